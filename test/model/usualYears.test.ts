import { describe, expect, it } from 'vitest'
import { headingYears, isUsualYear } from '@/model/usualYears'

describe('the years that a heading names', () => {
  it.each([
    ['2022年任务分工', [2022]],
    ['２０２２ 年度任务分工', [2022]],
    ['二〇二二年任务分工', [2022]],
    ['二○二二年任务分工', [2022]],
    ['2021—2023年行动方案', [2021, 2022, 2023]],
    ['2021 至 2022年', [2021, 2022]],
    ['〔2022〕12号', [2022]],
    ['“十四五”任务分工', [2021, 2022, 2023, 2024, 2025]],
    ['十五五规划', [2026, 2027, 2028, 2029, 2030]],
    ['2202年任务分工', []],
    ['1000—2022年', [2022]],
    ['编号 120223 年', []],
    ['', []],
  ])('of %s', (title, years) => {
    expect(headingYears({ annex: '附件1', title })).toEqual(years)
  })

  it('are those of its annex too', () => {
    expect(headingYears({ annex: '2021年附件', title: '分工' })).toEqual([2021])
  })
})

describe('usual years', () => {
  it('are those that MS Project keeps', () => {
    expect([1983, 1984, 2149, 2150].map(isUsualYear)).toEqual([false, true, true, false])
  })
})
