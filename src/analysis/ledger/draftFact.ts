import type { Day } from '@/model/day'
import { dayFrom } from '@/model/day'
import type { Fact, FactFault } from '@/model/report'
import { factFaults } from '@/model/report'
import type { Draft, DraftCell } from './draft'

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
