import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ViewState } from './viewQuery'
import { defaultView, readView, viewQuery } from './viewQuery'

/** What the reader is looking at; the page keeps it equal to the address. */
export const useViewStore = defineStore('view', () => {
  const state = shallowRef<ViewState>(defaultView)
  const query = computed(() => viewQuery(state.value))

  /** Changes some of the view. */
  function patch(change: Partial<ViewState>): void {
    state.value = { ...state.value, ...change }
  }

  /** Takes the view from an address's query. */
  function read(from: Readonly<Record<string, unknown>>): void {
    state.value = readView(from)
  }

  return { state, query, patch, read }
})
