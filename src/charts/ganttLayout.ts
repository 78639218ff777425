import type { GanttGroup, GanttRow, GanttRows } from '@/analysis/ganttRows'
import type { Item } from '@/model/plan'
import { textWidth } from './textWidth'

/** Px of everything that does not depend on the window: columns, row height and where each row begins. */
export interface GanttLayout {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly head: number
  readonly foot: number
  readonly row: number
  readonly gap: number
  readonly text: number
  readonly flag: { readonly w: number, readonly h: number }
  /** Left edges; `units` is null where there is no room for that column. */
  readonly group: { readonly x: number, readonly w: number }
  readonly number: number
  readonly title: number
  readonly units: number | null
  readonly plot: { readonly x: number, readonly w: number }
  /** Top of each row from the first row's top, and one more for the end. */
  readonly tops: Float64Array
  readonly body: number
}

/** What a layout is made from; `foot` is the px kept free below the rows for as-of flag and legend, `unitsOf` the words of the units column. */
export interface GanttLayoutInput {
  readonly rows: GanttRows
  readonly items: readonly Item[]
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly foot: number
  readonly unitsOf: (item: Item) => string
  readonly grouped: boolean
  readonly nameOf: (group: GanttGroup) => string
}

/** Lays out columns and rows once for a plan, a grouping and a size; drawing a window of it costs only what shows. */
export function ganttLayout(input: GanttLayoutInput): GanttLayout {
  const { rows, width, height, scale } = input
  const head = 54 * scale
  const gap = 3 * scale
  const room = height - head - input.foot
  const row = rowHeight((room - rows.groups.length * gap) / Math.max(1, rows.rows.length), scale)
  const text = row < 24 * scale ? 13 * scale : 14 * scale
  const digits = String(input.items.reduce((most, item) => Math.max(most, item.id), 10)).length
  const columns = columnEdges(input, { row, text, digits })
  const flag = { w: (digits > 2 ? 12 + 8 * digits : 28) * scale, h: Math.min(19 * scale, row - 3 * scale) }
  const tops = rowTops(rows.rows, row, gap)
  return { width, height, scale, head, foot: input.foot, row, gap, text, flag, ...columns, tops, body: wholeRows(tops, row, room) }
}

/** As high as lets every row show, between 18 and 34 px; 24 px where they would not all show anyway. */
function rowHeight(fit: number, scale: number): number {
  return fit < 18 * scale ? 24 * scale : Math.min(fit, 34 * scale)
}

function columnEdges(input: GanttLayoutInput, { row, text, digits }: { readonly row: number, readonly text: number, readonly digits: number }): Pick<GanttLayout, 'group' | 'number' | 'title' | 'units' | 'plot'> {
  const { scale, width } = input
  const groupWidth = input.grouped ? 50 * scale + groupNameWidth(input, row) + 12 * scale : 0
  const number = groupWidth + 8 * scale + textWidth('0'.repeat(digits), text, 700)
  const title = number + 10 * scale
  const titles = widest(input.items, item => item.title, text, 700)
  const units = widest(input.items, input.unitsOf, 13 * scale, 400)
  const withoutUnits = title + titles + 14 * scale
  const withUnits = withoutUnits + units + 14 * scale
  const hasUnits = width - withUnits > 36 * 24 * scale
  const x = hasUnits ? withUnits : withoutUnits
  return {
    group: { x: 0, w: groupWidth }, number, title, units: hasUnits ? withoutUnits : null,
    plot: { x, w: Math.max(120 * scale, width - x - 56 * scale) },
  }
}

/** Room for group names: whole on one line where a group has one row, broken in two where its rows leave the height. */
function groupNameWidth(input: GanttLayoutInput, row: number): number {
  const { scale } = input
  let wide = 60 * scale
  for (const group of input.rows.groups) {
    const lines = nameLines({ ...group, name: input.nameOf(group) }, { height: Infinity, row, scale })
    for (const line of lines) wide = Math.max(wide, textWidth(line, 13 * scale, 500))
  }
  return wide
}

/** The name of a group in one line, or in two where it is long and its rows are high enough; none where two would not fit what is left of it in sight. */
export function nameLines(group: GanttGroup, at: { readonly height: number, readonly row: number, readonly scale: number }): readonly string[] {
  const isTall = (group.folded ? 1 : group.items.length) * at.row >= 37 * at.scale
  if (group.name.length <= 10 || !isTall) return [group.name]
  if (at.height < 37 * at.scale) return []
  const middle = breakPoint(group.name)
  return [group.name.slice(0, middle), group.name.slice(middle)]
}

/** Where a name may be broken, as near its middle as can be: never beside or inside brackets, nor before a comma. */
function breakPoint(name: string): number {
  const middle = name.length / 2
  let best = name.length
  let depth = 0
  for (let at = 1; at < name.length; at += 1) {
    const before = name.charAt(at - 1)
    const after = name.charAt(at)
    if ('（('.includes(before)) depth += 1
    if ('）)'.includes(before)) depth -= 1
    const beside = '（）()、，'.includes(after) || '（）()'.includes(before)
    if (depth === 0 && !beside && Math.abs(at - middle) < Math.abs(best - middle)) best = at
  }
  return best
}

function widest(items: readonly Item[], words: (item: Item) => string, size: number, weight: number): number {
  let wide = 0
  const seen = new Set<string>()
  for (const item of items) {
    const text = words(item)
    if (text.length * size < wide || seen.has(text)) continue
    seen.add(text)
    wide = Math.max(wide, textWidth(text, size, weight))
  }
  return wide
}

function rowTops(rows: readonly GanttRow[], row: number, gap: number): Float64Array {
  const tops = new Float64Array(rows.length + 1)
  let y = 0
  rows.forEach((entry, index) => {
    if (index > 0 && rows[index - 1]?.group !== entry.group) y += gap
    tops[index] = y
    y += row
  })
  tops[rows.length] = y
  return tops
}

/** Px of the rows that stand whole in a height. */
function wholeRows(tops: Float64Array, row: number, room: number): number {
  const total = tops[tops.length - 1] ?? 0
  if (total <= room) return total
  let body = row
  for (const top of tops) if (top + row <= room) body = top + row
  return body
}

/** Index of the row at a distance from the first row's top, held within the rows. */
export function rowAt(layout: GanttLayout, y: number): number {
  let low = 0
  let high = layout.tops.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((layout.tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** A number held between two bounds. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high))
}
