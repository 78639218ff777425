import { holidaysKnown } from '@/analysis/plan/workday'
import type { Grouping } from '@/analysis/screen/ganttRows'
import type { GanttWords } from '@/charts/gantt/input'
import type { Translate } from '@/locales/translate'
import type { Day } from '@/model/day'
import { yearDigits, yearMonth } from '@/model/day'
import type { Deadline, Item } from '@/model/plan'
import { isPrecision } from '@/model/plan'
import { axisWords } from './axis'
import { memoWords } from './calendar'
import { colorWords } from './color'
import { confirmationWords } from './confirmation'
import { stateLegend } from './state'
import { lateWords, unitsWords } from './units'

/**
 * A deadline as printed, without its own year in Chinese where the rest is a plain wording (8月底前,
 * 9底前). In English a month, a quarter or a year as the end of its last month, so that no day is
 * said that is not printed. Where the axis does not tell the year, it is said. Without a last day, why
 * it has none, unless printed words say so.
 */
function deadlineWords(
  { deadline }: Item,
  {
    tellsYear,
    lang,
    t,
  }: { readonly tellsYear: boolean; readonly lang: string; readonly t: Translate },
): string {
  const { date, precision } = deadline
  const text = lastText(deadline)
  if (!isPrecision(precision)) {
    const name = t(`undated.${precision}`)
    if (lang === 'en' || text === '') return name
    return precision === 'unset' ? `${name}（${text}）` : text
  }
  if (lang !== 'en') return tellsYear ? datedText(text, date) : withoutYear(text, date)
  if (tellsYear) return date
  if (precision === 'day') return date.slice(5)
  const { month } = yearMonth(date)
  return t('axis.monthEnd', { name: t('axis.months').split(',')[month - 1] ?? month })
}

/** The words of a deadline, of several those of the last. */
function lastText({ text, date, milestones = [] }: Deadline): string {
  return milestones.find(one => one.date === date)?.text ?? text
}

/** What may follow a year and names one time within it: 8月15日前, 第三季度末, 上半年, 年底前. */
const withinYear = new RegExp(
  `^(?:${[
    '\\d{1,2}月(?:份|\\d{1,2}[日号]|[上中下]旬)?',
    '\\d{1,2}(?=[底末前])',
    '[第前]?[1-4一二三四]季度',
    '[上下]半年',
    '年?[底末内初中终]',
    '元旦|春节|国庆节?',
  ].join('|')})[底末初]?(?:之前|以前|前)?内?(?:完成)?。?$`,
)

/** Any other words stand as printed: what follows a year may be of more years than that. */
function withoutYear(text: string, date: Day): string {
  const [, year, printed = ''] = /^\s*(\d{4})\s*年(.*)$/.exec(text) ?? []
  const rest = printed.trim()
  if (year !== date.slice(0, 4) || !withinYear.test(rest.replace(/\s/g, ''))) return text
  // These are words of a year, and nothing without 年.
  return /^[底末内初中终]/.test(rest) ? `年${rest}` : rest
}

/** The printed words, with the day that they were read as where they name no year. */
function datedText(text: string, date: Day): string {
  return /\d{3,4}/.test(text) ? text : `${text}（${date}）`
}

/** A group's name: years as years, the rest as the plan names them. */
function groupWords(
  head: string,
  group: { readonly key: string; readonly name: string },
  t: Translate,
): string {
  if (head === 'year')
    return isNaN(Number(group.key))
      ? t(`state.${group.key}`)
      : t('gantt.yearGroup', { year: yearDigits(Number(group.key)) })
  if (head === 'task' && group.key === '0' && group.name === '') return t('gantt.noTask')
  return head === 'unit' && group.name === '' ? t('gantt.noUnit') : group.name
}

const heads = {
  task: 'gantt.headGroup',
  unit: 'gantt.headUnit',
  year: 'gantt.headYear',
  none: 'gantt.headGroup',
  plan: 'nav.plans',
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
    deadlineOf: (item, tellsYear) => deadlineWords(item, { tellsYear, lang: at.lang, t }),
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
      known: t('legend.known'),
      milestone: t('legend.milestone'),
      kind: kind => t(`kind.${kind}`),
      conflict: n => t('legend.conflict', { n }),
      ofUnits: t('legend.ofUnits'),
      far: n => t('legend.far', { n }),
      note: confirmed =>
        confirmed === 0
          ? t('legend.note')
          : t('legend.noteConfirmed', { standing: confirmationWords(translate, confirmed) }),
    },
  }
}
