import { expect, test } from 'vitest'
import { readDocumentPlan } from '@/intake/check/readDocumentPlan'
import { correctedPlan } from '@/intake/check/correctedPlan'
import type { Correction } from '@/intake/check/correction'
import { correctionFault } from '@/intake/check/correction'
import { readPlanBytes } from '@/intake/plan/readPlan'
import type { Item, Plan } from '@/model/plan'
import { planVersion } from '@/model/planVersion'

const heading = '序号,工作任务,具体事项,责任单位,完成时间'
const usual = { table: null, year: null, columns: new Map<string, string>(), firstLeads: false }

async function planOf(text: string, choice: Partial<typeof usual> = {}): Promise<Plan> {
  const read = await readDocumentPlan({
    bytes: new TextEncoder().encode(text),
    choice: { ...usual, ...choice },
  })
  if (!read.ok) throw new Error(read.findings[0]?.message)
  return read.plan
}

const plan = await planOf(
  [
    '某县2023年任务分解表,,,,',
    heading,
    '1,清单,编制清单并公布。设置窗口,县司法局、县财政局,2023年8月底前',
    '2,走访,开展走访并形,县民政局,2023年9月底前',
    '3,走访,成报告,县司法局,',
  ].join('\n'),
)

const corrected = (...corrections: Correction[]): Plan => correctedPlan(plan, corrections).plan
const itemOf = ({ items }: Plan, id: number): Item => {
  const item = items.find(one => one.id === id)
  if (!item) throw new Error(`no item ${id}`)
  return item
}
const told = ({ findings }: Plan, code: string) => findings.filter(found => found.code === code)
const isSound = (of: Plan): boolean =>
  readPlanBytes(new TextEncoder().encode(JSON.stringify({ version: planVersion, ...of }))).ok

const split: Correction = { item: 1, field: 'split', words: '设置窗口' }

test('an item is split in two, the second with its units and deadline and a number beside its', () => {
  const after = corrected(split)
  expect(after.items.map(({ id, number }) => number ?? String(id))).toEqual(['1', '1-2', '2', '3'])
  const [first, second] = after.items
  expect([first?.text, second?.text]).toEqual(['编制清单并公布。', '设置窗口'])
  expect(second).toMatchObject({
    id: 4,
    title: '设置窗口',
    assignments: itemOf(plan, 1).assignments,
    deadline: itemOf(plan, 1).deadline,
  })
  expect(told(after, 'corrected-split')).toMatchObject([
    {
      items: [1],
      words: '编制清单并公布。设置窗口',
      message: '第1项核对时拆成两项，后一项编作1-2',
    },
  ])
  expect(isSound(after)).toBe(true)
  expect(correctedPlan(plan, [split]).became.get(1)).toEqual([1, 4])
})

test('what was split off is put right as any other, and split again', () => {
  const after = corrected(
    split,
    { item: 4, field: 'units', words: '县政务局' },
    { item: 4, field: 'split', words: '窗口' },
    { item: 5, field: 'deadline', words: '2023-12-01' },
  )
  expect(after.items.map(({ number, text }) => [number, text])).toEqual([
    [undefined, '编制清单并公布。'],
    ['1-2', '设置'],
    ['1-2-2', '窗口'],
    [undefined, '开展走访并形'],
    [undefined, '成报告'],
  ])
  expect(itemOf(after, 5)).toMatchObject({
    assignments: [{ unit: '县政务局' }],
    deadline: { date: '2023-12-01' },
  })
  expect(isSound(after)).toBe(true)
})

test.each(['', '编制清单并公布。设置窗口', '公布'])('“%s” parts no item', words => {
  expect(correctionFault(plan, { item: 1, field: 'split', words })).toBe('no-place')
  expect(corrected({ item: 1, field: 'split', words }).items).toEqual(plan.items)
})

