import { expect, test } from 'vitest'
import { deadlineMoves, toldBasis } from '@/analysis/change/deadlineMoves'
import { byOtherDeadlines } from '@/analysis/change/otherBasis'
import { joinedAs, joinPlans } from '@/analysis/plan/joinedPlan'
import { planOn } from '@/analysis/change/planOn'
import type { Plan } from '@/model/plan'
import { changedOn, changedPlan } from '../../model/changedPlan'

const day = '2021-06-30'
const deadlineOf = (plan: Plan | null, id: number): string | undefined =>
  plan?.items.find(item => item.id === id)?.deadline.date

test('a changed plan is told by the other deadlines, whichever it is told by', () => {
  expect(toldBasis(changedOn(day))).toBe('adjusted')
  expect(toldBasis(changedOn(day, 'first'))).toBe('first')
  expect(deadlineOf(byOtherDeadlines(changedOn(day), day), 24)).toBe('2020-12-31')
  expect(deadlineOf(byOtherDeadlines(changedOn(day, 'first'), day), 24)).toBe('2021-11-30')
  expect(byOtherDeadlines(changedPlan, day)).toBeNull()
  expect(byOtherDeadlines(changedOn('2020-10-01'), '2020-10-01')).toBeNull()
})

test('each move has what was, what is, and the change, by the first deadlines too', () => {
  for (const basis of ['adjusted', 'first'] as const) {
    const held = changedOn(day, basis)
    const item = held.items.find(({ id }) => id === 12)
    const moves = item ? deadlineMoves(held, item) : []
    expect(
      moves.map(({ before, after, change }) => [before.date, after.date, change.reason]),
    ).toEqual([
      ['2020-12-31', '2021-03-31', '网站改版延期'],
      ['2021-03-31', '2021-09-30', '招标流标'],
    ])
  }
})

test('several plans seen as one are told by either too', () => {
  const other = { ...changedPlan, title: '另一份', changes: [] }
  const joined = joinPlans(
    [changedPlan, other].map(plan => ({ title: plan.title, address: null, plan })),
    { missing: [], sameUnits: true },
  )
  const held = joinedAs(joined, plan => planOn(plan, { day, basis: 'adjusted' }))
  expect(deadlineOf(held, 24)).toBe('2021-11-30')
  expect(deadlineOf(byOtherDeadlines(held, day), 24)).toBe('2020-12-31')
  const [moved] = held.items.filter(({ id }) => id === 24)
  expect(moved && deadlineMoves(held, moved)).toHaveLength(1)
})
