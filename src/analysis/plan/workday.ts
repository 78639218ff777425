import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'
import type { Day } from '@/model/day'
import { dayNumber, dayOf, yearDigits } from '@/model/day'

/**
 * What the State Council's yearly notice makes of a day: 工作日, 周末, 法定节假日, or 调休上班, a
 * day at the weekend that is worked.
 */
export type DayKind = 'work' | 'weekend' | 'holiday' | 'makeup'

/**
 * The holiday a day off belongs to, or a makeup day is worked for; `other` is one the table names
 * that we do not.
 */
export type Holiday =
  | 'newYear'
  | 'spring'
  | 'qingming'
  | 'labour'
  | 'dragonBoat'
  | 'midAutumn'
  | 'national'
  | 'victory'
  | 'other'

/** Days in a row that are alike and no plain working days: day numbers, `end` exclusive. */
export interface DayRun {
  readonly kind: Exclude<DayKind, 'work'>
  readonly holiday: Holiday | null
  readonly start: number
  readonly end: number
}

// The package's table is read rather than its functions called: those format days in the machine's
// zone, a day early west of Greenwich.
const daysOff = eachDay(holidays)
const daysWorked = eachDay(workdays)
const names: Readonly<Record<string, Holiday>> = {
  元旦: 'newYear',
  春节: 'spring',
  清明: 'qingming',
  劳动节: 'labour',
  端午: 'dragonBoat',
  中秋: 'midAutumn',
  国庆节: 'national',
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: 'victory',
}
const years = Object.keys(daysOff)
  .map(day => day.slice(0, 4))
  .sort()

/**
 * The first and the last day for which public holidays are known; beyond them only weekends are.
 */
export const holidaysKnown: { readonly from: Day; readonly to: Day } = {
  from: `${years[0] ?? ''}-01-01`,
  to: `${years[years.length - 1] ?? ''}-12-31`,
}

/**
 * A table of days, each with its name. The page's own is shorter: `2021-10-01+7` stands for seven days
 * in a row (.config/holidayRuns.ts).
 */
export function eachDay(table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const days: Record<string, string> = {}
  for (const [run, name] of Object.entries(table)) {
    const [first = '', length = 1] = run.split('+')
    for (let at = 0; at < Number(length); at += 1) days[dayOf(dayNumber(first) + at)] = name
  }
  return days
}

/** The weekday of a day number: 0 Monday to 6 Sunday. */
export function weekday(number: number): number {
  return (((Math.floor(number) + 3) % 7) + 7) % 7
}

/** What kind of day a day is; where holidays are not known, a working day or a weekend. */
function kindOf(day: Day, number: number): DayKind {
  if (day in daysWorked) return 'makeup'
  if (day in daysOff) return 'holiday'
  return weekday(number) < 5 ? 'work' : 'weekend'
}

/** The holiday a day off or a makeup day belongs to, null on any other day. */
export function holidayOf(day: Day): Holiday | null {
  const entry = daysOff[day] ?? daysWorked[day]
  return entry === undefined ? null : (names[entry.split(',')[1] ?? ''] ?? 'other')
}

/** The last working day on or before a deadline's last day; null where holidays are not known. */
export function lastWorkdayBefore(day: Day): Day | null {
  for (let number = dayNumber(day); ; number -= 1) {
    const each = dayOf(number)
    if (each < holidaysKnown.from || each > holidaysKnown.to) return null
    if (['work', 'makeup'].includes(kindOf(each, number))) return each
  }
}

const runsOfYears = new Map<number, readonly DayRun[]>()

/**
 * Weekends, holidays and makeup days that touch a window of day numbers, in order; each year is
 * worked out once.
 */
export function dayRuns(from: number, to: number): readonly DayRun[] {
  const first = yearOf(from)
  const last = yearOf(to)
  const runs: DayRun[] = []
  for (let year = first; year <= last; year += 1) {
    for (const run of runsOfYear(year)) if (run.end > from && run.start < to) join(runs, run)
  }
  return runs
}

function runsOfYear(year: number): readonly DayRun[] {
  const known = runsOfYears.get(year)
  if (known) return known
  const runs: DayRun[] = []
  const end = dayNumber(`${yearDigits(year)}-12-31`)
  for (let number = dayNumber(`${yearDigits(year)}-01-01`); number <= end; number += 1) {
    const day = dayOf(number)
    const kind = kindOf(day, number)
    if (kind !== 'work')
      join(runs, { kind, holiday: holidayOf(day), start: number, end: number + 1 })
  }
  runsOfYears.set(year, runs)
  return runs
}

/** Adds a run, or lengthens the last one where it goes on. */
function join(runs: DayRun[], run: DayRun): void {
  const last = runs[runs.length - 1]
  if (last?.end === run.start && last.kind === run.kind && last.holiday === run.holiday)
    runs[runs.length - 1] = { ...last, end: run.end }
  else runs.push(run)
}

function yearOf(number: number): number {
  return Number(dayOf(number).slice(0, 4))
}
