import { describe, expect, it } from 'vitest'
import { itemIndex } from '@/analysis/plan/itemIndex'
import type { Item, Plan } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'

const { items } = data as unknown as Plan
const numbered = (ids: readonly number[]): Item[] => ids.map(id => ({ ...(items[0] as Item), id }))

describe('an index of items', () => {
  it.each([
    ['numbers from 1 on', [1, 2, 3]],
    ['numbers with gaps, out of order', [900, 4, 77]],
    ['numbers too high to count up to', [3_000_000, 2, 2 ** 40]],
  ])('finds by %s', (_, ids) => {
    const some = numbered(ids)
    const index = itemIndex(some)
    for (const item of some) expect([index.has(item.id), index.get(item.id)]).toEqual([true, item])
    for (const id of [0, -1, 1.5, 5, 2 ** 41, NaN])
      expect([id, index.has(id), index.get(id)]).toEqual([id, false, undefined])
  })

  it('is made once for a list, and knows none in an empty one', () => {
    expect(itemIndex(items)).toBe(itemIndex(items))
    expect(itemIndex([]).has(1)).toBe(false)
  })
})
