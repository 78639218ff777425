import type { Relation } from '@/model/plan'

/**
 * The dependencies that lead into and out of each item: directed prerequisite and feeding relations
 * that are not rejected.
 */
export interface RelationIndex {
  readonly incoming: ReadonlyMap<number, readonly Relation[]>
  readonly outgoing: ReadonlyMap<number, readonly Relation[]>
}

/** How far from an item is asked: one step, or the whole chain. */
export type ChainReach = 'step' | 'whole'

/**
 * What stands before and after an item, and the ids of the relations along the way; within a cycle
 * an item stands on both sides. `confirmed` when none of them is 推定 any more.
 */
export interface Chain {
  readonly predecessors: ReadonlySet<number>
  readonly successors: ReadonlySet<number>
  readonly relations: ReadonlySet<string>
  readonly confirmed: boolean
}

/**
 * Both directions of the dependencies among some relations, made once and asked often; an item on
 * itself does not count.
 */
export function relationIndex(relations: readonly Relation[]): RelationIndex {
  const incoming = new Map<number, Relation[]>()
  const outgoing = new Map<number, Relation[]>()
  for (const relation of relations) {
    if (!isDependency(relation)) continue
    add(incoming, relation.to, relation)
    add(outgoing, relation.from, relation)
  }
  return { incoming, outgoing }
}

/** The chain around an item, in the time of what it holds; the item itself is in neither set. */
export function chainOf(index: RelationIndex, item: number, reach: ChainReach): Chain {
  const along: Relation[] = []
  const before = walk(
    item,
    reach,
    at => index.incoming.get(at) ?? [],
    relation => relation.from,
    along,
  )
  const after = walk(
    item,
    reach,
    at => index.outgoing.get(at) ?? [],
    relation => relation.to,
    along,
  )
  return {
    predecessors: before,
    successors: after,
    relations: new Set(along.map(relation => relation.id)),
    confirmed: allConfirmed(along),
  }
}

function isDependency(relation: Relation): boolean {
  return (
    relation.directed &&
    (relation.kind === 'prerequisite' || relation.kind === 'feeds') &&
    relation.status !== 'rejected' &&
    relation.from !== relation.to
  )
}

export function allConfirmed(relations: readonly Relation[]): boolean {
  return relations.length > 0 && relations.every(relation => relation.status === 'confirmed')
}

function add(map: Map<number, Relation[]>, key: number, relation: Relation): void {
  const list = map.get(key)
  if (list) list.push(relation)
  else map.set(key, [relation])
}

/**
 * Everything one way from an item, one step or to the end; relations followed are added to `along`.
 */
function walk(
  item: number,
  reach: ChainReach,
  relationsOf: (at: number) => readonly Relation[],
  end: (relation: Relation) => number,
  along: Relation[],
): ReadonlySet<number> {
  const found = new Set<number>([item])
  for (const at of found) {
    if (reach === 'step' && at !== item) break
    for (const relation of relationsOf(at)) {
      along.push(relation)
      found.add(end(relation))
    }
  }
  found.delete(item)
  return found
}
