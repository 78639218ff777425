import { expect, test } from 'vitest'
import { planFormats } from '@/export/planFormats'
import type { Plan } from '@/model/plan'
import { plan } from './ledger/ledgerCase'
import { fileOf, madeUp, open, planOf } from './table/planCase'

test.each(planFormats)(
  '$key is written, of its own type, the same each time',
  async ({ write, mime }) => {
    const [first, second] = [
      await write(fileOf(madeUp)),
      await write(fileOf({ ...madeUp, reports: [...madeUp.reports] })),
    ]
    expect(first.type.split(';')[0]).toBe(mime)
    expect(first.size).toBeGreaterThan(5_000)
    expect(
      Buffer.from(await first.arrayBuffer()).equals(Buffer.from(await second.arrayBuffer())),
    ).toBe(true)
  },
)

test.each(planFormats)('$key holds the full text of every item', async ({ key, write }) => {
  if (key === 'xlsx') return
  const text = (await (await write(fileOf())).text())
    .replace(/\r\n /g, '')
    .replace(/\\([,;\\])/g, '$1')
  expect(plan.items.filter(item => !text.includes(item.text)).map(({ id }) => id)).toEqual([])
})

test('a format says before what it leaves out', () => {
  const remark = (key: string, file: ReturnType<typeof fileOf>) =>
    planFormats.find(one => one.key === key)?.remark(file)
  expect(remark('ics', fileOf({}, planOf([open])))).toBe('长期 1 项没有截止日，未列入：第 1 项')
  expect(remark('json', fileOf({ selection: { unit: null, task: 5, year: null, q: '' } }))).toBe(
    'plan.json 总是整份计划，不随筛选',
  )
  expect(planFormats.map(({ key }) => remark(key, fileOf({ finish: 'deadline' }))).join('')).toBe(
    '',
  )
  expect(remark('xml', fileOf())).toMatch(/ProjectLibre.*GanttProject.*--finish deadline/)
  expect(remark('xml', fileOf({ finish: 'deadline' }, planOf([{}, open])))).toBe(
    '长期 1 项没有截止日，也没有完成日期：第 2 项',
  )
  expect(remark('xlsx', fileOf({}, planOf([{}, { text: '长'.repeat(32_768) }])))).toBe(
    '1 项的文字超过一格所容的 32767 字，已截短：第 2 项',
  )
})

test('a workbook tells before of every text that a sheet cuts', () => {
  const long = '长'.repeat(32_768)
  const plain = planOf([{}, {}, {}])
  const remark = (some: Plan): string | undefined =>
    planFormats.find(({ key }) => key === 'xlsx')?.remark(fileOf({}, some))
  const told = (ids: string): string =>
    `${ids.split('、').length} 项的文字超过一格所容的 32767 字，已截短：第 ${ids} 项`
  const [finding] = plan.findings
  const [relation] = plan.relations
  if (!finding || !relation) throw new Error('the built-in plan has findings and relations')
  expect(remark(plain)).toBe('')
  const tasks = plain.tasks.map(task => ({ ...task, name: long }))
  expect(remark({ ...plain, tasks })).toBe(told('1、2、3'))
  const found = { ...finding, items: [3], message: long }
  expect(remark({ ...plain, findings: [found] })).toBe(told('3'))
  const reasoned = { ...relation, from: 1, to: 2, core: true, reason: long }
  expect(remark({ ...plain, relations: [reasoned] })).toBe(told('1、2'))
})
