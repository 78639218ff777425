import type { CalendarWords } from '@/charts/option/calendar'
import type { CurveWords } from '@/charts/option/curve'
import type { MonthsWords } from '@/charts/option/months/input'
import type { Translate } from '@/locales/translate'
import type { Day } from '@/model/day'
import { yearDigits } from '@/model/day'
import { firstSigns } from '@/model/graphemes'
import type { DeadlineGroup, Item } from '@/model/plan'
import { isDated } from '@/model/plan'

/** So many numbers of items stand in a tip; of more, only that there are. */
const most = 12

/**
 * Items that are not drawn, in ever fewer words: those due before or after with their days, those
 * without a day by why they have none.
 */
export function beyondWords(t: Translate, items: readonly Item[]): readonly string[] {
  const n = items.length
  if (n === 0) return []
  const dated = items.filter(({ deadline }) => isDated(deadline))
  if (dated.length < n) return dayless(t, items, dated)
  const days = dated.map(({ id, deadline }) => `${id}（${deadline.date}）`)
  const first = t('chart.beyondMore', { items: days.slice(0, 2).join('、') })
  return [
    ...(n > 6 ? [] : [t('chart.beyond', { n, items: days.join('、') })]),
    ...(n > 2 ? [t('chart.beyond', { n, items: first })] : []),
    t('chart.beyondCount', { n }),
  ]
}

function dayless(t: Translate, items: readonly Item[], dated: readonly Item[]): readonly string[] {
  const n = items.length
  const counts = new Map<string, number>()
  for (const { deadline } of items)
    if (!isDated(deadline))
      counts.set(deadline.precision, (counts.get(deadline.precision) ?? 0) + 1)
  const kinds = [...counts].map(([kind, count]) => `${t(`undated.${kind}`)} ${count}`)
  const days = dated.slice(0, 2).map(({ id, deadline }) => `${id}（${deadline.date}）`)
  const listed = [...days, ...(dated.length > 2 ? ['…'] : [])]
  const without = `${t('state.undated')} ${n - dated.length}`
  return [
    t('chart.beyond', { n, items: [...kinds, ...listed].join('、') }),
    t('chart.beyond', { n, items: without }),
    t('chart.beyondCount', { n }),
  ]
}

/** The words of the curve of a plan, for the page and for paper. */
export function curveWords(t: Translate): CurveWords {
  const months = t('axis.months').split(',')
  return {
    planned: t('overall.planned'),
    done: t('overall.doneCurve'),
    year: year => t('axis.year', { year: yearDigits(year) }),
    month: month => t('axis.month', { month, name: months[month - 1] ?? '' }),
    asOf: day => t('asOf.chip', { day }),
    description: t('chart.curve'),
    beyond: items => beyondWords(t, items),
    tip: {
      day: (day: Day) => t('chart.by', { day }),
      planned: n => t('chart.planned', { n }),
      done: n => t('chart.done', { n }),
      due: ids => t('chart.due', { n: ids.length, items: numbers(t, ids) }),
    },
  }
}

/** The words of the calendar of deadlines. */
export function calendarWords(t: Translate): CalendarWords {
  const months = t('axis.months').split(',')
  const weekdays = t('calendar.weekdays').split(',')
  return {
    weekday: day => firstSigns(weekdays[(day + 6) % 7] ?? '', 1),
    year: (year, n) => t('chart.calendarYear', { year: yearDigits(year), n }),
    month: month => t('axis.month', { month, name: months[month - 1] ?? '' }),
    count: (from, to) =>
      from === to ? t('chart.count', { n: to }) : t('chart.counts', { from, to }),
    asOf: day => t('asOf.chip', { day }),
    description: t('chart.calendar'),
    beyond: items => beyondWords(t, items),
    tip: {
      day: day => t('chart.calendarDay', { day }),
      due: ids => t('chart.calendarDue', { n: ids.length, items: numbers(t, ids) }),
    },
  }
}

/** The words of units by months, beside those of the heatmap. */
export function monthsWords(t: Translate): MonthsWords {
  const months = t('axis.months').split(',')
  const monthName = (year: DeadlineGroup, month: number | null): string => {
    if (typeof year !== 'number') return t(`state.${year}`)
    return month === null
      ? t('axis.year', { year: yearDigits(year) })
      : t('chart.monthOf', { year: yearDigits(year), month, name: months[month - 1] ?? '' })
  }
  return {
    description: t('chart.months'),
    none: t('chart.monthNone'),
    monthName,
    tip: {
      cell: (assignments, items) => t('chart.monthDue', { assignments, items }),
      item: (id, title, deadline) => `${id} ${title} · ${deadline}`,
      more: n => t('failure.more', { n }),
    },
  }
}

function numbers(t: Translate, ids: readonly number[]): string {
  const shown = ids.slice(0, most).join(t('overall.and')) + (ids.length > most ? '…' : '')
  return t('overall.aheadItems', { items: shown })
}
