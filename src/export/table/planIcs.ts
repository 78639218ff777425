import type { ICalEventData } from 'ical-generator'
import { lastWorkdayBefore } from '@/analysis/plan/workday'
import { isDone } from '@/analysis/state/workState'
import { sampleNotice } from '@/export/ledger/ledgerFile'
import { plainText } from '@/export/ledger/ledgerRows'
import type { Day } from '@/model/day'
import { planIdentity } from '@/model/planIdentity'
import { asOfText, sourceText, undatedText } from './planFacts'
import type { PlanFile } from './planFile'
import type { PlanRow } from './planRows'
import { planRows } from './planRows'

const day = 86_400
const nine = 9 * 3_600

/**
 * The deadlines of a plan as an iCalendar file (RFC 5545): an event all day long on the last day of
 * each, under a name that stays from one file to the next, so that a calendar puts new in place of
 * old.
 * It reminds at nine in the morning, so many days before, of what is not done. Open-ended items
 * have no day and are left out, which the calendar's own description says. The library is loaded
 * when asked.
 */
export async function writePlanIcs(file: PlanFile): Promise<Blob> {
  const library = await import('ical-generator')
  const { plan, sample } = file
  const name = plainText(`${plan.title}：完成时限${sample ? `（${sampleNotice}）` : ''}`)
  const about = [asOfText(file), sourceText(file), undatedText(file)].filter(Boolean).join('；')
  const calendar = new library.ICalCalendar({
    prodId: { company: 'Guatu', product: 'Guatu', language: 'ZH' },
    // The library escapes the words of events, but not those of the calendar itself.
    name: library.escape(oneLine(name), false),
    description: library.escape(oneLine(about), false),
    method: library.ICalCalendarMethod.PUBLISH,
  })
  for (const row of planRows(file))
    if (row.last !== null) {
      calendar.createEvent(eventOf(row, row.last, { file, library }))
      for (const event of milestoneEvents(row, row.last, { file, library }))
        calendar.createEvent(event)
    }
  return new Blob([calendar.toString(), '\r\n'], { type: 'text/calendar;charset=utf-8' })
}

/** Words with a blank for each end of a line. */
function oneLine(words: string): string {
  return words.replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, ' ')
}

interface Writing {
  readonly file: PlanFile
  readonly library: typeof import('ical-generator')
}

function eventOf(row: PlanRow, last: Day, { file, library }: Writing): ICalEventData {
  return {
    id: `item-${row.item.id}@${encodeURIComponent(plainText(planIdentity(file.plan)))}.guatu`,
    // A day without an hour: the library reads it, and writes it, as that of Greenwich.
    start: last,
    allDay: true,
    stamp: file.stamp,
    summary: `第${row.item.id}项 ${row.title}（${row.deadline}）`,
    description: descriptionOf(row, file),
    transparency: library.ICalEventTransparency.TRANSPARENT,
    ...(row.taskName === '' ? {} : { categories: [{ name: row.taskName }] }),
    alarms: isDone(row.state)
      ? []
      : [...new Set(file.reminders)]
          .sort((a, b) => b - a)
          .map(before => ({
            type: library.ICalAlarmType.display,
            trigger: before * day - nine,
            description:
              `${before === 0 ? '今日到期' : `还有 ${before} 天到期`}：` +
              `第${row.item.id}项 ${row.title}`,
          })),
  }
}

/** Events of an item's milestones before its last day, each with what is due by it. */
function milestoneEvents(row: PlanRow, last: Day, writing: Writing): readonly ICalEventData[] {
  const { milestones = [] } = row.item.deadline
  return milestones
    .filter(({ date }) => date !== last)
    .map(({ date, text }, at) => {
      const event = eventOf({ ...row, deadline: plainText(text) }, date, writing)
      return {
        ...event,
        id: `milestone-${at + 1}-${String(event.id)}`,
        summary: `第${row.item.id}项 ${row.title}：节点（${plainText(text)}）`,
        description: `节点：${plainText(text)}（不晚于 ${date}）\n${descriptionOf(row, writing.file)}`,
      }
    })
}

function descriptionOf(row: PlanRow, file: PlanFile): string {
  const before = row.last === null ? null : lastWorkdayBefore(row.last)
  return [
    ...(file.sample ? [`${sampleNotice}：填报状态为演示而编`] : []),
    `具体事项：${row.text}`,
    ...(row.taskName === '' && row.task === 0 ? [] : [`工作任务：${row.task} ${row.taskName}`]),
    `主体责任单位：${row.units}`,
    `完成时限：${row.deadline}（不晚于 ` +
      `${row.last ?? ''}）${row.doubt === '' ? '' : `；${row.doubt}`}`,
    ...(row.former === '' ? [] : [`调整前时限：${row.former}`, `调整依据：${row.movedBy}`]),
    ...(row.far === '' ? [] : [row.far]),
    ...(before !== null && before !== row.last
      ? [`当日不是工作日，之前最后一个工作日是 ${before}`]
      : []),
    `状态（截至 ${file.asOf}）：${row.stateText}，已填报 ${row.reported}/${row.assignments} 项次`,
    `${sourceText(file)}，第 ${row.lines} 行`,
  ].join('\n')
}
