import { textWidth } from '@/charts/text/textWidth'
import { calendarDay } from '@/model/day'
import type { AxisInput, AxisWords } from './input'
import type { Span, Week } from './timeScale'
import { pxPerDay, spans, weeks } from './timeScale'

/** A calendar unit that an axis is divided by. */
export type AxisUnit = 'century' | 'decade' | 'year' | 'quarter' | 'month' | 'week' | 'day'

/**
 * The units of an axis' two tiers, and which of the lower names' forms fits all of them; null where
 * none does. `shade` grows from 0 to 1 as days become wide enough to be told apart.
 */
export interface AxisTiers {
  readonly upper: AxisUnit
  readonly lower: AxisUnit
  readonly form: number | null
  readonly shade: number
}

/**
 * A stretch of a tier with its name, the longest form first; `yearEnd` is the year that ends with
 * it.
 */
export interface AxisCell {
  readonly start: number
  readonly end: number
  readonly forms: readonly string[]
  readonly strong: boolean
  readonly yearEnd: number | null
}

/**
 * Size of the lower tier's names in px at scale 1; the upper tier's are 15 px, and 12 px where that
 * alone lets them show.
 */
export const lowerSize = 12

const months = { century: 1200, decade: 120, year: 12, quarter: 3, month: 1 } as const
const leastDays = { decade: 3652, year: 365, quarter: 90, month: 28, week: 7, day: 1 } as const
const firstYear = 2000

/** A year is read by its months, a quarter only helps once hardly more than a year shows. */
const longestByQuarters = 550

/**
 * The finest pair of tiers whose lower names fit whole, or years over quarters without names; it
 * depends on the zoom alone, so that nothing changes while the window is moved.
 */
export function axisTiers({
  time,
  scale,
  words,
}: Pick<AxisInput, 'time' | 'scale' | 'words'>): AxisTiers {
  const day = pxPerDay(time)
  const form = (lower: keyof typeof leastDays): number | null =>
    fittingForm(words, lower, (leastDays[lower] * day) / scale)
  const shade = words.calendar ? Math.min(1, Math.max(0, day / scale - 5)) : 0
  const month = form('month')
  const quarter = form('quarter')
  if (words.calendar) {
    const [days, week, year] = [form('day'), form('week'), form('year')]
    if (days !== null) return { upper: 'week', lower: 'day', form: days, shade }
    if (week !== null) return { upper: 'month', lower: 'week', form: week, shade }
    if (
      month !== null &&
      time.to - time.from < longestByQuarters &&
      hasRoomForQuarters(words, day / scale)
    )
      return { upper: 'quarter', lower: 'month', form: month, shade }
    // Decades say nothing where years are named in full, or where hardly one decade shows.
    const isOfYears = hasRoomForYears(
      time.to - time.from < leastDays.decade ? String(firstYear) : words.year(firstYear),
      day / scale,
    )
    if (month === null && quarter === null && !isOfYears)
      return year === null
        ? { upper: 'century', lower: 'decade', form: form('decade'), shade }
        : { upper: 'decade', lower: 'year', form: year, shade }
  }
  return month === null
    ? { upper: 'year', lower: 'quarter', form: quarter, shade }
    : { upper: 'year', lower: 'month', form: month, shade }
}

/** Whether a tier names every year that shows: decades and centuries do not. */
export function namesYears(axis: Parameters<typeof axisTiers>[0]): boolean {
  return axisTiers(axis).lower !== 'decade'
}

function hasRoomForQuarters(words: AxisWords, day: number): boolean {
  return (
    textWidth(words.calendar?.yearQuarter(firstYear, 4) ?? '', 15, 700) + 12 <=
    leastDays.quarter * day
  )
}

function hasRoomForYears(name: string, day: number): boolean {
  return textWidth(name, lowerSize, 700) + 10 <= leastDays.year * day
}

function fittingForm(words: AxisWords, unit: keyof typeof leastDays, room: number): number | null {
  if (unit === 'week' && room < 32) return null
  const samples = sampleNames(words, unit)
  const forms = samples[0]?.length ?? 0
  for (let form = 0; form < forms; form += 1) {
    const gap = unit === 'week' ? 7 : form === forms - 1 ? 4 : unit === 'month' ? 6 : 9
    if (
      samples.every(
        names =>
          textWidth(names[form] ?? '', lowerSize, unit === 'month' ? 700 : 400) + gap <= room,
      )
    )
      return form
  }
  return null
}

