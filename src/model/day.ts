import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A calendar day written YYYY-MM-DD; it has no zone and no hour. */
export type Day = string

const dayMs = 86_400_000

/** Whether a text is a real calendar day, written YYYY-MM-DD (2022-02-30 is not). */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text
}

/** Days since 1970-01-01, a whole number; throws on a text that is no day. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new Error(`not a day: ${day}`)
  return dayjs.utc(day).valueOf() / dayMs
}

/** The day that stands a whole number of days after 1970-01-01. */
export function dayOf(number: number): Day {
  return dayjs.utc(Math.floor(number) * dayMs).format('YYYY-MM-DD')
}

/** The last day of a month; month counts from 1. */
export function lastDayOfMonth(year: number, month: number): Day {
  return dayjs.utc(Date.UTC(year, month - 1, 1)).endOf('month').format('YYYY-MM-DD')
}

/** Whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Year and month (from 1) of a day. */
export function yearMonth(day: Day): { readonly year: number, readonly month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }
}
