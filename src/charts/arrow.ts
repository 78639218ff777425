import type { Mark } from './scene'

type Point = readonly [number, number]

/** A filled arrowhead at the end of a chain of points, as long as `size` px, turned along its last stretch. */
export function arrowMark(key: string, points: readonly Point[], look: { readonly size: number, readonly color: string }): Mark {
  const [x, y] = points[points.length - 1] ?? [0, 0]
  const [px, py] = points[points.length - 2] ?? [x - 1, y]
  const length = Math.hypot(x - px, y - py) || 1
  const ux = (x - px) / length
  const uy = (y - py) / length
  const back: Point = [x - ux * look.size, y - uy * look.size]
  const half = look.size * 0.5
  return { type: 'path', key, closed: true, fill: look.color, points: [[x, y], [back[0] - uy * half, back[1] + ux * half], [back[0] + uy * half, back[1] - ux * half]] }
}

/** A chain of right angles drawn beside itself: each point moved outwards or inwards by `by` px, for double lines. */
export function offsetBracket(points: readonly Point[], by: number): readonly Point[] {
  const top = Math.min(...points.map(p => p[1]))
  const right = Math.max(...points.map(p => p[0]))
  return points.map(([x, y]) => [x === right ? x + by : x, y === top ? y - by : y + by])
}
