import { daysBetween } from '@/model/day'
import type { Item, Relation } from '@/model/plan'

/** 时序矛盾: a directed relation whose first end falls due after its second (`inverted`, by `days`), or on the same day (`days` 0). */
export interface TimeConflict {
  readonly relation: Relation
  readonly kind: 'inverted' | 'sameDay'
  readonly days: number
}

/** The conflicts in time among some relations, in their order; rejected relations, items unknown and open deadlines never conflict. */
export function timeConflicts(items: readonly Item[], relations: readonly Relation[]): readonly TimeConflict[] {
  const byId = new Map(items.map(item => [item.id, item]))
  return relations.flatMap((relation): readonly TimeConflict[] => {
    if (!relation.directed || relation.status === 'rejected' || relation.from === relation.to) return []
    const from = byId.get(relation.from)?.deadline
    const to = byId.get(relation.to)?.deadline
    if (!from || !to || from.precision === 'open' || to.precision === 'open') return []
    const days = daysBetween(to.date, from.date)
    if (days < 0) return []
    return [{ relation, kind: days > 0 ? 'inverted' : 'sameDay', days }]
  })
}
