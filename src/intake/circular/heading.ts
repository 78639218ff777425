import type { TextCell, TextRow } from '@/intake/text/readText'
import { columnOf, itemOf, numberOf } from './cellContent'

/** The rows of a text above its table, and those from the table on. */
export interface Heading {
  readonly above: readonly TextRow[]
  readonly body: readonly TextRow[]
}

/** Parts a text at its table. */
export function parseHeading(rows: readonly TextRow[]): Heading {
  const cells = rows.flatMap(row => row).filter(cell => cell.text !== '')
  const start = cells[tableStart(cells)]
  const above: TextRow[] = []
  const body: TextRow[] = []
  let inBody = false
  for (const row of rows) {
    const at = start ? row.indexOf(start) : -1
    if (at > 0) above.push(row.slice(0, at))
    inBody ||= at >= 0
    if (inBody) body.push(at > 0 ? row.slice(at) : row)
    else above.push(row)
  }
  return { above, body }
}

/**
 * The table begins at three or more column names close together, else at the first item or the
 * number before it.
 */
function tableStart(cells: readonly TextCell[]): number {
  const header = cells.findIndex(
    (cell, at) =>
      columnOf(cell) >= 0 &&
      new Set(
        cells
          .slice(at, at + 8)
          .map(columnOf)
          .filter(column => column >= 0),
      ).size >= 3,
  )
  if (header >= 0) return header
  const item = cells.findIndex(cell => itemOf(cell) !== null)
  for (let back = 1; back <= 3 && back <= item; back += 1) {
    const cell = cells[item - back]
    if (cell && numberOf(cell) !== null) return item - back
  }
  return item
}
