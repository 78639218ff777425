import { holidaysKnown } from '@/analysis/plan/workday'
import type { Grouping } from '@/analysis/screen/ganttRows'
import type { GanttWords } from '@/charts/gantt/input'
import type { Translate } from '@/locales/translate'
import { yearMonth } from '@/model/day'
import type { Item } from '@/model/plan'
import { axisWords } from './axis'
import { memoWords } from './calendar'
import { colorWords } from './color'
import { confirmationWords } from './confirmation'
import { stateLegend } from './state'
import { lateWords, unitsWords } from './units'

/**
 * A deadline as printed without its year in Chinese (8月底前, 9底前); in English a month as its
 * end, so that no day is said that is not printed.
 */
function deadlineWords({ deadline }: Item, lang: string, t: Translate): string {
  if (lang !== 'en') return deadline.text.replace(/^\s*\d{4}\s*年/, '') || deadline.text
  if (deadline.precision !== 'month') return deadline.date.slice(5)
  const { month } = yearMonth(deadline.date)
  return t('axis.monthEnd', { name: t('axis.months').split(',')[month - 1] ?? month })
}

/** A group's name: years as years, the rest as the plan names them. */
function groupWords(
  head: string,
  group: { readonly key: string; readonly name: string },
  t: Translate,
): string {
  if (head === 'year')
    return group.key === 'open' ? t('gantt.openGroup') : t('gantt.yearGroup', { year: group.key })
  return head === 'unit' && group.name === '' ? t('gantt.noUnit') : group.name
}

const heads = {
  task: 'gantt.headGroup',
  unit: 'gantt.headUnit',
  year: 'gantt.headYear',
  none: 'gantt.headGroup',
}

/**
 * Words of a Gantt chart; `head` names what rows are grouped by, `near` how many days count as
 * 即将到期.
 */
export function ganttWords(
  translate: Translate,
  at: {
    readonly lang: string
    readonly head: Grouping
    readonly near: number
  },
): GanttWords {
  const t = memoWords(translate)
  return {
    ...axisWords(translate),
    lang: at.lang,
    group: t(heads[at.head]),
    item: t('gantt.headItem'),
    units: t('gantt.headUnits'),
    unitsOf: (item, first) => unitsWords(item, t, first),
    lateUnits: late => lateWords(late, t),
    deadlineOf: item => deadlineWords(item, at.lang, t),
    groupCount: n => t('gantt.groupCount', { n }),
    groupName: (key, name) => groupWords(at.head, { key, name }, t),
    late: n => t('gantt.late', { n }),
    sameDay: t('gantt.sameDay'),
    duplicate: t('gantt.duplicate'),
    passing: n => t('gantt.passing', { n }),
    color: colorWords(translate).entry,
    holidays: t('calendar.known', { from: holidaysKnown.from, to: holidaysKnown.to }),
    legend: {
      ...stateLegend(t, at.near),
      share: t('legend.share'),
      stretch: (start, firstDay) =>
        start === 'none' ? '' : t(`legend.stretch.${start}`, { day: firstDay }),
      unknown: t('legend.unknown'),
      kind: kind => t(`kind.${kind}`),
      conflict: n => t('legend.conflict', { n }),
      ofUnits: t('legend.ofUnits'),
      note: confirmed =>
        confirmed === 0
          ? t('legend.note')
          : t('legend.noteConfirmed', { standing: confirmationWords(translate, confirmed) }),
    },
  }
}
