/** A point of a chart in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Where the fingers of a gesture stood when it began and where they stand now, in the same order.
 */
export interface Gesture {
  readonly before: readonly Point[]
  readonly now: readonly Point[]
}

/** The middle of some points; the origin where there are none. */
export function middlePoint(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 })
  const count = Math.max(1, points.length)
  return { x: sum.x / count, y: sum.y / count }
}

/** Times by which what lies between fingers grew smaller: below 1 where they moved apart. */
export function pinchFactor({ before, now }: Gesture): number {
  return before.length > 1 ? Math.max(16, spread(before)) / Math.max(16, spread(now)) : 1
}

/** Px from point to point through the middle, on average. */
function spread(points: readonly Point[]): number {
  const { x, y } = middlePoint(points)
  const reach = points.reduce((sum, point) => sum + Math.hypot(point.x - x, point.y - y), 0)
  return (reach * 2) / Math.max(1, points.length)
}
