import { describe, expect, it } from 'vitest'
import { neighbours, relationGraph } from '@/analysis/relations/graph'
import type { Item, Plan, Relation } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'

const plan = data as unknown as Plan
const core = plan.relations.filter(relation => relation.core)
const item = (id: number, date: string): Item => ({
  ...plan.items[0]!,
  id,
  deadline: { ...plan.items[0]!.deadline, date },
})
const link = (from: number, to: number, kind: Relation['kind'] = 'feeds'): Relation => ({
  ...plan.relations[0]!,
  id: `${from}-${to}`,
  from,
  to,
  kind,
  directed: kind !== 'duplicate',
})
const ids = (items: readonly Item[]): number[] => items.map(each => each.id)

describe('connected groups', () => {
  it('gathers the core 16 into six groups and six items without', () => {
    const { groups } = relationGraph(plan.items, core)
    expect(groups.map(g => `${g.items.length} ${g.relations.length}`)).toEqual([
      '10 10',
      '3 2',
      '2 1',
      '2 1',
      '2 1',
      '2 1',
      '6 0',
    ])
    expect(groups.map(g => g.related)).toEqual([true, true, true, true, true, true, false])
    expect(ids(groups[0]!.items)).toEqual([1, 2, 3, 4, 5, 27, 6, 7, 8, 9])
    expect(ids(groups[1]!.items)).toEqual([12, 24, 13])
    expect(groups.slice(2, 6).map(g => ids(g.items))).toEqual([
      [16, 17],
      [19, 20],
      [22, 23],
      [25, 26],
    ])
    expect(groups.flatMap(g => g.items)).toHaveLength(27)
  })

  it('makes one group of all 41, by deadline, each predecessor of a day above its successor', () => {
    const { groups } = relationGraph(plan.items, plan.relations)
    const order = ids(groups[0]!.items)
    const dates = groups[0]!.items.map(each => each.deadline.date)
    expect(groups).toHaveLength(1)
    expect(dates).toEqual([...dates].sort())
    expect(order.indexOf(19)).toBeLessThan(order.indexOf(18))
    expect(Math.abs(order.indexOf(12) - order.indexOf(24))).toBe(1)
  })

  it('copes with cycles, unknown items, itself and rejected relations', () => {
    const items = [1, 2, 3, 4].map(id => item(id, '2021-06-30'))
    const { groups } = relationGraph(items, [
      link(1, 2),
      link(2, 3),
      link(3, 1),
      link(4, 4),
      link(4, 99),
      { ...link(4, 1), status: 'rejected' },
    ])
    expect(groups.map(g => [...ids(g.items)].sort())).toEqual([[1, 2, 3], [4]])
    expect(relationGraph([], plan.relations)).toEqual({ groups: [] })
  })

  it('orders ten thousand items of one chain', () => {
    const items = Array.from({ length: 10_000 }, (_, index) =>
      item(index + 1, index % 2 ? '2021-06-30' : `2021-0${(index % 6) + 1}-28`),
    )
    const { groups } = relationGraph(
      items,
      items.slice(1).map(each => link(each.id, each.id - 1, each.id % 7 ? 'feeds' : 'duplicate')),
    )
    expect(groups[0]!.items).toHaveLength(10_000)
  })
})

describe('neighbours', () => {
  it('names those before, after and beside an item', () => {
    expect(neighbours(core, 12)).toEqual({ predecessors: [], successors: [13], peers: [24] })
    expect(neighbours(core, 5)).toEqual({ predecessors: [4], successors: [9, 27], peers: [] })
    expect(
      neighbours(
        core.map(r => ({ ...r, status: 'rejected' as const })),
        5,
      ),
    ).toEqual({ predecessors: [], successors: [], peers: [] })
  })
})
