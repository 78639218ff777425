// A wording taken apart before it is read.

import type { Periods } from './dues'
import { periodsOf } from './dues'
import type { Phrase } from './phrases'
import { phrasesIn } from './phrases'
import type { PlainText } from './plainText'
import { hasUnreadTime, remainderOf, unknownWords } from './remainder'

/** A wording taken apart: its phrases, its periods, and what is left beside them. */
export interface Wording {
  readonly text: PlainText
  readonly phrases: readonly Phrase[]
  readonly periods: Periods
  readonly unknown: string
  readonly hasUnread: boolean
}

/** A text's phrases and periods. */
export function wordingOf(text: PlainText): Wording {
  const phrases = phrasesIn(text.plain)
  const remainder = remainderOf(text.plain, phrases)
  return {
    text,
    phrases,
    periods: periodsOf(text, phrases),
    unknown: unknownWords(remainder),
    hasUnread: hasUnreadTime(remainder),
  }
}
