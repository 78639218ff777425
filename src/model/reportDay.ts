// Which days a record can be of: one rule for what is typed on the page and what is read of files.

import type { Day } from './day'
import { yearMonth } from './day'
import { deadlineEnds, isDrawnYear, outlyingYears } from './deadlineSpan'
import type { Item } from './plan'

/** The deadlines that a record can be about, and the day after which nothing can have happened. */
export interface ReportDays {
  readonly items: readonly Item[]
  readonly today: Day
}

/** What is wrong with a record's day: still to come, or decades before the plan (0202-06-30). */
export type ReportDayFault = 'day-ahead' | 'day-distant'

/** Years before a plan's first deadline in which what it lays down can have happened. */
const yearsBefore = 30

/**
 * The year from which on records are taken: 30 years before the plan's first deadline, those far
 * off left out, or before today where that is earlier.
 */
export function firstReportYear({ items, today }: ReportDays): number {
  const first = yearMonth(deadlineEnds(items)?.first ?? today).year
  const thisYear = yearMonth(today).year
  return (isDrawnYear(first) ? Math.min(first, thisYear) : thisYear) - yearsBefore
}

/**
 * What is wrong with when a record says that something was; null where nothing is. Days within 30
 * years of a deadline that lies far off the others are taken too, for it may be meant so.
 */
export function reportDayFault(day: Day, about: ReportDays): ReportDayFault | null {
  if (day > about.today) return 'day-ahead'
  const { year } = yearMonth(day)
  const isNear = (far: number): boolean => isDrawnYear(far) && Math.abs(far - year) <= yearsBefore
  const isTaken = year >= firstReportYear(about) || [...outlyingYears(about.items)].some(isNear)
  return isTaken ? null : 'day-distant'
}
