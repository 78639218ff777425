import type { Day } from '@/model/day'
import type { Item, Relation } from '@/model/plan'
import { deadlineGroup, isDated } from '@/model/plan'
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
      !isDated(from.deadline) ||
      deadlineGroup(to.deadline) === 'undated' ||
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
