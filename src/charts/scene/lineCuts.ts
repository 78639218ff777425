import type { Box } from './box'

type Point = readonly [number, number]

/**
 * What is left of a chain of level and upright lines where boxes are kept free of it, as chains in
 * their order: a line that meets a label stops before it and goes on behind it.
 */
export function cutLine(
  points: readonly Point[],
  boxes: readonly Box[],
): readonly (readonly Point[])[] {
  const parts: Point[][] = []
  let part: Point[] = []
  const close = (): void => {
    if (part.length > 1) parts.push(part)
    part = []
  }
  for (let at = 1; at < points.length; at += 1) {
    const a = points[at - 1]
    const b = points[at]
    if (!a || !b) continue
    for (const [from, to] of freeRuns(a, b, boxes)) {
      const last = part[part.length - 1]
      if (!last || last[0] !== from[0] || last[1] !== from[1]) {
        close()
        part = [from]
      }
      part.push(to)
    }
  }
  close()
  return parts
}

/** The stretches of one line outside all boxes, from its start to its end. */
function freeRuns(a: Point, b: Point, boxes: readonly Box[]): readonly (readonly [Point, Point])[] {
  const axis = a[0] === b[0] ? 1 : 0
  const across = axis === 0 ? 1 : 0
  const start = a[axis]
  const end = b[axis]
  const sign = end >= start ? 1 : -1
  const met: (readonly [number, number])[] = []
  for (const box of boxes) {
    const low = axis === 0 ? box.x : box.y
    const high = low + (axis === 0 ? box.w : box.h)
    const near = across === 0 ? box.x : box.y
    const far = near + (across === 0 ? box.w : box.h)
    if (
      a[across] <= near ||
      a[across] >= far ||
      Math.max(start, end) <= low ||
      Math.min(start, end) >= high
    )
      continue
    met.push(sign > 0 ? [low, high] : [high, low])
  }
  if (met.length === 0) return start === end ? [] : [[a, b]]
  met.sort(([m], [n]) => (m - n) * sign)
  const runs: [Point, Point][] = []
  let at = start
  const point = (value: number): Point => (axis === 0 ? [value, a[1]] : [a[0], value])
  for (const [enter, leave] of met) {
    if ((enter - at) * sign > 0) runs.push([point(at), point(enter)])
    if ((leave - at) * sign > 0) at = leave
  }
  if ((end - at) * sign > 0) runs.push([point(at), point(end)])
  return runs
}
