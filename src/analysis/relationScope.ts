import type { Item, Relation } from '@/model/plan'

/** Which relations are asked for: the core ones, all, or none. */
export type RelationScope = 'core' | 'all' | 'none'

/** The relations of a scope whose two items are both among those shown; rejected ones are never shown. */
export function scopedRelations(relations: readonly Relation[], items: readonly Item[], scope: RelationScope): readonly Relation[] {
  if (scope === 'none') return []
  const shown = new Set(items.map(item => item.id))
  return relations.filter(relation => relation.status !== 'rejected' && (scope === 'all' || relation.core) && shown.has(relation.from) && shown.has(relation.to))
}
