import type { Day } from '@/model/day'
import type { Item, Relation } from '@/model/plan'

/** Rules by which a start may be inferred; the circular itself states none. */
export type StartRule = 'none' | 'predecessor' | 'plan'

/** 推定 start: work can begin after the end of `after`, the last day of item `of`, or on the plan's first day where `of` is null. */
export interface InferredStart { readonly after: Day | null, readonly of: number | null }

/**
 * Inferred start of every item that the rule gives one. By `predecessor` it is the latest deadline among prerequisite and feeding items that lies before the item's own:
 * a predecessor due on the same day or later gives none.
 */
export function inferredStarts(items: readonly Item[], relations: readonly Relation[], rule: StartRule): ReadonlyMap<number, InferredStart> {
  if (rule === 'none') return new Map()
  if (rule === 'plan') return new Map(items.map(item => [item.id, { after: null, of: null }]))
  const byId = new Map(items.map(item => [item.id, item]))
  const starts = new Map<number, { after: Day, of: number }>()
  for (const relation of relations) {
    if (!relation.directed || (relation.kind !== 'prerequisite' && relation.kind !== 'feeds') || relation.status === 'rejected') continue
    const from = byId.get(relation.from)
    const to = byId.get(relation.to)
    if (!from || !to || from.deadline.precision === 'open' || from.deadline.date >= to.deadline.date) continue
    const known = starts.get(to.id)
    if (!known || from.deadline.date > known.after) starts.set(to.id, { after: from.deadline.date, of: from.id })
  }
  return starts
}

/** Whole years that hold every deadline of a plan: its first and last day; the year of `fallback` for a plan without dated items. */
export function planSpan(items: readonly Item[], fallback: Day): { readonly first: Day, readonly last: Day } {
  const dates = items.filter(item => item.deadline.precision !== 'open').map(item => item.deadline.date)
  const earliest = dates.reduce((a, b) => a < b ? a : b, dates[0] ?? fallback)
  const latest = dates.reduce((a, b) => a > b ? a : b, dates[0] ?? fallback)
  return { first: `${earliest.slice(0, 4)}-01-01`, last: `${latest.slice(0, 4)}-12-31` }
}
