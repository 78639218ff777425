/** The series of units by months: cells, names, years, bars of counts and brackets over like units. */
import type {
  BarSeriesOption,
  CustomSeriesOption,
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
  CustomSeriesRenderItemReturn,
  HeatmapSeriesOption,
  LegendComponentOption,
} from 'echarts'
import type { Box } from '@/charts/scene/box'
import { haloWidth } from '@/charts/scene/scene'
import { heatStepOf, heatSteps } from '@/charts/sign/heat'
import { firstFitting, textWidth } from '@/charts/text/textWidth'
import { alikeRuns } from '@/charts/workload/rows'
import type { ChartFrame } from './chart'
import type { MonthPlaces } from './monthPlaces'
import type { MonthCell, MonthsInput } from './monthInput'

interface Drawing {
  readonly cells: readonly MonthCell[]
  readonly places: MonthPlaces
}

/** All that a series is made from. */
interface Hand extends Drawing, MonthsInput {
  readonly frame: ChartFrame
}

/** All series, cells first, and the legend of those that colour does not explain. */
export function monthSeries(
  input: MonthsInput,
  frame: ChartFrame,
  drawing: Drawing,
): {
  readonly series: (BarSeriesOption | CustomSeriesOption | HeatmapSeriesOption)[]
  readonly legend: LegendComponentOption
} {
  const hand: Hand = { ...input, ...drawing, frame }
  return {
    series: [
      cellSeries(hand),
      dotSeries(hand),
      ruleSeries(hand),
      unitSeries(hand),
      yearSeries(hand),
      monthNameSeries(hand),
      countBars(hand, 'items'),
      countBars(hand, 'assignments'),
      loadBars(hand),
      bracketSeries(hand),
    ],
    legend: legendOf(hand),
  }
}

