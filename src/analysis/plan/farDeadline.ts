// What is said of a deadline that lies far off a plan's others, and what its year was likely meant
// to be: an inference, and said to be one.

import { daysBetween, yearDigits } from '@/model/day'
import { deadlineEnds, outlyingYears } from '@/model/deadlineSpan'
import { memo } from '@/model/memo'
import { outlyingItems } from '@/model/outlyingItems'
import type { Deadline, Finding, Item, Plan } from '@/model/plan'
import { deadlineYear } from '@/model/plan'

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
  const written = deadline.date.slice(0, 4)
  const likely = isStandIn ? null : likelyYear(yearPlaces(items), at, written)
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
function likelyYear(places: YearPlaces, at: number, written: string): number | null {
  for (const isSlip of [isReordered, hasLostDigit, hasOtherDigit]) {
    const meant = [...places].filter(([year]) => isSlip(written, yearDigits(year)))
    const near = meant.map(([year, where]) => ({ year, apart: distanceTo(where, at) }))
    const [nearest] = near.sort((a, b) => a.apart - b.apart)
    if (nearest) return nearest.year
  }
  return null
}

/** Where the items of each year stand, for years that are not far off: places in rising order. */
type YearPlaces = ReadonlyMap<number, readonly number[]>

/** Looked up once for all items: a list of slips must not walk the plan for each of them. */
const yearPlaces = memo((items: readonly Item[]): YearPlaces => {
  const far = outlyingYears(items)
  const places = new Map<number, number[]>()
  items.forEach(({ deadline }, place) => {
    const year = deadlineYear(deadline)
    if (year === null || far.has(year)) return
    const known = places.get(year)
    if (known) known.push(place)
    else places.set(year, [place])
  })
  return places
})

/** How far the nearest of some places, in rising order, lies from one. */
function distanceTo(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? at) < at) low = middle + 1
    else high = middle
  }
  return Math.min(at - (places[low - 1] ?? -Infinity), (places[low] ?? Infinity) - at)
}

/** 2202 for 2022. */
function isReordered(written: string, meant: string): boolean {
  return [...written].sort().join('') === [...meant].sort().join('')
}

/** 0202 for 2022: a digit lost, a nought put before the rest. */
function hasLostDigit(written: string, meant: string): boolean {
  if (!written.startsWith('0')) return false
  const left = written.slice(1)
  return [0, 1, 2, 3].some(place => meant.slice(0, place) + meant.slice(place + 1) === left)
}

/** 2122 for 2022. */
function hasOtherDigit(written: string, meant: string): boolean {
  return [...written].filter((digit, place) => digit !== meant[place]).length === 1
}
