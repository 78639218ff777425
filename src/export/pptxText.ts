import type { Box } from '@/charts/box'
import type { TextMark } from '@/charts/scene'
import { textBox } from './cutMarks'
import { colorXml } from './pptxPaint'
import { xmlText } from './xmlText'

/** What a text is written with: points to a px, EMU to a px, and the language its spelling is looked up in. */
export interface Hand { readonly points: number, readonly emu: number, readonly lang: string }

/** The box of a line of words standing alone: as high as a line is. */
export function lineBox(mark: TextMark): Box {
  const box = textBox(mark)
  const grow = (mark.size * 1.2 - (mark.vertical ? box.w : box.h)) / 2
  return mark.vertical ? { ...box, x: box.x - grow, w: box.w + 2 * grow } : { ...box, y: box.y - grow, h: box.h + 2 * grow }
}

/** The words of a mark inside a box of px: on the middle line where the mark has them, neither wrapped nor fitted. */
export function textXml(mark: TextMark, box: Box, hand: Hand): string {
  const { align = 'left', vertical, y } = mark
  const across = vertical ? 0 : insetFor(y, box.y + box.h / 2)
  const along = align === 'center' && !vertical ? insetFor(mark.x, box.x + box.w / 2) : 0
  const inset = (px: number): string => String(Math.round(Math.max(0, px) * hand.emu))
  const room = `lIns="${inset(along)}" tIns="${inset(across)}" rIns="${inset(-along)}" bIns="${inset(-across)}"`
  const body = `<a:bodyPr${vertical ? ` vert="${directionOf(mark.text)}"` : ''} wrap="none" ${room} rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr>`
  const algn = vertical || align === 'left' ? 'l' : align === 'center' ? 'ctr' : 'r'
  return `<p:txBody>${body}<a:lstStyle/><a:p><a:pPr algn="${algn}"/>${runXml(mark, hand)}</a:p></p:txBody>`
}

/** One run of words in the size, weight and colour of a mark; its face is the theme's. */
export function runXml({ text, size, weight, color, vertical }: TextMark, { points, lang }: Hand): string {
  const downwards = vertical && directionOf(text) === 'eaVert'
  const spaced = vertical ? ` spc="${Math.round(size * points * 10)}"` : ''
  return `<a:r><a:rPr lang="${lang}" altLang="en-US" sz="${Math.max(100, Math.round(size * points * 100))}" b="${weight === 700 ? 1 : 0}"${spaced} dirty="0"><a:solidFill>${colorXml(color) || colorXml('#000000')}</a:solidFill></a:rPr><a:t>${xmlText(downwards ? level(text) : text)}</a:t></a:r>`
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
