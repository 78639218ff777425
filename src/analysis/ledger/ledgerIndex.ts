import { itemIndex } from '@/analysis/plan/itemIndex'
import type { Day } from '@/model/day'
import { dayNumber, dayOf } from '@/model/day'
import { memo, memoLast } from '@/model/memo'
import type { Assignment, Item } from '@/model/plan'
import type { Fact, Report } from '@/model/report'
import { assignmentKey } from '@/model/report'
import { standingFacts } from './ledger'

/**
 * Facts in columns: those of each assignment lie together (`start` has where they begin, and one
 * more; empty where there are none), by their days. `day` and `since` are day numbers, `state` an
 * index into `saidStates`, `percent` -1 where none is said; `since` is the day from which a state
 * has been said without another between.
 */
export interface FactColumns {
  readonly start: Uint32Array
  readonly day: Int32Array
  readonly state: Uint8Array
  readonly percent: Int8Array
  readonly since: Int32Array
}

/** What a fact can say, by its number in the columns. */
export const saidStates = ['notStarted', 'underway', 'done'] as const

/**
 * A ledger laid out for being asked about any day: assignments are numbered through a plan's items
 * (`first` has the number of each item's first one, and one more).
 * `astray` are facts about an assignment that the plan does not have.
 */
export interface LedgerIndex {
  readonly items: readonly Item[]
  readonly first: Uint32Array
  readonly columns: FactColumns
  readonly astray: readonly Report[]
  /**
   * The last fact about an assignment up to a day (day numbers); null where nothing is recorded.
   */
  readonly fact: (assignment: number, asOf: number) => Report | null
  /** All standing facts about an assignment, by day. */
  readonly facts: (assignment: number) => readonly Report[]
  /** The days of all facts about the plan, each once, in their order. */
  readonly days: readonly Day[]
}

/**
 * Where the last fact about an assignment up to a day stands in the columns; -1 where there is
 * none.
 */
export function lastFact({ start, day }: FactColumns, assignment: number, asOf: number): number {
  const begin = start[assignment] ?? 0
  let low = begin
  let high = start[assignment + 1] ?? 0
  while (low < high) {
    const middle = (low + high) >> 1
    if ((day[middle] ?? 0) <= asOf) low = middle + 1
    else high = middle
  }
  return low > begin ? low - 1 : -1
}

/**
 * Lays out the standing facts of a ledger (as `standingFacts` gives them, in the ledger's order)
 * for a plan's items.
 */
export function ledgerIndex(items: readonly Item[], facts: readonly Report[]): LedgerIndex {
  const first = numbering(items)
  const { of, astray } = placed(items, first, facts)
  const assignments = first[items.length] ?? 0
  // A ledger that says nothing costs nothing, however many assignments a plan has.
  const start = new Uint32Array(facts.length === 0 ? 0 : assignments + 1)
  for (const at of of) if (at >= 0) start[at + 1] = (start[at + 1] ?? 0) + 1
  for (let at = 0; at + 1 < start.length; at += 1)
    start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0)
  const order = new Uint32Array(start[assignments] ?? 0)
  const days = dayColumn(facts)
  fill({ of, start, days, order })
  const [day, state, percent] = [
    new Int32Array(order.length),
    new Uint8Array(order.length),
    new Int8Array(order.length),
  ]
  for (let at = 0; at < order.length; at += 1) {
    const place = order[at] ?? 0
    const fact = facts[place]
    day[at] = days[place] ?? 0
    state[at] = Math.max(0, saidStates.indexOf(fact?.state as 'done'))
    percent[at] = fact?.percent ?? -1
  }
  const columns = { start, day, state, percent, since: sinceWhen(start, day, state) }
  return {
    items,
    first,
    columns,
    astray,
    fact: (assignment, asOf) => facts[order[lastFact(columns, assignment, asOf)] ?? -1] ?? null,
    facts: assignment =>
      [...order.subarray(start[assignment], start[assignment + 1])].flatMap(at => facts[at] ?? []),
    days: [...new Set(day)].sort((a, b) => a - b).map(dayOf),
  }
}

/**
 * The days of facts as numbers, each day reckoned once: a million facts are told of some thousand.
 */
