import type { CellValue, Sheet, Workbook } from 'hucre/xlsx'
import { quotedWords } from '@/intake/text/problem'
import { ProblemTally } from '@/intake/text/tally'
import type { CellFault, SheetMarks } from '@/intake/workbook/sheetMarks'
import { noMarks, placeKey } from '@/intake/workbook/sheetMarks'
import { shownNumber } from '@/intake/workbook/shownNumber'
import { workbookParts } from '@/intake/workbook/workbookParts'
import { dayOf } from '@/model/day'
import { assignmentKey } from '@/model/report'
import type { LedgerContent } from './content'
import { ledgerAnswer, ledgerContent } from './content'
import type { LedgerHeading, LedgerTable } from './heading'
import { ledgerHeading } from './heading'
import { withMerges } from './mergedCells'
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
    book = await readXlsx(parts.bytes, { sheets: (_, at) => parts.marks[at] !== null })
  } catch (error) {
    return refusedLedger(
      'not-readable',
      '工作簿不完整或已损坏，请用表格软件打开后另存为 .xlsx 再试',
      error instanceof Error ? error.message : String(error),
    )
  }
  const contents: LedgerContent[] = []
  const marks = parts.marks.filter(one => one !== null)
  const marked = book.sheets.map((sheet, at) => ({ sheet, marks: marks[at] ?? noMarks }))
  for (const one of marked.sort((a, b) => Number(isOut(a.sheet)) - Number(isOut(b.sheet)))) {
    const { sheet } = one
    const plain = tableOf(one)
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

/** A sheet as the library reads it, and what its XML says beside that. */
interface MarkedSheet {
  readonly sheet: Sheet
  readonly marks: SheetMarks
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

function tableOf({ sheet, marks }: MarkedSheet): LedgerTable {
  const faultAt = (row: number, column: number): CellFault | null =>
    marks.faults.get(placeKey({ row, column })) ?? null
  return {
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, column) => (faultAt(row, column) === 'empty' ? '' : cellOf(cell))),
    ),
    where: (row, column) => `${quotedWords(sheet.name)}!${letters(column)}${row + 1}`,
    isHidden: row => isOut(sheet) || marks.hiddenRows.has(row),
    isColumnHidden: column => marks.hiddenColumns.has(column),
    faultAt: (row, column) => {
      const fault = faultAt(row, column)
      return fault === 'empty' ? null : fault
    },
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
          const format = styled?.cells?.get(placeKey({ row, column }))?.style?.numFmt
          if (column === percent && format !== undefined) return shareShown(cell, format)
          return from1904 && dayColumns.includes(column) ? since1900(cell) : cell
        }),
  )
  return { ...table, rows }
}

/** A share as its format shows it; one that is not shown at all is told with what hides it. */
function shareShown(share: number, format: string): LedgerCell {
  const shown = shownNumber(share, format)
  return shown === '' ? `${share}（格式 ${format} 不显示）` : shown
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
