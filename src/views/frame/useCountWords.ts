import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { selectedItems } from '@/analysis/search/selection'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemsInState } from '@/analysis/state/stateBoard'
import { countsOf } from '@/model/plan'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/** How many items, units and assignments are shown, and under a filter of how many. */
export function useCountWords({
  board,
  isWhole,
}: {
  readonly board: () => StateBoard
  readonly isWhole: () => boolean
}): ComputedRef<string> {
  const plans = usePlanStore()
  const view = useViewStore()
  const { t } = useI18n()
  const items = computed(() => plans.plan?.items ?? [])
  const shown = computed(() =>
    plans.plan
      ? itemsInState(board(), selectedItems(plans.plan, view.selection), view.state.state)
      : [],
  )
  const whole = computed(() => countsOf(items.value))
  const counts = computed(() =>
    isWhole() || shown.value === items.value ? whole.value : countsOf(shown.value, whole.value),
  )
  return computed(() => {
    if (plans.plan === null) return ''
    const [part, all] = [counts.value, whole.value]
    if ((plans.loading?.shown ?? 0) > 0) return t('loading.part', { shown: part.items })
    if (part.items === all.items) return t('counts.whole', { ...all })
    return t('counts.part', {
      ...part,
      shown: part.items,
      items: all.items,
      all: all.assignments,
    })
  })
}
