import { markBox } from '@/charts/scene/markBox'
import type { MarkPart, MarkRole } from '@/charts/scene/role'
import type { FlatMark, TextMark } from '@/charts/scene/scene'
import { textPieces } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import { graphemes } from '@/model/graphemes'

/** Boxes with their words: whole, but for the lines that they belong to. */
const boxed: ReadonlySet<MarkRole> = new Set(['as-of', 'pill', 'legend'])

/** Bars, bands and grounds, which may run behind a seam. */
const drawnOut: ReadonlySet<MarkRole> = new Set([
  'stretch',
  'lead',
  'share',
  'done',
  'tint',
  'shade',
  'band',
  'selection',
  'lit',
])

/** Strokes of a sign, which go with it. */
const strokes: ReadonlySet<MarkPart> = new Set(['edge', 'halo', 'tick'])

/**
 * Whether a mark must lie whole on one side of a seam: words, signs and boxes, but no line, bar or
 * ground.
 */
export function isAtom(mark: FlatMark, slack: number): boolean {
  if (mark.type === 'text' || mark.type === 'circle') return true
  const { w, h } = markBox(mark)
  const isArea = mark.type === 'rect' || mark.closed === true
  if (boxed.has(mark.role)) return w > 0 && w <= 4 * slack && (isArea || mark.role === 'legend')
  if (!isArea) return mark.part !== undefined && strokes.has(mark.part)
  return w <= slack && (mark.type === 'path' || h <= 4 * slack) && !drawnOut.has(mark.role)
}

/** What stands in an item's label, and is moved as one. */
const label: ReadonlySet<MarkRole> = new Set(['number', 'state', 'title'])

/** The name of the thing that a mark is moved with: marks of one whole and one role. */
export function groupName({ key, role, of }: FlatMark): string {
  return of === undefined ? key : `${label.has(role) ? 'label' : role} ${of}`
}

interface Seam {
  readonly left: number
  readonly right: number
  readonly by: number
  readonly limit: number
}

/**
 * A text in two at a seam: the first part ends before it, the rest is `by` px on and begins beyond
 * it; between words, or between letters where it would else end beyond `limit`.
 */
export function brokenText(mark: TextMark, seam: Seam): readonly TextMark[] {
  const parts = brokenInto(mark, seam, textPieces(mark.text))
  const last = parts[parts.length - 1]
  const end = last ? markBox(last).x + markBox(last).w : 0
  return end <= seam.limit + 0.01 ? parts : brokenInto(mark, seam, graphemes(mark.text))
}

function brokenInto(
  mark: TextMark,
  { left, right, by }: Seam,
  pieces: readonly string[],
): readonly TextMark[] {
  const { x, w } = markBox(mark)
  if (x >= left) return [{ ...mark, x: mark.x + by }]
  const width = (count: number): number =>
    textWidth(pieces.slice(0, count).join('').trimEnd(), mark.size, mark.weight)
  let count = pieces.length
  while (count > 0 && x + width(count) > left) count -= 1
  count = soundBreak(pieces, count, at => x + width(at) + by >= right)
  const [first, rest] = [
    pieces.slice(0, count).join(''),
    pieces
      .slice(count)
      .join('')
      .replace(/^[\s·]+/, ''),
  ]
  const from = x + textWidth(first, mark.size, mark.weight) + by
  const isOn = mark.align === 'right' && from >= right
  const after: TextMark = {
    ...mark,
    key: count === 0 ? mark.key : `${mark.key}:on`,
    text: rest,
    x: isOn ? x + w + by : Math.max(right, from),
    align: isOn ? 'right' : 'left',
  }
  return [
    ...(count === 0
      ? []
      : [{ ...mark, text: first.replace(/[\s·]+$/, ''), x, align: 'left' as const }]),
    ...(rest === '' ? [] : [after]),
  ]
}

/**
 * Before which piece words are broken of which so many have room: at a stop, else where no one or
 * two letters stand alone beyond the seam, if what is left then still needs no more room than it
 * was given.
 */
function soundBreak(
  pieces: readonly string[],
  most: number,
  isGiven: (count: number) => boolean,
): number {
  if (most === pieces.length) return most
  const given = Array.from({ length: Math.max(0, most - 1) }, (_, at) => most - at).filter(isGiven)
  const isStop = (at: number): boolean =>
    /[，。；：、）》\s·]$/.test(pieces[at - 1] ?? '') || /^[（《“·]/.test(pieces[at] ?? '')
  return given.find(isStop) ?? given.find(at => pieces.length - at > 2) ?? most
}
