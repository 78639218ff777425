import { beginningThatFits, textPieces } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import { graphemes } from '@/model/graphemes'

/** A stretch of a line between two seams, in px from the wall's left edge. */
export interface Segment {
  readonly left: number
  readonly right: number
}

/**
 * Words for a line that seams cross, of a size in px; `after` is the px of what stands behind them.
 * Those with `end` begin in the last segment where it is free. Of what
 * `kind` they are, each of their pieces tells too.
 */
export interface LineWords {
  readonly key: string
  readonly kind?: string
  readonly text: string
  readonly size: number
  readonly weight?: 400 | 700
  readonly after?: number
  readonly end?: boolean
}

/** Some of the words, whole within a segment of a line. */
export interface LinePiece {
  readonly key: string
  readonly kind?: string
  readonly text: string
  readonly x: number
  readonly line: number
  readonly isLast: boolean
}

/**
 * Where the monitors of a wall leave room for words: a stretch for each column, clear of its seams
 * and of the wall's edges.
 */
export function wallSegments(
  width: number,
  { columns, clear }: { readonly columns: number; readonly clear: number },
  margin: number,
): readonly Segment[] {
  return Array.from({ length: columns }, (_, at) => ({
    left: (width * at) / columns + (at === 0 ? margin : Math.max(clear, margin / 4)),
    right:
      (width * (at + 1)) / columns - (at === columns - 1 ? margin : Math.max(clear, margin / 4)),
  }))
}

/** Where the next words may stand: in a segment of a line, from an x on. */
interface Place {
  readonly line: number
  readonly segment: number
  readonly x: number
}

const dot = ' · '

/**
 * Words one after another over the segments of as many lines as they need, a dot between them; what
 * is short stays whole, what is long is broken between characters where a segment ends.
 */
export function linePieces(
  words: readonly LineWords[],
  segments: readonly Segment[],
): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  let at: Place = { line: 0, segment: 0, x: leftOf(segments, 0) }
  for (const one of words) {
    const { laid, next } = placed(one, first(one, at, segments), segments)
    pieces.push(...laid)
    at = next
  }
  return pieces
}

/** The longest beginning of a text that has room with an ellipsis behind it, one sign at least. */
export function longestCut(text: string, hasRoom: (cut: string) => boolean): string {
  const signs = graphemes(text)
  const cut = (count: number): string => `${signs.slice(0, count).join('')}…`
  let [low, high] = [1, Math.max(1, signs.length - 1)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (hasRoom(cut(middle))) low = middle
    else high = middle - 1
  }
  return cut(low)
}

function leftOf(segments: readonly Segment[], at: number): number {
  return segments[at]?.left ?? 0
}

function room(segments: readonly Segment[], { segment, x }: Place): number {
  return (segments[segment]?.right ?? 0) - x
}

function onwards({ line, segment }: Place, segments: readonly Segment[]): Place {
  const to = (segment + 1) % segments.length
  return { line: to === 0 ? line + 1 : line, segment: to, x: leftOf(segments, to) }
}

function widthOf({ size, weight }: LineWords, text: string): number {
  return textWidth(text, size, weight)
}

/**
 * Where some words begin: in the last segment if they ask for it, in the next one if they are short
 * and have no room left in this.
 */
function first(words: LineWords, at: Place, segments: readonly Segment[]): Place {
  const last = segments.length - 1
  const whole = widthOf(words, words.text) + (words.after ?? 0)
  const end: Place = { ...at, segment: last, x: leftOf(segments, last) }
  if (words.end && at.segment < last && whole <= room(segments, end)) return end
  const isShort = segments.some(({ left, right }) => whole <= right - left)
  const isOn = at.x > leftOf(segments, at.segment)
  return isShort && isOn && whole + widthOf(words, dot) > room(segments, at)
    ? onwards(at, segments)
    : at
}

function placed(
  words: LineWords,
  from: Place,
  segments: readonly Segment[],
): { readonly laid: readonly LinePiece[]; readonly next: Place } {
  const { key, kind, text, after = 0 } = words
  const laid: LinePiece[] = []
  let at = from
  let rest = at.x > leftOf(segments, at.segment) ? dot + text : text
  while (rest !== '') {
    const isNew = at.x === leftOf(segments, at.segment)
    // A segment too narrow for a single word has it all the same.
    const part =
      beginningThatFits(rest, room(segments, at) - after, words) ||
      (isNew ? (textPieces(rest)[0] ?? rest) : '')
    rest = rest.slice(part.length)
    if (part.trim() !== '')
      laid.push({
        key: `${key}:${laid.length}`,
        ...(kind === undefined ? {} : { kind }),
        text: part,
        x: at.x,
        line: at.line,
        isLast: rest === '',
      })
    at = rest === '' ? { ...at, x: at.x + widthOf(words, part) + after } : onwards(at, segments)
    if (rest !== '') rest = rest.replace(/^[\s·]+/, '')
  }
  return { laid, next: at }
}
