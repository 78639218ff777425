import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { readLedger } from '@/intake/ledger/readLedger'
import { about, anyReports, bytesOf, factOf, ledgerOf } from './ledgerCase'

test('a ledger as JSON says what it is', async () => {
  const ledger = ledgerOf([factOf(1), factOf(2)], { sample: true })
  const text = await (await writeLedgerJson(ledger)).text()
  expect(JSON.parse(text)).toEqual({
    format: 'guatu-ledger',
    version: 1,
    plan: 'nanchang-2020',
    title: ledger.plan.title,
    asOf: '2022-10-31',
    sample: true,
    reports: ledger.reports,
  })
  expect(text.split('\n').filter(line => line.includes('"turn"'))).toHaveLength(2)
})

test('nothing is lost on the way through JSON', async () => {
  await fc.assert(
    fc.asyncProperty(anyReports, fc.boolean(), async (reports, sample) => {
      const bytes = await bytesOf(await writeLedgerJson(ledgerOf([], { reports, sample })))
      expect(await readLedger(bytes, about)).toEqual({
        ok: true,
        reports,
        facts: [],
        problems: [],
        more: 0,
        hidden: 0,
        sample,
      })
    }),
  )
})

test('what an object carries beside a record stays behind', async () => {
  const ledger = ledgerOf([factOf(1)])
  const [report] = ledger.reports
  const text = await (
    await writeLedgerJson({
      ...ledger,
      reports: [{ ...report!, selected: true } as typeof report & object],
    })
  ).text()
  expect(text).not.toContain('selected')
})
