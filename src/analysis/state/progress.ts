import type { Day } from '@/model/day'
import { dayNumber, dayOf, lastDayOfMonth, yearMonth } from '@/model/day'
import { deadlineEnds } from '@/model/deadlineSpan'
import { memo } from '@/model/memo'
import type { Item, Plan, Unit, WorkTask } from '@/model/plan'
import { duesOf } from './boardColumns'
import { pastOf } from './due'
import type { StateBoard } from './stateBoard'
import { assignmentState, doneDay, stateTally, unitTallies } from './stateBoard'
import type { StateCounts, WorkState } from './workState'
import { isDone, workStates } from './workState'

/**
 * A unit or a task with where its work stands, and on how many of its assignments anybody has
 * reported.
 */
export interface Concern<T> {
  readonly of: T
  readonly counts: StateCounts
  readonly reported: number
  readonly all: number
}

/**
 * Rates of a plan on a day, each with what it is a share of: items done of all; items done by their
 * deadline of those whose last day is over;
 * assignments reported on of all. A rate says nothing of what is unreported, so the last always
 * stands beside the others.
 */
export interface ProgressRates {
  readonly completion: Share
  readonly onTime: Share
  readonly coverage: Share
}

/** A part of a whole. */
export interface Share {
  readonly part: number
  readonly of: number
}

/** An item whose state on one day is not its state on another. */
export interface StateChange {
  readonly item: number
  readonly before: WorkState
  readonly after: WorkState
}

/** Items by state, their numbers in the plan's order. */
export function itemsByState(board: StateBoard): Readonly<Record<WorkState, readonly number[]>> {
  const lists = workStates.map((): number[] => [])
  board.states.forEach((state, at) => {
    const item = board.items[at]
    if (item) lists[state]?.push(item.id)
  })
  return Object.fromEntries(workStates.map((state, at) => [state, lists[at] ?? []])) as Record<
    WorkState,
    number[]
  >
}

/** Items of which a unit's own assignment is in a state, their numbers in the plan's order. */
export function unitItems(board: StateBoard, unit: string, state: WorkState): readonly number[] {
  return board.items
    .filter((item, at) =>
      item.assignments.some(
        (one, within) =>
          one.unit === unit && assignmentState(board, (board.first[at] ?? 0) + within) === state,
      ),
    )
    .map(item => item.id)
}

/** The rates of a board. */
export function progressRates(board: StateBoard): ProgressRates {
  const { items, reported, all } = stateTally(board)
  const done = workStates.reduce((sum, state) => (isDone(state) ? sum + items[state] : sum), 0)
  const isPast = pastOf(board)
  const onTime = { part: 0, of: 0 }
  board.states.forEach((state, at) => {
    if (!isPast(at)) return
    onTime.of += 1
    if (state === inTime[0] || state === inTime[1]) onTime.part += 1
  })
  return {
    completion: { part: done, of: board.items.length },
    onTime,
    coverage: { part: reported, of: all },
  }
}

/** The numbers of the states of what was done by its deadline. */
const inTime = [workStates.indexOf('doneOnTime'), workStates.indexOf('doneEarly')] as const

/**
 * Units in order of concern: most overdue first, then most due and unreported, due today, near; of
 * equals the plan's order.
 */
export function unitConcerns(board: StateBoard, units: readonly Unit[]): readonly Concern<Unit>[] {
  const tallies = unitTallies(board)
  return inConcern(
    units.flatMap(unit => {
      const tally = tallies.get(unit.name)
      return tally
        ? [{ of: unit, counts: tally.assignments, reported: tally.reported, all: tally.all }]
        : []
    }),
  )
}

/** Tasks in order of concern, by their items. */
export function taskConcerns(board: StateBoard, plan: Plan): readonly Concern<WorkTask>[] {
  const byTask = itemsByTask(plan.items)
  return inConcern(
    plan.tasks.flatMap(task => {
      const own = byTask.get(task.no)
      if (!own) return []
      const { items, reported, all } = stateTally(board, own)
      return [{ of: task, counts: items, reported, all }]
    }),
  )
}

