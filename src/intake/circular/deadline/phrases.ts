// A wording taken apart: the periods, rules and undated words in it, in order, and what stands
// between them.

import { matchAt } from './plainText'
import type { Period } from './range'
import { periodAt } from './range'
import type { FoundRecurrence } from './recurring'
import { recurrenceAt } from './recurring'
import type { UndatedKind } from './undated'
import { undatedAt } from './undated'

/** A period, a rule or an undated wording, from a sign of the plain text to before another. */
export type Phrase = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'recurring'; readonly rule: FoundRecurrence }
  | { readonly kind: UndatedKind }
)

/** Signs with which a phrase of each kind begins. */
const starts = {
  recurring: /[每按逐一1月季年周天双次半定]/,
  undated:
    /[\d半一二两三四五六七八九十汛入供采开放会验评考活根按依遵视随与结待经即立边马刻实第长持适常日不贯及同条]/,
  period:
    /[\d〇零○◯Oo一二三四五六七八九十廿卅元第Q前上下年全岁今本当明来次翌春清端中重教劳国儿妇"“”']/,
}

/** The phrases of a plain text. */
export function phrasesIn(text: string): readonly Phrase[] {
  const found: Phrase[] = []
  let at = 0
  while (at < text.length) {
    const phrase = phraseAt(text, at)
    if (phrase) found.push(phrase)
    at = phrase ? phrase.end : at + 1
  }
  return found
}

const word = /年级|年限|年龄|年检|年报|日前|月球|中旬刊/y

function phraseAt(text: string, at: number): Phrase | null {
  const sign = text.charAt(at)
  if (matchAt(word, text, at)) return null
  const rule = starts.recurring.test(sign) ? recurrenceAt(text, at) : null
  if (rule) return { kind: 'recurring', start: at, end: rule.end, rule }
  const undated = starts.undated.test(sign) ? undatedAt(text, at) : null
  if (undated?.kind === 'within') return { start: at, ...undated }
  const period = starts.period.test(sign) ? periodAt(text, at) : null
  if (period) return { kind: 'period', start: at, end: period.to.end, period }
  return undated && { start: at, ...undated }
}
