// Workbooks: each sheet a table by its merges. What is hidden is kept and marked, since a row that a
// filter hides belongs to the plan as little as a row that nobody sees.
import type { CellValue, Sheet } from 'hucre/xlsx'
import { quotedWords } from '@/intake/text/problem'
import { workbookParts } from '@/intake/workbook/workbookParts'
import { readDirectory } from '@/intake/zip/directory'
import { documentBounds, workbookBounds } from '@/model/bounds'
import { dayOf } from '@/model/day'
import type { DraftBlock, DraftCell, DraftRow } from './draft'
import { faultyPackage } from './faultyPackage'
import { macroNote } from './passedOver'
import type { Reading } from './reading'
import { beyondBound, foundDocument, refusedDocument, wholeNote } from './reading'
import type { DocumentNote } from './sourceDocument'

/** Reads the bytes of a .xlsx. */
export async function readSheet(bytes: Uint8Array): Promise<Reading> {
  const parts = await workbookParts(bytes)
  if (!parts.ok) {
    const { code, message, excess } = parts.problem
    if (excess) return beyondBound('xlsx', excess)
    return refusedDocument(code === 'doctype' ? 'doctype' : 'not-readable', 'xlsx', message)
  }
  const { readXlsx } = await import('hucre/xlsx')
  let sheets: readonly Sheet[]
  try {
    const book = await readXlsx(parts.bytes, { sheets: (_, at) => at < workbookBounds.sheets })
    ;({ sheets } = book)
  } catch {
    return faultyPackage('xlsx', 'broken')
  }
  const names = readDirectory(bytes, documentBounds.parts)
  const hasMacros =
    Array.isArray(names) && names.some(({ name }) => /vbaProject\.bin$/i.test(String(name)))
  const notes = [...sheets.flatMap(hiddenNotes), ...(hasMacros ? [macroNote()] : [])]
  return foundDocument('xlsx', sheets.map(tableOf), notes)
}

function tableOf(sheet: Sheet): DraftBlock {
  const { name, rows, merges = [] } = sheet
  const covered = new Set<string>()
  const spans = new Map<string, Pick<DraftCell, 'rowSpan' | 'columnSpan'>>()
  let left = documentBounds.cells
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const last = Math.min(endRow, rows.length - 1)
    left -= Math.max(0, last - startRow + 1) * Math.max(0, endCol - startCol + 1)
    if (left < 0) break
    spans.set(`${startRow},${startCol}`, {
      rowSpan: last - startRow + 1,
      columnSpan: endCol - startCol + 1,
    })
    for (let row = startRow; row <= last; row += 1)
      for (let column = startCol; column <= endCol; column += 1) covered.add(`${row},${column}`)
    covered.delete(`${startRow},${startCol}`)
  }
  const drafts = rows.map((cells, row): DraftRow => ({
    hidden: sheet.rowDefs?.get(row)?.hidden === true,
    cells: cells.flatMap((value, column) =>
      covered.has(`${row},${column}`) || (value === null && !spans.has(`${row},${column}`))
        ? []
        : [{ ...cellOf(value), column, ...spans.get(`${row},${column}`) }],
    ),
  }))
  return { kind: 'table', sheet: quotedWords(name), hidden: isOut(sheet), rows: drafts }
}

/** Whether a sheet is out of sight. */
function isOut({ hidden, veryHidden }: Sheet): boolean {
  return hidden === true || veryHidden === true
}

function cellOf(value: CellValue): DraftCell {
  const lines = shown(value).split(/\r\n|\n|\r/)
  return { blocks: lines.map(text => ({ kind: 'paragraph', text })) }
}

/** A value as a sheet shows it, or near it; days are given as midnights without a zone. */
function shown(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (!(value instanceof Date)) return String(value)
  if (Number.isNaN(value.getTime())) return ''
  const [year = '', month = '', day = ''] = dayOf(Math.floor(value.getTime() / 86_400_000)).split(
    '-',
  )
  return `${year}年${Number(month)}月${Number(day)}日`
}

function hiddenNotes(sheet: Sheet): readonly DocumentNote[] {
  const name = quotedWords(sheet.name)
  if (isOut(sheet))
    return [wholeNote('hidden-sheet', `工作表“${name}”是隐藏的，要读请指定这张表`, name)]
  const hidden = sheet.rows.filter((_, row) => sheet.rowDefs?.get(row)?.hidden === true)
  const filled = hidden.filter(cells => cells.some(cell => cell !== null && cell !== ''))
  if (filled.length === 0) return []
  const message = `工作表“${name}”有 ${filled.length} 行是隐藏的，没有读`
  return [wholeNote('hidden-rows', message, filled.length)]
}
