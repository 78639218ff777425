// Which years of a plan's deadlines lie off what the plan is for, and by what that is known: its
// other deadlines, the years of its heading, or the years that plans are made for at all.

import { outlyingYears } from '@/model/deadlineSpan'
import { memo } from '@/model/memo'
import type { Plan } from '@/model/plan'
import { headingYears, isUsualYear } from '@/model/usualYears'
import type { YearGroup } from '@/model/yearGroups'
import { yearGroups } from '@/model/yearGroups'

/** By what a year is known to be far off. */
export type FarReason = 'others' | 'heading' | 'range'

/** What a plan is judged by. */
type Dated = Pick<Plan, 'items' | 'title' | 'annex'>

/** Years off those of its heading within which a plan has its deadlines. */
const nearHeading = 18

/** Years off those of its heading that no plan has: a law it names may be decades old. */
const farOffHeading = 50

/**
 * The years of deadlines that lie far off, and why. Where the heading names a year that some
 * deadlines are near to, the others lie off; else those outside the usual years, and those that few
 * items share.
 */
export const farYears = memo((plan: Dated): ReadonlyMap<number, FarReason> => {
  const groups = yearGroups(plan.items)
  const outlying = outlyingYears(plan.items)
  const sound = soundGroups(plan, groups)
  const isMainSound = sound.some(({ years }) => years.some(year => !outlying.has(year)))
  const far = new Map<number, FarReason>()
  for (const group of groups)
    for (const year of group.years) {
      const isOutlier = outlying.has(year) && isMainSound
      if (isOutlier && !isHeadings(plan, group)) far.set(year, 'others')
      else if (!sound.includes(group)) far.set(year, isUnusual(group) ? 'range' : 'heading')
    }
  return far
})

/** Groups of usual years far apart, of which nothing says which is wrong; none where one is alone. */
export function groupsApart(plan: Dated): readonly YearGroup[] {
  const groups = yearGroups(plan.items, farYears(plan))
  return groups.length > 1 ? groups : []
}

/** The year of a plan's heading that lies nearest to one, and how far; itself where there is none. */
export function yearsOffHeading(
  plan: Dated,
  year: number,
): { readonly year: number; readonly apart: number } {
  const [nearest] = headingYears(plan)
    .map(named => ({ year: named, apart: Math.abs(named - year) }))
    .sort((a, b) => a.apart - b.apart)
  return nearest ?? { year, apart: 0 }
}

/** Groups of which nothing says that they are wrong. */
function soundGroups(plan: Dated, groups: readonly YearGroup[]): readonly YearGroup[] {
  const near = groups.filter(group => isHeadings(plan, group))
  if (near.length > 0) return near
  const isNamed = headingYears(plan).length > 0
  return groups.filter(
    ({ years }) =>
      years.some(isUsualYear) &&
      !(isNamed && years.every(year => yearsOffHeading(plan, year).apart > farOffHeading)),
  )
}

function isHeadings(plan: Dated, { years }: YearGroup): boolean {
  return (
    headingYears(plan).length > 0 &&
    years.some(year => yearsOffHeading(plan, year).apart <= nearHeading)
  )
}

function isUnusual({ years }: YearGroup): boolean {
  return !years.some(isUsualYear)
}
