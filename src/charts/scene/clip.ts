import type { Box } from './box'
import { holds } from './box'
import { markBox } from './markBox'
import type { ClipMark, FlatMark, Mark, PathMark, RectMark, Scene } from './scene'

type Point = readonly [number, number]

/**
 * A scene without clips, for files that know none: what lies outside is left out, what reaches out
 * is cut where the clip would cut it.
 */
export function withoutClips(scene: Scene): Scene {
  return { ...scene, marks: flattened(scene.marks) }
}

function flattened(marks: readonly Mark[]): readonly FlatMark[] {
  return marks.flatMap(mark => (mark.type === 'clip' ? clipped(mark) : [mark]))
}

function clipped(clip: ClipMark): readonly FlatMark[] {
  const { key, x, y, w, h, ground } = clip
  const under: FlatMark[] =
    ground === undefined
      ? []
      : [
          {
            type: 'rect',
            key: `${key}:ground`,
            role: 'ground',
            x,
            y,
            w,
            h,
            fill: ground,
          },
        ]
  return [...under, ...flattened(clip.marks).flatMap(mark => cut(mark, clip))]
}

function cut(mark: FlatMark, box: Box): readonly FlatMark[] {
  if (mark.type === 'rect') return cutRect(mark, box)
  if (mark.type === 'path') return cutPath(mark, box)
  return holds(box, middleOf(markBox(mark))) ? [mark] : []
}

function middleOf({ x, y, w, h }: Box): Point {
  return [x + w / 2, y + h / 2]
}

function cutRect(mark: RectMark, box: Box): readonly RectMark[] {
  const x = Math.max(mark.x, box.x)
  const y = Math.max(mark.y, box.y)
  const w = Math.min(mark.x + mark.w, box.x + box.w) - x
  const h = Math.min(mark.y + mark.h, box.y + box.h) - y
  return w > 0 && h > 0 ? [{ ...mark, x, y, w, h }] : []
}

function cutPath(mark: PathMark, box: Box): readonly PathMark[] {
  if (mark.points.every(point => holds(box, point))) return [mark]
  if (mark.closed || mark.fill !== undefined) {
    const points = cutArea(mark.points, box)
    return points.length > 2 ? [{ ...mark, points }] : []
  }
  return chains(mark.points, box).map((points, at) => ({
    ...mark,
    key: at === 0 ? mark.key : `${mark.key}:part${at}`,
    points,
  }))
}

/** What of a chain of lines lies within a box. */
function chains(points: readonly Point[], box: Box): readonly (readonly Point[])[] {
  const found: Point[][] = []
  points.slice(1).forEach((to, at) => {
    const run = within(points[at] ?? to, to, box)
    if (!run) return
    const last = found[found.length - 1]
    const end = last?.[last.length - 1]
    if (last && end && end[0] === run[0][0] && end[1] === run[0][1]) last.push(run[1])
    else found.push([...run])
  })
  return found
}

/** What of a line lies within a box (Liang and Barsky's way); null where nothing does. */
function within(
  [x0, y0]: Point,
  [x1, y1]: Point,
  { x, y, w, h }: Box,
): readonly [Point, Point] | null {
  let from = 0
  let to = 1
  for (const [by, room] of [
    [x0 - x1, x0 - x],
    [x1 - x0, x + w - x0],
    [y0 - y1, y0 - y],
    [y1 - y0, y + h - y0],
  ] as const) {
    if (by === 0 && room < 0) return null
    if (by < 0) from = Math.max(from, room / by)
    if (by > 0) to = Math.min(to, room / by)
  }
  const at = (t: number): Point => [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t]
  return from > to ? null : [from === 0 ? [x0, y0] : at(from), to === 1 ? [x1, y1] : at(to)]
}

/** What of an area lies within a box (Sutherland and Hodgman's way). */
function cutArea(points: readonly Point[], { x, y, w, h }: Box): readonly Point[] {
  const sides: readonly ((point: Point) => number)[] = [
    p => p[0] - x,
    p => x + w - p[0],
    p => p[1] - y,
    p => y + h - p[1],
  ]
  return sides.reduce<readonly Point[]>(
    (area, inside) =>
      area.flatMap((point, at): Point[] => {
        const before = area[(at + area.length - 1) % area.length] ?? point
        const [a, b] = [inside(before), inside(point)]
        const crossing: Point[] =
          a < 0 === b < 0
            ? []
            : [
                [
                  before[0] + ((point[0] - before[0]) * a) / (a - b),
                  before[1] + ((point[1] - before[1]) * a) / (a - b),
                ],
              ]
        return b >= 0 ? [...crossing, point] : crossing
      }),
    points,
  )
}
