import { expect, test } from 'vitest'
import { parseDeadline } from '@/intake/circular/deadline/deadline'

test.each([
  ['30 June 2023', '2023-06-30', 'day'],
  ['by 30th June, 2023', '2023-06-30', 'day'],
  ['June 30, 2023', '2023-06-30', 'day'],
  ['30-Jun-2023', '2023-06-30', 'day'],
  ['end of June 2023', '2023-06-30', 'month'],
  ['June 2023', '2023-06-30', 'month'],
  ['Q2 2023', '2023-06-30', 'quarter'],
  ['2023 Q3', '2023-09-30', 'quarter'],
  ['second quarter of 2023', '2023-06-30', 'quarter'],
  ['H1 2023', '2023-06-30', 'half'],
  ['by end of 2023', '2023-12-31', 'year'],
  ['by the end of the year 2023', '2023-12-31', 'year'],
])('“%s” is due on %s', (words, date, precision) => {
  expect(parseDeadline(words)).toMatchObject({ text: words, date, precision })
})

test('a year that is not printed is told, and what has no day has none', () => {
  expect(parseDeadline('end of June', 2023)).toMatchObject({
    date: '2023-06-30',
    doubt: '原文未写年份，按2023年读',
  })
  expect(parseDeadline('end of June')).toBeNull()
  expect(parseDeadline('Ongoing.')?.precision).toBe('open')
  expect(parseDeadline('monthly')?.recurs).toEqual({ text: 'monthly', months: 1, day: null })
  for (const words of [
    '31 June 2023',
    '__proto__',
    'constructor',
    'TBD',
    'soon',
    'Juneteenth',
    'Q5 2023',
  ])
    expect(parseDeadline(words, 2023), words).toBeNull()
})
