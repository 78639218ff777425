import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { askedDays, defaultAsOf, distantDays } from '@/analysis/plan/asOf'
import { readPlan } from '@/intake/plan/readPlan'
import { datedItems, monthsOf } from '../../model/datedItems'

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

describe('the days that a plan can be asked for', () => {
  const today = '2026-11-25'

  it('are 30 years around its own and today', () => {
    expect(askedDays(items, today)).toEqual({ first: '1990-01-01', last: '2056-12-31' })
    expect(askedDays([], today)).toEqual({ first: '1996-01-01', last: '2056-12-31' })
    expect(askedDays(datedItems(['1960-06-30']), today).first).toBe('1930-01-01')
    expect(askedDays(datedItems([...monthsOf(2022, 6), '0202-06-30']), today).first).toBe(
      '1992-01-01',
    )
    expect(askedDays(datedItems(['0012-06-30']), today).first).toBe('0001-01-01')
    expect(askedDays(datedItems(['9999-06-30']), today).last).toBe('9999-12-31')
  })

  it('are told from those decades off', () => {
    const days = { asof: '0202-06-30', since: null, from: '1990-01-01', to: '2202-01-01' }
    expect(distantDays(days, askedDays(items, today))).toEqual([
      { key: 'asof', day: '0202-06-30' },
      { key: 'to', day: '2202-01-01' },
    ])
  })
})