function dayColumn(facts: readonly Report[]): Int32Array {
  const known = new Map<Day, number>()
  const days = new Int32Array(facts.length)
  for (let at = 0; at < facts.length; at += 1) {
    const day = facts[at]?.day ?? ''
    const number = known.get(day) ?? dayNumber(day)
    known.set(day, number)
    days[at] = number
  }
  return days
}

/** How many facts about the plan are of a day after one and up to another. */
export function factsBetween({ columns }: LedgerIndex, after: Day, until: Day): number {
  const [from, to] = [dayNumber(after), dayNumber(until)]
  let count = 0
  for (const [on, facts] of factsByDay(columns)) if (on > from && on <= to) count += facts
  return count
}

/** How many facts are of each day; counted once. */
const factsByDay = memo((columns: FactColumns): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const on of columns.day) counts.set(on, (counts.get(on) ?? 0) + 1)
  return counts
})

const indexOfReports = memoLast((reports: readonly Report[], items: readonly Item[]): LedgerIndex =>
  ledgerIndex(items, standingFacts(reports)),
)

/**
 * The index of all records of a ledger, corrected ones and all, for a plan's items; the last one
 * made of a list of records is kept, so that all who ask are given one.
 */
export function recordIndex(items: readonly Item[], reports: readonly Report[]): LedgerIndex {
  return indexOfReports(reports, items)
}

/** The number of an assignment in an item; -1 where the item does not have it. */
export function assignmentNumber(
  index: LedgerIndex,
  item: number,
  { unit, office }: Pick<Assignment, 'unit' | 'office'>,
): number {
  const at = itemIndex(index.items).place(item)
  const within =
    index.items[at]?.assignments.findIndex(one => one.unit === unit && one.office === office) ?? -1
  return within < 0 ? -1 : (index.first[at] ?? 0) + within
}

function numbering(items: readonly Item[]): Uint32Array {
  const first = new Uint32Array(items.length + 1)
  items.forEach((item, at) => {
    first[at + 1] = (first[at] ?? 0) + item.assignments.length
  })
  return first
}

/** The assignment of each fact, -1 where the plan has none, and those facts. */
function placed(
  items: readonly Item[],
  first: Uint32Array,
  facts: readonly Report[],
): { readonly of: Int32Array; readonly astray: readonly Report[] } {
  const { place } = itemIndex(items)
  const astray: Report[] = []
  const of = new Int32Array(facts.length).fill(-1)
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at]
    if (!fact) continue
    const item = place(fact.item)
    const within = placeOf(items[item]?.assignments ?? [], fact)
    if (within < 0) astray.push(fact)
    else of[at] = (first[item] ?? 0) + within
  }
  return { of, astray }
}

/** Which assignment of its item a fact is about, however its names were read; -1 where none. */
function placeOf(assignments: readonly Assignment[], fact: Fact): number {
  const exact = assignments.findIndex(
    ({ unit, office }) => unit === fact.unit && office === fact.office,
  )
  if (exact >= 0) return exact
  const key = assignmentKey(fact)
  const { item } = fact
  return assignments.findIndex(({ unit, office }) => assignmentKey({ item, unit, office }) === key)
}

/** Puts the facts of each assignment in the order of their days; of one day, as they came. */
function fill({
  of,
  start,
  days,
  order,
}: {
  readonly of: Int32Array
  readonly start: Uint32Array
  readonly days: Int32Array
  readonly order: Uint32Array
}): void {
  const next = start.slice()
  of.forEach((assignment, fact) => {
    if (assignment < 0) return
    const begin = start[assignment] ?? 0
    let at = next[assignment] ?? 0
    next[assignment] = at + 1
    while (at > begin && (days[order[at - 1] ?? 0] ?? 0) > (days[fact] ?? 0)) {
      order[at] = order[at - 1] ?? 0
      at -= 1
    }
    order[at] = fact
  })
}

/** Since which day each fact's state has been said without another between. */
function sinceWhen(start: Uint32Array, day: Int32Array, state: Uint8Array): Int32Array {
  const since = day.slice()
  for (let assignment = 0; assignment + 1 < start.length; assignment += 1) {
    const begin = start[assignment] ?? 0
    for (let at = begin + 1; at < (start[assignment + 1] ?? 0); at += 1) {
      if (state[at] === state[at - 1]) since[at] = since[at - 1] ?? 0
    }
  }
  return since
}
