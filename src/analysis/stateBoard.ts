import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { Deadline } from '@/model/plan'
import type { LedgerIndex } from './ledgerIndex'
import { positionOf } from './ledgerIndex'
import type { Due, StateCounts, StateRules, WorkState } from './workState'
import { dueOf, isDone, noStates, rolledUp, workState, workStates } from './workState'

/** Where every assignment and item of a plan stands on a day: indexes into `workStates`, and of each item how many assignments have been reported on and how many are done. */
export interface StateBoard {
  readonly day: Day
  readonly index: LedgerIndex
  readonly rules: StateRules
  readonly assignments: Uint8Array
  readonly items: Uint8Array
  readonly reported: Uint16Array
  readonly done: Uint16Array
}

/** An item on a day: its state, days past its deadline (negative before it, null where it is open), and how many of its assignments are reported on and done. */
export interface ItemState {
  readonly state: WorkState
  readonly days: number | null
  readonly reported: number
  readonly done: number
  readonly all: number
}

/** How many items and assignments are in each state, and how many assignments anybody has reported on. */
export interface StateTally {
  readonly items: StateCounts
  readonly assignments: StateCounts
  readonly reported: number
  readonly all: number
}

const code = Object.fromEntries(workStates.map((state, at) => [state, at])) as Readonly<Record<WorkState, number>>
const isDoneCode = workStates.map(isDone)

/** The board of a day. It depends on nothing but the plan, the facts whose day is not after it, and the thresholds. */
export function stateBoard(index: LedgerIndex, day: Day, rules: StateRules): StateBoard {
  const { items: all, first } = index
  const asOf = dayNumber(day)
  const assignments = new Uint8Array(first[all.length] ?? 0)
  const items = new Uint8Array(all.length)
  const reported = new Uint16Array(all.length)
  const done = new Uint16Array(all.length)
  const dueBy = dues()
  for (let at = 0; at < all.length; at += 1) {
    const item = all[at]
    if (!item) continue
    const due = dueBy(item.deadline)
    const counts = noStates()
    for (let number = first[at] ?? 0; number < (first[at + 1] ?? 0); number += 1) {
      const word = index.word(number, asOf)
      const state = workState(due, word, asOf, rules)
      counts[state] += 1
      assignments[number] = code[state]
      if (word) reported[at] = (reported[at] ?? 0) + 1
      if (isDoneCode[code[state]]) done[at] = (done[at] ?? 0) + 1
    }
    items[at] = code[rolledUp(counts) ?? workState(due, null, asOf, rules)]
  }
  return { day, index, rules, assignments, items, reported, done }
}

/** Deadlines in day numbers, each reckoned once: a large plan has few. */
function dues(): (deadline: Deadline) => Due {
  const known = new Map<Deadline, Due>()
  return deadline => {
    const due = known.get(deadline) ?? dueOf(deadline)
    known.set(deadline, due)
    return due
  }
}

/** Where an item stands on a board; null for one that the plan does not have. */
export function itemState(board: StateBoard, id: number): ItemState | null {
  const at = positionOf(board.index.items).get(id)
  const item = at === undefined ? undefined : board.index.items[at]
  if (at === undefined || !item) return null
  const days = item.deadline.precision === 'open' ? null : dayNumber(board.day) - dayNumber(item.deadline.date)
  return { state: stateAt(board.items, at), days, reported: board.reported[at] ?? 0, done: board.done[at] ?? 0, all: item.assignments.length }
}

/** Where an assignment stands on a board, by its number. */
export function assignmentState(board: StateBoard, assignment: number): WorkState {
  return stateAt(board.assignments, assignment)
}

function stateAt(states: Uint8Array, at: number): WorkState {
  return workStates[states[at] ?? -1] ?? 'unreported'
}

/** Counts over some items of a board, all where none are named; the items' states sum to their number, the assignments' to theirs. */
export function stateTally(board: StateBoard, ids?: Iterable<number>): StateTally {
  const { index: { items, first } } = board
  const counts = noStates()
  const assignments = noStates()
  let reported = 0
  let all = 0
  const count = (at: number): void => {
    counts[stateAt(board.items, at)] += 1
    for (let number = first[at] ?? 0; number < (first[at + 1] ?? 0); number += 1) assignments[stateAt(board.assignments, number)] += 1
    reported += board.reported[at] ?? 0
    all += (first[at + 1] ?? 0) - (first[at] ?? 0)
  }
  if (ids === undefined) items.forEach((_, at) => { count(at) })
  else {
    const position = positionOf(items)
    for (const id of ids) {
      const at = position.get(id)
      if (at !== undefined) count(at)
    }
  }
  return { items: counts, assignments, reported, all }
}

/** Counts over the assignments of one unit, or of one of its offices where it is named, on a board. */
export function unitTally(board: StateBoard, unit: string, office?: string | null): Pick<StateTally, 'assignments' | 'reported' | 'all'> {
  const { index: { items, first, word }, day } = board
  const asOf = dayNumber(day)
  const assignments = noStates()
  let reported = 0
  let all = 0
  items.forEach((item, at) => {
    item.assignments.forEach((one, within) => {
      if (one.unit !== unit || (office !== undefined && one.office !== office)) return
      const number = (first[at] ?? 0) + within
      assignments[stateAt(board.assignments, number)] += 1
      all += 1
      if (word(number, asOf)) reported += 1
    })
  })
  return { assignments, reported, all }
}
