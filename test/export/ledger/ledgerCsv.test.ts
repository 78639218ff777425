import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkedReports } from '@/analysis/ledger/reportId'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { readLedger } from '@/intake/ledger/readLedger'
import { about, anyReports, bytesOf, factOf, ledgerOf, oddWords, plain } from './ledgerCase'

test('a row for every record, under Chinese headings, for Excel', async () => {
  const ledger = ledgerOf([
    factOf(1, { state: 'done', percent: 100, note: '已挂网，见“公开指南”', who: '张三' }),
  ])
  const bytes = await bytesOf(await writeLedgerCsv(ledger))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const id = ledger.reports[0]!.id
  expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
    '编号,轮次,序号,责任单位,内设口子,发生日期,登记日' +
      '期,状态,完成百分比,说明,佐证,填报人,更正,计划编号',
    `r${id},1,1,区工管办,行政服务中心,2020-07-01,2022-10-31,已` +
      '完成,100,已挂网，见“公开指南”,,张三,,nanchang-2020',
    '',
  ])
})

test('no field begins as a formula does, on any line of the file', async () => {
  const text = await (
    await writeLedgerCsv(
      ledgerOf(oddWords.map(note => factOf(1, { note, evidence: note, who: note }))),
    )
  ).text()
  expect(text).not.toMatch(/(?:^|[,\n])"?[=+\-@＝＋－＠]/)
  expect(text).toContain(`"'=1+1"`)
})

test('each row of a made-up ledger says so', async () => {
  const text = await (
    await writeLedgerCsv(ledgerOf([factOf(1), factOf(2)], { sample: true }))
  ).text()
  expect(text.match(/示例数据（虚构）\r\n/g)).toHaveLength(2)
  expect(await readLedger(new TextEncoder().encode(text), about)).toMatchObject({
    ok: true,
    sample: true,
    problems: [],
  })
})

test('the rows of another plan are refused, both named', async () => {
  const bytes = await bytesOf(await writeLedgerCsv(ledgerOf([factOf(1)])))
  expect(await readLedger(bytes, { ...about, plan: { ...about.plan, id: 'other' } })).toMatchObject(
    { ok: false, problems: [{ code: 'other-plan', words: 'nanchang-2020' }] },
  )
})

test('records come back from CSV as they went', async () => {
  await fc.assert(
    fc.asyncProperty(anyReports, fc.boolean(), async (reports, sample) => {
      const bytes = await bytesOf(await writeLedgerCsv(ledgerOf([], { reports, sample })))
      expect(await readLedger(bytes, about)).toEqual({
        ok: true,
        reports: reports.map(plain),
        facts: [],
        problems: [],
        more: 0,
        hidden: 0,
        sample: sample && reports.length > 0,
      })
    }),
    { numRuns: 300 },
  )
})

test.each([99, 100, 101])('words of %i signs that a spreadsheet converts come back', async n => {
  const [note, evidence, who] = [
    '9'.repeat(n),
    `'${'1'.repeat(n - 1)}`,
    '2020/'.repeat(n).slice(0, n),
  ]
  const { reports } = ledgerOf([factOf(1, { note, evidence, who })])
  const answer = await readLedger(
    await bytesOf(await writeLedgerCsv(ledgerOf([], { reports }))),
    about,
  )
  expect(answer.ok && answer.reports).toEqual(reports)
  expect(answer.ok && checkedReports(answer.reports).altered.size).toBe(0)
})

test('every odd word comes back, alone and among others', async () => {
  const { reports } = ledgerOf(oddWords.map(note => factOf(1, { note, evidence: note, who: note })))
  expect(
    await readLedger(await bytesOf(await writeLedgerCsv(ledgerOf([], { reports }))), about),
  ).toEqual({
    ok: true,
    reports,
    facts: [],
    problems: [],
    more: 0,
    hidden: 0,
    sample: false,
  })
})
