// What a reader finds before places are given: every format drafts the same blocks, and one function
// numbers paragraphs and tables and lays cells out by their spans.
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { documentBounds } from '@/model/bounds'
import type {
  CellPlace,
  Place,
  SourceBlock,
  SourceCell,
  SourceParagraph,
  SourceTable,
} from './sourceDocument'

export type DraftBlock = DraftParagraph | DraftTable

/** A paragraph; `line` and `column` where the file is text, `page` where the file knows pages. */
export interface DraftParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly number?: string
  readonly page?: number
  readonly line?: number
  readonly column?: number
}

export interface DraftTable {
  readonly kind: 'table'
  readonly rows: readonly DraftRow[]
  readonly sheet?: string
  readonly hidden?: boolean
  readonly page?: number | null
}

export interface DraftRow {
  readonly cells: readonly DraftCell[]
  readonly hidden?: boolean
}

/** A cell; `column` from 0 where the file says it, else the next that is free. */
export interface DraftCell {
  readonly blocks: readonly DraftBlock[]
  readonly column?: number
  readonly rowSpan?: number
  readonly columnSpan?: number
}

/** Blocks with their places, or the bound that they go beyond. */
export type PlacedBlocks =
  | { readonly ok: true; readonly blocks: readonly SourceBlock[] }
  | { readonly ok: false; readonly excess: Excess }

/** Gives every paragraph of a document its place, and every cell its row and column. */
export function placeBlocks(drafts: readonly DraftBlock[]): PlacedBlocks {
  const placer = new Placer()
  try {
    return { ok: true, blocks: drafts.map(draft => placer.place(draft)) }
  } catch (error) {
    if (error instanceof BeyondBound) return { ok: false, excess: error.excess }
    throw error
  }
}

/** Ends a reading from within however many calls. */
class BeyondBound extends Error {
  constructor(readonly excess: Excess) {
    super('beyond a bound')
  }
}

type InCell = Pick<CellPlace, 'table' | 'sheet' | 'row' | 'column'>

class Placer {
  private paragraphs = 0
  private tables = 0
  private cells = 0
  private counted = 0

  place(draft: DraftBlock): SourceBlock {
    if (draft.kind === 'table') return this.table(draft)
    this.countParagraph()
    this.paragraphs += 1
    const { line, column = 1, page = null } = draft
    const place: Place =
      line === undefined
        ? { kind: 'paragraph', paragraph: this.paragraphs, page }
        : { kind: 'line', line, column }
    return paragraphAt(draft, place)
  }

  private table({ rows, hidden = false, page = null, ...draft }: DraftTable): SourceTable {
    this.tables += 1
    const sheet: string | null = draft.sheet ?? null
    const [number, layout] = [this.tables, new Layout(rows.length)]
    const placed = rows.map((row, at) => ({
      hidden: row.hidden ?? false,
      cells: row.cells.map(cell => {
        this.cells += 1
        if (this.cells > documentBounds.cells)
          throw new BeyondBound(excessOf('cells', this.cells, documentBounds.cells))
        const where = layout.take(cell, at)
        return this.cell(cell, where, { table: number, sheet })
      }),
    }))
    const { columns } = layout
    return { kind: 'table', number, sheet, hidden, page, columns, rows: placed }
  }

  private cell(
    { blocks }: DraftCell,
    where: Omit<SourceCell, 'blocks'>,
    of: Pick<CellPlace, 'table' | 'sheet'>,
  ): SourceCell {
    const { row, column } = where
    let paragraph = 0
    const placed = blocks.map(block => {
      if (block.kind === 'table') return this.table(block)
      this.countParagraph()
      paragraph += 1
      return paragraphAt(block, cellPlace(block, { ...of, row, column }, paragraph))
    })
    return { ...where, blocks: placed }
  }

  /** Counts a paragraph, in a cell or not. */
  private countParagraph(): void {
    this.counted += 1
    const { paragraphs: most } = documentBounds
    if (this.counted > most) throw new BeyondBound(excessOf('paragraphs', this.counted, most))
  }
}

function cellPlace(draft: DraftParagraph, cell: InCell, paragraph: number): CellPlace {
  const { page = null, line = null } = draft
  return { kind: 'cell', ...cell, paragraph, page, line }
}

function paragraphAt({ text, number = '' }: DraftParagraph, place: Place): SourceParagraph {
  return { kind: 'paragraph', place, number, text }
}

/** Follows which columns of a table are taken by cells that come down from rows above. */
class Layout {
  columns = 0
  private row = -1
  private next = 0
  /** Of each column, the first row that no cell from above takes. */
  private readonly free: number[] = []

  constructor(private readonly rows: number) {}

  take(cell: DraftCell, row: number): Omit<SourceCell, 'blocks'> {
    if (row !== this.row) this.next = 0
    this.row = row
    let at = cell.column ?? this.next
    if (cell.column === undefined) while ((this.free[at] ?? 0) > row) at += 1
    const { columns: most } = documentBounds
    const columnSpan = Math.max(1, cell.columnSpan ?? 1)
    if (at + columnSpan > most) throw new BeyondBound(excessOf('columns', at + columnSpan, most))
    const rowSpan = Math.min(Math.max(1, cell.rowSpan ?? 1), this.rows - row)
    while (this.free.length < at + columnSpan) this.free.push(0)
    this.free.fill(row + rowSpan, at, at + columnSpan)
    this.next = at + columnSpan
    this.columns = Math.max(this.columns, this.next)
    return { row: row + 1, column: at + 1, rowSpan, columnSpan }
  }
}
