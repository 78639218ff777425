import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from '@/intake/plan/readPlan'
import { countsOf, unitLabel } from '@/model/plan'

const read = readPlan(
  readFileSync(new URL('../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { items } = read.plan

describe('the counts of a plan', () => {
  it('are 27 items, 16 units, 19 with offices apart, 129 assignments', () => {
    expect(countsOf(items)).toEqual({ items: 27, units: 16, offices: 19, assignments: 129 })
    expect(countsOf([])).toEqual({ items: 0, units: 0, offices: 0, assignments: 0 })
  })

  it('reconcile however items are parted', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 27, maxLength: 27 }), sides => {
        const [a, b] = [true, false].map(side =>
          countsOf(items.filter((_, at) => sides[at] === side)),
        ) as [ReturnType<typeof countsOf>, ReturnType<typeof countsOf>]
        for (const side of [true, false]) {
          const part = items.filter((_, at) => sides[at] === side)
          expect(countsOf(part, countsOf(items))).toEqual(countsOf(part))
        }
        expect([a.items + b.items, a.assignments + b.assignments]).toEqual([27, 129])
        expect(Math.max(a.units, b.units)).toBeLessThanOrEqual(16)
        expect(a.units + b.units).toBeGreaterThanOrEqual(16)
      }),
    )
  })

  it('names a unit with its office as printed', () => {
    expect(unitLabel({ unit: '区工管办', office: '宣传' })).toBe('区工管办（宣传）')
    expect(unitLabel({ unit: '各镇处', office: null })).toBe('各镇处')
    expect(
      items
        .flatMap(item => item.assignments)
        .filter(a => unitLabel(a) !== a.printed)
        .map(a => a.printed),
    ).toEqual([])
  })
})
