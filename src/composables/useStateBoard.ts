import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { LedgerIndex } from '@/analysis/ledgerIndex'
import type { StateBoard } from '@/analysis/stateBoard'
import { duesOf, stateBoard } from '@/analysis/stateBoard'
import BoardWorker from '@/analysis/stateBoard.worker?worker'
import type { BoardAnswer, BoardAsk } from '@/analysis/stateBoard.worker'
import type { StateRules } from '@/analysis/workState'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'

/** Assignments and facts from which on a board is reckoned in a thread of its own: more take longer than a frame. */
const many = 100_000

/** What a board is asked of, and for which day. */
export interface BoardQuestion { readonly index: () => LedgerIndex, readonly day: () => Day, readonly rules: () => StateRules }

/** Where a plan's work stands on a day: at once, or for a very large ledger as soon as a thread has reckoned it, the last board standing until then. */
export function useStateBoard({ index, day, rules }: BoardQuestion): ComputedRef<StateBoard> {
  const isLarge = computed(() => {
    const { columns } = index()
    return columns.day.length > 0 && columns.day.length + columns.start.length > many
  })
  const answered = shallowRef<StateBoard | null>(null)
  let worker: Worker | null = null
  let isLost = false
  let asked: LedgerIndex | null = null
  let turn = 0

  function ask(of: LedgerIndex, on: Day, by: StateRules): void {
    if (!isLost) worker ??= startWorker()
    if (!worker) return
    worker.onerror = () => {
      // Without its thread the page reckons for itself.
      isLost = true
      worker?.terminate()
      worker = null
      answered.value = null
    }
    const send = (message: BoardAsk): void => { worker?.postMessage(message) }
    if (asked !== of) send({ kind: 'source', source: { first: of.first, columns: of.columns, dues: duesOf(of.items) } })
    asked = of
    turn += 1
    const own = turn
    worker.onmessage = ({ data }: MessageEvent<BoardAnswer>) => {
      if (data.turn === own) answered.value = { day: on, items: of.items, first: of.first, ...data.columns }
    }
    send({ kind: 'board', turn, asOf: dayNumber(on), rules: by })
  }

  watch([isLarge, index, day, rules], ([large, of, on, by]) => {
    if (large) ask(of, on, by)
    else answered.value = null
  }, { immediate: true })
  onScopeDispose(() => { worker?.terminate() })

  return computed(() => {
    const known = answered.value
    if (isLarge.value && known?.items === index().items) return known
    return stateBoard(index(), day(), rules())
  })
}

function startWorker(): Worker | null {
  try {
    return new BoardWorker()
  } catch {
    return null
  }
}
