// A table of a document as the rows that a plan is read from: which columns it has, and what of a
// cell over several rows goes for each of them.
import type { CellRules, DocumentLines } from '@/intake/document/documentText'
import { paragraphRows, tableRows } from '@/intake/document/documentText'
import type {
  SourceBlock,
  SourceCell,
  SourceRow,
  SourceTable,
} from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'
import { quotedWords } from '@/intake/text/problem'
import type { TextCell, TextRow } from '@/intake/text/readText'
import { cleanCell } from '@/intake/text/readText'
import { firstSigns } from '@/model/graphemes'
import type { Finding } from '@/model/plan'
import { columnOf, itemOf } from './cellContent'

/**
 * Tables that follow each other with the same columns, read as one; the blocks above them, and those
 * below the last of a document.
 */
export interface TableGroup {
  readonly tables: readonly SourceTable[]
  readonly above: readonly SourceBlock[]
  readonly below: readonly SourceBlock[]
}

/** The tables of some blocks in groups, those within cells behind the group that they stand in. */
export function tableGroups(blocks: readonly SourceBlock[]): readonly TableGroup[] {
  const groups: { tables: SourceTable[]; above: SourceBlock[]; below: SourceBlock[] }[] = []
  const within: TableGroup[] = []
  let between: SourceBlock[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') between.push(block)
    else {
      const last = groups[groups.length - 1]
      if (last && goesOn(last.tables, block) && !between.some(isFilled)) last.tables.push(block)
      else groups.push({ tables: [block], above: between, below: [] })
      between = []
      const inner = block.rows.flatMap(row => row.cells.flatMap(cell => cell.blocks))
      if (inner.some(({ kind }) => kind === 'table'))
        within.push(
          ...block.rows.flatMap(row => row.cells.flatMap(cell => tableGroups(cell.blocks))),
        )
    }
  }
  const last = groups[groups.length - 1]
  if (last) last.below = between
  return [...groups, ...within]
}

/** Whether a block has words but those of a page's number. */
function isFilled(block: SourceBlock): boolean {
  if (block.kind === 'table') return true
  const words = shownText(block).trim()
  return words.length > 20 || !/^(?:[-—–－·\s]*第?\s*\d{0,4}\s*页?[-—–－·\s]*)$/.test(words)
}

/** Whether a table is the same on the next page: as many columns, and no heading or the same. */
function goesOn(tables: readonly SourceTable[], next: SourceTable): boolean {
  const [first] = tables
  if (first?.columns !== next.columns || first.sheet !== next.sheet || next.sheet !== null)
    return false
  const heading = headingOf(next)
  if (!heading) return headingOf(first) !== null
  return heading.row === 0 && headingKey(headingOf(first)) === headingKey(heading)
}

function headingKey(heading: Heading | null): string | null {
  return heading && heading.columns.map(({ words }) => words).join('\n')
}

interface Column {
  readonly column: number
  readonly words: string
  /** Which of the circular's columns it is, from 0; -1 for none. */
  readonly known: number
  readonly isSpread: boolean
}

/** The row that names a table's columns. */
interface Heading {
  readonly row: number
  readonly columns: readonly Column[]
}

/** Rows in which a heading is sought: some stand below the title, within the table. */
const sought = 20

function headingOf({ rows }: SourceTable): Heading | null {
  for (const [row, { cells }] of rows.slice(0, sought).entries()) {
    const columns = cells.map(columnIn).filter(({ words }) => words !== '')
    const known = new Set(columns.map(column => column.known).filter(at => at >= 0))
    if (known.size >= 3) return { row, columns }
  }
  return null
}

function columnIn(cell: SourceCell): Column {
  const words = cellWords(cell)
  const known = columnOf({ line: 0, text: words, runsOn: false })
  return { column: cell.column, words, known, isSpread: cell.columnSpan > 1 }
}

function cellWords({ blocks }: SourceCell): string {
  return cleanCell(paragraphsIn(blocks).map(shownText).join(''))
}

/** The most columns of a table that is read without a heading: those of a circular. */
const circularColumns = 5

/** Why a table's columns cannot be read as a circular's, in Chinese; null where they can. */
export function columnsFault({ tables: [table] }: TableGroup): string | null {
  if (!table) return null
  const heading = headingOf(table)
  if (!heading)
    return table.columns > circularColumns
      ? `有 ${table.columns} 列，而没有认得的列名，分不清哪一列是什么`
      : null
  const unknown = heading.columns.filter(
    ({ known, column }) => known < 0 && hasWords(table, column, heading.row),
  )
  if (unknown.length > 0) {
    const names = unknown.map(({ words }) => `“${quotedWords(words, 12)}”`).join('')
    return `列${names}还不认得，为免误读没有读`
  }
  const spread = heading.columns.find(({ isSpread }) => isSpread)
  if (spread) return `列名“${spread.words}”占了几列，还不会读`
  const order = heading.columns.map(({ known }) => known).filter(at => at >= 0)
  return order.every((known, at) => at === 0 || known > (order[at - 1] ?? -1))
    ? null
    : '各列的次序与“序号、工作任务、具体事项、主体责任单位、完成时间”不同，还不会读'
}

function hasWords({ rows }: SourceTable, column: number, heading: number): boolean {
  return rows
    .slice(heading + 1)
    .some(({ cells }) => cells.some(cell => cell.column === column && cellWords(cell) !== ''))
}

