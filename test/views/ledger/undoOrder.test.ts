import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { EffectScope } from 'vue'
import { emptyDraft } from '@/analysis/ledger/draft'
import type { Draft } from '@/analysis/ledger/draft'
import { standingFacts } from '@/analysis/ledger/ledger'
import { assignmentKey } from '@/model/report'
import { useLedgerStore } from '@/stores/ledger'
import type { LedgerReading } from '@/stores/ledger/reading'
import type { DraftEntry } from '@/views/ledger/useDraftEntry'
import { useDraftEntry } from '@/views/ledger/useDraftEntry'
import type { EntryStatus } from '@/views/ledger/useEntryStatus'
import type { LedgerFileImport } from '@/views/ledger/useLedgerImport'
import { useLedgerImport } from '@/views/ledger/useLedgerImport'
import { useUndo } from '@/views/ledger/useUndo'
import { factOf, plan } from '../../export/ledger/ledgerCase'

vi.mock('vue-i18n', () => ({ useI18n: () => ({ t: (key: string) => key }) }))

const today = '2022-10-31'
const shown: string[] = []
const status = {
  show: (...parts: readonly string[]) => shown.push(parts.filter(Boolean).join()),
  clear: () => undefined,
} as unknown as EntryStatus

let scope: EffectScope
let page: DraftEntry & ReturnType<typeof useUndo> & Pick<LedgerFileImport, 'reading' | 'take'>

beforeEach(() => {
  setActivePinia(createPinia())
  useLedgerStore().showSample([])
  shown.length = 0
  scope = effectScope()
  const about = { plan: () => plan, today: () => today, status }
  page = scope.run(() => {
    const entry = useDraftEntry({
      ...about,
      who: () => '甲',
      usual: () => today,
      asOf: () => today,
      isShown: () => true,
      reveal: vi.fn(),
    })
    const { pasted } = entry
    const imported = useLedgerImport({ ...about, who: () => '甲', pasted })
    return { ...entry, ...imported, ...useUndo({ ...about, who: () => '甲', pasted }) }
  }) as typeof page
})

const key = assignmentKey(factOf(1))
const filled: Draft = { ...emptyDraft, state: 'underway', note: '贴入' }

function paste(): void {
  const before = new Map([[key, useLedgerStore().drafts.get(key) ?? emptyDraft]])
  page.paste({ before, after: new Map([[key, filled]]), rows: 0, cells: 0, states: 0 })
}

/** Which items have standing records, and whether the block is in its row. */
function now(): readonly [readonly number[], boolean] {
  const ledger = useLedgerStore()
  return [standingFacts(ledger.reports).map(({ item }) => item), ledger.drafts.has(key)]
}

test('a withdrawal after a paste is undone before it, and the paste is no longer', async () => {
  const [entered] = await useLedgerStore().enter([factOf(2)])
  paste()
  if (entered) await page.withdraw(entered)
  expect(now()).toEqual([[], true])
  await page.undo()
  expect(now()).toEqual([[2], true])
  expect(shown).toEqual(['', 'ledger.undone'])
})

test('records of a file taken after a paste are undone before it', async () => {
  paste()
  const nothing = {
    sample: false,
    hidden: 0,
    more: 0,
    problems: [],
    refused: [],
    reports: [],
    takenBack: [],
  }
  const effect = { names: [], withdrawn: [], corrected: [] }
  // A sample is the ledger of no plan.
  const found = { ...nothing, name: '台账.csv', plan: null as unknown as string, ok: true, all: 1 }
  page.reading.value = { ...found, effect, facts: [factOf(3)] } satisfies LedgerReading
  await page.take()
  expect(now()).toEqual([[3], true])
  await page.undo()
  expect(now()).toEqual([[], true])
})

test('what was undone last is the first to come back', async () => {
  await useLedgerStore().enter([factOf(2)])
  paste()
  await page.undo()
  expect(now()).toEqual([[2], false])
  await page.undo()
  expect(now()).toEqual([[], false])
  await page.redo()
  expect(now()).toEqual([[2], false])
  expect(shown).toEqual(['', 'ledger.unpasted', 'ledger.undone', 'ledger.redone'])
})

test('a batch brought back after a paste is undone before it', async () => {
  await useLedgerStore().enter([factOf(2)])
  await page.undo()
  paste()
  await page.redo()
  await page.undo()
  expect(now()).toEqual([[], true])
})
