import type { LedgerEntries, RefusedEntry } from '@/analysis/ledger/admission'
import type { ImportEffect } from '@/analysis/ledger/importEffect'
import { mergeReports } from '@/analysis/ledger/ledger'
import { newFacts, takingsBack } from '@/analysis/ledger/ledgerFacts'
import type { LedgerAbout, LedgerProblem } from '@/intake/ledger/result'
import type { FileBytes } from '@/stores/reading/fileAnswer'
import { planIdentity } from '@/model/planIdentity'
import type { Report } from '@/model/report'
import { pagePause } from './pagePause'

/**
 * A ledger file as it was read for one plan, before any of it is taken: its entries that are not
 * known yet and what taking them would do, those that are refused, and how many it has in all.
 */
export interface LedgerReading extends LedgerEntries {
  readonly name: string
  readonly plan: string
  readonly ok: boolean
  readonly sample: boolean
  readonly all: number
  readonly refused: readonly RefusedEntry[]
  /** The withdrawals by which records of the file, known already, do not stand here. */
  readonly takenBack: readonly Report[]
  readonly effect: ImportEffect
  readonly problems: readonly LedgerProblem[]
  /** Problems that are not listed, and rows that were not read for they are hidden. */
  readonly more: number
  readonly hidden: number
}

const nothing = {
  sample: false,
  all: 0,
  hidden: 0,
  reports: [],
  facts: [],
  refused: [],
  takenBack: [],
  effect: { names: [], withdrawn: [], corrected: [] },
}

/**
 * Reads a ledger file for a plan, beside the records that are known already; rejects with an
 * AbortError where that is stopped.
 */
export async function readLedgerFile(
  { name, bytes, signal }: FileBytes,
  about: LedgerAbout,
  known: () => readonly Report[],
): Promise<LedgerReading> {
  const [{ readLedgerBytes }, { admission }, { importEffect }] = await Promise.all([
    import('@/stores/reading/readFile'),
    import('@/analysis/ledger/admission'),
    import('@/analysis/ledger/importEffect'),
  ])
  const { result, altered } = await readLedgerBytes(bytes, about, signal)
  const head = {
    name,
    plan: planIdentity(about.plan),
    problems: result.problems,
    more: result.more,
  }
  if (!result.ok) return { ...nothing, ...head, ok: false }
  const { sample, hidden, reports, facts } = result
  const all = reports.length + facts.length
  const { refused, ...admitted } = admission(result, known(), altered)
  await pagePause()
  const fresh = newEntries(admitted, known())
  await pagePause()
  const effect = importEffect(fresh, known())
  const takenBack = takingsBack([...admitted.reports, ...admitted.facts], known())
  return { ...head, ok: true, sample, all, hidden, ...fresh, refused, takenBack, effect }
}

/** What of some entries is not among the known records, each once. */
export function newEntries(
  { reports, facts }: LedgerEntries,
  known: readonly Report[],
): LedgerEntries {
  const ids = new Set(known.map(report => report.id))
  const fresh = new Map(reports.map(report => [report.id, report]))
  return {
    reports: [...fresh.values()].filter(report => !ids.has(report.id)),
    facts: facts.length === 0 ? [] : newFacts(facts, mergeReports(known, reports)),
  }
}
