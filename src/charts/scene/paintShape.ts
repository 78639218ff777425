import type { Brush, Canvas } from './brush'
import { setStroke } from './brush'
import type { CircleMark, FlatMark, Gradient, Mark, Paint, PathMark, RectMark } from './scene'
import { hatchLines } from './scene'

/** Draws a box: its fill or fade, its hatch and its edge. */
export function paintRect(brush: Brush, mark: RectMark): void {
  const { canvas } = brush
  const { x, y, w, h } = mark
  if (typeof mark.fill === 'string') {
    canvas.fillStyle = mark.fill
    canvas.fillRect(x, y, w, h)
  } else if (mark.fill) paintFade(brush, mark, mark.fill)
  if (mark.hatch) paintHatch(brush, mark, mark.hatch)
  if (mark.stroke) {
    setStroke(canvas, mark)
    canvas.strokeRect(x, y, w, h)
    if (mark.dash) canvas.setLineDash([])
  }
}

/** From an image, since a canvas reckons a gradient anew at each of its pixels. */
function paintFade(
  { canvas, fade: imageOf, fades }: Brush,
  { x, y, w, h }: RectMark,
  gradient: Gradient,
): void {
  const { from, to } = gradient
  const key = `${from} ${to} ${w} ${h}`
  let image = fades.get(key)
  if (image === undefined) {
    image = imageOf(gradient, w, h)
    fades.set(key, image)
  }
  if (image) {
    canvas.drawImage(image, x, y, w, h)
    return
  }
  const fade = canvas.createLinearGradient(x, 0, x + w, 0)
  fade.addColorStop(0, from)
  fade.addColorStop(1, to)
  canvas.fillStyle = fade
  canvas.fillRect(x, y, w, h)
}

/** A hatch moves with its box: the tile is laid from the box's corner. */
function paintHatch(
  { canvas, tile, patterns }: Brush,
  mark: RectMark,
  hatch: NonNullable<Paint['hatch']>,
): void {
  const key = `${hatch.color} ${hatch.pitch} ${hatch.width}`
  let pattern = patterns.get(key)
  if (pattern === undefined) {
    const image = tile(hatch)
    pattern = image && canvas.createPattern(image, 'repeat')
    patterns.set(key, pattern)
  }
  if (!pattern) {
    strokeHatch(canvas, mark, hatch)
    return
  }
  canvas.fillStyle = pattern
  canvas.translate(mark.x, mark.y)
  canvas.fillRect(0, 0, mark.w, mark.h)
  canvas.translate(-mark.x, -mark.y)
}

/** The lines of a hatched box, one by one. */
function strokeHatch(canvas: Canvas, mark: RectMark, hatch: NonNullable<Paint['hatch']>): void {
  setStroke(canvas, { stroke: hatch.color, width: hatch.width })
  canvas.beginPath()
  for (const [from, to] of hatchLines(mark, hatch)) {
    canvas.moveTo(...from)
    canvas.lineTo(...to)
  }
  canvas.stroke()
}

/**
 * Draws the run of paths and circles of one paint that begins at an index; gives the index of its
 * last.
 */
export function paintRun(canvas: Canvas, marks: readonly Mark[], first: number): number {
  const paint = marks[first] as PathMark | CircleMark
  if (isRule(paint)) {
    paintRule(canvas, paint)
    return first
  }
  let last = first
  canvas.beginPath()
  outline(canvas, paint)
  for (let next = marks[last + 1]; next && isLike(next, paint); next = marks[last + 1]) {
    outline(canvas, next)
    last += 1
  }
  if (typeof paint.fill === 'string') {
    canvas.fillStyle = paint.fill
    canvas.fill()
  }
  if (paint.stroke) {
    setStroke(canvas, paint)
    canvas.stroke()
    if (paint.dash) canvas.setLineDash([])
  }
  return last
}

function isLike(mark: Mark, paint: PathMark | CircleMark): mark is PathMark | CircleMark {
  return (
    (mark.type === 'path' || mark.type === 'circle') &&
    !isRule(mark) &&
    mark.fill === paint.fill &&
    mark.stroke === paint.stroke &&
    mark.width === paint.width &&
    (mark.dash === paint.dash || String(mark.dash) === String(paint.dash))
  )
}

/** A solid level or upright line between two points. */
function isRule(mark: FlatMark): boolean {
  if (mark.type !== 'path' || mark.dash || mark.closed || mark.points.length !== 2) return false
  const [a, b] = mark.points
  return Boolean(a && b && (a[0] === b[0] || a[1] === b[1]))
}

function paintRule(canvas: Canvas, mark: PathMark | CircleMark): void {
  if (mark.type !== 'path' || !mark.stroke) return
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = mark.points
  const width = mark.width ?? 1
  canvas.fillStyle = mark.stroke
  if (ax === bx) canvas.fillRect(ax - width / 2, Math.min(ay, by), width, Math.abs(by - ay))
  else canvas.fillRect(Math.min(ax, bx), ay - width / 2, Math.abs(bx - ax), width)
}

function outline(canvas: Canvas, mark: PathMark | CircleMark): void {
  if (mark.type === 'circle') {
    canvas.moveTo(mark.cx + mark.r, mark.cy)
    canvas.arc(mark.cx, mark.cy, mark.r, 0, Math.PI * 2)
    return
  }
  const { points } = mark
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at]
    if (!point) continue
    if (at === 0) canvas.moveTo(point[0], point[1])
    else canvas.lineTo(point[0], point[1])
  }
  if (mark.closed) canvas.closePath()
}
