import { expect, test } from 'vitest'
import { hasRoles, roleGroups } from '@/analysis/item/roleGroups'
import type { Assignment, Role } from '@/model/plan'
import { builtInPlan, planOfNewKinds } from '../../model/newKinds'

const unit = (name: string, role?: Role): Assignment => ({
  unit: name,
  office: null,
  printed: name,
  ...(role ? { role } : {}),
})

test('units stand by role in its order, those without one last', () => {
  const assignments = [unit('丙', 'support'), unit('丁'), unit('甲', 'lead'), unit('乙', 'support')]
  expect(
    roleGroups({ assignments }).map(group => [group.role, group.assignments.map(one => one.unit)]),
  ).toEqual([
    ['lead', ['甲']],
    ['support', ['丙', '乙']],
    [null, ['丁']],
  ])
})

test('a plan without roles has one group each, and none has no units', () => {
  const { items } = builtInPlan()
  expect(hasRoles(items)).toBe(false)
  expect(hasRoles(planOfNewKinds().items)).toBe(true)
  expect(items.every(item => roleGroups(item).length === 1)).toBe(true)
  expect(roleGroups({ assignments: [] })).toEqual([])
})
