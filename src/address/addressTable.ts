// Every key of an address in words, for the manual and the help of the command line.
import { addressEn } from '@/locales/addressEn'
import type { AddressWords } from '@/locales/addressZhCN'
import { addressZhCN } from '@/locales/addressZhCN'
import type { PageSettings } from './page'
import type { AddressRow } from './row'
import { addressSubjects } from './viewAddress'

/** A key of an address in words. */
export interface AddressEntry {
  /** What the keys around it are about. */
  readonly subject: string
  readonly key: string
  readonly what: string
  /** The words that its value may be, and what each means. */
  readonly values: readonly { readonly value: string; readonly words: string }[]
  /** What its value looks like; '' where its values say all. */
  readonly form: string
  /** Its value where the address says nothing, '' for none. */
  readonly usual: string
}

type Subject = keyof typeof addressSubjects
type Lang = PageSettings['lang']

const languages: Readonly<Record<Lang, AddressWords>> = { 'zh-CN': addressZhCN, en: addressEn }

/** All keys of an address in reading order, those of a subject together. */
export function addressTable(lang: Lang): readonly AddressEntry[] {
  const words = languages[lang]
  const subjects = Object.entries(addressSubjects) as readonly (readonly [Subject, object])[]
  return subjects.flatMap(([subject, rows]) =>
    Object.values(rows as Readonly<Record<string, AddressRow<never>>>).map(row =>
      entryOf(row, words, words.subjects[subject]),
    ),
  )
}

function entryOf<Value>(
  { key, choices = [], bounds, usual, write }: AddressRow<Value>,
  { keys }: AddressWords,
  subject: string,
): AddressEntry {
  const words = keys[key]
  return {
    subject,
    key,
    what: words.what,
    values: choices.map(value => ({ value, words: words.choices?.[value] ?? '' })),
    form: words.form ?? bounds?.join('–') ?? '',
    usual: write(usual),
  }
}
