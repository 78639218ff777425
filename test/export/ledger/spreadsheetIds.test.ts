import { expect, test } from 'vitest'
import { checkedReports, recordOf } from '@/analysis/ledger/reportId'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { readLedger } from '@/intake/ledger/readLedger'
import { known, reports } from './convertingCase'
import { about, factOf, ledgerOf } from './ledgerCase'

test('some ids are numbers to a spreadsheet, and none as files have them', async () => {
  expect(known.length).toBeGreaterThan(1)
  const text = await (await writeLedgerCsv(ledgerOf([], { reports }))).text()
  const ids = text
    .split('\r\n')
    .slice(1, 1 + known.length)
    .map(line => line.split(',')[0] ?? '')
  expect(ids).toEqual(known.map(({ id }) => `r${id}`))
  expect(ids.filter(id => Number.isFinite(Number(id)))).toEqual([])
})

test('a file of old, in which words have no apostrophe that is not their own, is read as ever', async () => {
  const own = recordOf(factOf(1, { note: "'1-2", evidence: "'00012" }), 1)
  const text = await (await writeLedgerCsv(ledgerOf([], { reports: [own] }))).text()
  const old = text.replace(/''/g, "'")
  expect(old).not.toBe(text)
  const answer = await readLedger(new TextEncoder().encode(old), about)
  const { reports: found, altered } = checkedReports(answer.ok ? answer.reports : [])
  expect([found, altered.size]).toEqual([[own], 0])
})

test('files of old, whose ids stand bare, are read as ever', async () => {
  const text = await (await writeLedgerCsv(ledgerOf([], { reports }))).text()
  const bare = text.replace(/(^|[\n, ])r([0-9a-f]{24})(?=[, ])/g, '$1$2')
  expect(bare).not.toBe(text)
  const answer = await readLedger(new TextEncoder().encode(bare), about)
  expect(answer.ok && answer.reports).toEqual(reports)
})
