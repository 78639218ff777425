// A document as it stands, for whoever checks what was read of it: every word with what became of it.
import type { AccountEntry } from '@/intake/circular/account'
import type { CellUse } from '@/intake/circular/columns/cellUses'
import type { GivenColumns } from '@/intake/circular/columns/columnChoice'
import { columnMeaning, headingKey } from '@/intake/circular/columns/columnMeaning'
import { placeAddress } from '@/intake/document/place'
import type { SourceBlock, SourceDocument, SourceTable } from '@/intake/document/sourceDocument'
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
  return document.blocks.flatMap(block => new Shower(entries, given).shown(block, null))
}

class Shower {
  constructor(
    private readonly entries: ReadonlyMap<string, AccountEntry>,
    private readonly given: GivenColumns,
  ) {}

  /** A block as it is shown, `column` being that of the cell it stands in, where that heads one. */
  shown(block: SourceBlock, column: number | null): readonly ShownBlock[] {
    if (block.kind === 'table') return [this.table(block)]
    const text = shownText(block).trim()
    if (text === '') return []
    const key = placeAddress(block.place)
    const { use, items, reason } = this.entries.get(key) ?? unread
    const where = column === null ? text : String(column)
    const isHeading = use === 'heading' || column !== null
    return [
      {
        kind: 'paragraph',
        key,
        text,
        use,
        items,
        reason,
        column: isHeading ? { where, holds: this.holds(text, where) } : null,
      },
    ]
  }

  private table(table: SourceTable): ShownTable {
    const key = `T${table.number}`
    const headings = this.headingRows(table)
    const rows = table.rows
      .filter(({ hidden }) => !hidden)
      .map((row, at) => ({
        key: `${key}:${at}`,
        cells: row.cells.map(({ row: no, column, rowSpan, columnSpan, blocks }) => ({
          key: `${key}R${no}C${column}`,
          rowSpan,
          columnSpan,
          blocks: blocks.flatMap(block => this.shown(block, headings.has(no) ? column : null)),
        })),
      }))
    return { kind: 'table', key, number: table.number, sheet: table.sheet, rows }
  }

  /** The rows that head a table's columns: those read so, else the first with words in two cells. */
  private headingRows({ rows }: SourceTable): ReadonlySet<number> {
    const filled = rows.map(({ cells }) =>
      cells.filter(({ blocks }) => paragraphsIn(blocks).some(one => shownText(one).trim() !== '')),
    )
    const read = filled.flatMap(cells =>
      cells.flatMap(({ row, blocks }) =>
        paragraphsIn(blocks).some(
          ({ place }) => this.entries.get(placeAddress(place))?.use === 'heading',
        )
          ? [row]
          : [],
      ),
    )
    if (read.length > 0) return new Set(read)
    const [first] = filled.find(cells => cells.length >= 2) ?? []
    const isRead = filled.some(cells =>
      cells.some(({ blocks }) =>
        paragraphsIn(blocks).some(
          ({ place }) => this.entries.get(placeAddress(place))?.use === 'text',
        ),
      ),
    )
    return new Set(first && !isRead ? [first.row] : [])
  }

  private holds(words: string, where: string): ColumnName {
    const named = [...this.given].find(
      ([, of]) => of === where || headingKey(of) === headingKey(words),
    )
    const { kind, role } = columnMeaning(named?.[0] ?? words)
    if (kind === 'units')
      return role === 'lead' ? '牵头单位' : role === 'support' ? '配合单位' : '责任单位'
    return kindNames[kind]
  }
}

const unread = { use: 'left-out', items: [], reason: null } as const

const kindNames = {
  number: '序号',
  task: '工作任务',
  text: '具体事项',
  deadline: '完成时间',
  other: '另列',
} as const

/** Columns as the reader names them, one of them named anew. */
export function withColumn(given: GivenColumns, where: string, holds: ColumnName): GivenColumns {
  const others = [...given].filter(([name, of]) => of !== where && name !== holds)
  // Several columns may hold what the plan has no word for.
  return new Map([...others, [holds === '另列' ? `另列${where}` : holds, where]])
}