function cellSeries({
  figures,
  cells,
  places,
  frame: { scale, style },
}: Hand): HeatmapSeriesOption {
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
function dotSeries({ figures, cells, words, frame: { scale, style } }: Hand): CustomSeriesOption {
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
function ruleSeries({
  figures,
  places: { cells },
  frame: { scale, style },
}: Hand): CustomSeriesOption {
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

/** Names of units with ◇ before a 集合单位. */
function unitSeries({ figures, places, words, frame: { scale, style } }: Hand): CustomSeriesOption {
  const { cells, labels, size } = places
  return {
    ...custom(
      'units',
      figures.rows.map((_, row) => [0, row]),
      (params, api) => {
        const plot = plotOf(params)
        const row = Number(api.value(1))
        const y = api.coord([0, row])[1] ?? 0
        const lines = labels[row] ?? []
        if (!isAlong(y, plot.y, plot.h) || lines.length === 0) return null
        const x = cells.x - 10 * scale
        const widest = Math.max(...lines.map(line => textWidth(line, size, 500)))
        const r = 5 * scale
        const middle = x - widest - 10 * scale
        const name = {
          type: 'text',
          name: 'name',
          x,
          y,
          style: {
            text: lines.join('\n'),
            fill: style.ink,
            font: `500 ${size}px ${style.font}`,
            lineHeight: size * 1.3,
            align: 'right',
            verticalAlign: 'middle',
          },
        } as const
        const mark = {
          type: 'polygon' as const,
          name: 'mark',
          shape: {
            points: [
              [middle, y - r],
              [middle + r, y],
              [middle, y + r],
              [middle - r, y],
            ],
          },
          style: { fill: 'none', stroke: style.ink2, lineWidth: r / 4 },
        }
        const isCollective = figures.rows[row]?.first.collective === true
        return { type: 'group', children: isCollective ? [name, mark] : [name] }
      },
    ),
    name: words.chart.legend.collective,
  }
}

/** A year's band with its items over its months, and its assignments below them. */
function yearSeries({ figures, places, words, frame: { scale, style } }: Hand): CustomSeriesOption {
  const { years } = figures.months
  const spans = years.map(({ columns }) => [columns[0] ?? 0, 0, columns[columns.length - 1] ?? 0])
  const { heads, totalY, size } = places
  return custom('years', spans, (params, api) => {
    const plot = plotOf(params)
    const year = years[params.dataIndex]
    const [w] = bandOf(api)
    const start = Math.max(plot.x, centerOf(api)[0] - w / 2)
    const last = (api.coord([Number(api.value(2)), 0])[0] ?? 0) + w / 2
    const end = Math.min(plot.x + plot.w, last)
    if (!year || end - start < 4 * scale) return null
    const band = {
      x: start + scale,
      y: heads.year,
      width: end - start - 2 * scale,
      height: 18 * scale,
    }
    const small = { size: 12 * scale, weight: 700 }
    const name = firstFitting(words.chart.year(year.year, year.items), band.width, small)
    const sum = firstFitting(words.chart.yearTotal(year.year, year.assignments), end - start, {
      size,
      weight: 700,
    })
    const x = (start + end) / 2
    return {
      type: 'group',
      children: [
        { type: 'rect', name: 'band', shape: band, style: { fill: style.ink2 } },
        centered('name', name ?? '', {
          x,
          y: band.y + 9 * scale,
          style: { fill: style.bg, font: `700 ${12 * scale}px ${style.font}` },
        }),
        centered('total', sum ?? String(year.assignments), {
          x,
          y: totalY,
          style: { fill: style.ink, font: `700 ${size}px ${style.font}` },
        }),
      ],
    }
  })
}

function monthNameSeries({
  figures,
  places,
  words,
  frame: { scale, style },
}: Hand): CustomSeriesOption {
  const { months } = figures.months
  return custom(
    'months',
    months.map((_, at) => [at, 0]),
    (params, api) => {
      const plot = plotOf(params)
      const month = months[params.dataIndex]?.month ?? null
      const [x] = centerOf(api)
      if (month === null || !isAlong(x, plot.x, plot.w)) return null
      return centered('name', words.chart.month(month), {
        x,
        y: places.heads.month + 10 * scale,
        style: { fill: style.ink, font: `400 ${12 * scale}px ${style.font}` },
      })
    },
  )
}

/** 事项 of each month hollow, 项次 solid, the count above, that of a peak month bold. */
function countBars(hand: Hand, kind: 'items' | 'assignments'): BarSeriesOption {
  const {
    figures,
    words,
    frame: { scale, style },
  } = hand
  const { months, busiest, [kind]: counts } = figures.months
  const isHollow = kind === 'items'
  const axis = isHollow ? 1 : 2
  return {
    type: 'bar',
    id: kind,
    name: isHollow ? words.chart.legend.itemBar : words.chart.legend.assignmentBar,
    xAxisIndex: axis,
    yAxisIndex: axis,
    barWidth: '68%',
    barMinHeight: 2 * scale,
    data: counts.map((count, at) => {
      const isPeak = busiest[kind].months.includes(months[at]?.key ?? '')
      return {
        value: count,
        label: { color: isPeak ? style.ink : style.ink2, fontWeight: isPeak ? 700 : 400 },
      }
    }),
    itemStyle: isHollow
      ? { color: style.bg, borderColor: style.ink2, borderWidth: 1.4 * scale }
      : { color: style.ink2 },
    emphasis: {
      itemStyle: isHollow
        ? { color: style.bg, borderColor: style.ink, borderWidth: 2 * scale }
        : { color: style.ink },
    },
    label: countLabel(hand, 'top', 12 * scale),
    clip: false,
    z: 3,
  }
}

/** Each unit's load; that of a 集合单位 hollow. */
function loadBars(hand: Hand): BarSeriesOption {
  const {
    figures,
    places,
    frame: { scale, style },
  } = hand
  return {
    type: 'bar',
    id: 'loads',
    xAxisIndex: 3,
    yAxisIndex: 3,
    barWidth: '50%',
    barMaxWidth: 18 * scale,
    data: figures.rows.map(({ first, loadLabel }) => ({
      value: first.load,
      itemStyle: first.collective
        ? { color: style.bg, borderColor: style.ink2, borderWidth: 1.2 * scale }
        : { color: style.ink2 },
      label: { formatter: loadLabel },
    })),
    label: { ...countLabel(hand, 'right', places.size), color: style.ink, fontWeight: 700 },
    emphasis: { itemStyle: { borderColor: style.ink } },
    clip: true,
    z: 3,
  }
}

function countLabel(
  { frame: { scale, style } }: Hand,
  position: 'top' | 'right',
  fontSize: number,
): NonNullable<BarSeriesOption['label']> {
  return {
    show: true,
    position,
    distance: (position === 'top' ? 2 : 6) * scale,
    fontSize,
    textBorderColor: style.bg,
    textBorderWidth: haloWidth(fontSize) - scale,
  }
}

/** Brackets over neighbours that are alike, with the words that offer to fold them. */
function bracketSeries({
  figures,
  places,
  words,
  frame: { scale, style },
}: Hand): CustomSeriesOption {
  const runs = alikeRuns(figures.rows)
  const { bracket } = places
  const size = 12 * scale
  return custom(
    'same',
    runs.map(({ from, to }) => [0, from, to]),
    (params, api) => {
      const plot = plotOf(params)
      const [, h] = bandOf(api)
      const edge = (row: number, by: number): number => (api.coord([0, row])[1] ?? 0) + by
      const top = Math.max(plot.y, edge(Number(api.value(1)), -h / 2)) + 3 * scale
      const bottom = Math.min(plot.y + plot.h, edge(Number(api.value(2)), h / 2)) - 3 * scale
      if (bottom - top < 8 * scale) return null
      const [x, arm] = [bracket.x + 16 * scale, 6 * scale]
      const run = runs[params.dataIndex]
      const wordings = words.chart.identical(run ? run.to - run.from + 1 : 0, figures.office)
      const text = wordings.map(downwards).find(one => lineCount(one) * 1.15 * size <= bottom - top)
      return {
        type: 'group',
        children: [
          // What is between line and words answers the pointer too.
          {
            type: 'rect',
            shape: { x: x - arm, y: top, width: bracket.w - 10 * scale, height: bottom - top },
            style: { fill: 'transparent' },
          },
          {
            type: 'polyline',
            name: 'line',
            shape: {
              points: [
                [x - arm, top],
                [x, top],
                [x, bottom],
                [x - arm, bottom],
              ],
            },
            style: { fill: 'none', stroke: style.ink3, lineWidth: 1.2 * scale },
          },
          {
            type: 'text',
            name: 'words',
            x: x + 6 * scale,
            y: (top + bottom) / 2,
            style: {
              text: text ?? '',
              fill: style.ink2,
              font: `400 ${size}px ${style.font}`,
              lineHeight: 1.15 * size,
              verticalAlign: 'middle',
            },
          },
        ],
      }
    },
  )
}

/** Chinese words a character a line, their numbers whole; others a word a line. */
function downwards(wording: string): string {
  const parts = /\p{Script=Han}/u.test(wording)
    ? wording.match(/\d+|[^\d，]/gu)
    : wording.split(' ')
  return (parts ?? []).join('\n')
}

function lineCount(text: string): number {
  return text.split('\n').length
}

function legendOf({
  figures,
  places,
  words,
  frame: { scale, style },
}: Hand): LegendComponentOption {
  const { itemBar, assignmentBar, collective, heat } = words.chart.legend
  const hollow = { color: style.bg, borderColor: style.ink2, borderWidth: 1.4 * scale }
  const isCollective = figures.rows.some(({ first }) => first.collective)
  const steps = heatSteps(figures.longest.cells, style)
  const beside = steps.reduce(
    (sum, { min, max }) =>
      sum + 34 * scale + textWidth(min === max ? String(max) : `${min}–${max}`, 12 * scale),
    textWidth(heat, 12 * scale) + 16 * scale,
  )
  return {
    left: places.cells.x + (places.legend.isSplit ? 0 : beside),
    top: places.legend.y + (places.legend.isSplit ? 22 * scale : 0),
    data: [
      { name: itemBar, icon: 'rect', itemStyle: hollow },
      { name: assignmentBar, icon: 'rect', itemStyle: { color: style.ink2 } },
      ...(isCollective ? [{ name: collective, icon: 'diamond', itemStyle: hollow }] : []),
      {
        name: words.months.none,
        icon: 'path://M-8,-6L-8,-6M8,6L8,6M-1.6,0a1.6,1.6,0,1,0,3.2,0a1.6,1.6,0,1,0,-3.2,0z',
        itemStyle: { color: style.line3, borderWidth: 0 },
      },
    ],
  }
}

type Render = (
  params: CustomSeriesRenderItemParams,
  api: CustomSeriesRenderItemAPI,
) => CustomSeriesRenderItemReturn

function custom(
  id: string,
  data: readonly (readonly number[])[],
  renderItem: Render,
): CustomSeriesOption {
  return { type: 'custom', id, clip: false, data: data.map(one => [...one]), renderItem, z: 2 }
}

function centered(
  name: string,
  text: string,
  at: {
    readonly x: number
    readonly y: number
    readonly style: { readonly fill: string; readonly font: string }
  },
) {
  const style = { ...at.style, text, align: 'center', verticalAlign: 'middle' } as const
  return { type: 'text', name, x: at.x, y: at.y, style } as const
}

/** The plot that shows. */
function plotOf({ coordSys }: CustomSeriesRenderItemParams): Box {
  const { x, y, width, height } = coordSys as unknown as Readonly<
    Record<'x' | 'y' | 'width' | 'height', number>
  >
  return { x, y, w: width, h: height }
}

/** The middle of the month and row of a datum. */
function centerOf(api: CustomSeriesRenderItemAPI): readonly [number, number] {
  const [x = 0, y = 0] = api.coord([Number(api.value(0)), Number(api.value(1))])
  return [x, y]
}

/** How wide a month is, and how high a row. */
function bandOf(api: CustomSeriesRenderItemAPI): readonly [number, number] {
  const size = api.size?.([1, 1])
  const [w = 0, h = 0] = Array.isArray(size) ? size : [size ?? 0, size ?? 0]
  return [w, h]
}

function isAlong(at: number, from: number, length: number): boolean {
  return at >= from - 1 && at <= from + length + 1
}

function isWithin({ x, y, w, h }: Box, cx: number, cy: number): boolean {
  return isAlong(cx, x, w) && isAlong(cy, y, h)
}
