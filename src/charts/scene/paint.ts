import type { Brush, Canvas, Surface } from './brush'
import { paintRect, paintRun } from './paintShape'
import { paintText } from './paintText'
import type { ClipMark, Mark, Scene } from './scene'

/** Paints scenes one after another on one canvas. */
export type ScenePainter = (canvas: Canvas, scene: Scene) => void

/**
 * A painter in a font: the ground, then the marks in their order. Neighbouring shapes of one paint
 * are drawn at once, rectangles and straight rules as filled boxes: what a renderer does fastest.
 * A clip with a ground of its own whose marks are the very list of the last painting is drawn from
 * a picture, so that what stands still costs nothing.
 */
export function scenePainter(font: string, surface: Surface): ScenePainter {
  const memory: Pick<Painter, 'patterns' | 'fades' | 'pictures'> = {
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

/** A clip, and its picture once it has one. */
interface Picture {
  readonly mark: ClipMark
  image: CanvasImageSource | null
}

/** A brush with the pictures of clips made so far, by their keys. */
interface Painter extends Brush {
  readonly pictures: Map<string, Picture>
}

function paintAll(brush: Painter, marks: readonly Mark[]): void {
  brush.canvas.textBaseline = 'middle'
  brush.canvas.lineJoin = 'miter'
  paintMarks(brush, marks)
}

function paintMarks(brush: Painter, marks: readonly Mark[]): void {
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

function paintClip(brush: Painter, { x, y, w, h, ground, marks }: ClipMark): void {
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
function paintKept(brush: Painter, mark: ClipMark): boolean {
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
function pictureOf(brush: Painter, mark: ClipMark): CanvasImageSource | null {
  const { x, y, w, h } = mark
  if (![x, y, w, h].every(px => Number.isInteger(px * brush.ratio)) || w <= 0 || h <= 0) return null
  const sheet = brush.sheet(x + w, y + h)
  if (!sheet) return null
  sheet.canvas.fillStyle = mark.ground ?? ''
  sheet.canvas.fillRect(x, y, w, h)
  paintAll({ ...brush, canvas: sheet.canvas, now: { font: '', align: '' } }, mark.marks)
  return sheet.image
}
