import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { stateBoard } from '@/analysis/state/stateBoard'
import type { StateRules } from '@/analysis/state/workState'
import type { Day } from '@/model/day'
import type { BoardQuestion } from './boardThread'
import { boardThread } from './boardThread'

/**
 * Assignments and facts from which on a board is reckoned in a thread of its own: more take longer
 * than a frame.
 */
const many = 100_000

/**
 * What a board is asked of, and for which day; `ahead` is the day that is likely asked next, null
 * where nobody knows.
 */
export interface StateBoardOptions {
  readonly index: () => LedgerIndex
  readonly day: () => Day
  readonly rules: () => StateRules
  readonly ahead?: () => Day | null
}

/**
 * Where a plan's work stands on a day: at once, or for a very large ledger as soon as a thread has
 * reckoned it. Until then the last board of the plan stands, which is of its own day:
 * whoever draws it draws that day, so that a picture and its counts are never of two.
 */
export function useStateBoard({
  index,
  day,
  rules,
  ahead = () => null,
}: StateBoardOptions): ComputedRef<StateBoard> {
  const isLost = shallowRef(false)
  const isThreaded = computed(() => {
    const { columns } = index()
    return (
      !isLost.value && columns.day.length > 0 && columns.day.length + columns.start.length > many
    )
  })
  const shown = shallowRef<StateBoard | null>(null)
  const now = (): BoardQuestion => ({ index: index(), day: day(), rules: rules() })
  const thread = boardThread({
    answered(question, board, urgent) {
      // A day asked for in passing is shown while the last one is still awaited, but not one
      // reckoned ahead.
      shown.value =
        thread.kept(now()) ?? (urgent && question.index === index() ? board : shown.value)
    },
    lost() {
      isLost.value = true
    },
  })

  watch(
    [isThreaded, index, day, rules, ahead],
    ([threaded, of, on, by, next]) => {
      const question = { index: of, day: on, rules: by }
      shown.value = threaded ? (thread.kept(question) ?? shown.value) : null
      thread.want(
        threaded ? [question, ...(next === null ? [] : [{ ...question, day: next }])] : [],
      )
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    thread.want([])
  })

  return computed(() =>
    isThreaded.value && shown.value?.items === index().items
      ? shown.value
      : stateBoard(index(), day(), rules()),
  )
}
