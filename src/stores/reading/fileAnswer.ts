import type { FigureFileResult } from '@/intake/figure/figureState'
import type { LedgerAbout, LedgerResult } from '@/intake/ledger/result'
import type { Report } from '@/model/report'

/** A file's bytes, which are gone once they are read, and what stops that. */
export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
  readonly signal?: AbortSignal
}

/** A file to be read: a ledger's for a plan, or a figure's. */
export type FileQuestion =
  | { readonly kind: 'ledger'; readonly bytes: Uint8Array; readonly about: LedgerAbout }
  | { readonly kind: 'figure'; readonly bytes: Uint8Array }

/**
 * A ledger's file as it was read, and which of its records, objects of the same answer, do not say
 * what their ids stand for.
 */
export interface LedgerAnswer {
  readonly kind: 'ledger'
  readonly result: LedgerResult
  readonly altered: ReadonlySet<Report>
}

/** What a file was found to hold. */
export type FileAnswer =
  LedgerAnswer | { readonly kind: 'figure'; readonly result: FigureFileResult }

/** Reads a file in the thread that calls; never throws for a bad one. */
export async function answerOf(question: FileQuestion): Promise<FileAnswer> {
  if (question.kind === 'figure') {
    const { readFigureFile } = await import('@/intake/figure/figureState')
    return { kind: 'figure', result: await readFigureFile(question.bytes) }
  }
  const [{ readLedger }, { checkedReports }] = await Promise.all([
    import('@/intake/ledger/readLedger'),
    import('@/analysis/ledger/reportId'),
  ])
  const result = await readLedger(question.bytes, question.about)
  if (!result.ok) return { kind: 'ledger', result, altered: new Set() }
  const { reports, altered } = checkedReports(result.reports)
  return { kind: 'ledger', result: { ...result, reports }, altered }
}
