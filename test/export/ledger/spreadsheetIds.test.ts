import { expect, test } from 'vitest'
import { checkedReports, recordOf } from '@/analysis/ledger/reportId'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { csvRows } from '@/intake/text/csvRows'
import { readLedger } from '@/intake/ledger/readLedger'
import { xlsx } from '../../intake/ledger/ledgerFiles'
import { known, reports } from './convertingCase'
import { about, factOf, ledgerOf, plan } from './ledgerCase'

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

test('names and a plan’s id that a spreadsheet converts are known in a workbook made of the CSV', async () => {
  const [first] = plan.items
  if (!first) throw new Error('no item')
  const assignment = { unit: '1-2', office: '1号', printed: '1-2（1号）' }
  const odd = { ...plan, id: '=2020', items: [{ ...first, assignments: [assignment] }] }
  const said = { unit: assignment.unit, office: assignment.office, note: '1e5', who: '3/4' }
  const { reports: own } = ledgerOf([factOf(first.id, said)])
  const text = await (await writeLedgerCsv(ledgerOf([], { plan: odd, reports: own }))).text()
  const rows = [...csvRows(text, ',', 20)].map(({ cells }) => cells)
  expect(rows[1]).toEqual(
    expect.arrayContaining(["'1-2", "'1号", expect.stringMatching(/^'=2020/)]),
  )
  const answer = await readLedger(await xlsx(rows), { ...about, plan: odd })
  expect(answer.problems).toEqual([])
  const { reports: found, altered } = checkedReports(answer.ok ? answer.reports : [])
  expect([found, altered.size]).toEqual([own, 0])
})

test('a plan’s id of old that is a number is known with its apostrophe', async () => {
  const rows = [
    ['序号', '责任单位', '内设口子', '状态', '发生日期', '计划编号'],
    ['1', '区工管办', '行政服务中心', '进行中', '2020-07-01', "'2020"],
  ]
  const answer = await readLedger(await xlsx(rows), { ...about, plan: { ...plan, id: '2020' } })
  expect(answer).toMatchObject({ ok: true, problems: [], facts: [{ item: 1 }] })
})
