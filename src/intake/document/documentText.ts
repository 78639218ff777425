// A document as the rows of cells that the reader of circulars takes, and as lines that its findings
// name: in a text the lines of the file, elsewhere one a paragraph.
import type { TextCell, TextRow } from '@/intake/text/readText'
import { cleanCell, readText, splitLines } from '@/intake/text/readText'
import { placeAddress } from './place'
import type { Place, SourceCell, SourceDocument, SourceParagraph } from './sourceDocument'
import type { SourceRow, SourceTable } from './sourceDocument'
import { paragraphsIn, shownText } from './sourceDocument'

/** The lines of a document: what each says, and where it stands. */
export interface DocumentLines {
  readonly texts: readonly string[]
  /** The place of a line, from 1; null where the document has no such line. */
  readonly placeOf: (line: number) => Place | null
  /** The line that a paragraph, or a part of one, begins in. */
  readonly lineOf: (paragraph: SourceParagraph) => number
  /** Whether they are the lines of the file itself. */
  readonly isFile: boolean
}

/** The lines of a document. */
export function documentLines({ blocks }: SourceDocument): DocumentLines {
  const texts: string[] = []
  const places: Place[] = []
  const starts = new Map<string, readonly [line: number, text: string]>()
  const paragraphs = paragraphsIn(blocks)
  for (const paragraph of paragraphs) {
    const { place } = paragraph
    const line = fileLine(place)
    starts.set(placeAddress(wholePlace(place)), [line ?? texts.length + 1, shownText(paragraph)])
    if (line === null)
      for (const text of shownText(paragraph).split('\n')) {
        texts.push(text)
        places.push(place)
      }
    else {
      while (texts.length < line) texts.push('')
      const before = texts[line - 1] ?? ''
      texts[line - 1] = before === '' ? shownText(paragraph) : `${before}\t${shownText(paragraph)}`
      places[line - 1] ??= place
    }
  }
  return {
    texts,
    placeOf: line => places[line - 1] ?? null,
    lineOf: ({ place }) => {
      const line = fileLine(place)
      if (line !== null) return line
      const [start, text] = starts.get(placeAddress(wholePlace(place))) ?? [0, '']
      return start + lineEnds(text, place)
    },
    isFile: paragraphs.some(({ place }) => fileLine(place) !== null),
  }
}

/** The place of the paragraph that one is a part of. */
function wholePlace(place: Place): Place {
  if (place.kind !== 'paragraph' || place.column === undefined) return place
  return { kind: 'paragraph', paragraph: place.paragraph, page: place.page }
}

/** How many lines of a paragraph stand above a part of it. */
function lineEnds(text: string, place: Place): number {
  if (place.kind !== 'paragraph' || place.column === undefined) return 0
  return text.slice(0, place.column - 1).split('\n').length - 1
}

function fileLine(place: Place): number | null {
  return place.kind === 'paragraph' ? null : place.line
}

/** The rows of a document as one text, in which tabs and blank lines part cells and rows. */
export function textRows({ texts }: DocumentLines): readonly TextRow[] {
  return readText(texts.join('\n'))
}

/** How cells of a table become cells of its rows. */
export interface CellRules {
  /** Whether a cell that covers several rows stands in each of them. */
  readonly isRepeated: (column: number) => boolean
  /** The cells that the lines of one cell become. */
  readonly shape: (lines: readonly TextCell[], column: number) => readonly TextCell[]
}

/** The rows of a table that are not hidden; columns count from 1. */
export function tableRows(
  { rows, columns }: SourceTable,
  lines: DocumentLines,
  rules: CellRules,
): readonly TextRow[] {
  const above: (Covering | undefined)[] = []
  return rows.flatMap((row, at) => {
    const found = rowCells(row, { at, columns, above, lines, rules })
    return row.hidden ? [] : [found]
  })
}

/** A cell that covers rows below its own, the last of which is named. */
interface Covering {
  readonly last: number
  readonly cells: readonly TextCell[]
  readonly column: number
}

interface RowReading {
  readonly at: number
  readonly columns: number
  readonly above: (Covering | undefined)[]
  readonly lines: DocumentLines
  readonly rules: CellRules
}

function rowCells({ cells }: SourceRow, reading: RowReading): TextRow {
  const { at, columns, above, lines, rules } = reading
  const own = new Map(cells.map(cell => [cell.column, cell]))
  const found: TextCell[] = []
  for (let column = 1; column <= columns; column += 1) {
    const cell = own.get(column)
    const cover = above[column]
    if (cell) {
      const words = rules.shape(cellLines(cell, lines), column)
      found.push(...words)
      for (let covered = column; covered < column + cell.columnSpan; covered += 1)
        above[covered] = { last: at + cell.rowSpan - 1, cells: words, column }
    } else if (cover && cover.last >= at && cover.column === column) {
      const [first] = cover.cells
      const blank = { line: first?.line ?? 0, text: '', runsOn: false }
      found.push(...(rules.isRepeated(column) ? cover.cells : [blank]))
    }
  }
  return found
}

/** What a cell says, a line each; the first begins the cell, the others run on. One at least. */
export function cellLines({ blocks }: SourceCell, lines: DocumentLines): readonly TextCell[] {
  const paragraphs = paragraphsIn(blocks)
  const found: TextCell[] = []
  for (const paragraph of paragraphs) {
    const from = lines.lineOf(paragraph)
    splitLines(shownText(paragraph)).forEach((words, at) => {
      const text = cleanCell(words)
      const line = lines.isFile ? from : from + at
      const last = found[found.length - 1]
      if (text !== '' && last && at === 0 && paragraph.runsOn)
        found[found.length - 1] = { ...last, text: last.text + text }
      else if (text !== '') found.push({ line, text, runsOn: found.length > 0 })
    })
  }
  const [first] = paragraphs
  const line = first ? lines.lineOf(first) : 0
  return found.length > 0 ? found : [{ line, text: '', runsOn: false }]
}

/** A paragraph as a row of its own, parted at its tabs; none where it is blank. */
export function paragraphRows(
  paragraph: SourceParagraph,
  lines: DocumentLines,
): readonly TextRow[] {
  const from = lines.lineOf(paragraph)
  return splitLines(shownText(paragraph)).flatMap((text, at) => {
    const line = lines.isFile ? from : from + at
    const cells = text
      .split('\t')
      .map(cleanCell)
      .filter(words => words !== '')
    return cells.length === 0 ? [] : [cells.map(words => ({ line, text: words, runsOn: false }))]
  })
}
