import type { Day } from '@/model/day'
import { dayFrom } from '@/model/day'
import type { Fact, FactFault, ReportedState } from '@/model/report'
import { factFaults } from '@/model/report'

/**
 * A report as it is being filled in; '' is what nobody has filled in yet. `corrects` names records
 * that it will stand for.
 */
export interface Draft {
  readonly state: ReportedState | ''
  readonly percent: string
  readonly day: string
  readonly note: string
  readonly evidence: string
  readonly corrects: readonly string[]
}

/** The cells of a draft that a clerk fills in, in the order of the table. */
export const draftCells = ['state', 'percent', 'day', 'note', 'evidence'] as const

/** The states that a clerk can enter. */
export const enteredStates = ['notStarted', 'underway', 'done'] as const

/** One of `draftCells`. */
export type DraftCell = (typeof draftCells)[number]

/**
 * What keeps a draft from being entered: what is wrong with the fact, a state that is missing,
 * words that are no share or no day.
 */
export type DraftFault = FactFault | 'no-state' | 'no-percent' | 'day-missing' | 'no-day'

/** The cell that a fault is in. */
export const faultCell: Readonly<Record<DraftFault, DraftCell>> = {
  'no-state': 'state',
  'no-percent': 'percent',
  'percent-range': 'percent',
  'done-not-whole': 'percent',
  'not-started-with-share': 'percent',
  'day-missing': 'day',
  'no-day': 'day',
  'day-ahead': 'day',
}

/** A draft's answer: the fact, or all that is wrong with it. */
export type DraftResult =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly faults: readonly DraftFault[] }

/** A draft that nothing is filled in of. */
export const emptyDraft: Draft = {
  state: '',
  percent: '',
  day: '',
  note: '',
  evidence: '',
  corrects: [],
}

/** Whether anything is filled in; a day alone, which the table offers, is nothing. */
export function isFilled({ state, percent, note, evidence }: Draft): boolean {
  return [state, percent, note, evidence].some(text => text.trim() !== '')
}

/** Drafts by assignment after some changed; none are left for those that are null. */
export function changedDrafts(
  drafts: ReadonlyMap<string, Draft>,
  changes: ReadonlyMap<string, Draft | null>,
): ReadonlyMap<string, Draft> {
  const next = new Map(drafts)
  for (const [key, draft] of changes) {
    if (draft) next.set(key, draft)
    else next.delete(key)
  }
  return next
}

/**
 * The fact that a draft tells of an assignment, entered by somebody on a day; a day left out is
 * `usual`, where there is one.
 */
export function draftFact(
  draft: Draft,
  about: Pick<Fact, 'item' | 'unit' | 'office' | 'who' | 'recorded'>,
  usual: Day | null,
): DraftResult {
  const percent = percentOf(draft.percent)
  const day = draft.day.trim() === '' ? usual : dayFrom(draft.day)
  const faults: DraftFault[] = []
  if (draft.state === '') faults.push('no-state')
  if (percent === undefined) faults.push('no-percent')
  if (day === null) faults.push(draft.day.trim() === '' ? 'day-missing' : 'no-day')
  if (draft.state === '' || percent === undefined || day === null) return { ok: false, faults }
  const fact: Fact = {
    ...about,
    day,
    state: draft.state,
    percent,
    note: plainText(draft.note),
    evidence: plainText(draft.evidence),
    corrects: draft.corrects,
  }
  const wrong = factFaults(fact)
  return wrong.length > 0 ? { ok: false, faults: wrong } : { ok: true, fact }
}

/** Words without what no file could carry on: control signs but line breaks, halves of a sign. */
function plainText(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Cs}/gu, '').trim()
}

/**
 * A share as people write it (40, 40%, ４０％), null where none is written, undefined where it is
 * no number.
 */
function percentOf(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim().replace(/%$/, '').trim()
  if (plain === '') return null
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/**
 * A draft changed by a block of cells pasted from a spreadsheet: one row of it, laid over the cells
 * from one on. `stateOf` reads a state's name.
 */
export function pastedDraft(
  draft: Draft,
  {
    from,
    cells,
    stateOf,
  }: {
    readonly from: DraftCell
    readonly cells: readonly string[]
    readonly stateOf: (text: string) => ReportedState | ''
  },
): Draft {
  const first = draftCells.indexOf(from)
  return cells.reduce<Draft>((next, text, at) => {
    const cell = draftCells[first + at]
    if (cell === undefined) return next
    return cell === 'state'
      ? { ...next, state: stateOf(text) }
      : { ...next, [cell]: cell === 'day' ? (dayFrom(text) ?? text) : text }
  }, draft)
}

/**
 * The rows and cells of a text copied from a spreadsheet. A cell of several lines stands in quotes,
 * its own quotes doubled; any other quote is a sign like all others.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"\t]|"")*)"|([^\t\n]*))(\t|\n|$)/gy
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at <= plain.length;) {
    cell.lastIndex = at
    const [, quoted, , end = ''] = cell.exec(plain) ?? []
    const isLines = quoted?.includes('\n') === true
    const next = isLines ? cell.lastIndex : cellEnd(plain, at)
    const mark = isLines ? end : plain.charAt(next)
    rows[rows.length - 1]?.push(isLines ? quoted.replace(/""/g, '"') : plain.slice(at, next))
    if (mark === '\n') rows.push([])
    if (mark === '') break
    at = isLines ? next : next + 1
  }
  return rows
}

/** Where a cell without quotes of its own ends. */
function cellEnd(text: string, at: number): number {
  const [tab, line] = [text.indexOf('\t', at), text.indexOf('\n', at)]
  return Math.min(tab < 0 ? text.length : tab, line < 0 ? text.length : line)
}
