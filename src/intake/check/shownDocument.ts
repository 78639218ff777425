// A document as it stands, for whoever checks what was read of it: every word with what became of it.
import type { AccountEntry } from '@/intake/circular/account'
import type { CellUse } from '@/intake/circular/columns/cellUses'
import type { GivenColumns } from '@/intake/circular/columns/columnChoice'
import { columnMeaning, headingKey } from '@/intake/circular/columns/columnMeaning'
import { placeAddress } from '@/intake/document/place'
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceRow,
  SourceTable,
} from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'

/** The heading of a column: where the reader names it, and what it holds. */
export interface ShownColumn {
  readonly where: string
  readonly holds: ColumnName
}

/** What a column can be said to hold. */
export const columnNames = [
  '序号',
  '工作任务',
  '具体事项',
  '责任单位',
  '牵头单位',
  '配合单位',
  '完成时间',
  '另列',
] as const

export type ColumnName = (typeof columnNames)[number]

/** A paragraph as it is shown: its address in the document, its words, and what became of them. */
export interface ShownParagraph {
  readonly kind: 'paragraph'
  readonly key: string
  readonly text: string
  readonly use: CellUse
  readonly items: readonly number[]
  readonly reason: string | null
  /** The column that it is the heading of; null where it is none. */
  readonly column: ShownColumn | null
}

/** A cell as it is shown. */
export interface ShownCell {
  readonly key: string
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: readonly ShownBlock[]
}

/** A table as it is shown; hidden rows are left out. */
export interface ShownTable {
  readonly kind: 'table'
  readonly key: string
  readonly number: number
  readonly sheet: string | null
  readonly rows: readonly { readonly key: string; readonly cells: readonly ShownCell[] }[]
}

export type ShownBlock = ShownParagraph | ShownTable

/** The blocks of a document in order, with what became of them; `given` are columns the reader named. */
export function shownDocument(
  document: SourceDocument,
  account: readonly AccountEntry[],
  given: GivenColumns,
): readonly ShownBlock[] {
  const entries = new Map(account.map(entry => [placeAddress(entry.place), entry]))
  const shower = new Shower(entries, given)
  return document.blocks.flatMap(block => shower.shown(block, null))
}

class Shower {
  constructor(
    private readonly entries: ReadonlyMap<string, AccountEntry>,
    private readonly given: GivenColumns,
  ) {}

  /** A block as it is shown; `column` where the cell that it stands in heads one. */
  shown(block: SourceBlock, column: ShownColumn | null): readonly ShownBlock[] {
    if (block.kind === 'table') return [this.table(block)]
    const text = shownText(block).trim()
    if (text === '') return []
    const { use, items, reason } = this.entryOf(block) ?? unread
    return [{ kind: 'paragraph', key: placeAddress(block.place), text, use, items, reason, column }]
  }

  private table(table: SourceTable): ShownTable {
    const key = `T${table.number}`
    const rows = table.rows.filter(({ hidden }) => !hidden)
    const headings = this.headingRows(rows)
    // Of headings over others the lowest names a column.
    const lastHeading = new Map(
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ row, column }) => (headings.has(row) ? [[column, row] as const] : [])),
      ),
    )
    const cellOf = (cell: SourceCell): ShownCell => {
      const { row, column, rowSpan, columnSpan, blocks } = cell
      const isLast = lastHeading.get(column) === row && columnSpan === 1
      const holds = isLast ? this.holds(cell, rows) : null
      const head = holds === null ? null : { where: this.where(cell), holds }
      return {
        key: `${key}R${row}C${column}`,
        rowSpan,
        columnSpan,
        blocks: blocks.flatMap(block => this.shown(block, head)),
      }
    }
    return {
      kind: 'table',
      key,
      number: table.number,
      sheet: table.sheet,
      rows: rows.map(({ cells }, at) => ({ key: `${key}:${at}`, cells: cells.map(cellOf) })),
    }
  }

  /** The rows that head a table's columns: those read so, else the first with words in two cells. */
  private headingRows(rows: readonly SourceRow[]): ReadonlySet<number> {
    const cells = rows.flatMap(row => row.cells)
    const read = cells.filter(cell => this.usesOf(cell).includes('heading'))
    if (read.length > 0) {
      // A row that names its own values heads no columns.
      const named = new Set(read)
      const isHeading = (row: SourceRow): boolean =>
        row.cells.every(cell => named.has(cell) || wordsOf(cell) === '')
      return new Set(rows.filter(isHeading).flatMap(row => row.cells.map(({ row: at }) => at)))
    }
    if (cells.some(cell => this.usesOf(cell).includes('text'))) return new Set()
    const first = rows.find(row => row.cells.filter(cell => wordsOf(cell) !== '').length >= 2)
    return new Set(first?.cells.map(({ row }) => row))
  }

  /** What a column holds: as the reader says, as it was read, or else as its heading says. */
  private holds(heading: SourceCell, rows: readonly SourceRow[]): ColumnName {
    const words = wordsOf(heading)
    const given = [...this.given].find(
      ([, of]) => of === String(heading.column) || headingKey(of) === headingKey(words),
    )
    const { kind, role } = columnMeaning(given?.[0] ?? words)
    const units =
      role === 'lead' ? '牵头单位' : role === 'support' ? '配合单位' : ('责任单位' as const)
    if (given) return kind === 'units' ? units : kindNames[kind]
    const below = rows
      .flatMap(({ cells }) => cells)
      .filter(({ row, column }) => row > heading.row && column === heading.column)
    for (const cell of below) {
      const use = this.usesOf(cell).find(isColumnUse)
      if (use) return use === 'units' ? units : useNames[use]
    }
    return kind === 'units' ? units : kindNames[kind]
  }

  /** How a column is named: by its number, or by words that make their row a heading. */
  private where(heading: SourceCell): string {
    const words = wordsOf(heading)
    const isRead = this.usesOf(heading).includes('heading')
    return isRead || words === '' ? String(heading.column) : words
  }

  private usesOf({ blocks }: SourceCell): readonly CellUse[] {
    return paragraphsIn(blocks).flatMap(paragraph => this.entryOf(paragraph)?.use ?? [])
  }

  private entryOf({ place }: SourceParagraph): AccountEntry | undefined {
    return this.entries.get(placeAddress(place))
  }
}

function wordsOf({ blocks }: SourceCell): string {
  return paragraphsIn(blocks).map(shownText).join('').trim()
}

const unread = { use: 'left-out', items: [], reason: null } as const

const kindNames = {
  number: '序号',
  task: '工作任务',
  text: '具体事项',
  deadline: '完成时间',
  other: '另列',
} as const

const useNames = {
  'item-number': '序号',
  task: '工作任务',
  text: '具体事项',
  units: '责任单位',
  deadline: '完成时间',
  column: '另列',
} as const

function isColumnUse(use: CellUse): use is keyof typeof useNames {
  return use in useNames
}

/** Columns as the reader names them, one of them named anew. */
export function withColumn(given: GivenColumns, where: string, holds: ColumnName): GivenColumns {
  const others = [...given].filter(([name, of]) => of !== where && name !== holds)
  // Several columns may hold what the plan has no word for.
  return new Map([...others, [holds === '另列' ? `另列${where}` : holds, where]])
}
