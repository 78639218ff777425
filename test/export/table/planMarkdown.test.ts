import { expect, test } from 'vitest'
import { writePlanMarkdown } from '@/export/table/planMarkdown'
import { factOf, ledgerOf, oddWords, plan } from '../ledger/ledgerCase'
import { fileOf, madeUp, planOf } from './planCase'

async function linesOf(...asked: Parameters<typeof fileOf>): Promise<readonly string[]> {
  return (await (await writePlanMarkdown(fileOf(...asked))).text()).split('\n')
}

/** The cells of a row of a table, as a reader of Markdown cuts them. */
function cellsOf(line: string): readonly string[] {
  return line.replace(/^\| | \|$/g, '').split(/(?<!\\)(?:\\\\)* \| /)
}

test('a table of all items under title, day, counts and states, with notes and source', async () => {
  const lines = await linesOf()
  const table = lines.filter(line => line.startsWith('|'))
  expect(table).toHaveLength(29)
  expect(table.slice(2).map(line => cellsOf(line)[2])).toEqual(
    plan.items.map(({ id }) => String(id)),
  )
  expect(table.every(line => cellsOf(line).length === 10)).toBe(true)
  expect(lines.slice(0, 7)).toEqual([
    '# 南昌经开区基层政务公开标准化规范化工作任务分工和进度安排',
    '',
    '截至日期：2021-06-30（30 天内为即将到期）　单位：项',
    '',
    '27 项 / 16 家单位（19 个口径） / 129 责任项次',
    '',
    '到期未报 14 项、今日到期 2 项、未填报 11 项；已填报 0/129 项次',
  ])
  expect(lines.filter(line => line.startsWith('- 第'))).toEqual([
    '- 第6项与第7项：时序矛盾：同日到期（推定）',
    '- 第20项与第19项：时序矛盾：第20项晚 212 天（推定）',
    '- 第25项与第26项：时序矛盾：同日到期（推定）',
    '- 第9项与第27项：时序矛盾：第9项晚 92 天（推定）',
  ])
  expect(lines.at(-2)).toBe(
    '来源：《南昌经开区基层政务公开标准化规范化工作任务分工和进度安排》附件1',
  )
})

test('shares and what was last said stand in the table where anybody has reported', async () => {
  const { reports } = ledgerOf([factOf(2, { percent: 60, note: '初稿' })])
  const table = (await linesOf({ reports })).filter(line => line.startsWith('|'))
  expect(cellsOf(table[0] ?? '').slice(8, 10)).toEqual(['已填报，完成份额', '最近填报'])
  expect(cellsOf(table[3] ?? '').slice(7, 10)).toEqual([
    '逾期303天',
    '1/1，60%',
    '区工管办（行政服务中心）：进行中 60%（2020-07-01）初稿',
  ])
  expect((await linesOf()).join('')).not.toContain('最近填报')
})

test('a made-up ledger is named in the title', async () => {
  expect((await linesOf(madeUp))[0]).toContain('示例数据（虚构）')
})

test('no word breaks a row, a cell or the page', async () => {
  const words = [
    ...oddWords,
    'a | b',
    '\\| c',
    '<script>alert(1)</script>',
    '[字](javascript:alert(1))',
    '![图](x)',
    '# 题',
    '1. 项',
    '~~删~~',
    '`码`',
    '**粗**',
    '&lt;',
  ]
  const rows = (await linesOf({ start: 'none' }, planOf(words.map(text => ({ text })))))
    .filter(line => line.startsWith('|'))
    .slice(2)
  expect(rows).toHaveLength(words.length)
  for (const row of rows) {
    expect(cellsOf(row)).toHaveLength(9)
    expect(row).not.toMatch(/(?<!\\)[<[`*~&]/)
  }
})

test('says of items under no task that they stand under none', async () => {
  const items = plan.items.slice(0, 2).map(item => ({ ...item, task: 0 }))
  const of = { ...planOf(items), tasks: [{ no: 0, name: '' }] }
  const table = (await linesOf({}, of)).filter(line => line.startsWith('|'))
  expect(table.slice(2).map(line => cellsOf(line).slice(0, 2))).toEqual([
    ['', '未分任务'],
    ['', '未分任务'],
  ])
})
