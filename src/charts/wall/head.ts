import { textWidth } from '@/charts/text/textWidth'
import type { LinePiece, Segment } from './lines'
import { linePieces, longestCut } from './lines'

/*
 * The head of a wall: the plan's title, the as-of day, and remarks on what else must be known.
 * Sizes are in em, 24 px of the design. Where seams cross the head, its words stand in segments.
 */

/** The words of a head, and the px it has: `em` is its least type, `width` the whole wall's. */
export interface HeadWords {
  readonly title: string
  readonly asOf: string
  readonly remarks: readonly string[]
  readonly width: number
  readonly em: number
  readonly upright: boolean
}

/** How large the title stands, and whether remarks have a line of their own below it. */
export interface HeadSizes {
  readonly title: number
  readonly isLow: boolean
}

/**
 * Words of a line, each of its size, from so far below the top of the head; where they end at a
 * segment's right, `end` is the px from the wall's right edge.
 */
export interface HeadLine {
  readonly key: string
  readonly size: number
  readonly top: number
  readonly pieces: readonly LinePiece[]
  readonly end: number | null
}

/** A head in segments. */
export interface PartedHead {
  readonly size: number
  readonly title: readonly LinePiece[]
  readonly lines: readonly HeadLine[]
}

const dot = ' · '

/**
 * Sizes of a head that no seam crosses: the title as large as lets it stand whole beside the day,
 * or on a wall on end above it in two lines at most.
 */
export function headSizes({ title, remarks, width, em, upright }: HeadWords): HeadSizes {
  const room = width / em - 3.3333
  const length = textWidth(title, 1, 700)
  const beside = 17 + remarks.reduce((sum, remark) => sum + textWidth(remark, 1.1333) + 2.6, 0)
  const taken = upright ? beside : beside + length
  const isLow = remarks.length > 0 && taken > room
  const within = (most: number, free: number): number => Math.min(most, Math.max(1, free / length))
  if (upright) return { isLow, title: within(isLow ? 1.3333 : 1.5, room) }
  return { isLow, title: isLow ? within(1.1667, room - 15) : within(1.6667, room - beside) }
}

/**
 * A head in segments. The day stands in the last one, remarks before it or, where they find no room
 * there, below it; the title over the others and what the day leaves of that one. On a wall on end
 * each has lines of its own.
 */
export function partedHead(words: HeadWords, segments: readonly Segment[]): PartedHead {
  return words.upright ? uprightHead(words, segments) : acrossHead(words, segments)
}

function uprightHead(words: HeadWords, segments: readonly Segment[]): PartedHead {
  const all = [...words.remarks, words.asOf]
  const head = titled(words, segments)
  const lines = 1 + Math.max(0, ...head.title.map(piece => piece.line))
  const size = largest([1.4167, 1.1667], all.join(dot), { words, segments }) ?? 1
  const top = Math.min(3.2, lines * 1.3 * head.size)
  return { ...head, lines: [spread('day', all, { words, segments, size, top })] }
}

function acrossHead(words: HeadWords, segments: readonly Segment[]): PartedHead {
  const { em, asOf, remarks } = words
  const all = [...remarks, asOf]
  const [day, below] = [all.join(dot), remarks.join(dot)]
  const wide = (text: string, size: number): number => textWidth(text, size * em, 700)
  const frame = { words, segments }

  const whole = largest([1.4167, 1.1667, 1], day, frame)
  if (whole !== undefined)
    return {
      ...titled(words, leftOf(segments, wide(day, whole), em)),
      lines: [atEnd('day', day, { ...frame, size: whole, top: 0.2 })],
    }
  const alone = largest([1.0833, 1], asOf, frame)
  // Where a monitor is narrow, title and day have a line each, as small as may be.
  if (alone === undefined)
    return {
      ...titled(words, segments, [1]),
      lines: [spread('day', all, { ...frame, size: 1, top: 1.35 })],
    }
  if (largest([1], below, frame) !== undefined)
    return {
      ...titled(words, leftOf(segments, Math.max(wide(asOf, alone), wide(below, 1)), em)),
      lines: [
        atEnd('day', asOf, { ...frame, size: alone, top: 0 }),
        atEnd('remarks', below, { ...frame, size: 1, top: 1.4 }),
      ],
    }
  const rest = leftOf(segments, wide(asOf, 1), em)
  return {
    ...titled(words, segments, [1]),
    lines: [
      spread('remarks', remarks, { words, segments: rest, size: 1, top: 1.35 }),
      atEnd('day', asOf, { ...frame, size: 1, top: 1.35 }),
    ],
  }
}

