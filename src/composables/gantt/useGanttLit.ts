import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type { Chain } from '@/analysis/relations/dependencyChain'
import { chainOf, relationIndex } from '@/analysis/relations/dependencyChain'
import type { ChainStep, LongestChain } from '@/analysis/relations/longestChain'
import type { Lit } from '@/charts/gantt/input'
import type { Item, Relation } from '@/model/plan'

/**
 * How far lighting reaches: one step, the whole chain, or the plan's longest chain whatever is
 * chosen.
 */
export type Reach = 'step' | 'whole' | 'longest'

/** What lighting follows. */
export interface GanttLitOptions {
  readonly items: () => readonly Item[]
  readonly relations: () => readonly Relation[]
  readonly reach: () => Reach
  readonly selected: () => number | null
  readonly hovered: () => number | null
}

/**
 * What is lit, the chain around the item followed, and the longest chain, with its steps, where it
 * is asked for.
 */
export interface GanttLit {
  readonly lit: ComputedRef<Lit | null>
  readonly followed: ComputedRef<{ readonly item: number; readonly chain: Chain } | null>
  readonly longest: ComputedRef<LongestChain | null>
  readonly steps: ComputedRef<readonly ChainStep[]>
}

/**
 * Lights what stands before, after and beside the item pointed at, else the one chosen; an item
 * without relations dims nothing.
 */
export function useGanttLit(options: GanttLitOptions): GanttLit {
  const index = computed(() => relationIndex(options.relations()))
  const peers = computed(() => peersByItem(options.relations()))
  const search = shallowRef<typeof import('@/analysis/relations/longestChain') | null>(null)
  watch(
    () => options.reach() === 'longest' && search.value === null,
    async isWanted => {
      if (isWanted) search.value = await import('@/analysis/relations/longestChain')
    },
    { immediate: true },
  )
  const longest = computed(() =>
    search.value && options.reach() === 'longest'
      ? search.value.longestChain(options.items(), options.relations())
      : null,
  )
  const steps = computed(() =>
    search.value && longest.value
      ? search.value.chainSteps(longest.value, options.items(), options.relations())
      : [],
  )
  const target = computed(() => options.hovered() ?? options.selected())
  const followed = computed(() => {
    const item = target.value
    return item === null
      ? null
      : { item, chain: chainOf(index.value, item, options.reach() === 'step' ? 'step' : 'whole') }
  })
  const lit = computed(() => {
    if (longest.value && longest.value.items.length > 0 && options.hovered() === null)
      return { items: new Set(longest.value.items), relations: new Set(longest.value.relations) }
    return followed.value ? litAround(followed.value.item, followed.value.chain, peers.value) : null
  })
  return { lit, followed, longest, steps }
}

/** Relations without direction, and those that only share a channel, by each of their items. */
function peersByItem(relations: readonly Relation[]): ReadonlyMap<number, readonly Relation[]> {
  const peers = new Map<number, Relation[]>()
  for (const relation of relations) {
    if (relation.status === 'rejected' || (relation.directed && relation.kind !== 'channel'))
      continue
    for (const id of [relation.from, relation.to]) {
      const list = peers.get(id)
      if (list) list.push(relation)
      else peers.set(id, [relation])
    }
  }
  return peers
}

function litAround(
  item: number,
  chain: Chain,
  peers: ReadonlyMap<number, readonly Relation[]>,
): Lit | null {
  const beside = peers.get(item) ?? []
  const items = new Set([
    item,
    ...chain.predecessors,
    ...chain.successors,
    ...beside.flatMap(relation => [relation.from, relation.to]),
  ])
  return items.size === 1
    ? null
    : { items, relations: new Set([...chain.relations, ...beside.map(relation => relation.id)]) }
}
