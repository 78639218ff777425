import { describe, expect, it } from 'vitest'
import { farDeadlines, planFindings } from '@/analysis/plan/farDeadline'
import { yearDigits } from '@/model/day'
import { datedItems, datedPlan } from '../../model/datedItems'

const real = ['2020-06-30', '2020-09-30', '2021-06-30', '2022-03-31', '2022-06-30', '2022-12-31']
const said = (date: string) => farDeadlines(datedItems([...real, date]))

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
    expect(farDeadlines(datedItems(['2022-06-30', '2022-07-31', '0202-12-31']))).toMatchObject([
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
      farDeadlines(datedItems(years.map(year => `${yearDigits(year)}-12-31`)))
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
    const far = farDeadlines(counted)
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
