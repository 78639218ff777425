// Deadlines that stand years off the plan's others, though not so far as to be drawn outside the
// axis: 2032 among deadlines of 2023.

import { yearDigits } from '@/model/day'
import { yearsOf } from '@/model/deadlineSpan'
import type { Finding, Item, Plan } from '@/model/plan'
import { deadlineYear } from '@/model/plan'
import { headingYears } from '@/model/usualYears'
import { farYears } from './farYears'
import { onlyLikelyYear } from './likelyYear'

/** Years without a deadline after which one that stands alone is doubtful. */
const fewestYearsApart = 8

/** A remark on every item due in a year that stands alone; a far goal does not. */
export function loneYearFindings(
  plan: Pick<Plan, 'items' | 'title' | 'annex'>,
): readonly Finding[] {
  const lone = loneYears(plan)
  if (lone.size === 0) return []
  return plan.items.flatMap(item => {
    const year = deadlineYear(item.deadline)
    const others = year === null ? undefined : lone.get(year)
    return year === null || !others ? [] : [loneFinding(item, year, others)]
  })
}

/** Years that stand alone, each with the plan's others. */
function loneYears(
  plan: Pick<Plan, 'items' | 'title' | 'annex'>,
): ReadonlyMap<number, readonly number[]> {
  const far = farYears(plan)
  const named = headingYears(plan)
  const sound = yearsOf(plan.items).filter(({ year }) => !far.has(year))
  const all = sound.reduce((sum, { items }) => sum + items, 0)
  const found = new Map<number, readonly number[]>()
  for (const { year, items, isGoal } of sound) {
    const others = sound.flatMap(one => (one.year === year ? [] : [one.year]))
    const near = [...others, ...named].filter(one => Math.abs(one - year) < fewestYearsApart)
    const areFew = items * 2 <= all - items
    if (!isGoal && areFew && near.length === 0) found.set(year, others)
  }
  return found
}

function loneFinding(
  { id, deadline, lines }: Item,
  year: number,
  others: readonly number[],
): Finding {
  const apart = Math.min(...others.map(other => Math.abs(other - year)))
  const likely = onlyLikelyYear(others, yearDigits(year))
  const guess = likely === null ? '，请核对年份' : `，疑为${likely}年之误（推定）`
  return {
    code: 'deadline-lone-year',
    severity: 'warning',
    items: [id],
    line: lines.deadline,
    words: deadline.text,
    message: `第${id}项的完成时限 ${deadline.date} 与其余事项最近的也相差${apart}年${guess}`,
  }
}
