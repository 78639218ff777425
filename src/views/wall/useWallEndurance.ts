import type { ShallowRef } from 'vue'
import { onMounted, watch } from 'vue'
import { isFilled } from '@/analysis/ledger/draft'
import { readLastTurn, writeLastTurn } from '@/composables/wall/lastTurn'
import type { Refresh } from '@/composables/wall/useRefresh'
import type { WallRound } from '@/composables/wall/useWallRound'
import type { Watchdog } from '@/composables/wall/useWatchdog'
import { useWatchdog } from '@/composables/wall/useWatchdog'
import { useLedgerStore } from '@/stores/ledger'
import { useViewStore } from '@/stores/view'

/** What of a wall says whether it may begin anew, and where it goes on then. */
export interface EnduringWall {
  readonly round: WallRound
  readonly refresh: Refresh
  readonly isPaused: Readonly<ShallowRef<boolean>>
}

/** Lets a wall run for weeks: it begins anew where memory has grown, and goes on where it was. */
export function useWallEndurance({ round, refresh, isPaused }: EnduringWall): Watchdog {
  const ledger = useLedgerStore()
  const view = useViewStore()
  const watchdog = useWatchdog({
    ceiling: () => view.state.ceiling * 1e6,
    isSafe: () =>
      !refresh.failed.value &&
      !isPaused.value &&
      Object.keys(view.steered).length === 0 &&
      ledger.unsaved === 0 &&
      ![...ledger.drafts.values()].some(isFilled),
    beforeRestart: storeTurn,
  })

  function storeTurn(): void {
    const [first] = round.shown.value
    if (first) writeLastTurn({ address: location.hash, key: first.key, at: Date.now() })
  }

  watch(round.rotation.count, () => {
    storeTurn()
    void watchdog.restart()
  })
  onMounted(() => {
    round.goTo(readLastTurn(location.hash, Date.now()) ?? '')
  })
  return watchdog
}
