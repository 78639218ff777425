import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { GanttWords } from '@/charts/ganttInput'
import type { AxisWords } from '@/charts/timeAxis'
import type { Item } from '@/model/plan'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** Axis words in the reader's language. */
export function axisWords(t: Translate): AxisWords {
  const quarters = t('axis.quarters').split(',')
  return {
    year: year => t('axis.year', { year }),
    quarter: quarter => t('axis.quarter', { q: quarters[quarter - 1] ?? quarter }),
    month: month => t('axis.month', { month }),
    yearMonth: (year, month) => t('axis.yearMonth', { year, month: String(month) }),
    due: n => t('axis.due', { n }),
    asOf: day => t('asOf.chip', { day }),
  }
}

/** A deadline as printed without its year in Chinese (8月底前, 9底前), month and day in English. */
function deadlineWords(item: Item, lang: string): string {
  return lang === 'en' ? item.deadline.date.slice(5) : item.deadline.text.replace(/^\s*\d{4}\s*年/, '') || item.deadline.text
}

/** Units of an item in little room: each with the first two characters of its office, or the first and how many. */
function unitsWords(item: Item, t: Translate): string {
  const names = item.assignments.map(a => a.office ? `${a.unit}·${a.office.slice(0, 2)}` : a.unit)
  const first = item.assignments[0]
  return names.length > 2 && first ? t('gantt.unitsMany', { unit: first.unit, n: names.length }) : names.join('、')
}

/** A group's name: years as years, the rest as the plan names them. */
function groupWords(head: string, group: { readonly key: string, readonly name: string }, t: Translate): string {
  if (head === 'year') return group.key === 'open' ? t('gantt.openGroup') : t('gantt.yearGroup', { year: group.key })
  return head === 'unit' && group.name === '' ? t('gantt.noUnit') : group.name
}

/** Words of the Gantt chart in the reader's language; `head` names what rows are grouped by, `firstDay` the plan's first day. */
export function useGanttWords(head: () => 'task' | 'unit' | 'year' | 'none', firstDay: () => string): ComputedRef<GanttWords> {
  const { t, locale } = useI18n()
  const heads = { task: 'gantt.headGroup', unit: 'gantt.headUnit', year: 'gantt.headYear', none: 'gantt.headGroup' }
  return computed(() => ({
    ...axisWords(t),
    group: t(heads[head()]), item: t('gantt.headItem'), units: t('gantt.headUnits'),
    unitsOf: item => unitsWords(item, t), deadlineOf: item => deadlineWords(item, locale.value),
    groupCount: n => t('gantt.groupCount', { n }),
    groupName: (key, name) => groupWords(head(), { key, name }, t),
    late: days => t('gantt.late', { days }), sameDay: t('gantt.sameDay'), duplicate: t('gantt.duplicate'),
    legend: {
      due: n => t('legend.due', { n }), today: n => t('legend.today', { n }), later: n => t('legend.later', { n }), open: n => t('legend.open', { n }),
      stretch: { none: '', predecessor: t('legend.stretch.predecessor'), plan: t('legend.stretch.plan', { day: firstDay() }) },
      unknown: t('legend.unknown'), kind: kind => t(`kind.${kind}`), conflict: n => t('legend.conflict', { n }), note: t('legend.note'),
    },
  }))
}
