import { describe, expect, it } from 'vitest'
import { firstReportYear, reportDayFault } from '@/model/reportDay'
import { datedItems, monthsOf } from './datedItems'

const today = '2026-11-25'
const faults = (days: readonly string[], ...of: readonly string[]) =>
  of.map(day => reportDayFault(day, { items: datedItems(days), today }))

describe('the day of a record', () => {
  it('lies no more than 30 years before the first deadline, or before today', () => {
    expect(faults(monthsOf(2022, 12), '1991-12-31', '1992-01-01', '0202-06-30')).toEqual([
      'day-distant',
      null,
      'day-distant',
    ])
    expect(faults([], '1995-12-31', '1996-01-01')).toEqual(['day-distant', null])
    expect(faults(monthsOf(2040, 3), '1996-01-01')).toEqual([null])
  })

  it('is not after today', () => {
    expect(faults(monthsOf(2022, 12), today, '2026-11-26')).toEqual([null, 'day-ahead'])
  })

  it('may be near a deadline that lies decades before the others', () => {
    const days = [...monthsOf(2022, 12), '1960-06-30']
    expect(faults(days, '1929-12-31', '1930-01-01', '1960-05-01', '1990-12-31')).toEqual([
      'day-distant',
      null,
      null,
      null,
    ])
  })

  it('goes by no deadline that no plan has', () => {
    for (const days of [['0202-06-30'], ['0202-06-30', ...monthsOf(2022, 12)], ['9999-12-31']])
      expect(faults(days, '0202-06-30', '0202-05-30', '2022-06-30')).toEqual([
        'day-distant',
        'day-distant',
        null,
      ])
    expect(firstReportYear({ items: datedItems(['0202-06-30']), today })).toBe(1996)
  })
})
