import type { DecodedText } from '@/intake/text/decodeText'
import { decodeBytes, lostFindings } from '@/intake/text/decodeText'
import { cleanCell, splitLines } from '@/intake/text/readText'
import type { Finding, Item, Plan } from '@/model/plan'

/** The lines of a plan's circular, and what is told of bad bytes in them. */
export interface CircularSource {
  readonly lines: readonly string[]
  readonly lost: readonly Finding[]
}

/** The circular that a plan was read from, of its bytes; null where they are of another. */
export function readCircularSource(plan: Plan, bytes: Uint8Array): CircularSource | null {
  const decoded = decodeBytes(bytes)
  const lines = sourceLines(plan, decoded.text)
  return lines.length === 0 ? null : { lines, lost: lostLineFindings(plan, decoded) }
}

/**
 * The lines of a text where it is the circular that a plan was read from: each item's text begins
 * on the line the plan names, or that line holds bad bytes, as less than half of them may; none
 * where it is another.
 */
export function sourceLines({ items }: Pick<Plan, 'items'>, text: string): readonly string[] {
  const lines = splitLines(text)
  const at = (item: Item): string => lines[item.lines.text - 1] ?? ''
  const others = items.filter(item => !cleanCell(at(item)).includes(item.text.slice(0, 8)))
  const isSource = others.every(item => at(item).includes(lostSign))
  return isSource && others.length * 2 <= items.length ? lines : []
}

/** What stands for bytes that could not be read. */
const lostSign = '\ufffd'

/**
 * What is told of bad bytes in a circular's text: the line of the first, and the items on whose
 * lines any stand; nothing where all could be read.
 */
export function lostLineFindings(
  { items }: Pick<Plan, 'items'>,
  decoded: DecodedText,
): readonly Finding[] {
  const [finding] = lostFindings(decoded, decoded.line)
  if (!finding) return []
  // How many of the lines up to each hold bad bytes.
  const lost = [0]
  for (const line of splitLines(decoded.text))
    lost.push((lost.at(-1) ?? 0) + (line.includes(lostSign) ? 1 : 0))
  const upTo = (line: number): number => lost[Math.min(line, lost.length - 1)] ?? 0
  const hit = items.filter(({ lines: { row } }) => upTo(row[1]) > upTo(row[0] - 1))
  return [{ ...finding, items: hit.map(({ id }) => id) }]
}
