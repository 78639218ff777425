import Papa from 'papaparse'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writePlanCsv } from '@/export/table/planCsv'
import { countText, noteTexts, sourceText } from '@/export/table/planFacts'
import { writePlanIcs } from '@/export/table/planIcs'
import { writePlanMarkdown } from '@/export/table/planMarkdown'
import { writePlanMspdi } from '@/export/table/planMspdi'
import { writePlanWorkbook } from '@/export/xlsx/planWorkbook'
import { newDeadlines, planOfNewKinds, planWithDeadline } from '../../model/newKinds'
import { bytesOf } from '../ledger/ledgerCase'
import { fileOf } from './planCase'

const plan = planOfNewKinds()
const file = fileOf({}, plan)
const undated = [2, 3, 4, 5, 6]

async function csvRows(of = file): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = await (await writePlanCsv(of)).text()
  return Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data
}

async function sheetRows(name: string): Promise<readonly (readonly unknown[])[]> {
  const book = await readXlsx(await bytesOf(await writePlanWorkbook(file)))
  return book.sheets.find(one => one.name === name)?.rows ?? []
}

test('CSV has roles, numbers as printed and further columns, and no day that stands in', async () => {
  const rows = await csvRows()
  expect(rows).toHaveLength(27)
  for (const [at, row] of rows.entries()) {
    const item = plan.items[at]
    expect(row['原编号']).toBe(item?.number)
    expect(row['角色']).toMatch(/^牵头：/)
    expect(row['责任领导']).toBe(item?.columns?.[0]?.text ?? '')
    if (undated.includes(item?.id ?? 0)) {
      expect([row['时限最后一日'], row['距截至日（天）'], row['截至日状态']]).toEqual([
        '',
        '',
        '无截止日',
      ])
    }
  }
  expect(rows[5]?.['完成时限']).toBe('未定时限')
  expect(rows[3]?.['角色']).toMatch(/^牵头：[^；]+；责任：[^；]+；配合：[^；]+、/)
})

test('a plan without any of it has no such column', async () => {
  const heads = Object.keys((await csvRows(fileOf()))[0] ?? {})
  for (const head of ['原编号', '角色', '责任领导']) expect(heads).not.toContain(head)
})

test('the schedule has the columns, milestones and printed ranges, and no mark without a day', async () => {
  const rows = await sheetRows('进度安排')
  const head = rows.find(row => row[2] === '事项') ?? []
  const words = ['原编号', '角色', '责任领导'].map(name => head.indexOf(name))
  expect(words.every(at => at > 0)).toBe(true)
  const first = Math.max(...words) + 1
  const marks = (id: number): readonly unknown[] =>
    (rows.find(row => row[2] === id) ?? [])
      .slice(first)
      .filter(value => value !== null && value !== '')
  for (const id of undated) expect(marks(id)).toEqual([])
  expect(marks(8)).toEqual(['◇', '◇', 8])
  expect(marks(7)).toEqual([7])
  expect(rows.flat().some(value => String(value).includes('起止时间（原文）'))).toBe(true)
})

test('units by months have a column for what has no last day, and sums that agree', async () => {
  const rows = await sheetRows('按月分布')
  const head = rows.find(row => row.includes('无截止日')) ?? []
  expect(head.indexOf('无截止日')).toBeGreaterThan(head.indexOf('长期'))
  expect(rows.flat()).toContain(129)
})

test('a calendar has events for days alone, and names what it leaves out', async () => {
  const text = (await (await writePlanIcs(file)).text()).replace(/\r\n /g, '')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(23)
  expect(text).not.toContain('20221231')
  expect(text).toContain('6 项没有截止日（其中长期 1 项），未列入：第 1、2、3、4、5、6 项')
})

test('a project has no deadline for what has no day', async () => {
  for (const finish of ['none', 'deadline'] as const) {
    const text = await (await writePlanMspdi(fileOf({ finish }, plan))).text()
    expect(text.match(/<Deadline>/g)).toHaveLength(21)
    expect(text).not.toContain('2022-12-31')
    expect(text).toContain('未定时限')
  }
})

test('the source has the number of its document', () => {
  expect(sourceText(file)).toContain('》〔2020〕84号 附件1')
  expect(sourceText(fileOf())).toMatch(/》附件1$/)
})

test('Markdown and notes count them apart', async () => {
  const text = await (await writePlanMarkdown(file)).text()
  expect(text).toContain('未定时限')
  expect(noteTexts(file).join('')).toContain('另有 5 项没有可以确定的截止日')
  const part = fileOf({ selection: { unit: null, task: null, year: 'undated', q: '' } }, plan)
  expect(part.items.map(({ id }) => id)).toEqual(undated)
  expect(countText(part)).toContain('显示 5/27 项（筛选：无截止日）')
})

test.each(Object.entries(newDeadlines))(
  'a plan of %s alone is written by all',
  async (_, deadline) => {
    for (const items of [1, 27]) {
      const of = fileOf({}, planWithDeadline(deadline, items))
      expect(await csvRows(of)).toHaveLength(items)
      for (const write of [writePlanIcs, writePlanMspdi, writePlanMarkdown, writePlanWorkbook])
        expect((await write(of)).size).toBeGreaterThan(100)
    }
  },
)
