/** Units by months inside the plot: cells of counts, dots where nothing is due, rules. */
import type { CustomSeriesOption, HeatmapSeriesOption } from 'echarts'
import { heatStepOf, heatSteps } from '@/charts/sign/heat'
import { alikeRuns } from '@/charts/workload/rows'
import { bandOf, centerOf, custom, isAlong, isWithin, plotOf } from './custom'
import type { MonthsDrawing } from './drawing'

export function cellSeries({
  figures,
  cells,
  places,
  frame: { scale, style },
}: MonthsDrawing): HeatmapSeriesOption {
  const steps = heatSteps(figures.longest.cells, style)
  return {
    type: 'heatmap',
    id: 'cells',
    data: cells.map(({ row, month, count }) => ({
      value: [month, row, count],
      label: {
        color: heatStepOf(count, steps)?.ink ?? style.ink,
        fontWeight: count > 2 ? 700 : 500,
      },
    })),
    label: {
      show: true,
      formatter: ({ value }) => String(Array.isArray(value) ? value[2] : ''),
      fontSize: places.size,
    },
    itemStyle: { borderColor: style.bg, borderWidth: 3 * scale },
    emphasis: { itemStyle: { borderColor: style.ink, borderWidth: 2 * scale } },
    z: 3,
  }
}

/** A dot where a unit has nothing due. */
export function dotSeries({
  figures,
  cells,
  words,
  frame: { scale, style },
}: MonthsDrawing): CustomSeriesOption {
  const filled = new Set(cells.map(({ row, month }) => `${row} ${month}`))
  const empty = figures.rows.flatMap((_, row) =>
    figures.months.months.flatMap((__, month) =>
      filled.has(`${row} ${month}`) ? [] : [[month, row]],
    ),
  )
  return {
    ...custom('none', empty, (params, api) => {
      const [cx, cy] = centerOf(api)
      if (!isWithin(plotOf(params), cx, cy)) return null
      return { type: 'circle', shape: { cx, cy, r: 1.4 * scale }, style: { fill: style.line3 } }
    }),
    name: words.months.none,
    silent: true,
  }
}

/** Rules above, between sets of like units, and below; and between years. */
export function ruleSeries({
  figures,
  places: { cells },
  frame: { scale, style },
}: MonthsDrawing): CustomSeriesOption {
  const { rows, months } = figures
  const ends = alikeRuns(rows).flatMap(({ from, to }) => [from, to + 1])
  const across = [...new Set([0, ...ends, rows.length])].map(row => [0, row, 0])
  const down = months.years.flatMap(({ columns }) =>
    (columns[0] ?? 0) > 0 ? [[columns[0] ?? 0, 0, 1]] : [],
  )
  return {
    ...custom('rules', [...across, ...down], (params, api) => {
      const plot = plotOf(params)
      const [w, h] = bandOf(api)
      const [cx, cy] = centerOf(api)
      const isDown = api.value(2) === 1
      const [x, y] = isDown ? [cx - w / 2, plot.y] : [cells.x, cy - h / 2]
      if (isDown ? !isAlong(x, plot.x, plot.w) : !isAlong(y, plot.y, plot.h)) return null
      const shape = isDown
        ? { x: x - scale / 2, y, width: scale, height: plot.h }
        : { x: plot.x, y: y - scale / 2, width: plot.w, height: scale }
      return { type: 'rect', shape, style: { fill: isDown ? style.line2 : style.line3 } }
    }),
    silent: true,
    z: 4,
  }
}
