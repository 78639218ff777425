import type { WorkloadWords } from '@/charts/workload/words'
import type { Translate } from '@/locales/translate'
import { yearDigits } from '@/model/day'

/** Words of the workload chart by a translation. */
export function workloadWords(t: Translate): WorkloadWords {
  const w = (key: string, named: Record<string, string | number> = {}): string =>
    t(`workload.words.${key}`, named)
  const months = t('axis.months').split(',')
  return {
    task: t('filter.task'),
    plan: t('nav.plans'),
    itemTitles: w('itemTitles'),
    itemNumber: w('number'),
    unitsPerItem: office => w(office === 'merged' ? 'unitsPerItem' : 'officesPerItem'),
    load: w('load'),
    total: w('total'),
    items: w('items'),
    assignments: w('assignments'),
    monthsHeading: w('months'),
    busiest: (items, assignments) =>
      t('workload.peak', {
        byItems: items.months.join('、'),
        items: items.count,
        byAssignments: assignments.months.join('、'),
        assignments: assignments.count,
      }),
    year: (year, n) =>
      typeof year !== 'number'
        ? [t(`state.${year}`)]
        : [
            w('yearLong', { year: yearDigits(year), n }),
            w('yearMiddle', { year: yearDigits(year), n }),
            w('year', { year: yearDigits(year) }),
            yearDigits(year),
          ],
    month: month => t('axis.month', { month, name: months[month - 1] ?? '' }),
    yearTotal: (year, n) =>
      typeof year !== 'number'
        ? [String(n)]
        : [w('total_', { year: yearDigits(year), n }), String(n)],
    identical: (n, office) =>
      office === 'merged'
        ? [w('identical', { n }), w('identicalShort', { n })]
        : [w('identicalOffices', { n }), w('identicalOfficesShort', { n })],
    folded: (first, n, office) =>
      w(office === 'merged' ? 'folded' : 'foldedOffices', { first, n, more: n - 1 }),
    each: n => w('each', { n }),
    empty: t('workload.noUnits'),
    legend: {
      heading: w('legend'),
      assigned: w('assigned'),
      collective: w('collective'),
      office: office => office,
      none: w('none'),
      role: role => t(`role.${role}`),
      heat: w('heat'),
      itemBar: w('items'),
      assignmentBar: w('load'),
    },
    notes: facts => [
      w('noteTotal', { n: facts.assignments }),
      ...(facts.collective.length > 0
        ? [w('noteCollective', { names: facts.collective.join('、') })]
        : []),
    ],
  }
}
