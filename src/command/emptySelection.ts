import type { Selection } from '@/analysis/search/selection'
import { deadlineGroups } from '@/analysis/search/selection'
import type { Plan } from '@/model/plan'

/**
 * That a selection leaves nothing of a plan, and what there is to choose from by the filters that
 * were given.
 */
export function emptySelection(
  { items, tasks, units }: Plan,
  { unit, task, year, q }: Selection,
): string {
  const years = deadlineGroups(items)
  return [
    '筛选后没有事项。',
    ...(unit === null ? [] : [`责任单位有：${units.map(({ name }) => name).join('、')}。`]),
    ...(task === null ? [] : [`任务序号有：${tasks.map(({ no }) => no).join('、')}。`]),
    ...(year === null ? [] : [`到期年份有：${years.join('、')}。`]),
    ...(q.trim() === '' ? [] : [`--q 找的是“${q.trim()}”。`]),
  ].join('')
}
