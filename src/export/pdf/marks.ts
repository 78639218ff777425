import type {
  CircleMark,
  ClipMark,
  FlatMark,
  Mark,
  Paint,
  PathMark,
  RectMark,
} from '@/charts/scene/scene'
import { uprightRun } from '@/charts/scene/uprightWords'
import { pdfColor } from './color'
import type { Fades } from './fade'
import { drawFade } from './fade'
import { hundredth } from './number'
import type { PdfTags } from './tags'
import type { Typesetter } from './text'
import { drawText, drawUpright } from './text'

/** What a page is drawn with. */
export interface Pen extends Typesetter {
  readonly tags: PdfTags
  readonly fades: Fades
}

/** Draws marks in their order, in px from the upper left corner of the page. */
export function drawMarks(pen: Pen, marks: readonly Mark[]): void {
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at]
    if (!mark) continue
    if (mark.type === 'clip') {
      drawClip(pen, mark)
      continue
    }
    pen.tags.enter(mark)
    const upright = uprightRun(marks, at)
    if (upright.length > 0) {
      drawUpright(pen, upright)
      at += upright.length - 1
    } else drawFlat(pen, mark)
  }
}

function drawFlat(pen: Pen, mark: FlatMark): void {
  if (mark.type === 'text') drawText(pen, mark)
  else if (mark.type === 'rect') drawRect(pen, mark)
  else drawOutline(pen.doc, mark)
}

function drawClip(pen: Pen, { ground, marks, ...box }: ClipMark): void {
  const { doc, tags } = pen
  tags.leave()
  doc.save()
  rectangle(doc, box).clip()
  if (ground !== undefined) {
    tags.enter(null)
    fill(doc, ground, () => rectangle(doc, box))
  }
  drawMarks(pen, marks)
  tags.leave()
  doc.restore()
}

type Box = Pick<RectMark, 'x' | 'y' | 'w' | 'h'>

function drawRect({ doc, fades }: Pen, mark: RectMark): void {
  if (typeof mark.fill === 'string') fill(doc, mark.fill, () => rectangle(doc, mark))
  else if (mark.fill) drawFade(doc, fades, { box: mark, fade: mark.fill })
  if (mark.hatch) drawHatch(doc, mark, mark.hatch)
  stroke(doc, mark, () => rectangle(doc, mark))
}

function drawOutline(doc: PDFKit.PDFDocument, mark: PathMark | CircleMark): void {
  const draw = (): void => {
    trace(doc, mark)
  }
  if (typeof mark.fill === 'string') fill(doc, mark.fill, draw)
  stroke(doc, mark, draw)
}

function trace(doc: PDFKit.PDFDocument, mark: PathMark | CircleMark): void {
  if (mark.type === 'circle') {
    doc.circle(hundredth(mark.cx), hundredth(mark.cy), hundredth(mark.r))
    return
  }
  mark.points.forEach(([x, y], at) => {
    if (at === 0) doc.moveTo(hundredth(x), hundredth(y))
    else doc.lineTo(hundredth(x), hundredth(y))
  })
  if (mark.closed) doc.closePath()
}

function rectangle(doc: PDFKit.PDFDocument, { x, y, w, h }: Box): PDFKit.PDFDocument {
  return doc.rect(hundredth(x), hundredth(y), hundredth(Math.max(0, w)), hundredth(Math.max(0, h)))
}

function fill(doc: PDFKit.PDFDocument, css: string, draw: () => unknown): void {
  const { hex, opacity } = pdfColor(css)
  if (opacity === 0) return
  doc.fillColor(hex, opacity)
  draw()
  doc.fill()
}

function stroke(
  doc: PDFKit.PDFDocument,
  { stroke: css, width = 1, dash }: Paint,
  draw: () => unknown,
): void {
  const { hex, opacity } = pdfColor(css ?? 'none')
  if (opacity === 0 || width <= 0) return
  doc.lineWidth(width).strokeColor(hex, opacity)
  const dashed = dash?.some(length => length > 0) ? dash : null
  // The library takes a list, though its published types do not say so.
  if (dashed) doc.dash(dashed.map(length => Math.max(0.01, length)) as unknown as number, {})
  draw()
  doc.stroke()
  if (dashed) doc.undash()
}

/** The 45° lines of a box from its corner, cut at its edges. */
function drawHatch(
  doc: PDFKit.PDFDocument,
  box: Box,
  { color, pitch, width }: NonNullable<Paint['hatch']>,
): void {
  if (pitch <= 0) return
  doc.save()
  rectangle(doc, box).clip()
  stroke(doc, { stroke: color, width }, () => {
    for (let offset = pitch / 2; offset < box.w + box.h + width; offset += pitch) {
      doc
        .moveTo(hundredth(box.x + offset - box.h - width), hundredth(box.y + box.h + width))
        .lineTo(hundredth(box.x + offset + width), hundredth(box.y - width))
    }
  })
  doc.restore()
}
