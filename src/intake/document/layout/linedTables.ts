// Tables that lost what parts their cells: a cell a line, and long cells over several. Rows begin at
// numbers; a row whose lines could be parted in more than one way is kept whole.
import type { SourceParagraph } from '@/intake/document/sourceDocument'
import { lastIndex } from './lastIndex'
import { isApart, isNumber, isNumbered } from './cellSigns'
import { areColumnNames, columnKind, isCircular } from './columnWords'
import type { Found, GridRow } from './grid'
import { wideRow } from './grid'
import type { CellLines } from './partedRow'
import { partedRow } from './partedRow'
import type { TextLine } from './pieces'
import { pieceOf } from './pieces'
import type { ColumnKinds } from './rowFit'
import { isOfKind, rowShift } from './rowFit'

/** A line that is not blank, and which of the lines it is. */
interface Filled {
  readonly at: number
  readonly line: TextLine
  readonly words: string
}

/** The tables of a cell a line that some lines hold. */
export function linedTables(lines: readonly TextLine[]): readonly Found[] {
  // Cells that are led by tabs begin at them.
  if (lines.some(({ text }) => text.includes('\t'))) return []
  const filled = lines.flatMap((line, at): readonly Filled[] => {
    const words = line.text.trim()
    return words === '' ? [] : [{ at, line, words }]
  })
  const found: Found[] = []
  for (let at = 0; at < filled.length; at += 1) {
    const columns = headingAt(filled, at)
    if (columns === 0) continue
    const end = nextHeading(filled, at + columns)
    const table = tableFrom(filled.slice(at, end), columns)
    if (table) found.push(table)
    at = end - 1
  }
  return found
}

/** The most columns, and signs of the name of one that is not known. */
const [mostColumns, longestName] = [12, 8]

/** How many lines from one on name the columns of a table; 0 where they do not. */
function headingAt(lines: readonly Filled[], from: number): number {
  if (columnKind(lines[from]?.words ?? '') === null) return 0
  const first = columnKind(lines[from]?.words ?? '')
  let columns = 0
  for (; columns < mostColumns; columns += 1) {
    const words = lines[from + columns]?.words ?? ''
    const isName = columnKind(words) !== null
    // A name that is not known is one where the first number shows that rows begin below it.
    const isLikely =
      first === 'number' && words.length <= longestName && /^[一-鿿]{2,}$/.test(words)
    if (!isName && !isLikely) break
  }
  const names = lines.slice(from, from + columns).map(({ words }) => words)
  const isEnded =
    names.every(name => columnKind(name) !== null) || isNumber(lines[from + columns]?.words ?? '')
  return isEnded && areColumnNames(names) ? columns : 0
}

function nextHeading(lines: readonly Filled[], from: number): number {
  for (let at = from; at < lines.length; at += 1)
    if (headingAt(lines, at) > 0) return titleStart(lines, at, from)
  return lines.length
}

/** Where the title above a further heading begins: at the mark of its annex. */
function titleStart(lines: readonly Filled[], heading: number, from: number): number {
  for (let at = heading - 1; at >= Math.max(from, heading - 4); at -= 1)
    if (isApart(lines[at]?.words ?? '')) return at
  return heading
}

/** The table of a heading of so many columns and the lines below it. */
function tableFrom(lines: readonly Filled[], columns: number): Found | null {
  const heading = lines.slice(0, columns)
  if (isLed(heading)) return null
  const kinds = heading.map(({ words }) => columnKind(words))
  const parts = rowParts(withoutClosing(lines.slice(columns)), kinds)
  const rows = parts.map(part => rowOf(part, kinds))
  const last = lastIndex(rows, row => row !== null)
  const [first, end] = [heading[0], parts[last]?.at(-1)]
  if (!first || !end) return null
  const taken = parts.slice(0, last + 1)
  return {
    from: first.at,
    to: end.at + 1,
    grid: {
      columns,
      rows: [
        heading.map(({ line }) => ({ blocks: [pieceOf(line)] })),
        ...taken.map((part, at) => rows[at] ?? wideRow(part.map(({ line }) => pieceOf(line)))),
      ],
    },
  }
}

/** Whether the cells of a circular are led by blanks: its reader goes by them and by what cells say. */
function isLed(heading: readonly Filled[]): boolean {
  return (
    isCircular(heading.map(({ words }) => words)) &&
    heading.every(({ line }) => /^\s/.test(line.text))
  )
}

/** Lines up to one that closes the document: a note, a date of issue. */
function withoutClosing(lines: readonly Filled[]): readonly Filled[] {
  const end = lines.findIndex(({ words }) => isApart(words) && !isNumber(words))
  return end < 0 ? lines : lines.slice(0, end)
}

/** The lines of each row: from a number on, or from a numbered item; without either, as many each. */
function rowParts(lines: readonly Filled[], kinds: ColumnKinds): readonly (readonly Filled[])[] {
  const parts: Filled[][] = []
  const isNumberedBy = kinds[0] === 'number' || lines.some(({ words }) => isNumbered(words))
  let hasItem = false
  lines.forEach(filled => {
    const last = parts[parts.length - 1]
    const isItem = isNumbered(filled.words)
    const isNext = kinds[0] === 'number' && isNumber(filled.words)
    const begins = isNumberedBy ? isNext || (isItem && hasItem) : last?.length === kinds.length
    if (!last || begins) {
      parts.push([filled])
      hasItem = isItem
    } else {
      last.push(filled)
      hasItem ||= isItem
    }
  })
  return parts
}

/** The cells of a row: a line each, or more; null where they could be parted in several ways. */
function rowOf(part: readonly Filled[], kinds: ColumnKinds): GridRow | null {
  const words = part.map(one => one.words)
  const parted = partedRow(words, kinds)
  if (parted) return partedCells(part, parted, kinds.length)
  const shift = words.length > kinds.length ? null : rowShift(words, kinds)
  if (shift === null || !isWhole(words, kinds, shift)) return null
  const before = Array.from({ length: shift }, () => ({ blocks: [] }))
  return [...before, ...part.map(({ line }) => ({ blocks: [pieceOf(line)] }))]
}

/** Whether each cell is what its column holds, so that a line for each is no accident. */
function isWhole(words: readonly string[], kinds: ColumnKinds, shift: number): boolean {
  return words.every((cell, at) => isOfKind(cell, kinds[at + shift] ?? null))
}

function partedCells(
  part: readonly Filled[],
  cells: readonly CellLines[],
  columns: number,
): GridRow {
  return Array.from({ length: columns }, (_, column) => {
    const found = cells.find(cell => cell.column === column)
    const lines = found ? part.slice(found.from, found.to) : []
    return { blocks: lines.map(({ line }, at) => runningOn(line, found?.runsOn[at] ?? false)) }
  })
}

function runningOn(line: TextLine, runsOn: boolean): SourceParagraph {
  const piece = pieceOf(line)
  return runsOn ? { ...piece, runsOn: true } : piece
}
