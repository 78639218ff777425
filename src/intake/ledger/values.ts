import type { Day } from '@/model/day'
import { dayFrom, dayNumber, dayOf } from '@/model/day'
import { seenForm } from '@/model/lookAlike'
import type { ReportedState } from '@/model/report'
import { idOfFile } from '@/model/spreadsheetText'
import { usualDays } from '@/model/usualYears'

/** What stands in a cell: its text, or the number of a cell that holds one; '' in an empty one. */
export type LedgerCell = string | number

const serialZero = 25_569

/** Numbers beyond these days are a year, a month (2021.6) or a slip rather than a day's number. */
const firstSerial = dayNumber(usualDays.first) + serialZero
const lastSerial = dayNumber(usualDays.last) + serialZero

/** A day, an hour behind it and, where it says so, a zone: 2021-06-30T16:00:00.000Z. */
const hourly =
  /^(.*?)[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[:.]\d{1,9})?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/

/** Minutes by which clocks in China are ahead of Greenwich, and minutes of a day. */
const [chinaAhead, dayLength] = [480, 1440]

/**
 * A calendar day out of a cell: a spreadsheet's day number from 1984 to 2149, 2020-08-31, 2020/8/31, 2020.8.31,
 * 20200831 or 2020年8月31日, with or without an hour; null where it is none, and where an hour of
 * another zone lies on another day in China.
 */
export function dayIn(cell: LedgerCell): Day | null {
  if (typeof cell === 'number' && isSerial(cell)) return serialDay(cell)
  const text = plainText(cell)
  if (/^\d{5}$/.test(text)) return serialDay(Number(text))
  const { day, shift } = hourIn(text)
  return shift === 0 ? day : null
}

/** The day in China of an hour in another zone that is written with another day; else null. */
export function chinaDayIn(cell: LedgerCell): Day | null {
  const { day, shift } = hourIn(plainText(cell))
  return day === null || shift === 0 ? null : dayOf(dayNumber(day) + shift)
}

/**
 * The day that is written, and how many days later it is in China at the hour beside it; no day
 * where no clock shows that hour (24:30, 99:99).
 */
function hourIn(text: string): { readonly day: Day | null; readonly shift: number } {
  const [, words = text, hours, minutes, seconds, z, sign, ahead, aheadMinutes] =
    text.length > longestHour ? [] : (hourly.exec(text) ?? [])
  const [hour = 0, minute = 0, second = 0] = [hours, minutes, seconds].map(numberOf)
  const isLocal = z === undefined && sign === undefined
  const [zoneHours = 0, zoneMinutes = 0] = [ahead, aheadMinutes].map(numberOf)
  const isZone = zoneHours <= 14 && zoneMinutes < 60
  if (!isClockTime(hour, minute, second) || !isZone) return { day: null, shift: 0 }
  const day = dayFrom(words)
  if (isLocal) return { day, shift: 0 }
  const zone = (sign === '-' ? -1 : 1) * (zoneHours * 60 + zoneMinutes)
  return { day, shift: Math.floor((hour * 60 + minute - zone + chinaAhead) / dayLength) }
}

function numberOf(figures: string | undefined): number {
  return Number(figures ?? 0)
}

/** Whether a clock shows a time; midnight at the end of a day is 24:00. */
function isClockTime(hour: number, minute: number, second: number): boolean {
  const isMidnight = hour === 24 && minute === 0 && second === 0
  return isMidnight || (hour < 24 && minute < 60 && second < 60)
}

/** No day and hour are longer, in signs. */
const longestHour = 60

function plainText(cell: LedgerCell): string {
  return String(cell).normalize('NFKC').trim()
}

/** Whether a number can be a day's number since 1900, an hour of that day counted as a part. */
export function isSerial(number: number): boolean {
  return number >= firstSerial && number < lastSerial + 1
}

function serialDay(serial: number): Day | null {
  return isSerial(serial) ? dayOf(Math.floor(serial) - serialZero) : null
}

/**
 * A share out of a cell: 50 or 50%, a whole number from 0 to 100; null in an empty cell, 'wrong'
 * where it is none.
 */
export function percentIn(cell: LedgerCell): number | null | 'wrong' {
  if (cell === '') return null
  const match = /^(\d+)(?:\.0+|,0{1,2})? ?%?$/.exec(plainText(cell))
  const percent = match ? Number(match[1]) : -1
  return percent >= 0 && percent <= 100 ? percent : 'wrong'
}

