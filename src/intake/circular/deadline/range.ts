// A period from one day to another: 2020—2022年, 2020年8月至10月, 6月1日至30日.

import { fourDigits, isWithinNumber, twoDigits, yearFrom } from './numerals'
import { matchAt } from './plainText'
import type { Point, YearWord } from './point'
import { pointAt, yearAt } from './point'
import type { YearPart } from './yearPart'
import { dayPart, monthPart, ofYear, quarterPart } from './yearPart'

/** What a range begins with; its year is the end's where none is written. */
export interface RangeStart {
  readonly year: YearWord | null
  readonly part: YearPart
}

/** A period due, with what it begins with where it is a range. */
export interface Period {
  readonly from: RangeStart | null
  readonly to: Point
}

const joint = '(?:[-~]{1,2}|直?至|到|直到|持续到|持续至)'
const link = new RegExp(`(?:起|开始)?,?${joint}`, 'y')
const years = new RegExp(`(?<!\\d)(${fourDigits})年?${joint}(?=${fourDigits}年)`, 'y')
const bareYears = /(?<!\d)(\d{4})[-~]{1,2}(\d{4})(?![\d.]|学年)年?/y
const shortYears = /(?<!\d)(20\d{2})年?[-~]{1,2}(\d{2})年/y
const numberOfMonth = '(\\d{1,2}|十[一二]?|[一二三四五六七八九])'
const months = new RegExp(`${numberOfMonth}${joint}(?=${numberOfMonth}月)`, 'y')
const numericMonths = /(?<![\d.])(\d{4})[./](\d{1,2})[-~]{1,2}(\d{1,2})(?![\d.])月?/y
const quarters = new RegExp(`第?([1-4一二三四])(?:${joint}|、)(?=第?[1-4一二三四]季度)`, 'y')
const dayOnly = new RegExp(`(${twoDigits})[日号](?:前|止)?`, 'y')
const daysOfMonth = new RegExp(
  `${numberOfMonth}月(${twoDigits})[日号]?${joint}(?=${twoDigits}[日号])`,
  'y',
)

const number = /[\d〇零○◯Oo一二三四五六七八九]/

/** The period at a place, a range or not; null where none is. */
export function periodAt(text: string, at: number): Period | null {
  const isNumber = number.test(text.charAt(at))
  return (isNumber ? yearsAt(text, at) : null) ?? startedAt(text, at) ?? longRangeAt(text, at)
}

function yearsAt(text: string, at: number): Period | null {
  const match = matchAt(years, text, at)
  if (match) {
    const year = yearFrom(match[1] ?? '')
    const to = pointAt(text, at + match[0].length)
    if (year === null || !to) return null
    const from = { year: { kind: 'written', year } as const, part: ofYear({ hasEnd: false }) }
    return { from, to: { ...to, start: at } }
  }
  const bare = matchAt(bareYears, text, at) ?? matchAt(shortYears, text, at)
  if (!bare) return null
  const [words, first = '', last = ''] = bare
  const year = Number(last.length === 2 ? first.slice(0, 2) + last : last)
  const whole = ofYear({ hasEnd: true })
  return {
    from: { year: { kind: 'written', year: Number(first) }, part: whole },
    to: {
      start: at,
      end: at + words.length,
      year: { kind: 'written', year },
      part: whole,
      mark: 'within',
      isAbout: false,
      isMidnight: false,
    },
  }
}

/** Ranges whose start leaves out its unit: 6—9月, 一至三季度, 6月1—30日, 2023.6-9. */
function startedAt(text: string, at: number): Period | null {
  const numeric = matchAt(numericMonths, text, at)
  if (numeric) return numericRange(numeric, at)
  const year = yearAt(text, at)
  if (!year && isWithinNumber(text, at)) return null
  const from = year?.end ?? at
  const days = matchAt(daysOfMonth, text, from)
  const part = days && dayPart(days[1], days[2])
  if (part) return dayRange(text, { part, year: year?.year ?? null }, [at, from + days[0].length])
  return monthsOrQuarters(text, { from, start: at, year: year?.year ?? null })
}

function numericRange(
  [words, year = '', first, last = '']: RegExpExecArray,
  at: number,
): Period | null {
  const from = monthPart(first, { last: null, hasEnd: false })
  const to = pointAt(`${year}年${last}月`, 0)
  if (!from || !to || from.months[0] >= to.part.months[0]) return null
  return { from: { year: to.year, part: from }, to: { ...to, start: at, end: at + words.length } }
}

interface YearBefore {
  readonly start: number
  readonly from: number
  readonly year: YearWord | null
}

function monthsOrQuarters(text: string, { start, from, year }: YearBefore): Period | null {
  const match = matchAt(months, text, from) ?? matchAt(quarters, text, from)
  const to = match && pointAt(text, from + match[0].length)
  if (!to) return null
  const isQuarter = to.part.precision === 'quarter'
  const first = match[1] ?? ''
  const part = isQuarter ? quarterPart(first) : monthPart(first, { last: null, hasEnd: false })
  const startYear = year ?? to.year
  return (
    part && { from: { year: startYear, part }, to: { ...to, start, year: to.year ?? startYear } }
  )
}

function dayRange(
  text: string,
  from: RangeStart,
  [start, at]: readonly [number, number],
): Period | null {
  const match = matchAt(dayOnly, text, at)
  const part = match && dayPart(String(from.part.months[0]), match[1])
  if (!part) return null
  const end = at + match[0].length
  const marks = { mark: 'within', isAbout: false, isMidnight: false } as const
  return { from, to: { start, end, year: from.year, part, ...marks } }
}

/** A period, and the range that goes on from it: 2020年8月至2021年6月, 6月1日至年底. */
function longRangeAt(text: string, at: number): Period | null {
  const first = pointAt(text, at)
  if (!first) return null
  if (first.mark === 'before' || first.mark === 'within') return { from: null, to: first }
  const joined = matchAt(link, text, first.end)
  if (!joined) return { from: null, to: first }
  const next = first.end + joined[0].length
  const to = pointAt(text, next)
  if (to) {
    const year = first.year ?? (to.year?.kind === 'following' ? null : to.year)
    const toYear = to.year ?? first.year
    return { from: { year, part: first.part }, to: { ...to, start: at, year: toYear } }
  }
  const { precision } = first.part
  const from = { year: first.year, part: first.part }
  return (
    (precision === 'day' ? dayRange(text, from, [at, next]) : null) ?? { from: null, to: first }
  )
}
