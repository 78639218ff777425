import { expect, test } from 'vitest'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import { planOf, tableDocument } from './tableCase'

const messages = (rows: readonly (readonly string[])[]): readonly string[] =>
  planOf(tableDocument(rows)).findings.map(({ message }) => message)

test('a heading that ends in what is to be done is the item beside units or a deadline', () => {
  for (const name of [
    '督办事项',
    '改革任务',
    '化解任务',
    '整改问题',
    '提案内容',
    '民生实事',
    '攻坚行动',
  ]) {
    const rows = [
      [name, '成果形式', '承办单位', '办结时限'],
      ['答复提案', '报告', '县住建局', '2023年7月15日前'],
    ]
    const { items, findings } = planOf(tableDocument(rows))
    expect(items).toMatchObject([{ text: '答复提案', deadline: { date: '2023-07-15' } }])
    expect(items[0]?.columns).toEqual([{ heading: '成果形式', text: '报告' }])
    expect(findings.some(({ message }) => message === `列“${name}”按名称读作事项`)).toBe(true)
  }
})

test('where no column is named for items, that of the most words is, and is told', () => {
  const rows = [
    ['缘由', '说法', '责任单位', '完成时限'],
    ['来信', '答复政协提案并报送材料', '县住建局', '2023年7月15日前'],
  ]
  expect(planOf(tableDocument(rows)).items[0]?.text).toBe('答复政协提案并报送材料')
  expect(messages(rows)).toContain('没有一列名为事项：“说法”一列字最多，读作事项，请核对')
})

test('a refusal says which column lacks', () => {
  const rows = [
    ['序号', '责任单位', '完成时限'],
    ['1', '县住建局', '2023年7月15日前'],
  ]
  const result = planOfDocument(tableDocument(rows), { id: 'case' })
  const told = result.ok ? [] : result.findings.map(({ message }) => message)
  expect(told.join('')).toContain('没有写事项的列')
})

test('further names of deadlines and units are known', () => {
  for (const name of [
    '结束时间',
    '起止时间',
    '计划时间',
    '实施时间',
    '节点',
    '竣工时间',
    '推进时间表',
  ])
    expect(
      planOf(
        tableDocument([
          ['工作任务', '责任单位', '开始时间', name],
          ['甲事', '县财政局', '2023年3月', '2023年6月底'],
        ]),
      ).items,
    ).toMatchObject([
      { deadline: { date: '2023-06-30' }, columns: [{ heading: '开始时间', text: '2023年3月' }] },
    ])
  for (const name of ['牵头', '单位', '科室', '分工', '承办人', '责任人', '报送单位'])
    expect(
      planOf(
        tableDocument([
          ['工作任务', name, '完成时限'],
          ['甲事', '县财政局', '2023年6月底'],
        ]),
      ).items[0]?.assignments,
    ).toMatchObject([{ unit: '县财政局', ...(name === '牵头' ? { role: 'lead' } : {}) }])
})

test('persons and measures are no units', () => {
  for (const [name = '', words = ''] of [
    ['责任人', '张三'],
    ['单位', '万元'],
  ])
    expect(
      planOf(
        tableDocument([
          ['工作任务', name, '完成时限'],
          ['甲事', words, '2023年6月底'],
        ]),
      ).items[0]?.assignments,
    ).toEqual([])
})

test('columns of days, or of quarters, that are not read as deadlines are told', () => {
  expect(
    messages([
      ['工作任务', '责任单位', '实际'],
      ['甲事', '县财政局', '2023年6月底'],
    ]),
  ).toContain('列“实际”写的多是日期，没有读作完成时间，另作一列，请核对')
  expect(
    messages([
      ['工作任务', '责任单位', '3月', '6月'],
      ['甲事', '县财政局', '启动', '完成'],
    ]),
  ).toContain('列“3月”“6月”各读作节点，以最后一个所在的期末为完成时间，请核对')
})

test('a cell of several numbered things is told', () => {
  expect(
    messages([
      ['工作任务', '具体举措', '责任单位'],
      ['优化', '1.清理文件；2.公布清单；3.评估。', '县司法局'],
      ['', '1.培训；2.考核。', '县司法局'],
    ]),
  ).toContain('一格里有 3 条编号的内容，读作一项，请核对')
})

test('a plan of open ends alone is asked for no year', () => {
  const codes = planOf(
    tableDocument([
      ['工作任务', '责任单位', '完成时限'],
      ['甲事', '县财政局', '长期'],
    ]),
  ).findings.map(({ code }) => code)
  expect(codes).not.toContain('year-asked')
})

test('headings in traditional signs are known', () => {
  const { items } = planOf(
    tableDocument([
      ['序號', '工作任務', '責任單位', '完成時限'],
      ['1', '清理文件', '縣財政局', '2023年6月底前'],
    ]),
  )
  expect(items).toMatchObject([{ text: '清理文件', deadline: { date: '2023-06-30' } }])
})

test('a table whose names stand at the left, in cells of several rows, is refused for that', () => {
  const rows = [
    [{ words: '任务', rows: 2 }, '甲任务', '乙任务'],
    ['子任务', '子任务'],
    ['责任单位', '县财政局', '县教育局'],
    ['完成时限', '2023年6月底', '2023年9月底'],
  ]
  const result = planOfDocument(tableDocument(rows), { id: 'case' })
  const told = result.ok ? [] : result.findings.map(({ message }) => message)
  expect(told.join('')).toContain('“责任单位”“完成时限”竖着写在第一列')
})

test('a single item without a number is numbered 1, and not 1 to 1', () => {
  const told = messages([
    ['工作任务', '具体事项', '责任单位'],
    ['优化', '清理文件', '县司法局'],
  ])
  expect(told).toContain('事项没有编号，按次序编为 1')
  expect(told).toContain('工作任务没有序号，按次序编为 1')
})
