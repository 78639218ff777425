/**
 * How wide a line of text is, and which words fit a room: the one table of widths, by which every
 * chart is laid out without a browser.
 */

import { graphemes, isPlainText } from '@/model/graphemes'

/** Em of characters below U+2000 that differ from the usual. */
const narrow: Readonly<Record<string, number>> = {
  ' ': 0.25,
  '.': 0.29,
  ',': 0.29,
  ':': 0.29,
  ';': 0.29,
  '|': 0.29,
  '!': 0.33,
  "'": 0.3,
  i: 0.28,
  l: 0.29,
  j: 0.29,
  I: 0.31,
  f: 0.34,
  t: 0.39,
  r: 0.4,
  '-': 0.36,
  '(': 0.35,
  ')': 0.35,
  '/': 0.4,
  m: 0.94,
  w: 0.84,
  M: 0.84,
  W: 0.92,
  D: 0.69,
  G: 0.69,
  H: 0.73,
  N: 0.73,
  O: 0.745,
  Q: 0.745,
  U: 0.725,
  b: 0.62,
  d: 0.62,
  p: 0.62,
  q: 0.62,
  h: 0.615,
  n: 0.615,
  u: 0.615,
  o: 0.61,
  '&': 0.715,
  '@': 0.97,
  '·': 1,
  '×': 1,
  '%': 0.95,
}

/**
 * Width of a line of text in px, a little on the wide side of Noto Sans CJK's measures, so that a
 * label given this room is never cut in another font of the stack.
 */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0
  if (isPlainText(text)) for (const char of text) em += emOf(char)
  else for (const sign of graphemes(text)) em += emOfSign(sign)
  return em * size * (weight >= 700 ? 1.04 : 1)
}

function emOf(char: string): number {
  const code = char.codePointAt(0) ?? 0
  return code < 0x2000 ? (narrow[char] ?? (char >= 'A' && char <= 'Z' ? 0.68 : 0.585)) : 1
}

/** Pictures are wider than ideographs in the faces that have them. */
const pictureEm = 1.38
const picture = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\ufe0f?\u20e3|\p{RI}/u
/** What stands above, below or around another sign, or has no shape of its own. */
const bare = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu

/** Em of a sign, by whoever has the faces it is set in. */
type SignMeasure = (sign: string) => number

const measured = new Map<string, number>()
let measure: SignMeasure | null = null

/**
 * Has signs that no table holds measured by a page: its machine may draw a family as one picture,
 * as four, or as four boxes. Elsewhere they are as wide as most faces have them.
 */
export function measureSignsBy(ofPage: SignMeasure | null): void {
  measured.clear()
  measure = ofPage
}

function emOfSign(sign: string): number {
  if (!measure || isPlainText(sign)) return usualEm(sign)
  const em = measured.get(sign) ?? measure(sign)
  measured.set(sign, em)
  return em
}

/** Em of a sign that may be many characters: of a picture as one, of letters without their marks. */
function usualEm(sign: string): number {
  if (picture.test(sign)) return pictureEm
  let em = 0
  for (const char of sign.replace(bare, '')) em += emOf(char)
  return em
}

/** Px by which a text may be wider than a room that was made for it and reckoned another way. */
export const slack = 0.01

/**
 * A line of text that fits a width in px: whole, or its beginning with an ellipsis; the whole
 * stands in the tip and the detail.
 */
export function fitText(text: string, width: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width + slack) return text
  const letters = graphemes(text)
  const beginning = (count: number): string => `${letters.slice(0, count).join('')}…`
  let [low, high] = [0, letters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (textWidth(beginning(middle), size, weight) <= width) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : beginning(low)
}

/** The first wording that is no wider than the room, or null. */
export function firstFitting(
  wordings: readonly string[],
  room: number,
  font: { readonly size: number; readonly weight?: number },
): string | null {
  return wordings.find(text => textWidth(text, font.size, font.weight) <= room) ?? null
}
