import { beforeAll, expect, test } from 'vitest'
import { addressRows } from '@/address/viewAddress'
import { loadSearch, searchedItems } from '@/analysis/search/search'
import { absentFrom, deadlineGroups, everything, selectedItems } from '@/analysis/search/selection'
import { builtInPlan, planOfNewKinds } from '../../model/newKinds'

const plan = planOfNewKinds()
beforeAll(loadSearch)

const found = (q: string): readonly number[] => searchedItems(plan, q).map(({ id }) => id)

test('words of further columns, numbers as printed and units are found', () => {
  expect(found('李四')).toEqual([2, 4, 6, 8, 10, 12])
  expect(found('lisi')).toEqual([2, 4, 6, 8, 10, 12])
  expect(found('3.8')).toEqual([8])
  expect(found('区税务局').length).toBeGreaterThan(0)
})

test('years are followed by what has no last day, where there is any', () => {
  expect(deadlineGroups(plan.items)).toEqual([2020, 2021, 2022, 'open', 'undated'])
  expect(deadlineGroups(builtInPlan().items)).toEqual([2020, 2021, 2022])
  const parts = deadlineGroups(plan.items).map(
    year => selectedItems(plan, { ...everything, year }).length,
  )
  expect(parts.reduce((sum, n) => sum + n, 0)).toBe(27)
  const sought = { unit: null, task: null, item: null }
  expect(absentFrom(plan, { ...sought, year: 'undated' })).toEqual([])
  expect(absentFrom(builtInPlan(), { ...sought, year: 'undated' })).toEqual(['year'])
})

test('an address says both as it says a year', () => {
  for (const [text, year] of [
    ['undated', 'undated'],
    ['open', 'open'],
    ['2021', 2021],
  ] as const) {
    expect(addressRows.year.read(text)).toBe(year)
    expect(addressRows.year.write(year)).toBe(text)
  }
  expect(addressRows.year.read('unset')).toBe(null)
})
