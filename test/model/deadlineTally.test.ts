import { describe, expect, it } from 'vitest'
import { deadlineTally } from '@/model/deadlineTally'
import type { Item, Plan } from '@/model/plan'
import data from '../../data/nanchang-2020/plan.json'

const { items } = data as unknown as Plan

describe('a tally of deadlines', () => {
  it('counts every item once, whether equal deadlines are one value or not', () => {
    const shared = new Map(items.map(item => [JSON.stringify(item.deadline), item.deadline]))
    const interned = items.map((item): Item => ({
      ...item,
      deadline: shared.get(JSON.stringify(item.deadline))!,
    }))
    expect(deadlineTally(interned).size).toBe(shared.size)
    expect(deadlineTally(interned).get(interned[5]!.deadline)).toBe(
      interned.filter(item => item.deadline === interned[5]!.deadline).length,
    )
    for (const list of [items, interned])
      expect([...deadlineTally(list).values()].reduce((sum, count) => sum + count, 0)).toBe(27)
  })

  it('is made once for a list', () => {
    expect(deadlineTally(items)).toBe(deadlineTally(items))
    expect(deadlineTally([]).size).toBe(0)
  })
})
