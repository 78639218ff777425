import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { unfiltered } from '@/composables/sending/unfiltered'
import type { PackRequest } from '@/figures/pack'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/** Keys of the address for what other views have open or picked. */
const elsewhere = ['item', 'pair', 'fold', 'show', 'time']

/** What other views filter or fold: a pack is of the whole plan. */
const whole = { unit: null, fold: new Set<string>(), from: null, to: null }

/** What a pack is drawn from; null until plan and records are there. */
export function usePackRequest(board: () => StateBoard): ComputedRef<PackRequest | null> {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const view = useViewStore()
  return computed(() => {
    const { plan, lines, loading } = plans
    if (!plan || loading !== null || ledger.loading) return null
    const { group, sort, start, scope, color, office, order, same, columns, near, lang } =
      view.state
    return {
      plan,
      items: plan.items,
      board: board(),
      reports: ledger.reports,
      sample: ledger.isSample,
      near,
      lang,
      query: unfiltered(view.query, elsewhere),
      lines,
      view: { ...whole, group, sort, start, scope, color, office, order, same, columns },
    }
  })
}
