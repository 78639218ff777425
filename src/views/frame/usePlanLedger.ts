import { useEventListener } from '@vueuse/core'
import { computed, watch } from 'vue'
import { isFilled } from '@/analysis/ledger/draft'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'

/**
 * Opens the ledger of the plan on show once the first frame stands, puts another plan's away at
 * once, and lets nobody leave what is unsaved without a word.
 */
export function usePlanLedger(isPainted: () => boolean): void {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const wanted = computed(() =>
    isPainted() && plans.loading === null ? (plans.plan?.id ?? null) : null,
  )

  watch(
    () => plans.plan?.id,
    id => {
      if (ledger.planId !== null && ledger.planId !== id) ledger.close()
    },
    { flush: 'sync' },
  )
  watch(wanted, id => {
    if (id !== null) void ledger.open(id)
  })
  // Neither what is being filled in nor what no copy has taken is left without a word.
  useEventListener('beforeunload', event => {
    if (ledger.unsaved > 0 || [...ledger.drafts.values()].some(isFilled)) event.preventDefault()
  })
}
