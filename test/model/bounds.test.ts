import { expect, test } from 'vitest'
import { filterRows } from '@/address/filters'
import { measureNames } from '@/intake/text/excess'
import { jsonExcess } from '@/intake/text/jsonExcess'
import { en } from '@/locales/en'
import { zhCN } from '@/locales/zhCN'
import { planBounds } from '@/model/bounds'

test('what a bound is of has the same words in a reader and on the page, and others in English', () => {
  expect(zhCN.measure).toEqual(measureNames)
  expect(Object.keys(en.measure)).toEqual(Object.keys(measureNames))
})

test('a search of ten thousand signs is read, one sign more is not', () => {
  expect(filterRows.q.read('字'.repeat(10_000))).toHaveLength(10_000)
  expect(filterRows.q.read('字'.repeat(10_001))).toBeNull()
})

test('brackets in words are none, and those in each other are counted', () => {
  expect(jsonExcess(JSON.stringify({ a: '['.repeat(99), b: '"\\[{' }), planBounds)).toBeNull()
  expect(jsonExcess('['.repeat(16), planBounds)).toBeNull()
  expect(jsonExcess('['.repeat(17), planBounds)).toEqual({
    measure: 'depth',
    found: '17',
    allowed: '16',
  })
})
