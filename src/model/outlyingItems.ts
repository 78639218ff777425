import { outlyingYears } from './deadlineSpan'
import { memo } from './memo'
import type { Deadline, Item } from './plan'
import { deadlineYear, isDated } from './plan'

/** Whether a deadline lies far off the others of some items. */
export function isOutlying(items: readonly Item[], deadline: Deadline): boolean {
  const year = deadlineYear(deadline)
  return year !== null && outlyingYears(items).has(year)
}

/** The items whose deadlines lie far off the others, in their order. */
const outlyingItems = memo((items: readonly Item[]): readonly Item[] =>
  outlyingYears(items).size === 0
    ? []
    : items.filter(({ deadline }) => isOutlying(items, deadline)),
)

/** The items that a picture of days has no place for: far off the others, or without a day. */
export const undrawnItems = memo((items: readonly Item[]): readonly Item[] => [
  ...outlyingItems(items),
  ...items.filter(({ deadline }) => !isDated(deadline)),
])
