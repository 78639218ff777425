import { confirmedCount } from '@/analysis/relations/scope'
import type { Translate } from '@/locales/translate'
import type { Relation } from '@/model/plan'

/** That relations are inferred, and how many of them are confirmed. */
export function confirmationNote(t: Translate, relations: readonly Relation[]): string {
  const n = confirmedCount(relations)
  return n === 0 ? t('relations.words.note') : t('relations.words.noteConfirmed', { n })
}

/** The same in a word or two. */
export function confirmationWords(t: Translate, confirmed: number): string {
  return confirmed === 0
    ? t('relations.allInferred')
    : t('relations.someConfirmed', { n: confirmed })
}
