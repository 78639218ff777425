import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { plainText } from '@/export/ledger/ledgerRows'
import { writePlanIcs } from '@/export/table/planIcs'
import { oddWords, plan } from '../ledger/ledgerCase'
import { fileOf, madeUp, months, open, planOf } from './planCase'

async function read(...asked: Parameters<typeof fileOf>): Promise<{
  readonly text: string
  readonly calendar: ICAL.Component
  readonly events: readonly ICAL.Event[]
}> {
  const text = await (await writePlanIcs(fileOf(...asked))).text()
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return {
    text,
    calendar,
    events: calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one)),
  }
}

function alarmsOf(event: ICAL.Event | undefined): readonly string[] {
  return (
    event?.component
      .getAllSubcomponents('valarm')
      .map(alarm => String(alarm.getFirstPropertyValue('trigger'))) ?? []
  )
}

/** A property's value read as TEXT, which the reader does not know these to be. */
function unescapedText(calendar: ICAL.Component, name: string): string {
  const value = String(calendar.getFirstProperty(name)?.getFirstValue())
  const line = `BEGIN:VCALENDAR\r\nSUMMARY:${value}\r\nEND:VCALENDAR`
  const read = new ICAL.Component(ICAL.parse(line) as unknown[])
  return String(read.getFirstPropertyValue('summary'))
}

test('a day-long event on the last day of each of the 27 deadlines, as another program reads it', async () => {
  const { events, calendar } = await read()
  expect(events.map(event => [event.startDate.isDate, event.startDate.toString()])).toEqual(
    plan.items.map(({ deadline }) => [true, deadline.date]),
  )
  expect(events.map(({ summary }) => summary)).toEqual(
    plan.items.map(({ id, title, deadline }) => `第${id}项 ${title}（${deadline.text}）`),
  )
  expect(events.map(({ uid }) => uid)).toEqual(
    plan.items.map(({ id }) => `item-${id}@nanchang-2020.guatu`),
  )
  expect([...new Set(events.map(event => event.startDate.toString().slice(0, 7)))].sort()).toEqual(
    months,
  )
  expect(events.map(event => event.endDate.toString())[0]).toBe('2020-09-01')
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(
    '南昌经开区基层政务公开标准化规范化工作任务分工和进度安排：完成时限',
  )
})

test('an event tells text, units, wording as printed, doubt, working day, state and source', async () => {
  const { events } = await read()
  expect(events.find(({ uid }) => uid.startsWith('item-16@'))?.description).toBe(
    [
      '具体事项：建立政务舆情处置回应工作机制，对省政府办公厅（省政府政' +
        '务公开办公室）下发的政务舆情处置转办单，及时调查处置，按时反馈情况',
      '工作任务：6 压实舆情处置回应责任',
      '主体责任单位：区工管办（宣传）、各有关部门',
      '完成时限：2020年5月底前（不晚于 2020-05-31）',
      '当日不是工作日，之前最后一个工作日是 2020-05-29',
      '状态（截至 2021-06-30）：到期未报，已填报 0/2 项次',
      '来源：《南昌经开区基层政务公开标准化规范化工作任务分工和进度安排》附件1，第 105–108 行',
    ].join('\n'),
  )
  expect(events.find(({ uid }) => uid.startsWith('item-27@'))?.description).toContain(
    '完成时限：2022年7底前（不晚于 2022-07-31）；原文缺“月”字，按2022年7月底前读',
  )
})

test('it reminds at nine in the morning, so many days before, of what is not done', async () => {
  expect(alarmsOf((await read()).events[0])).toEqual(['-P29DT15H', '-P6DT15H'])
  expect(alarmsOf((await read({ reminders: [0, 1, 1] })).events[0])).toEqual(['-PT15H', 'PT9H'])
  expect(alarmsOf((await read({ reminders: [] })).events[0])).toEqual([])
  const { events } = await read({ ...madeUp, asOf: '2022-12-31' })
  expect(events.some(event => alarmsOf(event).length === 0)).toBe(true)
  expect(
    events.every(
      event => alarmsOf(event).length === 0 || !/状态（.*）：.*完成/.test(event.description),
    ),
  ).toBe(true)
  expect(events[0]?.description).toMatch(/^示例数据（虚构）/)
})

