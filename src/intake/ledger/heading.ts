import { quotedWords } from '@/intake/text/problem'
import type { CellFault } from '@/intake/workbook/sheetMarks'
import { seenForm } from '@/model/lookAlike'
import type { ReportField } from '@/model/reportFields'
import { reportFields, reportHeadings } from '@/model/reportFields'
import type { LedgerProblem } from './result'
import { faultProblem, ledgerProblem } from './result'
import type { LedgerCell } from './values'

/**
 * What a column of a ledger table holds. `text` is the item's words; `plan` names the plan,
 * `nature` tells a made-up ledger; `given` is what the form says of itself, and is not read.
 */
export type LedgerField = ReportField | 'text' | 'plan' | 'nature' | 'given'

const fields: ReadonlyMap<string, LedgerField> = new Map<string, LedgerField>([
  ...reportFields.map(field => [reportHeadings[field], field] as const),
  ['主体责任单位', 'unit'],
  ['具体事项', 'text'],
  ['计划编号', 'plan'],
  ['数据性质', 'nature'],
  ['工作任务', 'given'],
  ['完成时限', 'given'],
  ['截至日状态', 'given'],
  ['末次填报日', 'given'],
])

const neededByFacts: readonly ReportField[] = ['item', 'unit', 'day', 'state']

/** A table of which the reader needs to know where its rows came from: 填报表!H12, 第5行. */
export interface LedgerTable {
  readonly rows: readonly (readonly LedgerCell[])[]
  readonly where: (row: number, column: number) => string
  /** Rows that are broken as rows, and how. */
  readonly broken?: ReadonlyMap<number, string>
  /** Whether a row is hidden; all are where the whole table is. */
  readonly isHidden?: (row: number) => boolean
  readonly isColumnHidden?: (column: number) => boolean
  /** Whether a row only goes on with the record above it, with which it is merged. */
  readonly isContinued?: (row: number) => boolean
  /** Why a cell does not hold what it seems to; null where it does. */
  readonly faultAt?: (row: number, column: number) => CellFault | null
}

/**
 * The heading row of a table, which column holds which field, and the headings that are missing.
 */
export interface LedgerHeading {
  readonly row: number
  readonly columns: ReadonlyMap<LedgerField, number>
  readonly missing: readonly string[]
  readonly problems: readonly LedgerProblem[]
}

const fewest = 3

/** The heading stands in one of so many rows. */
export const searchedRows = 100

/**
 * The heading row of a table, found by its words wherever it stands and in whatever order; null
 * where there is none. Unknown headings and a second of a kind are named.
 */
export function ledgerHeading(table: LedgerTable): LedgerHeading | null {
  let row = -1
  let most = fewest - 1
  table.rows.slice(0, searchedRows).forEach((cells, at) => {
    const known = new Set(cells.flatMap(cell => fieldOf(cell) ?? [])).size
    if (known <= most) return
    row = at
    most = known
  })
  return row < 0 ? null : headingAt(table, row)
}

interface HeadingCell {
  readonly cell: LedgerCell
  readonly column: number
}

function repeatedSaying(words: string, isHidden: boolean): string {
  return `表头“${words}”重复，只读了${isHidden ? '没有隐藏的' : '前'}一列`
}

function headingAt(table: LedgerTable, row: number): LedgerHeading {
  const columns = new Map<LedgerField, number>()
  const problems: LedgerProblem[] = []
  const cells = (table.rows[row] ?? []).map((cell, column): HeadingCell => ({ cell, column }))
  const isHidden = ({ column }: HeadingCell): boolean => table.isColumnHidden?.(column) === true
  // Of two columns of one heading the one in sight is read.
  for (const one of [...cells.filter(cell => !isHidden(cell)), ...cells.filter(isHidden)]) {
    const { cell, column } = one
    const field = fieldOf(cell)
    const at = { where: table.where(row, column), words: quotedWords(String(cell)) }
    const fault = table.faultAt?.(row, column) ?? null
    if (fault) problems.push(faultProblem(fault, at, '，这一列没有读'))
    if (fault || field === 'given' || nameOf(cell) === '') continue
    if (!field)
      problems.push(ledgerProblem('unknown-heading', at, `表头“${at.words}”不认识，这一列没有读`))
    else if (columns.has(field))
      problems.push(ledgerProblem('repeated-heading', at, repeatedSaying(at.words, isHidden(one))))
    else columns.set(field, column)
  }
  const missing = (columns.has('id') ? reportFields : neededByFacts)
    .filter(field => !columns.has(field))
    .map(field => reportHeadings[field])
  return { row, columns, missing, problems }
}

function fieldOf(cell: LedgerCell): LedgerField | undefined {
  return fields.get(nameOf(cell))
}

/** A heading without blanks and without a remark in brackets behind it: 完成百分比（%）. */
function nameOf(cell: LedgerCell): string {
  return seenForm(String(cell)).replace(/(.)\([^()]*\)$/, '$1')
}
