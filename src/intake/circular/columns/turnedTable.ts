// Tables whose names of columns stand below each other: turned over, with an item a column, or forms
// of labels and values, with an item each. They are read as the table that they would be upright.
import type { SourceCell, SourceRow, SourceTable } from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'
import { cleanCell } from '@/intake/text/readText'
import { columnMeaning, headingKey } from './columnMeaning'
import { topRows } from './grid'
import { tableHeading } from './tableHeading'

/** A table upright, and the cells that it no longer has: names that are repeated, titles of forms. */
export interface TurnedTable {
  readonly table: SourceTable
  readonly names: readonly SourceCell[]
}

/** The most signs that a name has, and the most names that a form or a table turned over has. */
const [longest, mostNames] = [14, 60]

/** A table upright whose names stand at the left or before each value; null for any other. */
export function turnedTable(table: SourceTable): TurnedTable | null {
  if (table.headings || table.columns < 2 || tableHeading(table, topRows(table))) return null
  const rows = table.rows.filter(({ hidden }) => !hidden)
  const names = rows.flatMap(({ cells: [first] }) => (first ? [wordsOf(first)] : []))
  if (!arePlanNames(names)) return null
  const isForm = rows.every(({ cells }) => isPaired(cells))
  return isForm ? formTable(table, rows) : sidewaysTable(table, rows)
}

/** Whether names are those of a plan's columns: what is done, and by whom or by when. */
function arePlanNames(names: readonly string[]): boolean {
  const kinds = new Set(names.map(words => columnMeaning(words).kind))
  return (kinds.has('text') || kinds.has('task')) && (kinds.has('units') || kinds.has('deadline'))
}

/** Whether a row is one cell, or names each before its value. */
function isPaired(cells: readonly SourceCell[]): boolean {
  if (cells.length < 2) return true
  if (cells.length % 2 === 1) return false
  const names = cells.filter((_, at) => at % 2 === 0).map(wordsOf)
  return names.slice(1).every(words => columnMeaning(words).kind !== 'other' || isShort(words))
    ? cells.length === 2 || names.some(words => columnMeaning(words).kind !== 'other')
    : false
}

function isShort(words: string): boolean {
  return words !== '' && words.length <= longest && !/[\d。；]/.test(words)
}

/** A table turned over: rows for columns. */
function sidewaysTable(table: SourceTable, rows: readonly SourceRow[]): TurnedTable | null {
  const first = rows.map(({ cells: [name] }) => name)
  if (rows.length > mostNames) return null
  if (!first.every(name => name?.column === 1 && name.rowSpan === 1)) return null
  const lines = Array.from({ length: table.columns }, (): SourceCell[] => [])
  for (const [at, { cells }] of rows.entries())
    for (const cell of cells) {
      const { column: row, columnSpan: rowSpan, rowSpan: columnSpan } = cell
      lines[row - 1]?.push({ ...cell, row, column: at + 1, rowSpan, columnSpan })
    }
  return { table: { ...table, columns: rows.length, rows: lines.map(rowOf) }, names: [] }
}

/** Forms below each other: one begins where the first name comes again. */
function formTable(table: SourceTable, rows: readonly SourceRow[]): TurnedTable | null {
  const form = new Forms()
  for (const { cells } of rows) form.take(cells)
  return form.upright(table)
}

class Forms {
  private readonly columns: { readonly key: string; readonly name: SourceCell }[] = []
  private readonly repeated: SourceCell[] = []
  private readonly rows: SourceCell[][] = []

  take(cells: readonly SourceCell[]): void {
    const [only, more] = cells
    if (only && !more) {
      if (this.rows.length === 0) this.repeated.push(only)
      else this.rows.push([{ ...only, column: 1, rowSpan: 1, columnSpan: 1 }])
      return
    }
    for (let at = 0; at + 1 < cells.length; at += 2) {
      const [name, value] = [cells[at], cells[at + 1]]
      if (name && value) this.takePair(name, value)
    }
  }

  private takePair(name: SourceCell, value: SourceCell): void {
    if (this.columns.length > mostNames) return
    const key = headingKey(wordsOf(name))
    const known = this.columns.findIndex(column => column.key === key)
    if (known < 0) this.columns.push({ key, name })
    else this.repeated.push(name)
    const column = known < 0 ? this.columns.length : known + 1
    const isBeginning = known === 0 || this.rows.length === 0
    if (isBeginning) this.rows.push([])
    const row = this.rows[this.rows.length - 1]
    const own = { row: 1, column, rowSpan: 1, columnSpan: 1, blocks: value.blocks }
    const before = row?.findIndex(cell => cell.column === column) ?? -1
    const same = row?.[before]
    if (row && same) row[before] = { ...same, blocks: [...same.blocks, ...value.blocks] }
    else row?.push(own)
  }

  upright(table: SourceTable): TurnedTable | null {
    if (this.columns.length > mostNames) return null
    if (!arePlanNames(this.columns.map(({ key }) => key))) return null
    const heading = this.columns.map(({ name: { blocks } }, at) => ({
      row: 1,
      column: at + 1,
      rowSpan: 1,
      columnSpan: 1,
      blocks,
    }))
    const width = this.columns.length
    const rows = [heading, ...this.rows].map(rowOf)
    return { table: { ...table, columns: width, rows }, names: this.repeated }
  }
}

function rowOf(cells: readonly SourceCell[], at: number): SourceRow {
  const sorted = [...cells].sort((a, b) => a.column - b.column)
  return { hidden: false, cells: sorted.map(cell => ({ ...cell, row: at + 1 })) }
}

function wordsOf({ blocks }: SourceCell): string {
  return cleanCell(paragraphsIn(blocks).map(shownText).join(''))
}
