import type { Assignment, Item, Role } from '@/model/plan'
import { roles } from '@/model/role'

/** The units of an item in one role; null for those beside which none is printed. */
export interface RoleGroup {
  readonly role: Role | null
  readonly assignments: readonly Assignment[]
}

/** The units of an item by role, those without one last; all in one where no role is printed. */
export function roleGroups({ assignments }: Pick<Item, 'assignments'>): readonly RoleGroup[] {
  return [...roles, null]
    .map(role => ({
      role,
      assignments: assignments.filter(one => (one.role ?? null) === role),
    }))
    .filter(group => group.assignments.length > 0)
}

/** Whether a role is printed beside any unit of some items. */
export function hasRoles(items: readonly Pick<Item, 'assignments'>[]): boolean {
  return items.some(({ assignments }) => assignments.some(({ role }) => role !== undefined))
}
