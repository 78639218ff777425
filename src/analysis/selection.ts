import PinyinMatch from 'pinyin-match'
import type { Item, Plan } from '@/model/plan'
import { deadlineYear, unitLabel } from '@/model/plan'

/** What the reader asked to see; null and '' ask for everything. */
export interface Selection {
  readonly unit: string | null
  readonly task: number | null
  readonly year: number | null
  readonly q: string
}

/** The items of a plan that a selection asks for, in the plan's order. */
export function selectedItems(plan: Plan, selection: Selection): readonly Item[] {
  const query = selection.q.trim()
  return plan.items.filter(item =>
    (selection.task === null || item.task === selection.task)
    && (selection.year === null || deadlineYear(item.deadline) === selection.year)
    && (selection.unit === null || item.assignments.some(a => a.unit === selection.unit || unitLabel(a) === selection.unit))
    && (query === '' || matches(item, query)))
}

/** Whether an item answers a query: its number, words of its text, title or units, or their pinyin (full or initials). */
function matches(item: Item, query: string): boolean {
  if (/^\d+$/.test(query) && Number(query) === item.id) return true
  const printed = item.assignments.map(a => a.printed)
  return [item.title, item.text, ...printed].some(words => words.includes(query) || (/^[a-z ]+$/i.test(query) && Boolean(PinyinMatch.match(words, query))))
}

/** The years in which items of a plan fall due, ascending. */
export function deadlineYears(items: readonly Item[]): readonly number[] {
  return [...new Set(items.flatMap(item => deadlineYear(item.deadline) ?? []))].sort((a, b) => a - b)
}
