import type { Item, Relation } from '@/model/plan'
import { deadlineGroup } from '@/model/plan'

/**
 * Items joined by relations, in the order of their rows; `related` is false for the last group, of
 * items without any.
 */
export interface RelationGroup {
  readonly key: string
  readonly related: boolean
  readonly items: readonly Item[]
  readonly relations: readonly Relation[]
}

/**
 * The connected groups of a plan: largest first, then by earliest deadline; items without relation
 * last.
 */
export interface RelationGraph {
  readonly groups: readonly RelationGroup[]
}

/** The numbers of the items before, after and beside one. */
export interface Neighbours {
  readonly predecessors: readonly number[]
  readonly successors: readonly number[]
  readonly peers: readonly number[]
}

/**
 * The connected groups that relations make of items; rejected relations and those to items unknown
 * are left out.
 */
export function relationGraph(
  items: readonly Item[],
  relations: readonly Relation[],
): RelationGraph {
  const known = new Set(items.map(item => item.id))
  const used = relations.filter(
    r => r.status !== 'rejected' && r.from !== r.to && known.has(r.from) && known.has(r.to),
  )
  const root = components(used)
  const itemsOf = grouped(items, item => root(item.id))
  const relationsOf = grouped(used, relation => root(relation.from))
  const related = [...itemsOf].flatMap(([key, members]) => {
    const own = relationsOf.get(key)
    return own
      ? [{ key: `group-${key}`, related: true, items: rowOrder(members, own), relations: own }]
      : []
  })
  related.sort((a, b) => b.items.length - a.items.length || earliest(a).localeCompare(earliest(b)))
  const loose = rowOrder(
    items.filter(item => !relationsOf.has(root(item.id))),
    [],
  )
  return {
    groups: loose.length
      ? [...related, { key: 'loose', related: false, items: loose, relations: [] }]
      : related,
  }
}

/** The items one item is related to, each once; rejected relations do not count. */
export function neighbours(relations: readonly Relation[], item: number): Neighbours {
  const own = relations.filter(
    r => r.status !== 'rejected' && r.from !== r.to && (r.from === item || r.to === item),
  )
  const ids = (list: readonly Relation[]): readonly number[] => [
    ...new Set(list.map(r => (r.from === item ? r.to : r.from))),
  ]
  return {
    predecessors: ids(own.filter(r => r.directed && r.to === item)),
    successors: ids(own.filter(r => r.directed && r.from === item)),
    peers: ids(own.filter(r => !r.directed)),
  }
}

function earliest(group: RelationGroup): string {
  const [first] = group.items
  return first ? orderDay(first) : ''
}

/** What has no day, though it is not open-ended, comes after all that has one. */
function orderDay({ deadline }: Item): string {
  return deadlineGroup(deadline) === 'undated' ? 'undated' : deadline.date
}

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const map = new Map<K, V[]>()
  for (const value of values) {
    const list = map.get(keyOf(value))
    if (list) list.push(value)
    else map.set(keyOf(value), [value])
  }
  return map
}

/** Union-find over the ends of relations: the representative of an item's component. */
function components(relations: readonly Pick<Relation, 'from' | 'to'>[]): (id: number) => number {
  const parent = new Map<number, number>()
  const root = (id: number): number => {
    let at = id
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
      const over = parent.get(up)
      if (over !== undefined) parent.set(at, over)
      at = up
    }
    return at
  }
  for (const { from, to } of relations) {
    const [a, b] = [root(from), root(to)]
    if (a !== b) parent.set(Math.max(a, b), Math.min(a, b))
  }
  return root
}

/**
 * Rows by deadline, so that every line but a conflict's goes down and to the right; of one day,
 * those with the latest predecessors first, which lets their lines end before others pass, never
 * before their own predecessor of that day, and duplicates side by side.
 */
function rowOrder(items: readonly Item[], relations: readonly Relation[]): readonly Item[] {
  const incoming = grouped(
    relations.filter(r => r.directed),
    r => r.to,
  )
  const duplicates = relations.filter(r => r.kind === 'duplicate')
  const row = new Map<number, number>()
  const out: Item[] = []
  const days = [...grouped(items, orderDay)].sort(([a], [b]) => a.localeCompare(b))
  for (const [, block] of days) {
    const latest = new Map(
      block.map(item => [
        item.id,
        Math.max(-1, ...(incoming.get(item.id) ?? []).map(r => row.get(r.from) ?? -1)),
      ]),
    )
    const ranked = [...block].sort(
      (a, b) => (latest.get(b.id) ?? -1) - (latest.get(a.id) ?? -1) || a.id - b.id,
    )
    for (const item of dayOrder(ranked, incoming, duplicates)) {
      row.set(item.id, out.length)
      out.push(item)
    }
  }
  return out
}

/**
 * The items of one day, predecessors first: a walk from each back along its predecessors, which a
 * cycle merely cuts short.
 */
function dayOrder(
  ranked: readonly Item[],
  incoming: ReadonlyMap<number, readonly Relation[]>,
  duplicates: readonly Relation[],
): readonly Item[] {
  if (ranked.length < 2) return ranked
  const here = new Set(ranked.map(item => item.id))
  const twin = components(duplicates.filter(r => here.has(r.from) && here.has(r.to)))
  const clusters = grouped(ranked, item => twin(item.id))
  const seen = new Set<number>()
  const out: Item[] = []
  for (const start of clusters.keys()) {
    const stack = [{ cluster: start, opened: false }]
    for (let top = stack.pop(); top; top = stack.pop()) {
      const members = clusters.get(top.cluster) ?? []
      if (top.opened) {
        out.push(...members)
        continue
      }
      if (seen.has(top.cluster)) continue
      seen.add(top.cluster)
      stack.push({ cluster: top.cluster, opened: true })
      const before = members
        .flatMap(item => incoming.get(item.id) ?? [])
        .filter(r => here.has(r.from))
        .map(r => twin(r.from))
      for (const cluster of before.reverse())
        if (!seen.has(cluster)) stack.push({ cluster, opened: false })
    }
  }
  return out
}
