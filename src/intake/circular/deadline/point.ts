// A day, month or other period that a wording names, with its year where one is written, and the
// words that say whether it is due by then (前), begins then (起) or is past (以来).

import { fourDigits, isWithinNumber, numberFrom, yearFrom } from './numerals'
import { matchAt } from './plainText'
import type { YearPart } from './yearPart'
import { dayPart, ofYear, partAt } from './yearPart'

/** A year as written: 2023年, 23年, 今年 and 明年 (from the known year), 次年 (from the one before). */
export type YearWord =
  | { readonly kind: 'written' | 'short' | 'letter'; readonly year: number }
  | { readonly kind: 'known' | 'following'; readonly later: number; readonly words: string }

/** What stands after a period: due before or within it, from it on, after it, or nothing. */
export type Mark = 'before' | 'within' | 'begin' | 'none'

/** A period as found; `to` is its end where it is a range. */
export interface Point {
  readonly start: number
  readonly end: number
  readonly year: YearWord | null
  readonly part: YearPart
  readonly mark: Mark
  readonly isAbout: boolean
  /** Whether it ends with the hour before the day: 0时前. */
  readonly isMidnight: boolean
}

interface FoundYear {
  readonly year: YearWord
  readonly end: number
}

const written = new RegExp(`(?<![\\d一二三四五六七八九])(${fourDigits})年度?`, 'y')
const dotted = /(?<!\d)(\d{4})[./-](?=\d{1,2}月)/y
const short =
  /(?<!\d)(\d{2})年(?=\d{1,2}[月底末]|[一二三四五六七八九十]{1,2}月|年?[底末]|[上下]半年|第?[1-4一二三四]季度)/y
/** 2023上半年, 2023第三季度: a year without 年. */
const wordless = /(?<!\d)(\d{4})(?=[上下]半年|第?[1-4一二三四]季度|Q[1-4])/y
const said = /(今|本|当)年度?|(明|来)年|(次|翌)年/y

/** The year written at a place. */
export function yearAt(text: string, at: number): FoundYear | null {
  if (!/[\d〇零○◯Oo一二三四五六七八九今本当明来次翌]/.test(text.charAt(at))) return null
  const four = [written, dotted, wordless].reduce<RegExpExecArray | null>(
    (found, pattern) => found ?? matchAt(pattern, text, at),
    null,
  )
  if (four) {
    const signs = four[1] ?? ''
    const year = yearFrom(signs)
    const kind = /[Oo]/.test(signs) ? 'letter' : 'written'
    return year === null ? null : { year: { kind, year }, end: at + four[0].length }
  }
  const two = matchAt(short, text, at)
  if (two) return { year: { kind: 'short', year: 2000 + Number(two[1]) }, end: at + two[0].length }
  const words = matchAt(said, text, at)
  if (!words) return null
  const [all, thisYear, nextYear] = words
  const kind = thisYear !== undefined || nextYear !== undefined ? 'known' : 'following'
  const later = thisYear === undefined ? 1 : 0
  return { year: { kind, later, words: all }, end: at + all.length }
}

const numericDays: readonly RegExp[] = [
  /(?<![\d.])(?<year>\d{4})(?<sign>[-./·])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)日?/y,
  /(?<![\d.])(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/y,
  /(?<![\d.])(?<year>\d{2})(?<sign>[-./])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d年月])/y,
]
const numericMonth = /(?<![\d.])(?<year>\d{4})[-./·](?<month>\d{1,2})(?![\d年月季])/y
const planYears = /["“”']?十([一二三四五六])五["“”']?(?:规划)?(?:期?末|期?内|期间|时期)/y

/** The days of a numeric writing (2023-06-30, 2023.6) or of a five-year plan (十四五末). */
function numericAt(
  text: string,
  at: number,
): Omit<Point, 'mark' | 'isAbout' | 'isMidnight'> | null {
  if (!/[\d十"“”']/.test(text.charAt(at))) return null
  for (const pattern of numericDays) {
    const match = matchAt(pattern, text, at)
    const { year = '', month, day } = match?.groups ?? {}
    const part = dayPart(month, day)
    if (!match || !part) continue
    const kind = year.length === 2 ? 'short' : 'written'
    const number = Number(year) + (kind === 'short' ? 2000 : 0)
    return { start: at, end: at + match[0].length, year: { kind, year: number }, part }
  }
  const match = matchAt(numericMonth, text, at)
  const part = match && partAt(`${match.groups?.['month'] ?? ''}月`, 0, true)?.part
  if (match && part) {
    const year = { kind: 'written', year: Number(match.groups?.['year']) } as const
    return { start: at, end: at + match[0].length, year, part }
  }
  const five = matchAt(planYears, text, at)
  if (!five) return null
  const year = { kind: 'written', year: 2005 + 5 * (numberFrom(five[1] ?? '') ?? 0) } as const
  return { start: at, end: at + five[0].length, year, part: ofYear({ hasEnd: true }) }
}

/** A period written at a place, with what stands after it; null where none is. */
export function pointAt(text: string, at: number): Point | null {
  const bare = numericAt(text, at) ?? writtenAt(text, at)
  return bare && withMark(text, bare)
}

function writtenAt(
  text: string,
  at: number,
): Omit<Point, 'mark' | 'isAbout' | 'isMidnight'> | null {
  const year = yearAt(text, at)
  if (!year && isWithinNumber(text, at)) return null
  const found = partAt(text, year?.end ?? at, year !== null)
  return found && { start: at, end: found.end, year: year?.year ?? null, part: found.part }
}

const hours =
  '(?<hour>(?:上午|中午|下午|晚上?|早上)?(?:\\d{1,2}|零)(?:时|点)(?:整|半|\\d{1,2}分)?|\\d{1,2}:\\d{2}|下班)?'
const marks: readonly (readonly [Mark, RegExp])[] = [
  ['before', /前夕|之前|以前|前/y],
  ['within', /为止|截止|以内|之内|期间|内|止/y],
  ['begin', /开始|以来|以后|之后|过后|起|后/y],
]
const aside = new RegExp(
  `(?:\\((?:周|星期)[一二三四五六日天]\\))?${hours}(?<about>左右|前后|许)?`,
  'y',
)

function withMark(text: string, bare: Omit<Point, 'mark' | 'isAbout' | 'isMidnight'>): Point {
  const match = matchAt(aside, text, bare.end)
  const from = bare.end + (match?.[0].length ?? 0)
  const isAbout = match?.groups?.['about'] !== undefined
  const isMidnight = /^(?:0{1,2}|零)(?:[时点]|:00)/.test(match?.groups?.['hour'] ?? '')
  for (const [mark, pattern] of marks) {
    const found = matchAt(pattern, text, from)
    if (found) return { ...bare, end: from + found[0].length, mark, isAbout, isMidnight }
  }
  return { ...bare, end: from, mark: 'none', isAbout, isMidnight }
}
