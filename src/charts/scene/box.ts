/** A rectangle in px: what a label takes, kept so that the next one stays clear of it. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Whether two boxes come closer than `gap` px. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap
  )
}

/** A box larger by so many px on every side. */
export function grown({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}

/** Whether a point lies in a box or on its edge. */
export function holds({ x, y, w, h }: Box, [px, py]: readonly [number, number]): boolean {
  return px >= x && px <= x + w && py >= y && py <= y + h
}
