import type { PackEntry } from '@/address/pack'
import { changedWords } from '@/analysis/change/changedWords'
import type { ChangeEntry } from '@/analysis/change/changeLog'
import { changeLog } from '@/analysis/change/changeLog'
import { deadlineMoves, isSameTime } from '@/analysis/change/deadlineMoves'
import { scopedRelations } from '@/analysis/relations/scope'
import type { DueSpan } from '@/analysis/state/due'
import type { UnitTally } from '@/analysis/state/stateBoard'
import type { PackChange, PackChangeWords } from '@/charts/pack/changes'
import type { PackConflictWords } from '@/charts/pack/conflicts'
import type { PackDueWords } from '@/charts/pack/due'
import type { PackItemWords, PackStanding, PackUnitWords, UnitStanding } from '@/charts/pack/units'
import { presentStates } from '@/charts/pack/units'
import type { Translate } from '@/locales/translate'
import type { Day } from '@/model/day'
import type { Item, Plan, Unit } from '@/model/plan'
import { printedDeadline } from '@/model/plan'
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
export function packDueWords(t: Translate, plan: Plan): PackDueWords {
  const span = (one: DueSpan, n: number): string => t(`pack.span.${one}`, { n })
  return {
    ...itemWords(t),
    span,
    former: item => (item.former ? formerWords(item, plan, t) : ''),
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
      return rest.length === 0
        ? ''
        : t('pack.rest', { list: rest.join(t('figure.and')), n: plan.items.length })
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

/** What an item's deadline was at first; where it is told by that, what it is by now. */
function formerWords(item: Item, plan: Plan, t: Translate): string {
  const moves = deadlineMoves(plan, item)
  const [first, last] = [moves[0]?.before, moves[moves.length - 1]?.after]
  if (!first || !last) return ''
  return isSameTime(first, item.deadline)
    ? t('pack.adjusted', { deadline: printedDeadline(last) })
    : t('pack.former', { deadline: printedDeadline(first) })
}

/** The changes of an accepted plan that stand and hold on a day, in words. */
export function packChanges(accepted: Plan, day: Day, t: Translate): readonly PackChange[] {
  return changeLog(accepted)
    .filter(one => one.change.day <= day && !one.undoneBy && !one.unapplied && !one.undoes)
    .map(entry => packChange(entry, accepted, t))
}

function packChange(entry: ChangeEntry, { tasks }: Plan, t: Translate): PackChange {
  const { change, titles, before, after } = entry
  const { kind } = change.what
  const item = after ?? before
  const number = item?.number ?? String(item?.id ?? '')
  const words = kind === 'item' ? changedWords(before, after, tasks) : []
  const field = (one: string, text: string): string =>
    t('pack.changes.field', { field: t(`pack.changes.fields.${one}`), text })
  return {
    entry,
    item: titles
      ? t('pack.changes.title')
      : t('pack.conflict.item', { id: number, title: item?.title ?? '' }),
    before: titles ? [titles[0]] : words.map(one => field(one.field, one.before)),
    after: titles
      ? [titles[1]]
      : kind === 'item'
        ? words.map(one => field(one.field, one.after))
        : [t(`pack.changes.kind.${kind}`)],
    reason: change.reason,
    document: change.document,
  }
}

/** Words of the pages of changes. */
export function packChangeWords(t: Translate): PackChangeWords {
  const head = (key: string): string => t(`pack.changes.heads.${key}`)
  return {
    title: t('pack.changes.name'),
    intro: t('pack.changes.intro'),
    heads: {
      day: head('day'),
      item: head('item'),
      before: head('before'),
      after: head('after'),
      reason: head('reason'),
    },
    count: n => t('pack.changes.count', { n }),
  }
}
