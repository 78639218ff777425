import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import { recordIndex } from '@/analysis/ledger/ledgerIndex'
import { nextFrame, playbackDays } from '@/analysis/screen/playback'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { useStateBoard } from '@/composables/page/useStateBoard'
import type { Day } from '@/model/day'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/** The records of the plan on show by assignment, and where its work stands on the page's day. */
export interface PageBoard {
  readonly index: ComputedRef<LedgerIndex>
  readonly board: ComputedRef<StateBoard>
}

/** The board of the whole page; where days are played, the next one is reckoned ahead. */
export function usePageBoard({
  asOf,
  isPlayed,
}: {
  readonly asOf: () => Day
  readonly isPlayed: () => boolean
}): PageBoard {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const view = useViewStore()
  const items = computed(() => plans.plan?.items ?? [])
  const index = computed(() => recordIndex(items.value, ledger.reports))
  const near = computed(() => view.state.near)
  // One object as long as it says the same: a board is of some hundred thousand assignments.
  const rules = computed(() => ({ near: near.value }))
  const ahead = computed(() =>
    isPlayed() ? nextFrame(playbackDays(items.value), asOf(), 1) : null,
  )
  const board = useStateBoard({
    index: () => index.value,
    day: asOf,
    rules: () => rules.value,
    ahead: () => ahead.value,
  })
  return { index, board }
}
