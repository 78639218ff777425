import { textWidth } from '@/charts/text/textWidth'
import type { Mark, MarkInfo, PathMark, Scene, TextMark } from './scene'

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
      const inner = within(mark, x, y) ? topmost(mark.marks, x, y) : null
      if (inner) return inner
    } else if (mark?.info && covers(mark, x, y)) return mark.info
  }
  return null
}

function covers(mark: Exclude<Mark, { type: 'clip' }>, x: number, y: number): boolean {
  switch (mark.type) {
    case 'rect':
      return within(mark, x, y)
    case 'circle':
      return Math.hypot(x - mark.cx, y - mark.cy) <= mark.r
    case 'path':
      return mark.closed && mark.fill !== undefined ? inside(mark.points, x, y) : near(mark, x, y)
    case 'text':
      return within(textBox(mark), x, y)
  }
}

function within(
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  x: number,
  y: number,
): boolean {
  return x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h
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

/** Where a text can be pointed at. */
function textBox(mark: TextMark): { x: number; y: number; w: number; h: number } {
  const w = mark.vertical ? mark.size : textWidth(mark.text, mark.size, mark.weight)
  const h = mark.vertical ? [...mark.text].length * mark.size * 1.1 : mark.size * 1.3
  return {
    x: mark.x - (mark.align === 'center' ? w / 2 : mark.align === 'right' ? w : 0),
    y: mark.vertical ? mark.y : mark.y - h / 2,
    w,
    h,
  }
}
