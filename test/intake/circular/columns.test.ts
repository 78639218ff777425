import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import type { CaseCell } from './tableCase'
import { expectSound, planOf, spoiltTables, substanceOf, tableDocument } from './tableCase'

const above = ['附件1', '某区2023年度分工表']
const names = [
  '序号',
  '工作任务',
  '具体事项',
  '工作措施',
  '牵头单位',
  '配合单位',
  '完成时限',
  '分管领导',
]
const rows = [
  ['1', '公开', '（1）编制', '开会', '甲局', '乙局', '2023年6月底前', '张三'],
  ['', '', '（2）公布', '上网', '甲局', '丙局', '9月底前', '李四'],
  ['2', '服务', '（3）设窗口', '装修', '丁局', '各镇', '长期坚持', '王五'],
]

test('columns in any order give the same plan', () => {
  const wanted = substanceOf(planOf(tableDocument([names, ...rows], { above })))
  const orders = fc.shuffledSubarray([...names.keys()], {
    minLength: names.length,
    maxLength: names.length,
  })
  fc.assert(
    fc.property(orders, order => {
      const turned = [names, ...rows].map(row => order.map(at => row[at] ?? ''))
      expect(substanceOf(planOf(tableDocument(turned, { above })))).toEqual(wanted)
    }),
    { numRuns: 100 },
  )
})

test('a merged cell gives what the repeated one gives, and is told', () => {
  const down = (words: string, count: number): CaseCell => ({ words, rows: count })
  const merged = [
    ['序号', '工作任务', '具体事项', '责任单位', '完成时限', '分管领导'],
    [down('1', 2), down('公开', 2), '（1）编制', down('甲局、乙局', 2), down('6月底前', 3), '张三'],
    ['（2）公布', '李四'],
    ['2', '服务', '（3）设窗口', '丁局', '王五'],
  ]
  const repeated = [
    ['序号', '工作任务', '具体事项', '责任单位', '完成时限', '分管领导'],
    ['1', '公开', '（1）编制', '甲局、乙局', '6月底前', '张三'],
    ['1', '公开', '（2）公布', '甲局、乙局', '6月底前', '李四'],
    ['2', '服务', '（3）设窗口', '丁局', '6月底前', '王五'],
  ]
  const plan = planOf(tableDocument(merged, { above }))
  expect(substanceOf(plan)).toEqual(substanceOf(planOf(tableDocument(repeated, { above }))))
  expect(plan.findings.find(({ code }) => code === 'merged-cells')?.items).toEqual([2, 3])
})

test('headings over others, sections within the table, sums and notes', () => {
  const wide = (words: string): readonly CaseCell[] => [{ words, columns: 5 }]
  const plan = planOf(
    tableDocument(
      [
        [
          { words: '序 号', rows: 2 },
          { words: '工 作 任 务', rows: 2 },
          { words: '责任分工', columns: 2 },
          { words: '完成时限（2023年）', rows: 2 },
        ],
        ['牵头单位', '配合单位'],
        wide('一、优化环境'),
        ['1', '压减时限', '甲局', '乙局', '6月底前'],
        wide('二、扩大投资'),
        ['2', '建成项目', '丙局', '各镇', '12月底前'],
        ['合计', '2项', '', '', ''],
        wide('注：另行通知'),
      ],
      { above: ['某市任务分解表'], below: ['2022年3月5日印发'] },
    ),
  )
  expect(plan.tasks).toEqual([
    { no: 1, name: '优化环境' },
    { no: 2, name: '扩大投资' },
  ])
  expect(
    plan.items.map(({ id, task, text, assignments, deadline }) => [
      id,
      task,
      text,
      assignments.map(({ unit, role }) => `${unit} ${role ?? ''}`),
      deadline.date,
    ]),
  ).toEqual([
    [1, 1, '压减时限', ['甲局 lead', '乙局 support'], '2023-06-30'],
    [2, 2, '建成项目', ['丙局 lead', '各镇 support'], '2023-12-31'],
  ])
  expect(plan.findings.map(({ code }) => code)).toEqual([
    'deadline-doubtful',
    'deadline-doubtful',
    'row-passed-over',
    'row-passed-over',
    'words-below',
  ])
})

