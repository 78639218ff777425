import type { Excess } from '@/intake/text/excess'
import type { Problem } from '@/intake/text/problem'
import { excessProblem, shownWords } from '@/intake/text/problem'
import type { CellFault } from '@/intake/workbook/sheetMarks'
import type { Day } from '@/model/day'
import { memo } from '@/model/memo'
import type { Item, Plan } from '@/model/plan'
import { unitLabel } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import type { Fact, Report } from '@/model/report'
import { firstReportYear, reportDayFault } from '@/model/reportDay'

/**
 * One thing in a ledger file that was not taken: `where` it stands (填报表!H12, 第5行,
 * reports[3].day, or nothing for the whole file), `words` what stands there (of a heading, what it
 * lacks), `message` in Chinese.
 */
export interface LedgerProblem {
  readonly code: Problem['code'] | LedgerCode
  readonly where: string
  readonly words: string
  readonly message: string
  readonly excess?: Excess
}

/** What can be wrong with a ledger file, beyond what can be wrong with any JSON. */
export type LedgerCode =
  | 'not-readable'
  | 'not-xlsx'
  | 'doctype'
  | 'not-ledger'
  | 'newer-version'
  | 'other-plan'
  | 'former-plan'
  | 'no-heading'
  | 'missing-heading'
  | 'unknown-heading'
  | 'repeated-heading'
  | 'other-heading'
  | 'broken-row'
  | 'broken-cell'
  | 'unknown-item'
  | 'other-words'
  | 'unknown-assignment'
  | 'several-assignments'
  | 'look-alike'
  | 'missing-state'
  | 'unknown-state'
  | 'missing-day'
  | 'future-day'
  | 'distant-day'
  | 'wrong-percent'
  | 'percent-left-out'
  | 'other-zone'
  | 'spoiled-id'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'hidden-again'
  | 'merged-apart'
  | 'percent-against-state'
  | 'picture'
  | 'nothing-withdrawn'

/**
 * The plan that a ledger file is read for, and the day after which nothing can have happened yet;
 * `hidden` where the rows and sheets are read too that a workbook hides.
 */
export interface LedgerAbout {
  readonly plan: Plan
  readonly today: Day
  readonly hidden?: boolean
}

/**
 * A ledger file's answer: its records, what was filled in since, how
 * many rows were not read for they are hidden, and what was not taken: the first hundred problems,
 * and how many `more` there are; or why the file as a whole is refused.
 */
export type LedgerResult =
  | {
      readonly ok: true
      readonly reports: readonly Report[]
      readonly facts: readonly Fact[]
      readonly problems: readonly LedgerProblem[]
      readonly more: number
      readonly hidden: number
      readonly sample: boolean
    }
  | {
      readonly ok: false
      readonly problems: readonly LedgerProblem[]
      readonly more: number
    }

/** A problem whose message begins with where it is. */
export function ledgerProblem(
  code: LedgerProblem['code'],
  at: { readonly where?: string; readonly words?: string },
  saying: string,
): LedgerProblem {
  const { where = '', words = '' } = at
  return {
    code,
    where,
    words: shownWords(words),
    message: where === '' ? saying : `${where}：${saying}`,
  }
}

const faultWords: Readonly<Record<CellFault, string>> = {
  'no-text': '这一格指向的文字不在文件里，文件可能已损坏',
  'no-result': '这一格是公式，文件里没有它的结果，请用表格软件打开后保存再试',
  'other-row': '这一格的地址不在它所在的行，文件可能已损坏',
  twice: '这一格在文件里有两个，文件可能已损坏',
  error: '这一格是公式的错误值',
  empty: '这一格是空的',
}

/** What is told of a cell that does not hold what it seems to, and of what became of it. */
export function faultProblem(
  fault: CellFault,
  at: { readonly where: string; readonly words: string },
  outcome: string,
): LedgerProblem {
  return ledgerProblem('broken-cell', at, `${faultWords[fault]}${outcome}`)
}

/** The answer to a file that cannot be taken at all. */
export function refusedLedger(
  code: LedgerProblem['code'],
  saying: string,
  words = '',
): LedgerResult {
  return refusedBy(ledgerProblem(code, { words }, saying))
}

/** The answer to a file that is refused for one problem. */
export function refusedBy(problem: LedgerProblem): LedgerResult {
  return { ok: false, problems: [problem], more: 0 }
}

/** The answer to a file that goes beyond a bound. */
export function tooLargeLedger(excess: Excess): LedgerResult {
  return refusedBy(excessProblem(excess))
}

/** A ledger of another plan, both named. */
export function otherPlan(found: string, { plan }: LedgerAbout): LedgerProblem {
  const [there, here] = [shownWords(found), shownWords(planIdentity(plan))]
  return ledgerProblem(
    'other-plan',
    { words: found },
    `这是另一份计划的台账：文件中的计划编号是“${there}”，当前计划是“${here}”`,
  )
}

/**
 * Every item that a plan ever had, with every assignment it ever had: records of what a change
 * withdrew, gave to others, or adds on a later day are the plan's as well.
 */
const itemsById = memo((plan: Plan): ReadonlyMap<number, Item> => {
  const { items, changes = [] } = plan.accepted ?? plan
  const byId = new Map(plan.items.map(item => [item.id, item]))
  for (const item of items) addItem(byId, item)
  for (const { what } of changes) {
    if (what.kind === 'added') addItem(byId, what.item)
    const item = what.kind === 'item' ? byId.get(what.item) : undefined
    if (item && what.kind === 'item')
      addItem(byId, { ...item, assignments: what.fields.assignments ?? [] })
  }
  return byId
})

function addItem(byId: Map<number, Item>, item: Item): void {
  const known = byId.get(item.id)
  if (!known) return void byId.set(item.id, item)
  const labels = new Set(known.assignments.map(unitLabel))
  const more = item.assignments.filter(one => !labels.has(unitLabel(one)))
  if (more.length > 0) byId.set(item.id, { ...known, assignments: [...known.assignments, ...more] })
}

/** An item of a plan by its number, be it withdrawn by the day or added after it. */
export function itemOfPlan(plan: Plan, id: number): Item | undefined {
  return itemsById(plan).get(id)
}

/** What is wrong with when a record says that something was, with its code; null where nothing is. */
export function dayFault(
  day: Day,
  { plan: { items }, today }: LedgerAbout,
): { readonly code: 'future-day' | 'distant-day'; readonly saying: string } | null {
  const fault = reportDayFault(day, { items, today })
  if (fault === null) return null
  if (fault === 'day-ahead') return { code: 'future-day', saying: `${day} 在今天（${today}）之后` }
  const year = firstReportYear({ items, today })
  const saying = `${day} 早于 ${year} 年，比本计划早了几十年，请核对年份`
  return { code: 'distant-day', saying }
}
