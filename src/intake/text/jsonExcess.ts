import type { Excess } from './excess'
import { excessOf } from './excess'

/** How deep a JSON text may go, and how much may be in it. */
export interface JsonBounds {
  readonly depth: number
  readonly brackets: number
  readonly values: number
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Values that may stand as thick as they like, and signs that each of more has at least. */
const [thick, signsEach] = [1_000_000, 6]

/**
 * Where a JSON text goes beyond its bounds, found in its signs before anything is built of it; null
 * where it does not.
 */
export function jsonExcess(text: string, bounds: JsonBounds): Excess | null {
  // Values of a real file have names and words: where they stand thicker, they are there to swell.
  const most = Math.min(bounds.values, Math.max(thick, Math.ceil(text.length / signsEach)))
  let [depth, brackets, values] = [0, 0, 1]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === quote) at = closingQuote(text, at + 1)
    else if (sign === comma) values += 1
    else if (sign === openList || sign === openObject) {
      depth += 1
      brackets += 1
      values += 1
    } else if (sign === closeList || sign === closeObject) depth -= 1
    if (depth > bounds.depth) return excessOf('depth', depth, bounds.depth)
    if (brackets > bounds.brackets) return excessOf('brackets', brackets, bounds.brackets)
    if (values > most) return excessOf('values', values, most)
  }
  return null
}

/** Where a string ends: a quote behind an odd number of backslashes stands in it. */
function closingQuote(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1
    if (slashes % 2 === 0) return end
  }
  return text.length
}
