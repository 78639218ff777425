import { mergeReports, nextTurn } from '@/analysis/ledger/ledger'
import { alteredReports, newFacts } from '@/analysis/ledger/ledgerFacts'
import { recordOf } from '@/analysis/ledger/reportId'
import type { LedgerResult } from '@/intake/ledger/result'
import type { Report } from '@/model/report'

/**
 * A ledger with what a file adds to it, each fact once, rows filled in by hand entered as records;
 * `altered` is how many of the file's records say something else than when they were entered, and
 * are left out.
 */
export function ledgerTaken(
  before: readonly Report[],
  { reports, facts }: Extract<LedgerResult, { readonly ok: true }>,
): { readonly reports: readonly Report[]; readonly altered: number } {
  const altered = new Set(alteredReports(reports))
  const merged = mergeReports(
    before,
    reports.filter(report => !altered.has(report)),
  )
  const turn = nextTurn(merged)
  return {
    reports: mergeReports(
      merged,
      newFacts(facts, merged).map(fact => recordOf(fact, turn)),
    ),
    altered: altered.size,
  }
}
