import { ProblemTally } from '@/intake/text/tally'
import { meansPlan, planIdentity } from '@/model/planIdentity'
import type { Fact, Report } from '@/model/report'
import { unguardedText } from '@/model/spreadsheetText'
import type { LedgerRow } from './entry'
import { ledgerEntry } from './entry'
import type { LedgerField, LedgerHeading, LedgerTable } from './heading'
import { asFormerPlan, isOfFormerPlan } from './formerPlan'
import { HiddenRows } from './hiddenRows'
import type { LedgerAbout, LedgerProblem, LedgerResult } from './result'
import { faultProblem, ledgerProblem, otherPlan, refusedBy } from './result'

/**
 * What one table of a ledger file holds; `whole` unless headings are missing, `plan` the plan that
 * it says it is about; `hidden` how many rows were passed over.
 */
export interface LedgerContent {
  readonly whole: boolean
  readonly plan: string | null
  readonly sample: boolean
  readonly reports: readonly Report[]
  readonly facts: readonly Fact[]
  readonly tally: ProblemTally<LedgerProblem>
  readonly hidden: number
}

const madeUp = '示例数据（虚构）'

/** Everything that a table says under its heading, and above it of itself. */
export function ledgerContent(
  table: LedgerTable,
  heading: LedgerHeading,
  about: LedgerAbout,
): LedgerContent {
  const tally = new ProblemTally<LedgerProblem>()
  tally.add(heading.problems)
  const said = { ...aboutItself(table, heading, about), tally }
  const nothing = { ...said, reports: [], facts: [], hidden: 0 }
  if (heading.missing.length === 0)
    return { ...said, ...rowsRead(table, heading, { about, tally }) }
  const names = heading.missing.map(name => `“${name}”`).join('')
  const at = { where: table.where(heading.row, 0), words: names }
  tally.add([ledgerProblem('missing-heading', at, `表头缺 ${names}，这张表没有读`)])
  return { ...nothing, whole: false }
}

/**
 * Which plan a table says that it is about, and whether it was made up. A workbook made of a CSV
 * keeps the apostrophe that kept a plan's id text.
 */
function aboutItself(
  table: LedgerTable,
  heading: LedgerHeading,
  about: LedgerAbout,
): Pick<LedgerContent, 'plan' | 'sample'> {
  const rowsAbove = table.rows.slice(0, heading.row).map(cells => cells.map(String))
  const above = rowsAbove.flat()
  const below = (field: LedgerField): readonly string[] => {
    const column = heading.columns.get(field)
    return column === undefined
      ? []
      : table.rows.slice(heading.row + 1).map(cells => String(cells[column] ?? '').trim())
  }
  const sample =
    above.some(words => words.includes(madeUp)) ||
    below('nature').some(words => words.includes(madeUp))
  const plans = [...rowsAbove.flatMap(plansNamed), ...below('plan').filter(words => words !== '')]
  const isOther = (id: string): boolean =>
    ![id, unguardedText(id), id.normalize('NFKC')].some(one => meansPlan(one, about.plan))
  const plan = plans.find(isOther) ?? plans[0] ?? null
  return { sample, plan: plan !== null && !isOther(plan) ? planIdentity(about.plan) : plan }
}

const planLabel = /^\s*计划\s*编号\s*(?:[：:﹕︰]|$)/

/** The plans that a row above the heading names: each behind its label, or in the next cell. */
function plansNamed(cells: readonly string[]): readonly string[] {
  return cells.flatMap((words, column) => {
    const label = planLabel.exec(words)?.[0]
    if (label === undefined) return []
    const beside = [words.slice(label.length), ...cells.slice(column + 1)].map(cell => cell.trim())
    const value = beside.find(cell => cell !== '') ?? ''
    const isNextLabel = beside[0] === '' && /[：:]/.test(value)
    return value === '' || isNextLabel ? [] : value
  })
}

interface Reading {
  readonly about: LedgerAbout
  readonly tally: ProblemTally<LedgerProblem>
}

