// @vitest-environment jsdom
import { readXlsx } from 'hucre/xlsx'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { writePlanCsv } from '@/export/table/planCsv'
import { writePlanIcs } from '@/export/table/planIcs'
import { writePlanMarkdown } from '@/export/table/planMarkdown'
import { writePlanMspdi } from '@/export/table/planMspdi'
import { writePlanWorkbook } from '@/export/xlsx/planWorkbook'
import { changedOn, changedPlan } from '../../model/changedPlan'
import { newDeadlines } from '../../model/newKinds'
import { bytesOf } from '../ledger/ledgerCase'
import { fileOf, planOf } from './planCase'

const day = '2021-06-30'
const moved = fileOf({}, changedOn(day))

async function eventsOf(file: Parameters<typeof writePlanIcs>[0]): Promise<readonly ICAL.Event[]> {
  const calendar = new ICAL.Component(
    ICAL.parse(await (await writePlanIcs(file)).text()) as unknown[],
  )
  return calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
}

async function tasksOf(file: Parameters<typeof writePlanMspdi>[0]): Promise<readonly Element[]> {
  const text = await (await writePlanMspdi(file)).text()
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement
  return [...root.getElementsByTagName('Task')]
}

const taskOf = (tasks: readonly Element[], id: number): Element | undefined =>
  tasks.find(task => task.getElementsByTagName('UID')[0]?.textContent === String(id))
const said = (task: Element | undefined, name: string): string | null =>
  [...(task?.children ?? [])].find(({ tagName }) => tagName === name)?.textContent ?? null

test('CSV and Markdown have what deadlines were, and by what they were moved', async () => {
  const csv = (await (await writePlanCsv(moved)).text()).split('\r\n')
  expect(csv[0]).toContain('完成时限,调整前时限,调整依据,时限最后一日')
  expect(csv.find(line => line.split(',')[2] === '24')).toContain(
    '2021年11月底前,2020年12月底前（2020-12-31）,自 2020-10-15 起，财政评审未完成，〔2020〕91号,2021-11-30',
  )
  expect(csv.find(line => line.split(',')[2] === '12')).toContain(
    '2020年12月底前（2020-12-31）；2021年3月底前（2021-03-31）',
  )
  const markdown = await (await writePlanMarkdown(moved)).text()
  expect(markdown).toContain('| 完成时限 | 调整前时限 | 调整依据 | 时限最后一日 |')
})

test('told by the first deadlines, files say to what each was moved', async () => {
  const csv = (await (await writePlanCsv(fileOf({}, changedOn(day, 'first')))).text()).split('\r\n')
  expect(csv.find(line => line.split(',')[2] === '24')).toContain(
    '自 2020-10-15 起调整为2021年11月底前（2021-11-30），财政评审未完成，〔2020〕91号',
  )
})

test('a plan of which nothing was moved has none of these columns, nor the sheet', async () => {
  const plain = fileOf({}, planOf([{}, {}]))
  expect(await (await writePlanCsv(plain)).text()).not.toContain('调整')
  expect(await (await writePlanMarkdown(plain)).text()).not.toContain('调整')
  const book = await readXlsx(await bytesOf(await writePlanWorkbook(plain)))
  expect(book.sheets.map(({ name }) => name)).not.toContain('计划调整')
})

test('the workbook has the columns, and a sheet with every change', async () => {
  const book = await readXlsx(await bytesOf(await writePlanWorkbook(moved)))
  const [schedule] = book.sheets
  expect(schedule?.rows.find(row => row[2] === '事项')).toEqual(
    expect.arrayContaining(['调整前时限', '调整依据']),
  )
  const sheet = book.sheets.find(({ name }) => name === '计划调整')
  const head = sheet?.rows.findIndex(row => row[0] === '生效日期') ?? -1
  const rows = sheet?.rows.slice(head + 1) ?? []
  expect(rows).toHaveLength(changedPlan.changes?.length ?? 0)
  expect(rows[0]?.slice(0, 10)).toEqual([
    '2020-10-15',
    '2020-10-15',
    '修改',
    '24',
    '推进政府网站集约化',
    '完成时限',
    '2020年12月底前（2020-12-31）',
    '2021年11月底前（2021-11-30）',
    '财政评审未完成',
    '〔2020〕91号',
  ])
  const early = await readXlsx(
    await bytesOf(await writePlanWorkbook(fileOf({}, changedOn('2020-06-01')))),
  )
  expect(early.sheets.map(({ name }) => name)).toContain('计划调整')
})

test('a calendar has the deadline that holds, and says the former', async () => {
  const events = await eventsOf(moved)
  const event = events.find(({ uid }) => uid.startsWith('item-24@'))
  expect(event?.startDate.toString()).toBe('2021-11-30')
  expect(event?.description).toContain('调整前时限：2020年12月底前（2020-12-31）')
  expect(event?.description).toContain('调整依据：自 2020-10-15 起，财政评审未完成，〔2020〕91号')
})

test('a calendar has an event for each milestone before the last day', async () => {
  const events = await eventsOf(fileOf({}, planOf([{ deadline: newDeadlines.milestones }])))
  expect(events.map(({ uid, startDate }) => [uid.split('@')[0], startDate.toString()])).toEqual([
    ['item-1', '2022-10-31'],
    ['milestone-1-item-1', '2020-10-31'],
    ['milestone-2-item-1', '2021-06-30'],
  ])
  expect(events[1]?.summary).toContain('节点（2020年10月底前出台方案）')
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(3)
})

test('Project has the first deadline as its baseline', async () => {
  const tasks = await tasksOf(moved)
  const baseline = taskOf(tasks, 12)?.getElementsByTagName('Baseline')[0]
  expect([...(baseline?.children ?? [])].map(one => [one.tagName, one.textContent])).toEqual([
    ['Number', '0'],
    ['Finish', '2020-12-31T17:00:00'],
  ])
  expect(said(taskOf(tasks, 12), 'Deadline')).toBe('2021-09-30T17:00:00')
  expect(taskOf(tasks, 11)?.getElementsByTagName('Baseline')).toHaveLength(0)
})

test('Project has the start of a range as printed, whether deadlines are finishes or not', async () => {
  const ranged = planOf([{ deadline: newDeadlines.range }])
  for (const [finish, end] of [
    ['none', null],
    ['deadline', '2021-10-31T17:00:00'],
  ] as const) {
    const task = taskOf(await tasksOf(fileOf({ finish }, ranged)), 1)
    expect([said(task, 'Start'), said(task, 'Finish'), said(task, 'Milestone')]).toEqual([
      '2021-08-01T09:00:00',
      end,
      '0',
    ])
  }
})
