/** A calendar day written YYYY-MM-DD; it has no zone and no hour. */
export type Day = string

/** Whether a text is a real calendar day, written YYYY-MM-DD (2022-02-30 is not). */
export function isDay(text: string): text is Day {
  const { year, month, day } = parts(text)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= monthLength(year, month)
  )
}

/**
 * A day as people write it: 2020-08-31, 2020/8/31, 2020.8.31, 20200831, 2020年8月31日, in signs of
 * either width; null where it is none.
 */
export function dayFrom(text: string): Day | null {
  const plain = text.normalize('NFKC').trim()
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})( ?年 ?)(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(plain)
  if (!match) return null
  const day = `${match[1]}-${match[3]?.padStart(2, '0')}-${match[4]?.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** Days since 1970-01-01, a whole number; throws on a text that is no day. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new Error(`not a day: ${day}`)
  const { year, month, day: date } = parts(day)
  return daysBefore(year, month) + date - 1
}

/** The day that stands a whole number of days after 1970-01-01. */
export function dayOf(number: number): Day {
  const days = Math.floor(number)
  let year = 1970 + Math.floor(days / 365.2425)
  while (daysBefore(year + 1, 1) <= days) year += 1
  while (daysBefore(year, 1) > days) year -= 1
  let month = 1
  while (month < 12 && daysBefore(year, month + 1) <= days) month += 1
  return written(year, month, days - daysBefore(year, month) + 1)
}

/** The last day of a month; month counts from 1. */
export function lastDayOfMonth(year: number, month: number): Day {
  return written(year, month, monthLength(year, month))
}

/** Whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Year and month (from 1) of a day. */
export function yearMonth(day: Day): { readonly year: number; readonly month: number } {
  const { year, month } = parts(day)
  return { year, month }
}

// A chart asks for some hundred days in each frame: whole numbers are a hundred times quicker there
// than a date library.
const monthDays = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function monthLength(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Days from 1970-01-01 to the first of a month, in the Gregorian calendar. */
function daysBefore(year: number, month: number): number {
  const y = year - 1
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return (
    y * 365 + leaps - 719_162 + (monthDays[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0)
  )
}

function parts(day: string): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  }
}

function written(year: number, month: number, day: number): Day {
  return (
    `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}` +
    `${month}-${day < 10 ? '0' : ''}${day}`
  )
}
