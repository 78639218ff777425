import { graphemes } from '@/model/graphemes'
import { plainLine } from './plain'
import type {
  CircleMark,
  ClipMark,
  FlatMark,
  Gradient,
  Mark,
  Paint,
  PathMark,
  RectMark,
  Scene,
  TextMark,
} from './scene'
import { haloWidth, hatchLines, verticalAdvance } from './scene'

/** The part of a canvas context that scenes are painted with. */
export type Canvas = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'rect'
  | 'clip'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'strokeText'
  | 'setLineDash'
  | 'translate'
  | 'drawImage'
  | 'createLinearGradient'
  | 'createPattern'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>

/**
 * Makes the tile of a hatch; null where there is no canvas to draw it on, and then its lines are
 * drawn one by one.
 */
export type HatchTile = (hatch: NonNullable<Paint['hatch']>) => CanvasImageSource | null

/**
 * An opaque canvas of so many px to draw a part of a scene on, to the size of the scene's own; null
 * where there is none.
 */
export type Sheet = (
  width: number,
  height: number,
) => { readonly canvas: Canvas; readonly image: CanvasImageSource } | null

/**
 * Draws a fade once, to be put wherever one of its size is needed, of which there are few; null
 * where there is no canvas to draw it on.
 */
export type FadeImage = (fade: Gradient, width: number, height: number) => CanvasImageSource | null

/**
 * What is painted on: device pixels to a px, and where tiles, fades and parts are drawn that are
 * used again.
 */
export interface Surface {
  readonly ratio: number
  readonly tile: HatchTile
  readonly fade: FadeImage
  readonly sheet: Sheet
}

/** Paints scenes one after another on one canvas. */
export type ScenePainter = (canvas: Canvas, scene: Scene) => void

/**
 * A painter in a font: the ground, then the marks in their order. Neighbouring shapes of one paint
 * are drawn at once, rectangles and straight rules as filled boxes: what a renderer does fastest.
 * A clip with a ground of its own whose marks are the very list of the last painting is drawn from
 * a picture, so that what stands still costs nothing.
 */
export function scenePainter(font: string, surface: Surface): ScenePainter {
  const memory: Pick<Brush, 'patterns' | 'fades' | 'pictures'> = {
    patterns: new Map(),
    fades: new Map(),
    pictures: new Map(),
  }
  return (canvas, scene) => {
    canvas.fillStyle = scene.background
    canvas.fillRect(0, 0, scene.width, scene.height)
    paintAll({ canvas, font, ...surface, ...memory, now: { font: '', align: '' } }, scene.marks)
  }
}

interface Picture {
  readonly mark: ClipMark
  image: CanvasImageSource | null
}

/** `now` is what the canvas is set to: to set a font anew costs as much as to write a word. */
interface Brush extends Surface {
  readonly canvas: Canvas
  readonly font: string
  readonly patterns: Map<string, CanvasPattern | null>
  readonly fades: Map<string, CanvasImageSource | null>
  readonly pictures: Map<string, Picture>
  readonly now: { font: string; align: string }
}

function paintAll(brush: Brush, marks: readonly Mark[]): void {
  brush.canvas.textBaseline = 'middle'
  brush.canvas.lineJoin = 'miter'
  paintMarks(brush, marks)
}

function paintMarks(brush: Brush, marks: readonly Mark[]): void {
  const { canvas } = brush
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at]
    if (!mark) continue
    if (mark.type === 'clip') {
      if (!paintKept(brush, mark)) paintClip(brush, mark)
    } else if (mark.type === 'text') paintText(brush, mark)
    else if (mark.type === 'rect') paintRect(brush, mark)
    else at = paintRun(canvas, marks, at)
  }
}

function paintClip(brush: Brush, { x, y, w, h, ground, marks }: ClipMark): void {
  const { canvas, now } = brush
  canvas.save()
  canvas.beginPath()
  canvas.rect(x, y, Math.max(0, w), Math.max(0, h))
  canvas.clip()
  if (ground !== undefined) {
    canvas.fillStyle = ground
    canvas.fillRect(x, y, w, h)
  }
  // What cannot be painted must not leave the next picture within this one's bounds.
  try {
    paintMarks(brush, marks)
  } finally {
    canvas.restore()
    now.font = ''
    now.align = ''
  }
}

/**
 * Draws a clip from its picture, made when its list of marks comes for the second time; false where
 * it has none.
 */
function paintKept(brush: Brush, mark: ClipMark): boolean {
  const { canvas, pictures } = brush
  if (mark.ground === undefined) return false
  const last = pictures.get(mark.key)
  if (!last || !isSame(last.mark, mark)) {
    pictures.set(mark.key, { mark, image: null })
    return false
  }
  last.image ??= pictureOf(brush, mark)
  const { x, y, w, h } = mark
  const [left, top, wide, high] = [x, y, w, h].map(px => px * brush.ratio) as [
    number,
    number,
    number,
    number,
  ]
  if (last.image) canvas.drawImage(last.image, left, top, wide, high, x, y, w, h)
  return last.image !== null
}

function isSame(a: ClipMark, b: ClipMark): boolean {
  return (
    a.marks === b.marks &&
    a.ground === b.ground &&
    a.x === b.x &&
    a.y === b.y &&
    a.w === b.w &&
    a.h === b.h
  )
}

/**
 * The picture of a clip whose edges lie on edges of device pixels; of another it would be blurred.
 * The sheet begins where the scene does, since words moved by whole pixels are not always set
 * alike.
 */
function pictureOf(brush: Brush, mark: ClipMark): CanvasImageSource | null {
  const { x, y, w, h } = mark
  if (![x, y, w, h].every(px => Number.isInteger(px * brush.ratio)) || w <= 0 || h <= 0) return null
  const sheet = brush.sheet(x + w, y + h)
  if (!sheet) return null
  sheet.canvas.fillStyle = mark.ground ?? ''
  sheet.canvas.fillRect(x, y, w, h)
  paintAll({ ...brush, canvas: sheet.canvas, now: { font: '', align: '' } }, mark.marks)
  return sheet.image
}

function paintRect(brush: Brush, mark: RectMark): void {
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
function paintRun(canvas: Canvas, marks: readonly Mark[], first: number): number {
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

function setStroke(canvas: Canvas, { stroke, width, dash }: Paint): void {
  canvas.strokeStyle = stroke ?? 'transparent'
  canvas.lineWidth = width ?? 1
  if (dash) canvas.setLineDash([...dash])
}

function paintText({ canvas, font, now }: Brush, mark: TextMark): void {
  const key = `${mark.weight ?? 400} ${mark.size}`
  const align = mark.align ?? 'left'
  if (now.font !== key) canvas.font = `${key}px ${font}`
  if (now.align !== align) canvas.textAlign = align
  now.font = key
  now.align = align
  if (mark.vertical) {
    graphemes(plainLine(mark.text)).forEach((letter, at) => {
      paintLine(canvas, mark, letter, mark.y + (at + 0.5) * mark.size * verticalAdvance)
    })
    return
  }
  paintLine(canvas, mark, plainLine(mark.text), mark.y)
}

function paintLine(
  canvas: Canvas,
  { x, color, halo, size }: TextMark,
  text: string,
  y: number,
): void {
  if (halo) {
    setStroke(canvas, { stroke: halo, width: haloWidth(size) })
    canvas.strokeText(text, x, y)
  }
  canvas.fillStyle = color
  canvas.fillText(text, x, y)
}
