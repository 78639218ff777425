import { graphemes } from '@/model/graphemes'
import type { Brush, Canvas } from './brush'
import { setStroke } from './brush'
import type { TextMark } from './scene'
import { haloWidth, verticalAdvance } from './scene'

/** Writes a line of text, or its signs one below another. */
export function paintText({ canvas, font, now }: Brush, mark: TextMark): void {
  const key = `${mark.weight ?? 400} ${mark.size}`
  const align = mark.align ?? 'left'
  if (now.font !== key) canvas.font = `${key}px ${font}`
  if (now.align !== align) canvas.textAlign = align
  now.font = key
  now.align = align
  if (mark.vertical) {
    graphemes(mark.text).forEach((letter, at) => {
      paintLine(canvas, mark, letter, mark.y + (at + 0.5) * mark.size * verticalAdvance)
    })
    return
  }
  paintLine(canvas, mark, mark.text, mark.y)
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
