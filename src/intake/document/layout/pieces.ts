// Lines of a text and pieces of them: where a line holds several cells, or a label and what it
// labels, each piece is a paragraph with the place at which it begins.
import type { Place, SourceParagraph } from '@/intake/document/sourceDocument'
import { shownText } from '@/intake/document/sourceDocument'

/** A line of a paragraph, which begins at the sign `from` of what the paragraph shows. */
export interface TextLine {
  readonly paragraph: SourceParagraph
  readonly from: number
  readonly text: string
}

/** The lines of some paragraphs in order. */
export function textLines(paragraphs: readonly SourceParagraph[]): readonly TextLine[] {
  const lines: TextLine[] = []
  for (const paragraph of paragraphs) {
    let from = 0
    for (const text of shownText(paragraph).split('\n')) {
      lines.push({ paragraph, from, text })
      from += text.length + 1
    }
  }
  return lines
}

/** A part of a line as a paragraph; the paragraph itself where the part is the whole of it. */
export function pieceOf(line: TextLine, from = 0, to = line.text.length): SourceParagraph {
  return partOf(line.paragraph, line.from + from, line.from + to)
}

/** A part of a line without the blanks around it; null where it is blank. */
export function wordsOf(line: TextLine, from = 0, to = line.text.length): SourceParagraph | null {
  const words = line.text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = start + words.trim().length
  return start < end ? pieceOf(line, start, end) : null
}

/** Lines as paragraphs: those whose lines are all there as they stand. */
export function paragraphsOf(lines: readonly TextLine[]): readonly SourceParagraph[] {
  const found: SourceParagraph[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at]
    if (!first) continue
    let last = first
    for (let next = lines[at + 1]; next?.paragraph === first.paragraph; next = lines[at + 1]) {
      last = next
      at += 1
    }
    found.push(partOf(first.paragraph, first.from, last.from + last.text.length))
  }
  return found
}

function partOf(paragraph: SourceParagraph, from: number, to: number): SourceParagraph {
  const { number, text, place } = paragraph
  if (from === 0 && to === number.length + text.length) return paragraph
  const start = Math.max(0, from - number.length)
  return {
    ...paragraph,
    place: from === 0 ? place : placeAt(place, from),
    number: number.slice(from, to),
    text: text.slice(start, Math.max(start, to - number.length)),
  }
}

function placeAt(place: Place, from: number): Place {
  switch (place.kind) {
    case 'line':
      return { ...place, column: place.column + from }
    case 'paragraph':
      return { ...place, column: (place.column ?? 1) + from }
    case 'cell':
      return place
  }
}
