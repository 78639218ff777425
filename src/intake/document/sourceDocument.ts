// A document as every reader gives it, whatever file it came in: blocks in order, each with its
// place. What reads plans from it knows no format.
import type { DocumentKind } from './kindNames'

/** A whole document: its kind, its blocks in order, and what was passed over in reading it. */
export interface SourceDocument {
  readonly kind: DocumentKind
  readonly blocks: readonly SourceBlock[]
  readonly notes: readonly DocumentNote[]
}

export type SourceBlock = SourceParagraph | SourceTable

/**
 * One paragraph, or one line of a text, or a part of one that a cell holds. `number` is what a word
 * processor puts before it by itself ("（1）"), '' where it puts nothing; tabs and line ends within
 * `text` stay.
 */
export interface SourceParagraph {
  readonly kind: 'paragraph'
  readonly place: Place
  readonly number: string
  readonly text: string
  /** Whether its words go on from the paragraph before it in its cell, which a line end broke. */
  readonly runsOn?: true
}

/**
 * A table, the `number`th of its document from 1, also where it stands within a cell of another;
 * `sheet` is the name of the sheet that it is; it has so many columns.
 */
export interface SourceTable {
  readonly kind: 'table'
  readonly number: number
  readonly sheet: string | null
  readonly hidden: boolean
  readonly page: number | null
  readonly columns: number
  readonly rows: readonly SourceRow[]
  /** What its columns hold, where that follows from the layout of a text and no row says it. */
  readonly headings?: readonly string[]
}

/** A row of a table: the cells that begin in it; those that come down from above are not repeated. */
export interface SourceRow {
  readonly hidden: boolean
  readonly cells: readonly SourceCell[]
}

/** A cell: where it begins, from 1, and how many rows and columns it covers. */
export interface SourceCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: readonly SourceBlock[]
}

/** Where a paragraph stands; all numbers count from 1. */
export type Place = LinePlace | ParagraphPlace | CellPlace

/** In a text: its line, and the sign of the line that it begins at. */
export interface LinePlace {
  readonly kind: 'line'
  readonly line: number
  readonly column: number
}

/**
 * Outside tables: the how manieth paragraph of the document, its page where that is known, and for a
 * part of a paragraph the sign that it begins at.
 */
export interface ParagraphPlace {
  readonly kind: 'paragraph'
  readonly paragraph: number
  readonly page: number | null
  readonly column?: number
}

/** In a cell of a table: the how manieth paragraph of the cell; its line where the file is text. */
export interface CellPlace {
  readonly kind: 'cell'
  readonly table: number
  readonly sheet: string | null
  readonly row: number
  readonly column: number
  readonly paragraph: number
  readonly page: number | null
  readonly line: number | null
}

/** What was passed over in reading, or is not what it seems; `message` in Chinese. */
export interface DocumentNote {
  readonly code:
    | 'bad-bytes'
    | 'broken-row'
    | 'cells-run-together'
    | 'external-content'
    | 'hidden-rows'
    | 'hidden-sheet'
    | 'hidden-text'
    | 'layout-unclear'
    | 'macros'
    | 'notes-unread'
    | 'numbers-unread'
    | 'pages-unread'
    | 'radicals'
    | 'text-box'
    | 'tracked-changes'
  readonly place: Place | null
  readonly words: string
  readonly message: string
}

/** The tables of a document in order, those within cells behind the table that they stand in. */
export function tablesIn(blocks: readonly SourceBlock[]): readonly SourceTable[] {
  return blocks.flatMap(block =>
    block.kind === 'table'
      ? [block, ...block.rows.flatMap(row => row.cells.flatMap(cell => tablesIn(cell.blocks)))]
      : [],
  )
}

/** The paragraphs of some blocks in order, those of tables too. */
export function paragraphsIn(blocks: readonly SourceBlock[]): readonly SourceParagraph[] {
  return blocks.flatMap(block =>
    block.kind === 'table'
      ? block.rows.flatMap(row => row.cells.flatMap(cell => paragraphsIn(cell.blocks)))
      : [block],
  )
}

/** What a paragraph shows: its number, then its words. */
export function shownText({ number, text }: SourceParagraph): string {
  return number + text
}
