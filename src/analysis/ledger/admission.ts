import type { Fact, Report } from '@/model/report'
import { isOfOne } from './ledger'
import { alteredReports } from './reportId'

/**
 * Why a record from outside is not taken in: what it says is not what its id stands for, it knew of
 * a day that was still to come when it was written down, or it corrects a record of another
 * assignment.
 */
export type Inadmissible = 'altered' | 'day-after-recorded' | 'other-assignment'

/** A record, or a row filled in by hand, that cannot be what it claims to be. */
export interface RefusedEntry {
  readonly fact: Fact
  readonly reason: Inadmissible
}

/** What a file brings: records, and rows filled in by hand that nobody has entered yet. */
export interface LedgerEntries {
  readonly reports: readonly Report[]
  readonly facts: readonly Fact[]
}

/** Entries that can be what they claim to be, and the others. */
export interface Admission extends LedgerEntries {
  readonly refused: readonly RefusedEntry[]
}

/**
 * Parts entries from outside, beside the records that are known already; which of them are altered
 * may have been found elsewhere, for that takes long.
 */
export function admission(
  { reports, facts }: LedgerEntries,
  known: readonly Report[],
  altered: ReadonlySet<Report> = new Set(alteredReports(reports)),
): Admission {
  const named = new Set([...reports, ...facts].flatMap(({ corrects }) => corrects))
  const targets = new Map<string, Report>()
  for (const report of [...known, ...reports])
    if (named.has(report.id) && !altered.has(report)) targets.set(report.id, report)
  const refused: RefusedEntry[] = []

  function isAdmitted(fact: Fact | Report): boolean {
    const reason = 'id' in fact && altered.has(fact) ? 'altered' : reasonAgainst(fact, targets)
    if (reason !== null) refused.push({ fact, reason })
    return reason === null
  }

  return { reports: reports.filter(isAdmitted), facts: facts.filter(isAdmitted), refused }
}

function reasonAgainst(fact: Fact, targets: ReadonlyMap<string, Report>): Inadmissible | null {
  if (fact.day > fact.recorded) return 'day-after-recorded'
  const isAstray = fact.corrects.some(id => {
    const target = targets.get(id)
    return target !== undefined && !isOfOne(fact, target)
  })
  return isAstray ? 'other-assignment' : null
}
