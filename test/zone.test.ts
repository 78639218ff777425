import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything } from '@/analysis/search/selection'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { defaultAsOf } from '@/analysis/plan/asOf'
import { stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules } from '@/analysis/state/workState'
import { spans } from '@/charts/axis/timeScale'
import { ganttInput } from '@/charts/gantt/answer'
import { ganttScene } from '@/charts/gantt/gantt'
import type { GanttInput, GanttWords } from '@/charts/gantt/input'
import { allMarks } from '@/charts/scene/scene'
import { lightStyle } from '@/charts/sign/style'
import { planFile } from '@/export/table/planFile'
import { writePlanIcs } from '@/export/table/planIcs'
import { writePlanMspdi } from '@/export/table/planMspdi'
import { writePlanWorkbook } from '@/export/xlsx/planWorkbook'
import { readPlan } from '@/intake/plan/readPlan'
import { dayNumber, dayOf, daysBetween, isDay, lastDayOfMonth, yearMonth } from '@/model/day'
import { is } from './charts/scene/marks'

// Run in the machine's zone, and again in UTC, Asia/Shanghai and America/Los_Angeles: not one px
// may differ.
const read = readPlan(
  readFileSync(new URL('../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read

const name = (): string => ''
const words: GanttWords = {
  lang: '',
  year: String,
  quarter: String,
  month: String,
  yearMonth: (year, month) => `${year}-${month}`,
  due: String,
  asOf: day => day,
  group: '',
  item: '',
  units: '',
  unitsOf: name,
  lateUnits: () => [''],
  deadlineOf: item => item.deadline.text,
  groupCount: String,
  groupName: (_, group) => group,
  late: String,
  sameDay: '',
  duplicate: '',
  passing: String,
  holidays: '',
  color: (_, key) => key,
  legend: {
    state: state => state,
    done: String,
    share: '',
    stretch: name,
    unknown: '',
    known: '',
    milestone: '',
    kind: String,
    conflict: String,
    note: name,
    ofUnits: '',
    far: String,
  },
}

/** Days since 1970-01-01 by the Gregorian rule alone: no clock, no library, no zone. */
function countDays(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const y = month > 2 ? year : year - 1
  const m = (month + 9) % 12
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    date -
    719_469
  )
}

function inputOf(from: string, to: string): GanttInput {
  const input = ganttInput({
    plan,
    items: plan.items,
    board: stateBoard(ledgerIndex(plan.items, []), '2021-06-30', defaultRules),
    arrangement: {
      group: 'task',
      sort: 'number',
      unit: null,
      fold: new Set(),
      start: 'predecessor',
      scope: 'all',
      color: 'task',
      from: null,
      to: null,
    },
    style: lightStyle,
    words,
    room: { width: 1600, height: 1200, scale: 1 },
  })
  return { ...input, window: { top: 0, from: countDays(from), to: countDays(to) + 1 } }
}

describe(`in the zone ${process.env.TZ ?? 'of this machine'}`, () => {
  it.each([
    ['2020-01-01', '2022-12-31'],
    ['2020-07-01', '2021-06-30'],
    ['2021-03-10', '2021-11-10'],
  ])('every pole stands at the end of its day, %s to %s', (from, to) => {
    const input = inputOf(from, to)
    const { plot } = input.layout
    const poles = allMarks(ganttScene(input).marks)
      .filter(is('flag', 'pole'))
      .map(mark => (mark.type === 'rect' ? mark.x + mark.w : 0))
    const { from: first, to: end } = input.window
    expect(poles).toEqual(
      plan.items.map(item =>
        expect.closeTo(
          plot.x + ((countDays(item.deadline.date) + 1 - first) / (end - first)) * plot.w,
          6,
        ),
      ),
    )
  })

  it('stands the 27 deadlines at the same shares of the three years everywhere', () => {
    const shares = plan.items.map(
      item => dayNumber(item.deadline.date) + 1 - dayNumber('2020-01-01'),
    )
    expect(shares).toEqual([
      244, 244, 244, 305, 335, 974, 974, 1004, 1035, 305, 366, 366, 547, 731, 731, 152, 305, 366,
      366, 578, 639, 366, 547, 366, 731, 731, 943,
    ])
  })

  it('stands the as-of line and the years at the same days', () => {
    const input = inputOf('2020-01-01', '2022-12-31')
    const { plot } = input.layout
    const at = (key: string): number | undefined =>
      allMarks(ganttScene(input).marks).flatMap(mark =>
        mark.key === key && mark.type === 'path' ? [mark.points[0]![0]] : [],
      )[0]
    expect(at('as-of')).toBeCloseTo(plot.x + (547 / 1096) * plot.w, 6)
    expect(spans(input.window, 12).map(span => [span.year, span.start, span.end])).toEqual([
      [2020, 18262, 18628],
      [2021, 18628, 18993],
      [2022, 18993, 19358],
    ])
  })

  const someDay = fc.integer({ min: countDays('1900-01-01'), max: countDays('2199-12-31') })

  it('counts days as the calendar does, and back', () => {
    fc.assert(
      fc.property(someDay, number => {
        const day = dayOf(number)
        expect(isDay(day)).toBe(true)
        expect(countDays(day)).toBe(number)
        expect(dayNumber(day)).toBe(number)
        expect(dayOf(number + 0.999)).toBe(day)
        expect(daysBetween(day, dayOf(number + 31))).toBe(31)
      }),
    )
  })

  it('knows the last day of a month: the next one begins a month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const last = lastDayOfMonth(year, month)
          expect(yearMonth(last)).toEqual({ year, month })
          expect(dayOf(dayNumber(last) + 1).slice(8)).toBe('01')
        },
      ),
    )
  })

  it('takes the plan’s last deadline for a day outside it', () => {
    expect(defaultAsOf(plan.items, '2026-05-06')).toEqual({ day: '2022-10-31', outside: true })
    expect(defaultAsOf(plan.items, '2022-12-31')).toEqual({ day: '2022-12-31', outside: false })
  })
})

describe('tables to be carried away', () => {
  const file = planFile(plan, {
    reports: [],
    sample: false,
    asOf: '2021-06-30',
    near: 30,
    start: 'predecessor',
    scope: 'core',
    selection: everything,
    state: null,
    stamp: new Date('2021-06-30T00:00:00Z'),
    reminders: [7],
    links: 'none',
    finish: 'deadline',
  })

  it('keep every day where it is', async () => {
    const [calendar, project] = [
      await (await writePlanIcs(file)).text(),
      await (await writePlanMspdi(file)).text(),
    ]
    const days = plan.items.map(({ deadline }) => deadline.date)
    expect(
      [...calendar.matchAll(/^DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/gm)].map(
        ([, year, month, day]) => `${year}-${month}-${day}`,
      ),
    ).toEqual(days)
    expect([...project.matchAll(/<Deadline>(.{10})T17:00:00</g)].map(([, day]) => day)).toEqual(
      days,
    )
    expect(calendar).toContain('DTSTAMP:20210630T000000Z')
  })

  it('are the same bytes in every zone', async () => {
    const zone = process.env.TZ
    const digest = async (): Promise<string> =>
      createHash('sha256')
        .update(new Uint8Array(await (await writePlanWorkbook(file)).arrayBuffer()))
        .digest('hex')
    const here = await digest()
    try {
      for (const other of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
        process.env.TZ = other
        expect(await digest()).toBe(here)
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})
