import type { Report } from '@/model/report'
import { mergeReports } from './ledger'

/*
 * A ledger as one page works on it. Records are only ever added: to undo a batch is to enter
 * records that withdraw its own, and to redo it is to withdraw those again.
 */

/** What was entered at once, and the records that withdrew it last. */
interface Batch {
  readonly entered: readonly Report[]
  readonly withdrawals: readonly Report[]
}

/**
 * A ledger's records in its own order, and the batches of this page that can be undone or redone.
 */
export interface LedgerBook {
  readonly reports: readonly Report[]
  readonly done: readonly Batch[]
  readonly undone: readonly Batch[]
}

/** A book of nothing. */
export const emptyBook: LedgerBook = { reports: [], done: [], undone: [] }

/** A book with records that came from elsewhere; what can be undone stays as it is. */
export function addReports(book: LedgerBook, reports: readonly Report[]): LedgerBook {
  return { ...book, reports: mergeReports(book.reports, reports) }
}
