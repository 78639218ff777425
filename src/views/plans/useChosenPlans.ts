import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { readJoined, writeJoined } from '@/address/joinedAddress'
import { useViewStore } from '@/stores/view'

/** The plans of the list that are ticked, by their addresses, null for the built-in one. */
export interface ChosenPlans {
  readonly count: ComputedRef<number>
  readonly isAll: ComputedRef<boolean>
  readonly has: (plan: string | null) => boolean
  readonly toggle: (plan: string | null) => void
  readonly toggleAll: () => void
  /** The address that shows them as one. */
  readonly address: (sameUnits: boolean) => string
}

/** At first those that are on show as one; `listed` is the list in its order. */
export function useChosenPlans(listed: () => readonly (string | null)[]): ChosenPlans {
  const view = useViewStore()
  const ticked = shallowRef(new Set(readJoined(view.state.plan)?.plans))
  const chosen = computed(() => listed().filter(plan => ticked.value.has(plan)))
  const isAll = computed(() => chosen.value.length === listed().length)

  function toggle(plan: string | null): void {
    const next = new Set(ticked.value)
    if (!next.delete(plan)) next.add(plan)
    ticked.value = next
  }

  function toggleAll(): void {
    ticked.value = new Set(isAll.value ? [] : listed())
  }

  return {
    count: computed(() => chosen.value.length),
    isAll,
    has: plan => ticked.value.has(plan),
    toggle,
    toggleAll,
    address: sameUnits => writeJoined({ plans: chosen.value, sameUnits }),
  }
}
