import { deadlineEnds } from '@/model/deadlineSpan'
import type { Day } from '@/model/day'
import { lastDayOfMonth, yearMonth } from '@/model/day'
import type { Item } from '@/model/plan'

/** Frames that a playback has at most: what is longer goes by quarters, or by years. */
const mostFrames = 180

/**
 * The days that a playback of a plan shows, a frame a month: the last of each, from the month of
 * the first deadline to that of the last, those far off left out. Of more than 15 years it shows
 * quarters, of more than 45 years whole years.
 */
export function playbackDays(items: readonly Item[]): readonly Day[] {
  const ends = deadlineEnds(items)
  if (!ends) return []
  const [first, last] = [monthOf(ends.first), monthOf(ends.last)]
  const step = [1, 3, 12].find(months => (last - first) / months < mostFrames) ?? 12
  const [from, to] = [Math.floor(first / step), Math.floor(last / step)]
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const month = (from + at + 1) * step - 1
    return lastDayOfMonth(Math.floor(month / 12), (month % 12) + 1)
  })
}

/** Months since the beginning of year 0. */
function monthOf(day: Day): number {
  const { year, month } = yearMonth(day)
  return year * 12 + month - 1
}

/** The frame after a day, or before it; null where there is none. */
export function nextFrame(days: readonly Day[], asOf: Day, step: 1 | -1): Day | null {
  return (
    (step > 0 ? days.find(day => day > asOf) : [...days].reverse().find(day => day < asOf)) ?? null
  )
}
