import type { GanttRows } from '@/analysis/screen/ganttRows'
import type { GanttLayout } from './layout'

/**
 * The rows of a chart over pages of `room` px: each row on exactly one, none cut, a group's band
 * repeated where its rows go on over a page; never less than a row a page.
 * Rows of other pages stand above or below, so that lines lead the way they lie.
 */
export function ganttPages(
  layout: GanttLayout,
  rows: GanttRows,
  room: number,
): readonly GanttLayout[] {
  const pages: GanttLayout[] = []
  const count = rows.rows.length
  for (let first = 0; first < count;) {
    // The first flag stands as clear of the axis as of the group before.
    let y = layout.band === 0 ? layout.gap : 0
    let last = first
    const tops: number[] = []
    for (; last < count; last += 1) {
      const begins = last === first || rows.rows[last]?.group !== rows.rows[last - 1]?.group
      const top =
        y + (begins ? layout.band + (last > first && layout.band === 0 ? layout.gap : 0) : 0)
      if (last > first && top + layout.row > room + 0.01) break
      tops.push(top)
      y = top + layout.row
    }
    pages.push(page(layout, { first, last: last - 1, tops, body: y, count }))
    first = last
  }
  return pages
}

function page(
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
