import papa from 'papaparse'
import { expect, test } from 'vitest'
import { plainText } from '@/export/ledger/ledgerRows'
import { writePlanCsv } from '@/export/table/planCsv'
import { bytesOf, factOf, ledgerOf, oddWords, plan } from '../ledger/ledgerCase'
import { fileOf, madeUp, months, open, planOf } from './planCase'

async function rowsOf(
  ...asked: Parameters<typeof fileOf>
): Promise<readonly Readonly<Record<string, string>>[]> {
  const bytes = await bytesOf(await writePlanCsv(fileOf(...asked)))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    header: true,
    skipEmptyLines: true,
  }).data
}

test('a row for each of the 27 items, with 129 assignments over 13 months', async () => {
  const rows = await rowsOf()
  expect(rows.map(row => [row['事项'], row['具体事项'], row['完成时限']])).toEqual(
    plan.items.map(({ id, text, deadline }) => [String(id), text, deadline.text]),
  )
  expect(rows.reduce((sum, row) => sum + Number(row['责任项次']), 0)).toBe(129)
  expect([...new Set(rows.map(row => row['时限最后一日']?.slice(0, 7)))].sort()).toEqual(months)
  expect(months).toHaveLength(13)
  expect(rows[26]).toEqual({
    序号: '11',
    工作任务: '制定统一基层政务公开标准规范',
    事项: '27',
    '简称（自拟）': '统一政务公开标准规范',
    具体事项: '建立统一的基层政务公开标准规范',
    主体责任单位: '区工管办（宣传）',
    责任项次: '1',
    完成时限: '2022年7底前',
    时限最后一日: '2022-07-31',
    '距截至日（天）': '396',
    截至日状态: '未填报',
    已填报项次: '0',
    已完成项次: '0',
    '已填报完成份额（%）': '',
    最近填报: '',
    推定起点: '第5项时限 2020-11-30 之后（推定）',
    原文待核: '原文缺“月”字，按2022年7月底前读',
    原文行: '173–175',
    截至日期: '2021-06-30',
    计划编号: 'nanchang-2020',
  })
})

test('what is not reported is never told as late', async () => {
  const states = (await rowsOf()).map(row => row['截至日状态'])
  expect(states.filter(state => state === '到期未报')).toHaveLength(14)
  expect(states.filter(state => state === '今日到期')).toHaveLength(2)
  expect(states.filter(state => state === '未填报')).toHaveLength(11)
})

test('a part says only what it is a part of, and starts stay those of the whole plan', async () => {
  const rows = await rowsOf({ selection: { unit: '区税务局', task: null, year: null, q: '' } })
  expect(rows.map(row => row['事项'])).toEqual(['4', '6', '7', '8', '9', '10', '11'])
  expect(rows[0]?.['推定起点']).toBe('第1项时限 2020-08-31 之后（推定）')
  expect((await rowsOf({ start: 'none' }))[26]?.['推定起点']).toBe('')
  expect((await rowsOf({ start: 'plan' }))[26]?.['推定起点']).toBe('计划首日 2020-01-01（推定）')
})

test('each row of a made-up ledger says so', async () => {
  expect((await rowsOf(madeUp)).every(row => row['数据性质'] === '示例数据（虚构）')).toBe(true)
  expect((await rowsOf()).some(row => '数据性质' in row)).toBe(false)
})

test('what was last recorded up to the day is told with share, day and note, and no more than that', async () => {
  const { reports } = ledgerOf([
    factOf(2, { day: '2020-09-10', percent: 20 }),
    factOf(2, { day: '2020-10-20', percent: 60, note: '初稿\n已成' }),
    factOf(2, { day: '2021-07-01', state: 'done' }),
    factOf(4, { percent: 70 }),
  ])
  const rows = await rowsOf({ reports })
  expect(
    rows.map(row => [row['截至日状态'], row['已填报完成份额（%）'], row['最近填报']]).slice(1, 4),
  ).toEqual([
    ['逾期303天', '60', '区工管办（行政服务中心）：进行中 60%（2020-10-20）初稿 已成'],
    ['到期未报', '', ''],
    ['逾期242天', '5', '区工管办：进行中 70%（2020-07-01）'],
  ])
})

test('an open-ended item has neither last day nor distance', async () => {
  const [row] = await rowsOf({}, planOf([open]))
  expect(row).toMatchObject({
    完成时限: '长期坚持',
    时限最后一日: '',
    '距截至日（天）': '',
    截至日状态: '长期',
  })
})

test('no field begins as a formula does, and every odd word is still told apart', async () => {
  const text = await (
    await writePlanCsv(fileOf({}, planOf(oddWords.map(words => ({ text: words, title: words })))))
  ).text()
  const { data } = papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  expect(
    data.flat().filter(field => /^[=+\-@＝＋－＠]/.test(field) && !/^-?\d+$/.test(field)),
  ).toEqual([])
  expect(data.slice(1).map(row => row[4]?.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
    oddWords.map(plainText),
  )
})

test('a deadline far off is told with the year that was likely meant', async () => {
  const items = plan.items.map(item =>
    item.id === 27 ? { ...item, deadline: { ...item.deadline, date: '2202-07-31' } } : item,
  )
  const rows = await rowsOf({}, { ...plan, items })
  expect(rows[26]?.['原文待核']).toBe(
    '原文缺“月”字，按2022年7月底前读；' +
      '第27项的完成时限 2202-07-31 与其余事项相差约180年，疑为2022年之误（推定）',
  )
  expect(rows[25]?.['原文待核']).toBe('')
})