const [itemColumn, unitColumn] = [2, 3]

/** The rows of a group, and what is told of those that are none of a plan's. */
export interface GroupRows {
  readonly rows: readonly TextRow[]
  readonly findings: readonly Finding[]
}

/** The rows of a group: the paragraphs above it, then those of its tables. */
export function groupRows({ tables, above }: TableGroup, lines: DocumentLines): GroupRows {
  const [first] = tables
  if (!first) return { rows: [], findings: [] }
  const heading = headingOf(first)
  const sorted = heading ? new RowSorter(heading, lines).sorted(tables) : null
  const rows = sorted?.rows ?? tables.flatMap(table => table.rows)
  return {
    rows: [
      ...paragraphsIn(above).flatMap(paragraph => paragraphRows(paragraph, lines)),
      ...tableRows({ ...first, rows }, lines, rulesOf(heading)),
    ],
    findings: sorted?.findings ?? [],
  }
}

/**
 * Goes through the rows of tables with a known heading: a row that goes on behind a page break is
 * put together with the one before, and one that begins no item is left out and told, for its words
 * would be poured into the cells of another.
 */
class RowSorter {
  private readonly rows: SourceRow[] = []
  private readonly findings: Finding[] = []
  private readonly items: number

  constructor(
    private readonly heading: Heading,
    private readonly lines: DocumentLines,
  ) {
    this.items = columnFor(heading, itemColumn)
  }

  sorted(tables: readonly SourceTable[]): {
    readonly rows: readonly SourceRow[]
    readonly findings: readonly Finding[]
  } {
    tables.forEach((table, at) => {
      const again = at === 0 ? this.heading : headingOf(table)
      const start = again ? again.row + 1 : 0
      table.rows.forEach((row, index) => {
        if (index < start || row.hidden) this.rows.push(row)
        else this.take(row, at > 0 && index === start)
      })
    })
    return { rows: this.rows, findings: this.findings }
  }

  private take(row: SourceRow, isBehindBreak: boolean): void {
    const filled = row.cells.filter(cell => cellWords(cell) !== '')
    const item = row.cells.find(({ column }) => column === this.items)
    const known = filled.filter(cell => columnIn(cell).known >= 0).length
    if (filled.length === 0 || known >= 3 || (item && isItem(item))) this.rows.push(row)
    else if (isBehindBreak && this.goesOn(filled)) this.glue(filled)
    // The item of a row above goes on in this one.
    else if (!item) this.rows.push(row)
    else this.leaveOut(row, filled, item)
  }

  /** Whether every cell has one in the row before that it could go on from. */
  private goesOn(cells: readonly SourceCell[]): boolean {
    const last = this.rows[this.rows.length - 1]
    return cells.every(({ column }) => last?.cells.some(cell => cell.column === column))
  }

  private glue(cells: readonly SourceCell[]): void {
    const last = this.rows.pop()
    if (!last) return
    const grown = last.cells.map(cell => {
      const more = cells.find(({ column }) => column === cell.column)
      return more ? { ...cell, blocks: [...cell.blocks, ...more.blocks] } : cell
    })
    this.rows.push({ ...last, cells: grown })
    const message = '这一行跨了页，已与上一页的接在一起，请核对'
    this.tell(cells, { code: 'row-over-pages', severity: 'warning', message })
  }

  private leaveOut(
    row: SourceRow,
    cells: readonly SourceCell[],
    item: SourceCell | undefined,
  ): void {
    // Other rows count from where this one stands.
    this.rows.push({ ...row, hidden: true })
    if (item && cellWords(item) !== '')
      this.tell([item, ...cells], {
        code: 'item-unnumbered',
        severity: 'error',
        message: '这一行的具体事项没有以（1）编号，未列入计划',
      })
    else
      this.tell(cells, {
        code: 'row-unread',
        severity: 'warning',
        message: '这一行没有具体事项，没有读',
      })
  }

  private tell(
    [cell]: readonly SourceCell[],
    found: Pick<Finding, 'code' | 'severity' | 'message'>,
  ): void {
    const [paragraph] = cell ? paragraphsIn(cell.blocks) : []
    const line = paragraph ? this.lines.lineOf(paragraph) : null
    const words = cell ? firstSigns(cellWords(cell), 40) : ''
    this.findings.push({ ...found, items: [], line, words })
  }
}

function isItem(cell: SourceCell): boolean {
  return itemOf({ line: 0, text: cellWords(cell), runsOn: false }) !== null
}

function columnFor({ columns }: Heading, known: number): number {
  return columns.find(column => column.known === known)?.column ?? Infinity
}

function rulesOf(heading: Heading | null): CellRules {
  const items = heading ? columnFor(heading, itemColumn) : Infinity
  const units = heading ? columnFor(heading, unitColumn) : Infinity
  return {
    // A number or a task over several rows is named once; units and a deadline go for each row.
    isRepeated: column => column > items,
    shape: (cells, column) => (heading && column !== units ? joined(cells) : cells),
  }
}

/** The lines of a cell as one, unless items begin in them. */
function joined(cells: readonly TextCell[]): readonly TextCell[] {
  const [first, ...rest] = cells
  if (!first || rest.length === 0) return cells
  if (rest.some(cell => itemOf(cell) !== null))
    return cells.map(cell => ({ ...cell, runsOn: itemOf(cell) === null && cell.runsOn }))
  return [{ ...first, text: cells.map(({ text }) => text).join('') }]
}
