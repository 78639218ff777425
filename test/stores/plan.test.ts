import { readFile } from 'node:fs/promises'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readPlan } from '@/intake/plan/readPlan'
import { usePlanStore } from '@/stores/plan'
import { plan } from '../export/ledger/ledgerCase'

const page = 'http://page.test/'
const root = new URL('../..', import.meta.url)
const textAt = (address: string): Promise<string> =>
  readFile(new URL(`.${new URL(address).pathname}`, root), 'utf8')

beforeEach(() => {
  setActivePinia(createPinia())
  vi.stubGlobal('document', { baseURI: page })
  vi.stubGlobal('location', new URL(page))
  vi.stubGlobal('fetch', async (address: string) => new Response(await textAt(address)))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('shows the built-in plan as it would be read, with the lines of its circular', async () => {
  const store = usePlanStore()
  await store.load(null)
  const read = readPlan(await textAt(`${page}data/nanchang-2020/plan.json`))
  expect(read).toEqual({ ok: true, plan: store.plan })
  expect(JSON.stringify(store.plan)).toBe(JSON.stringify(read.ok && read.plan))
  expect(store.lines.length).toBeGreaterThan(27)
  expect([store.failure, store.loading]).toEqual([null, null])
})

it('tells of bad bytes in the lines of its circular, with the items that they are in', async () => {
  const store = usePlanStore()
  vi.stubGlobal('fetch', async (address: string) => {
    const text = await textAt(address)
    const bytes = new TextEncoder().encode(text.replace('梳理规范', '梳理\u0007规范'))
    return new Response(
      address.endsWith('.txt') ? bytes.map(one => (one === 7 ? 0xff : one)) : text,
    )
  })
  await store.load(null)
  expect(store.lines.length).toBeGreaterThan(27)
  expect(store.lostLines).toMatchObject([{ code: 'bad-bytes', items: [1], words: '1' }])
  expect(store.plan?.findings).toEqual(plan.findings)
})

it('says that the built-in plan cannot be had, and has it once it can', async () => {
  const store = usePlanStore()
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  await store.load(null)
  expect([store.plan, store.failure?.reason, store.loading]).toEqual([null, 'unreachable', null])
  vi.stubGlobal('fetch', async (address: string) => new Response(await textAt(address)))
  await store.load(null)
  expect([store.plan?.id, store.failure]).toEqual([plan.id, null])
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  await store.load('missing.json')
  expect([store.plan?.id, store.failure?.address]).toEqual([plan.id, 'missing.json'])
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
