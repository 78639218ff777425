// What of a year a wording names: a day, a third of a month, a month, a quarter, a half, the whole,
// or the days up to a festival.

import type { Day } from '@/model/day'
import { isDay, lastDayOfMonth, yearDigits } from '@/model/day'
import type { Precision } from '@/model/plan'
import { festivalDay, festivals } from './festivals'
import { numberFrom, twoDigits } from './numerals'
import { matchAt } from './plainText'

/** What is odd in the writing of a part, and so a doubt in its reading. */
export type Oddity = 'month-word' | 'day-word' | 'dotted' | 'vague'

/** A part of a year, from the first of its months and days to the last; `days` null: to the end. */
export interface YearPart {
  readonly precision: Precision
  readonly months: readonly [number, number]
  readonly days: readonly [number, number | null]
  readonly festival?: string
  readonly oddity?: Oddity
  /** Whether the words name an end (月底, 上旬), so that 前 after them says enough. */
  readonly hasEnd: boolean
  /** 年内, 全年: due within a whole year, which names no closer day. */
  readonly isLoose?: boolean
}

/** A part as it is found in a text, and where it ends. */
export interface FoundPart {
  readonly part: YearPart
  readonly end: number
}

type Groups = Readonly<Record<string, string | undefined>>

interface PartRule {
  readonly pattern: RegExp
  /** Whether it is read only after a year, only without one, or either way. */
  readonly year?: 'needed' | 'none'
  readonly read: (groups: Groups) => YearPart | null
}

const monthNumber = '(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九元])'
const before = '(?:之前|以前|前)'
const afterVague = '(?=$|[-,.;。、~()至到]|完成|基本|左右|之前|以前|前|起|开始)'

const afterFestival = `["“”']?(?:(?:节假期|节|假期)(?=$|[,;.。)]|完成|${before})|(?=${before})|(?<=节)(?=$|[,;.。)]|完成))(?!期间|后|假期)`

const rules: readonly PartRule[] = [
  // 8月31日, and 8月31前 without 日
  {
    pattern: sticky(`${monthNumber}月份?(?<day>${twoDigits})(?:(?<word>[日号])|(?=${before}))`),
    read: ({ month, day, word }) => dayPart(month, day, word ? undefined : 'day-word'),
  },
  // 2月上旬, 9月中旬, 中下旬
  {
    pattern: sticky(`${monthNumber}月份?(?<third>中下|上中|[上中下])旬末?`),
    read: ({ month, third = '' }) =>
      monthPart(month, { last: { 上: 10, 上中: 20, 中: 20 }[third] ?? null, hasEnd: true }),
  },
  // 6月初, 6月中: by the custom of tens, and told
  {
    pattern: sticky(`${monthNumber}月(?<third>[初中])${afterVague}`),
    read: ({ month, third }) =>
      monthPart(month, { last: third === '初' ? 10 : 15, hasEnd: true, oddity: 'vague' }),
  },
  // 8月, 8月份, 8月底
  {
    pattern: sticky(`${monthNumber}月份?(?<end>月?底|月?末)?`),
    read: ({ month, end }) => monthPart(month, { last: null, hasEnd: end !== undefined }),
  },
  // 2022年9底前
  {
    pattern: sticky('(?<month>\\d{1,2})(?<end>[底末]|(?=前))'),
    year: 'needed',
    read: ({ month, end }) =>
      monthPart(month, { last: null, hasEnd: end !== '', oddity: 'month-word' }),
  },
  // 6.30前
  {
    pattern: sticky(`(?<month>\\d{1,2})[./-](?<day>\\d{1,2})日?(?=${before})`),
    read: ({ month, day }) => dayPart(month, day, 'dotted'),
  },
  // 12.31, 6/30 alone
  {
    pattern: sticky(
      '(?<=^|[至到,;])(?<month>0?[1-9]|1[0-2])[./](?<day>0?[1-9]|[12]\\d|3[01])日?(?=$|[,;。])',
    ),
    year: 'none',
    read: ({ month, day }) => dayPart(month, day, 'dotted'),
  },
  // 前三季度
  {
    pattern: sticky('前(?<quarter>[二两三23])个?季度(?<end>[末底])?'),
    read: ({ quarter = '', end }) => quarterPart(quarter.replace('两', '二'), end, 1),
  },
  // 第三季度, 1季度末, Q3
  {
    pattern: sticky(
      '(?:第?(?<quarter>[1-4一二三四])季度(?![初中])|Q(?<short>[1-4]))(?<end>[末底])?',
    ),
    read: ({ quarter, short, end }) => quarterPart(quarter ?? short ?? '', end),
  },
  // 上半年
  {
    pattern: sticky('(?<half>[上前下后])半年(?![初中])(?<end>[末底])?'),
    read: ({ half = '', end }) => halfPart('上前'.includes(half), end),
  },
  // 年底, 2020年年底, 年终; 2022年底
  { pattern: sticky('年[底末终]'), read: () => ofYear({ hasEnd: true }) },
  { pattern: sticky('[底末终]'), year: 'needed', read: () => ofYear({ hasEnd: true }) },
  { pattern: sticky('岁末'), read: () => ofYear({ hasEnd: true }) },
  // 年内, 全年
  {
    pattern: sticky('(?:年度?)?(?:内|以内|之内)'),
    year: 'needed',
    read: () => ofYear({ hasEnd: true, isLoose: true }),
  },
  {
    pattern: sticky('(?:年度?内|全年度?(?!总结|任务|目标|工作|计划))'),
    read: () => ofYear({ hasEnd: true, isLoose: true }),
  },
  // 年初, 年中: by the custom of tens, and told
  {
    pattern: sticky(`年?(?<third>[初中])${afterVague}`),
    year: 'needed',
    read: ({ third }) => vagueYear(third),
  },
  {
    pattern: sticky(`年(?<third>[初中])${afterVague}`),
    year: 'none',
    read: ({ third }) => vagueYear(third),
  },
  // 春节前
  {
    pattern: sticky(`["“”']?(?<name>${festivals.join('|')})${afterFestival}`),
    read: ({ name = '' }) => festivalPart(name),
  },
  // 2020年
  { pattern: sticky('(?:全年)?'), year: 'needed', read: () => ofYear({ hasEnd: false }) },
]

