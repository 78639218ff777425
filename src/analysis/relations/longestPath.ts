import type { ItemIndex } from '@/analysis/plan/itemIndex'
import type { Day } from '@/model/day'
import { daysBetween } from '@/model/day'
import type { Relation } from '@/model/plan'
import { isDated } from '@/model/plan'

/** The relations that leave each item. */
type Outgoing = ReadonlyMap<number, readonly Relation[]>

/**
 * A path as the relations along it, and how many paths of other items are as long, itself counted:
 * more than can be listed, it may be.
 */
export interface LongestPath {
  readonly relations: readonly Relation[]
  readonly ways: number
}

/**
 * How many items the longest way on from an item has, how many such ways there are, and the latest
 * day one can end on, '' where all end open.
 */
interface Ahead {
  readonly length: number
  readonly ways: number
  readonly last: Day
}

/**
 * The longest path within some items, among relations that hold no cycle; of equally long paths the
 * one with most days from first to last deadline (an open end has none),
 * then the one of lower numbers.
 */
export function longestPath(
  within: ReadonlySet<number>,
  outgoing: Outgoing,
  byId: ItemIndex,
): LongestPath {
  const ahead = waysAhead(within, outgoing, byId)
  const start = bestStart(ahead, byId)
  const relations: Relation[] = []
  for (let at = start.id, left = start.length - 1; left > 0; left -= 1) {
    let next: Relation | null = null
    for (const relation of outgoing.get(at) ?? []) {
      const way = ahead.get(relation.to)
      if (
        way?.length === left &&
        (start.last === null || way.last === start.last) &&
        (!next || relation.to < next.to)
      )
        next = relation
    }
    if (!next) break
    relations.push(next)
    at = next.to
  }
  return { relations, ways: start.ways }
}

function waysAhead(
  within: ReadonlySet<number>,
  outgoing: Outgoing,
  byId: ItemIndex,
): ReadonlyMap<number, Ahead> {
  const ahead = new Map<number, Ahead>()
  for (const id of lastFirst(within, outgoing)) {
    const deadline = byId.get(id)?.deadline
    let [length, ways, last] = [1, 1, deadline && isDated(deadline) ? deadline.date : '']
    for (const to of new Set(outgoing.get(id)?.map(relation => relation.to))) {
      const next = ahead.get(to)
      if (!next || next.length + 1 < length) continue
      const longer = next.length + 1 > length
      ways = longer ? next.ways : ways + next.ways
      if (longer || next.last > last) last = next.last
      length = next.length + 1
    }
    ahead.set(id, { length, ways, last })
  }
  return ahead
}

/** Items, each after all that depend on it; those of a cycle would be missing. */
function lastFirst(within: ReadonlySet<number>, outgoing: Outgoing): readonly number[] {
  const waiting = new Map<number, number>()
  for (const id of within)
    for (const { to } of outgoing.get(id) ?? []) waiting.set(to, (waiting.get(to) ?? 0) + 1)
  const order = [...within].filter(id => !waiting.has(id))
  for (const id of order) {
    for (const { to } of outgoing.get(id) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1
      waiting.set(to, left)
      if (left === 0 && within.has(to)) order.push(to)
    }
  }
  return order.reverse()
}

/**
 * Where the chosen path starts, and the day it must end on; null where an open end leaves no days
 * to compare.
 */
function bestStart(
  ahead: ReadonlyMap<number, Ahead>,
  byId: ItemIndex,
): {
  readonly id: number
  readonly length: number
  readonly ways: number
  readonly last: Day | null
} {
  let best: { id: number; length: number; last: Day | null; span: number } = {
    id: Infinity,
    length: 0,
    last: null,
    span: -Infinity,
  }
  let ways = 0
  const days = new Map<string, number>()
  for (const [id, { length, ways: own, last }] of ahead) {
    if (length < best.length) continue
    const deadline = byId.get(id)?.deadline
    const dated = deadline !== undefined && isDated(deadline) && last !== ''
    const key = dated ? `${deadline.date} ${last}` : ''
    const span = dated ? (days.get(key) ?? daysBetween(deadline.date, last)) : -Infinity
    days.set(key, span)
    ways = length > best.length ? own : ways + own
    if (length > best.length || span > best.span || (span === best.span && id < best.id))
      best = { id, length, last: dated ? last : null, span }
  }
  return { ...best, ways }
}
