import { mergeReports } from '@/analysis/ledger/ledger'
import { newFacts } from '@/analysis/ledger/ledgerFacts'
import type { LedgerAbout, LedgerProblem } from '@/intake/ledger/result'
import type { Fact, Report } from '@/model/report'

/** Records of a ledger file, and its filled-in rows that nobody has entered yet. */
export interface LedgerEntries {
  readonly reports: readonly Report[]
  readonly facts: readonly Fact[]
}

/**
 * A ledger file as it was read for one plan, before any of it is taken: its entries that are not
 * known yet, and how many it has in all.
 */
export interface LedgerReading extends LedgerEntries {
  readonly name: string
  readonly plan: string
  readonly ok: boolean
  readonly sample: boolean
  readonly all: number
  readonly problems: readonly LedgerProblem[]
}

/** Reads a ledger file for a plan, beside the records that are known already. */
export async function readLedgerFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  about: LedgerAbout,
  known: () => readonly Report[],
): Promise<LedgerReading> {
  const { readLedger } = await import('@/intake/ledger/readLedger')
  const result = await readLedger(bytes, about)
  const head = { name, plan: about.plan.id, problems: result.problems }
  if (!result.ok) return { ...head, ok: false, sample: false, all: 0, reports: [], facts: [] }
  const { sample, reports, facts } = result
  const all = reports.length + facts.length
  return { ...head, ok: true, sample, all, ...newEntries(result, known()) }
}

/** What of some entries is not among the known records. */
export function newEntries(
  { reports, facts }: LedgerEntries,
  known: readonly Report[],
): LedgerEntries {
  const ids = new Set(known.map(report => report.id))
  return {
    reports: reports.filter(report => !ids.has(report.id)),
    facts: newFacts(facts, mergeReports(known, reports)),
  }
}
