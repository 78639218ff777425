import type { TextCell, TextRow } from '@/intake/text/readText'
import { columnOf, itemOf, numberOf } from './cellContent'

/** What stands above the table, and the rows from the table on. */
export interface Heading {
  readonly title: string
  readonly annex: string
  readonly body: readonly TextRow[]
}

/**
 * Parts a document at its table: the annex's mark (附件1) and the title above it, the rows below.
 */
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
  return {
    ...titleOf(
      above.map(row => row.filter(cell => cell.text !== '')).filter(row => row.length > 0),
    ),
    body,
  }
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

function titleOf(rows: readonly TextRow[]): { readonly title: string; readonly annex: string } {
  const cells = rows.flatMap(row => row)
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const match = /^(附 ?件 ?[\d一二三四五六七八九十]*)[:： ]*(.*)$/.exec(cells[at]?.text ?? '')
    if (!match) continue
    return {
      annex: (match[1] ?? '').trim(),
      title:
        (match[2] ?? '') +
        cells
          .slice(at + 1)
          .map(cell => cell.text)
          .join(''),
    }
  }
  return { annex: '', title: (rows[rows.length - 1] ?? []).map(cell => cell.text).join('') }
}
