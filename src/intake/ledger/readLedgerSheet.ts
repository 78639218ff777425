import type { CellValue, Sheet, Workbook } from 'hucre/xlsx'
import { dayOf } from '@/model/day'
import type { LedgerContent } from './content'
import { ledgerAnswer, ledgerContent } from './content'
import type { LedgerHeading, LedgerTable } from './heading'
import { ledgerHeading } from './heading'
import type { LedgerAbout, LedgerResult } from './result'
import { refusedLedger } from './result'
import type { LedgerCell } from './values'
import { workbookParts } from './zip'

type ReadBook = (typeof import('hucre/xlsx'))['readXlsx']

const mostSheets = 50

/**
 * Reads the bytes of a ledger's XLSX: of every sheet with the heading of a ledger the records, and
 * the rows filled in.
 */
export async function readLedgerSheet(
  bytes: Uint8Array,
  about: LedgerAbout,
): Promise<LedgerResult> {
  const parts = await workbookParts(bytes)
  if (!parts.ok) return { ok: false, problems: [parts.problem] }
  const { readXlsx } = await import('hucre/xlsx')
  let book: Workbook
  try {
    book = await readXlsx(parts.bytes, { sheets: (_, at) => at < mostSheets })
  } catch (error) {
    return refusedLedger(
      'not-readable',
      '工作簿不完整或已损坏，请用表格软件打开后另存为 .xlsx 再试',
      error instanceof Error ? error.message : String(error),
    )
  }
  const contents: LedgerContent[] = []
  for (const sheet of book.sheets) {
    const plain = tableOf(sheet)
    const heading = ledgerHeading(plain)
    if (!heading) continue
    const table = await asShown(plain, heading, {
      sheet,
      from1904: book.dateSystem === '1904',
      stylesOf: range => stylesOf(readXlsx, parts.bytes, { sheet, range }),
    })
    contents.push(ledgerContent(table, heading, about))
  }
  return ledgerAnswer(contents, about)
}

function tableOf(sheet: Sheet): LedgerTable {
  const rows = sheet.rows.map(row => row.map(cellOf))
  spread(rows, sheet)
  return { rows, where: (row, column) => `${sheet.name}!${letters(column)}${row + 1}` }
}

/** Days are given as the library reads them: at midnight, without a zone. */
function cellOf(value: CellValue): LedgerCell {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : dayOf(Math.floor(value.getTime() / 86_400_000))
  return typeof value === 'number'
    ? value
    : value === null
      ? ''
      : typeof value === 'boolean'
        ? String(value).toUpperCase()
        : value
}

const largestMerge = 10_000

/** What stands in cells merged into one holds for each of them. */
function spread(rows: LedgerCell[][], { merges = [] }: Sheet): void {
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? ''
    if (value === '' || (endRow - startRow + 1) * (endCol - startCol + 1) > largestMerge) continue
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row] ?? []
      for (let column = startCol; column <= Math.min(endCol, cells.length - 1); column += 1)
        cells[column] = value
    }
  }
}

function letters(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}

interface Shown {
  readonly sheet: Sheet
  readonly from1904: boolean
  readonly stylesOf: (range: string) => Promise<Sheet | undefined>
}

const daysFrom1904 = 1462

/**
 * A table in which numbers under 完成百分比 are as they are shown (0.5 as 50% where its format says
 * so), and day numbers count as they do since 1900.
 */
async function asShown(
  table: LedgerTable,
  { row: heading, columns }: LedgerHeading,
  { from1904, stylesOf }: Shown,
): Promise<LedgerTable> {
  const percent = columns.get('percent')
  const dayColumns = [columns.get('day'), columns.get('recorded')]
  const styled =
    percent !== undefined &&
    table.rows.some((cells, at) => at > heading && typeof cells[percent] === 'number')
      ? await stylesOf(`${letters(percent)}${heading + 2}:${letters(percent)}${table.rows.length}`)
      : undefined
  if (!styled && !from1904) return table
  const rows = table.rows.map((cells, row) =>
    row <= heading
      ? cells
      : cells.map((cell, column) => {
          if (typeof cell !== 'number') return cell
          if (
            column === percent &&
            styled?.cells?.get(`${row},${column}`)?.style?.numFmt?.includes('%')
          )
            return `${Math.round(cell * 1e8) / 1e6}%`
          return from1904 && dayColumns.includes(column) ? cell + daysFrom1904 : cell
        }),
  )
  return { ...table, rows }
}

/**
 * The cells of a range with their formats: asked for alone, because formats of a whole sheet take a
 * hundred times its room.
 */
async function stylesOf(
  readXlsx: ReadBook,
  bytes: Uint8Array,
  { sheet, range }: { readonly sheet: Sheet; readonly range: string },
): Promise<Sheet | undefined> {
  const book = await readXlsx(bytes, { sheets: [sheet.name], readStyles: true, range })
  return book.sheets[0]
}
