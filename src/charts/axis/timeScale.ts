import { weekday } from '@/analysis/plan/workday'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'

/**
 * Days `from` to `to` (numbers since 1970-01-01, fractions allowed, `to` exclusive) laid over px
 * `x0` to `x1`.
 */
export interface TimeScale {
  readonly from: number
  readonly to: number
  readonly x0: number
  readonly x1: number
}

/** Px of a moment given as a day number. */
export function timeX(scale: TimeScale, moment: number): number {
  return scale.x0 + ((moment - scale.from) / (scale.to - scale.from)) * (scale.x1 - scale.x0)
}

/** Px of the END of a calendar day: where a deadline of that day stands. */
export function dayEndX(scale: TimeScale, day: Day): number {
  return timeX(scale, dayNumber(day) + 1)
}

/** Px a day takes. */
export function pxPerDay(scale: TimeScale): number {
  return (scale.x1 - scale.x0) / (scale.to - scale.from)
}

/**
 * A stretch of the axis: its first moment and the one after its last, and the year and month it
 * begins in.
 */
export interface Span {
  readonly year: number
  readonly month: number
  readonly start: number
  readonly end: number
}

/**
 * A week from Monday to Sunday with its number in its year (ISO 8601): `number` 53 of `year` 2020
 * begins on 2020-12-28.
 */
export interface Week {
  readonly year: number
  readonly number: number
  readonly start: number
  readonly end: number
}

/**
 * Calendar centuries, decades, years, quarters or months (by `months` 1200, 120, 12, 3, 1) that
 * show in a window, in order; plain arithmetic, for it runs on every frame of a zoom.
 */
export function spans(
  scale: Pick<TimeScale, 'from' | 'to'>,
  months: 1200 | 120 | 12 | 3 | 1,
): readonly Span[] {
  const { year, month } = monthAt(scale.from)
  const result: Span[] = []
  let at = Math.floor((year * 12 + month - 1) / months) * months
  let start = monthStart(0, at + 1)
  while (start < scale.to && result.length < 5000) {
    const end = monthStart(0, at + months + 1)
    result.push({ year: Math.floor(at / 12), month: (at % 12) + 1, start, end })
    at += months
    start = end
  }
  return result
}

/** Weeks that show in a window, in order. */
export function weeks(scale: Pick<TimeScale, 'from' | 'to'>): readonly Week[] {
  const result: Week[] = []
  for (
    let start = Math.floor(scale.from) - weekday(scale.from);
    start < scale.to && result.length < 5000;
    start += 7
  ) {
    const { year } = monthAt(start + 3)
    result.push({
      year,
      number: Math.floor((start + 3 - monthStart(year, 1)) / 7) + 1,
      start,
      end: start + 7,
    })
  }
  return result
}

/** The calendar year, month (from 1) and day of the month of a moment. */
export function monthAt(moment: number): {
  readonly year: number
  readonly month: number
  readonly date: number
} {
  let year = 1970 + Math.floor(moment / 365.2425)
  if (moment < monthStart(year, 1)) year -= 1
  else if (moment >= monthStart(year + 1, 1)) year += 1
  let month = Math.floor((moment - monthStart(year, 1)) / 31) + 1
  if (moment >= monthStart(year, month + 1)) month += 1
  return { year, month, date: Math.floor(moment) - monthStart(year, month) + 1 }
}

/** The day number a month begins with; month 13 is the next year's January. */
function monthStart(year: number, month: number): number {
  const months = year * 12 + month - 1
  const y = Math.floor(months / 12)
  const leaps = (to: number): number =>
    Math.floor(to / 4) - Math.floor(to / 100) + Math.floor(to / 400)
  const leap = leaps(y) - leaps(y - 1)
  return (
    365 * (y - 1970) +
    leaps(y - 1) -
    477 +
    (daysBefore[months - y * 12] ?? 0) +
    (months - y * 12 > 1 ? leap : 0)
  )
}

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
