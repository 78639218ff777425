import type { Day } from '@/model/day'
import type { Deadline, Item } from '@/model/plan'
import { deadlineTally } from './deadlineTally'

/** Where a deadline stands on a day while nothing is recorded: 到期未报, 今日到期, 未到期, 长期. */
export type DueState = 'due' | 'today' | 'later' | 'open'

/** The state of a deadline on the as-of day; an item is not past due on its own last day. */
export function dueState(deadline: Deadline, asOf: Day): DueState {
  if (deadline.precision === 'open') return 'open'
  if (deadline.date === asOf) return 'today'
  return deadline.date < asOf ? 'due' : 'later'
}

/** How many items stand in each state on the as-of day; the four sum to the number of items. */
export function dueCounts(items: readonly Item[], asOf: Day): Readonly<Record<DueState, number>> {
  const counts = { due: 0, today: 0, later: 0, open: 0 }
  for (const [deadline, count] of deadlineTally(items)) counts[dueState(deadline, asOf)] += count
  return counts
}