/** Items by the number of their task; made once for a list. */
const itemsByTask = memo((items: readonly Item[]): ReadonlyMap<number, readonly Item[]> => {
  const byTask = new Map<number, Item[]>()
  for (const item of items) {
    const list = byTask.get(item.task)
    if (list) list.push(item)
    else byTask.set(item.task, [item])
  }
  return byTask
})

function inConcern<T>(concerns: readonly Concern<T>[]): readonly Concern<T>[] {
  return [...concerns].sort(
    ({ counts: a }, { counts: b }) =>
      b.overdue - a.overdue || b.due - a.due || b.today - a.today || b.near - a.near,
  )
}

/**
 * Items in another state on one day than on an earlier one, in the plan's order; both boards are of
 * one plan.
 */
export function stateChanges(before: StateBoard, after: StateBoard): readonly StateChange[] {
  const changes: StateChange[] = []
  after.items.forEach(({ id }, at) => {
    const [was, is] = [before.states[at], after.states[at]]
    if (was === undefined || is === undefined || was === is) return
    changes.push({
      item: id,
      before: workStates[was] ?? 'unreported',
      after: workStates[is] ?? 'unreported',
    })
  })
  return changes
}

/**
 * A month of the curve of a plan: its last day, items due by then, and items done by then; null
 * after the as-of day.
 */
export interface CurvePoint {
  readonly day: Day
  readonly planned: number
  readonly done: number | null
}

/** Days that what was done early or late may lengthen the curve by: ten years. */
const longestBeside = 3653

/**
 * Items due and items done by the end of each month, from the month before the first deadline to
 * that of the last, those far off left out: what falls due before is counted from the first month
 * on, what falls due after in none. The as-of day itself stands in for the end of its month.
 */
export function progressCurve(board: StateBoard): readonly CurvePoint[] {
  const dues = sortedDues(board.items)
  const dones = Int32Array.from(board.items.flatMap((_, at) => doneDay(board, at) ?? [])).sort()
  const ends = deadlineEnds(board.items)
  if (ends === null) return []
  const asOf = dayNumber(board.day)
  const [first, last] = [dayNumber(ends.first), dayNumber(ends.last)]
  const [early, late] = [dones[0] ?? first, dones[dones.length - 1] ?? last]
  return monthEnds(
    Math.min(first, Math.max(early, first - longestBeside)),
    Math.max(last, Math.min(late, last + longestBeside)),
    asOf,
  ).map(day => ({
    day: dayOf(day),
    planned: countUpTo(dues, day),
    done: day > asOf ? null : countUpTo(dones, day),
  }))
}

/** The day numbers of all deadlines that have a last day, ascending; made once for a list. */
const sortedDues = memo((items: readonly Item[]): Int32Array => {
  const { last, undated } = duesOf(items)
  return last.filter((_, at) => undated[at] === 0).sort()
})

/**
 * The last days of months from the one before a day to that of another, and the as-of day where it
 * lies between.
 */
function monthEnds(from: number, to: number, asOf: number): readonly number[] {
  const ends: number[] = []
  let { year, month } = yearMonth(dayOf(from))
  for (month -= 1; ; month += 1) {
    if (month === 0) [year, month] = [year - 1, 12]
    if (month === 13) [year, month] = [year + 1, 1]
    const end = dayNumber(lastDayOfMonth(year, month))
    ends.push(end)
    if (end >= to) break
  }
  const within = asOf > (ends[0] ?? asOf) && asOf < (ends[ends.length - 1] ?? asOf)
  return within && !ends.includes(asOf) ? [...ends, asOf].sort((a, b) => a - b) : ends
}

function countUpTo(sorted: Int32Array, day: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) <= day) low = middle + 1
    else high = middle
  }
  return low
}
