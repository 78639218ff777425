import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultAsOf } from '@/analysis/plan/asOf'
import { readPlan } from '@/intake/plan/readPlan'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { items } = read.plan

describe('the day asked about when none is chosen', () => {
  it.each(['2020-01-01', '2021-03-05', '2022-12-31'])('is today within the plan: %s', today => {
    expect(defaultAsOf(items, today)).toEqual({ day: today, outside: false })
  })

  it.each(['2019-12-31', '2023-01-01', '2026-05-06'])(
    'is the plan’s last deadline outside it: %s',
    today => {
      expect(defaultAsOf(items, today)).toEqual({ day: '2022-10-31', outside: true })
    },
  )

  it('is today for a plan without dates', () => {
    expect(defaultAsOf([], '2026-05-06')).toEqual({ day: '2026-05-06', outside: false })
  })
})
