import type { TimeConflict } from '@/analysis/relations/conflict'
import { memo } from '@/model/memo'
import type { Assignment, Item, Relation, Unit } from '@/model/plan'

/**
 * Who an item is given to: one named unit, several, named and 集合单位 together, 集合单位 only, or
 * nobody named. Offices of one unit count once.
 */
export type UnitKind = 'one' | 'several' | 'mixed' | 'collective' | 'none'

/**
 * What is doubtful about an item among some relations: an inverted relation, one on the same day, a
 * suspected duplicate, or nothing.
 */
export type ConflictClass = 'inverted' | 'sameDay' | 'duplicate' | 'clear'

/** The kind of a set of assignments, where `collective` names the 集合单位. */
export function unitKind(
  assignments: readonly Assignment[],
  collective: ReadonlySet<string>,
): UnitKind {
  const units = new Set(assignments.map(assignment => assignment.unit))
  let named = 0
  for (const unit of units) if (!collective.has(unit)) named += 1
  if (units.size === 0) return 'none'
  if (named === 0) return 'collective'
  if (named < units.size) return 'mixed'
  return named === 1 ? 'one' : 'several'
}

/** The kind of any item of a plan with these units; each item is looked at once. */
export function unitKinds(units: readonly Unit[]): (item: Item) => UnitKind {
  const collective = new Set(units.filter(unit => unit.collective).map(unit => unit.name))
  return memo(item => unitKind(item.assignments, collective))
}

/**
 * Items of which something is doubtful, both ends of a relation alike, each by the gravest of its
 * classes.
 */
export function conflictClasses(
  relations: readonly Relation[],
  conflicts: readonly TimeConflict[],
): ReadonlyMap<number, Exclude<ConflictClass, 'clear'>> {
  const classes = new Map<number, Exclude<ConflictClass, 'clear'>>()
  const mark = (relation: Relation, to: Exclude<ConflictClass, 'clear'>): void => {
    classes.set(relation.from, to).set(relation.to, to)
  }
  for (const relation of relations)
    if (relation.kind === 'duplicate' && relation.status !== 'rejected') mark(relation, 'duplicate')
  for (const kind of ['sameDay', 'inverted'] as const)
    for (const conflict of conflicts) if (conflict.kind === kind) mark(conflict.relation, kind)
  return classes
}
