import type { Day } from './day'
import { readableWords } from './invisible'

/**
 * What a record can say of an assignment: 未开始, 进行中, 已完成; or 撤回, which takes back the
 * records it corrects and says nothing in their place.
 */
export type ReportedState = 'notStarted' | 'underway' | 'done' | 'withdrawn'

/**
 * 进展填报, before it is entered: one fact about one assignment. `percent` is a whole number from 0
 * to 100, `corrects` names earlier records that this one stands for.
 */
export interface Fact {
  readonly item: number
  readonly unit: string
  readonly office: string | null
  /** The day on which it was so. */
  readonly day: Day
  /** The day on which it was written down. */
  readonly recorded: Day
  readonly state: ReportedState
  readonly percent: number | null
  readonly note: string
  /** Where it can be seen: an address, or the name of a file. */
  readonly evidence: string
  readonly who: string
  readonly corrects: readonly string[]
}

/**
 * A fact in the ledger (台账). It is never changed or erased: `id` is made from all that it says,
 * `turn` is higher than that of every record known when it was entered.
 */
export interface Report extends Fact {
  readonly id: string
  readonly turn: number
}

/** The highest turn that is taken from outside: more than one a second for a hundred days. */
export const mostTurn = 10_000_000

/** How far turns may run ahead of the number of records where some records are not at hand. */
const slack = 10_000

/**
 * The turn of the next record to be entered: one above all that are known. No turn is honestly
 * higher than there are records, so one that is by far drags no other along.
 */
export function nextTurn(reports: readonly { readonly turn: number }[]): number {
  const most = Math.min(reports.length + slack, mostTurn - 1)
  return (
    reports.reduce((highest, { turn }) => (turn > most ? highest : Math.max(highest, turn)), 0) + 1
  )
}

/**
 * The assignment that a fact is about, as one text. Records entered when names were still read with
 * signs that nobody sees are about the same one.
 */
export function assignmentKey({
  item,
  unit,
  office,
}: Pick<Fact, 'item' | 'unit' | 'office'>): string {
  return `${item}\u0000${readableWords(unit)}\u0000${readableWords(office ?? '')}`
}

/**
 * Whether an order of two records is the ledger's own: by turn, then by id, the same wherever it is
 * read.
 */
export function byTurn(a: Pick<Report, 'turn' | 'id'>, b: Pick<Report, 'turn' | 'id'>): number {
  return a.turn - b.turn || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/**
 * What is wrong with a fact, whoever tells it: a share out of range, 已完成 with less than all, 未
 * 开始 with more than nothing, or a day after the one it was written down on.
 */
export type FactFault = 'percent-range' | 'done-not-whole' | 'not-started-with-share' | 'day-ahead'

/** Everything that is wrong with a fact; nothing where it can stand. */
export function factFaults({
  state,
  percent,
  day,
  recorded,
}: Pick<Fact, 'state' | 'percent' | 'day' | 'recorded'>): readonly FactFault[] {
  const faults: FactFault[] = []
  const whole = percent === null || (Number.isInteger(percent) && percent >= 0 && percent <= 100)
  if (!whole) faults.push('percent-range')
  else if (state === 'done' && percent !== null && percent < 100) faults.push('done-not-whole')
  else if (state === 'notStarted' && percent !== null && percent > 0)
    faults.push('not-started-with-share')
  if (day > recorded) faults.push('day-ahead')
  return faults
}
