// The rows of a table that are not read unless that is asked for: those that a workbook hides, and
// those of which a part stands in a hidden column.
import type { LedgerField, LedgerHeading, LedgerTable } from './heading'
import type { LedgerProblem } from './result'
import { ledgerProblem } from './result'

/** Fields that no record is made of: they are read wherever they stand, to hold a row against. */
const aside: readonly LedgerField[] = ['text', 'plan', 'nature']

/** Gathers hidden rows, and tells of them. */
export class HiddenRows {
  count = 0
  private first = -1
  private rows = 0
  /** By hidden columns, how many rows that are in sight say something there. */
  private readonly columns: Map<number, number>

  constructor(
    private readonly table: LedgerTable,
    private readonly heading: LedgerHeading,
  ) {
    const read = [...heading.columns].filter(([field]) => !aside.includes(field))
    const hidden = read.filter(([, column]) => table.isColumnHidden?.(column) === true)
    this.columns = new Map(hidden.map(([, column]) => [column, 0]))
  }

  /** Whether a row that says something is not all in sight; it is counted then. */
  takes(row: number): boolean {
    if (this.table.isHidden?.(row) === true) {
      if (this.rows === 0) this.first = row
      this.rows += 1
      this.count += 1
      return true
    }
    const filled = [...this.columns.keys()].filter(column => this.isFilled(row, column))
    for (const column of filled) this.columns.set(column, (this.columns.get(column) ?? 0) + 1)
    if (filled.length > 0) this.count += 1
    return filled.length > 0
  }

  problems(): readonly LedgerProblem[] {
    const columns = [...this.columns]
      .filter(([, rows]) => rows > 0)
      .map(([column, rows]) => this.columnProblem(column, rows))
    return this.rows > 0 ? [this.rowsProblem(), ...columns] : columns
  }

  private isFilled(row: number, column: number): boolean {
    const isFaulty = (this.table.faultAt?.(row, column) ?? null) !== null
    return isFaulty || String(this.table.rows[row]?.[column] ?? '').trim() !== ''
  }

  private rowsProblem(): LedgerProblem {
    return ledgerProblem(
      'hidden-rows',
      { where: this.table.where(this.first, 0), words: String(this.rows) },
      `从这里起有 ${this.rows} 行是隐藏的，没有读`,
    )
  }

  private columnProblem(column: number, rows: number): LedgerProblem {
    const { table, heading } = this
    const name = String(table.rows[heading.row]?.[column] ?? '').trim()
    return ledgerProblem(
      'hidden-columns',
      { where: table.where(heading.row, column), words: `${name} ${rows}` },
      `“${name}”这一列是隐藏的，其中填了内容的 ${rows} 行没有读`,
    )
  }
}
