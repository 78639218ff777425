import type {
  CustomSeriesOption,
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
  CustomSeriesRenderItemReturn,
  EChartsOption,
  LineSeriesOption,
} from 'echarts'
import type { CurvePoint } from '@/analysis/state/progress'
import { countLevels } from '@/charts/axis/countLevels'
import { haloWidth } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import type { Day } from '@/model/day'
import { dayNumber, dayOf } from '@/model/day'
import { undrawnItems } from '@/model/outlyingItems'
import type { Item } from '@/model/plan'
import { isDated } from '@/model/plan'
import { asOfText } from './centeredText'
import type { Chart, ChartFrame, ChartPoint, ChartTip } from './chart'
import { cornerNote } from './cornerNote'

// 计划与完成: items due by each day as a dashed stair, items recorded as done as a solid one that
// ends on the as-of day, against an axis of time that can be zoomed.

/** Words of the curve; `description` is what a screen reader says of the whole. */
export interface CurveWords {
  readonly planned: string
  readonly done: string
  readonly year: (year: number) => string
  readonly month: (month: number) => string
  readonly asOf: (day: Day) => string
  readonly description: string
  /** Items due before or after what is drawn, and those without a day, in ever fewer words. */
  readonly beyond: (items: readonly Item[]) => readonly string[]
  readonly tip: {
    readonly day: (day: Day) => string
    readonly planned: (n: number) => string
    readonly done: (n: number) => string
    readonly due: (ids: readonly number[]) => string
  }
}

/**
 * All that the curve is drawn from; without `recorded` nothing is known of what is done, and only
 * the plan is drawn.
 */
export interface CurveInput {
  readonly points: readonly CurvePoint[]
  readonly items: readonly Item[]
  readonly recorded: boolean
  readonly asOf: Day
  readonly words: CurveWords
}

/** The curve of a plan as a chart. */
export function curveChart(input: CurveInput, frame: ChartFrame): Chart {
  const { points } = input
  return {
    option: curveOption(input, frame),
    roles: { planned: 'planned', done: 'done', asOf: 'as-of' },
    rows: [points.map((_, index): ChartPoint => ({ series: 'planned', index }))],
    tip: ({ index }) => curveTip(input, index),
    items: ({ index }) => dueBetween(input, index),
    days: ({ index }) => {
      const day = points[index]?.day
      return day === undefined
        ? null
        : { first: dayAfter(points[index - 1]?.day ?? day), last: day }
    },
    zooms: [{ id: 'wheel', at: ({ index }) => shareBefore(points, index) }],
  }
}

