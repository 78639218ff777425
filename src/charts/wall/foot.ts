import type { LinePiece, LineWords, Segment } from './lines'
import { textWidth } from '@/charts/text/textWidth'
import { linePieces, longestCut } from './lines'

/*
 * The foot of a wall that seams cross: what is counted and where the wall is, then where its data
 * come from and how it runs, each in pieces between the seams.
 */

/** Words of a wall's foot; `trouble` takes the place of the source where there is any. */
export interface FootWords {
  readonly counts: string
  readonly place: string
  readonly source: string
  readonly trouble: string
  readonly updated: string
  /** How the page runs, in parts joined by ` · `, of which the last may be left out. */
  readonly pulse: string
}

/** Lines of a foot, for which there is room, and those it may take before words of it are cut. */
const [room, mostLines] = [3, 4]

const dot = ' · '

/**
 * How the page runs as far as the source leaves room on a line of so many px, `em` px high: when its
 * data were read at least.
 */
export function lifeBeside(
  { source, updated, pulse }: Pick<FootWords, 'source' | 'updated' | 'pulse'>,
  width: number,
  em: number,
): string {
  const parts = pulse.split(dot)
  const lives = parts.map((_, at) => [updated, ...parts.slice(0, parts.length - at)].join(dot))
  const room = width - 2 * em - textWidth(source, em)
  return lives.find(life => textWidth(life, em) <= room) ?? updated
}

/**
 * The pieces of a foot in three lines, `em` px high: where it takes more, less is said of how the
 * page runs, and where it then takes more than four, the source is cut.
 */
export function footPieces(
  words: FootWords,
  segments: readonly Segment[],
  em: number,
): readonly LinePiece[] {
  const parts = words.pulse.split(dot)
  let pieces: readonly LinePiece[] = []
  for (let count = parts.length; count >= 0; count -= 1) {
    const life = [words.updated, ...parts.slice(0, count)].join(dot)
    pieces = lines({ ...words, life }, segments, em)
    if (lineCount(pieces) <= room) return pieces
  }
  const laid = (source: string): readonly LinePiece[] =>
    lines({ ...words, source, life: words.updated }, segments, em)
  // Between narrow seams the rest may take more lines by itself.
  const most = Math.max(mostLines, lineCount(laid('…')))
  const hasRoom = (source: string): boolean => lineCount(laid(source)) <= most
  return hasRoom(words.source) ? pieces : laid(longestCut(words.source, hasRoom))
}

/** How many lines some pieces take, one at least. */
export function lineCount(pieces: readonly LinePiece[]): number {
  return 1 + Math.max(0, ...pieces.map(piece => piece.line))
}

function lines(
  { counts, place, source, trouble, life }: FootWords & { readonly life: string },
  segments: readonly Segment[],
  em: number,
): readonly LinePiece[] {
  const timer = { after: 5 * em, end: true }
  const where = { key: 'place', kind: 'place', text: place, size: em, ...timer }
  const first = linePieces([...parted('counts', counts, em), where], segments)
  const kind = trouble === '' ? 'quiet' : 'trouble'
  const what = { key: kind, kind, text: trouble === '' ? source : trouble, size: em }
  const second = linePieces([what, ...parted('quiet', life, em)], segments)
  const from = lineCount(first)
  return [
    ...first,
    ...second.map(piece => ({ ...piece, line: piece.line + from, key: `second:${piece.key}` })),
  ]
}

/** A text at its dots: what stands between two of them may stand in another segment. */
function parted(kind: string, text: string, size: number): readonly LineWords[] {
  return text
    .split(/ · |(?<=）)· /)
    .filter(Boolean)
    .map((part, at) => ({ key: `${kind}:${at}`, kind, text: part, size }))
}
