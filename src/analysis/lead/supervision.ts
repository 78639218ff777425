// 督办清单: what is past its deadline and not done, with whom it waits for, what weighs most first.
import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import { pressingItems } from '@/analysis/state/due'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { assignmentState, itemState } from '@/analysis/state/stateBoard'
import { isDone, isPastDue } from '@/analysis/state/workState'
import { itemIndex } from '@/analysis/plan/itemIndex'
import { dayNumber } from '@/model/day'
import type { Item } from '@/model/plan'
import { unitLabel } from '@/model/plan'
import type { Report } from '@/model/report'

/** An item past its deadline, and the units that it waits for. */
export interface SupervisedItem {
  readonly item: Item
  readonly state: 'overdue' | 'due'
  /** Days since its last day. */
  readonly days: number
  /** Units whose own part is past and not done, those who have reported first, as printed. */
  readonly overdue: readonly string[]
  readonly due: readonly string[]
  /** How many of its assignments are done. */
  readonly done: number
  /** The last record of any of these units up to the day; null where there is none. */
  readonly word: Report | null
}

/**
 * Items past their deadline and not done: overdue ones before those that nobody has reported on, then
 * by days past times units that are waited for, then by number.
 */
export function supervisionList(
  board: StateBoard,
  index: Pick<LedgerIndex, 'fact'>,
): readonly SupervisedItem[] {
  return pressingItems(board, board.items)
    .flatMap(item => supervised(board, item, index) ?? [])
    .sort(
      (a, b) =>
        Number(b.state === 'overdue') - Number(a.state === 'overdue') ||
        weight(b) - weight(a) ||
        a.item.id - b.item.id,
    )
}

/** Days past, as often as there are units that are waited for. */
function weight({ days, overdue, due }: SupervisedItem): number {
  return days * Math.max(1, overdue.length + due.length)
}

function supervised(
  board: StateBoard,
  item: Item,
  { fact }: Pick<LedgerIndex, 'fact'>,
): SupervisedItem | null {
  const found = itemState(board, item.id)
  if (!found || !isPastDue(found.state) || found.days === null) return null
  const first = board.first[itemIndex(board.items).place(item.id)] ?? 0
  const asOf = dayNumber(board.day)
  const units = { overdue: [] as string[], due: [] as string[] }
  let done = 0
  let word: Report | null = null
  item.assignments.forEach((assignment, within) => {
    const state = assignmentState(board, first + within)
    if (isDone(state)) done += 1
    if (!isPastDue(state)) return
    units[state].push(unitLabel(assignment))
    const last = fact(first + within, asOf)
    if (last && (!word || last.day >= word.day)) word = last
  })
  return { item, state: found.state, days: found.days, ...units, done, word }
}
