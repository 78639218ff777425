import type { Deadline, Item } from '@/model/plan'

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
