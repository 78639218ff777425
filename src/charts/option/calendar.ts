/** 时限日历: a year of days beside the other, how many items fall due on each, the as-of day marked. */
import type {
  CalendarComponentOption,
  CustomSeriesOption,
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
  CustomSeriesRenderItemReturn,
  EChartsOption,
  HeatmapSeriesOption,
} from 'echarts'
import { haloWidth } from '@/charts/scene/scene'
import type { HeatStep } from '@/charts/sign/heat'
import { heatStepOf, heatSteps } from '@/charts/sign/heat'
import { textWidth } from '@/charts/text/textWidth'
import type { Day } from '@/model/day'
import { yearDigits } from '@/model/day'
import { isOutlying } from '@/model/outlyingItems'
import type { Item } from '@/model/plan'
import { deadlineYear, isDated } from '@/model/plan'
import { asOfText } from './centeredText'
import type { CalendarGrid } from './calendarGrid'
import { calendarGrid, gridHeight, yearPlace } from './calendarGrid'
import type { Chart, ChartFrame, ChartPoint, ChartTip } from './chart'
import { cornerNote } from './cornerNote'

/** Words of the calendar; `description` is what a screen reader says of the whole. */
export interface CalendarWords {
  readonly year: (year: number, items: number) => string
  readonly month: (month: number) => string
  /** A day of the week from Sunday (0) on, in one sign. */
  readonly weekday: (day: number) => string
  /** So many items on a day, from the least to the most. */
  readonly count: (from: number, to: number) => string
  readonly asOf: (day: Day) => string
  readonly description: string
  /** Items due in years far off, and those without a day, in ever fewer words. */
  readonly beyond: (items: readonly Item[]) => readonly string[]
  readonly tip: {
    readonly day: (day: Day) => string
    readonly due: (ids: readonly number[]) => string
  }
}

/** What the calendar is drawn from. */
export interface CalendarInput {
  readonly items: readonly Item[]
  /** Items that are left out, for their years lie far off or they have no day. */
  readonly beyond: readonly Item[]
  readonly asOf: Day
  readonly words: CalendarWords
}

/**
 * ECharts draws calendars of years in four digits alone: it writes 202 for 0202, which it cannot read
 * again, takes two digits for the twentieth century, and needs the year after.
 */
const drawnYears = { first: 1000, last: 9998 } as const

/** The items that a calendar of some has days for, and those without or in years far off. */
export function calendarItems(items: readonly Item[]): Pick<CalendarInput, 'items' | 'beyond'> {
  const isBeyond = ({ deadline }: Item): boolean => {
    if (!isDated(deadline)) return true
    const year = deadlineYear(deadline) ?? drawnYears.first
    return year < drawnYears.first || year > drawnYears.last || isOutlying(items, deadline)
  }
  const beyond = items.filter(isBeyond)
  return { items: beyond.length === 0 ? items : items.filter(item => !isBeyond(item)), beyond }
}

/** A day on which something falls due, and what. */
interface DueDay {
  readonly day: Day
  readonly items: readonly number[]
}

/** A year with its days of deadlines in order. */
interface DueYear {
  readonly year: number
  readonly days: readonly DueDay[]
}

/** The calendar of a plan's deadlines as a chart. */
export function calendarChart(input: CalendarInput, frame: ChartFrame): Chart {
  const years = dueYears(input.items)
  const dayAt = ({ series, index }: ChartPoint): DueDay | undefined =>
    years.find(({ year }) => seriesId(year) === series)?.days[index]
  return {
    option: calendarOption(years, input, frame),
    roles: {
      asOf: 'as-of',
      ...Object.fromEntries(years.map(({ year }) => [seriesId(year), 'cell'])),
    },
    rows: years.map(({ year, days }) =>
      days.map((_, index): ChartPoint => ({ series: seriesId(year), index })),
    ),
    tip: point => dueTip(dayAt(point), input.words),
    items: point => dayAt(point)?.items ?? [],
    days: point => {
      const due = dayAt(point)
      return due ? { first: due.day, last: due.day } : null
    },
  }
}

/**
 * Px that the calendar of some items takes from top to bottom at a width, and at most a height where
 * one is given to fill; a line where all of them lie beyond, 0 without a deadline.
 */
