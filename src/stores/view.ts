import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Selection } from '@/analysis/selection'
import type { ViewState } from './viewQuery'
import { defaultView, readView, viewQuery } from './viewQuery'

/** What the reader is looking at; the page keeps it equal to the address. */
export const useViewStore = defineStore('view', () => {
  const state = shallowRef<ViewState>(defaultView)
  const query = computed(() => viewQuery(state.value))

  /** What is filtered by; the same object as long as it says the same, so that nothing is filtered again for another change. */
  const selection = computed<Selection>(before => {
    const { unit, task, year, q } = state.value
    return before && before.unit === unit && before.task === task && before.year === year && before.q === q ? before : { unit, task, year, q }
  })

  /** Takes a state only where it says something new, so that nothing is asked or drawn twice. */
  function take(next: ViewState): void {
    if (JSON.stringify(viewQuery(next)) !== JSON.stringify(query.value)) state.value = next
  }

  /** Changes some of the view. */
  function patch(change: Partial<ViewState>): void {
    take({ ...state.value, ...change })
  }

  /** Shows every item again. */
  function clearFilters(): void {
    patch({ unit: null, task: null, year: null, q: '', state: null })
  }

  /** Opens the built-in plan, keeping nothing that belonged to another. */
  function openBuiltIn(): void {
    const { theme, palette, lang, near } = state.value
    take({ ...defaultView, theme, palette, lang, near })
  }

  /** Takes the view from an address's query. */
  function read(from: Readonly<Record<string, unknown>>): void {
    take(readView(from))
  }

  return { state, query, selection, patch, clearFilters, openBuiltIn, read }
})
