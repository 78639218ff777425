import { dayNumber, dayOf, lastDayOfMonth, yearMonth } from '@/model/day'
import type { Day } from '@/model/day'

/** Days `from` to `to` (numbers since 1970-01-01, fractions allowed, `to` exclusive) laid over px `x0` to `x1`. */
export interface TimeScale { readonly from: number, readonly to: number, readonly x0: number, readonly x1: number }

/** Px of a moment given as a day number. */
export function timeX(scale: TimeScale, moment: number): number {
  return scale.x0 + (moment - scale.from) / (scale.to - scale.from) * (scale.x1 - scale.x0)
}

/** Px of the END of a calendar day: where a deadline of that day stands. */
export function dayEndX(scale: TimeScale, day: Day): number {
  return timeX(scale, dayNumber(day) + 1)
}

/** Px a day takes. */
export function pxPerDay(scale: TimeScale): number {
  return (scale.x1 - scale.x0) / (scale.to - scale.from)
}

/** A stretch of the axis: its first moment and the one after its last. */
export interface Span { readonly year: number, readonly month: number, readonly start: number, readonly end: number }

/** Calendar years, quarters or months (by `months` 12, 3, 1) that show in a window, in order. */
export function spans(scale: Pick<TimeScale, 'from' | 'to'>, months: 12 | 3 | 1): readonly Span[] {
  const first = yearMonth(dayOf(scale.from))
  const result: Span[] = []
  let year = first.year
  let month = Math.floor((first.month - 1) / months) * months + 1
  while (result.length < 5000) {
    const start = dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
    if (start >= scale.to) break
    const end = dayNumber(lastDayOfMonth(year, month + months - 1)) + 1
    result.push({ year, month, start, end })
    month += months
    if (month > 12) {
      month -= 12
      year += 1
    }
  }
  return result
}
