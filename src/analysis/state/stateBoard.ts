import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import { itemIndex } from '@/analysis/plan/itemIndex'
import type { MatrixOptions } from '@/analysis/plan/workload'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import { memo, memoLast } from '@/model/memo'
import type { Deadline, Item } from '@/model/plan'
import { isDated, unitLabel } from '@/model/plan'
import type { BoardColumns } from './boardColumns'
import { boardColumns, duesOf, stateCodes } from './boardColumns'
import type { StateCounts, StateRules, WorkState } from './workState'
import { dueOf, isDone, noStates, workState, workStates } from './workState'

/**
 * Where every assignment and item of a plan stands on a day: `first` has the number of each item's
 * first assignment, and one more.
 */
export interface StateBoard extends BoardColumns {
  readonly day: Day
  readonly items: readonly Item[]
  readonly first: Uint32Array
}

/**
 * An item on a day: its state, days past its deadline (negative before it, null where it has none),
 * and how many of its assignments are reported on and done.
 */
export interface ItemState {
  readonly state: WorkState
  readonly days: number | null
  readonly reported: number
  readonly done: number
  readonly all: number
}

/**
 * How many items and assignments are in each state, and how many assignments anybody has reported
 * on.
 */
export interface StateTally {
  readonly items: StateCounts
  readonly assignments: StateCounts
  readonly reported: number
  readonly all: number
}

/**
 * The counts of one unit: its assignments by state, and how many of them anybody has reported on.
 */
export type UnitTally = Omit<StateTally, 'items'>

/**
 * The board of a day. It depends on nothing but the plan, the facts whose day is not after it, and
 * the thresholds.
 */
export function stateBoard(
  { items, first, columns }: Pick<LedgerIndex, 'items' | 'first' | 'columns'>,
  day: Day,
  rules: StateRules,
): StateBoard {
  const asOf = dayNumber(day)
  return {
    day,
    items,
    first,
    ...(columns.state.length === 0
      ? silentColumns(items, first, { asOf, rules })
      : boardColumns({ first, columns, dues: duesOf(items) }, { asOf, rules })),
  }
}

/**
 * The columns of a board where nobody has said anything: only deadlines count, of which a large
 * plan has few, and what is all noughts is left empty.
 */
function silentColumns(
  items: readonly Item[],
  first: Uint32Array,
  { asOf, rules }: { readonly asOf: number; readonly rules: StateRules },
): BoardColumns {
  const byDeadline = new Map<Deadline, number>()
  const states = new Uint8Array(items.length)
  const assignments = new Uint8Array(first[items.length] ?? 0)
  items.forEach(({ deadline }, at) => {
    const state =
      byDeadline.get(deadline) ?? stateCodes[workState(dueOf(deadline), null, asOf, rules)]
    byDeadline.set(deadline, state)
    states[at] = state
    assignments.fill(state, first[at], first[at + 1])
  })
  return {
    assignments,
    states,
    said: new Uint8Array(),
    since: new Int32Array(),
    reported: new Uint16Array(),
    done: new Uint16Array(),
    share: new Float32Array(),
  }
}

/** Where an item stands on a board; null for one that the plan does not have. */
export function itemState(board: StateBoard, id: number): ItemState | null {
  const at = itemIndex(board.items).place(id)
  const item = board.items[at]
  if (!item) return null
  const days = isDated(item.deadline) ? dayNumber(board.day) - dayNumber(item.deadline.date) : null
  return {
    state: stateAt(board.states, at),
    days,
    reported: board.reported[at] ?? 0,
    done: board.done[at] ?? 0,
    all: item.assignments.length,
  }
}

/** Where any item stands on a board: a look-up, as it is asked for each row of each frame. */
export function itemStateOf(board: StateBoard): (item: Pick<Item, 'id'>) => WorkState {
  const { place } = itemIndex(board.items)
  return ({ id }) => stateAt(board.states, place(id))
}

const foundInState = memoLast(
  (board: StateBoard, items: readonly Item[], state: WorkState): readonly Item[] => {
    const of = itemStateOf(board)
    return items.filter(item => of(item) === state)
  },
)

/**
 * Those of some items that are in a state on a board, all of them where none is asked for; the last
 * answer is kept, so that all who ask the same are given one list.
 */
export function itemsInState(
  board: StateBoard,
  items: readonly Item[],
  state: WorkState | null,
): readonly Item[] {
  return state === null ? items : foundInState(board, items, state)
}

/**
 * How many of an item's units have it done, as 11/14, where some have reported and not all are
 * done; an empty text of any other.
 */
export function partOf(board: StateBoard): (item: Item) => string {
  const { place } = itemIndex(board.items)
  return ({ id, assignments: { length } }) => {
    const at = place(id)
    const done = board.done[at] ?? 0
    return length > 1 && (board.reported[at] ?? 0) > 0 && done < length ? `${done}/${length}` : ''
  }
}

/** How much of any item is recorded as done, from 0 to 1; what nobody reported adds nothing. */
export function shareOf(board: StateBoard): (item: Pick<Item, 'id'>) => number {
  const { place } = itemIndex(board.items)
  return ({ id }) => board.share[place(id)] ?? 0
}

