import { expect, test, vi } from 'vitest'
import { excelLimits, footerOrders } from '@/export/xlsx/excelLimits'
import { fittedPage } from '@/export/xlsx/fittedPage'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import { writePlanWorkbook } from '@/export/xlsx/planWorkbook'
import type { SheetPage } from '@/export/xlsx/workbook'
import { writeWorkbook } from '@/export/xlsx/workbook'
import type { Item, Plan } from '@/model/plan'
import { bytesOf, factOf, ledgerOf } from '../ledger/ledgerCase'
import { fileOf, planOf } from '../table/planCase'
import { unzip } from '../zipParts'

/** The sheets of a workbook as XML. */
async function sheetsOf(blob: Blob): Promise<readonly string[]> {
  return unzip(await bytesOf(blob))
    .filter(({ name }) => name.startsWith('xl/worksheets/sheet'))
    .map(({ text }) => String(text))
}

async function textsOf(blob: Blob): Promise<string> {
  return unzip(await bytesOf(blob))
    .map(({ text }) => String(text))
    .join('\n')
}

function heightsOf(sheet: string): readonly number[] {
  return [...sheet.matchAll(/ ht="([\d.]+)"/g)].map(match => Number(match[1]))
}

function footerOf(sheet: string): string {
  return (/<oddFooter>([^<]*)</.exec(sheet)?.[1] ?? '').replace(/&amp;/g, '&')
}

const page: SheetPage = {
  name: '表',
  widths: [10, 10],
  rows: [
    { cells: [{ value: '题', look: {} }] },
    { cells: [{ value: '头', look: {} }] },
    { cells: [{ value: '甲', look: {} }] },
  ],
  stay: { rows: 2, columns: 0 },
  heading: { row: 1, repeatFrom: 1, filter: true },
  rules: [],
  footer: { left: '题', right: '右' },
  blocks: [[1, 0, 2, 0]],
  breaks: [2],
}

/** A plan of items with so many signs of text, under a title. */
function planOfTexts(lengths: readonly number[], title = '题'): Plan {
  return { ...planOf(lengths.map((n): Partial<Item> => ({ text: '甲'.repeat(n) }))), title }
}

test('no row is higher than 409 points, however long its words, and that is said', async () => {
  const plan = planOfTexts([40_000, 12, 700, 1500])
  const blob = await writePlanWorkbook(fileOf({}, plan))
  const sheets = await sheetsOf(blob)
  expect(Math.max(...sheets.flatMap(heightsOf))).toBe(excelLimits.height)
  expect(await textsOf(blob)).toContain('行高至多 409 磅')
})

test('a cell holds 32,767 signs, the last …, and the sheet says so; no half of a sign is left', async () => {
  const [item] = planOf([{}]).items
  if (!item) throw new Error('no item')
  const plan = { ...planOf([{}]), items: [{ ...item, text: `甲${'😀'.repeat(20_000)}` }] }
  const text = await textsOf(await writePlanWorkbook(fileOf({}, plan)))
  const cell = /甲(?:😀)+…/u.exec(text)?.[0] ?? ''
  expect(cell).toHaveLength(32_766)
  expect(text).not.toMatch(/\p{Cs}/u)
  expect(text).toContain('1 格的文字超过一格所容的 32767 字（最长 40001 字）')
})

test('a note of a record that is cut is told above the records, and the form is read all the same', async () => {
  const ledger = ledgerOf([factOf(1, { note: '记'.repeat(33_000) })])
  const [form, records] = await sheetsOf(await writeLedgerSheet(ledger))
  const text = await textsOf(await writeLedgerSheet(ledger))
  expect(text).toContain('最长 33000 字')
  expect(records?.match(/<row /g)?.length).toBe(5)
  expect(form).not.toContain('32767')
})

test('a title in the footer stands as it is written, & doubled, and is cut to 255 signs in all', async () => {
  const title = `A&P&N标题${'长'.repeat(300)}`
  const sheets = await sheetsOf(await writePlanWorkbook(fileOf({}, planOfTexts([3], title))))
  for (const sheet of sheets) {
    const footer = footerOf(sheet)
    expect(footer.length).toBeLessThanOrEqual(255)
    expect(footer.length).toBeGreaterThan(250)
    expect(footer).toMatch(/^&LA&&P&&N标题长+…&C第 &P 页，共 &N 页&R截至日期：2021-06-30$/)
  }
  const short = footerOrders({ left: 'A&P&N', right: '甲&乙' })
  expect(short).toBe('&LA&&P&&N&C第 &P 页，共 &N 页&R甲&&乙')
})

