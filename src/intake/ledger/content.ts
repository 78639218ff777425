import type { Fact, Report } from '@/model/report'
import type { LedgerRow } from './entry'
import { ledgerEntry } from './entry'
import type { LedgerField, LedgerHeading, LedgerTable } from './heading'
import type { LedgerAbout, LedgerProblem, LedgerResult } from './result'
import { ledgerProblem, otherPlan } from './result'

/**
 * What one table of a ledger file holds; `whole` unless headings are missing, `plan` the plan that
 * it says it is about.
 */
export interface LedgerContent {
  readonly whole: boolean
  readonly plan: string | null
  readonly sample: boolean
  readonly reports: readonly Report[]
  readonly facts: readonly Fact[]
  readonly problems: readonly LedgerProblem[]
}

const madeUp = '示例数据（虚构）'

/** Everything that a table says under its heading, and above it of itself. */
export function ledgerContent(
  table: LedgerTable,
  heading: LedgerHeading,
  about: LedgerAbout,
): LedgerContent {
  const above = table.rows.slice(0, heading.row).flat().map(String)
  const below = (field: LedgerField): readonly string[] => {
    const column = heading.columns.get(field)
    return column === undefined
      ? []
      : table.rows.slice(heading.row + 1).map(cells => String(cells[column] ?? '').trim())
  }
  const sample =
    above.some(words => words.includes(madeUp)) ||
    below('nature').some(words => words.includes(madeUp))
  const plans = [
    ...above.flatMap(words => /^计划编号：([^]+)$/.exec(words)?.[1] ?? []),
    ...below('plan').filter(words => words !== ''),
  ]
  const plan = plans.find(id => id !== about.plan.id) ?? plans[0] ?? null
  const said = {
    plan,
    sample,
    reports: [] as Report[],
    facts: [] as Fact[],
    problems: [...heading.problems],
  }
  if (heading.missing.length > 0) {
    const names = heading.missing.map(name => `“${name}”`).join('')
    return {
      ...said,
      whole: false,
      problems: [
        ...said.problems,
        ledgerProblem(
          'missing-heading',
          { where: table.where(heading.row, 0), words: names },
          `表头缺 ${names}，这张表没有读`,
        ),
      ],
    }
  }
  table.rows.forEach((cells, at) => {
    if (at <= heading.row || isHeadingAgain(table, heading, at)) return
    const broken = table.broken?.get(at)
    if (broken !== undefined) {
      said.problems.push(
        ledgerProblem('broken-row', { where: table.where(at, 0), words: cells.join(' ') }, broken),
      )
      return
    }
    const entry = ledgerEntry(rowAt(table, heading, at), about)
    if (entry.kind === 'report') said.reports.push(entry.report)
    if (entry.kind === 'fact') said.facts.push(entry.fact)
    if (entry.kind === 'refused') said.problems.push(...entry.problems)
  })
  return { ...said, whole: true }
}

/** The heading copied further down, as where two forms were joined. */
function isHeadingAgain(table: LedgerTable, heading: LedgerHeading, at: number): boolean {
  const column = heading.columns.get('unit')
  return column !== undefined && table.rows[at]?.[column] === table.rows[heading.row]?.[column]
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
  const other = contents.find(({ plan }) => plan !== null && plan !== about.plan.id)?.plan
  if (other !== undefined && other !== null)
    return { ok: false, problems: [otherPlan(other, about)] }
  const problems = contents.flatMap(content => content.problems)
  if (contents.length === 0) {
    return {
      ok: false,
      problems: [
        ledgerProblem('no-heading', {}, '没有找到表头：应有“序号”“责任单位”“状态”“发生日期”各列'),
      ],
    }
  }
  if (!contents.some(({ whole }) => whole)) return { ok: false, problems }
  return {
    ok: true,
    reports: contents.flatMap(({ reports }) => reports),
    facts: contents.flatMap(({ facts }) => facts),
    problems,
    sample: contents.some(({ sample }) => sample),
  }
}
