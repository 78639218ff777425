// What is said of a deadline whose year lies far off the plan's others, off the years that its
// heading names, or off those that plans are made for; and what its year was likely meant to be: an
// inference, and said to be one.

import { daysBetween, yearDigits } from '@/model/day'
import { deadlineEnds } from '@/model/deadlineSpan'
import { memo } from '@/model/memo'
import type { Deadline, Finding, Item, Plan } from '@/model/plan'
import { deadlineYear } from '@/model/plan'
import { headingYears, usualYearsWords } from '@/model/usualYears'
import type { YearGroup } from '@/model/yearGroups'
import type { YearPlaces } from './likelyYear'
import { guessedYear, likelyYear, onlyLikelyYear } from './likelyYear'
import type { FarReason } from './farYears'
import { farYears, groupsApart, yearsOffHeading } from './farYears'
import { loneYearFindings } from './loneYears'
import { unitNameFindings } from './unitNames'

/** A deadline that is far off; `likely` is the year that was meant, null where none is. */
export interface FarDeadline extends Finding {
  readonly code: 'deadline-far-off' | 'deadline-unusual' | 'deadline-off-heading' | typeof standIn
  readonly likely: number | null
}

const standIn = 'deadline-placeholder'

/** What a plan is judged by: its deadlines, and the years that its heading names. */
type Dated = Pick<Plan, 'items' | 'title' | 'annex'>

/**
 * All that is doubtful in a plan: what its reading found, units whose names look alike, and
 * deadlines far off, of which the reading alone may have said less.
 */
export const planFindings = memo((plan: Plan): readonly (Finding | FarDeadline)[] => {
  const far = yearFindings(plan)
  const alike = unitNameFindings(plan)
  if (far.length + alike.length === 0) return plan.findings
  const ids = new Set(far.flatMap(({ items }) => items))
  const isSaidBetter = ({ code, items }: Finding): boolean =>
    code === 'deadline-year-doubtful' && items.every(id => ids.has(id))
  return [...plan.findings.filter(one => !isSaidBetter(one)), ...alike, ...far]
})

/** What is doubtful in the years of a plan's deadlines. */
export function yearFindings(plan: Dated): readonly (Finding | FarDeadline)[] {
  return [...farDeadlines(plan), ...loneYearFindings(plan), ...apartFindings(plan)]
}

/** A remark on every item whose deadline lies far off, in the plan's order. */
export const farDeadlines = memo((plan: Dated): readonly FarDeadline[] => {
  const far = farYears(plan)
  if (far.size === 0) return []
  return plan.items.flatMap((item, at) => {
    const reason = far.get(deadlineYear(item.deadline) ?? -1)
    return reason ? [farDeadline(plan, { item, at, reason })] : []
  })
})

function farDeadline(
  plan: Dated,
  far: { readonly item: Item; readonly at: number; readonly reason: FarReason },
): FarDeadline {
  const { id, deadline, lines } = far.item
  const isStandIn = isPlaceholder(deadline)
  const likely = isStandIn ? null : meantYear(plan, far.at, deadline.date.slice(0, 4))
  const guess = isStandIn
    ? '，这一天常用来代替“没有时限”（推定）'
    : likely === null
      ? ''
      : `，疑为${likely}年之误（推定）`
  return {
    code: isStandIn ? standIn : codes[far.reason],
    severity: 'warning',
    items: [id],
    line: lines.deadline,
    words: deadline.text,
    message: `第${id}项的完成时限 ${deadline.date} ${reasonWords(plan, deadline, far.reason)}${guess}`,
    likely,
  }
}

const codes = {
  others: 'deadline-far-off',
  heading: 'deadline-off-heading',
  range: 'deadline-unusual',
} as const

function reasonWords(plan: Dated, deadline: Deadline, reason: FarReason): string {
  if (reason === 'others') return othersWords(plan, deadline)
  if (reason === 'range') return `不在计划通常的年份（${usualYearsWords}）之内`
  const { year, apart } = yearsOffHeading(plan, Number(deadline.date.slice(0, 4)))
  return `与标题所写的${year}年相差约${apart}年`
}

/** How many years a deadline lies off the others; where that is less than two, which years those are. */
function othersWords({ items }: Dated, { date }: Deadline): string {
  const ends = deadlineEnds(items)
  if (!ends) return '与其余事项不在同一时期'
  const days = date < ends.first ? daysBetween(date, ends.first) : daysBetween(ends.last, date)
  const apart = Math.round(days / 365.2425)
  return apart >= 2
    ? `与其余事项相差约${apart}年`
    : `不在其余事项的年份（${ends.first.slice(0, 4)}—${ends.last.slice(0, 4)}年）之内`
}

/** Days that programs write where none is known. */
const standIns = ['0001-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1970-01-01']

function isPlaceholder({ date }: Deadline): boolean {
  return date >= '9990-01-01' || standIns.includes(date)
}

/**
 * One remark on a plan whose deadlines fall into groups of years with nothing between; it hangs on
 * the items of all groups but the largest.
 */
function apartFindings(plan: Dated): readonly Finding[] {
  const groups = groupsApart(plan)
  if (groups.length === 0) return []
  const [, ...smaller] = [...groups].sort((a, b) => b.items - a.items)
  const years = new Set(smaller.flatMap(group => group.years))
  const items = plan.items.filter(({ deadline }) => years.has(deadlineYear(deadline) ?? -1))
  const named = groups.map(group => `${groupYears(group)}年${group.items}项`).join('、')
  return [
    {
      code: 'deadlines-apart',
      severity: 'warning',
      items: items.map(({ id }) => id),
      line: null,
      words: '',
      message: `完成时限分在相隔几十年的${groups.length}段：${named}，中间没有事项，请核对年份`,
    },
  ]
}

/** The years of a group from the first to the last: 2020—2022. */
function groupYears({ years }: YearGroup): string {
  const [first, last] = [years[0] ?? 0, years[years.length - 1] ?? 0]
  return first === last ? yearDigits(first) : `${yearDigits(first)}—${yearDigits(last)}`
}

/** The year that was meant by one: a sound one of the plan, or of its heading, or of our time. */
function meantYear(plan: Dated, at: number, written: string): number | null {
  const [places, named] = [yearPlaces(plan), headingYears(plan)]
  const known = likelyYear(places, at, written) ?? onlyLikelyYear(named, written)
  return known === null && places.size === 0 && named.length === 0 ? guessedYear(written) : known
}

/** Looked up once for all items: a list of slips must not walk the plan for each of them. */
const yearPlaces = memo((plan: Dated): YearPlaces => {
  const far = farYears(plan)
  const places = new Map<number, number[]>()
  plan.items.forEach(({ deadline }, place) => {
    const year = deadlineYear(deadline)
    if (year === null || far.has(year)) return
    const known = places.get(year)
    if (known) known.push(place)
    else places.set(year, [place])
  })
  return places
})
