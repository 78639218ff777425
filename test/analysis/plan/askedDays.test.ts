import { describe, expect, it } from 'vitest'
import { askedDays, distantDays } from '@/analysis/plan/askedDays'
import { datedItems, monthsOf } from '../../model/datedItems'

const monthed = datedItems(['2020-05-31', '2022-10-31'])

describe('the days that a plan can be asked for', () => {
  const today = '2026-11-25'

  it('are 30 years around its own and today', () => {
    expect(askedDays(monthed, today)).toEqual({ first: '1990-01-01', last: '2056-12-31' })
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
    expect(distantDays(days, askedDays(monthed, today))).toEqual([
      { key: 'asof', day: '0202-06-30' },
      { key: 'to', day: '2202-01-01' },
    ])
  })
})
