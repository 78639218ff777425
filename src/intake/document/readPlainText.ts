import type { DecodedText } from '@/intake/text/decodeText'
import { decodeBytes, lostWords } from '@/intake/text/decodeText'
import { excessOf } from '@/intake/text/excess'
import { splitLines } from '@/intake/text/readText'
import { circularBounds } from '@/model/bounds'
import type { DraftBlock } from './draft'
import type { Reading } from './reading'
import { beyondBound, foundDocument } from './reading'
import type { DocumentNote } from './sourceDocument'

/** Reads the bytes of a text: a paragraph a line, blank ones too, since they part rows. */
export function readPlainText(bytes: Uint8Array): Reading {
  if (bytes.length > circularBounds.bytes)
    return beyondBound('txt', excessOf('bytes', bytes.length, circularBounds.bytes))
  const decoded = decodeBytes(bytes)
  const cells = cellsIn(decoded.text)
  if (cells > circularBounds.cells)
    return beyondBound('txt', excessOf('cells', cells, circularBounds.cells))
  return foundDocument('txt', linesOf(decoded.text), badBytes(decoded))
}

/** What is said of bytes that could not be read; nothing where all could. */
export function badBytes({ lost, line }: DecodedText): readonly DocumentNote[] {
  if (lost === 0) return []
  const place = line === null ? null : ({ kind: 'line', line, column: 1 } as const)
  return [{ code: 'bad-bytes', place, words: String(lost), message: lostWords(lost) }]
}

function linesOf(text: string): readonly DraftBlock[] {
  return splitLines(text).map((line, at) => ({ kind: 'paragraph', text: line, line: at + 1 }))
}

/** Tabs and line ends, which part the cells of a text. */
function cellsIn(text: string): number {
  let cells = 1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 9 || sign === 10 || sign === 13) cells += 1
  }
  return cells
}
