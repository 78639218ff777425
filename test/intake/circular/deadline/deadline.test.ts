import { expect, test } from 'vitest'
import { parseDeadline, soundsLikeDeadline } from '@/intake/circular/deadline/deadline'
import { openEnd } from '@/intake/circular/deadline/reading'

test.each([
  ['2020年8月底前', '2020-08-31', 'month', null],
  ['2021年2月底前', '2021-02-28', 'month', null],
  ['２０２０年８月底前', '2020-08-31', 'month', null],
  ['2020 年 8 月底前', '2020-08-31', 'month', null],
  ['2020年8月', '2020-08-31', 'month', null],
  ['2020年8月底前完成。', '2020-08-31', 'month', null],
  ['2020年8月前', '2020-08-31', 'month', '原文写“前”而无“底”字，按2020年8月底前读'],
  ['2022年9底前', '2022-09-30', 'month', '原文缺“月”字，按2022年9月底前读'],
  ['2020年8月15日前', '2020-08-15', 'day', null],
  ['2020-08-15', '2020-08-15', 'day', null],
  ['2020年第三季度', '2020-09-30', 'quarter', null],
  ['2020年三季度末', '2020-09-30', 'quarter', null],
  ['2021年1季度前', '2021-03-31', 'quarter', '原文写“前”而无“底”字，按2021-03-31前读'],
  ['2021年上半年', '2021-06-30', 'half', null],
  ['2021年下半年', '2021-12-31', 'half', null],
  ['2020年底前', '2020-12-31', 'year', null],
  ['2020年', '2020-12-31', 'year', null],
  ['长期', openEnd, 'open', null],
  ['持续推进', openEnd, 'open', null],
  ['长期坚持、持续推进', openEnd, 'open', null],
])('%s is no later than %s', (text, date, precision, doubt) => {
  expect(parseDeadline(text)).toEqual({ text, date, precision, doubt })
})

test.each(['年底前', '8月底前', '第三季度', '上半年'])(
  '%s takes its year from elsewhere, with a doubt',
  text => {
    expect(parseDeadline(text)).toBeNull()
    expect(parseDeadline(text, 2021)).toMatchObject({ doubt: '原文未写年份，按2021年读' })
    expect(parseDeadline(text, 2021)?.date.slice(0, 4)).toBe('2021')
  },
)

test.each([
  ['2202年12月底前', '2202-12-31', 'month'],
  ['2202年底前', '2202-12-31', 'year'],
  ['0202年6月底前', '0202-06-30', 'month'],
  ['0202年6月30日前', '0202-06-30', 'day'],
  ['0202-06-30', '0202-06-30', 'day'],
  ['9999.12.31', '9999-12-31', 'day'],
  ['２２０２年第三季度', '2202-09-30', 'quarter'],
  ['2202年上半年', '2202-06-30', 'half'],
  ['1922年9底前', '1922-09-30', 'month'],
])('%s is read as it stands, with a doubt of its year', (text, date, precision) => {
  const far = `原文年份为${date.slice(0, 4)}年，不在1984—2149年之内，照原文读`
  const doubt = date.startsWith('9999') ? far : `${far}，疑为2022年之误（推定）`
  expect(parseDeadline(text, 2022)).toEqual({ text, date, precision, doubt })
  expect(parseDeadline(text)).toMatchObject({ doubt: far })
})

test('an early year is not doubted near the one that the document names', () => {
  expect(parseDeadline('1958年6月底前', 1958)).toMatchObject({ doubt: null })
  expect(parseDeadline('2160年6月底前', 2150)).toMatchObject({ doubt: null })
})

test.each([
  '',
  '0000年6月底前',
  '0000-06-30',
  '20222年6月底前',
  '2202年13月底前',
  '2020年13月',
  '2020年0月底前',
  '2022年2月30日前',
  '2020年第五季度',
  '尽快',
  '区工管办',
])('%s is no deadline', text => {
  expect(parseDeadline(text)).toBeNull()
})

test('what is meant as a deadline is known as one', () => {
  expect(
    ['2020年13月底前', '2020年8月至2021年6月', '8月30日前', '长期'].every(soundsLikeDeadline),
  ).toBe(true)
  expect(['区工管办（宣传）', '各镇处', '3', '区自然资源分局'].some(soundsLikeDeadline)).toBe(false)
})
