import { expect, test } from 'vitest'
import { readDocumentPlan } from '@/intake/check/readDocumentPlan'
import { shownDocument } from '@/intake/check/shownDocument'

const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map(cells => `<tr>${cells.map(cell => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`

async function read(html: string) {
  const choice = { table: null, year: null, columns: new Map<string, string>(), firstLeads: false }
  const found = await readDocumentPlan({ bytes: new TextEncoder().encode(html), choice })
  if (!found.ok) throw new Error(found.findings[0]?.message)
  return found
}

const essence = async (html: string) =>
  (await read(html)).plan.items.map(({ text, assignments, deadline, columns = [] }) => [
    text,
    assignments.map(({ unit, role }) => unit + (role ? `@${role}` : '')).join('、'),
    deadline.text,
    columns.map(({ heading, text: words }) => `${heading}：${words}`).join('；'),
  ])

test('a table turned over has an item a column', async () => {
  const html = table(
    ['任务', '甲', '乙', '丙'],
    ['牵头单位', '<td colspan=2>县财政局</td>', '县教育局'],
    ['完成时限', '2023年6月底', '2023年9月底', '长期'],
    ['备注', '', '续建', ''],
  )
  expect(await essence(html)).toEqual([
    ['甲', '县财政局@lead', '2023年6月底', ''],
    ['乙', '县财政局@lead', '2023年9月底', '备注：续建'],
    ['丙', '县教育局@lead', '长期', ''],
  ])
})

const form = (name: string, more = '') =>
  table(
    ['任务名称', `<td colspan=3>${name}</td>`],
    ['责任单位', '县财政局', '配合单位', more],
    ['完成时限', '2023年6月底', '联系人', '张三'],
  )
const items = [
  ['甲任务', '县财政局@responsible', '2023年6月底', '联系人：张三'],
  ['乙任务', '县财政局@responsible、县教育局@support', '2023年6月底', '联系人：张三'],
]

test('forms of labels and values have an item each, whatever title stands above them', async () => {
  const html = `<p>督办单（一）</p>${form('甲任务')}<p>督办单（二）</p>${form('乙任务', '县教育局')}`
  expect(await essence(html)).toEqual(items)
})

test('forms may follow each other in one table, and lack a line', async () => {
  const html = table(
    ['<td colspan=2>督办单</td>'],
    ['任务名称', '甲任务'],
    ['责任单位', '县财政局'],
    ['完成时限', '2023年6月底'],
    ['任务名称', '乙任务'],
    ['完成时限', '2023年9月底'],
  )
  expect(await essence(html)).toEqual([
    ['甲任务', '县财政局', '2023年6月底', ''],
    ['乙任务', '', '2023年9月底', ''],
  ])
})

test('every cell is accounted for, told, and shown as it stands', async () => {
  const { plan, account, document } = await read(form('甲任务') + form('乙任务'))
  expect(plan.findings.map(({ code }) => code)).toContain('table-turned')
  expect(account.filter(({ use }) => use === 'left-out')).toEqual([])
  expect(account.filter(({ use }) => use === 'heading').map(({ words }) => words)).toEqual(
    [1, 2].flatMap(() => ['任务名称', '责任单位', '配合单位', '完成时限', '联系人']),
  )
  const shown = document && shownDocument(document, account, new Map())
  expect(JSON.stringify(shown)).not.toContain('"holds"')
})

test('a table whose names stand at the top is none of these', async () => {
  const html = table(['任务名称', '责任单位'], ['甲任务', '县财政局'], ['责任单位', '县教育局'])
  expect(await essence(html)).toEqual([
    ['甲任务', '县财政局', '', ''],
    ['责任单位', '县教育局', '', ''],
  ])
})
