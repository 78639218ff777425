import type { Assignment, Role, Unit } from '@/model/plan'
import { isCollective } from './names'
import { readUnits } from './reading'

/**
 * The assignments printed in an item's unit cells, in order: “区工管办（宣传）、各镇处” is two.
 * 、 ， and ； part units outside brackets only; a new line is a further unit unless a bracket is
 * still open. `role` is that of the cells' column; a label, a bracket or a word behind goes before.
 */
export function parseUnits(cells: readonly string[], role?: Role): readonly Assignment[] {
  return readUnits(cells, role).assignments
}

/** What of unit cells is told: 等 where more units are meant than printed. Chinese, without item. */
export function unitFindings(cells: readonly string[]): readonly string[] {
  return readUnits(cells).findings
}

/** Units in order of first appearance, with the offices printed for each. */
export function unitsOf(assignments: readonly Assignment[]): readonly Unit[] {
  const offices = new Map<string, Set<string>>()
  for (const { unit, office } of assignments) {
    const known = offices.get(unit) ?? new Set<string>()
    if (office !== null) known.add(office)
    offices.set(unit, known)
  }
  return [...offices].map(([name, known]) => ({
    name,
    collective: isCollective(name),
    offices: [...known],
  }))
}
