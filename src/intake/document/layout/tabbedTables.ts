// Cells behind tabs: one a line and rows apart by blank lines, or one row a line. A line without a tab
// goes on in the cell above it.
import { isApart } from './cellSigns'
import { areColumnNames } from './columnWords'
import type { Found } from './grid'
import type { SourceParagraph } from '@/intake/document/sourceDocument'
import type { LaidCell, LaidRow } from './laidRows'
import { laidTables } from './laidRows'
import { lineNumber } from './lineNumber'
import type { TextLine } from './pieces'
import { pieceOf, wordsOf } from './pieces'

/** The tables of cells behind tabs that some lines hold. */
export function tabbedTables(lines: readonly TextLine[]): readonly Found[] {
  if (!lines.some(({ text }) => text.includes('\t'))) return []
  return laidTables(tabbedRows(lines, tabStyle(lines)), { leavesUneven: true })
}

/** A cell that further lines may go on in. */
interface OpenCell extends LaidCell {
  words: string
  readonly blocks: SourceParagraph[]
}

/** How the rows of a text stand: a row a line, and a tab before each. */
interface TabStyle {
  readonly isRowLine: boolean
  readonly isLed: boolean
}

/** How rows stand, by the first line that names columns; a cell a line where none does. */
function tabStyle(lines: readonly TextLine[]): TabStyle {
  const heading = lines.find(
    ({ text }) => text.length < 1000 && text.includes('\t') && areColumnNames(text.split('\t')),
  )
  return heading
    ? { isRowLine: true, isLed: heading.text.startsWith('\t') }
    : { isRowLine: false, isLed: true }
}

/** The rows of lines, each of a line or of the lines between two blank ones. */
function tabbedRows(lines: readonly TextLine[], style: TabStyle): readonly LaidRow[] {
  const rows: LaidRow[] = []
  let isOpen = false
  let cells: OpenCell[] = []
  const begin = (at: number, isLoose: boolean): void => {
    cells = []
    rows.push({ from: at, to: at + 1, cells, isLoose })
  }
  const reach = (at: number): void => {
    const last = rows[rows.length - 1]
    if (last) rows[rows.length - 1] = { ...last, to: at + 1 }
  }
  lines.forEach((line, at) => {
    const hasTab = line.text.includes('\t')
    if (hasTab) {
      if (isOpen && !style.isRowLine) reach(at)
      else begin(at, false)
      for (const cell of cellsOf(line, style)) cells.push(cell)
      isOpen = true
    } else if (line.text.trim() === '') isOpen = false
    else if (isOpen && !isApart(line.text) && !(style.isRowLine && isHead(line.text))) {
      reach(at)
      goOn(cells, line)
    } else {
      begin(at, true)
      cells.push({ words: line.text, blocks: [pieceOf(line)] })
      isOpen = false
    }
  })
  return rows
}

/** Whether a line between rows is the head of a section: 一、综合工作. */
function isHead(text: string): boolean {
  const style = lineNumber(text)?.style
  return style === '一、' || style === '（一）' || style === 'part'
}

/** A line without a tab goes on in the last cell; a file may have ten thousand such lines. */
function goOn(cells: readonly OpenCell[], line: TextLine): void {
  const last = cells[cells.length - 1]
  if (!last) return
  last.blocks.push(pieceOf(line))
  last.words += line.text.trim()
}

function cellsOf(line: TextLine, { isLed, isRowLine }: TabStyle): readonly OpenCell[] {
  const cells: OpenCell[] = []
  let from = 0
  for (const text of line.text.split('\t')) {
    const to = from + text.length
    if (from > 0 || !isLed || text.trim() !== '') cells.push(cellOf(line, from, to))
    from = to + 1
  }
  const [only] = cells
  // A line that is one cell stays as it stands.
  return cells.length === 1 && only && !isRowLine
    ? [{ words: only.words, blocks: [pieceOf(line)] }]
    : cells
}

function cellOf(line: TextLine, from: number, to: number): OpenCell {
  const piece = wordsOf(line, from, to)
  return { words: line.text.slice(from, to).trim(), blocks: piece ? [piece] : [] }
}
