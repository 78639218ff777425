import type { RowFault } from '@/intake/text/csvRows'
import { csvRows } from '@/intake/text/csvRows'
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { splitLines } from '@/intake/text/readText'
import { documentBounds } from '@/model/bounds'
import { unguardedText } from '@/model/spreadsheetText'
import type { DraftBlock, DraftParagraph, DraftRow } from './draft'
import type { DocumentNote } from './sourceDocument'

/** The table that a separated text is, with rows that could not be parted; or a bound. */
export type Delimited =
  | {
      readonly ok: true
      readonly blocks: readonly DraftBlock[]
      readonly notes: readonly DocumentNote[]
    }
  | { readonly ok: false; readonly excess: Excess }

const faultWords: Readonly<Record<RowFault, string>> = {
  'open-quote': '引号没有配对，此后的内容都归在这一格',
  'words-after-quote': '引号后面还有字，照录',
}

/** Reads a CSV, or a text parted by tabs: rows of one cell above the table are paragraphs. */
export function readDelimited(text: string, delimiter: string): Delimited {
  const { columns: mostColumns, rows: mostRows } = documentBounds
  const above: DraftParagraph[] = []
  const rows: DraftRow[] = []
  const notes: DocumentNote[] = []
  for (const { cells, line, fault } of csvRows(text, delimiter, mostColumns)) {
    if (cells.length > mostColumns) return beyond(excessOf('columns', cells.length, mostColumns))
    if (rows.length >= mostRows) return beyond(excessOf('rows', rows.length + 1, mostRows))
    if (fault !== null) notes.push(faultNote(fault, line, cells.join(delimiter)))
    const filled = cells.filter(cell => cell.trim() !== '')
    if (rows.length === 0 && filled.length <= 1) above.push(...paragraphs(filled[0] ?? '', line))
    else
      rows.push({ cells: cells.map(cell => ({ blocks: paragraphs(unguardedText(cell), line) })) })
  }
  return { ok: true, blocks: [...above, ...(rows.length > 0 ? [tableOf(rows)] : [])], notes }
}

function tableOf(rows: readonly DraftRow[]): DraftBlock {
  return { kind: 'table', rows }
}

/** The lines of a cell, the first of which stands on this line. */
function paragraphs(cell: string, line: number): readonly DraftParagraph[] {
  return splitLines(cell).map((text, at) => ({ kind: 'paragraph', text, line: line + at }))
}

function faultNote(fault: RowFault, line: number, words: string): DocumentNote {
  const place = { kind: 'line', line, column: 1 } as const
  return { code: 'broken-row', place, words: words.slice(0, 200), message: faultWords[fault] }
}

function beyond(excess: Excess): Delimited {
  return { ok: false, excess }
}
