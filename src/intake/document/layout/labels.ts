// Labels before values, such as 责任单位：, at the beginning of a line or behind a stop.
import { documentBounds } from '@/model/bounds'
import { seenForm } from '@/model/lookAlike'
import type { ColumnKind } from './columnWords'
import { columnKind } from './columnWords'

/** A label: where it begins, where its value does, what it says, and what its value is. */
export interface Label {
  readonly from: number
  readonly to: number
  readonly heading: string
  readonly kind: ColumnKind
  readonly isAtLineStart: boolean
}

/** The longest label, with the blanks in it. */
const longest = 16
const stop = /[。；;！!，,、\n\t（(【〔[）)】〕\]]/

/** The labels in a text between two signs; no more than a table may have cells. */
export function labelsIn(text: string, from = 0, to = text.length): readonly Label[] {
  const found: Label[] = []
  for (const { index } of text.slice(from, to).matchAll(/[：:】\]〕]/g)) {
    const least = found[found.length - 1]?.to ?? from
    const label = labelBefore(text, least, from + index)
    if (label) found.push(label)
    if (found.length > documentBounds.cells) break
  }
  return found
}

/** The label that ends with a colon, or with a bracket that opens before it. */
function labelBefore(text: string, least: number, end: number): Label | null {
  const isBracket = !/[：:]/.test(text.charAt(end))
  // 【责任单位】： has a bracket before its colon.
  const isIn = isBracket || /[】\]〕]/.test(text.charAt(end - 1))
  const to = isIn && !isBracket ? end - 1 : end
  const start = labelStart(text, least, to)
  if (start === null) return null
  const from = isIn ? start - 1 : start
  if (from < least || (isIn && !/[【[〔]/.test(text.charAt(from)))) return null
  const heading = seenForm(text.slice(start, to))
  const kind = columnKind(heading)
  const isAtLineStart = isLineStart(text, from)
  if (kind === null || (isBracket && !isAtLineStart)) return null
  const isColonNext = isBracket && /[：:]/.test(text.charAt(end + 1))
  return { from, to: end + (isColonNext ? 2 : 1), heading, kind, isAtLineStart }
}

/** Where the name of a column begins that ends before a sign, with blanks in it or not. */
function labelStart(text: string, least: number, to: number): number | null {
  let start = to
  while (start > least && to - start < longest && !stop.test(text.charAt(start - 1))) start -= 1
  for (; start < to; start += 1) {
    const isWordStart =
      start === least || !/\S/.test(text.charAt(start - 1)) || isStop(text, start - 1)
    if (isWordStart && /\S/.test(text.charAt(start)) && columnKind(text.slice(start, to)) !== null)
      return start
  }
  return null
}

function isStop(text: string, at: number): boolean {
  return stop.test(text.charAt(at))
}

function isLineStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at)
  return (
    at === 0 ||
    (before.slice(before.lastIndexOf('\n') + 1).trim() === '' && (before.includes('\n') || at < 8))
  )
}
