import { deadlineEnds } from '@/model/deadlineSpan'
import type { Day } from '@/model/day'
import { dayNumber, dayOf, lastDayOfMonth, yearMonth } from '@/model/day'
import type { Item } from '@/model/plan'

/**
 * The days that a playback of a plan shows, a frame a month: the last of each, from the month of
 * the first deadline to that of the last.
 */
export function playbackDays(items: readonly Item[]): readonly Day[] {
  const ends = deadlineEnds(items)
  if (!ends) return []
  const days: Day[] = []
  for (let day = dayNumber(ends.first); day <= dayNumber(ends.last) && days.length < 2400;) {
    const { year, month } = yearMonth(dayOf(day))
    const end = lastDayOfMonth(year, month)
    days.push(end)
    day = dayNumber(end) + 1
  }
  return days
}

/** The frame after a day, or before it; null where there is none. */
export function nextFrame(days: readonly Day[], asOf: Day, step: 1 | -1): Day | null {
  return (
    (step > 0 ? days.find(day => day > asOf) : [...days].reverse().find(day => day < asOf)) ?? null
  )
}
