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

/** Signs with which no phrase begins. */
const start =
  /[\d半〇零○◯Oo一二三四五六七八九十廿卅元第Q前上下年全岁今本当明来次翌春清端中重三五六七八教劳国"“”'每按逐分月季周天双半汛入供采开放会验评考活根依遵视随与结待经立即边马实长持适常日不贯及]/

/** The phrases of a plain text. */
export function phrasesIn(text: string): readonly Phrase[] {
  const found: Phrase[] = []
  let at = 0
  while (at < text.length) {
    const phrase = start.test(text.charAt(at)) ? phraseAt(text, at) : null
    if (phrase) found.push(phrase)
    at = phrase ? phrase.end : at + 1
  }
  return found
}

const word = /年级|年限|年龄|年检|年报|日前|月球|中旬刊/y

function phraseAt(text: string, at: number): Phrase | null {
  if (matchAt(word, text, at)) return null
  const rule = recurrenceAt(text, at)
  if (rule) return { kind: 'recurring', start: at, end: rule.end, rule }
  const undated = undatedAt(text, at)
  if (undated?.kind === 'within') return { start: at, ...undated }
  const period = periodAt(text, at)
  if (period) return { kind: 'period', start: at, end: period.to.end, period }
  return undated && { start: at, ...undated }
}
