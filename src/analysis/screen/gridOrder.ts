import type { GanttRows } from './ganttRows'

/**
 * A line of the tree-grid: a group's head where `item` is null, else a row of the chart by its
 * index in `rows`.
 */
export interface GridCursor {
  readonly group: number
  readonly item: number | null
}

/**
 * The lines of the tree-grid over some rows: each group's head line and first row, so that any line
 * is found without a search through the rows.
 */
export interface GridOrder {
  readonly rows: GanttRows
  readonly grouped: boolean
  readonly count: number
  readonly heads: Int32Array
  readonly firsts: Int32Array
}

/** Counts the lines once for a set of rows, group by group; without grouping there are no heads. */
export function gridOrder(rows: GanttRows, grouped: boolean): GridOrder {
  const heads = new Int32Array(rows.groups.length)
  const firsts = new Int32Array(rows.groups.length)
  let line = 0
  let row = 0
  rows.groups.forEach((group, index) => {
    heads[index] = line
    firsts[index] = row
    line += (grouped ? 1 : 0) + (group.folded ? 0 : group.items.length)
    row += group.folded ? 1 : group.items.length
  })
  return { rows, grouped, count: line, heads, firsts }
}

/** The line of a cursor, from 0. */
export function lineOf(order: GridOrder, { group, item }: GridCursor): number {
  const head = order.heads[group] ?? 0
  return item === null ? head : head + (order.grouped ? 1 : 0) + item - (order.firsts[group] ?? 0)
}

/** The cursor at a line held within the lines; null where there are none. */
export function cursorAt(order: GridOrder, line: number): GridCursor | null {
  if (order.count === 0) return null
  const at = Math.min(Math.max(line, 0), order.count - 1)
  let low = 0
  let high = order.heads.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((order.heads[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const below = at - (order.heads[low] ?? 0) - (order.grouped ? 1 : 0)
  return { group: low, item: below < 0 ? null : (order.firsts[low] ?? 0) + below }
}

/** The item a cursor stands on; null on a head. */
export function itemAt(order: GridOrder, cursor: GridCursor | null): number | null {
  return cursor?.item == null ? null : (order.rows.rows[cursor.item]?.item?.id ?? null)
}

/** The chart's row that a cursor stands on: a head stands on its group's first. */
export function rowOf(order: GridOrder, { group, item }: GridCursor): number {
  return item ?? order.firsts[group] ?? 0
}

/**
 * Where an item stands: in the group `near` if it is there, else in the first open group that has
 * it, else on the head of a folded one; null where it does not show.
 */
export function cursorOn(
  order: GridOrder,
  id: number,
  near: number | null = null,
): GridCursor | null {
  const { groups } = order.rows
  let head: GridCursor | null = null
  for (const group of [...(near === null ? [] : [near]), ...groups.keys()]) {
    const at = groups[group]?.items.findIndex(item => item.id === id) ?? -1
    if (at < 0) continue
    if (!groups[group]?.folded) return { group, item: (order.firsts[group] ?? 0) + at }
    if (group === near) return { group, item: null }
    head ??= { group, item: null }
  }
  return head
}

/**
 * The same place after rows were gathered anew: the same item or head by name, else where its item
 * went, else the line it was at.
 */
export function carriedCursor(
  from: GridOrder,
  cursor: GridCursor,
  to: GridOrder,
): GridCursor | null {
  const group = from.rows.groups[cursor.group]
  const same = group ? to.rows.groups.findIndex(other => other.key === group.key) : -1
  const id = itemAt(from, cursor)
  if (same >= 0 && id === null && to.grouped) return { group: same, item: null }
  const item = id ?? group?.items[0]?.id
  const found = item === undefined ? null : cursorOn(to, item, same < 0 ? null : same)
  return found ?? cursorAt(to, lineOf(from, cursor))
}
