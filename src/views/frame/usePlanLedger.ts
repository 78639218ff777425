import { useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, watch } from 'vue'
import { planIdentity } from '@/model/planIdentity'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/** Milliseconds between one look for what was cleared and the next. */
const often = 30_000

/**
 * Opens the ledger of the plan on show once the first frame stands, puts another plan's away at
 * once, writes again what was cleared under the page, and lets nobody leave what is unsaved without
 * a word.
 */
export function usePlanLedger(isPainted: () => boolean): void {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const view = useViewStore()
  const wanted = computed(() => (isPainted() && plans.loading === null ? plans.plan : null))

  watch(
    () => plans.plan && planIdentity(plans.plan),
    id => {
      if (ledger.planId !== null && ledger.planId !== id) ledger.close()
      ledger.joined = []
    },
    { flush: 'sync' },
  )
  watch(wanted, async plan => {
    if (plan?.joined)
      await (await import('@/stores/joinedLedger')).useJoinedLedgerStore().open(plan)
    else if (plan !== null) void ledger.openPlan(plan, plans.failure ? null : view.state.plan)
  })
  useIntervalFn(() => void ledger.verify(), often)
  useEventListener(document, 'visibilitychange', () => {
    if (!document.hidden) void ledger.verify()
  })
  // Neither records that are not on the disk yet nor drafts that could not be stored are left
  // without a word.
  useEventListener('beforeunload', event => {
    if (ledger.unkept() > 0 || ledger.hasLooseDrafts()) event.preventDefault()
  })
}
