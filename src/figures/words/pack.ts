import type { PackEntry } from '@/address/pack'
import { scopedRelations } from '@/analysis/relations/scope'
import type { DueSpan } from '@/analysis/state/due'
import type { UnitTally } from '@/analysis/state/stateBoard'
import type { PackConflictWords } from '@/charts/pack/conflicts'
import type { PackDueWords } from '@/charts/pack/due'
import type { PackItemWords, PackStanding, PackUnitWords, UnitStanding } from '@/charts/pack/units'
import { presentStates } from '@/charts/pack/units'
import type { Translate } from '@/locales/translate'
import type { Plan, Unit } from '@/model/plan'
import { confirmationNote } from './confirmation'
import { lateWords, printedUnits } from './units'

/** What a part is called: as was chosen, or by its usual name; a cover by the plan's title. */
export function packPartName(t: Translate, { part, title }: PackEntry): string {
  return title === '' ? t(`pack.part.${part}`) : title
}

/** Words of tables of items. */
function itemWords(t: Translate): PackItemWords {
  const head = (key: string): string => t(`pack.heads.${key}`)
  return {
    heads: {
      number: head('number'),
      item: head('item'),
      office: head('office'),
      units: head('units'),
      deadline: head('deadline'),
      days: head('days'),
      state: head('state'),
    },
    state: state => t(`state.${state}`),
    units: item => printedUnits(item, t),
    lateUnits: late => lateWords(late, t),
  }
}

/** Words of the pages of units; `title` is what they are called together. */
export function packUnitWords(t: Translate, title: string): PackUnitWords {
  return {
    ...itemWords(t),
    title: (unit: Unit) =>
      t('pack.unitTitle', {
        title,
        unit: unit.collective ? t('pack.collective', { unit: unit.name }) : unit.name,
      }),
    more: (words, n, of) => t('pack.more', { title: words, n, of }),
    standing: own => standingOf(t, own),
    note: words => t('pack.note', { words }),
    intro: (_, { assignments, reported, all }: UnitTally) =>
      t('pack.unitIntro', {
        n: all,
        reported,
        states: presentStates(assignments, state => t(`state.${state}`)).join(t('figure.and')),
      }),
  }
}

/** 进行中 30%, 逾期 92 天; what is due but under way says so below. */
function standingOf(t: Translate, { state, days, fact }: UnitStanding): PackStanding {
  const share =
    fact?.state === 'underway' && fact.percent !== null
      ? t('pack.underway', { n: fact.percent })
      : ''
  if (state === 'underway') return { words: share || t('state.underway'), below: '' }
  return {
    words:
      state === 'overdue' && days !== null
        ? t('progress.overdueDays', { n: days })
        : t(`state.${state}`),
    below: share,
  }
}

/** Words of the list of what is due. */
export function packDueWords(t: Translate, items: number): PackDueWords {
  const span = (one: DueSpan, n: number): string => t(`pack.span.${one}`, { n })
  return {
    ...itemWords(t),
    span,
    days: days =>
      days === 0
        ? t('pack.days.today')
        : days > 0
          ? t('pack.days.past', { n: days })
          : t('pack.days.left', { n: -days }),
    rest: counts => {
      const rest = (['later', 'open', 'undated', 'done'] as const)
        .filter(one => counts[one] > 0)
        .map(one => span(one, counts[one]))
      return rest.length === 0 ? '' : t('pack.rest', { list: rest.join(t('figure.and')), n: items })
    },
  }
}

/** Words of the list of contradictions. */
export function packConflictWords(t: Translate, plan: Plan): PackConflictWords {
  const w = (key: string, named: Record<string, string | number> = {}): string =>
    t(`pack.conflict.${key}`, named)
  const head = (key: string): string => t(`pack.heads.${key}`)
  return {
    heads: {
      kind: head('kind'),
      first: head('first'),
      second: head('second'),
      reason: head('reason'),
    },
    inverted: n => w('inverted', { n }),
    sameDay: n => w('sameDay', { n }),
    twins: n => w('twins', { n }),
    late: n => w('late', { n }),
    same: w('same'),
    twin: w('twin'),
    item: ({ id, title }) => w('item', { id, title }),
    intro: w('intro', {
      standing: confirmationNote(t, scopedRelations(plan.relations, plan.items, 'core')),
    }),
  }
}
