import { expect, it } from 'vitest'
import { planOn } from '@/analysis/change/planOn'
import { entered } from '@/analysis/change/standing'
import type { Plan } from '@/model/plan'
import { dropOutcome } from '@/stores/figureDrop'
import { isSamePlan } from '@/stores/keptPlan'
import { plan } from '../export/ledger/ledgerCase'

const other = { ...plan, title: '另一版' }
const state = (at?: string) =>
  ({ view: 'gantt', plan: plan.id, query: at === undefined ? {} : { plan: at } }) as const
const data = { plan, text: '', mark: '', ledger: null }

it('opens the view alone where the plan in the file is on show, wherever it came from', () => {
  expect(
    dropOutcome(
      { state: state('far.json'), data },
      { plan: structuredClone(plan), address: 'kept:1' },
    ),
  ).toBe('view')
  expect(
    isSamePlan(plan, Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan),
  ).toBe(true)
})

it('knows a plan whose changes hold by what was accepted, and another by changes it has not', () => {
  const changes = entered(
    [],
    [
      {
        day: '2021-03-01',
        recorded: '2021-03-02',
        what: { kind: 'withdrawn', item: 27 },
        reason: '并入第12项',
        document: '',
        who: '李',
      },
    ],
  )
  const changed = { ...plan, changes }
  const held = planOn(changed, { day: '2021-06-30', basis: 'adjusted' })
  const outcomes = [
    { shown: held, found: changed },
    { shown: held, found: plan },
    { shown: plan, found: changed },
  ].map(({ shown, found }) =>
    dropOutcome({ state: state(), data: { ...data, plan: found } }, { plan: shown, address: null }),
  )
  expect(outcomes).toEqual(['view', 'view', 'plan'])
})

it('opens the plan in the file in place of another, or of another version of it, or of one on its way', () => {
  for (const shown of [other, { ...plan, id: 'other' }, null])
    expect(dropOutcome({ state: state(), data }, { plan: shown, address: null })).toBe('plan')
})

it('follows the address where no plan travels in the file, but to nowhere that only another browser knows', () => {
  const bare = (at?: string) => ({ state: state(at), data: null })
  expect(dropOutcome(bare('far.json'), { plan, address: null })).toBe('view')
  expect(dropOutcome(bare('far.json'), { plan: { ...plan, id: 'other' }, address: null })).toBe(
    'address',
  )
  expect(dropOutcome(bare(), { plan: { ...plan, id: 'other' }, address: 'far.json' })).toBe(
    'address',
  )
  expect(dropOutcome(bare('kept:1'), { plan: { ...plan, id: 'other' }, address: null })).toBe(
    'other',
  )
  expect(dropOutcome(bare(), { plan: { ...plan, id: 'other' }, address: null })).toBe('other')
})
