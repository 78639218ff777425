import type { Box } from '@/charts/box'
import type { ClipMark, FlatMark, Mark, PathMark, RectMark, TextMark } from '@/charts/scene'
import { blend } from '@/charts/style'
import { textWidth } from '@/charts/textWidth'

type Point = readonly [number, number]

/** The marks of a scene as they show within a box, in their order: for formats that know no clips. Shapes and lines end at the edges of their clip; circles and words are whole where their middle shows, else left out. */
export function cutMarks(marks: readonly Mark[], within: Box): readonly FlatMark[] {
  return marks.flatMap(mark => mark.type === 'clip' ? cutClip(mark, within) : cutMark(mark, within))
}

/** The box that a line of text takes. */
export function textBox({ x, y, text, size, weight, align, vertical }: TextMark): Box {
  const letters = [...text].length
  const w = vertical ? size : textWidth(text, size, weight)
  const h = vertical ? letters * size * 1.1 : size
  return { x: x - (align === 'center' ? w / 2 : align === 'right' ? w : 0), y: vertical ? y : y - h / 2, w, h }
}

/** The smallest box around points. */
export function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

function cutClip(clip: ClipMark, within: Box): readonly FlatMark[] {
  const box = shared(clip, within)
  if (!box) return []
  const ground: readonly FlatMark[] = clip.ground === undefined ? [] : [{ type: 'rect', key: `${clip.key}:ground`, ...box, fill: clip.ground }]
  return [...ground, ...cutMarks(clip.marks, box)]
}

function cutMark(mark: FlatMark, within: Box): readonly FlatMark[] {
  if (mark.type === 'rect') return cutRect(mark, within)
  if (mark.type === 'path') return cutPath(mark, within)
  if (mark.type === 'circle') return holds(within, [mark.cx, mark.cy]) ? [mark] : []
  const { x, y, w, h } = textBox(mark)
  return mark.text !== '' && holds(within, [x + w / 2, y + h / 2]) ? [mark] : []
}

function cutRect(mark: RectMark, within: Box): readonly FlatMark[] {
  const box = shared(mark, within)
  if (!box) return []
  if (typeof mark.fill !== 'object' || box.w === mark.w) return [{ ...mark, ...box }]
  const { from, to } = mark.fill
  const at = (x: number): string => fadeAt(from, to, (x - mark.x) / mark.w)
  return [{ ...mark, ...box, fill: { from: at(box.x), to: at(box.x + box.w) } }]
}

/** The colour of a fade after a share of its way; colours written #RRGGBB or #RRGGBBAA. */
function fadeAt(from: string, to: string, share: number): string {
  const alpha = (color: string): number => parseInt(color.slice(7, 9) || 'ff', 16)
  const veil = Math.round(alpha(from) + (alpha(to) - alpha(from)) * share).toString(16).padStart(2, '0')
  return `${blend(from.slice(0, 7), to.slice(0, 7), share)}${veil}`
}

function cutPath(mark: PathMark, within: Box): readonly FlatMark[] {
  if (mark.points.every(point => holds(within, point))) return mark.points.length > 1 ? [mark] : []
  if (mark.closed) {
    const points = cutPolygon(mark.points, within)
    return points.length > 2 ? [{ ...mark, points }] : []
  }
  return cutChain(mark.points, within).map((points, at) => ({ ...mark, key: at === 0 ? mark.key : `${mark.key}:${at}`, points }))
}

/** A polygon cut at one edge of the box after another. */
function cutPolygon(points: readonly Point[], { x, y, w, h }: Box): readonly Point[] {
  const edges = [[0, 1, x], [0, -1, x + w], [1, 1, y], [1, -1, y + h]] as const
  return edges.reduce<readonly Point[]>((left, [axis, sign, edge]) => left.flatMap((b, at) => {
    const a = left[at === 0 ? left.length - 1 : at - 1] ?? b
    const [insideA, insideB] = [(a[axis] - edge) * sign >= 0, (b[axis] - edge) * sign >= 0]
    if (insideA === insideB) return insideB ? [b] : []
    const part = (edge - a[axis]) / (b[axis] - a[axis])
    return [between(a, b, part), ...(insideB ? [b] : [])]
  }), points)
}

/** What shows of a chain of lines, as chains. */
function cutChain(points: readonly Point[], within: Box): readonly (readonly Point[])[] {
  const chains: Point[][] = []
  for (const [at, b] of points.slice(1).entries()) {
    const a = points[at] ?? b
    const run = cutLine(a, b, within)
    if (!run) continue
    const [from, to] = run
    const last = chains[chains.length - 1]
    const end = last?.[last.length - 1]
    if (last && end && end[0] === from[0] && end[1] === from[1]) last.push(to)
    else chains.push([from, to])
  }
  return chains
}

function cutLine(a: Point, b: Point, { x, y, w, h }: Box): readonly [Point, Point] | null {
  let [enter, leave] = [0, 1]
  for (const [axis, low, high] of [[0, x, x + w], [1, y, y + h]] as const) {
    const way = b[axis] - a[axis]
    if (way === 0 && (a[axis] < low || a[axis] > high)) return null
    if (way === 0) continue
    const [first, second] = [(low - a[axis]) / way, (high - a[axis]) / way]
    enter = Math.max(enter, Math.min(first, second))
    leave = Math.min(leave, Math.max(first, second))
  }
  return enter < leave ? [between(a, b, enter), between(a, b, leave)] : null
}

function between(a: Point, b: Point, part: number): Point {
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]
}

function shared(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - x, Math.min(a.y + a.h, b.y + b.h) - y]
  return w > 0 && h > 0 ? { x, y, w, h } : null
}

function holds({ x, y, w, h }: Box, [px, py]: Point): boolean {
  return px >= x && px <= x + w && py >= y && py <= y + h
}
