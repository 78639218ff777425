import type { Day } from '@/model/day'
import type { Item, Relation } from '@/model/plan'
import { deadlineTally } from './deadlineTally'
import { itemIndex } from './itemIndex'

/** Rules by which a start may be inferred; the circular itself states none. */
export type StartRule = 'none' | 'predecessor' | 'plan'

/**
 * 推定 start: work can begin after the end of `after`, the last day of item `of`, or on the plan's
 * first day where `of` is null.
 */
export interface InferredStart {
  readonly after: Day | null
  readonly of: number | null
}

/**
 * Inferred start of every item that the rule gives one. By `predecessor` it is the latest deadline
 * among prerequisite and feeding items that lies before the item's own:
 * a predecessor due on the same day or later gives none.
 */
export function inferredStarts(
  items: readonly Item[],
  relations: readonly Relation[],
  rule: StartRule,
): ReadonlyMap<number, InferredStart> {
  if (rule === 'none') return new Map()
  if (rule === 'plan') return startsWithPlan(items)
  const index = itemIndex(items)
  const starts = new Map<number, { after: Day; of: number }>()
  for (const relation of relations) {
    if (
      !relation.directed ||
      (relation.kind !== 'prerequisite' && relation.kind !== 'feeds') ||
      relation.status === 'rejected'
    )
      continue
    const from = index.get(relation.from)
    const to = index.get(relation.to)
    if (
      !from ||
      !to ||
      from.deadline.precision === 'open' ||
      from.deadline.date >= to.deadline.date
    )
      continue
    const known = starts.get(to.id)
    if (!known || from.deadline.date > known.after)
      starts.set(to.id, { after: from.deadline.date, of: from.id })
  }
  return starts
}

function startsWithPlan(items: readonly Item[]): ReadonlyMap<number, InferredStart> {
  const start: InferredStart = { after: null, of: null }
  const starts = new Map<number, InferredStart>()
  for (const item of items) starts.set(item.id, start)
  return starts
}

/**
 * Whole years that hold every deadline of a plan: its first and last day; the year of `fallback`
 * for a plan without dated items.
 */
export function planSpan(
  items: readonly Item[],
  fallback: Day,
): { readonly first: Day; readonly last: Day } {
  const { first, last } = deadlineEnds(items) ?? { first: fallback, last: fallback }
  return { first: `${first.slice(0, 4)}-01-01`, last: `${last.slice(0, 4)}-12-31` }
}

/** The first and the last day on which dated items fall due; null where none is dated. */
export function deadlineEnds(
  items: readonly Item[],
): { readonly first: Day; readonly last: Day } | null {
  let ends: { first: Day; last: Day } | null = null
  for (const { date, precision } of deadlineTally(items).keys()) {
    if (precision === 'open') continue
    if (ends === null) ends = { first: date, last: date }
    else if (date < ends.first) ends.first = date
    else if (date > ends.last) ends.last = date
  }
  return ends
}
