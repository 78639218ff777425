import * as v from 'valibot'
import { excessOf } from '@/intake/text/excess'
import { jsonExcess } from '@/intake/text/jsonExcess'
import { jsonFault } from '@/intake/text/jsonFault'
import { problemOf, quotedWords } from '@/intake/text/problem'
import { ProblemTally } from '@/intake/text/tally'
import { ledgerBounds } from '@/model/bounds'
import { isDay } from '@/model/day'
import { oddSigns } from '@/model/lookAlike'
import type { Item } from '@/model/plan'
import { unitLabel } from '@/model/plan'
import { meansPlan } from '@/model/planIdentity'
import type { Report } from '@/model/report'
import { assignmentKey, mostTurn } from '@/model/report'
import { asFormerPlan, isOfFormerPlan } from './formerPlan'
import type { LedgerAbout, LedgerProblem, LedgerResult } from './result'
import {
  dayFault,
  itemOfPlan,
  ledgerProblem,
  otherPlan,
  refusedBy,
  refusedLedger,
  tooLargeLedger,
} from './result'
import { shareFault } from './values'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const words = v.pipe(v.string(), v.nonEmpty())
const day = v.pipe(v.string(), v.check(isDay))
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/, '应为 24 位的 0–9、a–f'))

const reportSchema: v.GenericSchema<unknown, Report> = v.strictObject({
  id,
  turn: v.pipe(count, v.maxValue(mostTurn)),
  item: count,
  unit: words,
  office: v.nullable(words),
  day,
  recorded: day,
  state: v.picklist(['notStarted', 'underway', 'done', 'withdrawn']),
  percent: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  note: v.string(),
  evidence: v.string(),
  who: v.string(),
  corrects: v.pipe(v.array(v.unknown()), v.maxLength(ledgerBounds.corrected), v.array(id)),
})

const ledgerSchema = v.strictObject({
  format: v.literal('guatu-ledger'),
  version: v.literal(1),
  plan: words,
  title: v.string(),
  asOf: day,
  sample: v.boolean(),
  // Each of them is held against its format by itself.
  reports: v.array(v.unknown()),
})

/** Only this much is asked before the rest is held against the format. */
const signSchema = v.object({
  format: v.literal('guatu-ledger'),
  version: v.number(),
  plan: v.string(),
  title: v.fallback(v.string(), ''),
})

/**
 * Reads the text of a ledger's JSON strictly by its format; a bad record is a problem and the
 * others are still taken.
 */
export function readLedgerJson(text: string, about: LedgerAbout): LedgerResult {
  const excess = jsonExcess(text, ledgerBounds)
  if (excess) return tooLargeLedger(excess)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const words = jsonFault(error, text)
    return refusedLedger('not-json', `不是合法的 JSON，见 ${words}`, words)
  }
  const sign = v.safeParse(signSchema, value)
  if (!sign.success)
    return refusedLedger('not-ledger', '这不是台账文件：JSON 里没有 "format": "guatu-ledger"')
  const { version, plan } = sign.output
  if (version > 1)
    return refusedLedger(
      'newer-version',
      `台账格式是第 ${version} 版，比这里读得懂的第 1 版新`,
      String(version),
    )
  const read = resultOf(value, about)
  if (meansPlan(plan, about.plan)) return read
  const former = { identity: plan, title: sign.output.title || null, read }
  return isOfFormerPlan(former, about.plan)
    ? asFormerPlan(read, plan, about.plan)
    : refusedBy(otherPlan(plan, about))
}

function resultOf(value: unknown, about: LedgerAbout): LedgerResult {
  const tally = new ProblemTally<LedgerProblem>()
  const read = v.safeParse(ledgerSchema, value)
  if (!read.success) {
    tally.add(read.issues.map(issue => problemOf(issue)))
    return { ok: false, problems: tally.problems, more: 0 }
  }
  const { reports: records, sample } = read.output
  if (records.length > ledgerBounds.rows)
    return tooLargeLedger(excessOf('records', records.length, ledgerBounds.rows))
  const sound = wellFormed(records, tally)
  const reports: Report[] = []
  for (const [at, report] of sound) {
    const where = `reports[${at}]`
    const faults = faultsOf(report, where, about)
    tally.add(faults)
    if (faults.length === 0) reports.push(report)
  }
  const { problems, more } = tally
  return { ok: true, reports, facts: [], problems, more, hidden: 0, sample }
}

/** The records that are by the format, each under its place in the list. */
function wellFormed(
  records: readonly unknown[],
  tally: ProblemTally<LedgerProblem>,
): ReadonlyMap<number, Report> {
  const sound = new Map<number, Report>()
  records.forEach((record, at) => {
    if (tally.isFull && !v.is(reportSchema, record)) return tally.count(1)
    const read = v.safeParse(reportSchema, record)
    if (read.success) sound.set(at, read.output)
    else tally.add(read.issues.map(issue => problemOf(issue, ['reports', at])))
  })
  return sound
}

/** Whether an item has the assignment of a record, entered perhaps with signs that nobody sees. */
function isAssigned({ id: item, assignments }: Item, report: Report): boolean {
  if (assignments.some(one => one.unit === report.unit && one.office === report.office)) return true
  const key = assignmentKey(report)
  return assignments.some(({ unit, office }) => assignmentKey({ item, unit, office }) === key)
}

/** What a well-formed record says against the plan, the day of reading, or itself. */
function faultsOf(report: Report, where: string, about: LedgerAbout): readonly LedgerProblem[] {
  const { item: number, unit, office, state, percent, corrects } = report
  const problems: LedgerProblem[] = []
  const item = itemOfPlan(about.plan, number)
  if (!item)
    problems.push(
      ledgerProblem(
        'unknown-item',
        { where: `${where}.item`, words: String(number) },
        `计划中没有第${number}项`,
      ),
    )
  else if (!isAssigned(item, report)) {
    const label = quotedWords(unitLabel({ unit, office }))
    const odd = oddSigns(unitLabel({ unit, office }))
    const signs = odd.length > 0 ? `（其中有 ${odd.join('、')}）` : ''
    problems.push(
      ledgerProblem(
        'unknown-assignment',
        { where: `${where}.unit`, words: label },
        `第${number}项的责任单位中没有“${label}”${signs}，` +
          `只有 ${item.assignments.map(unitLabel).join('、')}`,
      ),
    )
  }
  for (const field of ['day', 'recorded'] as const) {
    const fault = dayFault(report[field], about)
    if (!fault) continue
    const at = { where: `${where}.${field}`, words: report[field] }
    problems.push(ledgerProblem(fault.code, at, fault.saying))
  }
  const fault = shareFault(state, percent)
  if (fault)
    problems.push(
      ledgerProblem(
        'percent-against-state',
        { where: `${where}.percent`, words: String(percent) },
        fault,
      ),
    )
  if (state === 'withdrawn' && corrects.length === 0)
    problems.push(
      ledgerProblem(
        'nothing-withdrawn',
        { where: `${where}.corrects` },
        '撤回的记录要写明撤回哪一条',
      ),
    )
  return problems
}
