import type { Lead } from '@/analysis/lead/lead'
import type { SupervisedItem } from '@/analysis/lead/supervision'
import type { Translate } from '@/locales/translate'
import type { Item } from '@/model/plan'
import { printedDeadline } from '@/model/plan'

/** What a figure or a name in a sentence counts: items, or a unit's own part in some. */
export interface LeadPick {
  readonly heading: string
  readonly items: readonly number[]
  readonly unit: string | null
}

/** A stretch of a sentence; with a pick it is a figure or a name that leads to what it counts. */
export interface LeadRun {
  readonly text: string
  readonly pick: LeadPick | null
}

/** Units named when several have as many; of more the first and how many. */
const mostNamed = 3

/**
 * The sentences of a lead, each in its runs: where work stands, who is most behind, what comes next
 * and where deadlines cluster, what contradicts itself. `titleOf` gives an item's short title.
 */
export function leadSentences(
  lead: Lead,
  titleOf: (item: number) => string,
  t: Translate,
): readonly (readonly LeadRun[])[] {
  const say = sayer(t)
  const items = (ids: readonly number[], heading: string): LeadRun => {
    const [only = 0] = ids
    const text =
      ids.length === 1
        ? t('lead.item', { n: only, title: titleOf(only) })
        : t('lead.items', { n: ids.length })
    return { text, pick: { heading, items: ids, unit: null } }
  }
  const telling = { say, items, t }
  return [
    standing(lead, telling),
    foremost(lead, telling),
    joined([next(lead, telling), peak(lead, telling), undated(lead, telling)], say('between')),
    inverted(lead, telling),
  ].filter(({ length }) => length > 0)
}

function joined(
  sentences: readonly (readonly LeadRun[])[],
  between: readonly LeadRun[],
): readonly LeadRun[] {
  return sentences
    .filter(({ length }) => length > 0)
    .flatMap((runs, at) => (at > 0 ? [...between, ...runs] : runs))
}

interface Telling {
  readonly say: (key: string, parts?: Parts) => readonly LeadRun[]
  readonly items: (ids: readonly number[], heading: string) => LeadRun
  readonly t: Translate
}

/** What is put into a sentence: words, or runs of their own. */
type Parts = Readonly<Record<string, string | number | LeadRun | readonly LeadRun[]>>

const mark = '\u0001'

/** Puts runs into a sentence of the interface where it names them. */
function sayer(t: Translate): Telling['say'] {
  return (key, parts = {}) => {
    const marked = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'object' ? mark + name + mark : part,
      ]),
    )
    return t(`lead.${key}`, marked)
      .split(mark)
      .flatMap((text, at): readonly LeadRun[] => {
        const part = at % 2 === 1 ? parts[text] : undefined
        if (typeof part === 'object') return 'text' in part ? [part] : part
        return text === '' ? [] : [{ text, pick: null }]
      })
  }
}

function standing(lead: Lead, { say, items, t }: Telling): readonly LeadRun[] {
  const { day, undated: open, reported, done, overdue, due } = lead
  const all = items(lead.items, t('overall.items'))
  if (reported === 0) {
    const pastDue = items(due, t('state.due'))
    if (due.length > 0) return say('silent', { day, all, due: pastDue })
    return say(open.length > 0 ? 'silentUndated' : 'silentBefore', { day, all })
  }
  if (done.length === lead.items.length) return say('whole', { day, all })
  return [
    ...(done.length > 0
      ? say('done', { day, all, done: items(done, t('overall.completion')) })
      : say('noneDone', { day, all })),
    ...(overdue.length > 0 ? say('overdue', { overdue: items(overdue, t('state.overdue')) }) : []),
    ...(due.length > 0 ? say('due', { due: items(due, t('state.due')) }) : []),
    ...(overdue.length + due.length === 0 ? say('noneLate') : []),
    ...say('end'),
  ]
}