export function calendarHeight(
  { items, beyond }: Pick<CalendarInput, 'items' | 'beyond'>,
  { width, scale, height = 0 }: Pick<ChartFrame, 'width' | 'scale'> & { readonly height?: number },
): number {
  const years = dueYears(items).length
  return years === 0 && beyond.length === 0
    ? 0
    : gridHeight(years, calendarGrid(years, { width, scale, height }), scale)
}

function calendarOption(
  years: readonly DueYear[],
  input: CalendarInput,
  frame: ChartFrame,
): EChartsOption {
  const { words } = input
  const { scale, style, medium } = frame
  const isScreen = medium === 'screen'
  if (years.length === 0) return { title: beyondNote(input, [], frame), series: [] }
  const grid = calendarGrid(years.length, frame)
  const { cell } = grid
  const most = Math.max(...years.flatMap(({ days }) => days.map(({ items }) => items.length)))
  const steps = heatSteps(most, style)
  const calendars = years.map(({ year, days }, at): CalendarComponentOption => ({
    range: yearDigits(year),
    ...yearPlace(at, grid, scale),
    cellSize: [cell.w, cell.h],
    itemStyle: { color: style.bg, borderColor: style.line, borderWidth: scale },
    splitLine: { lineStyle: { color: style.line3, width: scale } },
    dayLabel: {
      firstDay: 1,
      // Every other one from Monday on, for which there is room.
      nameMap: Array.from({ length: 7 }, (_, day) =>
        day === 0 || day % 2 === 1 ? words.weekday(day) : '',
      ),
      color: style.ink2,
      fontFamily: style.font,
      fontSize: 12 * scale,
      margin: 6 * scale,
    },
    monthLabel: {
      nameMap: Array.from({ length: 12 }, (_, month) => words.month(month + 1)),
      color: style.ink2,
      fontFamily: style.font,
      fontSize: 12 * scale,
      margin: 4 * scale,
      align: 'left',
    },
    yearLabel: {
      position: 'top',
      margin: 20 * scale,
      color: style.ink,
      fontFamily: style.font,
      fontSize: 13 * scale,
      fontWeight: 700,
      formatter: words.year(
        year,
        days.reduce((sum, { items }) => sum + items.length, 0),
      ),
    },
  }))
  const asOfAt = years.findIndex(({ year }) => input.asOf.startsWith(yearDigits(year)))
  const series: (HeatmapSeriesOption | CustomSeriesOption)[] = [
    ...years.map((year, at) => dueSeries(year, at, { cell, steps, frame })),
    ...(asOfAt >= 0 ? [asOfSeries(input, asOfAt, { cell, frame })] : []),
  ]
  return {
    animation: false,
    useUTC: true,
    aria: { enabled: isScreen, label: { description: words.description } },
    title: beyondNote(input, steps, frame),
    calendar: calendars,
    visualMap: {
      type: 'piecewise',
      pieces: steps.map(({ min, max, fill }) => ({
        min,
        max,
        color: fill,
        label: words.count(min, max),
      })),
      seriesIndex: years.map((_, at) => at),
      orient: 'horizontal',
      left: 0,
      top: 0,
      padding: 0,
      itemWidth: 14 * scale,
      itemHeight: 14 * scale,
      itemGap: 14 * scale,
      itemSymbol: 'rect',
      textGap: 6 * scale,
      selectedMode: false,
      outOfRange: { color: style.bg2 },
    },
    ...(isScreen ? { tooltip: { trigger: 'item', confine: true, transitionDuration: 0 } } : {}),
    series,
  }
}

/** What falls due in years far off, at the right of the legend's line. */
function beyondNote(
  { beyond, words }: CalendarInput,
  steps: readonly HeatStep[],
  frame: ChartFrame,
): NonNullable<EChartsOption['title']> {
  const { scale, width } = frame
  const taken = steps.reduce(
    (sum, { min, max }) => sum + textWidth(words.count(min, max), 12 * scale) + 36 * scale,
    0,
  )
  return cornerNote(words.beyond(beyond), { room: width - taken, side: 'right' }, frame)
}

