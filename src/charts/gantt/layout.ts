import type { GanttGroup, GanttRow, GanttRows } from '@/analysis/screen/ganttRows'
import { textWidth } from '@/charts/text/textWidth'
import { graphemes } from '@/model/graphemes'
import { memo } from '@/model/memo'
import type { Item } from '@/model/plan'

/**
 * Px of everything that does not depend on the window: columns, row height and where each row
 * begins.
 */
export interface GanttLayout {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly head: number
  readonly foot: number
  readonly row: number
  readonly gap: number
  readonly text: number
  readonly flag: { readonly w: number; readonly h: number }
  /** Left edges; `units` is null where there is no room for that column. */
  readonly group: { readonly x: number; readonly w: number }
  /** Middle of the class shapes; null where colour tells no class. */
  readonly cue: number | null
  readonly number: number
  readonly title: number
  readonly titleWidth: number
  readonly units: number | null
  readonly unitsWidth: number
  readonly plot: { readonly x: number; readonly w: number }
  /** How far right words may stand: short of the scroll thumb where there is one. */
  readonly edge: number
  /**
   * Right edge of how many items a group has, where every row is a folded group and stands without
   * columns for items; null elsewhere.
   */
  readonly lanes: number | null
  /** Top of each row from the first row's top, and one more for the end. */
  readonly tops: Float64Array
  /** First row of each group. */
  readonly firsts: Int32Array
  readonly body: number
  /**
   * Height of the band that names a group over its rows, where it is not named in a column; else 0.
   */
  readonly band: number
  /** The rows of a page, first and last, where they do not follow from the window. */
  readonly page: readonly [number, number] | null
}

/**
 * What a layout is made from; `items` are all of the plan's, so that columns keep their width under
 * a filter; `foot` is the px kept free below the rows for as-of flag and legend, `unitsOf` the
 * words of the units column.
 */
export interface GanttLayoutInput {
  readonly rows: GanttRows
  readonly items: readonly Item[]
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly foot: number
  readonly unitsOf: (item: Item) => string
  /** What stands over numbers and titles. */
  readonly itemHead: string
  /** Tells one way of wording units from another, as languages do. */
  readonly unitsKey: string
  /** Whether shapes of classes stand beside the numbers. */
  readonly cues: boolean
  readonly grouped: boolean
  /**
   * Px of the widest count of a group's items, where every row is a folded group and columns for
   * items are left out.
   */
  readonly lanes?: number | undefined
  /** Px of a row, where it does not follow from the room. */
  readonly row?: number | undefined
  /**
   * Heights of rows and of groups' bands on paper, where they do not follow from the room; groups
   * with bands take no column.
   */
  readonly paper?: { readonly row: number; readonly band: number } | undefined
  readonly nameOf: (group: GanttGroup) => string
}

/**
 * Lays out columns and rows once for a plan, a grouping and a size; drawing a window of it costs
 * only what shows.
 */
export function ganttLayout(input: GanttLayoutInput): GanttLayout {
  const { rows, width, height, scale } = input
  // Whole px, so that what lies left of the plot can be drawn from a picture.
  const head = Math.round(54 * scale)
  // Lanes have their rules to part them, and need the height.
  const gap = input.lanes === undefined ? 3 * scale : scale / 2
  const room = height - head - input.foot
  const row =
    input.paper?.row ??
    input.row ??
    rowHeight((room - rows.groups.length * gap) / Math.max(1, rows.rows.length), scale)
  const band = input.grouped ? (input.paper?.band ?? 0) : 0
  const text = row < 24 * scale ? 13 * scale : 14 * scale
  const digits = String(highest(input.items)).length
  const columns = columnEdges(
    { ...input, grouped: input.grouped && band === 0 },
    { row, text, digits },
  )
  const flag = {
    w: (digits > 2 ? 12 + 8 * digits : band > 0 ? 26 : 28) * scale,
    h: Math.min(19 * scale, row - 3 * scale),
  }
  const tops = rowTops(rows.rows, row, gap)
  const body = wholeRows(tops, row, room)
  const edge = width - ((tops[rows.rows.length] ?? 0) > body + 1 ? 11 : 2) * scale
  return {
    width,
    height,
    scale,
    head,
    foot: input.foot,
    row,
    gap,
    text,
    flag,
    ...columns,
    lanes: input.lanes === undefined ? null : columns.plot.x - 38 * scale,
    edge,
    tops,
    firsts: groupFirsts(rows),
    body,
    band,
    page: null,
  }
}

/**
 * As high as lets every row show, between 18 and 34 px; 24 px where they would not all show anyway.
 */
function rowHeight(fit: number, scale: number): number {
  return fit < 18 * scale ? 24 * scale : Math.min(fit, 34 * scale)
}

function columnEdges(
  input: GanttLayoutInput,
  { row, text, digits }: { readonly row: number; readonly text: number; readonly digits: number },
): Pick<
  GanttLayout,
  'group' | 'cue' | 'number' | 'title' | 'titleWidth' | 'units' | 'unitsWidth' | 'plot'
