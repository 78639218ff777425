import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { itemsLeftOut } from '@/intake/circular/leftOut'
import type { PlannedDocument } from '@/intake/circular/planOfDocument'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import type { Plan } from '@/model/plan'
import { circularHtml, circularRows, circularTitle } from '../document/circularTable'
import { bytesOf, cell, documentOf, docx, para, row, run, table } from '../document/documentFiles'
import { plainPlan } from './plainPlan'

async function planned(bytes: Uint8Array, number?: number): Promise<PlannedDocument> {
  return planOfDocument(await documentOf(bytes), { id: 'x' }, { table: number })
}

async function planOf(bytes: Uint8Array, number?: number): Promise<Plan> {
  const result = await planned(bytes, number)
  if (!result.ok) throw new Error(result.findings[0]?.message)
  return result.plan
}

async function refusal(bytes: Uint8Array, number?: number): Promise<string> {
  const result = await planned(bytes, number)
  return result.ok ? 'read' : (result.findings[0]?.message ?? '')
}

const text = new Uint8Array(readFileSync('data/nanchang-2020/circular.txt'))
const quoted = (words: string): string => `"${words.replace(/"/g, '""')}"`
const heading = ['序号', '工作任务', '具体事项', '主体责任单位', '完成时间']
const plain = (rows: readonly (readonly string[])[]): string =>
  table(...rows.map(cells => row(...cells.map(words => cell(para(run(words)))))))
const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  bytesOf(rows.map(cells => cells.join(',')).join('\n'))

test('the circular reads to the same plan from its text and as a page, a CSV, Markdown, a workbook and Word', async () => {
  const wanted = plainPlan(await planOf(text))
  expect(wanted.items).toHaveLength(27)
  const rows = circularRows.map(cells => cells.map(quoted).join(','))
  const above = circularTitle.map(line => `${line},,,,`)
  const bars = circularRows.map(
    (cells, at) =>
      `|${cells.map(words => words.replace(/\n/g, '<br>')).join('|')}|` +
      (at === 0 ? '\n|---|---|---|---|---|' : ''),
  )
  const word = circularTitle.map(line => para(run(line))).join('') + wordTable()
  const book = await writeXlsx({
    sheets: [
      {
        name: '表',
        rows: [...circularTitle.map(line => [line]), ...circularRows.map(cells => [...cells])],
      },
    ],
  })
  const files: Readonly<Record<string, Uint8Array>> = {
    html: bytesOf(circularHtml()),
    csv: bytesOf([...above, ...rows].join('\n')),
    md: bytesOf([...circularTitle, '', ...bars].join('\n')),
    docx: docx(word),
    xlsx: book,
  }
  for (const [kind, bytes] of Object.entries(files))
    expect([kind, plainPlan(await planOf(bytes))]).toEqual([kind, wanted])
})

/** The table with the number and the name of a task merged over its items. */
function wordTable(): string {
  const lines = (words: string): string =>
    words
      .split('\n')
      .map(line => para(run(line)))
      .join('')
  const merge = (words: string): string =>
    words === '' ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>'
  return table(
    ...circularRows.map(cells =>
      row(...cells.map((words, at) => cell(lines(words), at < 2 ? merge(words) : ''))),
    ),
  )
}

