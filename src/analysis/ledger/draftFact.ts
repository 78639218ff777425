import type { Day } from '@/model/day'
import { dayFrom } from '@/model/day'
import type { Fact, FactFault, ReportedState } from '@/model/report'
import { factFaults } from '@/model/report'
import type { Draft, DraftCell } from './draft'
import { draftCells } from './draft'

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

/** Where a cell without quotes of its own ends. */
function cellEnd(text: string, at: number): number {
  const [tab, line] = [text.indexOf('\t', at), text.indexOf('\n', at)]
  return Math.min(tab < 0 ? text.length : tab, line < 0 ? text.length : line)
}
