import { holidaysKnown, lastWorkdayBefore, weekday } from '@/analysis/plan/workday'
import type { Translate } from '@/locales/translate'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'

/**
 * What is said of a deadline whose last day is not worked: the last working day before it, or that
 * holidays are not known; null where there is nothing to say.
 */
export function workdayNote(t: Translate, deadline: Day): string | null {
  const day = lastWorkdayBefore(deadline)
  if (day === null)
    return t('calendar.lastWorkdayUnknown', { from: holidaysKnown.from, to: holidaysKnown.to })
  const names = t('calendar.weekdays').split(',')
  return day === deadline
    ? null
    : t('calendar.lastWorkday', {
        day,
        weekday: t('calendar.weekday', { day: names[weekday(dayNumber(day))] ?? '' }),
      })
}
