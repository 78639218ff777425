import type { Gradient, Paint } from '@/charts/scene/scene'

/** A line's end: its form, its length and width in px. */
export interface LineEnd {
  readonly form: 'triangle' | 'arrow' | 'oval'
  readonly length: number
  readonly width: number
}

const emuPerPoint = 12_700

/**
 * A CSS colour as DrawingML has it; an empty text for none, and for what is not written #RRGGBB or
 * #RRGGBBAA.
 */
export function colorXml(color: string): string {
  const [, rgb, alpha] = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(color) ?? []
  if (rgb === undefined) return ''
  const share = Math.round((parseInt(alpha ?? 'ff', 16) / 255) * 100_000)
  return (
    '<a:srgbClr ' +
    `val="${rgb.toUpperCase()}"${share === 100_000 ? '/>' : `><a:alpha val="${share}"/></a:srgbClr>`}`
  )
}

/** The one colour with which a paint covers what lies under it, or null. */
export function coverOf({ fill }: Paint): string | null {
  return typeof fill === 'string' && /^#[0-9a-f]{6}$/i.test(fill) ? fill : null
}

/** A shape's inside: hatch as a pattern, a fade as a gradient, else one colour or nothing. */
export function fillXml(paint: Paint, ground: string): string {
  const { fill, hatch } = paint
  if (hatch) return hatchXml(hatch, coverOf(paint) ?? ground)
  if (typeof fill === 'object') return fadeXml(fill)
  const color = colorXml(fill ?? '')
  return color === '' ? '<a:noFill/>' : `<a:solidFill>${color}</a:solidFill>`
}

/**
 * The pattern that covers about as much of its ground as the hatch does: a quarter, three eighths
 * or half.
 */
function hatchXml({ color, pitch, width }: NonNullable<Paint['hatch']>, ground: string): string {
  const covered = (width * Math.SQRT2) / pitch
  const preset = covered < 0.31 ? 'ltUpDiag' : covered < 0.47 ? 'wdUpDiag' : 'dkUpDiag'
  return (
    '<a:pattFill ' +
    `prst="${preset}"><a:fgClr>${colorXml(color)}</a:fgClr><a:bgClr>${colorXml(ground)}</a:bgClr></a:pattFill>`
  )
}

function fadeXml({ from, to }: Gradient): string {
  return (
    `<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0">${colorXml(from)}</a:gs><a:gs ` +
    `pos="100000">${colorXml(to)}</a:gs></a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`
  )
}

/**
 * A shape's line, never empty: without a stroke it says so, or a program would draw its own. A
 * double line is four times as wide, of which programs give a third to each of its lines and to
 * what is between.
 */
export function lineXml(
  { stroke, width = 1, dash }: Paint,
  {
    emu,
    end,
    double,
  }: { readonly emu: number; readonly end?: LineEnd | null; readonly double?: boolean },
): string {
  const color = colorXml(stroke ?? '')
  if (color === '') return '<a:ln><a:noFill/></a:ln>'
  const w = Math.round(width * emu * (double ? 4 : 1))
  const dashed = dash ? `<a:prstDash val="${dashName((dash[0] ?? 0) / width)}"/>` : ''
  return (
    '<a:ln ' +
    `w="${w}"${double ? ' cmpd="dbl"' : ''}><a:solidFill>${color}</a:solidFill>${dashed}<a:miter ` +
    `lim="800000"/>${end ? endXml(end, w, emu) : ''}</a:ln>`
  )
}

/** The named dash whose strokes, as multiples of the line's width, come nearest. */
function dashName(stroke: number): string {
  return stroke < 1.6 ? 'sysDot' : stroke < 3.5 ? 'sysDash' : 'dash'
}

/**
 * Programs draw a line's end two, three or five times as large as the line is wide, of which they
 * take 2 pt at least.
 */
function endXml({ form, length, width }: LineEnd, line: number, emu: number): string {
  const base = Math.max(line, 2 * emuPerPoint)
  const size = (px: number): string => {
    const times = (px * emu) / base
    return times < 2.5 ? 'sm' : times < 4 ? 'med' : 'lg'
  }
  return `<a:tailEnd type="${form}" w="${size(width)}" len="${size(length)}"/>`
}
