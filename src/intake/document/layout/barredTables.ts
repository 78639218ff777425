// Cells between bars: a row a line (|a|b|), a row over the lines between two rules, or bars on lines of
// their own, two of which end a row.
import type { SourceParagraph } from '@/intake/document/sourceDocument'
import type { Found } from './grid'
import type { LaidCell, LaidRow } from './laidRows'
import { laidTables, mostColumns } from './laidRows'
import type { TextLine } from './pieces'
import { pieceOf, wordsOf } from './pieces'

const bar = /[|｜│┃║]/
const alone = /^\s*[|｜│┃║]\s*$/
/** A line that parts rows: ├──┼──┤, +---+---+, |---|---|. */
const rule = /^[\s|｜│┃║+:=\-─━═—┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┠┨┯┷┿╂]+$/
const ruled = /[-=─━═—]{2}|[┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┠┨┯┷┿╂]/

/** The tables of cells between bars that some lines hold. */
export function barredTables(lines: readonly TextLine[]): readonly Found[] {
  const bars = lines.filter(isAlone).length
  if (bars > lines.length / 4) return laidTables(rowsOfBars(lines), { leavesUneven: false })
  if (!lines.some(({ text }) => bar.test(text))) return []
  return laidTables(rowsOfLines(lines), { leavesUneven: false })
}

/** A line that is longer is no row. */
const longest = 100_000

/** Rows of lines with bars; where rules part them, of the lines between two. */
function rowsOfLines(lines: readonly TextLine[]): readonly LaidRow[] {
  const rows: LaidRow[] = []
  const rules = lines.filter(({ text }) => isRule(text)).length
  const isRuled = rules > 2 && rules * 4 > lines.filter(({ text }) => bar.test(text)).length
  let isOpen = false
  lines.forEach((line, at) => {
    if (isRule(line.text)) return (isOpen = false)
    const cells = line.text.trim() === '' ? [] : barredCells(line)
    const last = rows[rows.length - 1]
    if (cells.length > 1 && isOpen && last?.cells.length === cells.length)
      rows[rows.length - 1] = { ...last, to: at + 1, cells: goingOn(last.cells, cells) }
    else if (cells.length > 0)
      rows.push({ from: at, to: at + 1, cells, isLoose: cells.length === 1 })
    isOpen = isRuled && cells.length > 1
    return isOpen
  })
  return rows.map((row, at) => withRules(row, lines, rows[at + 1]?.from ?? lines.length))
}

/** A row with the rules below it, which are no words of the text beside. */
function withRules(row: LaidRow, lines: readonly TextLine[], next: number): LaidRow {
  let { to } = row
  while (!row.isLoose && to < next && isRule(lines[to]?.text ?? '')) to += 1
  return { ...row, to }
}

function isRule(text: string): boolean {
  return text.length < longest && ruled.test(text) && rule.test(text)
}

function barredCells(line: TextLine): readonly LaidCell[] {
  const parts = line.text.split(bar, mostColumns + 3)
  if (parts.length > mostColumns + 2 || parts.length < 3) return [cellOf([pieceOf(line)])]
  const cells: LaidCell[] = []
  let from = 0
  parts.forEach((part, at) => {
    const isEdge = (at === 0 || at === parts.length - 1) && part.trim() === ''
    const piece = wordsOf(line, from, from + part.length)
    if (!isEdge) cells.push(cellOf(piece ? [piece] : []))
    from += part.length + 1
  })
  return cells
}

function goingOn(cells: readonly LaidCell[], more: readonly LaidCell[]): readonly LaidCell[] {
  return cells.map(({ blocks }, at) => {
    const further = more[at]?.blocks ?? []
    const isMore = blocks.length > 0
    return cellOf([...blocks, ...further.map(block => (isMore ? runningOn(block) : block))])
  })
}

function runningOn(block: SourceParagraph): SourceParagraph {
  return { ...block, runsOn: true }
}

/**
 * Rows of cells between bars that stand on lines of their own: two bars with nothing between them end
 * a row, and so does a blank line among words, which are those of no cell.
 */
function rowsOfBars(lines: readonly TextLine[]): readonly LaidRow[] {
  const rows: LaidRow[] = []
  let cells: LaidCell[] = []
  let [begin, last] = [0, -1]
  const close = (): void => {
    if (cells.length > 0) rows.push({ from: begin, to: last + 1, cells, isLoose: false })
    cells = []
  }
  lines.forEach((line, at) => {
    if (!isAlone(line)) return
    const between = lines.slice(last + 1, at)
    if (last >= 0 && between.length > 0 && !isProse(between)) cells.push(cellOf(filled(between)))
    else {
      close()
      for (const row of looseRows(between, last + 1)) rows.push(row)
      begin = at
    }
    last = at
  })
  close()
  return [...rows, ...looseRows(lines.slice(last + 1), last + 1)]
}

function isAlone({ text }: TextLine): boolean {
  return text.length < longest && alone.test(text)
}

function isProse(lines: readonly TextLine[]): boolean {
  const blank = lines.filter(({ text }) => text.trim() === '').length
  return blank > 0 && blank < lines.length
}

function looseRows(lines: readonly TextLine[], from: number): readonly LaidRow[] {
  return lines.flatMap((line, at) =>
    line.text.trim() === ''
      ? []
      : [{ from: from + at, to: from + at + 1, cells: [cellOf([pieceOf(line)])], isLoose: true }],
  )
}

function filled(lines: readonly TextLine[]): readonly SourceParagraph[] {
  return lines.filter(({ text }) => text.trim() !== '').map(line => pieceOf(line))
}

function cellOf(blocks: readonly SourceParagraph[]): LaidCell {
  return { words: blocks.map(({ text }) => text.trim()).join(''), blocks }
}
