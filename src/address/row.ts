// A row is one setting of the view: everything that an address, the command line and the manual
// must know of it. The files beside this one hold the rows, each those of its subject.
import type { AddressKey } from '@/locales/addressZhCN'
import { clamp } from '@/model/clamp'
import { addressWords } from '@/model/bounds'
import type { Day } from '@/model/day'
import { isDay } from '@/model/day'

/** One setting of the view, as an address says it. */
export interface AddressRow<Value> {
  /** Its name in an address, and that of its words in locales/address. */
  readonly key: AddressKey
  /** What it is where an address says nothing of it. */
  readonly usual: Value
  /** The words that it may be, where it is one of some. */
  readonly choices?: readonly string[]
  /** The least and the most that it may be, where it is a number. */
  readonly bounds?: readonly [least: number, most: number]
  /** What a text stands for; null where it says nothing of this setting. */
  readonly read: (text: string) => Value | null
  /** The text that brings a value back; '' for one that needs no words. */
  readonly write: (value: Value) => string
  /** Whether a text says the same as what would be written of it, though in other words. */
  readonly isSame?: (text: string, written: string) => boolean
}

/** A row for each of some settings. */
export type RowsOf<Settings> = { readonly [Name in keyof Settings]: AddressRow<Settings[Name]> }

/** One of some words, the first of them where nothing is said. */
export function choiceRow<const Word extends string>(
  key: AddressKey,
  choices: readonly [Word, ...Word[]],
): AddressRow<Word> {
  return {
    key,
    usual: choices[0],
    choices,
    read: text => choices.find(word => word === text) ?? null,
    write: word => word,
  }
}

/** One of some words, or none. */
export function openChoiceRow<const Word extends string>(
  key: AddressKey,
  choices: readonly Word[],
): AddressRow<Word | null> {
  return {
    key,
    usual: null,
    choices,
    read: text => choices.find(word => word === text) ?? null,
    write: word => word ?? '',
  }
}

/** A whole number, held within its bounds. */
export function numberRow(
  key: AddressKey,
  usual: number,
  bounds: readonly [least: number, most: number],
): AddressRow<number> {
  const [least, most] = bounds
  return {
    key,
    usual,
    bounds,
    read: text => (isNumber(text) ? clamp(Number(text), least, most) : null),
    write: String,
    isSame: isSameNumber,
  }
}

/** A whole number that names something, or none. */
export function openNumberRow(key: AddressKey): AddressRow<number | null> {
  return {
    key,
    usual: null,
    read: text => (isNumber(text) ? Number(text) : null),
    write: value => (value === null ? '' : String(value)),
    isSame: isSameNumber,
  }
}

/** A calendar day of the years 0001 to 9999, as plans have them, or none. */
export function dayRow(key: AddressKey): AddressRow<Day | null> {
  return {
    key,
    usual: null,
    read: text => (isDay(text) && !text.startsWith('0000') ? text : null),
    write: day => day ?? '',
  }
}

/** Any words; '' for none. */
export function textRow(key: AddressKey): AddressRow<string> {
  return { key, usual: '', read: bounded, write: wholeSigns }
}

/** A name or an address, or none. */
export function openTextRow(key: AddressKey): AddressRow<string | null> {
  return { key, usual: null, read: bounded, write: text => wholeSigns(text ?? '') }
}

/** Words without halves of characters, which no address can hold. */
export function wholeSigns(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

/** Words that are read, for nobody means longer ones. */
function bounded(text: string): string | null {
  return text.length > addressWords ? null : text
}

function isNumber(text: string): boolean {
  return /^\d{1,9}$/.test(text)
}

function isSameNumber(text: string, written: string): boolean {
  return /^\d+$/.test(text) && Number(text) === Number(written)
}

/** A word of a list whose words are joined by ~, and so written without one, in whole signs. */
export function writeListed(word: string): string {
  return wholeSigns(word).replace(/%/g, '%25').replace(/~/g, '%7E')
}

/** The word that `writeListed` wrote. */
export function readListed(text: string): string {
  return text.replace(/%7E/gi, '~').replace(/%25/g, '%')
}
