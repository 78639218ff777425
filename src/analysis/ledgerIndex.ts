import type { Day } from '@/model/day'
import { dayNumber, dayOf } from '@/model/day'
import type { Assignment, Item } from '@/model/plan'
import type { Report } from '@/model/report'
import type { Word } from './workState'

/**
 * A ledger laid out for being asked about any day: assignments are numbered through a plan's items (`first` has the number of each item's first one, and one more),
 * and the standing facts of each lie together, by day. `astray` are facts about an assignment that the plan does not have.
 */
export interface LedgerIndex {
  readonly items: readonly Item[]
  readonly first: Uint32Array
  readonly astray: readonly Report[]
  /** The last word on an assignment up to a day (day numbers); null where nothing is recorded. */
  readonly word: (assignment: number, asOf: number) => Word | null
  /** The fact that this word is; null where nothing is recorded. */
  readonly fact: (assignment: number, asOf: number) => Report | null
  /** All standing facts about an assignment, by day. */
  readonly facts: (assignment: number) => readonly Report[]
  /** The days of all facts about the plan, each once, in their order. */
  readonly days: readonly Day[]
}

const stateOf = ['notStarted', 'underway', 'done'] as const

/** Lays out the standing facts of a ledger (as `standingFacts` gives them, in the ledger's order) for a plan's items. */
export function ledgerIndex(items: readonly Item[], facts: readonly Report[]): LedgerIndex {
  const first = numbering(items)
  const { of, astray } = placed(items, first, facts)
  const assignments = first[items.length] ?? 0
  const start = new Uint32Array(assignments + 1)
  for (const at of of) if (at >= 0) start[at + 1] = (start[at + 1] ?? 0) + 1
  for (let at = 0; at < assignments; at += 1) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0)
  const order = new Uint32Array(start[assignments] ?? 0)
  const days = Int32Array.from(facts, fact => dayNumber(fact.day))
  fill({ of, start, days, order })
  const day = Int32Array.from(order, fact => days[fact] ?? 0)
  const state = Uint8Array.from(order, fact => stateOf.indexOf((facts[fact]?.state ?? 'notStarted') as 'done'))
  const since = sinceWhen(start, day, state)

  /** Where the last fact up to a day stands; -1 where there is none. */
  function last(assignment: number, asOf: number): number {
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

  return {
    items, first, astray,
    word: (assignment, asOf) => {
      const at = last(assignment, asOf)
      return at < 0 ? null : { state: stateOf[state[at] ?? 0] ?? 'notStarted', day: day[at] ?? 0, since: since[at] ?? 0 }
    },
    fact: (assignment, asOf) => facts[order[last(assignment, asOf)] ?? -1] ?? null,
    facts: assignment => [...order.subarray(start[assignment], start[assignment + 1])].flatMap(at => facts[at] ?? []),
    days: [...new Set(day)].sort((a, b) => a - b).map(dayOf),
  }
}

/** The number of an assignment in an item; -1 where the item does not have it. */
export function assignmentNumber(index: LedgerIndex, item: number, { unit, office }: Pick<Assignment, 'unit' | 'office'>): number {
  const at = positionOf(index.items).get(item)
  const within = at === undefined ? -1 : index.items[at]?.assignments.findIndex(one => one.unit === unit && one.office === office) ?? -1
  return at === undefined || within < 0 ? -1 : (index.first[at] ?? 0) + within
}

const positions = new WeakMap<readonly Item[], ReadonlyMap<number, number>>()

/** Where each item stands in a list, by its number; made once for a list. */
export function positionOf(items: readonly Item[]): ReadonlyMap<number, number> {
  const known = positions.get(items)
  if (known) return known
  const made = new Map(items.map((item, at) => [item.id, at]))
  positions.set(items, made)
  return made
}

function numbering(items: readonly Item[]): Uint32Array {
  const first = new Uint32Array(items.length + 1)
  items.forEach((item, at) => { first[at + 1] = (first[at] ?? 0) + item.assignments.length })
  return first
}

/** The assignment of each fact, -1 where the plan has none, and those facts. */
function placed(items: readonly Item[], first: Uint32Array, facts: readonly Report[]): { readonly of: Int32Array, readonly astray: readonly Report[] } {
  const position = positionOf(items)
  const astray: Report[] = []
  const of = Int32Array.from(facts, fact => {
    const at = position.get(fact.item)
    const assignments = at === undefined ? [] : items[at]?.assignments ?? []
    for (let within = 0; within < assignments.length; within += 1) {
      const one = assignments[within]
      if (one?.unit === fact.unit && one.office === fact.office) return (first[at ?? 0] ?? 0) + within
    }
    astray.push(fact)
    return -1
  })
  return { of, astray }
}

/** Puts the facts of each assignment in the order of their days; of one day, as they came. */
function fill({ of, start, days, order }: { readonly of: Int32Array, readonly start: Uint32Array, readonly days: Int32Array, readonly order: Uint32Array }): void {
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
