import { weekday } from '@/analysis/plan/workday'
import type { Day } from '@/model/day'
import { calendarDay, dayNumber, monthStart } from '@/model/day'

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
  const { year, month } = calendarDay(scale.from)
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
    const { year } = calendarDay(start + 3)
    result.push({
      year,
      number: Math.floor((start + 3 - monthStart(year, 1)) / 7) + 1,
      start,
      end: start + 7,
    })
  }
  return result
}
