// Which deadlines of a plan lie far off all others, and the days that the rest are drawn over. A
// slip in one year (0202 for 2022) or a placeholder (9999) must not stretch every axis over
// thousands of years; whatever draws time asks here.

import type { Day } from './day'
import { deadlineTally } from './deadlineTally'
import { memo } from './memo'
import type { Deadline, Item } from './plan'
import { deadlineYear, isDated, isPrecision } from './plan'

/** The first and the last day of a stretch of time. */
export interface DaySpan {
  readonly first: Day
  readonly last: Day
}

/** Where a day lies that a span does not hold. */
export type SpanEdge = 'before' | 'after'

/** Years without a deadline that part a plan's deadlines: from 2020 to 2035 is one stretch. */
export const mostYearsApart = 18

/** Years that a chart may show beside each other, those of an old plan or of a far goal too. */
const drawnYears = { first: 1900, last: 2199 } as const

/** Years that a run holds at most, however close its deadlines follow. */
const longestRun = 150

/** How far ahead of the rest a plan names a far goal by its year: 2035年, 2050年, 2060年前. */
const farthestGoal = 50

/** Goals of the whole country, given as a day or a month too: its centenary, carbon neutrality. */
const countrysGoals: readonly number[] = [2049, 2060]

/** Items due in a year; `isGoal` where each deadline is given as far goals are. */
interface YearsItems {
  readonly year: number
  readonly items: number
  readonly isGoal: boolean
}

/** Years of deadlines with no long gap between them, and their items. */
interface Run {
  readonly years: readonly YearsItems[]
  readonly items: number
}

/**
 * The years whose deadlines lie far off the plan's others. A run of deadlines ends where more than
 * 18 years follow without one, and where the years 1900 to 2199 begin or end. The run with the most
 * items counts, of those within these years if there is one. Another lies far off where it is
 * outside them, or has at most half as many items; but far goals within 50 years do not: 2049, 2060,
 * and a year in fives that is named alone or to its end. Open ends take no part.
 */
export const outlyingYears = memo((items: readonly Item[]): ReadonlySet<number> => {
  const runs = runsOf(items)
  const drawn = runs.filter(isDrawn)
  const [main] = [...(drawn.length > 0 ? drawn : runs)].sort((a, b) => b.items - a.items)
  if (!main) return new Set()
  const isKept = (run: Run): boolean => run === main || (isDrawn(run) && run.items * 2 > main.items)
  const last = main.years[main.years.length - 1]?.year ?? 0
  const far = runs.filter(run => !isKept(run)).flatMap(({ years }) => years)
  return new Set(far.filter(one => !isFarGoal(one, last)).map(({ year }) => year))
})

/** Whether a year is one of goals that follow the last of a plan within 50 years. */
export function isFarGoal({ year, isGoal }: YearsItems, last: number): boolean {
  return isGoal && year > last && year - last <= farthestGoal
}

/** The first and the last day on which items fall due that do not lie far off; null for none. */
export const deadlineEnds = memo((items: readonly Item[]): DaySpan | null => {
  const far = outlyingYears(items)
  let ends: { first: Day; last: Day } | null = null
  for (const deadline of deadlineTally(items).keys()) {
    const year = deadlineYear(deadline)
    if (year === null || far.has(year)) continue
    const { date } = deadline
    ends ??= { first: date, last: date }
    if (date < ends.first) ends.first = date
    if (date > ends.last) ends.last = date
  }
  return ends
})

/**
 * Whole years that hold every deadline of a plan but those far off: its first and last day; the
 * year of `fallback` for a plan without dated items.
 */
export function planSpan(items: readonly Item[], fallback: Day): DaySpan {
  const { first, last } = deadlineEnds(items) ?? { first: fallback, last: fallback }
  return { first: `${first.slice(0, 4)}-01-01`, last: `${last.slice(0, 4)}-12-31` }
}

/** On which side of a span a deadline lies; null within it, and for one without a last day. */
export function spanEdge(
  { first, last }: DaySpan,
  { date, precision }: Pick<Deadline, 'date' | 'precision'>,
): SpanEdge | null {
  if (!isPrecision(precision)) return null
  return date < first ? 'before' : date > last ? 'after' : null
}

/** The day of a span at which a deadline is drawn: its own, or the nearest that the span holds. */
export function dayWithin({ first, last }: DaySpan, day: Day): Day {
  return day < first ? first : day > last ? last : day
}

function runsOf(items: readonly Item[]): readonly Run[] {
  const runs: { years: YearsItems[]; items: number }[] = []
  for (const one of yearsOf(items)) {
    const last = runs[runs.length - 1]
    if (last && goesOn(last.years, one.year)) {
      last.years.push(one)
      last.items += one.items
    } else runs.push({ years: [one], items: one.items })
  }
  return runs
}

function goesOn(years: readonly YearsItems[], year: number): boolean {
  const [first, before] = [years[0]?.year ?? year, years[years.length - 1]?.year ?? year]
  return (
    year - before <= mostYearsApart &&
    year - first <= longestRun &&
    isDrawnYear(year) === isDrawnYear(before)
  )
}

/** What falls due in each year, the earliest year first. */
export function yearsOf(items: readonly Item[]): readonly YearsItems[] {
  const byYear = new Map<number, { year: number; items: number; isGoal: boolean }>()
  for (const [deadline, count] of deadlineTally(items)) {
    const year = deadlineYear(deadline)
    if (year === null) continue
    const known = byYear.get(year) ?? { year, items: 0, isGoal: true }
    known.items += count
    known.isGoal &&= isGivenAsGoal(deadline, year)
    byYear.set(year, known)
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year)
}

/** Whether a plan would give a far goal so: a day within a year in fives is rather a slip. */
function isGivenAsGoal({ date, precision }: Deadline, year: number): boolean {
  if (countrysGoals.includes(year)) return true
  const isToYearsEnd = precision !== 'day' && date.endsWith('-12-31')
  return year % 5 === 0 && (precision === 'year' || isToYearsEnd)
}

function isDrawn({ years }: Run): boolean {
  return years.every(({ year }) => isDrawnYear(year))
}

/** Whether a chart may show a year beside others, be it far off them or not. */
export function isDrawnYear(year: number): boolean {
  return year >= drawnYears.first && year <= drawnYears.last
}

/** Items of a plan, of which those without a last day stand at the last of the others. */
export function standingIn(items: readonly Item[]): readonly Item[] {
  const last = deadlineEnds(items)?.last
  return items.map(item =>
    last === undefined || isDated(item.deadline) || item.deadline.date === last
      ? item
      : { ...item, deadline: { ...item.deadline, date: last } },
  )
}
