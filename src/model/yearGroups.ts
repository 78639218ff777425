// Groups of years in which a plan's items fall due, with decades between them.

import { isFarGoal, mostYearsApart, yearsOf } from './deadlineSpan'
import type { Item } from './plan'

/** Years of deadlines with no long gap between them, and how many items fall due in them. */
export interface YearGroup {
  readonly years: readonly number[]
  readonly items: number
}

/** Which years are left out; a map or a set of them. */
type LeftOut = Pick<ReadonlySet<number>, 'has'>

/**
 * The groups of years in which items fall due, the earliest first, parted by more than 18 years
 * without any, of which some may be left out. Goals that lie within 50 years of the group before
 * are of that group.
 */
export function yearGroups(
  items: readonly Item[],
  leftOut: LeftOut = new Set(),
): readonly YearGroup[] {
  const groups: { years: number[]; items: number }[] = []
  for (const one of yearsOf(items).filter(({ year }) => !leftOut.has(year))) {
    const group = groups[groups.length - 1]
    const before = group?.years[group.years.length - 1] ?? 0
    if (group && (one.year - before <= mostYearsApart || isFarGoal(one, before))) {
      group.years.push(one.year)
      group.items += one.items
    } else groups.push({ years: [one.year], items: one.items })
  }
  return groups
}
