import type { Translate } from '@/locales/translate'
import type { Relation } from '@/model/plan'

/** How many of some relations somebody has confirmed; the rest are inferred. */
export function confirmedOf(relations: readonly Relation[]): number {
  return relations.filter(({ status }) => status === 'confirmed').length
}

/** That relations are inferred, and how many of them are confirmed. */
export function standingNote(t: Translate, relations: readonly Relation[]): string {
  const n = confirmedOf(relations)
  return n === 0 ? t('relations.words.note') : t('relations.words.noteConfirmed', { n })
}

/** The same in a word or two. */
export function standingWords(t: Translate, confirmed: number): string {
  return confirmed === 0
    ? t('relations.allInferred')
    : t('relations.someConfirmed', { n: confirmed })
}