test('numbers that begin anew in each task are kept as printed', () => {
  const table = [
    ['工作任务', '具体事项', '责任单位', '完成时限'],
    ['公开', '⑴编制', '甲局', '2023年6月底前'],
    ['公开', '⑵公布', '甲局', '2023年6月底前'],
    ['服务', '⑴设窗口', '乙局', '2023年6月底前'],
  ]
  const plan = planOf(tableDocument(table))
  expect(plan.items.map(({ id, number, task, text }) => [id, number, task, text])).toEqual([
    [1, undefined, 1, '编制'],
    [2, undefined, 1, '公布'],
    [3, '⑴', 2, '设窗口'],
  ])
  expect(plan.findings.map(({ code }) => code)).toContain('numbers-anew')
})

test('a list within a cell is no number of an item', () => {
  const table = [
    ['序号', '主要内容', '责任单位', '完成时限'],
    ['1', '1.编制；2.公布', '甲局', '2023年6月底前'],
    ['2', '设窗口', '乙局', '2023年6月底前'],
  ]
  expect(planOf(tableDocument(table)).items.map(({ id, text }) => [id, text])).toEqual([
    [1, '1.编制；2.公布'],
    [2, '设窗口'],
  ])
})

test('measures are items where tasks go over several rows, and a column where they do not', () => {
  const heading = ['工作任务', '工作措施', '责任单位', '完成时限']
  const of = (tasks: readonly string[]): readonly (readonly string[])[] =>
    tasks.map((task, at) => [task, `措施${at + 1}`, '甲局', '2023年6月底前'])
  const over = planOf(tableDocument([heading, ...of(['公开', '公开', '服务'])]))
  expect(over.items.map(({ text }) => text)).toEqual(['措施1', '措施2', '措施3'])
  const each = planOf(tableDocument([heading, ...of(['公开', '服务', '监督'])]))
  expect(each.items.map(({ text, columns }) => [text, columns?.[0]?.text])).toEqual([
    ['公开', '措施1'],
    ['服务', '措施2'],
    ['监督', '措施3'],
  ])
  for (const plan of [over, each])
    expect(plan.findings.map(({ code }) => code)).toContain('columns-alike')
})

test('columns that nothing names are taken by what their cells say, and that is told', () => {
  const plan = planOf(tableDocument([['1', '公开', '（1）编制', '甲局', '2023年6月底前']]))
  expect(plan.items).toMatchObject([{ text: '编制', deadline: { date: '2023-06-30' } }])
  expect(plan.findings.map(({ code }) => code)).toEqual(['columns-guessed'])
})

test('title, number and year stand above; a title goes before the number', () => {
  const table = [
    ['主要内容', '责任单位', '完成时限'],
    ['编制', '甲局', '6月底前'],
  ]
  const read = (...lines: readonly string[]): readonly unknown[] => {
    const { title, number, items } = planOf(tableDocument(table, { above: lines }))
    return [title, number, items[0]?.deadline.date, items[0]?.deadline.precision]
  }
  const number = '某府办〔2019〕10号'
  expect(read(number, '某市任务分解表')).toEqual(['某市任务分解表', number, '2019-06-30', 'month'])
  expect(read(number, '2020年任务分解表')).toEqual([
    '2020年任务分解表',
    number,
    '2020-06-30',
    'month',
  ])
  expect(read('2021—2023年任务分解表')[3]).toBe('unset')
  expect(read('某市任务分解表')[3]).toBe('unset')
})

test('every word of three hundred spoilt tables is accounted for', () => {
  fc.assert(
    fc.property(spoiltTables, ({ document }) => {
      expectSound(document, planOfDocument(document, { id: 'case' }))
    }),
    { numRuns: 300 },
  )
})
