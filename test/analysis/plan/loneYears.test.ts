import { expect, test } from 'vitest'
import { loneYearFindings } from '@/analysis/plan/loneYears'
import { planFindings } from '@/analysis/plan/farDeadline'
import { datedPlan } from '../../model/datedItems'

test('a deadline some years off all others is told with the year that was likely meant', () => {
  const plan = datedPlan(['2023-06-30', '2032-07-31', '2023-09-30'])
  expect(loneYearFindings(plan)).toMatchObject([
    {
      code: 'deadline-lone-year',
      severity: 'warning',
      items: [2],
      message: '第2项的完成时限 2032-07-31 与其余事项最近的也相差9年，疑为2023年之误（推定）',
    },
  ])
  expect(planFindings(plan).map(({ code }) => code)).toContain('deadline-lone-year')
})

test('without a slip that explains it the year is to be checked', () => {
  const [told] = loneYearFindings(datedPlan(['2023-06-30', '2023-09-30', '2034-07-31']))
  expect(told?.message).toBe('第3项的完成时限 2034-07-31 与其余事项最近的也相差11年，请核对年份')
})

test('goals, neighbouring years and years as common as the others are not told', () => {
  expect(loneYearFindings(datedPlan(['2023-06-30', '2023-09-30', '2029-07-31']))).toEqual([])
  expect(loneYearFindings(datedPlan(['2023-06-30', '2023-09-30', '2060-12-31']))).toEqual([])
  expect(loneYearFindings(datedPlan(['2023-06-30', '2032-09-30']))).toEqual([])
})
