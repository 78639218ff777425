import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseUnits, unitFindings, unitsOf } from '@/intake/circular/units/units'
import type { Role } from '@/model/plan'

const bits = [
  ...'区县市局委办部处中心和与及等、，；。:：（）()[]〔〕 \n牵头配合负责落实责任单位为下同1.⽔⺠',
  '区教育局',
  '各镇（街道）',
  '文化和旅游局',
  '牵头单位：',
  '（配合）',
  '按职责分工负责',
  '等有关部门',
]
const cell = fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map(parts => parts.join(''))

test('no cells make it throw; every unit has a name, and is told once by its findings', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(cell, fc.string({ unit: 'grapheme' })), { maxLength: 4 }),
      cells => {
        const found = parseUnits(cells)
        for (const { unit, printed } of found) {
          expect(unit).not.toBe('')
          expect(printed.trim()).not.toBe('')
        }
        expect(unitsOf(found).length).toBeLessThanOrEqual(found.length)
        const told = unitFindings(cells)
        expect(new Set(told).size).toBe(told.length)
      },
    ),
    { numRuns: 1000 },
  )
})

const names = [
  '区教育局',
  '市文化和旅游局',
  '市人力资源和社会保障局',
  '各镇（街道）',
  '区工管办（宣传）',
  '各县（市、区）政府',
]
const group = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
const suffixes: Readonly<Record<Role, string>> = {
  lead: '牵头',
  responsible: '按职责分工负责',
  support: '配合',
}
const role = fc.constantFrom<Role>('lead', 'responsible', 'support')

test('a role behind the last of several names is that of them all', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(group, role), { minLength: 1, maxLength: 3 }), groups => {
      const words = groups.map(([units, is]) => units.join('、') + suffixes[is]).join('，')
      const expected = groups.flatMap(([units, is]) => units.map(unit => [unit, is]))
      const found = parseUnits([words]).map(({ unit, office, role: own }) => [
        office === null ? unit : `${unit}（${office}）`,
        own,
      ])
      expect(found).toEqual(expected)
    }),
  )
})

test.each([
  '，',
  '。',
  '局、',
  '（',
  '）',
  '和',
  '局和',
  '甲局 ',
  '责任单位：',
  '等',
  '为',
  '按照职责',
])('a cell of %s over and over is answered in time that grows with its length', unit => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length))
  expect(parseUnits([text]).length).toBeLessThanOrEqual(100_000)
  expect(unitFindings([text]).length).toBeLessThanOrEqual(100_000)
})
