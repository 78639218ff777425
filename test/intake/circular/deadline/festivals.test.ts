import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { festivalDay, festivals } from '@/intake/circular/deadline/festivals'

const years = Array.from({ length: 16 }, (_, at) => 2015 + at)
const byMoon: readonly (readonly [string, string])[] = [
  ['春节', '01-01'],
  ['端午', '05-05'],
  ['中秋', '08-15'],
  ['重阳', '09-09'],
]

test.each(byMoon)('%s is the day of the moon that a calendar library gives', (name, day) => {
  for (const year of years) {
    const solar = chineseDays.getSolarDateFromLunar(`${year}-${day}`).date
    expect(festivalDay(name, year), `${year}`).toBe(solar)
  }
})

test('清明 is the term of the sun', () => {
  for (const year of years) {
    const terms = chineseDays.getSolarTerms(`${year}-04-03`, `${year}-04-06`)
    const day = terms.find(({ name }) => name === '清明')?.date
    expect(festivalDay('清明', year), `${year}`).toBe(day)
  }
})

test('feasts of a fixed day have it in any year, those of the moon only where a calendar stands', () => {
  expect(festivalDay('国庆', 1999)).toBe('1999-10-01')
  expect(festivalDay('元旦', 2060)).toBe('2060-01-01')
  expect([2014, 2031].map(year => festivalDay('春节', year))).toEqual([null, null])
  expect(festivalDay('泼水节', 2020)).toBeNull()
  expect(festivals.every(name => festivalDay(name, 2020) !== null)).toBe(true)
})
