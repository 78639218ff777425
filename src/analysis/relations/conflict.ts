import { itemIndex } from '@/analysis/plan/itemIndex'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { Item, Relation } from '@/model/plan'
import { isDated } from '@/model/plan'

/**
 * 时序矛盾: a directed relation whose first end falls due after its second (`inverted`, by `days`),
 * or on the same day (`days` 0).
 */
export interface TimeConflict {
  readonly relation: Relation
  readonly kind: 'inverted' | 'sameDay'
  readonly days: number
}

/**
 * The conflicts in time among some relations, in their order; rejected relations, items unknown and
 * open deadlines never conflict.
 */
export function timeConflicts(
  items: readonly Item[],
  relations: readonly Relation[],
): readonly TimeConflict[] {
  const index = itemIndex(items)
  const conflicts: TimeConflict[] = []
  for (const relation of relations) {
    if (!relation.directed || relation.status === 'rejected' || relation.from === relation.to)
      continue
    const from = index.get(relation.from)?.deadline
    const to = index.get(relation.to)?.deadline
    if (!from || !to || !isDated(from) || !isDated(to) || from.date < to.date) continue
    const days = from.date === to.date ? 0 : knownDay(from.date) - knownDay(to.date)
    conflicts.push({ relation, kind: days > 0 ? 'inverted' : 'sameDay', days })
  }
  return conflicts
}

const dayNumbers = new Map<Day, number>()

/** Days recur: each is reckoned once, and so many that no plan falls due on more. */
function knownDay(day: Day): number {
  const known = dayNumbers.get(day)
  if (known !== undefined) return known
  if (dayNumbers.size > 50_000) dayNumbers.clear()
  const number = dayNumber(day)
  dayNumbers.set(day, number)
  return number
}