/** Names of a unit none of which is exceeded in width by another. */
function sampleNames(
  words: AxisWords,
  unit: keyof typeof leastDays,
): readonly (readonly string[])[] {
  switch (unit) {
    case 'day':
      return [['30']]
    case 'week':
      return [words.calendar?.monday(30, 52) ?? []]
    case 'month':
      return Array.from({ length: 12 }, (_, at) =>
        lowerForms(words, unit, { year: firstYear, month: at + 1 }),
      )
    case 'quarter':
      return [1, 4, 7, 10].map(month => lowerForms(words, unit, { year: firstYear, month }))
    default:
      return [lowerForms(words, unit, { year: firstYear, month: 1 })]
  }
}

function lowerForms(
  words: AxisWords,
  unit: Exclude<AxisUnit, 'week' | 'day'>,
  { year, month }: { readonly year: number; readonly month: number },
): readonly string[] {
  const quarter = (month + 2) / 3
  switch (unit) {
    case 'century':
      return []
    case 'decade':
      return words.calendar?.decade(year) ?? []
    case 'year':
      return [words.year(year), String(year), String(year % 100).padStart(2, '0')]
    case 'quarter':
      return [words.quarter(quarter), ...(words.calendar ? [words.calendar.quarter(quarter)] : [])]
    case 'month':
      return [words.month(month), String(month)]
  }
}

/** What shows of the lower tier; days are drawn by themselves. */
export function lowerCells({ time, words }: AxisInput, unit: AxisUnit): readonly AxisCell[] {
  if (unit === 'day') return []
  if (unit === 'week')
    return weeks(time).map(({ start, end, number }) => ({
      start,
      end,
      forms: words.calendar?.monday(calendarDay(start).date, number) ?? [],
      strong: false,
      yearEnd: null,
    }))
  return spans(time, months[unit]).map(span => ({
    ...span,
    forms: lowerForms(words, unit, span),
    strong: unit === 'month' && span.month % 3 === 0,
    yearEnd: null,
  }))
}

/**
 * What shows of the upper tier; the shortest form still names the year of its first day in sight.
 */
export function upperCells({ time, words }: AxisInput, unit: AxisUnit): readonly AxisCell[] {
  const { calendar } = words
  const yearOf = (start: number): string => words.year(calendarDay(Math.max(start, time.from)).year)
  const week = (each: Week): AxisCell => ({
    ...each,
    forms: [...(calendar?.week(each) ?? []), yearOf(each.start)],
    strong: true,
    yearEnd: null,
  })
  if (unit === 'week' || unit === 'day') return weeks(time).map(week)
  return spans(time, months[unit]).map((span): AxisCell => {
    const { year, month } = span
    const forms = {
      century: () => calendar?.century(year) ?? [],
      decade: () => calendar?.decade(year).slice(0, 1) ?? [],
      year: () => [...new Set([words.year(year), String(year)])],
      quarter: () => [calendar?.yearQuarter(year, (month + 2) / 3) ?? '', words.year(year)],
      month: () => [words.yearMonth(year, month), words.year(year)],
    }[unit]()
    return {
      ...span,
      forms,
      strong: true,
      yearEnd: months[unit] <= 12 && month + months[unit] > 12 ? year : null,
    }
  })
}

/**
 * The stretches on tinted ground: every second year, or every second decade where years are too
 * narrow for more than two digits.
 */
export function tintedSpans(time: AxisInput['time'], { lower, form }: AxisTiers): readonly Span[] {
  const step = lower === 'decade' || (lower === 'year' && form === 2) ? 10 : 1
  return spans(time, step === 10 ? 120 : 12).filter(span => (span.year / step) % 2 === 1)
}

/** Ends of a unit's stretches that show, in order. */
export function unitEnds(time: AxisInput['time'], unit: AxisUnit): readonly number[] {
  if (unit === 'week') return weeks(time).map(week => week.end)
  if (unit === 'day')
    return Array.from(
      { length: Math.max(0, Math.ceil(time.to) - Math.floor(time.from)) },
      (_, at) => Math.floor(time.from) + at + 1,
    )
  return spans(time, months[unit]).map(span => span.end)
}
