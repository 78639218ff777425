// The words of a cell made plain: characters for radicals, one width, one dash, no blanks; each sign
// with the place it was printed at, so that its printed words can be shown.

import { seenForm } from '@/model/lookAlike'

/** Plain signs, where each was printed, and those before which a line ended or a blank stood. */
export interface PlainText {
  readonly printed: string
  readonly plain: string
  readonly places: readonly number[]
  readonly breaks: ReadonlySet<number>
  readonly blanks: ReadonlySet<number>
}

const dash = /[‐‑‒–—―─━−ー﹣﹘]/
const wave = /[～〜∼]/
/** ① and the like number a part; as digits they would run into the month behind them. */
const itemNumber = /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229]/
/** Digits as bankers write them: 贰零贰叁年. */
const formal = '零壹贰叁肆伍陆柒捌玖拾'
const common = '零一二三四五六七八九十'
const isPlain = /[\u4e00-\u9fff0-9]/

/** A text made plain. */
export function plainText(printed: string): PlainText {
  const signs: string[] = []
  const places: number[] = []
  const breaks = new Set<number>()
  const blanks = new Set<number>()
  let place = 0
  for (const sign of printed) {
    if (/[\n\r]/.test(sign)) breaks.add(places.length)
    else if (/\s/.test(sign)) blanks.add(places.length)
    const form = plainSign(sign)
    signs.push(form)
    places.push(...Array.from({ length: form.length }, () => place))
    place += sign.length
  }
  return { printed, plain: signs.join(''), places, breaks, blanks }
}

function plainSign(sign: string): string {
  const digit = formal.indexOf(sign)
  if (digit >= 0) return common.charAt(digit)
  if (isPlain.test(sign)) return sign
  if (dash.test(sign)) return '-'
  if (wave.test(sign)) return '~'
  if (itemNumber.test(sign)) return ':'
  return seenForm(sign)
}

/** The printed words of some plain signs, from one to before another. */
export function printedWords({ printed, places }: PlainText, from: number, to: number): string {
  return printed.slice(places[from] ?? printed.length, places[to] ?? printed.length).trim()
}

/** What a sticky pattern finds at a place of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
