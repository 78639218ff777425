import type { Box } from '@/charts/box'
import type { TextMark } from '@/charts/scene'
import { boxAroundAll, lineBox } from './markBox'
import { emuBox, placeXml } from './pptxGeometry'
import { colorXml } from './pptxPaint'
import { xmlText } from './xmlText'

/** What a text is written with: points to a px, EMU to a px, and the language its spelling is looked up in. */
export interface Hand { readonly points: number, readonly emu: number, readonly lang: string }

const sides = { left: 'l', center: 'ctr', right: 'r' } as const

/** The words of a mark inside a box of px: on the middle line where the mark has them, neither wrapped nor fitted. */
export function textXml(mark: TextMark, box: Box, hand: Hand): string {
  const { align = 'left', vertical, y } = mark
  const across = vertical ? 0 : insetFor(y, box.y + box.h / 2)
  const along = align === 'center' && !vertical ? insetFor(mark.x, box.x + box.w / 2) : 0
  const inset = (px: number): string => String(Math.round(Math.max(0, px) * hand.emu))
  const room = `lIns="${inset(along)}" tIns="${inset(across)}" rIns="${inset(-along)}" bIns="${inset(-across)}"`
  const body = `<a:bodyPr${vertical ? ` vert="${directionOf(mark.text)}"` : ''} wrap="none" ${room} rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr>`
  return `<p:txBody>${body}<a:lstStyle/><a:p><a:pPr algn="${vertical ? 'l' : sides[align]}"/>${runXml(mark, hand)}</a:p></p:txBody>`
}

const titleFace = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/>'

/** A slide's title in lines of its own, where the scene has them. */
export function titleXml(lines: readonly TextMark[], { id, hand }: { readonly id: number, readonly hand: Hand }): string {
  const [first, second] = lines
  const step = first && second ? `<a:lnSpc><a:spcPts val="${Math.round((second.y - first.y) * hand.points * 100)}"/></a:lnSpc>` : ''
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${hand.lang === 'en-US' ? 'Title' : '标题'}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>`
    + `<p:spPr>${placeXml(emuBox(boxAroundAll(lines.map(lineBox)), hand.emu))}</p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>`
    + `<a:p><a:pPr algn="${sides[first?.align ?? 'left']}">${step}</a:pPr>${lines.map(line => runXml(line, hand)).join('<a:br/>')}</a:p></p:txBody></p:sp>`
}

/** One run of words in the size, weight and colour of a mark; its face is one of the theme's two. */
function runXml({ text, size, weight, color, vertical, face }: TextMark, { points, lang }: Hand): string {
  const downwards = vertical && directionOf(text) === 'eaVert'
  const spaced = vertical ? ` spc="${Math.round(size * points * 10)}"` : ''
  return `<a:r><a:rPr lang="${lang}" altLang="en-US" sz="${Math.max(100, Math.round(size * points * 100))}" b="${weight === 700 ? 1 : 0}"${spaced} dirty="0"><a:solidFill>${colorXml(color) || colorXml('#000000')}</a:solidFill>${face === 'title' ? titleFace : ''}</a:rPr><a:t>${xmlText(downwards ? level(text) : text)}</a:t></a:r>`
}

/** Forms for vertical setting, and what they are written for: a program that sets Chinese downwards chooses them itself. */
const forms: Readonly<Record<string, string>> = { '︵': '（', '︶': '）', '︽': '《', '︾': '》', '﹁': '“', '﹂': '”', '︱': '—' }

function level(text: string): string {
  return [...text].map(sign => forms[sign] ?? sign).join('')
}

/** The room to leave on one side so that the middle of what is left falls where it should. */
function insetFor(wanted: number, middle: number): number {
  return 2 * (wanted - middle)
}

/** Chinese runs down the line of its own; what has letters and digits in it is stacked, or they would lie on their side. */
function directionOf(text: string): string {
  return /[\x21-\x7e]/.test(text) ? 'wordArtVert' : 'eaVert'
}
