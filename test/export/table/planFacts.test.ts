import { expect, test } from 'vitest'
import { countText } from '@/export/table/planFacts'
import { fileOf, planOf } from './planCase'

test('a filter by a year below 1000 is told in four digits, as days are written', () => {
  const deadline = {
    text: '0202年12月底前',
    date: '0202-12-31',
    precision: 'month',
    doubt: null,
  } as const
  const file = fileOf(
    { selection: { unit: null, task: null, year: 202, q: '' } },
    planOf([{}, { deadline }]),
  )
  expect(countText(file)).toContain('显示 1/2 项（筛选：0202 年到期）')
})
