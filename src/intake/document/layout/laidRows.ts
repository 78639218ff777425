// Rows of cells as a text has them, whatever parts them, and the tables that they make: a row that
// names columns, and rows below it each cell of which stands in the column that it fits.
import type { SourceParagraph } from '@/intake/document/sourceDocument'
import { lastIndex } from './lastIndex'
import { isItemStart, isNumber, isNumbered } from './cellSigns'
import { areColumnNames, columnKind, isCircular } from './columnWords'
import type { Found, Grid, GridRow } from './grid'
import { wideRow } from './grid'
import type { ColumnKinds } from './rowFit'
import { rowShift } from './rowFit'

/** A cell as it stands: its words, and the pieces of lines that they are. */
export interface LaidCell {
  readonly words: string
  readonly blocks: readonly SourceParagraph[]
}

/**
 * The cells of a row, which takes the lines from `from` to before `to`; a loose one is a line that
 * stands in no cell.
 */
export interface LaidRow {
  readonly from: number
  readonly to: number
  readonly cells: readonly LaidCell[]
  readonly isLoose: boolean
}

export interface LaidTables {
  /** Whether a circular with uneven rows is left to the reader that goes by what cells say. */
  readonly leavesUneven: boolean
}

/** The tables that some rows make, each from a row that names its columns on. */
export function laidTables(rows: readonly LaidRow[], options: LaidTables): readonly Found[] {
  const found: Found[] = []
  let at = rows.findIndex(isHeading)
  while (at >= 0) {
    const end = endOf(rows, at)
    const table = tableFrom(rows.slice(at, end), options)
    if (table) found.push(table)
    at = rows.findIndex((row, n) => n >= end && isHeading(row))
  }
  return found
}

/** The most columns of a table that a text holds. */
export const mostColumns = 40

function isHeading({ isLoose, cells }: LaidRow): boolean {
  return !isLoose && cells.length <= mostColumns && areColumnNames(cells.map(({ words }) => words))
}

/** Where a table ends: before the lines above a further heading, or at the end. */
function endOf(rows: readonly LaidRow[], heading: number): number {
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
function tableFrom(
  [heading, ...below]: readonly LaidRow[],
  { leavesUneven }: LaidTables,
): Found | null {
  if (!heading) return null
  const cells = withoutTail(heading.cells)
  const kinds = cells.map(({ words }) => columnKind(words))
  const rows = joinedRows(below, kinds).map(row => placedRow(row, kinds))
  const last = lastIndex(rows, ({ shift }) => shift !== null)
  if (last < 0) return null
  const taken = rows.slice(0, last + 1)
  const isLeft = leavesUneven && isCircular(cells.map(({ words }) => words))
  if (isLeft && !taken.every(isEven)) return null
  const grid: Grid = {
    columns: cells.length,
    rows: [gridRow(cells, 0), ...taken.map(({ row, shift }) => rowOf(row, shift))],
  }
  return { from: heading.from, to: taken[last]?.row.to ?? heading.to, grid }
}

interface PlacedRow {
  readonly row: LaidRow
  readonly shift: number | null
}

function placedRow(row: LaidRow, kinds: ColumnKinds): PlacedRow {
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
function isTorn({ blocks: [first, second] }: LaidCell): boolean {
  return second !== undefined && first?.text.trim() === ''
}

function rowOf({ cells }: LaidRow, shift: number | null): GridRow {
  return shift === null ? wideRow(cells.flatMap(({ blocks }) => blocks)) : gridRow(cells, shift)
}

function gridRow(cells: readonly LaidCell[], shift: number): GridRow {
  const before = Array.from({ length: shift }, () => ({ blocks: [] }))
  return [...before, ...cells.map(({ blocks }) => ({ blocks }))]
}

function withoutTail(cells: readonly LaidCell[]): readonly LaidCell[] {
  return cells.slice(0, lastIndex(cells, ({ words }) => words !== '') + 1)
}

/** Rows whose last cell goes on in the first of the next line, as a table pasted out of Word does. */
function joinedRows(rows: readonly LaidRow[], kinds: ColumnKinds): readonly LaidRow[] {
  const joined: LaidRow[] = []
  for (const row of rows) {
    const last = joined[joined.length - 1]
    const glued = last && gluedRow(last, row, kinds)
    if (glued) joined[joined.length - 1] = glued
    else joined.push(row)
  }
  return joined
}

function gluedRow(row: LaidRow, next: LaidRow, kinds: ColumnKinds): LaidRow | null {
  const [first, ...rest] = next.cells
  const end = row.cells[row.cells.length - 1]
  if (!first || !end || row.isLoose || next.isLoose || row.to !== next.from) return null
  // Numbers within a cell stand behind words without one.
  const isPart = isNumbered(first.words) && !isNumbered(end.words)
  const isBegin =
    first.words === '' || isNumber(first.words) || (isNumbered(first.words) && !isPart)
  const isShort = row.cells.length < kinds.length
  if (isBegin || !isShort || row.cells.length + rest.length !== kinds.length) return null
  if (!isPart && beginsItem(next, kinds)) return null
  const cell = { words: end.words + first.words, blocks: [...end.blocks, ...first.blocks] }
  return { ...row, to: next.to, cells: [...row.cells.slice(0, -1), cell, ...rest] }
}

/** Whether a row has a cell in the column of what is to be done, and so stands for itself. */
function beginsItem({ cells }: LaidRow, kinds: ColumnKinds): boolean {
  const shift = rowShift(
    cells.map(({ words }) => words),
    kinds,
  )
  const item = Math.max(kinds.lastIndexOf('item'), kinds.lastIndexOf('task'))
  return shift !== null && shift <= item
}
