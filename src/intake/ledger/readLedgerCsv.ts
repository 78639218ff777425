import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { ledgerBounds } from '@/model/bounds'
import { unguardedText } from '@/model/spreadsheetText'
import { ledgerAnswer, ledgerContent } from './content'
import type { RowFault } from './csvRows'
import { csvRows } from './csvRows'
import type { LedgerTable } from './heading'
import { ledgerHeading, searchedRows } from './heading'
import type { LedgerAbout, LedgerResult } from './result'
import { tooLargeLedger } from './result'

const delimiters = [',', '\t', ';']

const faultWords: Readonly<Record<RowFault, string>> = {
  'open-quote': '引号没有配对，此后的内容没有读',
  'words-after-quote': '引号后面还有字，分不清各列',
}

/**
 * Reads the text of a ledger's CSV: records where it has 编号, else new facts; cells apart by the
 * sign under which its heading shows.
 */
export function readLedgerCsv(text: string, about: LedgerAbout): LedgerResult {
  for (const delimiter of delimiters) {
    const beginning = tableOf(text, delimiter, searchedRows)
    if (!ledgerHeading(beginning.table)) continue
    const { table, excess } = tableOf(text, delimiter)
    const heading = ledgerHeading(table)
    if (excess) return tooLargeLedger(excess)
    if (heading) return ledgerAnswer([ledgerContent(table, heading, about)], about)
  }
  return ledgerAnswer([], about)
}

/** The rows of a text, `most` at most; and the bound that it goes beyond. */
function tableOf(
  text: string,
  delimiter: string,
  most = Infinity,
): { readonly table: LedgerTable; readonly excess: Excess | null } {
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  const broken = new Map<number, string>()
  let cells = 0
  let excess: Excess | null = null
  for (const row of csvRows(text, delimiter, ledgerBounds.columns)) {
    cells += row.cells.length
    excess = excessIn(row.cells.length, rows.length + 1, cells)
    if (excess || rows.length >= most) break
    if (row.fault) broken.set(rows.length, faultWords[row.fault])
    rows.push(row.cells.map(unguardedText))
    lines.push(row.line)
  }
  const where = (row: number): string => `第${lines[row] ?? row + 1}行`
  return { table: { rows, broken, where }, excess }
}

function excessIn(columns: number, rows: number, cells: number): Excess | null {
  const most = ledgerBounds
  if (columns > most.columns) return excessOf('columns', columns, most.columns)
  if (rows > most.rows) return excessOf('rows', rows, most.rows)
  return cells > most.cells ? excessOf('cells', cells, most.cells) : null
}
