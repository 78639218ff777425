import type { TimeConflict } from '@/analysis/relations/conflict'
import type { FarDeadline } from '@/analysis/plan/farDeadline'
import { planFindings } from '@/analysis/plan/farDeadline'
import type { Finding, Item, Plan, Relation } from '@/model/plan'

/** Another item that a relation joins to one, and how it stands to it. */
export interface Neighbour {
  readonly relation: Relation
  readonly item: Item
  readonly role: 'predecessor' | 'successor' | 'mutual'
  readonly conflict: TimeConflict | null
}

/**
 * All that a plan says around one item: its task, its collective units, its neighbours (core ones
 * first) and its findings.
 */
export interface ItemContext {
  readonly taskName: string
  readonly collective: readonly string[]
  readonly neighbours: readonly Neighbour[]
  readonly findings: readonly (Finding | FarDeadline)[]
}

/** The context of an item in its plan; relations to items the plan lacks are left out. */
export function itemContext(
  plan: Plan,
  item: Item,
  conflicts: readonly TimeConflict[],
): ItemContext {
  const byId = new Map(plan.items.map(other => [other.id, other]))
  const conflictOf = new Map(conflicts.map(conflict => [conflict.relation.id, conflict]))
  const neighbours = plan.relations
    .filter(relation => relation.from === item.id || relation.to === item.id)
    .flatMap((relation): Neighbour[] => {
      const other = byId.get(relation.from === item.id ? relation.to : relation.from)
      const role = !relation.directed
        ? 'mutual'
        : relation.to === item.id
          ? 'predecessor'
          : 'successor'
      return other
        ? [{ relation, item: other, role, conflict: conflictOf.get(relation.id) ?? null }]
        : []
    })
  const units = new Set(item.assignments.map(a => a.unit))
  return {
    taskName: plan.tasks.find(task => task.no === item.task)?.name ?? '',
    collective: plan.units
      .filter(unit => unit.collective && units.has(unit.name))
      .map(unit => unit.name),
    neighbours: [...neighbours].sort((a, b) => Number(b.relation.core) - Number(a.relation.core)),
    findings: planFindings(plan).filter(finding => finding.items.includes(item.id)),
  }
}
