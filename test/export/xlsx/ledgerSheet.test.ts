import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import { readLedger } from '@/intake/ledger/readLedger'
import {
  about,
  anyReports,
  bytesOf,
  factOf,
  filledIn,
  ledgerOf,
  oddWords,
  places,
  plain,
} from '../ledger/ledgerCase'

type Book = Awaited<ReturnType<typeof readXlsx>>

async function bookOf(ledger: Parameters<typeof writeLedgerSheet>[0]): Promise<Book> {
  return readXlsx(await bytesOf(await writeLedgerSheet(ledger)), { readStyles: true })
}

function sheetOf(book: Book, name: string): Book['sheets'][number] {
  const sheet = book.sheets.find(one => one.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

describe('the workbook of the plan in data/', () => {
  let book: Book
  beforeAll(async () => {
    book = await bookOf(
      ledgerOf([
        factOf(1, { state: 'done', percent: 100, day: '2020-08-30' }),
        factOf(27, { day: '2022-06-01' }),
      ]),
    )
  })

  test('has a form, the ledger and a guide', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(['填报表', '台账', '填写说明'])
    expect(book.properties?.title).toBe('南昌经开区基层政务公开标准化规范化工作任务分工和进度安排')
  })

  test('the form has a row for each of the 129 assignments, in the order of the plan', () => {
    const { rows } = sheetOf(book, '填报表')
    expect(rows[0]?.[0]).toBe('南昌经开区基层政务公开标准化规范化工作任务分工和进度安排')
    expect(rows[1]?.filter(Boolean)).toEqual([
      '截至日期：2022-10-31（30 天内为即将到期）　27 项 / 16 家单位（19 个口径） / 129 责任项次',
      '计划编号：nanchang-2020',
      '浅黄表头下的六列由填报人填写，其余各列请勿改动；填法见“填写说明”',
    ])
    expect(rows[2]).toEqual([
      '序号',
      '具体事项',
      '责任单位',
      '内设口子',
      '完成时限',
      '截至日状态',
      '末次填报日',
      '状态',
      '完成百分比',
      '发生日期',
      '说明',
      '佐证',
      '填报人',
    ])
    const body = rows.slice(3)
    expect(body).toHaveLength(129)
    expect(body.map(([item, , unit, office]) => ({ item, unit, office }))).toEqual(places)
    expect(body[0]).toEqual([
      1,
      '梳理规范基层政府权责清单',
      '区工管办',
      '行政服务中心',
      '2020年8月底前',
      '按期完成',
      '2020-08-30',
      null,
      null,
      null,
      null,
      null,
      null,
    ])
    expect(body[1]?.slice(5, 7)).toEqual(['到期未报', null])
    expect(body.find(row => row[0] === 27)?.slice(4, 7)).toEqual([
      '2022年7底前',
      '逾期',
      '2022-06-01',
    ])
  })

  test('the form takes only what can be filled in', () => {
    const { dataValidations } = sheetOf(book, '填报表')
    expect(dataValidations).toMatchObject([
      {
        type: 'list',
        range: 'H4:H132',
        values: ['未开始', '进行中', '已完成'],
        showErrorMessage: true,
        allowBlank: true,
      },
      { type: 'whole', range: 'I4:I132', operator: 'between', formula1: '0', formula2: '100' },
      {
        type: 'date',
        range: 'J4:J132',
        operator: 'between',
        formula1: '36526',
        formula2: 'TODAY()',
      },
    ])
  })

  test('the heading and the first columns stay in sight, and the heading stands on every page of A4 across', () => {
    const { freezePane, pageSetup, autoFilter } = sheetOf(book, '填报表')
    expect(freezePane).toEqual({ rows: 3, columns: 4 })
    expect(autoFilter).toMatchObject({ range: 'A3:M132' })
    expect(pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$3:$3',
    })
  })

  test('what is given looks otherwise than what is to be filled in, and what is typed there stays text', () => {
    const { cells } = sheetOf(book, '填报表')
    const fill = (key: string) =>
      (cells?.get(key)?.style?.fill as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb
    expect([fill('2,0'), fill('2,7'), fill('3,0'), fill('3,7')]).toEqual([
      'EAE3D4',
      'F6DF9B',
      'F3EEE3',
      undefined,
    ])
    expect([7, 8, 9, 10, 11, 12].map(column => cells?.get(`3,${column}`)?.style?.numFmt)).toEqual([
      undefined,
      '0',
      'yyyy\\-mm\\-dd',
      '@',
      '@',
      '@',
    ])
    expect(cells?.get('3,1')?.style?.alignment?.wrapText).toBe(true)
  })

  test('nothing says that it is made up', () => {
    expect(
      JSON.stringify(book.sheets.map(({ rows, headerFooter }) => [rows, headerFooter])),
    ).not.toContain('虚构')
  })
})

test('a made-up ledger says so on every sheet, on every printed page, above the heading', async () => {
  const book = await bookOf(ledgerOf([factOf(1)], { sample: true }))
  for (const sheet of book.sheets) {
    expect(sheet.rows.slice(0, 4).flat().join('')).toContain('示例数据（虚构）')
    expect(sheet.headerFooter?.oddFooter).toContain('示例数据（虚构）')
  }
  expect(sheetOf(book, '填报表').pageSetup?.printTitlesRow).toBe('$3:$4')
})

test('text is text in every cell: no formula, no error, numbers only where they are meant', async () => {
  const book = await bookOf(
    ledgerOf(oddWords.map(note => factOf(1, { note, evidence: note, who: note }))),
  )
  const kinds = book.sheets.flatMap(({ cells }) =>
    [...(cells?.values() ?? [])].map(({ type }) => type),
  )
  expect(new Set(kinds)).toEqual(new Set(['string', 'number', 'empty', 'richText']))
  const { rows } = sheetOf(book, '台账')
  expect(rows.slice(3).map(row => row[9])).toEqual(oddWords)
  expect(rows[3]?.map(value => typeof value)).toEqual([
    'string',
    'number',
    'number',
    'string',
    'string',
    'string',
    'string',
    'string',
    'object',
    'string',
    'string',
    'string',
    'object',
  ])
})

test('records come back from the workbook as they went, and an unfilled form says nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyReports, fc.boolean(), async (reports, sample) => {
      const bytes = await bytesOf(await writeLedgerSheet(ledgerOf([], { reports, sample })))
      expect(await readLedger(bytes, about)).toEqual({
        ok: true,
        reports: reports.map(plain),
        facts: [],
        problems: [],
        more: 0,
        hidden: 0,
        sample,
      })
    }),
    { numRuns: 60 },
  )
})

test('what is filled in comes back as facts, today', async () => {
  const bytes = await bytesOf(await writeLedgerSheet(ledgerOf([factOf(1)])))
  const rows = new Map(
    oddWords.map((note, at) => [
      at + 1,
      {
        状态: '进行中',
        完成百分比: 50,
        发生日期: '2020-07-15',
        说明: note,
        佐证: '',
        填报人: '李四',
      },
    ]),
  )
  const answer = await readLedger(filledIn(bytes, rows), about)
  expect(answer).toMatchObject({ ok: true, problems: [], sample: false })
  expect(answer.ok && answer.facts).toEqual(
    oddWords.map((note, at) => ({
      ...places[at + 1],
      day: '2020-07-15',
      recorded: '2022-10-31',
      state: 'underway',
      percent: 50,
      note: note.trim(),
      evidence: '',
      who: '李四',
      corrects: [],
    })),
  )
  expect(answer.ok && answer.reports).toHaveLength(1)
})
