import type { GanttRows } from '@/analysis/screen/ganttRows'
import { stackedPages } from '@/charts/figure/paging'
import type { GanttLayout } from './layout'
import type { GanttRoom, OnPaper } from './question'

/**
 * Px at scale 1 between which rows of a chart on paper are high, under groups named in bands or in
 * a column; not over the last where the page grows with them.
 */
const rowHeights = {
  band: { least: 16, most: 30 },
  column: { least: 16, most: 34 },
  grown: 21,
} as const

/**
 * Px of a row and of a group's band on a page of paper: as high as fills it. On a narrow page groups
 * are named in bands over their rows; a band of 0 px stands for a column.
 */
export function paperRows(
  rows: GanttRows,
  room: GanttRoom & { readonly paper: OnPaper },
  { foot, isGrouped }: { readonly foot: number; readonly isGrouped: boolean },
): { readonly row: number; readonly band: number } {
  const { width, height, scale, paper } = room
  const hasBands = isGrouped && width < 1000 * scale
  const { least, most } = hasBands ? rowHeights.band : rowHeights.column
  const body = height - Math.round(54 * scale) - foot
  const lines = rows.rows.length + (hasBands ? rows.groups.length : 0)
  const gaps = hasBands ? 0 : rows.groups.length * 3 * scale
  const fit = (body - gaps) / Math.max(1, lines)
  const row =
    fit < least * scale
      ? (least + 2) * scale
      : Math.min(fit, (paper.grows ? rowHeights.grown : most) * scale)
  return { row, band: hasBands ? row : 0 }
}

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
