import type { GanttRows } from '@/analysis/screen/ganttRows'
import type { ChartLayout, ChartRoom } from '@/charts/figure/pages'
import { stackedPages } from '@/charts/figure/paging'
import { dayNumber } from '@/model/day'
import { deadlineEnds, spanEdge } from '@/model/deadlineSpan'
import { ganttInput } from './answer'
import { ganttScene } from './gantt'
import type { GanttInput } from './input'
import type { GanttLayout } from './layout'
import type { GanttQuestion } from './question'

/**
 * A Gantt chart over pages: rows never cut, heads repeated; on a narrow page groups are named in
 * bands over their rows, not in a column.
 */
export function ganttChartPages(question: Omit<GanttQuestion, 'style' | 'room'>): ChartLayout {
  return ({ width, height, scale, style, grows, least }) => {
    const input = ganttInput({
      ...question,
      style,
      room: { width, height, scale, paper: { grows } },
    })
    const { layout, rows, window } = input
    const pages = ganttPages(layout, rows, height - layout.head - layout.foot)
    const months = (window.to - window.from) / 30.4
    const withRunIn = { ...input, window: { ...window, from: window.from - runIn(input) } }
    return {
      count: pages.length,
      cramped: layout.plot.w < leastPlot(layout, least, months) * scale,
      scenes: () => pages.map(page => ganttScene({ ...withRunIn, layout: page })),
    }
  }
}

/**
 * The rows of a chart over pages of `room` px: each row on exactly one, none cut, a group's band
 * repeated where its rows go on over a page; never less than a row a page.
 * Rows of other pages stand above or below, so that lines lead the way they lie.
 */
function ganttPages(layout: GanttLayout, rows: GanttRows, room: number): readonly GanttLayout[] {
  const { row, band, gap } = layout
  const count = rows.rows.length
  // Where no band names a group, a gap keeps its flags clear of the group before, or of the axis.
  const head = band === 0 ? gap : band
  const begins = (at: number, before: number | null): boolean =>
    before === null || rows.rows[at]?.group !== rows.rows[before]?.group
  const pages = stackedPages([...rows.rows.keys()], {
    room: () => room,
    height: (at, before) => row + (begins(at, before) ? head : 0),
  })
  return pages.flatMap(page => {
    const [first, last] = [page[0], page[page.length - 1]]
    if (first === undefined || last === undefined) return []
    let body = 0
    const tops = page.map(at => {
      const top = body + (begins(at, at === first ? null : at - 1) ? head : 0)
      body = top + row
      return top
    })
    return [pageLayout(layout, { first, last, tops, body, count })]
  })
}

function pageLayout(
  layout: GanttLayout,
  {
    first,
    last,
    tops,
    body,
    count,
  }: {
    readonly first: number
    readonly last: number
    readonly tops: readonly number[]
    readonly body: number
    readonly count: number
  },
): GanttLayout {
  const all = Float64Array.from({ length: count + 1 }, (_, row) => {
    if (row < first) return (row - first - 1) * layout.row
    return row > last ? body + (row - last) * layout.row : (tops[row - first] ?? 0)
  })
  const edge = layout.width - 2 * layout.scale
  return {
    ...layout,
    gap: layout.band > 0 ? 0 : layout.gap,
    tops: all,
    body,
    edge,
    height: layout.head + body + layout.foot,
    page: [first, last],
  }
}

/**
 * Px at scale 1 that the plot needs: its months by name where smaller type would have them so, else
 * its quarters; `least` is the scale of the smallest type.
 */
function leastPlot(
  { plot, scale, width }: GanttLayout,
  least: ChartRoom['least'],
  months: number,
): number {
  const beside = (width - plot.w) / scale
  return width / least - beside >= months * 20.5
    ? months * 20.5
    : Math.min(350, Math.max(120, months * 9.7))
}

/**
 * Days before the axis' first that let the earliest flag stand whole; none where a window is asked
 * for that begins later, and none that would show a flag at the edge of the plan's days before it.
 */
function runIn({ layout, rows, window, span }: GanttInput): number {
  const { plot, flag, scale } = layout
  const items = rows.groups.flatMap(group => group.items)
  const before = window.from - dayNumber(span.first)
  if (before > 0 && items.some(({ deadline }) => spanEdge(span, deadline) === 'before')) return 0
  const ends = deadlineEnds(items)
  const days = ends ? dayNumber(ends.first) + 1 - window.from : 0
  const need = flag.w + 3 * scale
  return days <= 0
    ? 0
    : Math.max(0, (need * (window.to - window.from) - days * plot.w) / (plot.w - need))
}
