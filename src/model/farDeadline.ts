// What is said of a deadline that lies far off a plan's others, and what its year was likely meant
// to be: an inference, and said to be one.

import { daysBetween } from './day'
import { deadlineEnds, outlyingYears } from './deadlineSpan'
import { memo } from './memo'
import { outlyingItems } from './outlyingItems'
import type { Deadline, Finding, Item, Plan } from './plan'
import { deadlineYear } from './plan'

/** A deadline far off the others; `likely` is the year that was meant, null where none is. */
export interface FarDeadline extends Finding {
  readonly code: 'deadline-far-off' | 'deadline-placeholder'
  readonly likely: number | null
}

/** All that is doubtful in a plan: what its reading found, and deadlines far off the others. */
export const planFindings = memo((plan: Plan): readonly (Finding | FarDeadline)[] => {
  const far = farDeadlines(plan.items)
  return far.length === 0 ? plan.findings : [...plan.findings, ...far]
})

/** A remark on every item whose deadline lies far off the others, in the plan's order. */
export const farDeadlines = memo((items: readonly Item[]): readonly FarDeadline[] => {
  const far = new Set(outlyingItems(items))
  return items.flatMap((item, at) => (far.has(item) ? [farDeadline(items, item, at)] : []))
})

function farDeadline(items: readonly Item[], item: Item, at: number): FarDeadline {
  const { deadline, lines, id } = item
  const isStandIn = isPlaceholder(deadline)
  const likely = isStandIn ? null : likelyYear(items, at)
  const guess = isStandIn
    ? '，这一天常用来代替“没有时限”（推定）'
    : likely === null
      ? ''
      : `，疑为${likely}年之误（推定）`
  return {
    code: isStandIn ? 'deadline-placeholder' : 'deadline-far-off',
    severity: 'warning',
    items: [id],
    line: lines.deadline,
    words: deadline.text,
    message: `第${id}项的完成时限 ${deadline.date} 与其余事项相差约${yearsOff(items, deadline)}年${guess}`,
    likely,
  }
}

function yearsOff(items: readonly Item[], { date }: Deadline): number {
  const ends = deadlineEnds(items)
  if (!ends) return 0
  const days = date < ends.first ? daysBetween(date, ends.first) : daysBetween(ends.last, date)
  return Math.round(days / 365.2425)
}

/** Days that programs write where none is known. */
const standIns = ['0001-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1970-01-01']

function isPlaceholder({ date }: Deadline): boolean {
  return date >= '9990-01-01' || standIns.includes(date)
}

/**
 * The plan's year that a slip would turn into an item's: with its digits in another order, one lost
 * or one another; of several the one nearest in the text. Null where none is.
 */
function likelyYear(items: readonly Item[], at: number): number | null {
  const written = digitsOf(deadlineYear(items[at]?.deadline ?? noDeadline) ?? 0)
  const years = yearsAround(items, at)
  for (const isSlip of [isReordered, hasLostDigit, hasOtherDigit]) {
    const year = years.find(one => isSlip(written, digitsOf(one)))
    if (year !== undefined) return year
  }
  return null
}

const noDeadline = { text: '', date: '', precision: 'open', doubt: null } as const

/** The years of a plan that are not far off, those of the nearest items in the text first. */
function yearsAround(items: readonly Item[], at: number): readonly number[] {
  const far = outlyingYears(items)
  const places = new Map<number, number>()
  items.forEach(({ deadline }, place) => {
    const year = deadlineYear(deadline)
    if (year === null || far.has(year)) return
    places.set(year, Math.min(places.get(year) ?? Infinity, Math.abs(place - at)))
  })
  return [...places].sort(([, a], [, b]) => a - b).map(([year]) => year)
}

function digitsOf(year: number): string {
  return String(year).padStart(4, '0')
}

/** 2202 for 2022. */
function isReordered(written: string, meant: string): boolean {
  return [...written].sort().join('') === [...meant].sort().join('')
}

/** 0202 or 2020 cut short: 202 for 2022. */
function hasLostDigit(written: string, meant: string): boolean {
  if (!written.startsWith('0')) return false
  const left = written.slice(1)
  return [0, 1, 2, 3].some(place => meant.slice(0, place) + meant.slice(place + 1) === left)
}

/** 2122 for 2022. */
function hasOtherDigit(written: string, meant: string): boolean {
  return [...written].filter((digit, place) => digit !== meant[place]).length === 1
}
