import type { ItemIndex } from '@/analysis/plan/itemIndex'
import { itemIndex } from '@/analysis/plan/itemIndex'
import { daysBetween } from '@/model/day'
import type { Item, Relation } from '@/model/plan'
import { isDated } from '@/model/plan'
import type { RelationCycle } from './cycles'
import { relationCycles } from './cycles'
import type { RelationIndex } from './dependencyChain'
import { allConfirmed, relationIndex } from './dependencyChain'
import type { LongestPath } from './longestPath'
import { longestPath } from './longestPath'

/** Where counting equally long chains ends: they can be more than there are items. */
export const manyWays = 1000

/**
 * 最长依赖链: items in order, none twice, with the relation between each and the next; no items
 * where nothing depends on anything. `days` from first to last deadline, null where one is open;
 * `ways` how many chains are as long, this one counted, `manyWays` for as many or more.
 */
export interface LongestChain {
  readonly items: readonly number[]
  readonly relations: readonly string[]
  readonly days: number | null
  readonly ways: number
  readonly confirmed: boolean
  readonly cycles: readonly RelationCycle[]
}

/**
 * An item of a chain, with the relation and the days that lead to it from the one before; days are
 * negative against the order of time, null at an open end.
 */
export interface ChainStep {
  readonly item: Item
  readonly relation: Relation | null
  readonly days: number | null
}

/**
 * The longest chain of dependencies by number of items. The circular has no durations, so it is no
 * critical path. Of equally long ones the one with most days from its
 * first deadline to its last, then the one of lower numbers. Where relations run in a circle no
 * longest way can be told in fair time, so those that close a cycle
 * are left out and named in `cycles`. Time O(items + relations).
 */
export function longestChain(items: readonly Item[], relations: readonly Relation[]): LongestChain {
  const byId = itemIndex(items)
  const { cycles, incoming, outgoing } = withoutCycles(byId, relations)
  return chainAlong(
    [longestPath(new Set([...outgoing.keys(), ...incoming.keys()]), outgoing, byId)],
    byId,
    cycles,
  )
}

/** The items of a chain in order, with what leads from each to the next. */
export function chainSteps(
  chain: LongestChain,
  items: readonly Item[],
  relations: readonly Relation[],
): readonly ChainStep[] {
  const byId = itemIndex(items)
  const used = new Set(chain.relations)
  const relationOf = new Map(
    relations.filter(relation => used.has(relation.id)).map(relation => [relation.id, relation]),
  )
  return chain.items.flatMap((id, at): ChainStep[] => {
    const item = byId.get(id)
    return item
      ? [
          {
            item,
            relation: relationOf.get(chain.relations[at - 1] ?? '') ?? null,
            days: daysAlong(byId, chain.items[at - 1], id),
          },
        ]
      : []
  })
}

function daysAlong(
  byId: ItemIndex,
  from: number | undefined,
  to: number | undefined,
): number | null {
  const [first, last] = [from, to].map(id =>
    id === undefined ? undefined : byId.get(id)?.deadline,
  )
  return !first || !last || !isDated(first) || !isDated(last)
    ? null
    : daysBetween(first.date, last.date)
}

/** The dependencies among known items without those that close a cycle, and those cycles. */
function withoutCycles(
  byId: ItemIndex,
  relations: readonly Relation[],
): RelationIndex & { readonly cycles: readonly RelationCycle[] } {
  const used = relations.filter(relation => byId.has(relation.from) && byId.has(relation.to))
  const index = relationIndex(used)
  const cycles = relationCycles(byId, index.outgoing)
  if (cycles.length === 0) return { ...index, cycles }
  const closing = new Set(cycles.flatMap(cycle => cycle.closing))
  return { ...relationIndex(used.filter(relation => !closing.has(relation.id))), cycles }
}

/** Paths that follow one another, as a chain. */
function chainAlong(
  paths: readonly LongestPath[],
  byId: ItemIndex,
  cycles: readonly RelationCycle[],
): LongestChain {
  const path = paths.flatMap(each => each.relations)
  const items = [
    ...path.slice(0, 1).map(relation => relation.from),
    ...path.map(relation => relation.to),
  ]
  const ways =
    path.length > 0
      ? Math.min(
          manyWays,
          paths.reduce((product, each) => product * each.ways, 1),
        )
      : 0
  return {
    items,
    relations: path.map(relation => relation.id),
    days: daysAlong(byId, items[0], items[items.length - 1]),
    ways,
    confirmed: allConfirmed(path),
    cycles,
  }
}
