// 导语: what a plan comes to on a day, as the facts of a few sentences. Every figure and name carries
// the items that it counts, so that whoever reads it can have them shown; the words are put to them in
// figures/words/lead.ts.
import type { TimeConflict } from '@/analysis/relations/conflict'
import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import { itemsByState, unitConcerns, unitItems } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { stateTally } from '@/analysis/state/stateBoard'
import { isDone, workStates } from '@/analysis/state/workState'
import type { Day } from '@/model/day'
import { yearMonth } from '@/model/day'
import type { Item, Plan } from '@/model/plan'
import { isDated } from '@/model/plan'

/** What a plan comes to on a day. */
export interface Lead {
  readonly day: Day
  readonly items: readonly number[]
  /** Items without a last day, open ends among them. */
  readonly undated: readonly number[]
  /** Assignments that anybody has reported on by the day. */
  readonly reported: number
  readonly done: readonly number[]
  /** Past the deadline, reported and not done: 逾期. */
  readonly overdue: readonly number[]
  /** Past the deadline, and not all of it reported: 到期未报. */
  readonly due: readonly number[]
  readonly foremost: ForemostUnits | null
  readonly next: NextDeadline | null
  readonly peak: Peak | null
  /** Relations whose first end is due after its second, the widest apart first. */
  readonly inverted: readonly TimeConflict[]
}

/** The units with most assignments past their deadline and not done, each with as many. */
export interface ForemostUnits {
  readonly units: readonly { readonly name: string; readonly items: readonly number[] }[]
  readonly assignments: number
  /** Whether these are overdue; else they are unreported. */
  readonly isOverdue: boolean
}

/** The first deadline after the day of what is not done. */
export interface NextDeadline {
  readonly day: Day
  readonly items: readonly number[]
}

/** The months in which most items fall due, each with as many. */
export interface Peak {
  readonly months: readonly { readonly year: number; readonly month: number }[]
  readonly items: readonly number[]
  /** Items of each month. */
  readonly each: number
}

/** More months with as many items than these are no peak, nor is a month with one item. */
const mostPeaks = 3

/** What a plan comes to on the day of a board. */
export function planLead(plan: Plan, board: StateBoard): Lead {
  const lists = itemsByState(board)
  const relations = scopedRelations(plan.relations, plan.items, 'core')
  return {
    day: board.day,
    items: plan.items.map(({ id }) => id),
    undated: plan.items.filter(({ deadline }) => !isDated(deadline)).map(({ id }) => id),
    reported: stateTally(board).reported,
    done: inOrder(
      plan.items,
      workStates.filter(isDone).flatMap(state => lists[state]),
    ),
    overdue: lists.overdue,
    due: lists.due,
    foremost: foremostUnits(plan, board),
    next: nextDeadline(board),
    peak: peakOf(plan.items),
    inverted: timeConflicts(plan.items, relations)
      .filter(({ kind }) => kind === 'inverted')
      .sort((a, b) => b.days - a.days),
  }
}

function inOrder(items: readonly Item[], ids: readonly number[]): readonly number[] {
  const wanted = new Set(ids)
  return items.filter(({ id }) => wanted.has(id)).map(({ id }) => id)
}

function foremostUnits(plan: Plan, board: StateBoard): ForemostUnits | null {
  const concerns = unitConcerns(board, plan.units)
  const isOverdue = concerns.some(({ counts }) => counts.overdue > 0)
  const state = isOverdue ? 'overdue' : 'due'
  const assignments = Math.max(0, ...concerns.map(({ counts }) => counts[state]))
  if (assignments === 0) return null
  const units = concerns
    .filter(({ counts }) => counts[state] === assignments)
    .map(({ of: { name } }) => ({ name, items: unitItems(board, name, state) }))
  return { units, assignments, isOverdue }
}

function nextDeadline(board: StateBoard): NextDeadline | null {
  let first: Day | null = null
  let items: number[] = []
  board.items.forEach(({ id, deadline }, at) => {
    const state = workStates[board.states[at] ?? -1]
    if (!isDated(deadline) || deadline.date < board.day || !state || isDone(state)) return
    if (first !== null && deadline.date > first) return
    if (deadline.date !== first) items = []
    first = deadline.date
    items.push(id)
  })
  return first === null ? null : { day: first, items }
}

function peakOf(items: readonly Item[]): Peak | null {
  const months = new Map<string, number[]>()
  for (const { id, deadline } of items) {
    if (!isDated(deadline)) continue
    const month = deadline.date.slice(0, 7)
    const list = months.get(month)
    if (list) list.push(id)
    else months.set(month, [id])
  }
  const each = Math.max(0, ...[...months.values()].map(({ length }) => length))
  const peaks = [...months].filter(([, list]) => list.length === each).sort()
  if (each < 2 || peaks.length > mostPeaks) return null
  return {
    months: peaks.map(([month]) => yearMonth(`${month}-01`)),
    items: inOrder(
      items,
      peaks.flatMap(([, list]) => list),
    ),
    each,
  }
}
