import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inferredStarts } from '@/analysis/plan/inferredStart'
import { readPlan } from '@/intake/plan/readPlan'
import type { Item, Relation } from '@/model/plan'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read
const [base] = plan.relations as [Relation]
const joined = (from: number, to: number, change: Partial<Relation> = {}): Relation => ({
  ...base,
  id: `${from}-${to}`,
  from,
  to,
  kind: 'prerequisite',
  directed: true,
  status: 'inferred',
  ...change,
})
const startOf = (item: number, relations: Relation[], items: readonly Item[] = plan.items) =>
  inferredStarts(items, relations, 'predecessor').get(item)

describe('an inferred start', () => {
  it('is none by no rule, and the plan’s first day for all by the rule plan', () => {
    expect(inferredStarts(plan.items, plan.relations, 'none').size).toBe(0)
    const starts = inferredStarts(plan.items, plan.relations, 'plan')
    expect(starts.size).toBe(27)
    expect(starts.get(27)).toEqual({ after: null, of: null })
  })

  it('is the latest deadline before the item’s own', () => {
    expect(startOf(9, [joined(6, 9), joined(8, 9), joined(1, 9)])).toEqual({
      after: '2022-09-30',
      of: 8,
    })
  })

  it.each<[string, Relation]>([
    ['due the same day', joined(6, 7)],
    ['due later', joined(9, 7)],
    ['of the same channel', joined(1, 7, { kind: 'channel' })],
    ['mutual', joined(1, 7, { directed: false })],
    ['rejected', joined(1, 7, { status: 'rejected' })],
    ['unknown', joined(99, 7)],
  ])('is none from a predecessor %s', (_, relation) => {
    expect(startOf(7, [relation])).toBeUndefined()
  })

  it('is none from an item without an end', () => {
    const items = plan.items.map(item =>
      item.id === 1
        ? { ...item, deadline: { ...item.deadline, precision: 'open' as const } }
        : item,
    )
    expect(startOf(7, [joined(1, 7)], items)).toBeUndefined()
  })

  it('always lies before the item’s own deadline in the real plan', () => {
    const starts = inferredStarts(plan.items, plan.relations, 'predecessor')
    expect(starts.size).toBeGreaterThan(5)
    for (const item of plan.items)
      expect((starts.get(item.id)?.after ?? '') < item.deadline.date).toBe(true)
  })
})
