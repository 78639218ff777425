import { expect, test } from 'vitest'
import { planSummary } from '@/intake/plan/summary'
import type { Deadline } from '@/model/plan'
import { builtInPlan, newDeadlines } from '../../model/newKinds'

/** The row of the first item in the summary of a plan, with a deadline of its own. */
function rowWith(deadline: Deadline): string | undefined {
  const plan = builtInPlan()
  const items = plan.items.map((item, at) => (at === 0 ? { ...item, deadline } : item))
  return planSummary({ ...plan, items }, [])
    .split('\n')
    .find(row => row.includes('（1）'))
}

const standIn = newDeadlines.open.date

test.each([
  ['open', '长期'],
  ['recurring', '周期性'],
  ['relative', '相对时限'],
  ['now', '即时办理'],
  ['unset', '未定时限'],
] as const)('an item without a last day shows its kind, %s, and no day', (precision, name) => {
  const row = rowWith({ text: '如文件', date: standIn, precision, doubt: null })
  expect(row).toMatch(new RegExp(`如文件 +${name} +\\d+ 家`))
  expect(row).not.toContain(standIn)
})

test('an item with a last day shows it', () => {
  const deadline = { text: '2022年底', date: standIn, precision: 'year', doubt: null } as const
  expect(rowWith(deadline)).toMatch(/2022年底 +2022-12-31 {2}\d+ 家/)
})

test('a deadline that is not printed is said to be unset', () => {
  const deadline = { text: '', date: standIn, precision: 'unset', doubt: null } as const
  expect(rowWith(deadline)).toMatch(/未定时限 +未定时限 /)
})
