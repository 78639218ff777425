import { deadlineTally } from '@/analysis/plan/deadlineTally'
import type { Item, Plan } from '@/model/plan'
import { deadlineYear, unitLabel } from '@/model/plan'
import { searchedItems } from './searchIndex'

/** What the reader asked to see; null and '' ask for everything. */
export interface Selection {
  readonly unit: string | null
  readonly task: number | null
  readonly year: number | null
  readonly q: string
}

interface Answer {
  readonly selection: Selection
  readonly items: readonly Item[]
}
const answers = new WeakMap<Plan, Answer>()

/**
 * The items of a plan that a selection asks for, in the plan's order; the plan's own list where it
 * asks for everything.
 * The last answer is kept, so that all who ask the same of a plan are given one list and what is
 * made from it is made once.
 */
export function selectedItems(plan: Plan, selection: Selection): readonly Item[] {
  const known = answers.get(plan)
  if (known && same(known.selection, selection)) return known.items
  const items = selected(plan, selection)
  answers.set(plan, { selection: { ...selection }, items })
  return items
}

function same(a: Selection, b: Selection): boolean {
  return a === b || (a.unit === b.unit && a.task === b.task && a.year === b.year && a.q === b.q)
}

function selected(plan: Plan, { unit, task, year, q }: Selection): readonly Item[] {
  const query = q.trim()
  const items = query === '' ? plan.items : searchedItems(plan, query)
  if (unit === null && task === null && year === null) return items
  return items.filter(
    item =>
      (task === null || item.task === task) &&
      (year === null ||
        (item.deadline.precision !== 'open' && item.deadline.date.startsWith(`${year}-`))) &&
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
    year: year === null || deadlineYears(plan.items).includes(year),
    item: item === null || plan.items.some(({ id }) => id === item),
  }
  return (['unit', 'task', 'year', 'item'] as const).filter(key => !isThere[key])
}
