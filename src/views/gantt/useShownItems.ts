import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { selectedItems } from '@/analysis/search/selection'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemsInState } from '@/analysis/state/stateBoard'
import { useNextPaint } from '@/composables/browser/useNextPaint'
import type { Item, Plan } from '@/model/plan'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/** Items from which on a filter's count is shown a frame before the chart. */
const many = 20_000

/** The plan, and its items that the reader's filters leave. */
export interface ShownItems {
  readonly plan: ComputedRef<Plan>
  readonly items: ComputedRef<readonly Item[]>
}

/**
 * Follows plan and filters. In a plan of many items the count answers a key at once, and the chart
 * in the frame after it; another day is shown with its items.
 */
export function useShownItems(board: () => StateBoard): ShownItems {
  const planStore = usePlanStore()
  const view = useViewStore()
  const plan = computed(() => planStore.plan as Plan)
  const filtered = computed(() => ({
    plan: plan.value,
    day: board().day,
    items: itemsInState(board(), selectedItems(plan.value, view.selection), view.state.state),
  }))
  const shown = useNextPaint(
    filtered,
    (next, now) => next.plan === now.plan && next.day === now.day && next.plan.items.length > many,
  )
  return { plan, items: computed(() => shown.value.items) }
}