test('the open-ended are left out, and the calendar says so', async () => {
  const { events, calendar } = await read({}, planOf([{}, open, open]))
  expect(events).toHaveLength(1)
  expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toContain(
    '长期 2 项没有截止日，未列入：第 2、3 项',
  )
})

test('lines are no longer than 75 octets, end as they must, and never cut a sign in two', async () => {
  const { text } = await read({}, planOf([{ text: '😀政务'.repeat(200), title: '🏛'.repeat(40) }]))
  const lines = text.split('\r\n')
  expect(lines.pop()).toBe('')
  expect(lines.at(-1)).toBe('END:VCALENDAR')
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  expect(Math.max(...lines.map(line => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(
    75,
  )
  expect(text).not.toContain('\ufffd')
})

test('odd words come through, in the plan’s own name too', async () => {
  const words = [...oddWords, 'END:VEVENT\r\nBEGIN:VALARM', '\\n;\\,:"']
  const odd = {
    ...planOf(words.map(text => ({ text, title: text }))),
    id: 'a\r\nEND:VCALENDAR;计划 @',
  }
  const { events, text } = await read({}, odd)
  expect(events).toHaveLength(words.length)
  expect(events.map(({ description }) => description.split('\n工作任务：')[0])).toEqual(
    words.map(one => `具体事项：${plainText(one).replace(/\r\n?/g, '\n')}`),
  )
  expect(text.match(/END:VCALENDAR/g)?.length).toBe(1)
  expect(events[0]?.uid).toMatch(
    /^item-1@a%0D%0AEND%3AVCALENDAR%3B%E8%AE%A1%E5%88%92%20%40-[0-9a-z]+\.guatu$/,
  )
})

test.each([
  ['a line end', '甲县\n工作要点', '甲县 工作要点'],
  ['a line end of Windows', '甲县\r\n工作要点', '甲县 工作要点'],
  ['the signs that part values', '一,二;三\\四\\n五:"六"', '一,二;三\\四\\n五:"六"'],
  [
    'the end of the calendar',
    '要点\nEND:VCALENDAR\rBEGIN:VEVENT',
    '要点 END:VCALENDAR BEGIN:VEVENT',
  ],
])('%s in a plan’s title stays a word of the calendar’s name', async (_, title, shown) => {
  const { text, calendar, events } = await read({}, { ...planOf([{}]), title })
  expect(events).toHaveLength(1)
  for (const property of ['name', 'x-wr-calname'])
    expect(unescapedText(calendar, property)).toBe(`${shown}：完成时限`)
  expect(unescapedText(calendar, 'x-wr-caldesc')).toContain(`来源：《${shown}》附件1`)
  expect(text.match(/^(?:BEGIN|END):V(?:CALENDAR|EVENT)\r$/gm)).toHaveLength(4)
})

test('the events of two plans of one id stand beside each other in a calendar', async () => {
  const [a, b] = ['甲县', '乙县'].map(county => ({
    ...planOf([{ text: `${county}的第一件事` }, { text: `${county}的第二件事` }]),
    id: 'plan',
    title: `${county}2023年工作要点`,
  }))
  const uids = [...(await read({}, a)).events, ...(await read({}, b)).events].map(({ uid }) => uid)
  expect(new Set(uids).size).toBe(4)
  expect((await read({}, a)).events.map(({ uid }) => uid)).toEqual(uids.slice(0, 2))
})

test('an event of a deadline far off says so, and what year was likely meant', async () => {
  const items = plan.items.map(item =>
    item.id === 27 ? { ...item, deadline: { ...item.deadline, date: '0202-07-31' } } : item,
  )
  const { events } = await read({}, { ...plan, items })
  const told = events.filter(({ description }) => description.includes('之误（推定）'))
  expect(told.map(({ startDate }) => startDate.year)).toEqual([202])
})
