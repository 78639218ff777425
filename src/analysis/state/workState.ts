import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { Deadline } from '@/model/plan'
import { isPrecision, undatedGroup } from '@/model/plan'
import type { ReportedState } from '@/model/report'

/**
 * Where work stands on a day, in order of concern: 逾期, 到期未报, 今日到期, 即将到期, 未填报, 未开
 * 始, 进行中, 长期, 无截止日 (what is due by no day that may be told, though not open-ended),
 * 逾期完成, 按期完成, 提前完成, and 已完成 for what has no last day to be early or late for.
 * What nobody reported is never taken for not done: 未填报 and 到期未报 stand for themselves.
 */
export const workStates = [
  'overdue',
  'due',
  'today',
  'near',
  'unreported',
  'notStarted',
  'underway',
  'open',
  'undated',
  'doneLate',
  'doneOnTime',
  'doneEarly',
  'done',
] as const

/** One of `workStates`. */
export type WorkState = (typeof workStates)[number]

/**
 * The last day a deadline allows and the first day of the period it names (8月底前: the first of
 * August), as day numbers.
 */
export interface Due {
  readonly first: number
  readonly last: number
  /** Why it has no last day; null where it has one. */
  readonly undated: 'open' | 'undated' | null
}

/**
 * The last word on an assignment up to a day: what it said, on which day, and since when that has
 * been said; day numbers.
 */
export interface Word {
  readonly state: Exclude<ReportedState, 'withdrawn'>
  readonly day: number
  readonly since: number
}

/** Thresholds: so many days before its last day a deadline is 即将到期. */
export interface StateRules {
  readonly near: number
}

/** The thresholds where nobody chose others. */
export const defaultRules: StateRules = { near: 30 }

/** A deadline in day numbers. Done before the period it names is early, within it on time. */
export function dueOf({ date, precision }: Deadline): Due {
  const last = dayNumber(date)
  return {
    first:
      precision === 'day' || !isPrecision(precision)
        ? last
        : dayNumber(firstDayNamed(date, precision)),
    last,
    undated: isPrecision(precision) ? null : undatedGroup(precision),
  }
}

const monthsNamed = { month: 1, quarter: 3, half: 6, year: 12 } as const

function firstDayNamed(last: Day, precision: keyof typeof monthsNamed): Day {
  const months = monthsNamed[precision]
  const month = Math.floor((Number(last.slice(5, 7)) - 1) / months) * months + 1
  return `${last.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/**
 * Where an assignment stands on a day, from its deadline and the last word on it; null where
 * nothing is recorded.
 */
export function workState(due: Due, word: Word | null, asOf: number, rules: StateRules): WorkState {
  if (word?.state === 'done') return doneState(due, word.since)
  if (due.undated) return due.undated
  if (asOf > due.last) return word ? 'overdue' : 'due'
  if (asOf === due.last) return 'today'
  if (due.last - asOf <= rules.near) return 'near'
  return word?.state ?? 'unreported'
}

function doneState(due: Due, since: number): WorkState {
  if (due.undated) return 'done'
  if (since > due.last) return 'doneLate'
  return since < due.first ? 'doneEarly' : 'doneOnTime'
}

/** How many of some assignments are in each state. */
export type StateCounts = Readonly<Record<WorkState, number>>

const doneStates: readonly WorkState[] = ['doneLate', 'doneOnTime', 'doneEarly', 'done']

/** Whether a state is one of 已完成. */
export function isDone(state: WorkState): boolean {
  return doneStates.includes(state)
}

/** The states that ask for attention, gravest first. */
export const pressingStates = ['overdue', 'due', 'today', 'near'] as const

/** Whether a deadline is past and the work not known to be done. */
export function isPastDue(state: WorkState): state is 'overdue' | 'due' {
  return state === 'overdue' || state === 'due'
}

/**
 * Where an item stands whose assignments stand so: done once all are, and as late as the last of
 * them; before its deadline under way as soon as anything is, and 未填报 as long as nothing is and
 * somebody is silent.
 */
export function rolledUp(counts: StateCounts): WorkState | null {
  const has = (state: WorkState): boolean => counts[state] > 0
  const open = workStates.find(state => has(state) && !isDone(state))
  if (open === undefined)
    return has('doneLate')
      ? 'doneLate'
      : has('doneOnTime')
        ? 'doneOnTime'
        : (workStates.find(has) ?? null)
  if (open === 'unreported' || open === 'notStarted')
    return has('underway') || doneStates.some(has) ? 'underway' : open
  return open
}

/** No state counted yet. */
export function noStates(): Record<WorkState, number> {
  return {
    overdue: 0,
    due: 0,
    today: 0,
    near: 0,
    unreported: 0,
    notStarted: 0,
    underway: 0,
    open: 0,
    undated: 0,
    doneLate: 0,
    doneOnTime: 0,
    doneEarly: 0,
    done: 0,
  }
}
