import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayRuns,
  holidayOf,
  holidaysKnown,
  lastWorkdayBefore,
  weekday,
} from '@/analysis/plan/workday'
import { dayNumber, dayOf } from '@/model/day'

const kinds = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const number = dayNumber(from) + at
    return dayRuns(number, number + 1)[0]?.kind ?? 'work'
  })

describe('the kind of a day', () => {
  it('follows the notice for National Day 2021: seven days off, two days worked for them', () => {
    expect(kinds('2021-09-25', 16)).toEqual([
      'weekend',
      'makeup',
      'work',
      'work',
      'work',
      'work',
      ...Array<string>(7).fill('holiday'),
      'work',
      'makeup',
      'weekend',
    ])
    expect(holidayOf('2021-10-04')).toBe('national')
    expect(holidayOf('2021-10-09')).toBe('national')
    expect(holidayOf('2021-10-08')).toBeNull()
  })

  it('knows every holiday by its own name', () => {
    const days = [
      '2020-01-01',
      '2020-01-25',
      '2020-04-04',
      '2020-05-01',
      '2020-06-25',
      '2021-09-21',
      '2020-10-01',
      '2015-09-03',
    ]
    expect(days.map(holidayOf)).toEqual([
      'newYear',
      'spring',
      'qingming',
      'labour',
      'dragonBoat',
      'midAutumn',
      'national',
      'victory',
    ])
  })

  it('takes the Spring Festival of 2020 as it was lengthened', () => {
    expect(kinds('2020-01-30', 6)).toEqual([
      'holiday',
      'holiday',
      'holiday',
      'holiday',
      'work',
      'work',
    ])
  })

  it('says nothing but weekends where holidays are not known', () => {
    expect(holidaysKnown).toEqual({ from: '2004-01-01', to: '2026-12-31' })
    expect(kinds('2027-10-01', 4)).toEqual(['work', 'weekend', 'weekend', 'work'])
    expect(kinds('2003-10-01', 5)).toEqual(['work', 'work', 'work', 'weekend', 'weekend'])
  })

  it('counts weekdays from Monday, before 1970 too', () => {
    expect(
      ['2021-10-04', '2021-10-10', '1970-01-01', '1969-12-29', '1969-12-28'].map(day =>
        weekday(dayNumber(day)),
      ),
    ).toEqual([0, 6, 3, 0, 6])
  })
})

describe('the last working day on or before a deadline', () => {
  it.each([
    ['2020-08-31', '2020-08-31'], // a Monday
    ['2020-05-31', '2020-05-29'], // a Sunday
    ['2020-10-31', '2020-10-30'],
    ['2021-10-07', '2021-09-30'], // the end of National Day
    ['2021-10-10', '2021-10-09'], // a Saturday that was worked
    ['2022-01-03', '2021-12-31'],
    ['2020-02-02', '2020-01-23'],
    ['2026-12-31', '2026-12-31'],
  ])('%s: %s', (deadline, day) => {
    expect(lastWorkdayBefore(deadline)).toBe(day)
  })

  it('is not told beyond the known years', () => {
    expect(lastWorkdayBefore('2027-01-29')).toBeNull()
    expect(lastWorkdayBefore('2003-12-31')).toBeNull()
    expect(lastWorkdayBefore('2004-01-01')).toBeNull()
  })
})

describe('runs of days', () => {
  it('joins days of one kind and one holiday, across the year’s end too', () => {
    const runs = dayRuns(dayNumber('2022-12-20'), dayNumber('2023-01-10'))
    expect(runs.map(run => [run.kind, dayOf(run.start), run.end - run.start])).toEqual([
      ['weekend', '2022-12-24', 2],
      ['holiday', '2022-12-31', 3],
      ['weekend', '2023-01-07', 2],
    ])
  })

  it('keeps two holidays that meet apart', () => {
    const runs = dayRuns(dayNumber('2023-09-28'), dayNumber('2023-10-09'))
    expect(runs.map(run => [run.holiday, run.end - run.start])).toEqual([
      ['midAutumn', 1],
      ['national', 7],
      ['national', 2],
    ])
    expect(runs[2]?.kind).toBe('makeup')
  })

  it('holds just the days that are no plain working days, each once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('2003-06-01'), max: dayNumber('2028-01-01') }),
        fc.integer({ min: 1, max: 500 }),
        (from, days) => {
          const runs = dayRuns(from, from + days)
          for (let number = from; number < from + days; number += 1) {
            const within = runs.filter(run => run.start <= number && run.end > number)
            const isKnown = holidayOf(dayOf(number)) !== null
            const plain = isKnown || weekday(number) < 5 ? [] : ['weekend']
            expect(within.map(run => run.holiday !== null)).toEqual(
              isKnown ? [true] : plain.map(() => false),
            )
            if (!isKnown) expect(within.map(run => run.kind)).toEqual(plain)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
