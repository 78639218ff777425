import type { Grouping } from '@/analysis/screen/ganttRows'
import type { Selection } from '@/analysis/search/selection'
import type { GanttWords } from '@/charts/gantt/input'
import type { WallWords } from '@/charts/wall/input'
import type { Translate } from '@/locales/translate'
import { isNoTask } from '@/model/plan'
import { yearDigits } from '@/model/day'
import { firstSigns, graphemes } from '@/model/graphemes'
import { beyondWords } from './chart'
import { ganttWords } from './gantt'
import { movedWords } from './moved'
import { relationsWords } from './relations'
import { stateLegend } from './state'
import { workloadWords } from './workload'

/**
 * Words of a big screen; `near` is how many days count as 即将到期, `whole` how many items the plan
 * has.
 */
export function wallWords(
  t: Translate,
  {
    lang,
    near,
    whole = 0,
  }: {
    readonly lang: string
    readonly near: number
    readonly whole?: number
  },
): WallWords {
  const w = (key: string, named: Record<string, string | number> = {}): string =>
    t(`wall.${key}`, named)
  const of = (head: Grouping): GanttWords => {
    const words = ganttWords(t, { lang, head, near })
    const note = w(head === 'none' ? 'note' : 'noteFolded')
    return { ...words, legend: { ...words.legend, note: () => note } }
  }
  const gantt = {
    none: of('none'),
    task: of('task'),
    unit: of('unit'),
    year: of('year'),
    plan: of('plan'),
  }
  const relations = relationsWords(t, { near, relations: [] })
  return {
    gantt: head => gantt[head],
    moved: movedWords(lang),
    ungrouped: group => w('ungrouped', { by: t(`gantt.by.${group}`).toLowerCase() }),
    workload: { ...workloadWords(t), notes: () => [] },
    relations: {
      ...relations,
      groupHead: '',
      due: () => '',
      legend: { ...relations.legend, note: '' },
    },
    legend: stateLegend(t, near),
    progress: {
      planned: t('overall.planned'),
      done: t('overall.doneCurve'),
      year: year => t('axis.year', { year: yearDigits(year) }),
      asOf: day => t('asOf.chip', { day }),
      beyond: items => beyondWords(t, items),
    },
    state: state => t(`state.${state}`),
    unitWord: (of, n) => w(`unitWord.${of}`, { n }),
    itemCount: n => w('count.items', { n }),
    figures: {
      of: (what, n) =>
        what === 'items' && n < whole
          ? w('figure.itemsOf', { n, all: whole })
          : w(`figure.${what}`, { n }),
      later: w('figure.later'),
      silentLater: w('figure.silentLater'),
      done: t('state.done'),
      silent: w('silent'),
      silentNote: w('silentNote'),
    },
    completion: t('overall.completion'),
    coverage: (reported, all) => t('progress.coverage', { reported, all }),
    title: {
      gantt: w('title.gantt'),
      arranged: w('title.arranged'),
      units: w('title.units'),
      attention: w('title.attention'),
      due: w('title.due'),
      concern: w('title.concern'),
      planned: w('title.planned'),
      relations: w('title.relations'),
      progress: w('title.progress'),
      lapse: w('title.lapse'),
    },
    task: (no, name) => (isNoTask({ no, name }) ? t('gantt.noTask') : w('task', { no, name })),
    page: (page, pages) => w('page', { page, pages }),
    ahead: (days, n) => w('ahead', { days, n }),
    left: n => w('left', { n }),
    passed: n => w('passed', { n }),
    today: w('today'),
    unitsOf: item => gantt.none.unitsOf(item),
    lateUnits: gantt.none.lateUnits,
    itemRange: (first, last) => w('itemRange', { first, last }),
    rowRange: (first, last, all) => w('rowRange', { first, last, all }),
    tooLarge: pages => w('tooLarge', { pages }),
    nothing: w('nothing'),
    concernUnit: { silent: w('concern.silent'), recorded: w('concern.recorded') },
    each: n => t('workload.words.each', { n }),
    identical: (first, n) => t('workload.words.folded', { first, n, more: n - 1 }),
    conflict: {
      late: (id, days) => w('late', { id, days }),
      sameDay: w('sameDay'),
      duplicate: t('kind.duplicate'),
      standing: confirmed =>
        confirmed === 0 ? w('inferred') : w('someConfirmed', { n: confirmed }),
    },
  }
}

/** What a wall's items were chosen by, in a remark; nothing where all are shown. */
export function filterWords(
  t: Translate,
  { unit, task, year, state, q }: Selection & { readonly state: string | null },
): readonly string[] {
  const by = [
    ...(unit === null ? [] : [unit]),
    ...(task === null ? [] : [t('wall.filterTask', { task })]),
    ...(year === null
      ? []
      : [
          typeof year === 'number'
            ? t('axis.year', { year: yearDigits(year) })
            : t(`state.${year}`),
        ]),
    ...(state === null ? [] : [t(`state.${state}`)]),
    ...(q.trim() === '' ? [] : [`“${firstSigns(q.trim(), 16)}”`]),
  ]
  return by.length === 0 ? [] : [t('wall.filter', { by: by.join(t('wall.filterAnd')) })]
}

/** A file by its name alone, as far as it can be told on a wall. */
export function addressName(address: string): string {
  const name = (address.split(/[?#]/)[0] ?? '').split('/').pop() ?? ''
  return graphemes(name).slice(-30).join('') || firstSigns(address, 30)
}

/** So many minutes in the two largest units that they fill. */
export function ageWords(t: Translate, minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24]
  return days > 0
    ? t('wall.days', { days, hours })
    : hours > 0
      ? t('wall.hours', { hours, minutes: minutes % 60 })
      : t('wall.minutes', { minutes })
}
