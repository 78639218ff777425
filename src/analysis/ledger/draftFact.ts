import type { Day } from '@/model/day'
import { dayFrom } from '@/model/day'
import type { Item } from '@/model/plan'
import type { Fact, FactFault } from '@/model/report'
import { factFaults } from '@/model/report'
import type { ReportDayFault, ReportDays } from '@/model/reportDay'
import { reportDayFault } from '@/model/reportDay'
import type { Draft, DraftCell } from './draft'

/**
 * What keeps a draft from being entered: what is wrong with the fact, a state that is missing,
 * words that are no share or no day.
 */
export type DraftFault =
  FactFault | ReportDayFault | 'no-state' | 'no-percent' | 'day-missing' | 'no-day'

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
  'day-distant': 'day',
}

/** A draft's answer: the fact, or all that is wrong with it. */
export type DraftResult =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly faults: readonly DraftFault[] }

/** What a draft is held against: a day left out is `usual`, where there is one. */
export interface DraftDays {
  readonly usual: Day | null
  /** The items of the plan, by whose deadlines a day is judged. */
  readonly items: readonly Item[]
}

/** The fact that a draft tells of an assignment, entered by somebody on a day. */
export function draftFact(
  draft: Draft,
  about: Pick<Fact, 'item' | 'unit' | 'office' | 'who' | 'recorded'>,
  { usual, items }: DraftDays,
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
  const dayFault = reportDayFault(day, { items, today: about.recorded })
  const wrong = [...factFaults(fact), ...(dayFault === 'day-distant' ? [dayFault] : [])]
  return wrong.length > 0 ? { ok: false, faults: wrong } : { ok: true, fact }
}

/** What is wrong with the day of a draft, as far as it is typed yet; nothing of one that is no day. */
export function draftDayFaults(
  { day }: Pick<Draft, 'day'>,
  about: ReportDays,
): readonly ReportDayFault[] {
  const typed = dayFrom(day)
  const fault = typed === null ? null : reportDayFault(typed, about)
  return fault === null ? [] : [fault]
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
