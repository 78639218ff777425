/**
 * What a unit has to do with an item's state: where its own part stands, and which units an item
 * that is past its deadline still waits for.
 */
import { itemIndex } from '@/analysis/plan/itemIndex'
import { memo } from '@/model/memo'
import type { Assignment, Item } from '@/model/plan'
import { unitLabel } from '@/model/plan'
import type { StateBoard } from './stateBoard'
import { assignmentState } from './stateBoard'
import type { WorkState } from './workState'
import { isDone, isPastDue, workStates } from './workState'

/** The units that an item past its deadline waits for, by how they are late, and the rest. */
export interface LateUnits {
  readonly overdue: readonly string[]
  readonly due: readonly string[]
  /** How many assignments are done. */
  readonly done: number
}

const stateFinders = memo((board: StateBoard) => {
  const byLabel = new Map<string, (item: Item) => WorkState>()
  const { place } = itemIndex(board.items)
  const find = (label: string, id: number): WorkState => {
    const at = place(id)
    const first = board.first[at] ?? 0
    let gravest: number = workStates.length
    board.items[at]?.assignments.forEach((one, within) => {
      if (isOf(one, label)) gravest = Math.min(gravest, board.assignments[first + within] ?? 0)
    })
    return workStates[gravest] ?? 'unreported'
  }
  return (label: string) => {
    const known = byLabel.get(label)
    if (known) return known
    const finder = ({ id }: Item): WorkState => find(label, id)
    byLabel.set(label, finder)
    return finder
  }
})

/**
 * Where a unit's own part of any item stands, the gravest of its offices; `label` is a unit's name,
 * or one with its office as the plan labels it. A board and label always give the same function.
 */
export function unitStateOf(board: StateBoard, label: string): (item: Item) => WorkState {
  return stateFinders(board)(label)
}

function isOf(assignment: Assignment, label: string): boolean {
  return assignment.unit === label || unitLabel(assignment) === label
}

/**
 * Who an item of several assignments, past its deadline, still waits for; null of any other, and
 * where nobody has said anything, so that no unit is apart from the rest. A unit that has several
 * offices in it is named with the office.
 */
export function lateUnits(board: StateBoard, item: Item): LateUnits | null {
  const at = itemIndex(board.items).place(item.id)
  const { assignments } = item
  if (assignments.length < 2 || !isPastDue(workStates[board.states[at] ?? -1] ?? 'open'))
    return null
  const units = { overdue: [] as string[], due: [] as string[] }
  let done = 0
  assignments.forEach((one, within) => {
    const state = assignmentState(board, (board.first[at] ?? 0) + within)
    if (isDone(state)) done += 1
    else if (state === 'overdue' || state === 'due') units[state].push(nameWithin(one, assignments))
  })
  return units.due.length < assignments.length ? { ...units, done } : null
}

function nameWithin(one: Assignment, all: readonly Assignment[]): string {
  return all.filter(other => other.unit === one.unit).length > 1 ? unitLabel(one) : one.unit
}