test('a footer is cut after whole signs: no single & and no half of a sign is left', () => {
  for (let before = 0; before < 4; before += 1)
    for (const sign of ['&', '😀']) {
      const cut = footerOrders({ left: `${'a'.repeat(before)}${sign.repeat(300)}`, right: '' })
      expect(cut.length).toBeLessThanOrEqual(255)
      expect(cut).toMatch(/^&La*(?:(?:&&)+|(?:😀)+)…&C/u)
    }
})

test('a footer is cut in some hundred steps at most, however long the title', () => {
  const cuts = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  const cut = footerOrders({ left: '😀'.repeat(4000), right: '截至日期：2021-06-30' })
  expect(cut.length).toBeGreaterThan(250)
  expect(cuts.mock.calls.length).toBeLessThan(300)
  cuts.mockRestore()
})

test('a footer that is cut is told under the title, and all below moves down by one', () => {
  const fitted = fittedPage({ ...page, footer: { left: '长'.repeat(300), right: '' } })
  expect(fitted.rows[1]?.cells[0]?.value).toBe('注：页脚至多 255 字，其中的标题已截短。')
  expect(fitted).toMatchObject({
    stay: { rows: 3 },
    heading: { row: 2, repeatFrom: 2 },
    blocks: [[2, 0, 3, 0]],
    breaks: [3],
  })
  expect(fittedPage(page)).toBe(page)
})

test('a sheet has 16,384 columns at most, those beyond are told, and no block reaches beyond', () => {
  const columns = excelLimits.columns + 5
  const wide = Array.from({ length: columns }, () => ({ value: 1, look: {} }))
  const fitted = fittedPage({
    ...page,
    widths: wide.map(() => 5),
    rows: [{ cells: wide, merged: [[0, columns - 1]] }, ...page.rows],
    blocks: [
      [0, columns - 1, 1, columns - 1],
      [1, 0, 2, 0],
    ],
  })
  expect(fitted.widths).toHaveLength(16_384)
  expect(fitted.rows[0]).toMatchObject({ merged: [[0, 16_383]] })
  expect(Math.max(...fitted.rows.map(({ cells }) => cells.length))).toBe(16_384)
  expect(fitted.blocks).toEqual([[2, 0, 3, 0]])
  expect(fitted.rows[1]?.cells[0]?.value).toContain('右边 5 列未写')
})

test('columns are lettered beyond Z and ZZ in cells, filters and what may be entered', async () => {
  const cells = Array.from({ length: 800 }, (_, at) => ({ value: at, look: {} }))
  const [sheet] = await sheetsOf(
    await writeWorkbook({
      title: '题',
      pages: [
        {
          ...page,
          widths: cells.map(() => 5),
          rows: [{ cells }, { cells }, { cells }],
          rules: [26, 702, 799].map(column => ({
            column,
            rule: { kind: 'whole', from: 0, to: 1 },
            message: '整数',
          })),
        },
      ],
    }),
  )
  expect(sheet).toContain('<c r="AAA3"')
  expect(sheet).toContain('<autoFilter ref="A2:ADT3"')
  expect([...(sheet?.matchAll(/sqref="([A-Z]+3:[A-Z]+3)"/g) ?? [])].map(match => match[1])).toEqual(
    ['AA3:AA3', 'AAA3:AAA3', 'ADT3:ADT3'],
  )
})

test('sheets have names of at most 31 signs, none forbidden and none twice, whatever the plan is called', async () => {
  const plan = planOfTexts([3], "标题[含]:非*法?字/符\\'撇号'，且超过三十一个字以便检验工作表名")
  for (const blob of [
    await writePlanWorkbook(fileOf({}, plan)),
    await writeLedgerSheet({ ...ledgerOf([]), plan }),
  ]) {
    const book = unzip(await bytesOf(blob)).find(({ name }) => name === 'xl/workbook.xml')
    const names = [...String(book?.text).matchAll(/<sheet name="([^"]*)"/g)].map(match => match[1])
    expect(names.length).toBeGreaterThan(2)
    expect(new Set(names.map(name => name?.toLowerCase())).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
  }
})

test('a title bears no sign that XML forbids into any part of the file', async () => {
  const plan = planOfTexts([3], '标题\u000b\ud800\ufffe甲')
  for (const blob of [
    await writePlanWorkbook(fileOf({}, plan)),
    await writeLedgerSheet({ ...ledgerOf([]), plan }),
  ])
    expect(await textsOf(blob)).not.toMatch(/[\p{Cs}\ufffe]|(?![\t\n\r])\p{Cc}/u)
})
