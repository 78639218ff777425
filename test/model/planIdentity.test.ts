import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from '@/intake/plan/readPlan'
import type { Plan } from '@/model/plan'
import { formerIdentities, meansPlan, planIdentity } from '@/model/planIdentity'
import data from '../../data/nanchang-2020/plan.json'

const builtIn = data as unknown as Plan
const [first, ...rest] = builtIn.items
if (!first) throw new Error('no items')

describe('the identity of a plan', () => {
  it('is the id that it always was for the plan that comes with the program', () => {
    expect(planIdentity(builtIn)).toBe('nanchang-2020')
    const read = readPlan(readFileSync('data/nanchang-2020/plan.json', 'utf8'))
    expect(read.ok && planIdentity(read.plan)).toBe('nanchang-2020')
  })

  it('is another for another plan of the same id', () => {
    const a: Plan = { ...builtIn, id: 'plan' }
    const others: readonly Plan[] = [
      { ...a, title: '乙县2023年工作要点' },
      { ...a, annex: '附件2' },
      { ...a, items: [{ ...first, text: '另一件事' }, ...rest] },
      {
        ...a,
        items: [
          { ...first, assignments: first.assignments.map(one => ({ ...one, unit: '乙局' })) },
          ...rest,
        ],
      },
      { ...builtIn, title: '照着改的' },
    ]
    const identities = [a, builtIn, ...others].map(planIdentity)
    expect(new Set(identities).size).toBe(identities.length)
    for (const identity of identities.slice(0, 1)) expect(identity).toMatch(/^plan-[0-9a-z]+$/)
  })

  it('stays where a deadline, a short title, a relation or a finding is put right', () => {
    const a: Plan = { ...builtIn, id: 'plan' }
    const deadline = { ...first.deadline, text: '2022年底前', date: '2022-12-31' }
    const revised: Plan = {
      ...a,
      items: [{ ...first, title: '简称', deadline }, ...rest],
      relations: [],
      findings: [],
    }
    expect(planIdentity(revised)).toBe(planIdentity(a))
  })

  it('is known by what was written of old, where that is no other plan’s own', () => {
    const a: Plan = { ...builtIn, id: 'plan' }
    expect(meansPlan('plan', a)).toBe(true)
    expect(meansPlan(planIdentity(a), a)).toBe(true)
    expect(meansPlan(planIdentity({ ...a, title: '乙县' }), a)).toBe(false)
    expect(formerIdentities(a)).toEqual(['plan'])
    expect(formerIdentities(builtIn)).toEqual([])
    expect(formerIdentities({ ...builtIn, title: '照着改的' })).toEqual([])
  })
})
