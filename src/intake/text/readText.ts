import { withoutInvisible } from '@/model/invisible'

/**
 * One cell of a text table. `runsOn` when its line has no tab and follows a line with words: it
 * belongs to the cell before.
 */
export interface TextCell {
  readonly line: number
  readonly text: string
  readonly runsOn: boolean
}

/** The cells between two blank lines; an empty cell (a merged one) has empty text. */
export type TextRow = readonly TextCell[]

/** The lines of a text, whatever ends them; line n stands at n - 1. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/)
}

/**
 * One cell's words: every kind of blank becomes one space, the ends are trimmed, half-width
 * brackets become （）.
 */
export function cleanCell(text: string): string {
  return withoutInvisible(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
}

/**
 * The rows of a text table: a cell per line led by a tab or another blank, or several cells on a
 * line apart by tabs; rows apart by blank lines.
 * In a text that lost every tab each line is a cell of its own.
 */
export function readText(text: string): readonly TextRow[] {
  const lines = splitLines(text)
  const tabbed = lines.some(line => line.includes('\t') || /^\s+\S/.test(line))
  const rows: TextCell[][] = []
  let row: TextCell[] = []
  let afterWords = false
  lines.forEach((line, index) => {
    const cells = cellsOf(line)
    const words = cells.filter(cell => cell !== '')
    if (words.length === 0 && !line.includes('\t')) {
      if (row.length > 0) rows.push(row)
      row = []
    } else if (words.length === 0) row.push({ line: index + 1, text: '', runsOn: false })
    else {
      const runsOn = tabbed && afterWords && words.length === 1 && !/^\s/.test(line)
      for (const word of words) row.push({ line: index + 1, text: word, runsOn })
    }
    afterWords = words.length > 0
  })
  return row.length > 0 ? [...rows, row] : rows
}

function cellsOf(line: string): readonly string[] {
  return line.split('\t').map(cleanCell)
}
