import type { RowFault } from '@/intake/text/csvRows'
import { csvRows } from '@/intake/text/csvRows'
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { ledgerBounds } from '@/model/bounds'
import { unguardedText } from '@/model/spreadsheetText'
import { ledgerAnswer, ledgerContent } from './content'
import type { LedgerHeading, LedgerTable } from './heading'
import { ledgerHeading, searchedRows } from './heading'
import type { LedgerAbout, LedgerResult } from './result'
import { tooLargeLedger } from './result'
import type { LedgerCell } from './values'

const delimiters = [',', '\t', ';']

/** The first line in which a spreadsheet is told what parts cells: sep=; */
const separatorLine = /^\ufeff?"?sep=([^\r\n])"?[\r\n]/i

const faultWords: Readonly<Record<RowFault, string>> = {
  'open-quote': '引号没有配对，此后的内容没有读',
  'words-after-quote': '引号后面还有字，分不清各列',
}

/**
 * Reads the text of a ledger's CSV: records where it has 编号, else new facts; cells apart by the
 * sign under which its heading shows.
 */
export function readLedgerCsv(text: string, about: LedgerAbout): LedgerResult {
  const named = separatorLine.exec(text.slice(0, 20))?.[1]
  for (const delimiter of named === undefined ? delimiters : [named, ...delimiters]) {
    const beginning = tableOf(text, delimiter, searchedRows)
    if (!ledgerHeading(beginning.table)) continue
    const { table, excess } = tableOf(text, delimiter)
    const heading = ledgerHeading(table)
    if (excess) return tooLargeLedger(excess)
    if (!heading) continue
    const parted = { ...table, broken: new Map([...surplusRows(table, heading), ...table.broken]) }
    return ledgerAnswer([ledgerContent(parted, heading, about)], about)
  }
  return ledgerAnswer([], about)
}

/**
 * Rows that say something beyond the last heading: a comma in words without quotes has shifted
 * them, or something is given that no column is for. Blank cells at their end are no harm.
 */
function surplusRows(table: LedgerTable, heading: LedgerHeading): ReadonlyMap<number, string> {
  const headings = table.rows[heading.row] ?? []
  const columns = filledColumns(headings)
  const surplus = new Map<number, string>()
  table.rows.forEach((cells, row) => {
    if (row <= heading.row || cells.length <= headings.length) return
    const last = filledColumns(cells)
    if (last <= columns) return
    const saying = `表头有 ${columns} 列，这一行有 ${last} 格，可能错位；文字里有分隔符的要加引号`
    surplus.set(row, saying)
  })
  return surplus
}

/** How many cells a row has up to the last that says something. */
function filledColumns(cells: readonly LedgerCell[]): number {
  return cells.reduce<number>((last, cell, at) => (isFilled(cell) ? at + 1 : last), 0)
}

function isFilled(cell: LedgerCell): boolean {
  return String(cell).trim() !== ''
}

/** The rows of a CSV, with those of them that are broken. */
interface CsvTable extends LedgerTable {
  readonly broken: ReadonlyMap<number, string>
}

/** The rows of a text, `most` at most; and the bound that it goes beyond. */
function tableOf(
  text: string,
  delimiter: string,
  most = Infinity,
): { readonly table: CsvTable; readonly excess: Excess | null } {
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
