import type { Assignment, Role } from './plan'
import { unitLabel } from './plan'

/** What stands before the units of each role, as documents write it and their reader knows it. */
const labels: readonly (readonly [Role, string])[] = [
  ['lead', '牵头单位：'],
  ['responsible', '责任单位：'],
  ['support', '配合单位：'],
]

/** The units of an item on one line, in a form that is read as the same units: 牵头单位：甲；配合单位：乙、丙. */
export function unitsText(assignments: readonly Assignment[]): string {
  const plain = assignments.filter(({ role }) => role === undefined).map(unitLabel)
  const parts = labels.flatMap(([role, label]) => {
    const names = assignments.filter(one => one.role === role).map(unitLabel)
    return names.length > 0 ? [label + names.join('、')] : []
  })
  return [...(plain.length > 0 ? [plain.join('、')] : []), ...parts].join('；')
}
