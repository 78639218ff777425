import { expect, it } from 'vitest'
import { plainLine } from '@/charts/scene/plain'

it('is one line in the order in which it is written', () => {
  expect(plainLine('第一行\n第二行\t制表\u2028行')).toBe('第一行 第二行 制表 行')
  expect(plainLine('甲局\u202e局乙\u202c')).toBe('甲局局乙')
  expect(plainLine('软\u00ad连1-3')).toBe('软连1-3')
  expect(plainLine('👨‍👩‍👧‍👦')).toBe('👨‍👩‍👧‍👦')
  expect(plainLine('半\ud83d')).toBe('半\ufffd')
})