/**
 * Where the part of a row in an item stands, the gravest of its assignments: of a unit with all its
 * offices where they are merged, else of one as printed.
 */
export function partStateOf(
  board: StateBoard,
  office: MatrixOptions['office'],
): (label: string, item: number) => WorkState {
  const { place } = itemIndex(board.items)
  return (label, id) => {
    const at = place(id)
    const own =
      board.items[at]?.assignments.flatMap((one, within) =>
        (office === 'merged' ? one.unit : unitLabel(one)) === label
          ? [board.assignments[(board.first[at] ?? 0) + within] ?? 0]
          : [],
      ) ?? []
    return workStates[Math.min(...own)] ?? 'unreported'
  }
}

/** How many of some items of a board are in each state. */
export function stateCounts(board: StateBoard, items: readonly Item[]): StateCounts {
  const { place } = itemIndex(board.items)
  const tally = new Uint32Array(workStates.length)
  const add = (at: number): void => {
    tally[at] = (tally[at] ?? 0) + 1
  }
  if (items === board.items) board.states.forEach(add)
  else for (const { id } of items) add(board.states[place(id)] ?? stateCodes.unreported)
  return namedCounts(tally)
}

/** Counts by the states' numbers, from a place on, by their names. */
function namedCounts(tally: Uint32Array, from = 0): StateCounts {
  const counts = noStates()
  workStates.forEach((state, at) => {
    counts[state] = tally[from + at] ?? 0
  })
  return counts
}

/** Where an assignment stands on a board, by its number. */
export function assignmentState(board: StateBoard, assignment: number): WorkState {
  return stateAt(board.assignments, assignment)
}

function stateAt(states: Uint8Array, at: number): WorkState {
  return workStates[states[at] ?? -1] ?? 'unreported'
}

/**
 * Counts over some items of a board, all where none are named; the items' states sum to their
 * number, the assignments' to theirs.
 */
export function stateTally(board: StateBoard, items: readonly Item[] = board.items): StateTally {
  const assignments = new Uint32Array(workStates.length)
  const tally = new Uint32Array(workStates.length)
  let reported = 0
  let all = 0
  const { place } = itemIndex(board.items)
  for (let order = 0; order < items.length; order += 1) {
    const at = items === board.items ? order : place(items[order]?.id ?? -1)
    if (at < 0) continue
    const state = board.states[at] ?? 0
    const begin = board.first[at] ?? 0
    const end = board.first[at + 1] ?? 0
    tally[state] = (tally[state] ?? 0) + 1
    for (let number = begin; number < end; number += 1) {
      const own = board.assignments[number] ?? 0
      assignments[own] = (assignments[own] ?? 0) + 1
    }
    reported += board.reported[at] ?? 0
    all += end - begin
  }
  return { items: namedCounts(tally), assignments: namedCounts(assignments), reported, all }
}

/** Counts over the assignments of each unit on a board, by its name. */
export function unitTallies(board: StateBoard): ReadonlyMap<string, UnitTally> {
  const { names, of } = unitNumbers(board.items)
  const size = workStates.length
  const tally = new Uint32Array(names.length * size)
  const reported = new Uint32Array(names.length)
  for (let number = 0; number < of.length; number += 1) {
    const unit = of[number] ?? 0
    const at = unit * size + (board.assignments[number] ?? 0)
    tally[at] = (tally[at] ?? 0) + 1
    reported[unit] = (reported[unit] ?? 0) + (board.said[number] ?? 0)
  }
  return new Map(
    names.map((name, unit) => {
      const assignments = namedCounts(tally, unit * size)
      return [
        name,
        {
          assignments,
          reported: reported[unit] ?? 0,
          all: workStates.reduce((sum, state) => sum + assignments[state], 0),
        },
      ]
    }),
  )
}

interface UnitNumbers {
  readonly names: readonly string[]
  readonly of: Uint32Array
}

/**
 * The units of some items, and of each assignment which of them it is, in the order of their
 * numbers; made once for a list.
 */
const unitNumbers = memo((items: readonly Item[]): UnitNumbers => {
  const numbers = new Map<string, number>()
  const of = Uint32Array.from(
    items.flatMap(({ assignments }) =>
      assignments.map(({ unit }) => {
        const number = numbers.get(unit) ?? numbers.size
        numbers.set(unit, number)
        return number
      }),
    ),
  )
  return { names: [...numbers.keys()], of }
})

/**
 * The day number on which the last assignment of an item was done; null for one that is not done.
 */
export function doneDay(board: StateBoard, at: number): number | null {
  const begin = board.first[at] ?? 0
  const end = board.first[at + 1] ?? 0
  if (!doneCodes[board.states[at] ?? 0] || begin === end) return null
  let last = -Infinity
  for (let number = begin; number < end; number += 1)
    last = Math.max(last, board.since[number] ?? 0)
  return last
}

const doneCodes = workStates.map(isDone)
