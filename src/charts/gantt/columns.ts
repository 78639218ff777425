import { byPaint } from '@/charts/scene/paintOrder'
import type { FlatMark } from '@/charts/scene/scene'
import { groupCell } from './groupCells'
import type { GanttInput } from './input'
import { classCue, itemCells } from './itemCells'

/**
 * Columns left of the plot for the rows that show: groups as merged cells whose words stay in
 * sight, number, short title, units.
 */
export function columnMarks(input: GanttInput, first: number, last: number): readonly FlatMark[] {
  const { rows, layout, window } = input
  const top = (row: number): number => layout.head + (layout.tops[row] ?? 0) - window.top
  const items = rows.rows
    .slice(first, last + 1)
    .flatMap(({ item }, at) => (item ? [{ item, row: first + at, y: top(first + at) }] : []))
  const cells = items.flatMap(place => itemCells(input, place))
  // Shapes of classes stand on chips of many colours, so they are drawn once all chips are.
  const cues = items.flatMap(place => classCue(input, place) ?? [])
  return [
    ...byPaint(cells),
    ...byPaint(cues.map(cue => cue.chip)),
    ...byPaint(cues.flatMap(cue => cue.shape)),
    ...byPaint(layout.group.w > 0 ? groupCells(input, { first, last, top }) : []),
  ]
}

function groupCells(
  input: GanttInput,
  {
    first,
    last,
    top,
  }: {
    readonly first: number
    readonly last: number
    readonly top: (row: number) => number
  },
): readonly FlatMark[] {
  const { rows, layout } = input
  const foot = layout.page ? layout.head + layout.body : Infinity
  const from = rows.rows[first]?.group ?? 0
  const to = rows.rows[last]?.group ?? -1
  return rows.groups.slice(from, to + 1).flatMap((group, at) => {
    const begin = layout.firsts[from + at] ?? 0
    const end = begin + (group.folded ? 1 : group.items.length) - 1
    const bottom = Math.min(foot, top(end) + layout.row)
    return groupCell(input, group, { top: top(begin), bottom })
  })
}
