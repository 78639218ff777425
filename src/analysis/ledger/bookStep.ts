// The steps of a book that enter records, each named by what it says.

import type { Day } from '@/model/day'
import type { Fact, Report } from '@/model/report'
import { admission } from './admission'
import type { LedgerBook } from './book'
import { addReports } from './book'
import { nextTurn } from '@/model/report'
import { recordOf } from './reportId'

/** A book after a step, and the records that the step added, which are still to be saved. */
export interface BookStep {
  readonly book: LedgerBook
  readonly added: readonly Report[]
}

/** In whose name, and on which day, something is undone or redone. */
export interface Clerk {
  readonly who: string
  readonly today: Day
}

/** Facts entered as one batch, each once; what was undone before cannot be redone after it. */
export function enterFacts(book: LedgerBook, facts: readonly Fact[]): BookStep {
  return enterRecords(book, recordsOf(book, facts))
}

/** Facts as the records that a book would have of them, named at once. */
function recordsOf({ reports }: LedgerBook, facts: readonly Fact[]): readonly Report[] {
  const turn = nextTurn(reports)
  return facts.map(fact => recordOf(fact, turn))
}

/** Facts as the records that a book would have of them; `pause` is awaited after some hundreds. */
export async function recordsInSlices(
  { reports }: LedgerBook,
  facts: readonly Fact[],
  pause: () => Promise<void>,
): Promise<readonly Report[]> {
  const turn = nextTurn(reports)
  const records: Report[] = []
  for (const fact of facts) {
    records.push(recordOf(fact, turn))
    if (records.length % slice === 0) await pause()
  }
  return records
}

/** Records are named in some ten milliseconds each time. */
const slice = 500

/** Records of facts entered as one batch, as `enterFacts` does. */
export function enterRecords(book: LedgerBook, records: readonly Report[]): BookStep {
  const step = addRecords(book, records)
  const { added: entered } = step
  if (entered.length === 0) return step
  const done = [...book.done, { entered, withdrawals: [] }]
  return { ...step, book: { ...step.book, done, undone: [] } }
}

/** Withdraws the batch entered last; null where there is none. */
export function undoBatch(book: LedgerBook, clerk: Clerk): BookStep | null {
  const batch = book.done.at(-1)
  if (!batch) return null
  const step = addFacts(
    book,
    batch.entered.map(report => withdrawal(report, clerk)),
  )
  const done = book.done.slice(0, -1)
  const undone = [...book.undone, { ...batch, withdrawals: step.added }]
  return { ...step, book: { ...step.book, done, undone } }
}

/** Brings back the batch undone last; null where there is none. */
export function redoBatch(book: LedgerBook, clerk: Clerk): BookStep | null {
  const batch = book.undone.at(-1)
  if (!batch) return null
  const step = addFacts(
    book,
    batch.withdrawals.map(report => withdrawal(report, clerk)),
  )
  const done = [...book.done, batch]
  const undone = book.undone.slice(0, -1)
  return { ...step, book: { ...step.book, done, undone } }
}

/**
 * Records of a file, those that are not known yet; `altered` are those that cannot be what they
 * claim to be, which are left out. Which of them do not say what their ids stand for may have been
 * found elsewhere, for that takes long.
 */
export function importReports(
  book: LedgerBook,
  found: readonly Report[],
  misnamed?: ReadonlySet<Report>,
): BookStep & { readonly altered: readonly Report[] } {
  const { reports } = admission({ reports: found, facts: [] }, book.reports, misnamed)
  const admitted = new Set(reports)
  const known = new Set(book.reports.map(report => report.id))
  const added = once(reports.filter(report => !known.has(report.id)))
  const altered = found.filter(report => !admitted.has(report))
  return { book: addReports(book, added), added, altered }
}

/** The fact that withdraws a record: what it corrected stands again. */
export function withdrawal(
  { item, unit, office, day, id }: Report,
  { who, today: recorded }: Clerk,
): Fact {
  const nothing = { state: 'withdrawn', percent: null, note: '', evidence: '' } as const
  return { item, unit, office, day, recorded, ...nothing, who, corrects: [id] }
}

function addFacts(book: LedgerBook, facts: readonly Fact[]): BookStep {
  return addRecords(book, recordsOf(book, facts))
}

function addRecords(book: LedgerBook, records: readonly Report[]): BookStep {
  const added = once(records)
  return { book: addReports(book, added), added }
}

function once(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map(report => [report.id, report])).values()]
}
