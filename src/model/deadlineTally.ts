import { memo } from './memo'
import type { Deadline, Item } from './plan'
import { deadlineYear } from './plan'

/**
 * How many items share each deadline, counted once for a list. A large plan has few deadlines, each
 * one value in memory, so whoever asks about days, years or states of many items asks these; equal
 * deadlines that are not one value stand apart, which changes no sum.
 */
export const deadlineTally = memo((items: readonly Item[]): ReadonlyMap<Deadline, number> => {
  const tally = new Map<Deadline, number>()
  for (const { deadline } of items) tally.set(deadline, (tally.get(deadline) ?? 0) + 1)
  return tally
})

/** How many items fall due in each year; open-ended ones in none. */
export function dueByYear(items: readonly Item[]): ReadonlyMap<number, number> {
  const due = new Map<number, number>()
  for (const [deadline, count] of deadlineTally(items)) {
    const year = deadlineYear(deadline)
    if (year !== null) due.set(year, (due.get(year) ?? 0) + count)
  }
  return due
}
