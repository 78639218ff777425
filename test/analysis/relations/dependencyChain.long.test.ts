import { expect, it } from 'vitest'
import { chainOf, relationIndex } from '@/analysis/relations/dependencyChain'
import { longestChain } from '@/analysis/relations/longestChain'
import type { Relation } from '@/model/plan'
import { planOf } from '../../bench/plans'

it('walks a chain and a circle of a hundred thousand items without running out of stack', () => {
  const { items, relations } = planOf(100_000)
  const [first] = relations
  if (!first) throw new Error('no relation')
  const link = (from: number, to: number): Relation => ({ ...first, id: `${from}-${to}`, from, to })
  const ids = items.map(({ id }) => id)
  const line = ids.slice(1).map((id, at) => link(ids[at] ?? 0, id))
  const [start = 0, end = 0] = [ids[0], ids[ids.length - 1]]
  const dated = items.map(item => ({ ...item, deadline: items[0]?.deadline ?? item.deadline }))
  expect(longestChain(dated, line).items).toHaveLength(100_000)
  const circle = longestChain(dated, [...line, link(end, start)])
  expect(circle.cycles.map(({ closing }) => closing)).toEqual([[`${end}-${start}`]])
  expect(chainOf(relationIndex(line), ids[50_000] ?? 0, 'whole').successors.size).toBe(49_999)
})
