import { expect, test } from 'vitest'
import { isCollective } from '@/intake/circular/units/names'
import { parseUnits, unitsOf } from '@/intake/circular/units/units'

const labels = (...cells: string[]): string[] =>
  parseUnits(cells).map(({ unit, office }) => (office === null ? unit : `${unit}|${office}`))

test('units part at 、 ， , ；, an office is what the bracket holds', () => {
  expect(parseUnits(['区工管办（宣传）、各镇处'])).toEqual([
    { unit: '区工管办', office: '宣传', printed: '区工管办（宣传）' },
    { unit: '各镇处', office: null, printed: '各镇处' },
  ])
  expect(labels('甲局，乙局,丙局；丁局、、戊局。')).toEqual([
    '甲局',
    '乙局',
    '丙局',
    '丁局',
    '戊局',
  ])
  expect(labels('区工管办(宣传)')).toEqual(['区工管办|宣传'])
})

test('nothing parts inside brackets, and a bracket in the middle belongs to the name', () => {
  expect(labels('区工管办（宣传、网信）、各镇处')).toEqual(['区工管办|宣传、网信', '各镇处'])
  expect(labels('村（居）委会')).toEqual(['村（居）委会'])
})

test('a new line is another unit unless a bracket is open', () => {
  expect(labels('区工管办（宣传）', '各有关部门')).toEqual(['区工管办|宣传', '各有关部门'])
  expect(labels('区工管办（行政', '服务中心）', '各镇处')).toEqual([
    '区工管办|行政服务中心',
    '各镇处',
  ])
  expect(labels('区工管办（宣传、各镇处', '区财金局')).toEqual([
    '区工管办（宣传',
    '各镇处',
    '区财金局',
  ])
  expect(labels('', '  ')).toEqual([])
})

test('collective units are told from single ones', () => {
  expect(['各镇处', '各有关部门', '区有关部门', '各相关单位'].every(isCollective)).toBe(true)
  expect(['区工管办', '区公安分局', '区组社部'].some(isCollective)).toBe(false)
})

test('units stand in order of first appearance with their offices', () => {
  expect(unitsOf(parseUnits(['乙局（一）、甲局、乙局（二）、乙局（一）']))).toEqual([
    { name: '乙局', collective: false, offices: ['一', '二'] },
    { name: '甲局', collective: false, offices: [] },
  ])
})
