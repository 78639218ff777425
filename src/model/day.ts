import dayjs from 'dayjs'

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
  return monthStart(year, month) + date - 1
}

/** The day that stands a number of days after 1970-01-01; parts of a day are of the day before. */
export function dayOf(number: number): Day {
  const { year, month, date } = calendarDay(number)
  return written(year, month, date)
}

/** Year, month (from 1) and day of the month in which a moment lies, in days since 1970-01-01. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** The calendar day of a moment given in days since 1970-01-01, parts of days allowed. */
export function calendarDay(moment: number): CalendarDay {
  let year = 1970 + Math.floor(moment / 365.2425)
  if (moment < monthStart(year, 1)) year -= 1
  else if (moment >= monthStart(year + 1, 1)) year += 1
  let month = Math.floor((moment - monthStart(year, 1)) / 31) + 1
  if (moment >= monthStart(year, month + 1)) month += 1
  return { year, month, date: Math.floor(moment) - monthStart(year, month) + 1 }
}

/**
 * The day number that a month of the Gregorian calendar begins with; month 13 is the next year's
 * January. Whole numbers, for a chart asks for some hundred days in each frame and they are a
 * hundred times quicker than a date library.
 */
export function monthStart(year: number, month: number): number {
  const months = year * 12 + month - 1
  const y = Math.floor(months / 12)
  const leaps = leapsUpTo(y - 1)
  const isAfterFebruary = months - y * 12 > 1
  return (
    365 * (y - 1970) +
    leaps -
    477 +
    (monthDays[months - y * 12] ?? 0) +
    (isAfterFebruary ? leapsUpTo(y) - leaps : 0)
  )
}

function leapsUpTo(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

/** Today where a clock stands, by its own zone. */
export function dayAt(clock: number | Date): Day {
  return dayjs(clock).format('YYYY-MM-DD')
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

const monthDays = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

function monthLength(year: number, month: number): number {
  return monthStart(year, month + 1) - monthStart(year, month)
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

/** A year in four digits, as days are written: 0202. */
export function yearDigits(year: number): string {
  return String(year).padStart(4, '0')
}

function written(year: number, month: number, day: number): Day {
  return `${yearDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
