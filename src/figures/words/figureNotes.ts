import type { StartRule } from '@/analysis/plan/inferredStart'
import { timeConflicts } from '@/analysis/relations/conflict'
import type { RelationScope } from '@/analysis/relations/scope'
import { scopedRelations } from '@/analysis/relations/scope'
import { itemsByPart } from '@/analysis/plan/joinedPlan'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { stateTally } from '@/analysis/state/stateBoard'
import { workStates } from '@/analysis/state/workState'
import type { Translate } from '@/locales/translate'
import type { Day } from '@/model/day'
import { yearDigits, yearMonth } from '@/model/day'
import type { DaySpan } from '@/model/deadlineSpan'
import { dayWithin } from '@/model/deadlineSpan'
import type { FarDeadline } from '@/analysis/plan/farDeadline'
import { farDeadlines } from '@/analysis/plan/farDeadline'
import { numberRuns } from '@/model/numberRuns'
import { isOutlying } from '@/model/outlyingItems'
import type { Item, Plan } from '@/model/plan'
import { isDated } from '@/model/plan'
import { confirmationNote } from './confirmation'

/** A chart that a figure is made of. */
export type FigureKind = 'gantt' | 'workload' | 'relations' | 'overview'

/** A day as a circular writes it: 2021年6月30日. */
export function dayWords(t: Translate, day: Day): string {
  const { year, month } = yearMonth(day)
  return t('figure.day', {
    year: yearDigits(year),
    month,
    date: Number(day.slice(8)),
    month2: day.slice(5, 7),
    date2: day.slice(8),
  })
}

/**
 * The title that a figure has where nobody gave it another: what the plan is about, and what is
 * shown of it.
 */
export function figureTitle(t: Translate, kind: FigureKind, plan: Plan): string {
  const suffix = t('figure.subject.suffix')
  const subject =
    suffix !== '' && plan.title.endsWith(suffix)
      ? plan.title.slice(0, -suffix.length) + t('figure.subject.short')
      : plan.title
  return t(`figure.title.${kind}`, { plan: subject })
}

/** What notes on counting and reading are made from. */
export interface NotesAbout {
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly start: StartRule
  readonly scope: RelationScope
  /** The days of the plan's years, at whose edges deadlines far off stand. */
  readonly span: DaySpan
  /** The days that alone are drawn, both null where all are. */
  readonly from: Day | null
  readonly to: Day | null
  /** The view's address, which says by what its items were chosen. */
  readonly query: Readonly<Record<string, string>>
}

/**
 * Notes below a figure: what is inferred, how deadlines were read, how relations and progress are
 * counted, and that a filter stands over it.
 */
export function figureNotes(t: Translate, kind: FigureKind, about: NotesAbout): readonly string[] {
  const { plan, items } = about
  return [
    joinedNote(t, plan, items),
    ...(kind === 'gantt'
      ? [t(`figure.notes.stretch.${about.start}`, { day: about.span.first })]
      : []),
    readingNote(t, items),
    ...(kind === 'workload' ? [] : farNotes(t, kind, about)),
    ...(kind === 'gantt' ? relationNotes(t, about) : []),
    ...(kind === 'workload' ? [] : [progressNote(t, about)]),
    ...(items.length < plan.items.length ? [filterNote(t, about)] : []),
    ...(kind === 'gantt' ? [windowNote(t, about)] : []),
  ].filter(Boolean)
}

/** So many of joined plans are counted each, the rest together. */
const mostParts = 6

/** Of joined plans how many items each has of those shown, and how units of one name are taken. */
export function joinedNote(t: Translate, plan: Plan, items: readonly Item[] = plan.items): string {
  const { joined } = plan
  if (!joined) return ''
  const parts = itemsByPart(plan, items)
  const rest = parts.slice(mostParts).reduce((sum, [, own]) => sum + own.length, 0)
  const counts = parts
    .slice(0, mostParts)
    .map(([{ name }, own]) => t('figure.notes.part', { name, n: own.length }))
  return [
    t('figure.notes.joined', {
      n: parts.length,
      parts: [
        ...counts,
        ...(parts.length > mostParts
          ? [t('figure.notes.otherParts', { plans: parts.length - mostParts, n: rest })]
          : []),
      ].join(t('figure.and')),
      items: items.length,
    }),
    t(joined.sameUnits ? 'figure.notes.unitsSame' : 'figure.notes.unitsApart'),
    ...(joined.missing.length > 0
      ? [t('figure.notes.missing', { titles: joined.missing.join(t('figure.and')) })]
      : []),
  ].join('')
}

/** Which days alone a chart shows, where deadlines are not drawn for that; how many. */
function windowNote(t: Translate, about: NotesAbout): string {
  const { items, from, to } = about
  if (from === null || to === null) return ''
  const n = items.filter(item => isDated(item.deadline) && !isShown(about, item)).length
  return n === 0
    ? ''
    : t('figure.notes.window', { from: dayWords(t, from), to: dayWords(t, to), n })
}

/** Whether an item's flag stands on a day that is drawn: its own, or the edge of the plan's. */
function isShown({ span, from, to }: NotesAbout, { deadline }: Item): boolean {
  const day = dayWithin(span, deadline.date)
  return (from === null || day >= from) && (to === null || day <= to)
}

/**
 * How deadlines were read: a month as its last day, which of them lack a character, and which are
 * doubtful otherwise.
 */
