/** A colour as the PDF library takes it: #rrggbb, and how opaque it is from 0 to 1. */
export interface PdfColor {
  readonly hex: string
  readonly opacity: number
}

const clear: PdfColor = { hex: '#ffffff', opacity: 0 }

/**
 * A CSS colour, of the ways that scenes write one: #RGB, #RRGGBB, #RRGGBBAA, rgb(), rgba(),
 * transparent, none; throws on any other.
 */
export function pdfColor(css: string): PdfColor {
  if (css === 'transparent' || css === 'none') return clear
  const color = fromHex(css) ?? fromParts(css)
  if (!color) throw new Error(`unknown colour: ${css}`)
  return color
}

function fromHex(css: string): PdfColor | null {
  if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(css)) return null
  const digits = css.length === 4 ? css.slice(1).replace(/./g, '$&$&') : css.slice(1)
  return {
    hex: `#${digits.slice(0, 6)}`,
    opacity: digits.length === 8 ? parseInt(digits.slice(6), 16) / 255 : 1,
  }
}

function fromParts(css: string): PdfColor | null {
  const match = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/.exec(css)
  if (!match) return null
  const [, r, g, b, alpha, percent] = match
  const hex = [r, g, b]
    .map(part => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')
  return { hex: `#${hex}`, opacity: alpha === undefined ? 1 : Number(alpha) / (percent ? 100 : 1) }
}
