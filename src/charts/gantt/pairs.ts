import type { GanttRows } from '@/analysis/screen/ganttRows'
import { memoLast } from '@/model/memo'
import type { Relation } from '@/model/plan'

/** A relation between two rows of a chart. */
export interface RowPair {
  readonly relation: Relation
  readonly from: number
  readonly to: number
}

/** Relations that show in a run of rows, and how many merely pass through it and are left out. */
export interface ShownPairs {
  readonly pairs: readonly RowPair[]
  readonly passing: number
}

/** As many lines that begin and end out of sight as a reader can still follow. */
const mostPassing = 40

/**
 * Relations with an end among the rows from `first` to `last`, and those that pass through while
 * they are few; the nearest pass first.
 */
export function shownPairs(
  rows: GanttRows,
  relations: readonly Relation[],
  { first, last }: { readonly first: number; readonly last: number },
): ShownPairs {
  const { from, to, of } = pairIndex(rows, relations)
  const ends: number[] = []
  const through: number[] = []
  for (let at = 0; at < from.length; at += 1) {
    const a = from[at] ?? 0
    const b = to[at] ?? 0
    const low = a < b ? a : b
    const high = a < b ? b : a
    if (high < first || low > last) continue
    if (low >= first || high <= last) ends.push(at)
    else through.push(at)
  }
  const span = (at: number): number => Math.abs((from[at] ?? 0) - (to[at] ?? 0))
  if (through.length > mostPassing) through.sort((a, b) => span(a) - span(b))
  const shown = [...ends, ...through.slice(0, mostPassing)].sort((a, b) => a - b)
  return {
    pairs: shown.flatMap(at => {
      const relation = relations[of[at] ?? -1]
      return relation ? [{ relation, from: from[at] ?? 0, to: to[at] ?? 0 }] : []
    }),
    passing: Math.max(0, through.length - mostPassing),
  }
}

/** Both rows of each pair, and which relation it is, as columns. */
interface PairIndex {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly of: Int32Array
}
/**
 * Made once for rows and relations. An item that stands in several groups is joined to the other's
 * row in the same group only.
 */
const pairIndex = memoLast((rows: GanttRows, relations: readonly Relation[]): PairIndex => {
  const { first, next } = rowsOfItems(rows)
  const from: number[] = []
  const to: number[] = []
  const of: number[] = []
  const alone = (row: number): boolean => next[row] === -1
  relations.forEach((relation, at) => {
    const a0 = first(relation.from)
    const b0 = first(relation.to)
    if (a0 < 0 || b0 < 0) return
    const apart = !alone(a0) || !alone(b0)
    for (let a = a0; a >= 0; a = next[a] ?? -1) {
      for (let b = b0; b >= 0; b = next[b] ?? -1) {
        if (apart && rows.rows[a]?.group !== rows.rows[b]?.group) continue
        from.push(a)
        to.push(b)
        of.push(at)
      }
    }
  })
  return { from: Int32Array.from(from), to: Int32Array.from(to), of: Int32Array.from(of) }
})

/**
 * The first row of each item by its number, and from each row the next of the same item; -1 ends.
 */
function rowsOfItems({ rows }: GanttRows): {
  readonly first: (id: number) => number
  readonly next: Int32Array
} {
  const next = new Int32Array(rows.length).fill(-1)
  let most = 0
  for (const row of rows) if (row.item && row.item.id > most) most = row.item.id
  // Numbers that run nearly from 1 to n need no hashing.
  const dense = most <= 4 * rows.length + 1000 ? new Int32Array(most + 1).fill(-1) : null
  const sparse = new Map<number, number>()
  const first = (id: number): number => (dense ? (dense[id] ?? -1) : (sparse.get(id) ?? -1))
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const id = rows[at]?.item?.id
    if (id === undefined) continue
    next[at] = first(id)
    if (dense) dense[id] = at
    else sparse.set(id, at)
  }
  return { first, next }
}
