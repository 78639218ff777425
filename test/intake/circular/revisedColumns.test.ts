import { expect, it } from 'vitest'
import { readDocumentPlan } from '@/intake/check/readDocumentPlan'

const choice = { table: null, year: null, columns: new Map<string, string>(), firstLeads: false }

type Row = readonly string[]

/** Units, deadline and further columns of the first item of a table. */
async function firstOf(heading: string, ...rows: readonly Row[]) {
  const cells = rows.map(row => `<tr>${row.map(words => `<td>${words}</td>`).join('')}</tr>`)
  const html = `<p>任务调整表</p><table>${heading}${cells.join('')}</table>`
  const read = await readDocumentPlan({ bytes: new TextEncoder().encode(html), choice })
  const item = read.ok ? read.plan.items[0] : undefined
  return {
    units: item?.assignments.map(({ unit }) => unit),
    day: item?.deadline.text,
    others: item?.columns?.map(({ text }) => text) ?? [],
  }
}

const head = (...names: Row): string => `<tr>${names.map(name => `<th>${name}</th>`).join('')}</tr>`
const tasks: readonly Row[] = [
  ['1', '编制目录', '县司法局', '2020年6月底前', '2021年6月底前'],
  ['2', '设置专区', '县政务局', '2020年9月底前', '2021年9月底前'],
]
const units: readonly Row[] = [
  ['1', '编制目录', '县司法局', '县财政局', '2021年6月底前'],
  ['2', '设置专区', '县政务局', '县审计局', '2021年9月底前'],
]

it.each([
  ['原完成时限', '调整后完成时限'],
  ['完成时限', '调整后的完成时限'],
  ['完成时限（调整前）', '完成时限（调整后）'],
  ['调整前完成时限', '现完成时限'],
])('reads the deadline that is from now on: %s beside %s', async (before, after) => {
  const found = await firstOf(head('序号', '具体事项', '责任单位', before, after), ...tasks)
  expect(found).toMatchObject({ units: ['县司法局'], day: '2021年6月底前' })
  expect(found.others).toEqual(['2020年6月底前'])
})

it.each([
  ['原责任单位', '调整后责任单位'],
  ['责任单位', '变更后责任单位'],
])('gives no item to the units of before: %s beside %s', async (before, after) => {
  const found = await firstOf(head('序号', '具体事项', before, after, '完成时限'), ...units)
  expect(found).toEqual({ units: ['县财政局'], day: '2021年6月底前', others: ['县司法局'] })
})

it('reads what stands in two rows of headings too', async () => {
  const heading =
    '<tr><th rowspan="2">序号</th><th rowspan="2">具体事项</th><th colspan="2">责任单位</th>' +
    '<th rowspan="2">完成时限</th></tr><tr><th>调整前</th><th>调整后</th></tr>'
  const found = await firstOf(heading, ...units)
  expect(found).toEqual({ units: ['县财政局'], day: '2021年6月底前', others: ['县司法局'] })
})

it('leaves columns without words of before and after as they are', async () => {
  const found = await firstOf(
    head('序号', '具体事项', '责任单位', '责任领导', '完成时限'),
    ...units,
  )
  expect(found).toEqual({ units: ['县司法局'], day: '2021年6月底前', others: ['县财政局'] })
})
