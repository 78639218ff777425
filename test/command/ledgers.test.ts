import { expect, test } from 'vitest'
import { recordOf } from '@/analysis/ledger/reportId'
import { mergeLedger } from '@/command/ledgers'
import { factOf, ledgerOf } from '../export/ledger/ledgerCase'

test('records of several files are taken each once, in whatever order', () => {
  const { reports } = ledgerOf([factOf(1), factOf(2)])
  const first = mergeLedger([], { reports: reports.slice(1), facts: [] })
  const both = mergeLedger(first.reports, { reports, facts: [] })
  expect(both).toEqual({ reports, refused: [] })
})

test('a row filled in is entered after what is known, and not where it is no news', () => {
  const { reports } = ledgerOf([factOf(1)])
  const taken = mergeLedger(reports, {
    reports: [],
    facts: [factOf(1), factOf(2), factOf(2)],
  })
  expect(taken.reports.map(({ item, turn }) => [item, turn])).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('a record changed since it was entered is left out and named', () => {
  const [report] = ledgerOf([factOf(1)]).reports
  if (!report) throw new Error('no record')
  const altered = { ...report, note: '改动' }
  const ahead = recordOf(factOf(2, { day: '2020-07-02', recorded: '2020-07-01' }), 2)
  expect(mergeLedger([], { reports: [altered, ahead], facts: [] })).toEqual({
    reports: [],
    refused: [
      { fact: altered, reason: 'altered' },
      { fact: ahead, reason: 'day-after-recorded' },
    ],
  })
})
