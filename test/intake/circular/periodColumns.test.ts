import { expect, test } from 'vitest'
import { planOf, tableDocument } from './tableCase'

const titled = (...rows: readonly (readonly string[])[]) =>
  planOf(tableDocument([['2023年重点项目计划', '', '', '', ''], ...rows]))

test('columns of quarters are milestones, of which the last leads, and are told once', () => {
  const plan = titled(
    ['项目名称', '责任单位', '一季度', '二季度', '四季度'],
    ['光伏园', '县发改委', '完成选址；立项', '/', '投用。'],
    ['物流园', '县商务局', '', '开工', ''],
  )
  expect(plan.items.map(({ deadline }) => deadline)).toMatchObject([
    {
      text: '一季度：完成选址，立项；四季度：投用',
      date: '2023-12-31',
      precision: 'quarter',
      milestones: [
        { text: '一季度：完成选址，立项', date: '2023-03-31' },
        { text: '四季度：投用', date: '2023-12-31' },
      ],
    },
    { text: '二季度：开工', date: '2023-06-30', precision: 'quarter' },
  ])
  expect(plan.items.flatMap(({ columns = [] }) => columns)).toEqual([])
  expect(plan.findings.filter(({ code }) => code === 'times-by-columns')).toHaveLength(1)
})

test('columns of quarters beside a deadline, or of money, stay columns', () => {
  const beside = titled(
    ['项目名称', '责任单位', '完成时限', '一季度', '二季度'],
    ['光伏园', '县发改委', '2023年9月底前', '选址', '开工'],
  )
  expect(beside.items[0]?.deadline.date).toBe('2023-09-30')
  expect(beside.items[0]?.columns).toHaveLength(2)
  const money = titled(
    ['项目名称', '责任单位', '一季度投资', '二季度投资', '备注'],
    ['光伏园', '县发改委', '300', '500', ''],
  )
  expect(money.items[0]?.deadline.precision).toBe('unset')
  expect(money.items[0]?.columns).toHaveLength(2)
})

test('a row in which nothing is due has no deadline, which is told', () => {
  const plan = titled(
    ['项目名称', '责任单位', '3月', '6月', '9月'],
    ['光伏园', '县发改委', '选址', '', ''],
    ['物流园', '县商务局', '', '—', ''],
  )
  expect(plan.items.map(({ deadline }) => deadline.date)).toEqual(['2023-03-31', '2023-03-31'])
  expect(plan.items[1]?.deadline.precision).toBe('unset')
  expect(plan.findings.find(({ code }) => code === 'deadline-missing')?.items).toEqual([2])
})

test('a year that many items lack alike is told once', () => {
  const plan = titled(
    ['序号', '事项', '责任单位', '完成时限', ''],
    ...[1, 2, 3].map(at => [String(at), `事项${at}`, '县财政局', '6月底前', '']),
    ['4', '事项四', '县财政局', '2023年6月底前', ''],
  )
  expect(plan.findings.filter(({ code }) => code === 'deadline-doubtful')).toMatchObject([
    { items: [1, 2, 3], message: '有 3 项原文未写年份，按2023年读' },
  ])
})
