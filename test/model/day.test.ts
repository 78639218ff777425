import { describe, expect, it } from 'vitest'
import {
  dayFrom,
  dayNumber,
  dayOf,
  daysBetween,
  isDay,
  lastDayOfMonth,
  yearMonth,
} from '@/model/day'

describe('a calendar day', () => {
  it.each(['2020-02-29', '2022-12-31', '1970-01-01'])('%s is one', text => {
    expect(isDay(text)).toBe(true)
  })
  it.each([
    '2022-02-30',
    '2021-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-1-1',
    '20220101',
    ' 2022-01-01',
    '2022-01-01T00:00',
    '二〇二二',
    '',
  ])('“%s” is none', text => {
    expect(isDay(text)).toBe(false)
    expect(() => dayNumber(text)).toThrow(/not a day/)
  })

  it('counts from 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('2020-01-01')).toBe(18262)
    expect(dayOf(18262)).toBe('2020-01-01')
    expect(dayOf(-0.5)).toBe('1969-12-31')
  })

  it('knows leap years, and days between either way', () => {
    expect([
      lastDayOfMonth(2020, 2),
      lastDayOfMonth(2021, 2),
      lastDayOfMonth(1900, 2),
      lastDayOfMonth(2020, 12),
    ]).toEqual(['2020-02-29', '2021-02-28', '1900-02-28', '2020-12-31'])
    expect(daysBetween('2020-12-31', '2020-08-31')).toBe(-122)
    expect(yearMonth('2020-08-31')).toEqual({ year: 2020, month: 8 })
  })
})

describe('day numbers', () => {
  it('agree with the Gregorian calendar both ways, for a hundred thousand days', () => {
    for (let number = -40_000; number < 60_000; number += 1) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
      if (dayOf(number) !== day || dayNumber(day) !== number)
        throw new Error(`${number} is ${day}, not ${dayOf(number)}`)
    }
  })
})

describe('a day as people write it', () => {
  it.each([
    ['2020-08-31', '2020-08-31'],
    ['2020/8/31', '2020-08-31'],
    ['2020.8.1', '2020-08-01'],
    ['2020年8月31日', '2020-08-31'],
    ['２０２０年８月３１日', '2020-08-31'],
    ['20200831', '2020-08-31'],
    ['2020-02-30', null],
    ['8月31日', null],
    ['', null],
    ['2020-8', null],
  ])('%s is %s', (text, day) => {
    expect(dayFrom(text)).toBe(day)
  })
})