function curveOption(input: CurveInput, frame: ChartFrame): EChartsOption {
  const { points, items, recorded, words } = input
  const { scale, style, medium } = frame
  const [first, last] = [points[0], points[points.length - 1]]
  if (!first || !last) return { title: beyondNote(input, frame), series: [] }
  const total = items.length
  const isScreen = medium === 'screen'
  const levels = countLevels(total)
  const series: (LineSeriesOption | CustomSeriesOption)[] = [
    stair(input, frame, 'planned'),
    ...(recorded ? [stair(input, frame, 'done')] : []),
    asOfMark(input, frame),
  ]
  return {
    animation: false,
    useUTC: true,
    aria: { enabled: isScreen, label: { description: words.description } },
    title: beyondNote(input, frame),
    grid: {
      left: textWidth(String(total), 12 * scale) + 10 * scale,
      right: textWidth(String(total), 13 * scale, 700) + 12 * scale,
      ...plotEdges(frame),
    },
    legend: {
      selectedMode: false,
      top: 0,
      ...(isEarly(input) ? { right: 0 } : { left: 0 }),
      padding: 0,
      itemWidth: 22 * scale,
      itemHeight: 12 * scale,
      itemGap: 16 * scale,
      lineStyle: { width: 'inherit' },
      itemStyle: { opacity: 0 },
      // ECharts' own gap between sign and word is 5 px at every size.
      textStyle: { padding: [0, 0, 0, 6 * scale - 5] },
      data: [words.planned, ...(recorded ? [words.done] : [])],
    },
    xAxis: {
      type: 'time',
      min: moment(first.day),
      max: moment(last.day),
      splitLine: { show: true },
      axisLabel: {
        hideOverlap: true,
        formatter: value => momentName(value, words),
        rich: { year: { color: style.ink, fontWeight: 700 } },
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: total,
      axisLine: { show: false },
      axisTick: { show: false, customValues: levels },
      axisLabel: { customValues: levels },
      splitLine: { show: true },
    },
    ...(isScreen
      ? {
          tooltip: { trigger: 'axis', confine: true, transitionDuration: 0 },
          dataZoom: zooms(scale),
        }
      : {}),
    series,
  }
}

/** Px at scale 1 that a name in the legend takes with its sign and the gap to the next. */
const legendName = 44

/** What falls due beyond the axis, in the line of the legend at the other side. */
function beyondNote(input: CurveInput, frame: ChartFrame): NonNullable<EChartsOption['title']> {
  const { items, recorded, words } = input
  const { width, scale } = frame
  const names = [words.planned, ...(recorded ? [words.done] : [])]
  const taken = names.reduce(
    (sum, name) => sum + textWidth(name, 12 * scale) + legendName * scale,
    0,
  )
  return cornerNote(
    words.beyond(undrawnItems(items)),
    { room: width - taken, side: isEarly(input) ? 'left' : 'right' },
    frame,
  )
}

/** By wheel and drag over the plot, and by the slider below it; never nearer than three months. */
function zooms(scale: number): NonNullable<EChartsOption['dataZoom']> {
  const nearest = 92 * msPerDay
  return [
    { type: 'inside', id: 'wheel', filterMode: 'none', minValueSpan: nearest },
    {
      type: 'slider',
      id: 'slider',
      filterMode: 'none',
      minValueSpan: nearest,
      bottom: 3 * scale,
      height: 14 * scale,
      showDetail: false,
      brushSelect: false,
      handleIcon: 'path://M0,0h3v12h-3z',
      handleSize: '100%',
      moveHandleSize: 0,
      showDataShadow: false,
    },
  ]
}

type Stair = 'planned' | 'done'

/** Steps up at the end of each day that has a point. */
function stair(input: CurveInput, frame: ChartFrame, kind: Stair): LineSeriesOption {
  const { scale, style } = frame
  const isDone = kind === 'done'
  const color = isDone ? style.states.doneOnTime : style.ink2
  const width = (isDone ? 3 : 1.6) * scale
  const known = input.points.filter(point => point[kind] !== null)
  return {
    type: 'line',
    id: kind,
    name: input.words[kind],
    step: 'end',
    symbol: 'circle',
    symbolSize: 7 * scale,
    showSymbol: false,
    color,
    data: known.map(point => [moment(point.day), point[kind] ?? 0]),
    lineStyle: { width, color, type: isDone ? 'solid' : [5 * scale, 3 * scale] },
    ...(isDone ? { areaStyle: { color: style.bg3, opacity: 1 } } : {}),
    endLabel: endCount(input, frame, kind),
    emphasis: { lineStyle: { width, color }, areaStyle: { color: style.bg3, opacity: 1 } },
    z: isDone ? 2 : 3,
  }
}

/** The count at the end of a stair, in its colour. */
function endCount(
  input: CurveInput,
  frame: ChartFrame,
  kind: Stair,
): NonNullable<LineSeriesOption['endLabel']> {
  const { scale, style } = frame
  const counts = input.points.flatMap(point => point[kind] ?? [])
  const end = counts[counts.length - 1] ?? 0
  return {
    show: counts.length > 0 && !(kind === 'planned' && endGap(input, frame) === 0),
    distance: 6 * scale,
    offset: [0, endOffset(input, frame) * (kind === 'done' ? 1 : -1)],
    formatter: String(end),
    color: kind === 'done' ? style.states.doneOnTime : style.ink2,
    fontSize: 13 * scale,
    fontWeight: 700,
    textBorderColor: style.bg,
    textBorderWidth: haloWidth(13 * scale),
  }
}

/** Px by which each of two counts that end together, and nearly alike, gives way to the other. */
function endOffset(input: CurveInput, frame: ChartFrame): number {
  const gap = endGap(input, frame)
  return gap === 0 ? 0 : Math.max(0, (15 * frame.scale - gap) / 2)
}

/** Px between the ends of both stairs; beyond all bounds where they do not end together. */
function endGap({ points, items, recorded }: CurveInput, frame: ChartFrame): number {
  const last = points[points.length - 1]
  if (!recorded || !last || last.done === null) return Infinity
  const { top, bottom } = plotEdges(frame)
  return ((last.planned - last.done) / items.length) * (frame.height - top - bottom)
}

/** Px kept free above the plot, and below it for the axis and the slider. */
function plotEdges({ scale, medium }: ChartFrame): {
  readonly top: number
  readonly bottom: number
} {
  return { top: 40 * scale, bottom: (medium === 'screen' ? 48 : 24) * scale }
}

/** The as-of day as an upright of ink with its chip, kept within the plot. */
function asOfMark({ asOf, words }: CurveInput, frame: ChartFrame): CustomSeriesOption {
  const { scale, style } = frame
  const text = words.asOf(asOf)
  const half = textWidth(text, 12 * scale, 700) / 2 + 6 * scale
  const renderItem = (
    { coordSys }: CustomSeriesRenderItemParams,
    api: CustomSeriesRenderItemAPI,
  ): CustomSeriesRenderItemReturn => {
    const {
      x: left,
      y: top,
      width,
      height,
    } = coordSys as unknown as Readonly<Record<'x' | 'y' | 'width' | 'height', number>>
    const x = api.coord([api.value(0), 0])[0] ?? left
    if (x < left || x > left + width) return null
    const middle = Math.min(Math.max(x, half), left + width - half)
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          name: 'line',
          shape: { x: x - scale, y: top - 4 * scale, width: 2 * scale, height: height + 4 * scale },
          style: { fill: style.ink },
        },
        {
          type: 'rect',
          name: 'chip',
          shape: { x: middle - half, y: top - 22 * scale, width: 2 * half, height: 18 * scale },
          style: { fill: style.ink },
        },
        asOfText(text, { x: middle, y: top - 13 * scale, fill: style.bg }, frame),
      ],
    }
  }
  return {
    type: 'custom',
    id: 'asOf',
    silent: true,
    clip: false,
    tooltip: { show: false },
    data: [[moment(asOf), 0]],
    renderItem,
    z: 5,
  }
}