/** The words of a head and the segments that it stands in. */
interface Frame {
  readonly words: HeadWords
  readonly segments: readonly Segment[]
}

/** A line in its frame. */
interface Laid extends Frame {
  readonly size: number
  readonly top: number
}

/** The first of some sizes in which a text fits the last segment. */
function largest(
  sizes: readonly number[],
  text: string,
  { words: { em }, segments }: Frame,
): number | undefined {
  const last = segments[segments.length - 1]
  const room = last ? last.right - last.left : 0
  return sizes.find(size => textWidth(text, size * em, 700) <= room)
}

/** The segments before the last, and of that what so many px at its end leave. */
function leftOf(segments: readonly Segment[], taken: number, em: number): readonly Segment[] {
  const { left, right: end } = segments[segments.length - 1] ?? { left: 0, right: 0 }
  const right = end - taken - em
  return [...segments.slice(0, -1), ...(right - left > 3 * em ? [{ left, right }] : [])]
}

const titleSizes = [1.6667, 1.5833, 1.5, 1.4167, 1.3333, 1.25, 1.1667, 1.0833, 1]

/** The title as large as lets it stand in one line, else its least, cut where it takes two lines. */
function titled(
  { title, em }: HeadWords,
  segments: readonly Segment[],
  sizes: readonly number[] = titleSizes,
): Pick<PartedHead, 'size' | 'title'> {
  const lay = (size: number, text = title): readonly LinePiece[] =>
    linePieces([{ key: 'title', text, size: size * em, weight: 700 }], segments)
  const size = sizes.find(one => isSoundTitle(lay(one))) ?? 1
  // Where the day has a line below it the title has one, else two.
  const most = sizes === titleSizes ? 2 : 1
  const hasRoom = (text: string): boolean => lay(size, text).every(({ line }) => line < most)
  return { size, title: lay(size, hasRoom(title) ? title : longestCut(title, hasRoom)) }
}

/** A title in one line; a letter or two alone beyond a seam would look lost. */
function isSoundTitle(pieces: readonly LinePiece[]): boolean {
  const last = pieces[pieces.length - 1]
  const isWhole = pieces.length === 1 || (last?.text.length ?? 0) > 3
  return isWhole && pieces.every(piece => piece.line === 0)
}

/**
 * Each of some words whole where a segment holds it and all have one line, else broken where
 * segments end.
 */
function spread(key: string, texts: readonly string[], laid: Laid): HeadLine {
  const { words, segments, size, top } = laid
  const lay = (parts: readonly string[]): readonly LinePiece[] =>
    linePieces(
      parts.map((text, at) => ({
        key: `${key}:${at}`,
        text,
        size: size * words.em,
        weight: 700,
      })),
      segments,
    )
  const whole = lay(texts)
  const isOneLine = whole.every(piece => piece.line === 0)
  const pieces = words.upright || isOneLine ? whole : lay([texts.join(dot)])
  return { key, size, top, end: null, pieces }
}

function atEnd(key: string, text: string, { words, segments, size, top }: Laid): HeadLine {
  const end = words.width - (segments[segments.length - 1]?.right ?? words.width)
  return { key, size, top, end, pieces: [{ key: `${key}:0`, text, x: 0, line: 0, isLast: true }] }
}
