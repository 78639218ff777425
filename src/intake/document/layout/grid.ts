import type { SourceCell, SourceParagraph, SourceTable } from '@/intake/document/sourceDocument'

/** A cell of a table that a text holds; over all the columns that follow where it is `wide`. */
export interface GridCell {
  readonly blocks: readonly SourceParagraph[]
  readonly rowSpan?: number
  readonly isWide?: boolean
}

/** The cells of a row from its first column on; null where one comes down from above. */
export type GridRow = readonly (GridCell | null)[]

/** A table that a text holds by its layout; `headings` where no row of it names its columns. */
export interface Grid {
  readonly columns: number
  readonly rows: readonly GridRow[]
  readonly headings?: readonly string[]
}

/** A table found in lines, in place of those from `from` to before `to`. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly grid: Grid
}

/** A grid as the `number`th table of its document. */
export function tableOf({ columns, rows, headings }: Grid, number: number): SourceTable {
  const [first] = rows.flatMap(row => row.flatMap(cell => cell?.blocks ?? []))
  return {
    kind: 'table',
    number,
    sheet: null,
    hidden: false,
    page: first === undefined || first.place.kind === 'line' ? null : first.place.page,
    columns,
    rows: rows.map((row, at) => ({
      hidden: false,
      cells: row.flatMap((cell, column) => (cell ? [cellAt(cell, [at, column], columns)] : [])),
    })),
    ...(headings ? { headings } : {}),
  }
}

function cellAt(
  { blocks, rowSpan = 1, isWide = false }: GridCell,
  [row, column]: readonly [number, number],
  columns: number,
): SourceCell {
  const columnSpan = isWide ? columns - column : 1
  return { row: row + 1, column: column + 1, rowSpan, columnSpan, blocks }
}

/** A row of one cell over all columns: words that belong to no column. */
export function wideRow(blocks: readonly SourceParagraph[]): GridRow {
  return [{ blocks, isWide: true }]
}