/** The days of a year on which something falls due, with their counts. */
function dueSeries(
  { year, days }: DueYear,
  at: number,
  {
    cell,
    steps,
    frame: { scale, style },
  }: {
    readonly cell: CalendarGrid['cell']
    readonly steps: readonly HeatStep[]
    readonly frame: ChartFrame
  },
): HeatmapSeriesOption {
  const isInside = Math.min(cell.w, cell.h) >= 13 * scale
  return {
    type: 'heatmap',
    id: seriesId(year),
    coordinateSystem: 'calendar',
    calendarIndex: at,
    data: days.map(({ day, items }) => {
      const count = items.length
      const ink = heatStepOf(count, steps)?.ink ?? style.ink
      return { value: [day, count], label: { color: isInside ? ink : style.ink } }
    }),
    label: {
      show: true,
      formatter: ({ value }) => String(Array.isArray(value) ? value[1] : ''),
      position: isInside ? 'inside' : 'right',
      distance: 2 * scale,
      fontSize: 12 * scale,
      fontWeight: 700,
      textBorderColor: isInside ? 'transparent' : style.bg,
      textBorderWidth: isInside ? 0 : haloWidth(12 * scale) - 1,
    },
    labelLayout: { hideOverlap: true },
    itemStyle: { borderColor: style.ink2, borderWidth: scale },
    emphasis: { itemStyle: { borderColor: style.ink, borderWidth: 2.5 * scale } },
  }
}

/** The as-of day: its square framed in ink, and its name on a line below. */
function asOfSeries(
  { asOf, words }: CalendarInput,
  calendarIndex: number,
  { cell, frame }: { readonly cell: CalendarGrid['cell']; readonly frame: ChartFrame },
): CustomSeriesOption {
  const { scale, style, width } = frame
  const text = words.asOf(asOf)
  const half = textWidth(text, 12 * scale, 700) / 2
  const renderItem = (
    { coordSys }: CustomSeriesRenderItemParams,
    api: CustomSeriesRenderItemAPI,
  ): CustomSeriesRenderItemReturn => {
    const [x = 0, y = 0] = api.coord(asOf)
    const { y: top, height } = coordSys as unknown as Readonly<Record<'y' | 'height', number>>
    const bottom = top + height
    const [left, under] = [x - cell.w / 2, y + cell.h / 2]
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          name: 'frame',
          shape: { x: left, y: under - cell.h, width: cell.w, height: cell.h },
          style: { fill: 'none', stroke: style.ink, lineWidth: 2 * scale },
        },
        {
          type: 'rect',
          name: 'line',
          shape: { x: x - scale, y: under, width: 2 * scale, height: bottom + 5 * scale - under },
          style: { fill: style.ink },
        },
        asOfText(
          text,
          { x: Math.min(Math.max(x, half), width - half), y: bottom + 13 * scale, fill: style.ink },
          frame,
        ),
      ],
    }
  }
  return {
    type: 'custom',
    id: 'asOf',
    coordinateSystem: 'calendar',
    calendarIndex,
    silent: true,
    tooltip: { show: false },
    data: [[asOf]],
    renderItem,
    z: 5,
  }
}

function dueTip(due: DueDay | undefined, { tip }: CalendarWords): ChartTip | null {
  return due ? { head: tip.day(due.day), lines: [tip.due(due.items)] } : null
}

/** So many years are drawn one beside the other, those without a deadline too. */
const mostYears = 12

/** Years from the first deadline to the last; of many, those in which something falls due. */
function dueYears(items: readonly Item[]): readonly DueYear[] {
  const byDay = new Map<Day, number[]>()
  for (const { id, deadline } of items) {
    if (!isDated(deadline)) continue
    const list = byDay.get(deadline.date)
    if (list) list.push(id)
    else byDay.set(deadline.date, [id])
  }
  const days = [...byDay].map(([day, ids]): DueDay => ({ day, items: ids }))
  days.sort((a, b) => (a.day < b.day ? -1 : 1))
  const yearOf = ({ day }: DueDay): number => Number(day.slice(0, 4))
  const [first, last] = [days[0], days[days.length - 1]]
  if (!first || !last) return []
  const count = yearOf(last) - yearOf(first) + 1
  const years =
    count > mostYears
      ? [...new Set(days.map(yearOf))]
      : Array.from({ length: count }, (_, at) => yearOf(first) + at)
  return years.map(year => ({ year, days: days.filter(due => yearOf(due) === year) }))
}

function seriesId(year: number): string {
  return `due:${year}`
}
