import { memo } from '@/model/memo'
import type { Item } from '@/model/plan'

/** Items found by their number. */
export interface ItemIndex {
  readonly has: (id: number) => boolean
  readonly get: (id: number) => Item | undefined
  /** Where it stands in the list; -1 where it does not. */
  readonly place: (id: number) => number
}

/**
 * The index of some items by number, made once for a list; of two items with one number the last is
 * found.
 */
export const itemIndex = memo((items: readonly Item[]): ItemIndex => {
  const most = items.reduce((highest, item) => Math.max(highest, item.id), 0)
  return most <= 16 * items.length + 200_000 ? denseIndex(items, most) : sparseIndex(items)
})

/** Numbers that run to no great height need no hashing. */
function denseIndex(items: readonly Item[], most: number): ItemIndex {
  const place = new Int32Array(most + 1).fill(-1)
  items.forEach((item, at) => {
    place[item.id] = at
  })
  return {
    has: id => (place[id] ?? -1) >= 0,
    get: id => items[place[id] ?? -1],
    place: id => place[id] ?? -1,
  }
}

function sparseIndex(items: readonly Item[]): ItemIndex {
  const places = new Map(items.map((item, at) => [item.id, at]))
  return {
    has: id => places.has(id),
    get: id => items[places.get(id) ?? -1],
    place: id => places.get(id) ?? -1,
  }
}
