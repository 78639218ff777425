import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import { factsBetween } from '@/analysis/ledger/ledgerIndex'
import type { StateChange } from '@/analysis/state/progress'
import { stateChanges } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { useStateBoard } from '@/composables/page/useStateBoard'
import type { Day } from '@/model/day'
import { lastDayOfMonth, yearMonth } from '@/model/day'
import { useViewStore } from '@/stores/view'

/** What changed from one day to another, and how many records are of days in between. */
export interface Comparison {
  readonly since: Day
  readonly until: Day
  readonly changes: readonly StateChange[]
  readonly records: number
}

/**
 * The board of the as-of day beside that of an earlier one: the day that was chosen, or the end of
 * the month before. The last two days stand until both boards are there.
 */
export function useComparison({
  index,
  asOf,
  board,
}: {
  readonly index: () => LedgerIndex
  readonly asOf: () => Day
  readonly board: () => StateBoard
}): ComputedRef<Comparison> {
  const view = useViewStore()
  const since = computed(() => {
    const { since: chosen } = view.state
    return chosen !== null && chosen <= asOf() ? chosen : lastMonthEnd(asOf())
  })
  const near = computed(() => view.state.near)
  const rules = computed(() => ({ near: near.value }))
  // Of the next month that is played this day is the earlier one.
  const before = useStateBoard({
    index,
    day: () => since.value,
    rules: () => rules.value,
    ahead: () => (view.state.since === null ? asOf() : null),
  })
  return computed<Comparison>(last => {
    if (last && before.value.day !== since.value) return last
    return {
      since: since.value,
      until: asOf(),
      changes: stateChanges(before.value, board()),
      records: factsBetween(index(), since.value, asOf()),
    }
  })
}

function lastMonthEnd(day: Day): Day {
  const { year, month } = yearMonth(day)
  return month === 1 ? lastDayOfMonth(year - 1, 12) : lastDayOfMonth(year, month - 1)
}
