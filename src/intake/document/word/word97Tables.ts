import type { DraftBlock, DraftCell, DraftParagraph, DraftRow } from '@/intake/document/draft'
import type { RowEdge } from './paragraphLooks'

/** A row as it came: what its cells hold, and their edges. */
interface RawRow {
  readonly cells: readonly (readonly DraftParagraph[])[]
  readonly edges: readonly RowEdge[]
}

/** Edges so near, in twentieths of a point, are one. */
const near = 40

/** A table that is being read; its columns are known once all edges are. */
export class Word97Tables {
  private readonly rows: RawRow[] = []
  private cells: DraftParagraph[][] = []
  private cell: DraftParagraph[] = []

  take(paragraph: DraftParagraph, isLast: boolean): void {
    this.cell.push(paragraph)
    if (!isLast) return
    this.cells.push(this.cell)
    this.cell = []
  }

  endRow(edges: readonly RowEdge[]): void {
    this.rows.push({ cells: this.cells, edges })
    this.cells = []
    this.cell = []
  }

  /** The table; null where it has no rows. */
  end(): DraftBlock | null {
    if (this.cells.length > 0 || this.cell.length > 0) this.endRow([])
    if (this.rows.length === 0) return null
    const edges = edgesOf(this.rows)
    const above = new Map<number, GrowingCell>()
    return { kind: 'table', rows: this.rows.map(row => draftRow(row, edges, above)) }
  }
}

/** A cell that may yet grow by those merged with it. */
interface GrowingCell extends DraftCell {
  rowSpan: number
  columnSpan: number
}

function draftRow(
  { cells, edges }: RawRow,
  all: readonly number[],
  above: Map<number, GrowingCell>,
): DraftRow {
  const drafts: GrowingCell[] = []
  cells.forEach((blocks, n) => {
    const edge = edges[n]
    const column = edge ? placeOf(all, edge.left) : n
    const columnSpan = edge ? Math.max(1, placeOf(all, edge.right) - column) : 1
    const upper = above.get(column)
    const left = drafts[drafts.length - 1]
    if (edge?.isMergedLeft && left) left.columnSpan += columnSpan
    else if (edge?.isMergedDown && !edge.isMergedStart && upper) upper.rowSpan += 1
    else {
      const own = { blocks, column, rowSpan: 1, columnSpan }
      drafts.push(own)
      if (edge?.isMergedDown) above.set(column, own)
      else above.delete(column)
    }
  })
  return { cells: drafts }
}

function edgesOf(rows: readonly RawRow[]): readonly number[] {
  const all = rows.flatMap(({ edges }) => edges.flatMap(({ left, right }) => [left, right]))
  const places: number[] = []
  for (const edge of [...all].sort((a, b) => a - b))
    if (places.length === 0 || edge - (places[places.length - 1] ?? 0) > near) places.push(edge)
  return places
}

function placeOf(places: readonly number[], edge: number): number {
  const at = places.findIndex(place => place >= edge - near)
  return at < 0 ? places.length : at
}
