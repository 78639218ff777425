import { itemIndex } from '@/analysis/plan/itemIndex'
import type { Item, Relation } from '@/model/plan'

/** Which relations are asked for: the core ones, all, or none. */
export type RelationScope = 'core' | 'all' | 'none'

/** How many of some relations somebody has confirmed; the rest are inferred. */
export function confirmedCount(relations: readonly Relation[]): number {
  return relations.filter(({ status }) => status === 'confirmed').length
}

/**
 * The relations of a scope whose two items are both among those shown; rejected ones are never
 * shown.
 */
export function scopedRelations(
  relations: readonly Relation[],
  items: readonly Item[],
  scope: RelationScope,
): readonly Relation[] {
  if (scope === 'none' || relations.length === 0) return []
  const { has } = itemIndex(items)
  return relations.filter(
    relation =>
      relation.status !== 'rejected' &&
      (scope === 'all' || relation.core) &&
      has(relation.from) &&
      has(relation.to),
  )
}
