import type { Deadline, Item, Plan } from '@/model/plan'

/** Items numbered from 1, due on some days, and then on others that are known so exactly. */
export function datedItems(
  days: readonly string[],
  ...more: readonly (readonly [string, Deadline['precision']])[]
): readonly Item[] {
  const all = [...days.map(day => [day, 'day'] as const), ...more]
  return all.map(([date, precision], at) => ({
    id: at + 1,
    task: 1,
    text: `第${at + 1}件事`,
    title: `第${at + 1}件事`,
    assignments: [{ unit: '甲局', office: null, printed: '甲局' }],
    deadline: { text: `${date}前`, date, precision, doubt: null },
    lines: { row: [1, 3], text: 1, units: [2], deadline: 3 },
  }))
}

/** A plan of such items, all of one task and one unit. */
export function datedPlan(...about: Parameters<typeof datedItems>): Plan {
  return {
    id: 'dated',
    title: '一张时限表',
    annex: '附件',
    tasks: [{ no: 1, name: '一个任务' }],
    units: [{ name: '甲局', collective: false, offices: [] }],
    items: datedItems(...about),
    relations: [],
    findings: [],
  }
}

/** The 28th of so many months of a year, from January on. */
export function monthsOf(year: number, many: number): readonly string[] {
  return Array.from(
    { length: many },
    (_, at) => `${year}-${String((at % 12) + 1).padStart(2, '0')}-28`,
  )
}