function readingNote(t: Translate, items: readonly Item[]): string {
  const doubts = items.filter(({ deadline }) => deadline.doubt !== null && isDated(deadline))
  const lacking = doubts.filter(isLacking)
  const parts = [
    items.some(item => item.deadline.precision === 'month') ? t('figure.notes.months') : '',
    items.some(({ deadline }) => ['quarter', 'half', 'year'].includes(deadline.precision))
      ? t('figure.notes.quarters')
      : '',
    doubtNote(t, 'lacking', lacking),
    doubtNote(
      t,
      'doubt',
      doubts.filter(item => !lacking.includes(item)),
    ),
  ].filter(Boolean)
  return parts.length === 0 ? '' : parts.join(t('figure.semicolon')) + t('figure.stop').trim()
}

/** Whether what is doubtful is the character that reading found missing: 原文缺“月”字. */
function isLacking({ deadline: { doubt, precision } }: Item): boolean {
  return precision === 'month' && doubt?.startsWith('原文缺“月”字') === true
}

function doubtNote(t: Translate, note: 'lacking' | 'doubt', items: readonly Item[]): string {
  const read = ({ deadline: { date, precision } }: Item): string =>
    precision === 'month' ? monthWords(t, date) : dayWords(t, date)
  return items.length === 0
    ? ''
    : t(`figure.notes.${note}`, {
        items: items.map(item => item.id).join(t('figure.and')),
        read: items.map(read).join(t('figure.and')),
      })
}

/** So many deadlines far off the others have a note each, the rest are counted. */
const mostFar = 3

/**
 * Deadlines far off: those off the plan's others, with where they stand, and those of a doubtful
 * year, each with what was likely meant; of a Gantt chart only those that its days show.
 */
function farNotes(t: Translate, kind: FigureKind, about: NotesAbout): readonly string[] {
  const { plan } = about
  const drawn = kind === 'gantt' ? about.items.filter(item => isShown(about, item)) : about.items
  const remarks = new Map(farDeadlines(plan).map(one => [one.items[0], one]))
  const isOut = ({ deadline }: Item): boolean => isOutlying(plan.items, deadline)
  const where = t(`figure.notes.${kind === 'overview' ? 'farOut' : 'farEdge'}`)
  const doubtful = drawn.filter(item => remarks.has(item.id) || isOut(item))
  const notes = doubtful.slice(0, mostFar).map(item => {
    const remark = remarks.get(item.id)
    const facts = { item: item.id, day: item.deadline.date, where }
    const key = isOut(item)
      ? 'far'
      : remark?.code === 'deadline-off-heading'
        ? 'farHeading'
        : 'farUnusual'
    return t(`figure.notes.${key}`, facts) + (remark ? guessWords(t, remark) : '')
  })
  const rest = doubtful.slice(mostFar)
  const out = rest.filter(isOut).length
  return [
    ...notes,
    ...(out > 0 ? [t('figure.notes.farMore', { n: out, where })] : []),
    ...(rest.length > out ? [t('figure.notes.farUnusualMore', { n: rest.length - out })] : []),
  ].map(note => note + t('figure.stop').trim())
}

/** What the day of a deadline that is far off was likely meant to be; '' where nobody knows. */
function guessWords(t: Translate, { code, likely }: FarDeadline): string {
  if (code === 'deadline-placeholder') return t('figure.notes.farNone')
  return likely === null ? '' : t('figure.notes.farYear', { year: yearDigits(likely) })
}

function monthWords(t: Translate, day: Day): string {
  const { year, month } = yearMonth(day)
  return t('figure.monthOf', { year: yearDigits(year), month, month2: day.slice(5, 7) })
}

function relationNotes(t: Translate, { plan, items, scope }: NotesAbout): readonly string[] {
  if (scope === 'none') return []
  const drawn = scopedRelations(plan.relations, items, scope)
  if (drawn.length === 0) return []
  return [
    t('figure.notes.relations', {
      status: confirmationNote(t, drawn),
      scope: t(`figure.notes.scope.${scope}`),
      n: drawn.length,
      conflicts: timeConflicts(plan.items, drawn).length,
      duplicates: drawn.filter(one => one.kind === 'duplicate').length,
    }),
  ]
}

/** On how many assignments anybody has reported, which any rate stands beside. */
function progressNote(t: Translate, { board, items }: NotesAbout): string {
  const { reported, all } = stateTally(board, items)
  return reported > 0 ? t('figure.notes.reported', { reported, all }) : t('figure.notes.silent')
}

/** How many of the plan's items the figure shows, and by what they were chosen. */
function filterNote(
  t: Translate,
  { plan, items, query: { unit, task, year, state, q } }: NotesAbout,
): string {
  const named = (name: string, value: string | undefined): readonly string[] =>
    value ? [t('figure.notes.chosen', { name: t(`filter.${name}`), value })] : []
  const by = [
    ...named('unit', unit),
    ...named('task', task),
    ...named('year', year && yearDigits(Number(year))),
    ...(state ? [t('filter.state', { state: t(`state.${state}`) })] : []),
    ...named('search', q),
  ]
  return t(by.length > 0 ? 'figure.notes.filterBy' : 'figure.notes.filter', {
    shown: items.length,
    items: plan.items.length,
    by: by.join(t('figure.comma')),
  })
}

/** How many items are in each state that occurs, in a sentence. */
export function statesWords(t: Translate, board: StateBoard, items: readonly Item[]): string {
  const counts = stateTally(board, items).items
  return workStates
    .filter(state => counts[state] > 0)
    .map(state => `${t(`state.${state}`)} ${counts[state]}`)
    .join(t('figure.and'))
}

/** Numbers in runs: 1–3、7. */
export function runsWords(t: Translate, ids: readonly number[]): string {
  return numberRuns(ids).join(t('figure.and'))
}
