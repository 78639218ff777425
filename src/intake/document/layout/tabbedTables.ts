// Tables whose cells stand behind tabs: one cell a line and rows apart by blank lines, or one row a
// line. A line without a tab goes on in the cell above it.
import { isItemStart, isNumber, isNumbered } from './cellSigns'
import { areColumnNames, columnKind, isCircular } from './columnWords'
import type { Found, Grid, GridRow } from './grid'
import { wideRow } from './grid'
import type { TextLine } from './pieces'
import type { ColumnKinds } from './rowFit'
import { rowShift } from './rowFit'
import type { TabbedCell, TabbedRow } from './tabbedRows'
import { tabbedRows, tabStyle } from './tabbedRows'

/** The tables of cells behind tabs that some lines hold. */
export function tabbedTables(lines: readonly TextLine[]): readonly Found[] {
  if (!lines.some(({ text }) => text.includes('\t'))) return []
  const rows = tabbedRows(lines, tabStyle(lines))
  const found: Found[] = []
  let at = rows.findIndex(isHeading)
  while (at >= 0) {
    const end = endOf(rows, at)
    const table = tableFrom(rows.slice(at, end))
    if (table) found.push(table)
    at = rows.findIndex((row, n) => n >= end && isHeading(row))
  }
  return found
}

/** The most columns of a table behind tabs. */
const mostColumns = 40

function isHeading({ isLoose, cells }: TabbedRow): boolean {
  return !isLoose && cells.length <= mostColumns && areColumnNames(cells.map(({ words }) => words))
}

/** Where a table ends: before the lines above a further heading, or at the end. */
function endOf(rows: readonly TabbedRow[], heading: number): number {
  for (let at = heading + 1; at < rows.length; at += 1) {
    const row = rows[at]
    if (row && isHeading(row) && rows[at - 1]?.isLoose === true) {
      let end = at
      while (end > heading && rows[end - 1]?.isLoose === true) end -= 1
      return end
    }
  }
  return rows.length
}

/** The table of a heading and the rows below it; null where its rows do not come out. */
function tableFrom([heading, ...below]: readonly TabbedRow[]): Found | null {
  if (!heading) return null
  const cells = withoutTail(heading.cells)
  const kinds = cells.map(({ words }) => columnKind(words))
  const rows = joinedRows(below, kinds).map(row => placedRow(row, kinds))
  const last = rows.findLastIndex(({ shift }) => shift !== null)
  if (last < 0) return null
  const taken = rows.slice(0, last + 1)
  if (isCircular(cells.map(({ words }) => words)) && !taken.every(isEven)) return null
  const grid: Grid = {
    columns: cells.length,
    rows: [gridRow(cells, 0), ...taken.map(({ row, shift }) => rowOf(row, shift))],
  }
  return { from: heading.from, to: taken[last]?.row.to ?? heading.to, grid }
}

interface PlacedRow {
  readonly row: TabbedRow
  readonly shift: number | null
}

function placedRow(row: TabbedRow, kinds: ColumnKinds): PlacedRow {
  if (row.isLoose) return { row, shift: null }
  const cells = row.cells.length > kinds.length ? withoutTail(row.cells) : row.cells
  const words = cells.map(cell => cell.words)
  return { row: { ...row, cells }, shift: rowShift(words, kinds) }
}

const itemColumn = 2

/**
 * Whether a row of a circular has each cell in its column. Where one has not, the reader of circulars
 * goes by what cells say.
 */
function isEven({ row, shift }: PlacedRow): boolean {
  if (row.isLoose) return true
  const item = shift === null ? undefined : row.cells[itemColumn - shift]
  return item !== undefined && isItemStart(item.words) && !row.cells.some(isTorn)
}

/** Whether words go on in a cell that has none. */
function isTorn({ blocks: [first, second] }: TabbedCell): boolean {
  return second !== undefined && first?.text.trim() === ''
}

function rowOf({ cells }: TabbedRow, shift: number | null): GridRow {
  return shift === null ? wideRow(cells.flatMap(({ blocks }) => blocks)) : gridRow(cells, shift)
}

function gridRow(cells: readonly TabbedCell[], shift: number): GridRow {
  const before = Array.from({ length: shift }, () => ({ blocks: [] }))
  return [...before, ...cells.map(({ blocks }) => ({ blocks }))]
}

function withoutTail(cells: readonly TabbedCell[]): readonly TabbedCell[] {
  return cells.slice(0, cells.findLastIndex(({ words }) => words !== '') + 1)
}

/** Rows whose last cell goes on in the first of the next line, as a table pasted out of Word does. */
function joinedRows(rows: readonly TabbedRow[], kinds: ColumnKinds): readonly TabbedRow[] {
  const joined: TabbedRow[] = []
  for (const row of rows) {
    const last = joined[joined.length - 1]
    const glued = last && gluedRow(last, row, kinds)
    if (glued) joined[joined.length - 1] = glued
    else joined.push(row)
  }
  return joined
}

function gluedRow(row: TabbedRow, next: TabbedRow, kinds: ColumnKinds): TabbedRow | null {
  const [first, ...rest] = next.cells
  const end = row.cells[row.cells.length - 1]
  if (!first || !end || row.isLoose || next.isLoose || row.to !== next.from) return null
  const isBegin = first.words === '' || isNumber(first.words) || isNumbered(first.words)
  if (isBegin || row.cells.length + rest.length !== kinds.length) return null
  const cell = { words: end.words + first.words, blocks: [...end.blocks, ...first.blocks] }
  return { ...row, to: next.to, cells: [...row.cells.slice(0, -1), cell, ...rest] }
}
