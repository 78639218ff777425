import { holds } from './box'
import { lineBox } from './markBox'
import type { FlatMark, Mark, MarkInfo, PathMark, Scene } from './scene'

/**
 * What the topmost mark at a point stands for; null where nothing there leads anywhere. Lines are
 * met within 4 px.
 */
export function infoAt(scene: Scene, x: number, y: number): MarkInfo | null {
  return topmost(scene.marks, x, y)
}

function topmost(marks: readonly Mark[], x: number, y: number): MarkInfo | null {
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at]
    if (mark?.type === 'clip') {
      const inner = holds(mark, [x, y]) ? topmost(mark.marks, x, y) : null
      if (inner) return inner
    } else if (mark?.info && covers(mark, x, y)) return mark.info
  }
  return null
}

function covers(mark: FlatMark, x: number, y: number): boolean {
  switch (mark.type) {
    case 'rect':
      return holds(mark, [x, y])
    case 'circle':
      return Math.hypot(x - mark.cx, y - mark.cy) <= mark.r
    case 'path':
      return mark.closed && mark.fill !== undefined ? inside(mark.points, x, y) : near(mark, x, y)
    case 'text':
      return holds(lineBox(mark), [x, y])
  }
}

/** Even-odd rule. */
function inside(points: PathMark['points'], x: number, y: number): boolean {
  let odd = false
  points.forEach(([ax, ay], at) => {
    const [bx, by] = points[(at + 1) % points.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd
  })
  return odd
}

function near({ points, closed }: PathMark, x: number, y: number): boolean {
  return points.some(([ax, ay], at) => {
    const next = points[at + 1] ?? (closed ? points[0] : undefined)
    if (!next) return false
    const [dx, dy] = [next[0] - ax, next[1] - ay]
    const share = Math.min(
      1,
      Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)),
    )
    return Math.hypot(x - ax - share * dx, y - ay - share * dy) <= 4
  })
}
