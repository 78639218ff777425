// The days of the periods by which something is due, each in its year; or why one of them has none.

import type { Day } from '@/model/day'
import { dayNumber, dayOf, lastDayOfMonth } from '@/model/day'
import { writingDoubts } from './doubts'
import type { Due } from './dues'
import type { Phrase } from './phrases'
import type { Point, YearWord } from './point'
import type { Period } from './range'
import type { Wording } from './wording'
import type { YearPart } from './yearPart'
import { firstDayOf, lastDayOf } from './yearPart'
import type { YearContext } from './years'
import { farDoubt, isYearDoubtful, takenYear, yearDoubt } from './years'

/** A due period with its day, and what is doubtful in it. */
export interface DatedDue {
  readonly due: Due
  readonly date: Day
  readonly from: Day | null
  readonly doubts: readonly string[]
}

/** Due periods with their days, or what is told where one has none. */
export type DatedDues =
  | { readonly ok: true; readonly dues: readonly DatedDue[] }
  | { readonly ok: false; readonly fault: string | null }

type Dated = { readonly ok: true; readonly due: DatedDue } | Extract<DatedDues, { ok: false }>

/** The due periods of a wording with their days. */
export function datedDues(wording: Wording, known?: number): DatedDues {
  const { dues } = wording.periods
  const order = orderFault(wording.text.plain, dues)
  if (order !== null) return { ok: false, fault: order }
  const contexts = contextsOf(wording, known)
  const dated: DatedDue[] = []
  for (const due of dues) {
    const context = contexts.get(due.start) ?? { previous: null, next: null, known }
    const found = dateOf(due, context)
    if (!found.ok) return found
    const last = dated[dated.length - 1]
    dated.push(last ? withOrder(found.due, last) : found.due)
  }
  return { ok: true, dues: dated }
}

/** 2022年底11月前: an end of a year, and at once a month before which. */
function orderFault(plain: string, dues: readonly Due[]): string | null {
  for (const [at, due] of dues.entries()) {
    const next = dues[at + 1]
    const { year, mark, part } = due.period.to
    const isBefore = next?.start === due.end && mark === 'none' && part.precision === 'year'
    if (!isBefore || next.period.to.year || year?.kind !== 'written') continue
    const date = lastDayOf(next.period.to.part, year.year)
    return date === null ? null : `原文“${plain}”语序不通${likely(date)}`
  }
  return null
}

function likely(date: Day): string {
  return `，疑为${date}（推定）`
}

/** For each due period, by where it starts, the years that stand before and after it. */
function contextsOf(wording: Wording, known?: number): ReadonlyMap<number, YearContext> {
  const { phrases, periods, text } = wording
  const begins = periods.begins.filter(({ end }) => !/[来后]$/.test(text.plain.slice(end - 1, end)))
  const ends = new Set([...periods.dues, ...begins].map(({ end }) => end))
  const nexts = new Map<number, number | null>()
  let next: number | null = null
  for (const phrase of [...phrases].reverse()) {
    nexts.set(phrase.start, next)
    next = yearOf(phrase) ?? next
  }
  const contexts = new Map<number, YearContext>()
  let previous: number | null = null
  for (const phrase of phrases) {
    contexts.set(phrase.start, { previous, next: nexts.get(phrase.start) ?? null, known })
    const after = text.plain.slice(phrase.end, phrase.end + 4)
    const isCarried = ends.has(phrase.end) || /^[,:/]|^(?:第.|首|分)[批期步阶]/.test(after)
    if (isCarried) previous = yearOf(phrase) ?? previous
  }
  return contexts
}

function yearOf(phrase: Phrase): number | null {
  return phrase.kind === 'period' ? writtenYear(phrase.period.to.year) : null
}

function writtenYear(word: YearWord | null): number | null {
  return word !== null && 'year' in word ? word.year : null
}

function dateOf(due: Due, context: YearContext): Dated {
  const { to, from } = due.period
  const previous = writtenYear(from?.year ?? null) ?? context.previous
  const taken = takenYear(to.year, { ...context, previous })
  if (!taken) return { ok: false, fault: yearlessWords(to) }
  const { year } = taken
  const last = lastDayOf(to.part, year)
  if (last === null) return { ok: false, fault: noDayWords(to.part, year) }
  if (isNewYearUnclear(to)) return { ok: false, fault: `原文未写年份${likely(`${year}-12-31`)}` }
  const isEve = to.isMidnight || (to.part.festival !== undefined && to.mark === 'before')
  const date = isEve ? dayOf(dayNumber(last) - 1) : last
  const start = from && firstDayOf(from.part, startYear(due.period, year))
  if (start !== null && start > date)
    return { ok: false, fault: turnedWords(due.period, [start, date]) }
  if (from && start === null) return { ok: false, fault: noDayWords(from.part, year) }
  const doubts = isYearDoubtful(year, context.known)
    ? [yearDoubt(year, context.known)]
    : [taken.doubt ?? farDoubt(year, context.known) ?? '', ...writingDoubts(to, date)].filter(
        Boolean,
      )
  return { ok: true, due: { due, date, from: start, doubts } }
}

/** A range whose end is before its start: of months, most likely one of the next year. */
function turnedWords({ from, to }: Period, [start, date]: readonly [Day, Day]): string {
  const isOver = from?.year === to.year && to.part.precision === 'month'
  const next = isOver ? lastDayOf(to.part, Number(date.slice(0, 4)) + 1) : null
  return `原文起讫颠倒：${start}在${date}之后${next === null ? '' : likely(next)}`
}

/** 元旦前 is the end of this year or of the one before. */
function isNewYearUnclear({ year, part, mark }: Point): boolean {
  return year === null && part.festival === '元旦' && mark === 'before'
}

function startYear({ from, to }: Period, year: number): number {
  if (from?.year === null && to.year?.kind === 'following') return year - to.year.later
  const own = writtenYear(from?.year ?? null)
  return own === null || from?.year === to.year ? year : own
}

function yearlessWords({ part }: Point): string {
  if (part.festival !== undefined) return `原文未写年份，不知是哪一年的${part.festival}`
  const common = lastDayOf(part, 2001)
  if (common === null) return noDayWords(part, 2001).replace('2001年', '').replace('2001-', '--')
  const leap = lastDayOf(part, 2004) ?? common
  const day = `-${common.slice(4)}`
  return `原文未写年份，补上年份后为${leap.slice(4) === common.slice(4) ? day : `${day}（闰年为-${leap.slice(4)}）`}`
}

function noDayWords(
  { months: [, month], days: [, day], festival }: YearPart,
  year: number,
): string {
  if (festival !== undefined) return `没有${year}年${festival}的历书，不能换算成日期`
  if (month < 1 || month > 12) return `没有${month}月这个月份`
  if (day === null || year < 1) return `没有${year}年这个年份`
  const last = lastDayOfMonth(year, month)
  return `${year}年${month}月没有${day}日${day === 0 ? '' : likely(last)}`
}

function withOrder(due: DatedDue, before: DatedDue): DatedDue {
  if (due.date >= before.date || due.due.period.to.year !== null || due.due.isHoped) return due
  if (due.due.isOfPart) return due
  const next = lastDayOf(due.due.period.to.part, Number(due.date.slice(0, 4)) + 1)
  const guess = due.due.isAside || next === null ? '，请核对年份' : likely(next)
  const doubt = `后一时限${due.date}早于前一时限${before.date}${guess}`
  return { ...due, doubts: [...due.doubts, doubt] }
}