function rowsRead(
  table: LedgerTable,
  heading: LedgerHeading,
  { about, tally }: Reading,
): Pick<LedgerContent, 'whole' | 'reports' | 'facts' | 'hidden'> {
  const [reports, facts]: [Report[], Fact[]] = [[], []]
  const hidden = new HiddenRows(table, heading)
  const headingIn = headingAgain(table, heading)
  let isOther = false
  table.rows.forEach((cells, at) => {
    if (at <= heading.row) return
    const again = headingIn(at)
    if (again === 'other') tally.add([otherHeading(table, at)])
    isOther = again === null ? isOther : again === 'other'
    if (again !== null || isOther || table.isContinued?.(at) === true) return
    const where = table.where(at, 0)
    const broken = table.broken?.get(at)
    if (broken !== undefined)
      return tally.add([ledgerProblem('broken-row', { where, words: cells.join(' ') }, broken)])
    const faults = faultyCells(table, heading, at)
    const entry = ledgerEntry(rowAt(table, heading, at), about)
    if (entry.kind === 'blank' && faults.length === 0) return
    if (about.hidden !== true && hidden.takes(at)) return
    if (faults.length > 0) return tally.add(faults)
    if (entry.kind === 'report') reports.push(entry.report)
    if (entry.kind === 'fact') facts.push(entry.fact)
    if (entry.kind === 'fact' || entry.kind === 'refused') tally.add(entry.problems)
  })
  tally.add(hidden.problems())
  return { whole: true, reports, facts, hidden: hidden.count }
}

/** A heading further down, below which columns mean something else. */
function otherHeading(table: LedgerTable, at: number): LedgerProblem {
  const words = (table.rows[at] ?? []).map(cell => String(cell).trim()).join(' ')
  return ledgerProblem(
    'other-heading',
    { where: table.where(at, 0), words },
    '这里又有一个表头，各列与上面不同，它下面的各行没有读，请分成两个文件',
  )
}

/** Fields whose errors (#REF!) would be taken for words; in others they are refused anyhow. */
const wordFields: readonly LedgerField[] = ['note', 'evidence', 'who']

/** The cells of a row, of those that are read, that do not hold what they seem to. */
function faultyCells(
  table: LedgerTable,
  { columns }: LedgerHeading,
  row: number,
): readonly LedgerProblem[] {
  if (!table.faultAt) return []
  return [...columns].flatMap(([field, column]) => {
    const fault = table.faultAt?.(row, column) ?? null
    if (fault === null || (fault === 'error' && !wordFields.includes(field))) return []
    const at = { where: table.where(row, column), words: String(table.rows[row]?.[column] ?? '') }
    return faultProblem(fault, at, '，这一行没有读')
  })
}

/**
 * Whether a row is the heading again, as where two forms were joined: `other` where its columns
 * stand in another order.
 */
function headingAgain(
  table: LedgerTable,
  { row }: LedgerHeading,
): (at: number) => 'same' | 'other' | null {
  const head = (table.rows[row] ?? []).map(cell => String(cell).trim())
  const words = new Set(head.filter(word => word !== ''))
  return at => {
    const cells = (table.rows[at] ?? []).map(cell =>
      String(cell)
        .replace(/^\ufeff/, '')
        .trim(),
    )
    const found = new Set(cells.filter(cell => words.has(cell)))
    // A record may have such a word in each of its texts.
    if (found.size * 2 <= words.size) return null
    return head.every((word, column) => word === (cells[column] ?? '')) ? 'same' : 'other'
  }
}

function rowAt(table: LedgerTable, { columns }: LedgerHeading, at: number): LedgerRow {
  const columnOf = (field: LedgerField): number => columns.get(field) ?? columns.get('item') ?? 0
  return {
    cell: field => (columns.has(field) ? (table.rows[at]?.[columnOf(field)] ?? '') : ''),
    where: field => table.where(at, columnOf(field)),
  }
}

/**
 * The answer made of a file's tables: refused where they are of another plan, or where none could
 * be read.
 */
export function ledgerAnswer(contents: readonly LedgerContent[], about: LedgerAbout): LedgerResult {
  const named = contents.flatMap(({ plan }) => plan ?? [])
  const [other, ...others] = new Set(named.filter(plan => !meansPlan(plan, about.plan)))
  if (other === undefined) return joined(contents)
  const read = joined(contents)
  const isFormer = isOfFormerPlan({ identity: other, title: null, read }, about.plan)
  return isFormer && others.length === 0
    ? asFormerPlan(read, other, about.plan)
    : refusedBy(otherPlan(other, about))
}

function joined(contents: readonly LedgerContent[]): LedgerResult {
  if (contents.length === 0)
    return refusedBy(
      ledgerProblem('no-heading', {}, '没有找到表头：应有“序号”“责任单位”“状态”“发生日期”各列'),
    )
  const all = new ProblemTally<LedgerProblem>()
  for (const { tally } of contents) {
    all.add(tally.problems)
    all.count(tally.more)
  }
  const { problems, more } = all
  if (!contents.some(({ whole }) => whole)) return { ok: false, problems, more }
  return {
    ok: true,
    reports: contents.flatMap(({ reports }) => reports),
    facts: contents.flatMap(({ facts }) => facts),
    problems,
    more,
    hidden: contents.reduce((sum, { hidden }) => sum + hidden, 0),
    sample: contents.some(({ sample }) => sample),
  }
}
