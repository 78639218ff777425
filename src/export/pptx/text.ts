import type { Box } from '@/charts/scene/box'
import { boxAroundAll, lineBox } from '@/charts/scene/markBox'
import type { TextMark } from '@/charts/scene/scene'
import { verticalAdvance } from '@/charts/scene/scene'
import { levelText } from '@/charts/scene/uprightWords'
import { xmlText } from '@/export/file/xmlText'
import { graphemes, isPlainText } from '@/model/graphemes'
import { emuBox, placeXml } from './geometry'
import { colorXml } from './paint'

/**
 * What a text is written with: points to a px, EMU to a px, and the language its spelling is looked
 * up in.
 */
export interface Hand {
  readonly points: number
  readonly emu: number
  readonly lang: string
}

const sides = { left: 'l', center: 'ctr', right: 'r' } as const

/**
 * The words of a mark inside a box of px: on the middle line where the mark has them, neither
 * wrapped nor fitted.
 */
export function textXml(mark: TextMark, box: Box, hand: Hand): string {
  if (mark.vertical) return uprightXml(mark, hand)
  const { align = 'left', x, y } = mark
  const across = insetFor(y, box.y + box.h / 2)
  const along = align === 'center' ? insetFor(x, box.x + box.w / 2) : 0
  const inset = (px: number): string => String(Math.round(Math.max(0, px) * hand.emu))
  const room =
    `lIns="${inset(along)}" tIns="${inset(across)}" ` +
    `rIns="${inset(-along)}" bIns="${inset(-across)}"`
  return bodyXml(
    `wrap="none" ${room} rtlCol="0" anchor="ctr"`,
    `algn="${sides[align]}"/>`,
    runXml(mark, hand),
  )
}

/**
 * Words one under the other. Chinese runs down a line of its own; what has letters and digits in it
 * is wrapped after each, or they would lie on their side.
 */
function uprightXml(mark: TextMark, hand: Hand): string {
  const room = 'lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"'
  // What is no Chinese and no Latin letter would lie down or be joined to the one below.
  if (!isPlainText(mark.text))
    return bodyXml(
      `wrap="none" ${room} anchor="t"`,
      `algn="ctr">${lineStepXml(mark, hand)}</a:pPr>`,
      graphemes(mark.text)
        .map(text => runXml({ ...mark, text, vertical: false }, hand))
        .join('<a:br/>'),
    )
  if (isMixed(mark))
    return bodyXml(
      `wrap="square" ${room} anchor="t"`,
      `algn="ctr" latinLnBrk="1">${lineStepXml(mark, hand)}</a:pPr>`,
      runXml(mark, hand),
    )
  return bodyXml(
    `vert="eaVert" wrap="none" ${room} anchor="ctr"`,
    'algn="l"/>',
    runXml({ ...mark, text: levelText(mark.text) }, hand),
  )
}

/** From one letter of vertical words to the next. */
function lineStepXml({ size }: TextMark, { points }: Hand): string {
  const step = Math.round(size * verticalAdvance * points * 100)
  return `<a:lnSpc><a:spcPts val="${step}"/></a:lnSpc>`
}

/** Whether vertical words are not all Chinese. */
function isMixed({ text }: TextMark): boolean {
  return /[\x21-\x7e]/.test(text)
}

function bodyXml(look: string, paragraph: string, runs: string): string {
  return (
    `<p:txBody><a:bodyPr ${look}><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr ` +
    `${paragraph}${runs}</a:p></p:txBody>`
  )
}

const titleFace = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/>'

/**
 * A slide's title in lines of its own, where the scene has them; its box reaches as far as the
 * page, `width` px wide, lets it.
 */
export function titleXml(
  lines: readonly TextMark[],
  { id, width, hand }: { readonly id: number; readonly width: number; readonly hand: Hand },
): string {
  const [first, second] = lines
  const { align = 'left', x = 0 } = first ?? {}
  const step =
    first && second
      ? '<a:lnSpc><a:spcPts ' +
        `val="${Math.round((second.y - first.y) * hand.points * 100)}"/></a:lnSpc>`
      : ''
  const half = Math.min(x, width - x)
  const across =
    align === 'center'
      ? { x: x - half, w: 2 * half }
      : align === 'left'
        ? { x, w: width - x }
        : { x: 0, w: x }
  const place = placeXml(emuBox({ ...boxAroundAll(lines.map(lineBox)), ...across }, hand.emu))
  const body = bodyXml(
    'wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"',
    `algn="${sides[align]}">${step}</a:pPr>`,
    lines.map(line => runXml(line, hand)).join('<a:br/>'),
  )
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" ` +
    `name="${hand.lang === 'en-US' ? 'Title' : '标题'}"/><p:cNvSpPr><a:spLocks ` +
    'noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ' +
    `type="title"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr>${body}</p:sp>`
  )
}

/**
 * One run of words in the size, weight and colour of a mark; its face is one of the theme's two.
 */
function runXml(mark: TextMark, { points, lang }: Hand): string {
  const { text, size, weight, color, vertical, face } = mark
  const spaced =
    vertical && !isMixed(mark)
      ? ` spc="${Math.round(size * points * (verticalAdvance - 1) * 100)}"`
      : ''
  const ink = colorXml(color) || colorXml('#000000')
  return (
    `<a:r><a:rPr lang="${lang}" altLang="en-US" ` +
    `sz="${Math.max(100, Math.round(size * points * 100))}" ` +
    `b="${weight === 700 ? 1 : 0}"${spaced} ` +
    `dirty="0"><a:solidFill>${ink}</a:solidFill>${face === 'title' ? titleFace : ''}` +
    `</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`
  )
}

/** The room to leave on one side so that the middle of what is left falls where it should. */
function insetFor(wanted: number, middle: number): number {
  return 2 * (wanted - middle)
}