function curveTip(input: CurveInput, index: number): ChartTip | null {
  const { points, recorded, words } = input
  const point = points[index]
  if (!point) return null
  const due = dueBetween(input, index)
  return {
    head: words.tip.day(point.day),
    lines: [
      words.tip.planned(point.planned),
      ...(recorded && point.done !== null ? [words.tip.done(point.done)] : []),
      ...(due.length > 0 ? [words.tip.due(due)] : []),
    ],
  }
}

/** Numbers of the items due after one point, up to the day of the next; of the first, all before. */
function dueBetween({ points, items }: CurveInput, index: number): readonly number[] {
  const [before = '', day] = [points[index - 1]?.day, points[index]?.day]
  if (day === undefined) return []
  return items
    .filter(({ deadline }) => isDated(deadline) && deadline.date > before && deadline.date <= day)
    .map(({ id }) => id)
}

/** Which share of the axis lies before a point. */
function shareBefore(points: CurveInput['points'], index: number): number | null {
  const [first, day, last] = [points[0], points[index], points[points.length - 1]].map(
    point => point && dayNumber(point.day),
  )
  if (first === undefined || day === undefined || last === undefined) return null
  return (day - first) / Math.max(1, last - first)
}

/** Whether the as-of day stands in the first half: its chip and the legend never meet. */
function isEarly({ points, asOf }: CurveInput): boolean {
  return asOf < (points[Math.floor(points.length / 2)]?.day ?? asOf)
}

const msPerDay = 86_400_000

/** The END of a day, where its deadline stands, in ms since 1970-01-01. */
function moment(day: Day): number {
  return (dayNumber(day) + 1) * msPerDay
}

function dayAfter(day: Day): Day {
  return dayOf(dayNumber(day) + 1)
}

/**
 * A tick that begins a year says the year, one that begins a month the month, another the day; the
 * end of the last year that a plan can name begins none.
 */
function momentName(value: number, words: CurveWords): string {
  const [year = 0, month = 0, day = 0] = dayOf(Math.floor(value / msPerDay))
    .split('-')
    .map(Number)
  if (year > 9999) return ''
  if (day > 1) return `${month}-${day}`
  return month > 1 ? words.month(month) : `{year|${words.year(year)}}`
}
