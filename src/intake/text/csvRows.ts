/*
 * Why not papaparse: it takes one kind of line end for the whole text, so that a file in which they
 * are mixed falls to pieces, and builds a row of millions of cells before anybody can count them.
 */

/** Why a row cannot be parted into cells. */
export type RowFault = 'open-quote' | 'words-after-quote'

/** A row of a CSV, and the line that it begins in, from 1. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
  readonly fault: RowFault | null
}

/**
 * The rows of a CSV one after another, whatever ends its lines; a row of more cells than `columns`
 * ends there with one more, and is the last.
 */
export function* csvRows(text: string, delimiter: string, columns: number): Generator<CsvRow> {
  let [at, line] = [text.startsWith('\ufeff') ? 1 : 0, 1]
  while (at < text.length) {
    const cells: string[] = []
    const first = line
    let fault: RowFault | null = null
    for (let inRow = true; inRow;) {
      const cell = cellAt(text, at, delimiter)
      fault ??= cell.fault
      line += cell.lines
      cells.push(cell.words)
      inRow = text[cell.end] === delimiter && cells.length <= columns
      at = inRow ? cell.end + 1 : afterLineEnd(text, cell.end)
    }
    line += 1
    yield { cells, line: first, fault }
    if (cells.length > columns) return
  }
}

interface Cell {
  readonly words: string
  /** Where the sign stands that ends it. */
  readonly end: number
  readonly lines: number
  readonly fault: RowFault | null
}

/** The cell that begins at a place; one that begins with a quote ends behind its last. */
function cellAt(text: string, at: number, delimiter: string): Cell {
  if (text[at] !== '"') return { ...plainCell(text, at, delimiter), lines: 0, fault: null }
  let close = text.indexOf('"', at + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) {
    const words = text.slice(at + 1)
    return { words, end: text.length, lines: lineEnds(words), fault: 'open-quote' }
  }
  const words = text.slice(at + 1, close).replace(/""/g, '"')
  const { words: after, end } = plainCell(text, close + 1, delimiter)
  const fault = after.trim() === '' ? null : 'words-after-quote'
  return { words: fault ? words + after : words, end, lines: lineEnds(words), fault }
}

function plainCell(text: string, at: number, delimiter: string): Pick<Cell, 'words' | 'end'> {
  const stop = delimiter.charCodeAt(0)
  let end = at
  for (; end < text.length; end += 1) {
    const sign = text.charCodeAt(end)
    if (sign === stop || sign === 10 || sign === 13) break
  }
  return { words: text.slice(at, end), end }
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
}

function lineEnds(words: string): number {
  return words.match(/\r\n|\n|\r/g)?.length ?? 0
}
