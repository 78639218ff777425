import type { AxisWords } from '@/charts/axis/input'
import type { Translate } from '@/locales/translate'
import { yearDigits } from '@/model/day'
import { calendarWords, memoWords } from './calendar'

/** Axis words in the reader's language. */
export function axisWords(translate: Translate): AxisWords {
  const t = memoWords(translate)
  const quarters = t('axis.quarters').split(',')
  const months = t('axis.months').split(',')
  return {
    year: year => t('axis.year', { year: yearDigits(year) }),
    quarter: quarter => t('axis.quarter', { q: quarters[quarter - 1] ?? quarter }),
    month: month => t('axis.month', { month, name: months[month - 1] ?? '' }),
    yearMonth: (year, month) =>
      t('axis.yearMonth', { year: yearDigits(year), month, name: months[month - 1] ?? '' }),
    due: n => t('axis.due', { n }),
    asOf: day => t('asOf.chip', { day }),
    calendar: calendarWords(t),
  }
}
