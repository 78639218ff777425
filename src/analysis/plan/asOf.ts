import type { Day } from '@/model/day'
import { deadlineEnds, planSpan } from '@/model/deadlineSpan'
import type { Item } from '@/model/plan'

/**
 * The day to ask a plan for when none is chosen: today, or the plan's last deadline where today
 * lies outside its years.
 */
export function defaultAsOf(
  items: readonly Item[],
  today: Day,
): { readonly day: Day; readonly outside: boolean } {
  const last = deadlineEnds(items)?.last
  const { first, last: end } = planSpan(items, today)
  return last === undefined || (today >= first && today <= end)
    ? { day: today, outside: false }
    : { day: last, outside: true }
}
