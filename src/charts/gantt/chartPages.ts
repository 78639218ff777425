import { deadlineEnds, spanEdge } from '@/model/deadlineSpan'
import type { ChartLayout, ChartRoom } from '@/charts/figure/pages'
import { dayNumber } from '@/model/day'
import { ganttInput } from './answer'
import { ganttScene } from './gantt'
import type { GanttInput } from './input'
import type { GanttLayout } from './layout'
import { ganttPages } from './paperRows'
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
