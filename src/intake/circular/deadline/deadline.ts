import type { Day } from '@/model/day'
import { isDay, lastDayOfMonth, yearDigits } from '@/model/day'
import type { Deadline } from '@/model/plan'
import { isUsualYear, usualYearsWords } from '@/model/usualYears'

/** The day that stands for an open end (长期) until the plan's last deadline is known. */
export const openEnd: Day = '9999-12-31'

type Dated = Exclude<Deadline['precision'], 'open'>
type Parts = Readonly<Record<string, string | undefined>>

const year = '(?:(?<year>\\d{4})年)?'
const tail = '(?<end>底|末)?(?<before>之前|以前|前)?内?(?:完成)?。?$'

// Each rule quotes a wording it reads; the printed words are first freed of blanks and full-width
// digits.
const rules: readonly { readonly precision: Dated; readonly pattern: RegExp }[] = [
  // 2020年8月15日前
  {
    precision: 'day',
    pattern: new RegExp(`^${year}(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]${tail}`),
  },
  // 2020-08-15
  {
    precision: 'day',
    pattern: new RegExp(`^(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})${tail}`),
  },
  // 2020年8月底前
  { precision: 'month', pattern: new RegExp(`^${year}(?<month>\\d{1,2})(?<word>月)份?${tail}`) },
  // 2022年9底前
  {
    precision: 'month',
    pattern: new RegExp(`^(?<year>\\d{4})年(?<month>\\d{1,2})(?=[底末前])${tail}`),
  },
  // 2020年第三季度
  { precision: 'quarter', pattern: new RegExp(`^${year}第?(?<part>[1-4一二三四])季度${tail}`) },
  // 2020年上半年
  { precision: 'half', pattern: new RegExp(`^${year}(?<part>[上下])半年${tail}`) },
  // 2020年底前
  { precision: 'year', pattern: new RegExp(`^(?<year>\\d{4})年[度内]?${tail}`) },
  // 年底前
  { precision: 'year', pattern: new RegExp(`^[本当]?年(?=[底末内])${tail}`) },
]

const open =
  /^(?:长期|持续|常态化?|常年|日常)(?:长期|持续|坚持|推进|实施|开展|进行|推动|落实|完善|[，、])*。?$/

/**
 * A deadline's wording as the last day it allows, or null where it names no real day.
 * `knownYear` serves wordings without a year, which are read with a doubt; an open end gets
 * `openEnd`.
 */
export function parseDeadline(text: string, knownYear?: number): Deadline | null {
  const words = compact(text)
  if (words === '' || words.length > 30) return null
  if (open.test(words)) return { text, date: openEnd, precision: 'open', doubt: null }
  for (const { precision, pattern } of rules) {
    const parts: Parts | undefined = pattern.exec(words)?.groups
    if (!parts) continue
    const inYear = parts.year ? Number(parts.year) : knownYear
    const date = inYear === undefined || inYear === 0 ? null : lastDay(precision, inYear, parts)
    if (date === null || inYear === undefined) return null
    const isDoubtful = isYearDoubtful(inYear, knownYear)
    const doubt = isDoubtful ? yearDoubt(inYear) : doubtOf(precision, date, parts)
    return { text, date, precision, doubt }
  }
  return null
}

/** The day that a wording most likely means where none may be taken, in Chinese; null for none. */
export function deadlineDoubt(text: string, knownYear?: number): string | null {
  return parseDeadline(text, knownYear)?.doubt ?? null
}

/** The deadlines that running text names; null where it names none. */
export function deadlineInSentence(text: string, knownYear?: number): Deadline | null {
  return parseDeadline(text, knownYear)
}

/** Years off the one that is known within which a document has its deadlines. */
const nearYears = 18

/**
 * Whether a year may be a slip (2202 for 2022): it is none that plans are made for, nor near the one
 * that is known.
 */
export function isYearDoubtful(inYear: number, knownYear?: number): boolean {
  const isNear = knownYear !== undefined && Math.abs(inYear - knownYear) <= nearYears
  return !isUsualYear(inYear) && !isNear
}

function yearDoubt(inYear: number): string {
  return `原文年份为${yearDigits(inYear)}年，不在${usualYearsWords}之内，照原文读`
}

/** Whether words are meant as a deadline although none may be read from them (2020年13月底前). */
export function soundsLikeDeadline(text: string): boolean {
  const words = compact(text)
  return words.length <= 24 && /\d{2,4}年|\d{1,2}月|季度|半年|长期|年底|月底|底前|日前/.test(words)
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

function lastDay(precision: Dated, inYear: number, parts: Parts): Day | null {
  const month = Number(parts.month ?? 12)
  if (month < 1 || month > 12) return null
  if (precision === 'day') {
    const day = `${yearDigits(inYear)}-${String(month).padStart(2, '0')}-${(parts.day ?? '').padStart(2, '0')}`
    return isDay(day) ? day : null
  }
  if (precision === 'quarter')
    return lastDayOfMonth(inYear, 3 * ('1一2二3三4四'.indexOf(parts.part ?? '') >> 1) + 3)
  if (precision === 'half') return lastDayOfMonth(inYear, parts.part === '上' ? 6 : 12)
  return lastDayOfMonth(inYear, month)
}

function doubtOf(precision: Dated, date: Day, parts: Parts): string | null {
  const read =
    precision === 'month' ? `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月底前` : `${date}前`
  if (precision === 'month' && !parts.word) return `原文缺“月”字，按${read}读`
  if (!parts.year) return `原文未写年份，按${date.slice(0, 4)}年读`
  return parts.before && !parts.end && precision !== 'day'
    ? `原文写“前”而无“底”字，按${read}读`
    : null
}
