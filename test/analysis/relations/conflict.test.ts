import { describe, expect, it } from 'vitest'
import { timeConflicts } from '@/analysis/relations/conflict'
import type { Item, Plan, Relation } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'

const plan = data as unknown as Plan
const said = (relations: readonly Relation[], items: readonly Item[] = plan.items): string[] =>
  timeConflicts(items, relations).map(
    c => `${c.relation.from}→${c.relation.to} ${c.kind} ${c.days}`,
  )

describe('conflicts in time', () => {
  it('finds four among the core 16', () => {
    const core = plan.relations.filter(relation => relation.core)
    expect(core).toHaveLength(16)
    expect(said(core).sort()).toEqual([
      '20→19 inverted 212',
      '25→26 sameDay 0',
      '6→7 sameDay 0',
      '9→27 inverted 92',
    ])
  })

  it('finds 7 inverted and 4 on one day among all 41', () => {
    const kinds = timeConflicts(plan.items, plan.relations).map(conflict => conflict.kind)
    expect(plan.relations).toHaveLength(41)
    expect([
      kinds.filter(kind => kind === 'inverted').length,
      kinds.filter(kind => kind === 'sameDay').length,
    ]).toEqual([7, 4])
  })

  it('leaves out what is rejected, undirected, unknown or open', () => {
    const [late] = plan.relations.filter(r => r.from === 20 && r.to === 19)
    const open = plan.items.map((item): Item =>
      item.id === 20 ? { ...item, deadline: { ...item.deadline, precision: 'open' } } : item,
    )
    expect(said([late!])).toEqual(['20→19 inverted 212'])
    expect(said([{ ...late!, status: 'confirmed' }])).toHaveLength(1)
    expect(
      said([
        { ...late!, status: 'rejected' },
        { ...late!, directed: false },
        { ...late!, from: 99 },
        { ...late!, to: 20 },
      ]),
    ).toEqual([])
    expect(said([late!], open)).toEqual([])
  })
})
