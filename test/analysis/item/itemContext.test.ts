import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { itemContext } from '@/analysis/item/itemContext'
import { timeConflicts } from '@/analysis/relations/conflict'
import { readPlan } from '@/intake/plan/readPlan'
import type { Plan } from '@/model/plan'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const builtIn = read.plan
const contextOf = (id: number, plan: Plan = builtIn) =>
  itemContext(
    plan,
    plan.items.find(item => item.id === id)!,
    timeConflicts(plan.items, plan.relations),
  )

describe('what a plan says around an item', () => {
  it('names its task, its collective units and its findings', () => {
    const context = contextOf(8)
    expect(context.taskName).toBe(builtIn.tasks[2]!.name)
    expect(context.collective).toEqual(['各镇处'])
    expect(context.findings.map(finding => finding.code)).toEqual(['month-missing'])
    expect(contextOf(1).collective).toEqual([])
  })

  it('tells predecessors, successors and equals, core ones first', () => {
    const { neighbours } = contextOf(8)
    expect(neighbours.map(one => [one.relation.id, one.item.id, one.role])).toEqual([
      ['R03', 7, 'predecessor'],
      ['R04', 9, 'successor'],
      ['R12', 4, 'predecessor'],
      ['R36', 11, 'successor'],
    ])
    expect(neighbours.find(one => one.relation.id === 'R36')!.conflict).toMatchObject({
      kind: 'inverted',
      days: 638,
    })
    expect(neighbours.find(one => one.relation.id === 'R03')!.conflict).toBeNull()
  })

  it('joins 12 and 24 both ways', () => {
    for (const [a, b] of [
      [12, 24],
      [24, 12],
    ] as const)
      expect(contextOf(a).neighbours.find(one => one.item.id === b)).toMatchObject({
        role: 'mutual',
        relation: { kind: 'duplicate' },
      })
  })

  it('leaves out relations to items the plan lacks', () => {
    const plan = { ...builtIn, items: builtIn.items.filter(item => item.id !== 9) }
    expect(contextOf(8, plan).neighbours.map(one => one.item.id)).not.toContain(9)
  })
})
