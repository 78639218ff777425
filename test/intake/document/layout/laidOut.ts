// What a text looks like once its tables are found: rows of cells, and the paragraphs between them.
import { withLayout } from '@/intake/document/layout/layout'
import { readPlainText } from '@/intake/document/readPlainText'
import type {
  SourceBlock,
  SourceDocument,
  SourceParagraph,
  SourceTable,
} from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'

/** The document of a text, a paragraph a line. */
export function textDocument(text: string): SourceDocument {
  const reading = readPlainText(new TextEncoder().encode(text))
  if (!reading.ok) throw new Error(reading.refusal.message)
  return reading.document
}

/** The document of some paragraphs out of a word processor. */
export function paragraphDocument(texts: readonly string[]): SourceDocument {
  const blocks = texts.map((text, at): SourceParagraph => ({
    kind: 'paragraph',
    place: { kind: 'paragraph', paragraph: at + 1, page: null },
    number: '',
    text,
  }))
  return { kind: 'docx', blocks, notes: [] }
}

/** A document with its tables found. */
export function laidOut(document: SourceDocument | string): SourceDocument {
  return withLayout(typeof document === 'string' ? textDocument(document) : document)
}

/** Blocks as words: paragraphs that are not blank, and tables as their headings and rows. */
export function looks(document: SourceDocument | string): readonly unknown[] {
  return laidOut(document).blocks.flatMap((block): readonly unknown[] => {
    if (block.kind === 'table') return [tableLooks(block)]
    const words = shownText(block).trim()
    return words === '' ? [] : [words]
  })
}

/** The rows of a document's tables, one after another. */
export function rowsIn(document: SourceDocument | string): readonly (readonly string[])[] {
  return laidOut(document).blocks.flatMap(block =>
    block.kind === 'table' ? tableLooks(block) : [],
  )
}

/**
 * A table as rows of words: the lines of a cell apart by " / ", those that run on by nothing; a cell
 * over several columns is followed by "→", one over several rows is led by "↓2 ".
 */
function tableLooks({ headings, rows }: SourceTable): readonly (readonly string[])[] {
  const cells = rows.map(row =>
    row.cells.map(({ blocks, rowSpan, columnSpan }) => {
      const down = rowSpan > 1 ? `↓${rowSpan} ` : ''
      return `${down}${cellWords(blocks)}${columnSpan > 1 ? ' →' : ''}`
    }),
  )
  return headings ? [headings, ...cells] : cells
}

function cellWords(blocks: readonly SourceBlock[]): string {
  return paragraphsIn(blocks).reduce((words, paragraph) => {
    const more = shownText(paragraph).trim()
    return words === '' || more === ''
      ? words + more
      : `${words}${paragraph.runsOn ? '' : ' / '}${more}`
  }, '')
}
