import type { Inadmissible, RefusedEntry } from '@/analysis/ledger/admission'
import { admission } from '@/analysis/ledger/admission'
import { mergeReports } from '@/analysis/ledger/ledger'
import { nextTurn } from '@/model/report'
import { newFacts } from '@/analysis/ledger/ledgerFacts'
import { checkedReports, recordOf } from '@/analysis/ledger/reportId'
import { readLedger } from '@/intake/ledger/readLedger'
import type { LedgerResult } from '@/intake/ledger/result'
import { ledgerBounds, mostProblems } from '@/model/bounds'
import type { Plan } from '@/model/plan'
import { unitLabel } from '@/model/plan'
import type { Report } from '@/model/report'
import { problemLines, readBytes } from './files'
import type { Shell } from './shell'
import { Refusal } from './shell'

/** Records, and whether any of them were made up for show. */
export interface Ledger {
  readonly reports: readonly Report[]
  readonly sample: boolean
}

/** The plan that ledgers are of, and whether rows are read that a workbook hides. */
export interface LedgersFor {
  readonly plan: Plan
  readonly hidden: boolean
}

/**
 * All records of some ledger files, each once; rows that are left out are warned of, and a file
 * that cannot be read stops everything.
 */
export async function readLedgers(
  files: readonly string[],
  { plan, hidden }: LedgersFor,
  { today, warn }: Shell,
): Promise<Ledger> {
  let ledger: Ledger = { reports: [], sample: false }
  for (const file of files) {
    const bytes = readBytes(file, ledgerBounds.jsonBytes)
    const result = await readLedger(bytes, { plan, today, hidden })
    const problems = problemLines(result.problems, result.more)
    if (!result.ok) throw new Refusal(`${file} 中没有读到台账\n${problems}`.trimEnd(), 1)
    if (problems !== '')
      warn(`${file} 中有 ${result.problems.length + result.more} 处没有照原样读：\n${problems}`)
    if (result.hidden > 0)
      warn(`${file} 中隐藏的 ${result.hidden} 行没有读；要读，加 --hidden read\n`)
    const { reports, refused } = mergeLedger(ledger.reports, result)
    if (refused.length > 0) warn(refusedLines(file, refused))
    ledger = { reports, sample: ledger.sample || result.sample }
  }
  return ledger
}

const reasons: Readonly<Record<Inadmissible, string>> = {
  altered: '登记后被改动',
  'day-after-recorded': '发生日期在登记日期之后',
  'other-assignment': '更正了别的责任项次',
}

/** Entries that are not taken, each by its assignment, its day and why. */
function refusedLines(file: string, refused: readonly RefusedEntry[]): string {
  const lines = refused.slice(0, mostProblems).map(({ fact, reason }) => ({
    message: `第${fact.item}项 ${unitLabel(fact)}，${fact.day}：${reasons[reason]}`,
  }))
  const rest = problemLines(lines, refused.length - lines.length)
  return `${file} 中有 ${refused.length} 条记录没有采用：\n${rest}`
}

/** A ledger after a file, and which of the file's entries were left out. */
interface MergedLedger {
  readonly reports: readonly Report[]
  readonly refused: readonly RefusedEntry[]
}

/**
 * A ledger with what a file adds to it, each fact once, rows filled in by hand entered as records;
 * `refused` are those that say something else than when they were entered, or cannot be what they
 * claim to be.
 */
export function mergeLedger(
  before: readonly Report[],
  found: Pick<Extract<LedgerResult, { readonly ok: true }>, 'reports' | 'facts'>,
): MergedLedger {
  const checked = checkedReports(found.reports)
  const entries = { reports: checked.reports, facts: found.facts }
  const { reports, facts, refused } = admission(entries, before, checked.altered)
  const merged = mergeReports(before, reports)
  const turn = nextTurn(merged)
  const entered = newFacts(facts, merged).map(fact => recordOf(fact, turn))
  return { reports: mergeReports(merged, entered), refused }
}