> {
  const { scale, width } = input
  const groupWidth = input.grouped
    ? (input.lanes === undefined ? 50 : 40) * scale + groupNameWidth(input, row) + 12 * scale
    : 0
  const cueWidth = input.cues ? 28 * scale : 0
  if (input.lanes !== undefined) {
    // Wide enough apart for a flag that stands at the left edge of time.
    const x = Math.ceil(groupWidth + input.lanes + 50 * scale)
    return {
      group: { x: 0, w: groupWidth },
      cue: null,
      number: x,
      title: x,
      titleWidth: 0,
      units: null,
      unitsWidth: 0,
      plot: { x, w: Math.max(120 * scale, width - x - 20 * scale) },
    }
  }
  const number = groupWidth + 8 * scale + cueWidth + textWidth('0'.repeat(digits), text, 700)
  const title = number + 10 * scale
  const titleWidth = Math.min(
    widest(input.items, 'title', item => item.title, { size: text, weight: 700 }),
    28 * text,
    // A page of paper says that it is crowded; elsewhere long titles leave time its room.
    input.paper ? Infinity : titleRoom(width - title - 70 * scale, { text, scale }),
  )
  const unitsWish = Math.min(
    widest(input.items, input.unitsKey, input.unitsOf, { size: 13 * scale, weight: 400 }),
    mostUnitSigns * 13 * scale,
  )
  const head = groupWidth + 8 * scale + textWidth(input.itemHead, 12 * scale)
  const withoutUnits = Math.max(title + titleWidth, head) + 14 * scale
  const unitsRoom = width - withoutUnits - 14 * scale - 36 * 24 * scale
  const unitsWidth = unitsWidthIn(unitsRoom, unitsWish, scale)
  const withUnits = withoutUnits + unitsWidth + 14 * scale
  const hasUnits = unitsRoom > unitsWidth
  const x = Math.ceil(hasUnits ? withUnits : withoutUnits)
  return {
    group: { x: 0, w: groupWidth },
    cue: input.cues ? groupWidth + 20 * scale : null,
    number,
    title,
    titleWidth,
    units: hasUnits ? withoutUnits : null,
    unitsWidth,
    plot: { x, w: Math.max(120 * scale, width - x - 56 * scale) },
  }
}

/** So many signs of units have room at most, and so many must where longer ones are cut. */
const mostUnitSigns = 18
const leastUnitSigns = 10

/** Px of the units' column: where one name is too long for it, the name is cut, not the column left out. */
function unitsWidthIn(room: number, wish: number, scale: number): number {
  const isCut = wish >= mostUnitSigns * 13 * scale && room <= wish
  return isCut ? Math.max(leastUnitSigns * 13 * scale, Math.floor(room) - 1) : wish
}

/** Px for titles of what titles and time share: more than sixteen signs only where time has 200. */
function titleRoom(
  room: number,
  { text, scale }: { readonly text: number; readonly scale: number },
): number {
  return Math.max(16 * text, room - 200 * scale)
}

/**
 * Room for group names: whole on one line where a group has one row, broken in two where its rows
 * leave the height.
 */
function groupNameWidth(input: GanttLayoutInput, row: number): number {
  const { scale } = input
  let wide = 60 * scale
  const most = 16 * 13 * scale
  for (const group of input.rows.groups) {
    if (group.name.length * 13 * scale <= wide && group.name !== '') continue
    if (wide >= most) break
    const name = input.nameOf(group)
    if (textWidth(name, 13 * scale, 500) <= wide) continue
    // On paper a group may end on a page with one row, so its name stands in one line.
    const lines = input.paper
      ? [name]
      : nameLines({ ...group, name }, { height: Infinity, row, scale })
    for (const line of lines) wide = Math.max(wide, textWidth(line, 13 * scale, 500))
  }
  return Math.min(wide, most)
}

/**
 * The name of a group in one line, or in two where it is long and its rows are high enough; none
 * where two would not fit what is left of it in sight.
 */
export function nameLines(
  group: GanttGroup,
  at: { readonly height: number; readonly row: number; readonly scale: number },
): readonly string[] {
  const isTall = (group.folded ? 1 : group.items.length) * at.row >= 37 * at.scale
  const signs = graphemes(group.name)
  if (signs.length <= 10 || !isTall) return [group.name]
  if (at.height < 37 * at.scale) return []
  const middle = breakPoint(signs)
  return [signs.slice(0, middle).join(''), signs.slice(middle).join('')]
}

/**
 * Before which sign a name may be broken, as near its middle as can be: never beside or inside
 * brackets, nor before a comma.
 */
function breakPoint(signs: readonly string[]): number {
  const middle = signs.length / 2
  let best = signs.length
  let depth = 0
  for (let at = 1; at < signs.length; at += 1) {
    const before = signs[at - 1] ?? ''
    const after = signs[at] ?? ''
    if ('（('.includes(before)) depth += 1
    if ('）)'.includes(before)) depth -= 1
    const beside = '（）()、，'.includes(after) || '（）()'.includes(before)
    if (depth === 0 && !beside && Math.abs(at - middle) < Math.abs(best - middle)) best = at
  }
  return best
}

const widthsOf = memo<readonly Item[], Map<string, number>>(() => new Map())

/**
 * Px of the widest words among items; reckoned once for a list and a kind of words, since a filter
 * or a zoom changes neither.
 */
function widest(
  items: readonly Item[],
  kind: string,
  words: (item: Item) => string,
  { size, weight }: { readonly size: number; readonly weight: number },
): number {
  const known = widthsOf(items)
  const key = `${kind} ${weight}`
  let wide = known.get(key)
  if (wide === undefined) {
    wide = 0
    for (const item of items) {
      const text = words(item)
      if (text.length * 1.04 > wide) wide = Math.max(wide, textWidth(text, 1, weight))
    }
    known.set(key, wide)
  }
  return wide * size
}

const highest = memo((items: readonly Item[]): number =>
  items.reduce((most, item) => Math.max(most, item.id), 10),
)

function groupFirsts(rows: GanttRows): Int32Array {
  const firsts = new Int32Array(rows.groups.length)
  let row = 0
  rows.groups.forEach((group, index) => {
    firsts[index] = row
    row += group.folded ? 1 : group.items.length
  })
  return firsts
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
  for (const top of tops) {
    if (top + row > room) break
    body = top + row
  }
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
