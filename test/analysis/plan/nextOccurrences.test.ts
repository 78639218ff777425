import { expect, test } from 'vitest'
import { nextOccurrences } from '@/analysis/plan/nextOccurrences'
import type { Recurrence } from '@/model/plan'

const rule = (
  months: Recurrence['months'],
  day: number | null,
  inMonths?: readonly number[],
): Recurrence => ({ text: '', months, day, ...(inMonths ? { inMonths } : {}) })

test.each([
  ['每月28日前', rule(1, 28), '2021-06-27', ['2021-06-28', '2021-07-28', '2021-08-28']],
  ['每月28日前, on the day', rule(1, 28), '2021-06-28', ['2021-07-28', '2021-08-28', '2021-09-28']],
  ['每月底', rule(1, null), '2020-01-31', ['2020-02-29', '2020-03-31', '2020-04-30']],
  ['每月31日', rule(1, 31), '2021-01-31', ['2021-02-28', '2021-03-31', '2021-04-30']],
  ['每季度末', rule(3, null), '2021-06-30', ['2021-09-30', '2021-12-31', '2022-03-31']],
  ['每季度末月25日前', rule(3, 25), '2021-05-01', ['2021-06-25', '2021-09-25', '2021-12-25']],
  ['每半年', rule(6, null), '2021-06-29', ['2021-06-30', '2021-12-31', '2022-06-30']],
  ['每年底', rule(12, null), '2021-12-31', ['2022-12-31', '2023-12-31', '2024-12-31']],
  ['每年12月15日', rule(12, 15), '2021-12-14', ['2021-12-15', '2022-12-15', '2023-12-15']],
  ['每年6月', rule(12, null, [6]), '2021-06-30', ['2022-06-30', '2023-06-30', '2024-06-30']],
  ['每年1月15日前', rule(12, 15, [1]), '2021-01-14', ['2021-01-15', '2022-01-15', '2023-01-15']],
  [
    '每年3月、11月',
    rule(12, null, [11, 3]),
    '2021-05-01',
    ['2021-11-30', '2022-03-31', '2022-11-30'],
  ],
  ['每季度首月10日前', rule(3, 10, [1]), '2021-04-10', ['2021-07-10', '2021-10-10', '2022-01-10']],
])('%s has its next days after one', (_, one, day, days) => {
  expect(nextOccurrences(one, day, 3)).toEqual(days)
})

test('as many as are asked for, none where none are', () => {
  expect(nextOccurrences(rule(1, 1), '2021-01-01', 0)).toEqual([])
  expect(nextOccurrences(rule(1, 1), '2021-01-01', 12)).toHaveLength(12)
})
