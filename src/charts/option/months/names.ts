/** Names beside and above units by months: of units, of years with their sums, of months. */
import type { CustomSeriesOption, CustomSeriesRenderItemReturn } from 'echarts'
import type { UnitMonthMatrix } from '@/analysis/plan/workload'
import { centeredText, drawnWords } from '@/charts/option/centeredText'
import { firstFitting, textWidth } from '@/charts/text/textWidth'
import { bandOf, centerOf, custom, isAlong, plotOf } from './custom'
import type { MonthsDrawing } from './drawing'
import { px } from './places'

/** Names of units with ◇ before a 集合单位. */
export function unitSeries(drawing: MonthsDrawing): CustomSeriesOption {
  const { figures, places, words } = drawing
  const rows = figures.rows.map((_, row) => [0, row])
  return {
    ...custom('units', rows, (params, api) => {
      const plot = plotOf(params)
      const row = Number(api.value(1))
      const y = api.coord([0, row])[1] ?? 0
      const lines = places.labels[row] ?? []
      if (!isAlong(y, plot.y, plot.h) || lines.length === 0) return null
      const name = unitName(drawing, lines, y)
      const isCollective = figures.rows[row]?.first.collective === true
      const children = isCollective ? [name, collectiveSign(drawing, lines, y)] : [name]
      return { type: 'group', children }
    }),
    name: words.chart.legend.collective,
  }
}

function unitName(
  { places: { cells, size }, frame: { scale, style } }: MonthsDrawing,
  lines: readonly string[],
  y: number,
) {
  return {
    type: 'text',
    name: 'name',
    x: cells.x - 10 * scale,
    y,
    style: {
      text: lines.map(drawnWords).join('\n'),
      fill: style.ink,
      font: `500 ${size}px ${style.font}`,
      lineHeight: size * 1.3,
      align: 'right',
      verticalAlign: 'middle',
    },
  } as const
}

function collectiveSign(
  { places: { cells, size }, frame: { scale, style } }: MonthsDrawing,
  lines: readonly string[],
  y: number,
) {
  const widest = Math.max(...lines.map(line => textWidth(line, size, 500)))
  const r = 5 * scale
  const x = cells.x - 10 * scale - widest - 10 * scale
  const points = [
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ]
  return {
    type: 'polygon',
    name: 'mark',
    shape: { points },
    style: { fill: 'none', stroke: style.ink2, lineWidth: r / 4 },
  } as const
}

/** A year's band with its items over its months, and its assignments below them. */
export function yearSeries(drawing: MonthsDrawing): CustomSeriesOption {
  const {
    figures: {
      months: { years },
    },
    frame: { scale },
  } = drawing
  const spans = years.map(({ columns }) => [columns[0] ?? 0, 0, columns[columns.length - 1] ?? 0])
  return custom('years', spans, (params, api) => {
    const plot = plotOf(params)
    const year = years[params.dataIndex]
    const [w] = bandOf(api)
    const start = Math.max(plot.x, centerOf(api)[0] - w / 2)
    const last = (api.coord([Number(api.value(2)), 0])[0] ?? 0) + w / 2
    const end = Math.min(plot.x + plot.w, last)
    return year && end - start >= 4 * scale ? yearGroup(drawing, year, [start, end]) : null
  })
}

function yearGroup(
  { places: { heads, totalY, size }, words: { chart }, frame: { scale, style } }: MonthsDrawing,
  { year, items, assignments }: UnitMonthMatrix['years'][number],
  [start, end]: readonly [number, number],
): CustomSeriesRenderItemReturn {
  const band = {
    x: start + scale,
    y: heads.year,
    width: end - start - 2 * scale,
    height: px.year * scale,
  }
  const name = firstFitting(chart.year(year, items), band.width, { size: 12 * scale, weight: 700 })
  const sum = firstFitting(chart.yearTotal(year, assignments), end - start, { size, weight: 700 })
  const x = (start + end) / 2
  return {
    type: 'group',
    children: [
      { type: 'rect', name: 'band', shape: band, style: { fill: style.ink2 } },
      centeredText('name', name ?? '', {
        x,
        y: band.y + band.height / 2,
        fill: style.bg,
        font: `700 ${12 * scale}px ${style.font}`,
      }),
      centeredText('total', sum ?? String(assignments), {
        x,
        y: totalY,
        fill: style.ink,
        font: `700 ${size}px ${style.font}`,
      }),
    ],
  }
}

/** Names of the months that show. */
export function monthNameSeries({
  figures,
  places,
  words,
  frame: { scale, style },
}: MonthsDrawing): CustomSeriesOption {
  const { months } = figures.months
  const columns = months.map((_, at) => [at, 0])
  return custom('months', columns, (params, api) => {
    const plot = plotOf(params)
    const month = months[params.dataIndex]?.month ?? null
    const [x] = centerOf(api)
    if (month === null || !isAlong(x, plot.x, plot.w)) return null
    return centeredText('name', words.chart.month(month), {
      x,
      y: places.heads.month + 10 * scale,
      fill: style.ink,
      font: `400 ${12 * scale}px ${style.font}`,
    })
  })
}