function foremost({ foremost: most }: Lead, { say, t }: Telling): readonly LeadRun[] {
  if (!most) return []
  const { units, assignments, isOverdue } = most
  const state = t(isOverdue ? 'state.overdue' : 'state.due')
  const runOf = ({ name, items }: (typeof units)[number]): LeadRun => ({
    text: name,
    pick: { heading: `${name} · ${state}`, items, unit: name },
  })
  const [first] = units
  if (!first) return []
  const named =
    units.length <= mostNamed
      ? units.flatMap((unit, at) => [
          ...(at > 0 ? [{ text: t('lead.and'), pick: null }] : []),
          runOf(unit),
        ])
      : say('units', { unit: runOf(first), n: units.length })
  const key = `foremost${isOverdue ? 'Overdue' : 'Due'}${units.length > 1 ? 'Each' : ''}`
  return say(key, { units: named, n: assignments })
}

function next({ next: coming }: Lead, { say, items, t }: Telling): readonly LeadRun[] {
  if (!coming) return []
  const { day } = coming
  return say('next', { day, items: items(coming.items, t('table.deadline') + ' ' + day) })
}

function peak({ peak: most }: Lead, { say, items, t }: Telling): readonly LeadRun[] {
  if (!most) return []
  const months = most.months
    .map(({ year, month }) => t('lead.month', { year, month }))
    .join(t('lead.and'))
  return say(most.months.length > 1 ? 'peakEach' : 'peak', {
    months,
    n: most.each,
    items: items(most.items, months),
  })
}

function undated({ undated: ids }: Lead, { say, items, t }: Telling): readonly LeadRun[] {
  return ids.length > 0 ? say('undated', { items: items(ids, t('state.undated')) }) : []
}

function inverted({ inverted: found }: Lead, { say, t }: Telling): readonly LeadRun[] {
  const [widest] = found
  if (!widest) return []
  const { days, relation } = widest
  const ids = [...new Set(found.flatMap(one => [one.relation.from, one.relation.to]))]
  const heading = t('lead.invertedItems')
  const one = (item: number): LeadRun => ({
    text: String(item),
    pick: { heading, items: [item], unit: null },
  })
  const isSure = found.every(({ relation: { status } }) => status === 'confirmed')
  const n: LeadRun = {
    text: String(found.length),
    pick: { heading, items: ids.sort((a, b) => a - b), unit: null },
  }
  return say(isSure ? 'invertedSure' : found.length > 1 ? 'invertedMost' : 'inverted', {
    n,
    days,
    from: one(relation.from),
    to: one(relation.to),
  })
}

/** Whom an item waits for, and who has done their part, in words. */
export function waitedFor({ overdue, due, done }: SupervisedItem, t: Translate): string {
  const units = (names: readonly string[]): string => {
    const [unit = ''] = names
    return names.length > mostNamed
      ? t('gantt.unitsMany', { unit, n: names.length })
      : names.join(t('lead.and'))
  }
  return [
    ...(overdue.length > 0 ? [t('lead.overdueBy', { units: units(overdue) })] : []),
    ...(due.length > 0 ? [t('lead.dueBy', { units: units(due) })] : []),
    ...(done > 0 ? [t('lead.rest', { n: done })] : []),
  ].join(' · ')
}

/** The text of a message to those whom an item waits for: no more than is known. */
export function reminder(
  { item, overdue, due, days }: SupervisedItem,
  asOf: string,
  t: Translate,
): string {
  const send = (units: readonly string[], state: string): string =>
    t('lead.message', {
      units: units.join(t('lead.and')),
      item: itemNumber(item),
      text: item.text,
      deadline: printedDeadline(item.deadline),
      asOf,
      days,
      state: t(`lead.${state}`),
    })
  return [
    ...(overdue.length > 0 ? [send(overdue, 'stillOpen')] : []),
    ...(due.length > 0 ? [send(due, 'stillSilent')] : []),
  ].join('\n')
}

function itemNumber({ id, number }: Item): string {
  return number ?? String(id)
}
