import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeJoined } from '@/address/joinedAddress'
import { countsOf } from '@/model/plan'
import { listPlan } from '@/storage/storedPlans'
import { usePlanStore } from '@/stores/plan'
import { counties } from '../analysis/plan/countyPlan'
import { plan as builtIn } from '../export/ledger/ledgerCase'

const [first, second] = counties

beforeEach(async () => {
  setActivePinia(createPinia())
  vi.stubGlobal('document', { baseURI: 'http://page.test/' })
  vi.stubGlobal('location', new URL('http://page.test/'))
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(
      address.endsWith('.json')
        ? new Response(JSON.stringify(builtIn))
        : new Response('', { status: 404 }),
    ),
  )
  const entry = { file: '', added: '2026-11-30', items: 0, units: 0, span: null } as const
  for (const [name, plan, title] of [
    ['kept:a', first, '改过的名字'],
    ['kept:b', second, ''],
  ] as const)
    await listPlan({
      name,
      text: JSON.stringify(plan),
      entry: { ...entry, name, title },
      source: new Uint8Array(),
    })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const open = async (plans: readonly (string | null)[], sameUnits = false) => {
  const store = usePlanStore()
  await store.load(writeJoined({ plans, sameUnits }))
  return store
}

it('opens several plans as one, the built-in one too, by the titles of the list', async () => {
  const { plan, failure, loading } = await open(['kept:a', null, 'kept:b'])
  expect(plan?.joined?.parts.map(({ title, address }) => [title, address])).toEqual([
    ['改过的名字', 'kept:a'],
    [builtIn.title, null],
    ['乙县计划', 'kept:b'],
  ])
  expect(plan?.items.length).toBe(3 + builtIn.items.length + 2)
  expect(plan?.joined?.missing).toEqual([])
  expect([failure, loading]).toEqual([null, null])
})

it('makes units of one name one where the address says so', async () => {
  const { plan } = await open(['kept:a', 'kept:b'], true)
  expect(plan && countsOf(plan.items)).toEqual({ items: 5, units: 3, offices: 3, assignments: 7 })
})

it('shows the rest where some cannot be opened, and says which', async () => {
  const { plan, failure } = await open(['kept:a', 'kept:gone', 'elsewhere/plan.txt'])
  expect(plan?.joined?.parts.map(({ title }) => title)).toEqual(['改过的名字'])
  expect(plan?.joined?.missing).toEqual(['kept:gone', 'elsewhere/plan.txt'])
  expect(failure).toBeNull()
})

it('leaves what is on show where none can be opened', async () => {
  const store = usePlanStore()
  await store.load(null)
  await store.load('joined:kept:gone')
  expect([store.plan?.id, store.failure?.reason]).toEqual([builtIn.id, 'forgotten'])
})