/**
 * Whether a cell shows a share with parts of a percent: 33.5%, or 33,5 % where a comma parts
 * decimals; three digits behind a comma may be thousands, and are none.
 */
export function isPartPercent(cell: LedgerCell): boolean {
  const match = /^(\d{1,3}(?:\.\d{1,20}|,(?!\d{3}\b)\d{1,20})) ?%$/.exec(plainText(cell))
  return match !== null && Number(match[1]?.replace(',', '.')) <= 100
}

/** A whole number above 0 out of a cell, bare or in brackets: 3, （3）; null where it is none. */
export function countIn(cell: LedgerCell): number | null {
  const match = /^(?:\((\d{1,9})\)|(\d{1,9})[.、]?)$/.exec(String(cell).normalize('NFKC').trim())
  const count = Number(match?.[1] ?? match?.[2] ?? 0)
  return count > 0 ? count : null
}

const stateByWords: ReadonlyMap<string, ReportedState> = new Map([
  ['未开始', 'notStarted'],
  ['进行中', 'underway'],
  ['已完成', 'done'],
  ['撤回', 'withdrawn'],
])

/** What a record says, out of its word; null where it is none. */
export function stateIn(cell: LedgerCell): ReportedState | null {
  return stateByWords.get(seenForm(String(cell))) ?? null
}

/** A record's id out of a cell; null where it is none. */
export function idIn(cell: LedgerCell): string | null {
  return typeof cell === 'string' ? idOfFile(idText(cell)) : null
}

/** An id as files have it, out of the formula ="r…" that keeps it text, and of signs of any width. */
function idText(words: string): string {
  const text = plainText(words)
  return (/^="(.*)"$/.exec(text)?.[1] ?? text).trim().toLowerCase()
}

/** What spreadsheets write for numbers of 24 digits: rounded, with decimals or in groups. */
const spoiledIds = [
  /^[+-]?\d{1,3}(?:[.,]\d{1,20})?e\+?\d{1,3}$/,
  /^\d{15}0{9}$/,
  /^\d{15,24}[.,]\d{1,20}$/,
  /^\d{1,3}(?:[ ,.'’]\d{3}){5,8}(?:[.,]\d{1,20})?$/,
  /^[+-]?(?:inf(?:inity)?|∞|nan)$/,
  /^#(?:num!|value!|name\?|ref!|null!|n\/a|div\/0!|#+)$/,
]

/** Whether a spreadsheet has made a number or an error of an id: 9.31542E+23, 9,31542E+23, #NUM!. */
export function isSpoiledId(cell: LedgerCell): boolean {
  return typeof cell === 'number' || spoiledIds.some(spoiled => spoiled.test(idText(cell)))
}

const betweenIds = /[\s、,，;；]+/

/** The ids of the records that one corrects; null where one of them is none. */
export function idsIn(cell: LedgerCell): readonly string[] | null {
  const ids = String(cell)
    .split(betweenIds)
    .filter(id => id !== '')
    .map(idIn)
  return ids.every(id => id !== null) ? ids : null
}

/** Whether a spreadsheet has made a number of one of the ids in a cell, or of the whole cell. */
export function isSpoiledIds(cell: LedgerCell): boolean {
  return isSpoiledId(cell) || String(cell).split(betweenIds).some(isSpoiledId)
}

/** A name without blanks, in full-width brackets. */
export function nameIn(cell: LedgerCell): string {
  return String(cell).replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）')
}

/** What words may be freed of is one of these; most have none. */
const doubtful = /\p{C}/u

/**
 * A fact's words: ends trimmed, lines ended in one way, without control characters and those that
 * turn a line round.
 */
export function wordsIn(cell: LedgerCell): string {
  const text = String(cell)
  if (!doubtful.test(text)) return text.trim()
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}\p{Bidi_C}\ufffe\uffff]|(?![\t\n])\p{Cc}/gu, '')
    .trim()
}

/** What is wrong with a share beside a state; null where nothing is. */
export function shareFault(state: ReportedState, percent: number | null): string | null {
  if (state === 'done' && percent !== null && percent !== 100)
    return `状态是已完成，完成百分比应为 100 或留空，不是 ${percent}`
  if (state === 'notStarted' && percent !== null && percent > 0)
    return `状态是未开始，完成百分比应为 0 或留空，不是 ${percent}`
  if (state === 'withdrawn' && percent !== null)
    return `撤回的记录不写完成百分比，这里写了 ${percent}`
  return null
}
