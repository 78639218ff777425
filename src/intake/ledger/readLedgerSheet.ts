import type { CellValue, MergeRange, Sheet, Workbook } from 'hucre/xlsx'
import { quotedWords } from '@/intake/text/problem'
import { ProblemTally } from '@/intake/text/tally'
import { workbookParts } from '@/intake/workbook/workbookParts'
import { workbookBounds } from '@/model/bounds'
import { dayOf } from '@/model/day'
import { assignmentKey } from '@/model/report'
import type { LedgerContent } from './content'
import { ledgerAnswer, ledgerContent } from './content'
import type { LedgerField, LedgerHeading, LedgerTable } from './heading'
import { ledgerHeading } from './heading'
import type { LedgerAbout, LedgerProblem, LedgerResult } from './result'
import { ledgerProblem, refusedBy, refusedLedger } from './result'
import type { LedgerCell } from './values'
import { isSerial } from './values'

type ReadBook = (typeof import('hucre/xlsx'))['readXlsx']

/**
 * Reads the bytes of a ledger's XLSX: of every sheet with the heading of a ledger the records, and
 * the rows filled in. What is hidden is read where `about` says so, and then never against what is
 * in sight.
 */
export async function readLedgerSheet(
  bytes: Uint8Array,
  about: LedgerAbout,
): Promise<LedgerResult> {
  const parts = await workbookParts(bytes)
  if (!parts.ok) return refusedBy(parts.problem)
  const { readXlsx } = await import('hucre/xlsx')
  let book: Workbook
  try {
    book = await readXlsx(parts.bytes, { sheets: (_, at) => at < workbookBounds.sheets })
  } catch (error) {
    return refusedLedger(
      'not-readable',
      '工作簿不完整或已损坏，请用表格软件打开后另存为 .xlsx 再试',
      error instanceof Error ? error.message : String(error),
    )
  }
  const contents: LedgerContent[] = []
  for (const sheet of [...book.sheets].sort((a, b) => Number(isOut(a)) - Number(isOut(b)))) {
    const plain = tableOf(sheet)
    const heading = ledgerHeading(plain)
    if (!heading) continue
    const parted = new ProblemTally<LedgerProblem>()
    const table = await asShown(withMerges(plain, heading, { sheet, tally: parted }), heading, {
      sheet,
      from1904: book.dateSystem === '1904',
      stylesOf: range => stylesOf(readXlsx, parts.bytes, { sheet, range }),
    })
    const content = ledgerContent(table, heading, about)
    content.tally.add(parted.problems)
    contents.push(isOut(sheet) ? behindSight(content, contents, sheet) : content)
  }
  return ledgerAnswer(contents, about)
}

/** Whether a sheet is out of sight. */
function isOut({ hidden, veryHidden }: Sheet): boolean {
  return hidden === true || veryHidden === true
}

/**
 * What a sheet out of sight holds without what is said of assignments that those before it speak
 * of: a hidden sheet never outdoes one in sight.
 */
function behindSight(
  content: LedgerContent,
  before: readonly LedgerContent[],
  { name }: Sheet,
): LedgerContent {
  const known = new Set(before.flatMap(({ facts }) => facts.map(assignmentKey)))
  const facts = content.facts.filter(fact => !known.has(assignmentKey(fact)))
  const again = content.facts.length - facts.length
  if (again > 0)
    content.tally.add([
      ledgerProblem(
        'hidden-again',
        { where: quotedWords(name), words: String(again) },
        `这张隐藏的表里有 ${again} 行与看得见的表说的是同一责任项次，没有读`,
      ),
    ])
  return { ...content, facts }
}

function tableOf(sheet: Sheet): LedgerTable {
  return {
    rows: sheet.rows.map(row => row.map(cellOf)),
    where: (row, column) => `${quotedWords(sheet.name)}!${letters(column)}${row + 1}`,
    isHidden: row => isOut(sheet) || sheet.rowDefs?.get(row)?.hidden === true,
  }
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

/** Columns that say of which item and assignment a row is, and who filled it in. */
const ofPlace: readonly LedgerField[] = ['item', 'unit', 'office', 'text', 'who', 'plan', 'nature']

interface Merging {
  readonly sheet: Sheet
  readonly tally: ProblemTally<LedgerProblem>
}

/**
 * A table in which what stands in merged cells holds for each of them: of which item a row is, for
 * all; what is said of it, only for rows of one item, and told where it does not go on.
 */
function withMerges(
  table: LedgerTable,
  { row: heading, columns }: LedgerHeading,
  { sheet, tally }: Merging,
): LedgerTable {
  const rows = table.rows.map(row => [...row])
  const merges = (sheet.merges ?? []).filter(
    ({ startRow, startCol, endRow, endCol }) =>
      startRow > heading &&
      (endRow - startRow + 1) * (endCol - startCol + 1) <= workbookBounds.merged,
  )
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
  return { ...table, rows }
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
          return from1904 && dayColumns.includes(column) ? since1900(cell) : cell
        }),
  )
  return { ...table, rows }
}

/** A day's number since 1904 as one since 1900; 20210630 and other numbers stay as they are. */
function since1900(number: number): number {
  const later = number + daysFrom1904
  return isSerial(number) || isSerial(later) ? later : number
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
