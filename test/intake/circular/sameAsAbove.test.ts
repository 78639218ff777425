import { expect, test } from 'vitest'
import { planOf, tableDocument } from './tableCase'

test('同上 and 〃 are what the item above has, in units by role and in deadlines, and told', () => {
  const plan = planOf(
    tableDocument([
      ['序号', '具体事项', '牵头单位', '配合单位', '完成时限'],
      ['1', '甲', '县财政局', '县教育局、县人社局', '2023年6月底前'],
      ['2', '乙', '同上', '〃', '同 上'],
      ['3', '丙', '〃', '', '2023年9月底前'],
    ]),
  )
  const labels = plan.items.map(({ assignments }) =>
    assignments.map(({ unit, role }) => `${unit}@${role ?? ''}`).join('、'),
  )
  const first = '县财政局@lead、县教育局@support、县人社局@support'
  expect(labels).toEqual([first, first, '县财政局@lead'])
  expect(plan.items[1]?.deadline.date).toBe('2023-06-30')
  const told = plan.findings.filter(({ code }) => code === 'same-as-above')
  expect(told.map(({ items }) => items)).toEqual([[2], [2], [2], [3]])
  expect(told[0]?.message).toBe('第2项的“同上”取自上一项，即“县财政局”，请核对')
})

test('同上 without anything above is no unit, and told', () => {
  const plan = planOf(
    tableDocument([
      ['具体事项', '责任单位', '完成时限'],
      ['甲', '同上', '2023年6月底前'],
    ]),
  )
  expect(plan.items[0]?.assignments).toEqual([])
  expect(plan.findings.map(({ code }) => code)).toContain('units-doubtful')
})

test('names in letters keep the blanks between their words', () => {
  const plan = planOf(
    tableDocument([
      ['Task', 'Responsible unit', 'Deadline'],
      ['Review', 'Finance Bureau; Legal Office', '30 June 2023'],
    ]),
  )
  expect(plan.items[0]?.assignments.map(({ unit }) => unit)).toEqual([
    'Finance Bureau',
    'Legal Office',
  ])
})
