import type { ItemIndex } from '@/analysis/plan/itemIndex'
import type { Relation } from '@/model/plan'

/**
 * Items that each depend on every other of them, by number, and the relations left out so that no
 * way leads back.
 */
export interface RelationCycle {
  readonly items: readonly number[]
  readonly closing: readonly string[]
}

/** The relations that leave each item. */
type Outgoing = ReadonlyMap<number, readonly Relation[]>

/**
 * An item under way in a walk: how far its relations have been followed, and (Tarjan) the earliest
 * item still open that it leads back to.
 */
interface Visit {
  readonly item: number
  readonly order: number
  readonly relations: readonly Relation[]
  at: number
  low: number
  open: boolean
}

/**
 * The cycles among relations, by their lowest number. A cycle is walked from its earliest deadline
 * (then lowest number), and a relation that leads back
 * to an item still under way is closing: without all closing relations no cycle is left, and each
 * alone would close one again. Time O(items + relations).
 */
export function relationCycles(byId: ItemIndex, outgoing: Outgoing): readonly RelationCycle[] {
  const date = (id: number): string => byId.get(id)?.deadline.date ?? ''
  const earlier = (a: number, b: number): boolean =>
    date(a) < date(b) || (date(a) === date(b) && a < b)
  return knots(outgoing)
    .map(knot => {
      const first = knot.reduce((a, b) => (earlier(b, a) ? b : a))
      return {
        items: [...knot].sort((a, b) => a - b),
        closing: closing(first, new Set(knot), outgoing),
      }
    })
    .sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0))
}

/**
 * The strongly connected components of more than one item: Tarjan's walk, with a stack of its own.
 */
function knots(outgoing: Outgoing): readonly (readonly number[])[] {
  const visits = new Map<number, Visit>()
  const pending: Visit[] = []
  const found: number[][] = []
  const path: Visit[] = []
  const enter = (item: number): void => {
    const visit = {
      item,
      order: visits.size,
      relations: outgoing.get(item) ?? [],
      at: 0,
      low: visits.size,
      open: true,
    }
    visits.set(item, visit)
    pending.push(visit)
    path.push(visit)
  }
  for (const start of outgoing.keys()) {
    if (!visits.has(start)) enter(start)
    for (let top = path[path.length - 1]; top; top = path[path.length - 1]) {
      const relation = top.relations[top.at++]
      const next = relation && visits.get(relation.to)
      if (next?.open) top.low = Math.min(top.low, next.order)
      else if (relation && !next) enter(relation.to)
      if (relation) continue
      path.pop()
      const below = path[path.length - 1]
      if (below) below.low = Math.min(below.low, top.low)
      if (top.low < top.order) continue
      const knot = pending.splice(pending.lastIndexOf(top))
      for (const visit of knot) visit.open = false
      if (knot.length > 1) found.push(knot.map(visit => visit.item))
    }
  }
  return found
}

/**
 * The relations within a knot that lead back to an item still under way, walking in depth from its
 * first item.
 */
function closing(first: number, knot: ReadonlySet<number>, outgoing: Outgoing): readonly string[] {
  const state = new Map<number, 'open' | 'done'>([[first, 'open']])
  const path = [{ item: first, at: 0 }]
  const back: string[] = []
  for (let top = path[path.length - 1]; top; top = path[path.length - 1]) {
    const relation = outgoing.get(top.item)?.[top.at++]
    if (!relation) {
      state.set(top.item, 'done')
      path.pop()
    } else if (state.get(relation.to) === 'open') back.push(relation.id)
    else if (knot.has(relation.to) && !state.has(relation.to)) {
      state.set(relation.to, 'open')
      path.push({ item: relation.to, at: 0 })
    }
  }
  return back
}
