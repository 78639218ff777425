import type { CalendarWords } from '@/charts/axis/input'
import type { Translate } from '@/locales/translate'
import { calendarDay, yearDigits } from '@/model/day'
import { firstSigns } from '@/model/graphemes'

/**
 * The same translation, each sentence made once: an axis asks for its words on every frame of a
 * zoom.
 */
export function memoWords(t: Translate): Translate {
  const made = new Map<string, string>()
  return (key, named = {}) => {
    const id = [key, ...Object.values(named)].join('|')
    const words = made.get(id) ?? t(key, named)
    made.set(id, words)
    return words
  }
}

/** Words for centuries, decades, weeks and days in the reader's language. */
export function calendarWords(t: Translate): CalendarWords {
  const quarters = t('axis.quarters').split(',')
  const weekdays = t('calendar.weekdays')
    .split(',')
    .map(day => [...new Set([t('calendar.weekday', { day }), day, firstSigns(day, 1)])])
  const lastTwo = (year: number): string => String(year % 100).padStart(2, '0')
  const q = (quarter: number): string => quarters[quarter - 1] ?? ''
  return {
    century: first => [
      t('axis.century', { first, last: first + 99 }),
      t('axis.centuryShort', { first, short: lastTwo(first + 99) }),
    ],
    decade: first => [
      t('axis.decade', { first }),
      t('axis.decadeShort', { first, short: lastTwo(first) }),
    ],
    quarter: quarter => t('axis.quarterShort', { q: q(quarter) }),
    yearQuarter: (year, quarter) =>
      t('axis.yearQuarter', { year: yearDigits(year), q: q(quarter) }),
    yearDue: (year, n) => t('axis.yearDue', { year: yearDigits(year), n }),
    week: ({ year, number, start }) => [
      t('axis.weekOfMonth', {
        months: monthsOfWeek(t, start),
        week: t('axis.week', { n: number }),
      }),
      t('axis.weekOfYear', { year: yearDigits(year), n: number }),
      monthsOfWeek(t, start),
    ],
    monday: (date, n) => [
      t('axis.mondayWeek', { date, week: t('axis.week', { n }) }),
      t('axis.monday', { date }),
    ],
    weekday: day => weekdays[day] ?? [],
    holiday: name => t(`calendar.holiday.${name}`),
    rest: t('calendar.rest'),
    makeup: t('calendar.makeup'),
  }
}

/** The month of a week, or the two it lies in: 2021年9—10月. */
function monthsOfWeek(t: Translate, monday: number): string {
  const names = t('axis.months').split(',')
  const [from, to] = [calendarDay(monday), calendarDay(monday + 6)]
  const key =
    from.year !== to.year
      ? 'axis.twoYears'
      : from.month !== to.month
        ? 'axis.twoMonths'
        : 'axis.yearMonth'
  return t(key, {
    year: yearDigits(from.year),
    month: from.month,
    name: names[from.month - 1] ?? '',
    toYear: yearDigits(to.year),
    toMonth: to.month,
    toName: names[to.month - 1] ?? '',
  })
}
