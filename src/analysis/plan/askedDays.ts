// Which days a plan can sensibly be asked for: one rule for fields, address and command line.

import type { Day } from '@/model/day'
import { yearDigits, yearMonth } from '@/model/day'
import type { DaySpan } from '@/model/deadlineSpan'
import { planSpan } from '@/model/deadlineSpan'
import type { Item } from '@/model/plan'

/** Years off a plan, and off today, of which it can still be asked. */
const yearsAround = 30

/**
 * The days that a plan can sensibly be asked for: 30 years around its own years and today. What
 * lies outside is likely a slip (0202 for 2022).
 */
export function askedDays(items: readonly Item[], today: Day): DaySpan {
  const { first, last } = planSpan(items, today)
  const from = yearMonth(first < today ? first : today).year - yearsAround
  const to = yearMonth(last > today ? last : today).year + yearsAround
  return {
    first: `${yearDigits(Math.max(from, 1))}-01-01`,
    last: `${yearDigits(Math.min(to, 9999))}-12-31`,
  }
}

/** Which of some days that were asked for lie decades off a plan; null stands for none. */
export function distantDays<Key extends string>(
  days: Readonly<Record<Key, Day | null>>,
  { first, last }: DaySpan,
): readonly { readonly key: Key; readonly day: Day }[] {
  return (Object.keys(days) as Key[]).flatMap(key => {
    const day = days[key]
    return day !== null && (day < first || day > last) ? [{ key, day }] : []
  })
}
