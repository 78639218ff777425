// Deadlines that changes moved: of each item the days it was due, one after the other, and why. Whoever
// draws or says a former deadline asks here.
import { memo } from '@/model/memo'
import type { Deadline, Item, Plan, PlanChange } from '@/model/plan'
import { isPrecision } from '@/model/plan'

/** A deadline that a change put in the place of another. */
export interface DeadlineMove {
  readonly before: Deadline
  readonly after: Deadline
  readonly change: PlanChange
}

/**
 * How often the deadline of an item was moved, the first time first; none where it never was. The
 * last is the one that holds, even where the plan is told by the first ones.
 */
export function deadlineMoves(plan: Plan, { former = [] }: Item): readonly DeadlineMove[] {
  const changes = changesById(plan)
  return former.flatMap(({ deadline, change: id }, at) => {
    const change = changes.get(id)
    const after =
      former[at + 1]?.deadline ??
      (change?.what.kind === 'item' ? change.what.fields.deadline : undefined)
    return change && after ? [{ before: deadline, after, change }] : []
  })
}

/** Whether any item of a plan has had its deadline moved. */
export const hasMoves = memo((items: readonly Item[]): boolean =>
  items.some(({ former }) => former !== undefined),
)

/** By which deadlines a plan is told of which some were moved: those that hold, or the first ones. */
export function toldBasis(plan: Plan): 'adjusted' | 'first' {
  const isFirst = plan.items.some(item => {
    const moves = deadlineMoves(plan, item)
    const [first, last] = [moves[0]?.before, moves[moves.length - 1]?.after]
    return first && last && !isSameTime(first, last) && isSameTime(item.deadline, first)
  })
  return isFirst ? 'first' : 'adjusted'
}

/** Whether two deadlines are one; of those without a last day, by their words. */
export function isSameTime(a: Deadline, b: Deadline): boolean {
  if (a.precision !== b.precision || a.text !== b.text) return false
  return a.date === b.date || !isPrecision(a.precision)
}

/** Of several plans seen as one, the changes of all. */
const changesById = memo((plan: Plan): ReadonlyMap<string, PlanChange> => {
  const parts = plan.joined?.parts.flatMap(part => part.plan.changes ?? []) ?? []
  return new Map([...(plan.changes ?? []), ...parts].map(change => [change.id, change]))
})
