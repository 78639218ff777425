import type { Font, Glyph } from 'fontkit'
import type { TextMark } from '@/charts/scene/scene'
import { haloWidth, verticalAdvance } from '@/charts/scene/scene'
import { writtenText } from '@/charts/scene/uprightWords'
import { graphemes } from '@/model/graphemes'
import { pdfColor } from './color'
import type { Face } from './fonts'
import { faceOf, shownText } from './fonts'
import { hundredth } from './number'

/** What texts are set with; `missing` gathers the characters that no glyph was found for. */
export interface Typesetter {
  readonly doc: PDFKit.PDFDocument
  readonly faces: ReadonlyMap<Face, Font>
  readonly missing: Set<string>
}

/**
 * The middle of an ideograph stands so far above the baseline, as a share of the size: a canvas
 * sets a line with `textBaseline: 'middle'` by it.
 */
const middle = 0.38

/** Sets one text on the page, in px from its upper left corner. */
export function drawText(setter: Typesetter, mark: TextMark): void {
  const face = faceOf(mark.weight)
  const font = setter.faces.get(face)
  if (!font) throw new Error(`no ${face} face`)
  setter.doc.font(face, mark.size)
  if (!mark.vertical) {
    setLine(setter, { mark, font, text: mark.text, y: mark.y })
    return
  }
  graphemes(mark.text).forEach((letter, at) => {
    setLine(setter, {
      mark,
      font,
      text: letter,
      y: mark.y + (at + 0.5) * mark.size * verticalAdvance,
    })
  })
}

/**
 * Sets texts that are pieces of one set upright, character below character; they are found and
 * copied as one.
 */
export function drawUpright(setter: Typesetter, marks: readonly TextMark[]): void {
  const words = writtenText(marks)
  spoken(setter.doc, words, () => {
    for (const mark of marks) drawText(setter, mark)
  })
}

interface Line {
  readonly mark: TextMark
  readonly font: Font
  readonly text: string
  readonly y: number
}

function setLine(setter: Typesetter, { mark, font, text, y }: Line): void {
  const { doc, missing } = setter
  const { words, shown, missing: lacking } = shownText(font, text)
  if (!shown.trim()) return
  for (const char of lacking) missing.add(char)
  const width = doc.widthOfString(shown)
  const x = mark.x - (mark.align === 'center' ? width / 2 : mark.align === 'right' ? width : 0)
  const baseline = y + middle * mark.size
  if (mark.halo) drawHalo(setter, { mark, font, text: shown, x, baseline })
  const { hex, opacity } = pdfColor(mark.color)
  if (opacity === 0) return
  const set = (): void => {
    doc.fillColor(hex, opacity)
    write(doc, shown, { x, y: baseline, size: mark.size })
  }
  if (shown !== words || !isTold(font, shown)) spoken(doc, words, set)
  else set()
}

/**
 * What of the library's document is not in its published types: the face that is set, which turns
 * text into glyphs' numbers and places in thousandths.
 */
interface Inside {
  readonly _font: {
    readonly id: string
    readonly ref: () => PDFKit.PDFKitReference
    readonly encode: (text: string) => [
      readonly string[],
      readonly {
        readonly xAdvance: number
        readonly advanceWidth: number
        readonly xOffset: number
        readonly yOffset: number
      }[],
    ]
  }
}

/**
 * Writes glyphs from a point on their baseline. The library's own way turns the page over for each
 * text, and a reader then looks for the words spoken of it in the wrong place.
 */
function write(
  doc: PDFKit.PDFDocument,
  text: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const { _font: font } = doc as unknown as Inside
  const [codes, places] = font.encode(text)
  if (places.some(place => place.xOffset || place.yOffset)) {
    doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
    return
  }
  const fonts = doc.page.fonts as Record<string, PDFKit.PDFKitReference>
  fonts[font.id] ??= font.ref()
  const glyphs = codes
    .map((code, at) => {
      const kern = Math.round((places[at]?.advanceWidth ?? 0) - (places[at]?.xAdvance ?? 0))
      return kern && at < codes.length - 1 ? `${code}> ${kern} <` : code
    })
    .join('')
  doc.addContent(
    `BT /${font.id} ${hundredth(size)} Tf 1 0 0 -1 ` +
      `${hundredth(x)} ${hundredth(y)} Tm [<${glyphs}>] TJ ET`,
  )
}

/**
 * Whether each glyph leads back to the character it was set for; some characters share one, and a
 * font tells only the first.
 */
function isTold(font: Font, text: string): boolean {
  return (
    String.fromCodePoint(...font.layout(text).glyphs.flatMap(glyph => glyph.codePoints)) === text
  )
}

/** What is drawn is found and copied as these words. */
function spoken(doc: PDFKit.PDFDocument, words: string, draw: () => void): void {
  doc.markContent('Span', { actual: words })
  draw()
  doc.endMarkedContent()
}

/**
 * The outlines of a text, stroked as lines and not as text, so that nothing is found or copied
 * twice.
 */
function drawHalo(
  { doc }: Typesetter,
  {
    mark,
    font,
    text,
    x,
    baseline,
  }: Omit<Line, 'y'> & { readonly x: number; readonly baseline: number },
): void {
  const { hex, opacity } = pdfColor(mark.halo ?? 'none')
  if (opacity === 0) return
  const scale = mark.size / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  let pen = x
  glyphs.forEach((glyph, at) => {
    outline(doc, glyph, { x: pen, y: baseline, scale })
    pen += (positions[at]?.xAdvance ?? 0) * scale
  })
  doc
    .lineWidth(haloWidth(mark.size))
    .lineJoin('round')
    .strokeColor(hex, opacity)
    .stroke()
    .lineJoin('miter')
}

function outline(
  doc: PDFKit.PDFDocument,
  glyph: Glyph,
  at: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  // A tenth of a px is enough for what is stroked five wide.
  const place = (x: number, y: number): [number, number] => [
    Math.round((at.x + x * at.scale) * 10) / 10,
    Math.round((at.y - y * at.scale) * 10) / 10,
  ]
  let [lastX, lastY] = [0, 0]
  for (const { command, args } of glyph.path.commands) {
    const [x = 0, y = 0] = args.slice(-2)
    if (command === 'moveTo') doc.moveTo(...place(x, y))
    else if (command === 'lineTo') doc.lineTo(...place(x, y))
    else if (command === 'closePath') doc.closePath()
    else if (command === 'quadraticCurveTo') {
      // A PDF has cubic curves only.
      const [cx = 0, cy = 0] = args
      const towards = (from: number, control: number): number => from + ((control - from) * 2) / 3
      doc.bezierCurveTo(
        ...place(towards(lastX, cx), towards(lastY, cy)),
        ...place(towards(x, cx), towards(y, cy)),
        ...place(x, y),
      )
    }
    if (args.length > 0) [lastX, lastY] = [x, y]
  }
}
