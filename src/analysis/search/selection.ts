import { deadlineTally } from '@/model/deadlineTally'
import { memoLast } from '@/model/memo'
import type { DeadlineGroup, Item, Plan } from '@/model/plan'
import { deadlineGroup, deadlineYear, unitLabel } from '@/model/plan'
import { searchedItems } from './search'

/** What the reader asked to see; null and '' ask for everything. */
export interface Selection {
  readonly unit: string | null
  readonly task: number | null
  readonly year: DeadlineGroup | null
  readonly q: string
}

/** A selection that leaves nothing out. */
export const everything: Selection = { unit: null, task: null, year: null, q: '' }

/**
 * The items of a plan that a selection asks for, in the plan's order; the plan's own list where it
 * asks for everything.
 * The last answer is kept, so that all who ask the same of a plan are given one list and what is
 * made from it is made once.
 */
export function selectedItems(plan: Plan, { unit, task, year, q }: Selection): readonly Item[] {
  return lastSelected(plan, unit, task, year, q)
}

const lastSelected = memoLast(
  (
    plan: Plan,
    unit: Selection['unit'],
    task: Selection['task'],
    year: Selection['year'],
    q: string,
  ): readonly Item[] => selected(plan, { unit, task, year, q }),
)

function selected(plan: Plan, { unit, task, year, q }: Selection): readonly Item[] {
  const query = q.trim()
  const items = query === '' ? plan.items : searchedItems(plan, query)
  if (unit === null && task === null && year === null) return items
  return items.filter(
    item =>
      (task === null || item.task === task) &&
      (year === null || deadlineGroup(item.deadline) === year) &&
      (unit === null ||
        item.assignments.some(
          a => a.unit === unit || (a.office !== null && unitLabel(a) === unit),
        )),
  )
}

/** The years in which items of a plan fall due, ascending. */
export function deadlineYears(items: readonly Item[]): readonly number[] {
  return [
    ...new Set([...deadlineTally(items).keys()].flatMap(deadline => deadlineYear(deadline) ?? [])),
  ].sort((a, b) => a - b)
}

/** What deadlines of a plan are gathered under: its years, ascending, then what has no last day. */
export function deadlineGroups(items: readonly Item[]): readonly DeadlineGroup[] {
  const met = new Set([...deadlineTally(items).keys()].map(deadlineGroup))
  return [...deadlineYears(items), ...(['open', 'undated'] as const).filter(one => met.has(one))]
}

/**
 * What is asked for by name or number and is not in the plan, so that nobody takes an empty view
 * for an answer.
 */
export function absentFrom(
  plan: Plan,
  { unit, task, year, item }: Omit<Selection, 'q'> & { readonly item: number | null },
): readonly ('unit' | 'task' | 'year' | 'item')[] {
  const isThere = {
    unit:
      unit === null ||
      plan.items.some(one => one.assignments.some(a => a.unit === unit || unitLabel(a) === unit)),
    task: task === null || plan.tasks.some(({ no }) => no === task),
    year: year === null || deadlineGroups(plan.items).includes(year),
    item: item === null || plan.items.some(({ id }) => id === item),
  }
  return (['unit', 'task', 'year', 'item'] as const).filter(key => !isThere[key])
}
