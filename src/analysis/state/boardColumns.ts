import type { FactColumns } from '@/analysis/ledger/ledgerIndex'
import { lastFact, saidStates } from '@/analysis/ledger/ledgerIndex'
import { memo } from '@/model/memo'
import type { Deadline, Item } from '@/model/plan'
import type { Due, StateRules, Word, WorkState } from './workState'
import { dueOf, noStates, rolledUp, workState, workStates } from './workState'

/**
 * Where assignments and items stand, in columns. States are indexes into `workStates`:
 * `assignments` by their number, `states` by item.
 * `said` is 1 for an assignment that anybody has reported on, `since` the day number from which a
 * done one has been done; `reported` and `done` count them by item, `share` is how much of an item
 * is recorded as done, from 0 to 1. Columns of nothing but noughts are empty.
 */
export interface BoardColumns {
  readonly assignments: Uint8Array
  readonly said: Uint8Array
  readonly since: Int32Array
  readonly states: Uint8Array
  readonly reported: Uint16Array
  readonly done: Uint16Array
  readonly share: Float32Array
}

/** The number of each state in the columns. */
export const stateCodes = Object.fromEntries(
  workStates.map((state, at) => [state, at]),
) as Readonly<Record<WorkState, number>>

/**
 * What a board is reckoned from, in columns: of each item the last and the first day its deadline
 * allows and whether it has none.
 */
export interface BoardSource {
  readonly first: Uint32Array
  readonly columns: FactColumns
  readonly dues: DueColumns
}

/** Deadlines in columns, day numbers. */
export interface DueColumns {
  readonly first: Int32Array
  readonly last: Int32Array
  /** 0 for a last day, 1 for an open end, 2 for no day otherwise. */
  readonly undated: Uint8Array
}

/**
 * What a board is reckoned for, a day number and the thresholds; `spent` are the columns of one
 * that nobody looks at any more, written over where they fit.
 */
export interface BoardAsk {
  readonly asOf: number
  readonly rules: StateRules
  readonly spent?: BoardColumns | null
}

/**
 * Reckons the columns of a board; written for a million facts, so that nothing is made for each.
 */
export function boardColumns(
  { first, columns, dues }: BoardSource,
  { asOf, rules, spent = null }: BoardAsk,
): BoardColumns {
  const count = dues.last.length
  const size = first[count] ?? 0
  const board =
    spent?.states.length === count && spent.said.length === size
      ? emptied(spent)
      : emptyColumns(size, count)
  const due: { -readonly [key in keyof Due]: Due[key] } = { first: 0, last: 0, undated: null }
  for (let at = 0; at < count; at += 1) {
    due.first = dues.first[at] ?? 0
    due.last = dues.last[at] ?? 0
    due.undated = undatedKinds[dues.undated[at] ?? 0] ?? null
    const item = { at, begin: first[at] ?? 0, end: first[at + 1] ?? 0 }
    const silent = stateCodes[workState(due, null, asOf, rules)]
    board.states[at] = silent
    board.assignments.fill(silent, item.begin, item.end)
    if (item.end > item.begin) reckonItem(board, item, { columns, due, asOf, rules })
  }
  return board
}

const undatedKinds = [null, 'open', 'undated'] as const

/** The memory of a board's columns, to be handed over rather than copied. */
export function columnBuffers(columns: BoardColumns): ArrayBuffer[] {
  return Object.values(columns).map(column => (column as Uint8Array<ArrayBuffer>).buffer)
}

function emptyColumns(size: number, count: number): BoardColumns {
  return {
    assignments: new Uint8Array(size),
    said: new Uint8Array(size),
    since: new Int32Array(size),
    states: new Uint8Array(count),
    reported: new Uint16Array(count),
    done: new Uint16Array(count),
    share: new Float32Array(count),
  }
}

/** Columns of noughts again; what is written anyway is left. */
function emptied(columns: BoardColumns): BoardColumns {
  for (const column of [columns.said, columns.since, columns.reported, columns.done, columns.share])
    column.fill(0)
  return columns
}

interface Reckoning {
  readonly columns: FactColumns
  readonly due: Due
  readonly asOf: number
  readonly rules: StateRules
}

const word: { -readonly [key in keyof Word]: Word[key] } = { state: 'done', day: 0, since: 0 }

/** Fills in what is said of the assignments of an item, all of which the board holds for silent. */
function reckonItem(
  board: BoardColumns,
  { at, begin, end }: { readonly at: number; readonly begin: number; readonly end: number },
  { columns, due, asOf, rules }: Reckoning,
): void {
  const { state, day, since, percent } = columns
  let present = 0
  for (let number = begin; number < end; number += 1) {
    const last = lastFact(columns, number, asOf)
    if (last >= 0) {
      word.state = saidStates[state[last] ?? 0] ?? 'notStarted'
      word.day = day[last] ?? 0
      word.since = since[last] ?? 0
      const isOver = word.state === 'done'
      board.assignments[number] = stateCodes[workState(due, word, asOf, rules)]
      board.said[number] = 1
      board.since[number] = word.since
      board.reported[at] = (board.reported[at] ?? 0) + 1
      if (isOver) board.done[at] = (board.done[at] ?? 0) + 1
      board.share[at] =
        (board.share[at] ?? 0) +
        (isOver ? 1 : Math.max(0, percent[last] ?? 0) / 100) / (end - begin)
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
  workStates.forEach((state, at) => {
    counts[state] = (present >> at) & 1
  })
  const made = stateCodes[rolledUp(counts) ?? 'unreported']
  rolledCodes.set(present, made)
  return made
}

/** The deadlines of some items in columns, made once for a list. */
export const duesOf = memo((items: readonly Item[]): DueColumns => {
  const dues = {
    first: new Int32Array(items.length),
    last: new Int32Array(items.length),
    undated: new Uint8Array(items.length),
  }
  const byDeadline = new Map<Deadline, Due>()
  items.forEach(({ deadline }, at) => {
    const due = byDeadline.get(deadline) ?? dueOf(deadline)
    byDeadline.set(deadline, due)
    dues.first[at] = due.first
    dues.last[at] = due.last
    dues.undated[at] = undatedKinds.indexOf(due.undated)
  })
  return dues
})
