import type { Day } from '@/model/day'
import { lastDayOfMonth, yearMonth } from '@/model/day'
import type { Recurrence } from '@/model/plan'

/**
 * The next `count` days after `day` on which a rule comes again. Its periods are those of the
 * calendar: of three months they end in March, June, September and December. A day that a month
 * lacks is its last.
 */
export function nextOccurrences(rule: Recurrence, day: Day, count: number): readonly Day[] {
  const { year, month } = yearMonth(day)
  const period = Math.floor((year * 12 + month - 1) / rule.months)
  const inMonths = [...(rule.inMonths ?? [rule.months])].sort((a, b) => a - b)
  return Array.from({ length: count + 1 }, (_, ahead) => period + ahead)
    .flatMap(one => inMonths.map(at => occurrence(rule.day, one * rule.months + at - 1)))
    .filter(one => one > day)
    .slice(0, count)
}

/** The day of a month that is counted from the year 0; its last where it has no such day. */
function occurrence(day: Recurrence['day'], month: number): Day {
  const end = lastDayOfMonth(Math.floor(month / 12), (month % 12) + 1)
  const wished = day === null ? '31' : String(day).padStart(2, '0')
  return wished < end.slice(8) ? `${end.slice(0, 8)}${wished}` : end
}
