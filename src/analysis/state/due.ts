/**
 * What is due: items by how their last day stands to the as-of day, asked for by page, figure, pack
 * and wall alike.
 */
import { dayNumber } from '@/model/day'
import type { Deadline, Item } from '@/model/plan'
import { undatedGroup } from '@/model/plan'
import { duesOf } from './boardColumns'
import type { ItemState, StateBoard } from './stateBoard'
import { itemState, itemStateOf } from './stateBoard'
import { isDone, workStates } from './workState'

/**
 * Items due within so many days of the as-of day, that day included, and not yet done; numbers in
 * the order of their deadlines.
 */
export interface DueAhead {
  readonly days: number
  readonly items: readonly number[]
}

/** Items whose last day lies before the as-of day, their numbers in the plan's order. */
export function pastItems(board: StateBoard): readonly number[] {
  const isPast = pastOf(board)
  return board.items.filter((_, at) => isPast(at)).map(item => item.id)
}

/** Whether the last day of an item, by its place, lies before the as-of day. */
export function pastOf({ items, day }: StateBoard): (at: number) => boolean {
  const { last, undated } = duesOf(items)
  const asOf = dayNumber(day)
  return at => undated[at] === 0 && (last[at] ?? asOf) < asOf
}

/** What falls due within each of some spans of days. */
export function dueAhead(board: StateBoard, spans: readonly number[]): readonly DueAhead[] {
  const asOf = dayNumber(board.day)
  const { last, undated } = duesOf(board.items)
  const isOver = workStates.map(isDone)
  const most = Math.max(...spans)
  const left: { readonly id: number; readonly days: number }[] = []
  board.items.forEach(({ id }, at) => {
    const days = (last[at] ?? asOf) - asOf
    if (days >= 0 && days <= most && undated[at] === 0 && !isOver[board.states[at] ?? 0])
      left.push({ id, days })
  })
  left.sort((a, b) => a.days - b.days || a.id - b.id)
  return spans.map(days => ({
    days,
    items: left.filter(item => item.days <= days).map(item => item.id),
  }))
}

/** Those of some items that are not done and fall due from the board's day on, the next first. */
export function nextItems(board: StateBoard, items: readonly Item[]): readonly Item[] {
  const shown = new Map(items.map(item => [item.id, item]))
  return dueAhead(board, [Infinity]).flatMap(one => one.items.flatMap(id => shown.get(id) ?? []))
}

/**
 * Those of some items whose last day is over and that are not known to be done, the longest past
 * first.
 */
export function pressingItems(board: StateBoard, items: readonly Item[]): readonly Item[] {
  const past = new Set(pastItems(board))
  const stateOf = itemStateOf(board)
  return items
    .filter(item => past.has(item.id) && !isDone(stateOf(item)))
    .sort((a, b) => dayNumber(a.deadline.date) - dayNumber(b.deadline.date) || a.id - b.id)
}

/** The spans that a list of what is due has, in its order. */
export const listedSpans = ['overdue', 'due', 'within30', 'within60', 'within90'] as const

/**
 * How an item stands to the as-of day: late, past without a record, due within so many days, or
 * none of these.
 */
export type DueSpan = (typeof listedSpans)[number] | 'later' | 'open' | 'undated' | 'done'

/** An item and where it stands. */
export interface DueItem {
  readonly item: Item
  readonly at: ItemState
}

/**
 * Items by how they stand to the board's day, each in exactly one list, in the order of their
 * deadlines.
 */
export function dueSpans(board: StateBoard): Readonly<Record<DueSpan, readonly DueItem[]>> {
  const lists: Record<DueSpan, DueItem[]> = {
    overdue: [],
    due: [],
    within30: [],
    within60: [],
    within90: [],
    later: [],
    open: [],
    undated: [],
    done: [],
  }
  for (const item of board.items) {
    const at = itemState(board, item.id)
    if (at) lists[spanOf(at, item.deadline)].push({ item, at })
  }
  for (const list of Object.values(lists))
    list.sort((a, b) => (b.at.days ?? 0) - (a.at.days ?? 0) || a.item.id - b.item.id)
  return lists
}

function spanOf({ state, days }: ItemState, { precision }: Deadline): DueSpan {
  if (isDone(state)) return 'done'
  if (days === null) return undatedGroup(precision)
  if (days > 0) return state === 'overdue' ? 'overdue' : 'due'
  return days >= -30 ? 'within30' : days >= -60 ? 'within60' : days >= -90 ? 'within90' : 'later'
}
