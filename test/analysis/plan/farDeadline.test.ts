import { describe, expect, it } from 'vitest'
import { farDeadlines, planFindings } from '@/analysis/plan/farDeadline'
import { yearDigits } from '@/model/day'
import { datedItems, datedPlan, monthsOf } from '../../model/datedItems'

const real = ['2020-06-30', '2020-09-30', '2021-06-30', '2022-03-31', '2022-06-30', '2022-12-31']
const said = (date: string) => farDeadlines(datedPlan([...real, date]))

describe('a remark on a deadline far off the others', () => {
  it('says what year is likely meant, as inferred', () => {
    expect(said('2202-12-31')).toMatchObject([
      {
        code: 'deadline-far-off',
        severity: 'warning',
        items: [7],
        line: 3,
        words: '2202-12-31前',
        likely: 2022,
        message: '第7项的完成时限 2202-12-31 与其余事项相差约180年，疑为2022年之误（推定）',
      },
    ])
    expect(said('0202-12-31')).toMatchObject([{ likely: 2020 }])
    expect(said('0221-12-31')).toMatchObject([{ likely: 2021 }])
    expect(said('2122-12-31')).toMatchObject([{ likely: 2022 }])
    expect(farDeadlines(datedPlan(['2022-06-30', '2022-07-31', '0202-12-31']))).toMatchObject([
      { likely: 2022 },
    ])
  })

  it('knows the days that stand for none', () => {
    for (const date of ['9999-12-31', '0001-01-01', '1900-01-01', '1970-01-01'])
      expect(said(date)).toMatchObject([{ code: 'deadline-placeholder', likely: null }])
    expect(said('9999-12-31')[0]?.message).toBe(
      '第7项的完成时限 9999-12-31 与其余事项相差约7977年，这一天常用来代替“没有时限”（推定）',
    )
  })

  it('says only that it lies far off where nothing is likely', () => {
    expect(said('3567-12-31')).toMatchObject([
      { likely: null, message: '第7项的完成时限 3567-12-31 与其余事项相差约1545年' },
    ])
  })

  it('takes of several years the one that stands nearest in the text', () => {
    const ring = (...years: readonly number[]) =>
      farDeadlines(datedPlan(years.map(year => `${yearDigits(year)}-12-31`)))
    // One digit from 2020 and from 2021, which stand before it and after it.
    expect(ring(2020, 2020, 2020, 2121, 2021, 2021)).toMatchObject([{ likely: 2021 }])
    expect(ring(2021, 2021, 2022, 2022, 2122, 2020, 2020)).toMatchObject([{ likely: 2022 }])
    expect(ring(2020, 2021, 2020, 2020, 2020, 2021, 2920, 2021)).toMatchObject([{ likely: 2020 }])
  })

  it('looks at each item a few times only, however many lie far off', () => {
    let looks = 0
    const counted = datedItems(
      Array.from({ length: 10_000 }, (_, at) => `${at % 4 === 0 ? '2202' : '2022'}-12-31`),
    ).map(item => ({
      ...item,
      get deadline() {
        looks += 1
        return item.deadline
      },
    }))
    const far = farDeadlines({ ...datedPlan([]), items: counted })
    expect(far).toHaveLength(2_500)
    expect(far.every(({ likely }) => likely === 2022)).toBe(true)
    expect(looks).toBeLessThan(20 * counted.length)
  })

  it('is made for each of them, beside what the reading found', () => {
    const found = {
      code: 'closing-stop',
      severity: 'note',
      items: [1],
      line: 1,
      words: '',
      message: '第1项以句号收尾',
    } as const
    const plan = { ...datedPlan([...real, '0202-12-31', '9999-12-31']), findings: [found] }
    expect(planFindings(plan).map(({ items: ids }) => ids)).toEqual([[1], [7], [8]])
    expect(planFindings({ ...plan, items: datedItems(real) })).toEqual([found])
  })
})