function sticky(source: string): RegExp {
  return new RegExp(source, 'y')
}

/** The part of a year that a text names at a place, a year standing before it or not. */
export function partAt(text: string, at: number, hasYear: boolean): FoundPart | null {
  for (const { pattern, year, read } of rules) {
    if (year === (hasYear ? 'none' : 'needed')) continue
    const match = matchAt(pattern, text, at)
    const part = match && read(match.groups ?? {})
    if (match && part) return { part, end: at + match[0].length }
  }
  return null
}

/** The day of a month, told what is odd in it. */
export function dayPart(
  month: string | undefined,
  day: string | undefined,
  oddity?: Oddity,
): YearPart | null {
  const [m, d] = [numberFrom(month ?? ''), numberFrom(day ?? '')]
  if (m === null || d === null) return null
  const part: YearPart = { precision: 'day', months: [m, m], days: [d, d], hasEnd: true }
  return oddity ? { ...part, oddity } : part
}

/** A month, or its first days up to `last`. */
export function monthPart(
  month: string | undefined,
  rest: { readonly last: number | null; readonly hasEnd: boolean; readonly oddity?: Oddity },
): YearPart | null {
  const number = numberFrom(month ?? '')
  if (number === null) return null
  const { last, ...more } = rest
  const precision = last === null ? 'month' : 'day'
  return { precision, months: [number, number], days: [1, last], ...more }
}

/** A quarter, 1 to 4 in either numerals; `from` is the first of several quarters. */
export function quarterPart(quarter: string, end?: string, from?: number): YearPart | null {
  const number = numberFrom(quarter)
  if (number === null) return null
  const months = [3 * (from ?? number) - 2, 3 * number] as const
  return { precision: 'quarter', months, days: [1, null], hasEnd: end !== undefined }
}

function halfPart(isFirst: boolean, end: string | undefined): YearPart {
  const months = isFirst ? ([1, 6] as const) : ([7, 12] as const)
  return { precision: 'half', months, days: [1, null], hasEnd: end !== undefined }
}

/** The whole of a year. */
export function ofYear(more: { readonly hasEnd: boolean; readonly isLoose?: boolean }): YearPart {
  return { precision: 'year', months: [1, 12], days: [1, null], ...more }
}

function vagueYear(third: string | undefined): YearPart | null {
  return monthPart(third === '初' ? '1' : '6', { last: null, hasEnd: true, oddity: 'vague' })
}

function festivalPart(festival: string): YearPart {
  return { precision: 'day', months: [1, 12], days: [1, null], festival, hasEnd: true }
}

/** The last day of a part in a year; null where there is no such day. */
export function lastDayOf(
  { months: [, month], days, festival }: YearPart,
  year: number,
): Day | null {
  if (festival !== undefined) return festivalDay(festival, year)
  if (year < 1 || month < 1 || month > 12) return null
  return days[1] === null ? lastDayOfMonth(year, month) : dayIn(year, month, days[1])
}

/** The first day of a part in a year; null where there is no such day. */
export function firstDayOf(
  { months: [month], days, festival }: YearPart,
  year: number,
): Day | null {
  return festival === undefined ? dayIn(year, month, days[0]) : festivalDay(festival, year)
}

function dayIn(year: number, month: number, day: number): Day | null {
  const text = [yearDigits(year), twoSigns(month), twoSigns(day)].join('-')
  return isDay(text) ? text : null
}

function twoSigns(number: number): string {
  return String(number).padStart(2, '0')
}
