// The rows of a table with its spans undone: what stands in each column of a row, be it of the row
// itself or of a cell that comes down from above.
import type { SourceCell, SourceRow, SourceTable } from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'
import { cleanCell } from '@/intake/text/readText'

/** A cell as it stands in a row; `isOwn` where it begins there. */
export interface GridCell {
  readonly cell: SourceCell
  readonly words: string
  readonly isOwn: boolean
}

export interface GridRow {
  readonly row: SourceRow
  readonly cells: readonly GridCell[]
}

/** The rows of a table, cells in order of their columns; hidden rows too. */
export function gridRows({ rows }: SourceTable): readonly GridRow[] {
  let above: readonly (GridCell & { readonly last: number })[] = []
  return rows.map((row, at) => {
    const own = row.cells.map(cell => ({
      cell,
      words: cellWords(cell),
      isOwn: true,
      last: at + cell.rowSpan - 1,
    }))
    const covering = above.filter(({ last }) => last >= at)
    const cells =
      covering.length === 0
        ? own
        : [...own, ...covering].sort((a, b) => a.cell.column - b.cell.column)
    above = cells
      .filter(({ last }) => last > at)
      .map(cell => (cell.isOwn ? { ...cell, isOwn: false } : cell))
    return { row, cells }
  })
}

/** Rows in which a heading is looked for, with those that it may go on in. */
const atTop = 24

/** The first rows of a table, in which its heading stands. */
export function topRows(table: SourceTable): readonly GridRow[] {
  return gridRows({ ...table, rows: table.rows.slice(0, atTop) })
}

/** What stands in a column of a row. */
export function cellIn({ cells }: GridRow, column: number): GridCell | undefined {
  return cells.find(({ cell }) => cell.column <= column && column < cell.column + cell.columnSpan)
}

/** The cells of a row that begin in it and have words. */
export function ownFilled({ cells }: GridRow): readonly GridCell[] {
  return cells.filter(({ isOwn, words }) => isOwn && words !== '')
}

/** What a cell says, in one line. */
function cellWords({ blocks }: SourceCell): string {
  return cleanCell(paragraphsIn(blocks).map(shownText).join(''))
}