test('an item joins the one above, whose deadline holds, and is told', () => {
  const after = corrected({ item: 3, field: 'join', words: '' })
  expect(after.items.map(({ id }) => id)).toEqual([1, 2])
  const joined = itemOf(after, 2)
  expect(joined).toMatchObject({ text: '开展走访并形成报告', title: '开展走访并形成报告' })
  expect(joined.assignments.map(({ unit }) => unit)).toEqual(['县民政局', '县司法局'])
  expect(joined.deadline.date).toBe('2023-09-30')
  expect(told(after, 'corrected-join')).toMatchObject([
    { items: [2], words: '成报告', message: '第3项核对时并入第2项' },
  ])
  // What was said of either is said of both now.
  expect(after.findings.flatMap(({ items }) => items)).not.toContain(3)
  expect(correctedPlan(plan, [{ item: 3, field: 'join', words: '' }]).became.get(3)).toEqual([2])
  expect(isSound(after)).toBe(true)
})

test('a deadline that a join does not take is told', () => {
  const after = corrected({ item: 2, field: 'join', words: '' })
  expect(itemOf(after, 1).deadline.text).toBe('2023年8月底前')
  expect(told(after, 'corrected-join')[0]?.message).toBe(
    '第2项核对时并入第1项，完成时限“2023年9月底前”没有采用',
  )
  expect(correctionFault(plan, { item: 1, field: 'join', words: '' })).toBe('no-above')
})

test('joining what was split gives the item that was read', () => {
  const after = corrected(split, { item: 4, field: 'join', words: '' })
  expect(after.items.map(({ text }) => text)).toEqual(plan.items.map(({ text }) => text))
})

test('two spellings are made one unit, as printed kept', () => {
  const merged = corrected({ field: 'unit', unit: '县民政局', words: '县司法局' })
  expect(merged.units.map(({ name }) => name)).toEqual(['县司法局', '县财政局'])
  expect(itemOf(merged, 2).assignments).toEqual([
    { unit: '县司法局', office: null, printed: '县民政局' },
  ])
  expect(told(merged, 'corrected-unit')).toMatchObject([
    { items: [2], words: '县民政局', message: '单位“县民政局”核对时合并为“县司法局”，共 1 项' },
  ])
  expect(isSound(merged)).toBe(true)
})

test('one name is parted into two units, in every item', () => {
  const parted = corrected({ field: 'unit', unit: '县司法局', words: '县司法局、县信访局' })
  expect(itemOf(parted, 1).assignments.map(({ unit }) => unit)).toEqual([
    '县司法局',
    '县信访局',
    '县财政局',
  ])
  expect(told(parted, 'corrected-unit')[0]?.message).toContain('核对时分为“县司法局、县信访局”')
  expect(correctionFault(plan, { field: 'unit', unit: '县司法局', words: ' ' })).toBe('empty')
})

test('a unit is given a role or none, which is told', () => {
  const unit = '县司法局'
  const lead: Correction = { item: 1, field: 'role', unit, words: 'lead' }
  const led = corrected(lead)
  expect(itemOf(led, 1).assignments.map(({ role }) => role)).toEqual(['lead', undefined])
  expect(told(led, 'corrected-role')[0]?.message).toBe('第1项的“县司法局”核对为牵头单位')
  const plain = corrected(lead, { ...lead, words: '' })
  expect(itemOf(plain, 1).assignments).toEqual(itemOf(plan, 1).assignments)
  expect(told(plain, 'corrected-role')).toHaveLength(1)
})

test('a correction holds only while its item is read as it was', () => {
  const { plan: after, applied } = correctedPlan(plan, [
    { item: 1, field: 'title', words: '清单', text: '另一份文件的事项' },
    { item: 9, field: 'title', words: '无此项' },
    { item: 2, field: 'title', words: '走访', text: itemOf(plan, 2).text },
  ])
  expect(applied.map(correction => correction.words)).toEqual(['走访'])
  expect(itemOf(after, 1).title).toBe(itemOf(plan, 1).title)
})

test('the first unit leads where the reader says so, which is told as inferred', async () => {
  const text = [heading, '1,甲,编制清单,县司法局、县财政局,2023年8月底前'].join('\n')
  const led = await planOf(text, { firstLeads: true })
  expect(led.items[0]?.assignments.map(({ role }) => role)).toEqual(['lead', undefined])
  expect(told(led, 'first-leads')[0]?.message).toContain('（推定），共 1 项')
  expect(told(await planOf(text), 'first-leads')).toEqual([])
})
