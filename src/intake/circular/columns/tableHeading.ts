// The rows of a table that name its columns, be it one row or spanning headings over others.
import type { SourceTable } from '@/intake/document/sourceDocument'
import type { ColumnMeaning, HeadedColumn } from './columnMeaning'
import { columnMeaning, headingKey } from './columnMeaning'
import { withRevisions } from './revisedColumns'
import type { GridRow } from './grid'
import { cellIn, ownFilled } from './grid'
import type { Likelihood } from './likelyColumns'
import { withLikelyColumns, withLikelyUnits } from './likelyColumns'
import { bareNumber } from './printedNumber'

/** The heading of a table: its first row, from 0, how many rows it has, and the columns. */
export interface TableHeading {
  readonly row: number
  readonly rows: number
  readonly columns: readonly HeadedColumn[]
}

/** Rows in which a heading is sought: some stand below the title, within the table. */
const sought = 20
/** Rows that a heading has at most. */
const mostRows = 3
/** Signs that the words of a heading have at most. */
const longest = 24

/** What a row must say to be a heading: name a plan's columns, or a few that are known. */
export type HeadingNeed = 'plan' | 'known'

/** The heading of a table; one that follows from a text's layout stands before its rows. */
export function tableHeading(
  { headings }: SourceTable,
  grid: readonly GridRow[],
  need: HeadingNeed = 'plan',
): TableHeading | null {
  if (headings) {
    const columns = headings.map((words, at) => headedColumn(at + 1, [words]))
    return { row: 0, rows: 0, columns: columns.filter(({ words }) => words !== '') }
  }
  const found = grid.slice(0, sought).flatMap((_, row) => headingAt(grid, row) ?? [])
  if (need === 'known') return found.find(({ columns }) => namesKnown(columns)) ?? null
  const named = found.find(({ columns }) => namesPlan(columns))
  if (named) {
    const below = grid.slice(named.row + named.rows)
    return { ...named, columns: withLikelyUnits(named.columns, below) }
  }
  return likelyHeading(found, grid, 'by-name') ?? likelyHeading(found, grid, 'by-words')
}

/** The first heading that is a plan's where its columns are what they likely are. */
function likelyHeading(
  found: readonly TableHeading[],
  grid: readonly GridRow[],
  likelihood: Likelihood,
): TableHeading | null {
  for (const heading of found) {
    const below = grid.slice(heading.row + heading.rows)
    const columns = withLikelyColumns(heading.columns, below, likelihood)
    if (below.length > 0 && namesPlan(columns)) return { ...heading, columns }
  }
  return null
}

function headingAt(grid: readonly GridRow[], row: number): TableHeading | null {
  const first = grid[row]
  if (!first || first.row.hidden) return null
  const filled = first.cells.filter(({ words }) => words !== '')
  const isWordy = (words: string): boolean => words.length > longest || bareNumber(words) !== null
  if (filled.length < 2 || filled.some(({ words }) => isWordy(words))) return null
  let rows = 1
  while (rows < mostRows && isBelowSpread(grid, row, rows)) rows += 1
  const columns = columnsOf(grid.slice(row, row + rows))
  return { row, rows, columns }
}

/** Whether two columns at least have names that are known. */
function namesKnown(columns: readonly HeadedColumn[]): boolean {
  const kinds = new Set(columns.map(({ meaning }) => meaning.kind).filter(kind => kind !== 'other'))
  return kinds.size >= 2
}

/** Whether columns are those of a plan: what is done, and by whom or by when. */
function namesPlan(columns: readonly HeadedColumn[]): boolean {
  const kinds = new Set(columns.map(({ meaning }) => meaning.kind))
  return (kinds.has('text') || kinds.has('task')) && (kinds.has('units') || kinds.has('deadline'))
}

/** Whether a row parts the spanning headings of the row above, and holds nothing else. */
function isBelowSpread(grid: readonly GridRow[], row: number, rows: number): boolean {
  const [above, below] = [grid[row + rows - 1], grid[row + rows]]
  if (!above || !below || below.row.hidden) return false
  const filled = ownFilled(below)
  if (filled.length < 2 || filled.some(({ words }) => words.length > 14)) return false
  return filled.every(({ cell }) => isSpreadAt(above, cell.column))
}

/** Whether a column stands under a heading over several: by its span, or by blanks beside it. */
function isSpreadAt(above: GridRow, column: number): boolean {
  const found = cellIn(above, column)
  if (found && found.cell.columnSpan > 1) return found.words !== ''
  if (found && !found.isOwn) return false
  const beside = cellIn(above, column + 1)
  const isBlank = (cell: typeof found): boolean => cell?.words === '' && cell.isOwn
  return isBlank(found) ? hasHeadingBefore(above, column) : isBlank(beside)
}

function hasHeadingBefore(above: GridRow, column: number): boolean {
  return above.cells.some(({ cell, words }) => cell.column < column && words !== '')
}

function columnsOf(rows: readonly GridRow[]): readonly HeadedColumn[] {
  const starts = new Set(rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.column)))
  const columns = [...starts]
    .sort((a, b) => a - b)
    .map(column => headedColumn(column, pathTo(rows, column)))
    .filter(({ words }) => words !== '')
  return withRevisions(columns)
}

/** The words over a column from the top; a blank at the top is the heading on its left. */
function pathTo(rows: readonly GridRow[], column: number): readonly string[] {
  const below = rows.slice(1).some(row => (cellIn(row, column)?.words ?? '') !== '')
  const path = rows.map((row, at) => {
    const words = cellIn(row, column)?.words ?? ''
    return words === '' && at < rows.length - 1 && below ? wordsBefore(row, column) : words
  })
  return path.filter((words, at) => words !== '' && words !== path[at - 1])
}

function wordsBefore({ cells }: GridRow, column: number): string {
  const before = cells.filter(({ cell, words }) => cell.column < column && words !== '')
  return before[before.length - 1]?.words ?? ''
}

function headedColumn(column: number, path: readonly string[]): HeadedColumn {
  return { column, words: path.join('：'), meaning: pathMeaning(path) }
}

/** What a heading below others means: with the words above it, alone, or as units of those above. */
function pathMeaning(path: readonly string[]): ColumnMeaning {
  const [last = '', above = ''] = [path[path.length - 1], path[path.length - 2]]
  if (above === '') return columnMeaning(last)
  const together = columnMeaning(above + last)
  if (together.kind !== 'other') return together
  const alone = columnMeaning(last)
  if (alone.kind !== 'other') return alone
  const over = columnMeaning(above)
  return over.kind === 'units' && !/人|领导|电话/.test(last) ? over : alone
}

/** Whether a row repeats the words of a heading, as it does on each page. */
export function repeatsHeading(row: GridRow, { columns }: TableHeading): boolean {
  const filled = ownFilled(row)
  if (filled.length < 2) return false
  const keys = new Set(columns.flatMap(({ words }) => words.split('：')).map(headingKey))
  return filled.every(({ words }) => keys.has(headingKey(words)))
}

/** The year that a heading names: 完成时限（2023年）. */
export function headingYear(words: string): number | undefined {
  const [year] = /(?:19|20)\d\d(?=年)/.exec(words.normalize('NFKC')) ?? []
  return year === undefined ? undefined : Number(year)
}
