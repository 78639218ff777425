import { expect, test } from 'vitest'
import { oddSigns, seenForm } from '@/model/lookAlike'

test.each([
  ['⽔利局', '水利局'],
  ['⺠政局', '民政局'],
  ['⻓江办', '长江办'],
  ['\u{2f8a6}', '\u{2f8a6}'.normalize('NFKC')],
  ['\uf900州', '豈州'],
  ['区\u200b工\u2060管\ufeff办', '区工管办'],
  ['甲\u00a0局', '甲局'],
  ['甲\u3000局', '甲 局'],
  ['甲\u3164局\u2800', '甲局'],
  ['ＡＢ（１）', 'AB(1)'],
  ['进⾏中', '进行中'],
])('%j looks like %j', (one, other) => {
  expect(seenForm(one)).toBe(seenForm(other))
})

test.each([
  ['水利局', '水务局'],
  ['己', '已'],
  ['甲局', '甲局（一）'],
])('%s does not look like %s', (one, other) => {
  expect(seenForm(one)).not.toBe(seenForm(other))
})

test('signs that look like others are named by their numbers, those that are seen with themselves', () => {
  expect(oddSigns('⽔利\u200b局⻓\u00a0⽔')).toEqual(['U+2F54 ⽔', 'U+200B', 'U+2ED3 ⻓', 'U+00A0'])
  expect(oddSigns('区 工管办（宣传） (A)')).toEqual([])
  expect(oddSigns('①②③④⑤⑥⑦')).toHaveLength(5)
})