test('automatic numbers are the items’ and the tasks’', async () => {
  const list = (id: number): string =>
    `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`
  const level = (words: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${words}"/></w:lvl>`
  const { wordPart } = await import('../document/documentFiles')
  const numbering = wordPart(
    'numbering',
    'numbering',
    ['%1', '（%1）']
      .map((words, at) => `<w:abstractNum w:abstractNumId="${at}">${level(words)}</w:abstractNum>`)
      .join('') +
      [1, 2]
        .map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`)
        .join(''),
  )
  const rowOf = (words: string): string =>
    row(
      cell(para('', list(1))),
      cell(para(run(`任务${words}`))),
      cell(para(run(words), list(2))),
      cell(para(run('甲局'))),
      cell(para(run('2021年8月底前'))),
    )
  const { tasks, items } = await planOf(
    docx(
      table(row(...heading.map(one => cell(para(run(one))))), rowOf('一'), rowOf('二')),
      numbering,
    ),
  )
  expect(tasks).toEqual([
    { no: 1, name: '任务一' },
    { no: 2, name: '任务二' },
  ])
  expect(items.map(({ id, text: words }) => [id, words])).toEqual([
    [1, '一'],
    [2, '二'],
  ])
})

test('units and a deadline over several rows go for each; words below the table for none', async () => {
  const html =
    '<html><p>附件1</p><p>某区2023年度分工表</p><table>' +
    `<tr>${heading.map(one => `<td>${one}</td>`).join('')}</tr>` +
    '<tr><td rowspan=3>1<td rowspan=3>公开<td>（1）编制<td rowspan=3>区司法局<td rowspan=3>2023年6月底前</tr>' +
    '<tr><td>（2）公布</tr><tr><td>（3）更新</tr></table><p>2023年3月5日印发</p>'
  const plan = await planOf(bytesOf(html))
  expect(plan.title).toBe('某区2023年度分工表')
  expect(
    plan.items.map(({ assignments, deadline }) => [assignments[0]?.unit, deadline.date]),
  ).toEqual(Array.from({ length: 3 }, () => ['区司法局', '2023-06-30']))
  expect(plan.findings.map(({ code }) => code)).toEqual(['merged-cells', 'words-below'])
  expect(plan.findings[0]).toMatchObject({ severity: 'note', items: [2, 3], line: 13 })
})

test('the first table that reads as a plan is taken, the others are told, and one may be asked for', async () => {
  const sign = plain([
    ['联系人', '电话'],
    ['张三', '1'],
  ])
  const annex = (no: number, year: number): string =>
    para(run(`附件${no}`)) +
    para(run(`某区${year}年度分工表`)) +
    plain([heading, ['1', '公开', '（1）编制', '甲局', '6月底前']])
  const file = docx(sign + annex(1, 2023) + annex(2, 2024))
  const first = await planOf(file)
  expect([first.title, first.items[0]?.deadline.date]).toEqual(['某区2023年度分工表', '2023-06-30'])
  expect(first.findings.at(-1)).toMatchObject({
    code: 'other-tables',
    severity: 'note',
    message: expect.stringMatching(/另有 2 张表没有读：表 1（2 行，列为：联系人、电话）；表 3（/),
  })
  expect((await planOf(file, 3)).items[0]?.deadline.date).toBe('2024-06-30')
  expect(await refusal(file, 9)).toMatch(/文件里没有表 9$/)
})

test('a table that goes on behind a page break is one', async () => {
  const rowOf = (no: number): readonly string[] => [
    `${no}`,
    `任务${no}`,
    `（${no}）事`,
    '甲局',
    '2021年8月底前',
  ]
  const body =
    plain([heading, rowOf(1)]) + para('') + plain([heading, rowOf(2)]) + plain([rowOf(3)])
  const plan = await planOf(docx(body))
  expect(plan.items).toHaveLength(3)
  expect(plan.findings.map(({ code }) => code)).toEqual(['columns-repeated'])
})

test('items left out are counted: a number without words, no more', async () => {
  const plan = await planOf(
    csv([
      heading,
      ['1', '公开', '（1）编制', '甲局', '2021年8月底前'],
      ['', '', '（2）公布', '甲局', '另行通知'],
      ['2', '', '', '甲局', '2021年9月底前'],
    ]),
  )
  expect([plan.items.length, itemsLeftOut(plan)]).toEqual([2, 1])
  expect(plan.findings.map(({ code, severity, items }) => [code, severity, items])).toEqual([
    ['deadline-unread', 'warning', [2]],
    ['text-missing', 'error', []],
  ])
})

test('a row that begins no item is told, never poured into another', async () => {
  const plan = await planOf(
    csv([
      heading,
      ['1', '公开', '（1）编制', '', '2021年8月底前'],
      ['', '', '公布清单', '甲局', '2021年9月底前'],
      ['', '', '', '乙局', ''],
      ['2', '服务', '（2）设窗口', '丙局', '2021年10月底前'],
    ]),
  )
  expect(
    plan.items.map(({ id, assignments }) => [id, assignments.map(({ unit }) => unit)]),
  ).toEqual([
    [1, []],
    [3, ['甲局']],
    [2, ['丙局']],
  ])
  expect(plan.findings.map(({ code, line, words }) => [code, line, words])).toEqual([
    ['units-missing', 2, '编制'],
    ['item-unnumbered', 3, '公布清单'],
    ['row-unread', 4, '乙局'],
  ])
})

test('columns stand in any order, and one without a known name is kept', async () => {
  const cells: Readonly<Record<string, string>> = {
    序号: '1',
    工作任务: '公开',
    具体事项: '（1）编制',
    责任领导: '张三',
    主体责任单位: '甲局',
    完成时间: '2021年8月底前',
  }
  const names = Object.keys(cells)
  for (let turn = 0; turn < names.length; turn += 1) {
    const order = [...names.slice(turn), ...names.slice(0, turn)]
    const plan = await planOf(csv([order, order.map(name => cells[name] ?? '')]))
    expect(plan.tasks).toEqual([{ no: 1, name: '公开' }])
    expect(plan.items).toMatchObject([
      {
        id: 1,
        text: '编制',
        assignments: [{ unit: '甲局' }],
        deadline: { date: '2021-08-31' },
        columns: [{ heading: '责任领导', text: '张三' }],
      },
    ])
    expect(plan.findings).toEqual([])
  }
})

test('a table without a heading that is known is refused, never poured into columns', async () => {
  const rows = [
    ['a', 'b', 'c', 'd', 'e', 'f'],
    ['1', '公开', '（1）编', '甲', '乙', '2021年8月底前'],
  ]
  expect(await refusal(csv(rows))).toMatch(/有 6 列，而没有认得的列名/)
})

test('a refusal says what the document looks like and what it lacks', async () => {
  const loose = '某市若干措施\n\n1. 甲。\n\n2. 乙。\n\n责任单位\n'
  expect(await refusal(bytesOf(loose))).toMatch(
    /^这是文本（\.txt），4 段文字，其中 1 段是单独一行的栏目名，2 段以“1\.”一类编号起头。其中没有以（1）编号的事项/,
  )
  const ran = '2021年分解表序号项目名称主要内容牵头单位配合单位1增加供给'
  expect(await refusal(bytesOf(ran))).toMatch(/1 段里各列的名称连在一起，分不出单元格/)
  expect(await refusal(docx(''))).toMatch(/^这是Word 文档（\.docx），里面没有文字。/)
})