describe('a remark on a plan of which no deadline is sound', () => {
  const all = (days: readonly string[], title = '一张时限表') => {
    const remarks = farDeadlines({ ...datedPlan(days), title })
    return [...new Set(remarks.map(({ message }) => message.replace(/^第\d+项的完成时限 /, '')))]
  }
  const unusual = '不在计划通常的年份（1984—2149年）之内'
  const many = (day: string) => Array.from({ length: 12 }, () => day)

  it('is made for each of them, be they all of one year or of several', () => {
    expect(farDeadlines(datedPlan(many('9999-12-31')))).toHaveLength(12)
    expect(all(many('9999-12-31'))).toEqual([
      `9999-12-31 ${unusual}，这一天常用来代替“没有时限”（推定）`,
    ])
    expect(all(many('0202-06-30'))).toEqual([`0202-06-30 ${unusual}`])
    expect(farDeadlines(datedPlan([...many('0202-06-30'), ...many('2202-06-30')]))).toHaveLength(24)
    expect(all([...monthsOf(1960, 6), ...monthsOf(2040, 6)])[0]).toBe(`1960-01-28 ${unusual}`)
    expect(farDeadlines(datedPlan([...monthsOf(1960, 6), ...monthsOf(2040, 6)]))).toHaveLength(6)
    expect(all(['2202-06-30'])).toEqual([`2202-06-30 ${unusual}，疑为2022年之误（推定）`])
    expect(all(['1922-06-30', '1923-06-30'])).toHaveLength(2)
  })

  it('names a year only where one slip of the hand explains it', () => {
    expect(all(many('2202-06-30'))).toEqual([`2202-06-30 ${unusual}，疑为2022年之误（推定）`])
    expect(all(['2921-06-30'])).toEqual([`2921-06-30 ${unusual}，疑为2021年之误（推定）`])
    expect(all(['0022-06-30'])).toEqual([`0022-06-30 ${unusual}，疑为2022年之误（推定）`])
    expect(all(['2220-06-30'])).toEqual([`2220-06-30 ${unusual}`])
    expect(all(['0202-06-30'], '2022年任务分工')).toEqual([
      `0202-06-30 ${unusual}，疑为2022年之误（推定）`,
    ])
    expect(all(['2202-06-30'], '2025年任务分工')).toEqual([`2202-06-30 ${unusual}`])
  })

  it('goes by the year of the heading, where it has one', () => {
    expect(all(many('2102-06-30'), '2022年任务分工')).toEqual([
      '2102-06-30 与标题所写的2022年相差约80年',
    ])
    expect(all([...monthsOf(2122, 4), ...monthsOf(2022, 2)], '二〇二二年任务分工')).toHaveLength(4)
    for (const title of ['〔2022〕12号', '“十四五”任务分工', '2021—2023年行动方案', '（2022）'])
      expect(all([...monthsOf(2122, 4), '2022-06-30', '2022-07-30'], title)).toHaveLength(4)
    expect(all(monthsOf(1958, 3), '1958年任务分工')).toEqual([])
  })

  it('takes no law that the heading names for the year of the plan', () => {
    expect(all(monthsOf(2022, 6), '落实《档案法（1987年）》任务分工')).toEqual([])
    expect(all([...monthsOf(2022, 6), '2035-12-31'], '2020年任务分工')).toEqual([])
  })

  it('never says that a deadline lies no year off', () => {
    const edges = ['1899-12-30', '1900-01-05', '2199-12-31', '2200-01-01', '1984-01-01']
    const chain = Array.from({ length: 200 }, (_, at) => `${yearDigits(1000 + at * 6)}-12-31`)
    for (const days of [edges, chain, edges.slice(0, 2), edges.slice(2, 4), chain.slice(60)])
      expect(farDeadlines(datedPlan(days)).filter(one => /约[01]?年/.test(one.message))).toEqual([])
  })
})

describe('a remark on groups of years far apart', () => {
  const apart = (days: readonly string[], title = '一张时限表') =>
    planFindings({ ...datedPlan(days), title }).filter(({ code }) => code === 'deadlines-apart')

  it('is one, where nothing says which of them is wrong', () => {
    expect(apart(['2022-06-30', '2022-07-31', '2023-06-30', '2102-06-30', '2102-07-31'])).toEqual([
      expect.objectContaining({
        severity: 'warning',
        items: [4, 5],
        message: '完成时限分在相隔几十年的2段：2022—2023年3项、2102年2项，中间没有事项，请核对年份',
      }),
    ])
  })

  it('is none where the heading or the usual years say it, or goals follow', () => {
    expect(apart(['2022-06-30', '2102-06-30'], '2022年任务分工')).toEqual([])
    expect(apart([...monthsOf(1960, 6), ...monthsOf(2040, 6)])).toEqual([])
    expect(apart([...monthsOf(2022, 6), '2102-06-30'])).toEqual([])
    expect(apart(['2020-06-30', '2035-12-31', '2049-10-01', '2060-12-31'])).toEqual([])
    expect(apart([])).toEqual([])
  })
})
