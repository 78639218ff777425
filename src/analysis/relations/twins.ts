import type { Relation } from '@/model/plan'

/** The items suspected to duplicate one, by relations not rejected. */
export function suspectedTwins(
  relations: readonly Relation[],
  item: number | null,
): ReadonlySet<number> {
  const twins = new Set<number>()
  if (item === null) return twins
  for (const { kind, from, to, status } of relations) {
    if (kind !== 'duplicate' || status === 'rejected') continue
    if (from === item) twins.add(to)
    if (to === item) twins.add(from)
  }
  return twins
}
