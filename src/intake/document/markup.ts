// Markup of any kind, read as it streams through a parser that needs no DOM (a worker has none) and
// fetches nothing: what is deeper or has more tags than is allowed ends it.
// The parser calls Object.hasOwn, which Chromium has since 93.
import 'core-js/actual/object/has-own'
import type { Handler, ParserOptions } from 'htmlparser2'
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { documentBounds } from '@/model/bounds'

/** What follows the tags and words of a text. */
export interface MarkupReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** A bound that the reader itself finds exceeded, which ends the reading. */
  readonly excess?: Excess | null
}

/** Why markup was not read to its end: a bound, or a DOCTYPE in XML. */
export type MarkupFault = Excess | 'doctype'

/** Signs given to the parser at once: few enough that what nests without end is stopped in time. */
const piece = 16_384

/** Reads markup to its end; the fault that stopped it, or null. */
export async function readMarkup(
  text: string,
  reader: MarkupReader,
  { xmlMode = false }: Pick<ParserOptions, 'xmlMode'> = {},
): Promise<MarkupFault | null> {
  const { Parser } = await import('htmlparser2')
  let [tags, depth] = [0, 0]
  let fault: MarkupFault | null = null
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      tags += 1
      depth += 1
      if (tags > documentBounds.tags) fault ??= excessOf('tags', tags, documentBounds.tags)
      if (depth > documentBounds.depth) fault ??= excessOf('depth', depth, documentBounds.depth)
      if (fault === null) reader.open(name, attributes)
    },
    onclosetag(name) {
      depth -= 1
      if (fault === null) reader.close(name)
    },
    ontext(words) {
      if (fault === null) reader.text(words)
    },
    onprocessinginstruction(name) {
      if (xmlMode && name.startsWith('!')) fault ??= 'doctype'
    },
  }
  const parser = new Parser(handler, { xmlMode, decodeEntities: true })
  for (let at = 0; at < text.length && fault === null; at += piece) {
    parser.write(text.slice(at, at + piece))
    fault ??= reader.excess ?? null
  }
  // What is left open by a fault is left so.
  if (fault === null) parser.end()
  return fault
}
