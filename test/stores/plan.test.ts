import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { usePlanStore } from '@/stores/plan'
import { plan } from '../export/ledger/ledgerCase'

beforeEach(() => {
  setActivePinia(createPinia())
})

it('keeps a plan that came in a file, and opens it at its address like every other', async () => {
  const store = usePlanStore()
  const own = { ...plan, id: 'own', title: '另一份' }
  const address = await store.keep(own, JSON.stringify(own), 'abc')
  expect(address).toBe('kept:abc')
  await store.load(address)
  expect([store.plan, store.failure, store.loading]).toEqual([own, null, null])
  expect(await store.reread('kept:abc')).toBeNull()
})

it('has the built-in plan at its own address', async () => {
  expect(await usePlanStore().keep(structuredClone(plan), JSON.stringify(plan), 'def')).toBeNull()
})

it('leaves what is on show where no such plan is kept, or none that can be read, and says why', async () => {
  const store = usePlanStore()
  await store.load(null)
  await store.load('kept:nowhere')
  expect([store.plan?.id, store.failure?.reason]).toEqual([plan.id, 'forgotten'])
  const address = await store.keep({ ...plan, id: 'x' }, '{}', 'broken')
  await store.load(address)
  expect([store.plan?.id, store.failure?.reason]).toEqual([plan.id, 'invalid'])
})
