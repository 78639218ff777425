// A large ledger file is taken without the page standing still: no id is reckoned twice, and what is
// reckoned on the page is so in slices.
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { recordOf } from '@/analysis/ledger/reportId'
import type { Fact, Report } from '@/model/report'
import type { LedgerReading } from '@/stores/ledger/reading'
import { readLedgerFile } from '@/stores/ledger/reading'
import { useLedgerStore } from '@/stores/ledger'
import { about, bytesOf, factOf, ledgerOf } from '../../export/ledger/ledgerCase'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'

vi.mock('@/storage/planLedger', () => ({
  planLedger: () => ({
    load: () => Promise.resolve({ reports: [], mended: Promise.resolve() }),
    append: () => Promise.resolve(),
    retry: () => Promise.resolve(),
    verify: () => Promise.resolve(),
    unkept: () => 0,
  }),
}))

const reckoned = vi.hoisted(() => ({ ids: 0 }))

vi.mock('@noble/hashes/sha2.js', async load => {
  const real = await load<typeof import('@noble/hashes/sha2.js')>()
  const sha256 = (bytes: Uint8Array): Uint8Array => {
    reckoned.ids += 1
    return real.sha256(bytes)
  }
  return { ...real, sha256 }
})

beforeEach(() => {
  setActivePinia(createPinia())
})

async function readingOf(
  reports: readonly Report[],
  facts: readonly Fact[],
): Promise<LedgerReading> {
  const bytes = await bytesOf(await writeLedgerJson(ledgerOf([], { reports })))
  const reading = await readLedgerFile({ name: 'a.json', bytes }, about, () => [])
  return { ...reading, facts }
}

it('reckons no id of records again that were held against theirs in reading', async () => {
  const reports = Array.from({ length: 30 }, (_, at) => recordOf(factOf(1), at + 1))
  const reading = await readingOf(reports, [])
  const store = useLedgerStore()
  await store.open(reading.plan)
  reckoned.ids = 0
  expect(await store.takeReading(reading)).toEqual({ added: 30, altered: [] })
  expect(reckoned.ids).toBe(0)
  expect(store.reports).toEqual(reports)
})

it('reckons the ids of many facts a few hundred at a time', async () => {
  const facts = Array.from({ length: 2600 }, (_, at) => factOf(1, { note: `${at}` }))
  const reading = await readingOf([], facts)
  const store = useLedgerStore()
  await store.open(reading.plan)
  const turns: number[] = []
  let isOver = false
  reckoned.ids = 0
  const watch = (): void => {
    turns.push(reckoned.ids)
    if (!isOver) setTimeout(watch)
  }
  watch()
  expect(await store.takeReading(reading)).toEqual({ added: 2600, altered: [] })
  isOver = true
  turns.push(reckoned.ids)
  expect(Math.max(...turns.map((ids, at) => ids - (turns[at - 1] ?? 0)))).toBeLessThanOrEqual(600)
  expect(new Set(store.reports.map(({ turn }) => turn))).toEqual(new Set([1]))
  expect(store.canUndo).toBe(true)
})
