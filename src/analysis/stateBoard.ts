import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { Deadline, Item } from '@/model/plan'
import { unitLabel } from '@/model/plan'
import { itemIndex } from './itemIndex'
import type { FactColumns, LedgerIndex } from './ledgerIndex'
import { lastFact, saidStates } from './ledgerIndex'
import type { Due, StateCounts, StateRules, Word, WorkState } from './workState'
import { dueOf, isDone, noStates, rolledUp, workState, workStates } from './workState'

/**
 * Where every assignment and item of a plan stands on a day. States are indexes into `workStates`: `assignments` by their number (`first` has that of each item's first one, and one more), `states` by item.
 * `said` is 1 for an assignment that anybody has reported on, `since` the day number from which a done one has been done; `reported` and `done` count them by item, `share` is how much of an item is recorded as done, from 0 to 1. Columns of nothing but noughts are empty.
 */
export interface StateBoard {
  readonly day: Day
  readonly items: readonly Item[]
  readonly first: Uint32Array
  readonly assignments: Uint8Array
  readonly said: Uint8Array
  readonly since: Int32Array
  readonly states: Uint8Array
  readonly reported: Uint16Array
  readonly done: Uint16Array
  readonly share: Float32Array
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

/** The counts of one unit: its assignments by state, and how many of them anybody has reported on. */
export type UnitTally = Omit<StateTally, 'items'>

const code = Object.fromEntries(workStates.map((state, at) => [state, at])) as Readonly<Record<WorkState, number>>

/** The board of a day. It depends on nothing but the plan, the facts whose day is not after it, and the thresholds. */
export function stateBoard({ items, first, columns }: Pick<LedgerIndex, 'items' | 'first' | 'columns'>, day: Day, rules: StateRules): StateBoard {
  const asOf = dayNumber(day)
  return { day, items, first, ...columns.state.length === 0 ? silentColumns(items, first, { asOf, rules }) : boardColumns({ first, columns, dues: duesOf(items) }, { asOf, rules }) }
}

/** The columns of a board where nobody has said anything: only deadlines count, of which a large plan has few, and what is all noughts is left empty. */
function silentColumns(items: readonly Item[], first: Uint32Array, { asOf, rules }: { readonly asOf: number, readonly rules: StateRules }): BoardColumns {
  const byDeadline = new Map<Deadline, number>()
  const states = new Uint8Array(items.length)
  const assignments = new Uint8Array(first[items.length] ?? 0)
  items.forEach(({ deadline }, at) => {
    const state = byDeadline.get(deadline) ?? code[workState(dueOf(deadline), null, asOf, rules)]
    byDeadline.set(deadline, state)
    states[at] = state
    assignments.fill(state, first[at], first[at + 1])
  })
  return { assignments, states, said: new Uint8Array(), since: new Int32Array(), reported: new Uint16Array(), done: new Uint16Array(), share: new Float32Array() }
}

/** What a board is reckoned from, in columns: of each item the last and the first day its deadline allows and whether it is open. */
export interface BoardSource { readonly first: Uint32Array, readonly columns: FactColumns, readonly dues: DueColumns }

/** Deadlines in columns, day numbers. */
export interface DueColumns { readonly first: Int32Array, readonly last: Int32Array, readonly open: Uint8Array }

/** The columns of a board. */
export type BoardColumns = Omit<StateBoard, 'day' | 'items' | 'first'>

/** What a board is reckoned for, a day number and the thresholds; `spent` are the columns of one that nobody looks at any more, written over where they fit. */
export interface BoardAsk { readonly asOf: number, readonly rules: StateRules, readonly spent?: BoardColumns | null }

/** Reckons the columns of a board; written for a million facts, so that nothing is made for each. */
export function boardColumns({ first, columns, dues }: BoardSource, { asOf, rules, spent = null }: BoardAsk): BoardColumns {
  const count = dues.last.length
  const size = first[count] ?? 0
  const board = spent?.states.length === count && spent.said.length === size ? emptied(spent) : emptyColumns(size, count)
  const due = { first: 0, last: 0, open: false }
  for (let at = 0; at < count; at += 1) {
    due.first = dues.first[at] ?? 0
    due.last = dues.last[at] ?? 0
    due.open = dues.open[at] === 1
    const item = { at, begin: first[at] ?? 0, end: first[at + 1] ?? 0 }
    const silent = code[workState(due, null, asOf, rules)]
    board.states[at] = silent
    board.assignments.fill(silent, item.begin, item.end)
    if (item.end > item.begin) reckonItem(board, item, { columns, due, asOf, rules })
  }
  return board
}

/** The memory of a board's columns, to be handed over rather than copied. */
export function columnBuffers(columns: BoardColumns): ArrayBuffer[] {
  return Object.values(columns).map(column => (column as Uint8Array<ArrayBuffer>).buffer)
}

function emptyColumns(size: number, count: number): BoardColumns {
  return { assignments: new Uint8Array(size), said: new Uint8Array(size), since: new Int32Array(size), states: new Uint8Array(count), reported: new Uint16Array(count), done: new Uint16Array(count), share: new Float32Array(count) }
}

/** Columns of noughts again; what is written anyway is left. */
function emptied(columns: BoardColumns): BoardColumns {
  for (const column of [columns.said, columns.since, columns.reported, columns.done, columns.share]) column.fill(0)
  return columns
}

interface Reckoning { readonly columns: FactColumns, readonly due: Due, readonly asOf: number, readonly rules: StateRules }

const word: { -readonly [key in keyof Word]: Word[key] } = { state: 'done', day: 0, since: 0 }

/** Fills in what is said of the assignments of an item, all of which the board holds for silent. */
function reckonItem(board: BoardColumns, { at, begin, end }: { readonly at: number, readonly begin: number, readonly end: number }, { columns, due, asOf, rules }: Reckoning): void {
  const { state, day, since, percent } = columns
  let present = 0
  for (let number = begin; number < end; number += 1) {
    const last = lastFact(columns, number, asOf)
    if (last >= 0) {
      word.state = saidStates[state[last] ?? 0] ?? 'notStarted'
      word.day = day[last] ?? 0
      word.since = since[last] ?? 0
      const isOver = word.state === 'done'
      board.assignments[number] = code[workState(due, word, asOf, rules)]
      board.said[number] = 1
      board.since[number] = word.since
      board.reported[at] = (board.reported[at] ?? 0) + 1
      if (isOver) board.done[at] = (board.done[at] ?? 0) + 1
      board.share[at] = (board.share[at] ?? 0) + (isOver ? 1 : Math.max(0, percent[last] ?? 0) / 100) / (end - begin)
    }
    present |= 1 << (board.assignments[number] ?? 0)
  }
  board.states[at] = rolledCode(present)
}

const rolledCodes = new Map<number, number>()

/** The state of an item by which states its assignments are in, a bit for each. */
function rolledCode(present: number): number {
  const known = rolledCodes.get(present)
  if (known !== undefined) return known
  const counts = noStates()
  workStates.forEach((state, at) => { counts[state] = (present >> at) & 1 })
  const made = code[rolledUp(counts) ?? 'unreported']
  rolledCodes.set(present, made)
  return made
}

const dueColumns = new WeakMap<readonly Item[], DueColumns>()

/** The deadlines of some items in columns, made once for a list. */
export function duesOf(items: readonly Item[]): DueColumns {
  const known = dueColumns.get(items)
  if (known) return known
  const dues = { first: new Int32Array(items.length), last: new Int32Array(items.length), open: new Uint8Array(items.length) }
  const byDeadline = new Map<Deadline, Due>()
  items.forEach(({ deadline }, at) => {
    const due = byDeadline.get(deadline) ?? dueOf(deadline)
    byDeadline.set(deadline, due)
    dues.first[at] = due.first
    dues.last[at] = due.last
    dues.open[at] = due.open ? 1 : 0
  })
  dueColumns.set(items, dues)
  return dues
}

/** Where an item stands on a board; null for one that the plan does not have. */
export function itemState(board: StateBoard, id: number): ItemState | null {
  const at = itemIndex(board.items).place(id)
  const item = board.items[at]
  if (!item) return null
  const days = item.deadline.precision === 'open' ? null : dayNumber(board.day) - dayNumber(item.deadline.date)
  return { state: stateAt(board.states, at), days, reported: board.reported[at] ?? 0, done: board.done[at] ?? 0, all: item.assignments.length }
}

/** Where any item stands on a board: a look-up, as it is asked for each row of each frame. */
export function itemStateOf(board: StateBoard): (item: Pick<Item, 'id'>) => WorkState {
  const { place } = itemIndex(board.items)
  return ({ id }) => stateAt(board.states, place(id))
}

const inStates = new WeakMap<StateBoard, { readonly items: readonly Item[], readonly state: WorkState, readonly found: readonly Item[] }>()

/** Those of some items that are in a state on a board, all of them where none is asked for; the last answer is kept, so that all who ask the same are given one list. */
export function itemsInState(board: StateBoard, items: readonly Item[], state: WorkState | null): readonly Item[] {
  if (state === null) return items
  const known = inStates.get(board)
  if (known?.items === items && known.state === state) return known.found
  const of = itemStateOf(board)
  const found = items.filter(item => of(item) === state)
  inStates.set(board, { items, state, found })
  return found
}

/** How many of an item's units have it done, as 11/14, where some have reported and not all are done; an empty text of any other. */
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

/** Where the part of a row in an item stands, the gravest of its assignments: of a unit with all its offices where they are merged, else of one as printed. */
export function partStateOf(board: StateBoard, offices: 'merged' | 'apart'): (label: string, item: number) => WorkState {
  const { place } = itemIndex(board.items)
  return (label, id) => {
    const at = place(id)
    const own = board.items[at]?.assignments.flatMap((one, within) => (offices === 'merged' ? one.unit : unitLabel(one)) === label ? [board.assignments[(board.first[at] ?? 0) + within] ?? 0] : []) ?? []
    return workStates[Math.min(...own)] ?? 'unreported'
  }
}

/** How many of some items of a board are in each state. */
export function stateCounts(board: StateBoard, items: readonly Item[]): StateCounts {
  const { place } = itemIndex(board.items)
  const tally = new Uint32Array(workStates.length + 1)
  const add = (at: number): void => { tally[at] = (tally[at] ?? 0) + 1 }
  if (items === board.items) board.states.forEach(add)
  else for (const { id } of items) add(board.states[place(id)] ?? code.unreported)
  return Object.fromEntries(workStates.map((state, at) => [state, tally[at] ?? 0])) as StateCounts
}

/** Where each item stands on a board, in the plan's order. */
export function itemStates(board: StateBoard): readonly WorkState[] {
  return Array.from(board.states, (_, at) => stateAt(board.states, at))
}

/** Where an assignment stands on a board, by its number. */
export function assignmentState(board: StateBoard, assignment: number): WorkState {
  return stateAt(board.assignments, assignment)
}

function stateAt(states: Uint8Array, at: number): WorkState {
  return workStates[states[at] ?? -1] ?? 'unreported'
}

/** Counts over some items of a board, all where none are named; the items' states sum to their number, the assignments' to theirs. */
export function stateTally(board: StateBoard, items: readonly Item[] = board.items): StateTally {
  const counts = noStates()
  const assignments = noStates()
  let reported = 0
  let all = 0
  const { place } = itemIndex(board.items)
  items.forEach((item, order) => {
    const at = items === board.items ? order : place(item.id)
    if (at < 0) return
    counts[stateAt(board.states, at)] += 1
    for (let number = board.first[at] ?? 0; number < (board.first[at + 1] ?? 0); number += 1) assignments[stateAt(board.assignments, number)] += 1
    reported += board.reported[at] ?? 0
    all += item.assignments.length
  })
  return { items: counts, assignments, reported, all }
}

/** Counts over the assignments of each unit on a board, by its name. */
export function unitTallies(board: StateBoard): ReadonlyMap<string, UnitTally> {
  const tallies = new Map<string, { readonly assignments: Record<WorkState, number>, reported: number, all: number }>()
  board.items.forEach((item, at) => {
    item.assignments.forEach(({ unit }, within) => {
      const number = (board.first[at] ?? 0) + within
      const tally = tallies.get(unit) ?? { assignments: noStates(), reported: 0, all: 0 }
      tallies.set(unit, tally)
      tally.assignments[stateAt(board.assignments, number)] += 1
      tally.all += 1
      tally.reported += board.said[number] ?? 0
    })
  })
  return tallies
}

/** The day number on which the last assignment of an item was done; null for one that is not done. */
export function doneDay(board: StateBoard, at: number): number | null {
  const [begin, end] = [board.first[at] ?? 0, board.first[at + 1] ?? 0]
  if (!isDone(stateAt(board.states, at)) || begin === end) return null
  return board.since.subarray(begin, end).reduce((last, since) => Math.max(last, since), -Infinity)
}
