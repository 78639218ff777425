import type { Box } from '@/charts/scene/box'
import type { FlatMark, TextMark } from '@/charts/scene/scene'
import { verticalAdvance } from '@/charts/scene/scene'
import { textPieces } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'

/**
 * Whether a mark must lie whole on one side of a seam: words, signs and boxes, but no line, bar or
 * ground.
 */
export function isAtom(mark: FlatMark, slack: number): boolean {
  if (mark.type === 'text' || mark.type === 'circle') return true
  const { w, h } = boxOf(mark)
  if (/^(?:as-of|pill|legend)/.test(mark.key))
    return (
      w > 0 &&
      w <= 4 * slack &&
      (mark.type === 'rect' || mark.closed === true || /^legend/.test(mark.key))
    )
  if (mark.type === 'path' && mark.closed !== true)
    return /:(?:edge-?\w*|halo|tick)$/.test(mark.key)
  return (
    w <= slack &&
    (mark.type === 'path' || h <= 4 * slack) &&
    !/^(?:stretch|lead|share|tint|shade|band|selected|lit|done:area)\b/.test(mark.key)
  )
}

/** What a sign is made of: its cloth, pole, number and the like go by one name. */
const parts =
  /:(?:cloth|pole|today|number|stripes|hem|tail|edge-?\w*|halo|tick|line|dots|foot|side|plate|office|initial|box|chip|text|state|corner|mark|words|mask(?::\d+)?|dot\d*)$/

/** The name of the thing that a mark is a part of. */
export function groupKey(key: string): string {
  const whole =
    /^figure:\w+/.exec(key) ??
    /^legend:(?:(?:note|office|state|heat):)?[^:]+/.exec(key) ??
    /^(?:number|state|title)(?=(:\d+)(?:$|:))/.exec(key)
  if (whole) return whole[1] === undefined ? whole[0] : `label${whole[1]}`
  let name = key
  while (parts.test(name)) name = name.replace(parts, '')
  return name
}

/** The px a mark takes. */
export function boxOf(mark: FlatMark): Box {
  switch (mark.type) {
    case 'rect':
      return { x: mark.x, y: mark.y, w: mark.w, h: mark.h }
    case 'circle':
      return { x: mark.cx - mark.r, y: mark.cy - mark.r, w: 2 * mark.r, h: 2 * mark.r }
    case 'path': {
      const [xs, ys] = [mark.points.map(([x]) => x), mark.points.map(([, y]) => y)]
      const [x, y] = [Math.min(...xs), Math.min(...ys)]
      return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
    }
    case 'text': {
      const w = mark.vertical ? mark.size : textWidth(mark.text, mark.size, mark.weight)
      const h = mark.vertical ? [...mark.text].length * mark.size * verticalAdvance : mark.size
      return {
        x: mark.x - (mark.align === 'center' ? w / 2 : mark.align === 'right' ? w : 0),
        y: mark.vertical ? mark.y : mark.y - h / 2,
        w,
        h,
      }
    }
  }
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
  const end = last ? boxOf(last).x + boxOf(last).w : 0
  return end <= seam.limit + 0.01 ? parts : brokenInto(mark, seam, [...mark.text])
}

function brokenInto(
  mark: TextMark,
  { left, right, by }: Seam,
  pieces: readonly string[],
): readonly TextMark[] {
  const { x, w } = boxOf(mark)
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
