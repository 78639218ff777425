import { admission } from '@/analysis/ledger/admission'
import { mergeReports, nextTurn } from '@/analysis/ledger/ledger'
import { newFacts } from '@/analysis/ledger/ledgerFacts'
import { recordOf } from '@/analysis/ledger/reportId'
import { readLedger } from '@/intake/ledger/readLedger'
import type { LedgerResult } from '@/intake/ledger/result'
import { ledgerBounds } from '@/model/bounds'
import type { Plan } from '@/model/plan'
import type { Report } from '@/model/report'
import { problemLines, readBytes } from './files'
import type { Shell } from './shell'
import { Refusal } from './shell'

/** Records, and whether any of them were made up for show. */
export interface Ledger {
  readonly reports: readonly Report[]
  readonly sample: boolean
}

/**
 * All records of some ledger files, each once; rows that are left out are warned of, and a file
 * that cannot be read stops everything.
 */
export async function readLedgers(
  files: readonly string[],
  plan: Plan,
  { today, warn }: Shell,
): Promise<Ledger> {
  let ledger: Ledger = { reports: [], sample: false }
  for (const file of files) {
    const result = await readLedger(readBytes(file, ledgerBounds.jsonBytes), { plan, today })
    const problems = problemLines(result.problems, result.more)
    if (!result.ok) throw new Refusal(`${file} 中没有读到台账\n${problems}`.trimEnd(), 1)
    if (problems !== '')
      warn(`${file} 中有 ${result.problems.length + result.more} 处没有读：\n${problems}`)
    const { reports, altered, impossible } = mergeLedger(ledger.reports, result)
    if (altered > 0) warn(`${file} 中有 ${altered} 条记录登记后被改动过，没有采用\n`)
    if (impossible > 0)
      warn(
        `${file} 中有 ${impossible} 条记录的发生日期在登记日期之后，` +
          '或更正了别的责任项次，没有采用\n',
      )
    ledger = { reports, sample: ledger.sample || result.sample }
  }
  return ledger
}

/** A ledger after a file, and how many of the file's entries were left out. */
interface MergedLedger {
  readonly reports: readonly Report[]
  readonly altered: number
  readonly impossible: number
}

/**
 * A ledger with what a file adds to it, each fact once, rows filled in by hand entered as records;
 * `altered` is how many of the file's records say something else than when they were entered,
 * `impossible` how many cannot be what they claim to be.
 */
export function mergeLedger(
  before: readonly Report[],
  found: Pick<Extract<LedgerResult, { readonly ok: true }>, 'reports' | 'facts'>,
): MergedLedger {
  const { reports, facts, refused } = admission(found, before)
  const merged = mergeReports(before, reports)
  const turn = nextTurn(merged)
  const entered = newFacts(facts, merged).map(fact => recordOf(fact, turn))
  const altered = refused.filter(({ reason }) => reason === 'altered').length
  const impossible = refused.length - altered
  return { reports: mergeReports(merged, entered), altered, impossible }
}
