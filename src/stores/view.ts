import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Misread, ViewState } from '@/address/viewAddress'
import { misreadWords, readView, usualView, withValuesOf, writeView } from '@/address/viewAddress'
import type { Selection } from '@/analysis/search/selection'

/**
 * What another window chooses for a big screen: never in its address, so that a new start shows
 * what the address says.
 */
type Steering = Partial<Pick<ViewState, 'asOf' | 'item'>>

/** What the reader is looking at; the page keeps it equal to the address. */
export const useViewStore = defineStore('view', () => {
  const addressed = shallowRef<ViewState>(usualView)
  const steered = shallowRef<Steering>({})
  const state = computed((): ViewState =>
    Object.keys(steered.value).length === 0
      ? addressed.value
      : { ...addressed.value, ...steered.value },
  )
  const query = computed(() => writeView(addressed.value))

  /**
   * What is filtered by; the same object as long as it says the same, so that nothing is filtered
   * again for another change.
   */
  const selection = computed<Selection>(before => {
    const { unit, task, year, q } = state.value
    return before &&
      before.unit === unit &&
      before.task === task &&
      before.year === year &&
      before.q === q
      ? before
      : { unit, task, year, q }
  })

  /**
   * Takes a state as its address brings it back, and only where it says something new, so that
   * nothing is reckoned or drawn twice.
   */
  function take(next: ViewState): void {
    const address = writeView(next)
    if (JSON.stringify(address) !== JSON.stringify(query.value))
      addressed.value = withValuesOf(addressed.value, readView(address))
  }

  /** Changes some of the view. */
  function patch(change: Partial<ViewState>): void {
    take({ ...addressed.value, ...change })
  }

  /**
   * What another window chooses stands before what the address says until it is freed; a day of
   * null is the address's.
   */
  function steer(change: Steering): void {
    const { asOf = null, ...rest } = { ...steered.value, ...change }
    steered.value = asOf === null ? rest : { ...rest, asOf }
  }

  function free(): void {
    steered.value = {}
  }

  /** Shows every item again. */
  function clearFilters(): void {
    patch({ unit: null, task: null, year: null, q: '', state: null })
  }

  /** Opens the built-in plan, keeping nothing that belonged to another. */
  function openBuiltIn(): void {
    const { theme, palette, lang, near } = state.value
    take({ ...usualView, theme, palette, lang, near })
  }

  /** What of the address was not understood, until it is forgiven or another one is read. */
  const misread = shallowRef<readonly Misread[]>([])

  /**
   * Takes the view from an address's query; one that the page itself wrote says nothing of what
   * stood there before.
   */
  function read(from: Readonly<Record<string, unknown>>, isWritten = false): void {
    if (!isWritten) misread.value = misreadWords(from)
    take(readView(from))
  }

  function forgive(): void {
    misread.value = []
  }

  return {
    misread,
    forgive,
    state,
    steered,
    query,
    selection,
    patch,
    steer,
    free,
    clearFilters,
    openBuiltIn,
    read,
  }
})
