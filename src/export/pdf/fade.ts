import type { Gradient, RectMark } from '@/charts/scene/scene'
import { pdfColor } from './color'
import { hundredth } from './number'

/** Masks of fades by how dense they begin and end: one serves every box of a document. */
export type Fades = Map<string, PDFKit.PDFKitReference>

type Box = Pick<RectMark, 'x' | 'y' | 'w' | 'h'>

/**
 * Draws a box that fades from left to right: one colour under a mask where both ends have the same,
 * as ours do, else the library's gradient, which takes ten times the room.
 */
export function drawFade(
  doc: PDFKit.PDFDocument,
  fades: Fades,
  { box, fade }: { readonly box: Box; readonly fade: Gradient },
): void {
  const { x, y, w, h } = box
  if (w <= 0 || h <= 0) return
  const [from, to] = [pdfColor(fade.from), pdfColor(fade.to)]
  doc.save()
  if (from.hex === to.hex) {
    doc.translate(hundredth(x), hundredth(y)).scale(hundredth(w), hundredth(h))
    doc.fillColor(to.hex, 1)
    useMask(doc, fades, [from.opacity, to.opacity].map(hundredth))
    doc.rect(0, 0, 1, 1)
  } else {
    const gradient = doc.linearGradient(x, 0, x + w, 0)
    gradient.stop(0, from.hex, from.opacity).stop(1, to.hex, to.opacity)
    doc.fillColor(gradient).rect(hundredth(x), hundredth(y), hundredth(w), hundredth(h))
  }
  doc.fill().restore()
}

/** Sets the mask of a box that is 1 wide and 1 high. */
function useMask(doc: PDFKit.PDFDocument, fades: Fades, densities: readonly number[]): void {
  const name = `Fade${densities
    .map(density => density * 100)
    .map(Math.round)
    .join('To')}`
  const mask = fades.get(name) ?? maskOf(doc, densities)
  fades.set(name, mask)
  const states = doc.page.ext_gstates as Record<string, PDFKit.PDFKitReference>
  states[name] = mask
  doc.addContent(`/${name} gs`)
}

function maskOf(
  doc: PDFKit.PDFDocument,
  [from = 0, to = 0]: readonly number[],
): PDFKit.PDFKitReference {
  const shading = {
    ShadingType: 2,
    ColorSpace: 'DeviceGray',
    Coords: [0, 0, 1, 0],
    Function: { FunctionType: 2, Domain: [0, 1], C0: [from], C1: [to], N: 1 },
    Extend: [true, true],
  }
  const form = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 1, 1],
    Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceGray' },
    Resources: { Shading: { Fade: shading } },
  })
  form.end('/Fade sh')
  const state = doc.ref({ Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: form } })
  state.end(undefined)
  return state
}
