// The search of a plan for words. Its index and the readings of signs are fetched when somebody
// first searches.

import type { Item, Plan } from '@/model/plan'

let index: typeof import('./searchIndex') | null = null

/** Loads what searches, by pinyin too; rejects where some of it cannot be fetched. */
export async function loadSearch(): Promise<void> {
  index ??= await import('./searchIndex')
  const { loadPinyin } = await import('./pinyin')
  await loadPinyin()
}

/** Makes the next `more` items ready for searching; true once all are, or nothing searches yet. */
export function prepareSearch(plan: Plan, more: number): boolean {
  return index?.prepareSearch(plan, more) ?? true
}

/**
 * The items of a plan that answer a query, in its order; where what searches could not be fetched,
 * those whose title or text has its words.
 */
export function searchedItems(plan: Plan, query: string): readonly Item[] {
  return index
    ? index.searchedItems(plan, query)
    : plan.items.filter(({ title, text }) => `${title} ${text}`.includes(query))
}
