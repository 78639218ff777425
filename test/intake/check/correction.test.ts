import { expect, test } from 'vitest'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import { correctedPlan } from '@/intake/check/correctedPlan'
import type { Correction } from '@/intake/check/correction'
import { correctionFault, withChecked } from '@/intake/check/correction'
import { readPlainText } from '@/intake/document/readPlainText'
import type { Plan } from '@/model/plan'
import { isDated, unitLabel } from '@/model/plan'

const text = `附件
某县2023年工作任务分工
1	清单	（1）编制清单。	县司法局（法规）、县财政局	2023年8底前
2	窗口	（2）设置窗口。	县政务局	2023年9月底前
3	走访	（3）开展走访。	县民政局	长期
`

function planOf(words: string): Plan {
  const reading = readPlainText(new TextEncoder().encode(words))
  if (!reading.ok) throw new Error(reading.refusal.message)
  const planned = planOfDocument(reading.document, { id: 'plan' })
  if (!planned.ok) throw new Error(planned.findings[0]?.message)
  return planned.plan
}

const plan = planOf(text)
const itemOf = ({ items }: Plan, id: number) => {
  const item = items.find(one => one.id === id)
  if (!item) throw new Error(`no item ${id}`)
  return item
}
const corrected = (...corrections: Correction[]): Plan => correctedPlan(plan, corrections).plan

test('a plan in which nothing is put right is the same', () => {
  expect(corrected()).toBe(plan)
})

test('a deadline put right is no longer doubtful, and what is printed is told beside it', () => {
  const after = corrected({ item: 1, field: 'deadline', words: ' 2023年10月底前 ' })
  expect(itemOf(plan, 1).deadline.doubt).not.toBeNull()
  expect(itemOf(after, 1).deadline).toMatchObject({
    text: '2023年10月底前',
    date: '2023-10-31',
    precision: 'month',
    doubt: null,
  })
  expect(after.findings.filter(({ code }) => code === 'corrected-deadline')).toMatchObject(
    [{ items: [1], severity: 'note', words: '2023年8底前', message: /2023年10月底前/ }].map(
      found => ({ ...found, message: expect.stringMatching(found.message) as string }),
    ),
  )
})

test('what has no last day stands at the last that was put right', () => {
  expect(itemOf(plan, 3).deadline.date).toBe('2023-09-30')
  const after = corrected({ item: 2, field: 'deadline', words: '2023-12-20' })
  expect(itemOf(after, 3).deadline).toMatchObject({ date: '2023-12-20', precision: 'open' })
})

test('units put right are the plan’s, and those that were printed stay as printed', () => {
  const after = corrected({ item: 1, field: 'units', words: '县司法局（法规）、县审计局' })
  expect(itemOf(after, 1).assignments.map(({ unit, office }) => [unit, office])).toEqual([
    ['县司法局', '法规'],
    ['县审计局', null],
  ])
  expect(after.units.map(({ name }) => name)).toEqual([
    '县司法局',
    '县审计局',
    '县政务局',
    '县民政局',
  ])
  expect(itemOf(after, 1).assignments[0]).toEqual(itemOf(plan, 1).assignments[0])
})

test('what is no item leaves with its task and its findings, and is told', () => {
  const after = corrected({ item: 2, field: 'left', words: '表的附注' })
  expect(after.items.map(({ id }) => id)).toEqual([1, 3])
  expect(after.tasks.map(({ no }) => no)).toEqual([1, 3])
  expect(after.findings.flatMap(({ items }) => items)).not.toContain(2)
  const told = after.findings.find(({ code }) => code === 'corrected-left')
  expect(told).toMatchObject({ items: [], words: '设置窗口。' })
  expect(told?.message).toContain('表的附注')
})

test('of several for one field the last counts, and a short title needs no telling', () => {
  const after = corrected(
    { item: 2, field: 'title', words: '窗口' },
    { item: 2, field: 'title', words: '开窗口' },
  )
  expect(itemOf(after, 2).title).toBe('开窗口')
  expect(after.findings).toEqual(plan.findings)
})

test.each([
  ['units', '', 'empty'],
  ['title', ' ', 'empty'],
  ['deadline', '尽快', 'no-deadline'],
  ['deadline', '2023年2月30日前', 'no-deadline'],
  ['deadline', '11月底前', null],
  ['deadline', '长期', null],
  ['left', '', null],
] as const)('%s “%s” is taken or refused for a reason', (field, words, fault) => {
  expect(correctionFault(plan, { item: 1, field, words })).toBe(fault)
})

test('a day without a year is of the year of most deadlines', () => {
  const after = corrected({ item: 1, field: 'deadline', words: '11月底前' })
  expect(itemOf(after, 1).deadline.date).toBe('2023-11-30')
})

test('the words of a field as they stand put nothing right that was right', () => {
  for (const item of plan.items) {
    const { deadline: read } = item
    const words = {
      units: item.assignments.map(unitLabel).join('、'),
      deadline: isDated(read) ? read.date : read.text,
    }
    for (const field of ['units', 'deadline'] as const) {
      const after = corrected({ item: item.id, field, words: words[field] })
      const { assignments, deadline } = itemOf(after, item.id)
      expect(assignments).toEqual(item.assignments)
      expect(deadline.date).toBe(item.deadline.date)
    }
  }
})

test('what was looked at is doubtful no more, and is still told', () => {
  const doubts = plan.findings.filter(({ severity }) => severity !== 'note')
  expect(doubts.flatMap(({ items }) => items)).toContain(1)
  const after = withChecked(plan, () => true)
  expect(after.findings.map(({ severity }) => severity)).not.toContain('warning')
  expect(after.findings.filter(({ message }) => message.endsWith('（已核对）'))).toHaveLength(
    doubts.length,
  )
  expect(itemOf(after, 1).deadline).toEqual({ ...itemOf(plan, 1).deadline, doubt: null })
  expect(withChecked(plan, () => false)).toEqual(plan)
})

test('what was doubtful of an item that left goes with it', () => {
  const after = corrected({ item: 1, field: 'left', words: '' })
  expect(after.findings.map(({ code }) => code)).toEqual(['corrected-left'])
})
