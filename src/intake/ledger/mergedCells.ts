// What merged cells of a sheet mean for the rows of a ledger: which rows share what a cell says, and
// which are only a further part of the record above them.
import type { MergeRange, Sheet } from 'hucre/xlsx'
import type { ProblemTally } from '@/intake/text/tally'
import { workbookBounds } from '@/model/bounds'
import type { LedgerField, LedgerHeading, LedgerTable } from './heading'
import type { LedgerProblem } from './result'
import { ledgerProblem } from './result'
import type { LedgerCell } from './values'

/** Columns that say of which item and assignment a row is, and who filled it in. */
const ofPlace: readonly LedgerField[] = ['item', 'unit', 'office', 'text', 'who', 'plan', 'nature']

/** A sheet with merged cells, and what is told of them. */
interface Merging {
  readonly sheet: Sheet
  readonly tally: ProblemTally<LedgerProblem>
}

/**
 * A table in which what stands in merged cells holds for each of them: of which item a row is, for
 * all; what is said of it, only for rows of one item, and told where it does not go on. A row in
 * which all that is filled in is merged with the row above goes on with that row's record.
 */
export function withMerges(
  table: LedgerTable,
  { row: heading, columns }: LedgerHeading,
  { sheet, tally }: Merging,
): LedgerTable {
  const rows = table.rows.map(row => [...row])
  const merges = mergesBelow(table, heading, sheet)
  const placed = new Set(ofPlace.map(field => columns.get(field)))
  const itemColumn = columns.get('item') ?? -1
  const itemAt = (row: number): LedgerCell => rows[row]?.[itemColumn] ?? ''
  for (const merge of merges.filter(({ startCol }) => placed.has(startCol)))
    spread(rows, merge, () => true)
  for (const merge of merges.filter(({ startCol }) => !placed.has(startCol))) {
    const { startRow, startCol } = merge
    const apart = spread(rows, merge, row => itemAt(row) === itemAt(startRow))
    if (apart === null || ![...columns.values()].includes(startCol)) continue
    const at = { where: table.where(apart, startCol), words: String(rows[startRow]?.[startCol]) }
    tally.add([
      ledgerProblem(
        'merged-apart',
        at,
        '这一格与上面另一事项的合并在一起，上面所写没有沿用到这一行',
      ),
    ])
  }
  const covered = coveredCells(table, merges)
  const continued = continuedRows(table, [...columns.values()], covered)
  return {
    ...table,
    rows,
    isContinued: row => continued.has(row),
    isHidden: row => isHiddenWhole(table, row, continued),
    faultAt: (row, column) => table.faultAt?.(covered.get(row)?.get(column) ?? row, column) ?? null,
  }
}

/**
 * The merges below the heading that are not too large to be filled. Real ones never overlap, so
 * together they have no more cells than the sheet; what goes beyond that is passed over.
 */
function mergesBelow(table: LedgerTable, heading: number, sheet: Sheet): readonly MergeRange[] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  let left = table.rows.length * width
  return (sheet.merges ?? []).filter(({ startRow, startCol, endRow, endCol }) => {
    const cells = (endRow - startRow + 1) * (endCol - startCol + 1)
    if (startRow <= heading || cells > workbookBounds.merged) return false
    left -= cells
    return left >= 0
  })
}

/** Of each row the columns that are merged with a row above, and which row that is. */
type CoveredCells = ReadonlyMap<number, ReadonlyMap<number, number>>

function coveredCells({ rows }: LedgerTable, merges: readonly MergeRange[]): CoveredCells {
  const covered = new Map<number, Map<number, number>>()
  for (const { startRow, startCol, endRow, endCol } of merges)
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const columns = covered.get(row) ?? new Map<number, number>()
      for (let column = startCol; column <= endCol; column += 1) columns.set(column, startRow)
      covered.set(row, columns)
    }
  return covered
}

/** The rows in which all that is filled in, of what is read, is merged with a row above. */
function continuedRows(
  table: LedgerTable,
  read: readonly number[],
  covered: CoveredCells,
): ReadonlySet<number> {
  const continued = new Set<number>()
  for (const [row, columns] of covered) {
    const isOwn = (column: number): boolean =>
      !columns.has(column) &&
      (String(table.rows[row]?.[column] ?? '').trim() !== '' ||
        (table.faultAt?.(row, column) ?? null) !== null)
    if (read.some(column => columns.has(column)) && !read.some(isOwn)) continued.add(row)
  }
  return continued
}

/** Whether all rows of the record that begins in one are hidden: what is merged shows in any. */
function isHiddenWhole(table: LedgerTable, row: number, continued: ReadonlySet<number>): boolean {
  let isHidden = table.isHidden?.(row) === true
  for (let next = row + 1; isHidden && continued.has(next); next += 1)
    isHidden = table.isHidden?.(next) === true
  return isHidden
}

/**
 * Gives the cells of a merge what its first one says, in rows where that holds; the first row in
 * which it does not, or null.
 */
function spread(
  rows: LedgerCell[][],
  { startRow, startCol, endRow, endCol }: MergeRange,
  holds: (row: number) => boolean,
): number | null {
  const value = rows[startRow]?.[startCol] ?? ''
  let apart: number | null = null
  if (value === '') return null
  for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
    const cells = rows[row] ?? []
    if (!holds(row)) apart ??= row
    else cells.fill(value, startCol, Math.min(endCol + 1, cells.length))
  }
  return apart
}
