import type { AddressRow } from '@/address/row'

/** An option of a command that takes a value: a row of its table. */
export interface Option<Value> {
  readonly name: string
  /** What it is where nothing is said. */
  readonly usual: Value
  /** What is said to be expected where a value is refused. */
  readonly expected: string
  /** What a text stands for; null where it is refused. */
  readonly parse: (text: string) => Value | null
  /** The row that its words come from, where it means what it means in an address. */
  readonly address?: { readonly key: string }
  readonly isRepeated?: true
  /** Whether a pack heeds it, or has no use for it. */
  readonly pack?: 'heeds' | 'refuses'
}

type Extras = Pick<Option<unknown>, 'isRepeated' | 'pack'>

/** Any text. */
export function textOption(name: string, extras: Extras = {}): Option<string | null> {
  return { name, usual: null, expected: '', parse: text => text, ...extras }
}

/** One of some words, the first where nothing is said. */
export function choiceOption<const Word extends string>(
  name: string,
  choices: readonly [Word, ...Word[]],
  extras: Extras & { readonly expected?: string } = {},
): Option<Word> {
  return {
    name,
    usual: choices[0],
    expected: `应是 ${choices.join('、')} 之一`,
    parse: text => oneOf(text, choices),
    ...extras,
  }
}

/**
 * An option that means what its key means in an address: its value is the text that the address
 * would hold, null where nothing is said. Where an address would be read in part, or held within
 * bounds, the command line refuses.
 */
export function addressOption<Value>(
  row: AddressRow<Value>,
  extras: Pick<Option<string>, 'pack'> & {
    readonly expected?: string
    readonly parse?: (text: string) => string | null
  } = {},
): Option<string | null> {
  return {
    name: row.key,
    usual: null,
    expected: expectedOf(row),
    parse: text => (isUnderstood(row, text) ? text : null),
    address: row,
    ...extras,
  }
}

function expectedOf({ bounds, choices }: Pick<AddressRow<unknown>, 'bounds' | 'choices'>): string {
  if (bounds) return `应是 ${bounds[0]} 到 ${bounds[1]} 的整数`
  return choices ? `应是 ${choices.join('、')} 之一` : ''
}

function isUnderstood<Value>({ read, write, isSame }: AddressRow<Value>, text: string): boolean {
  const value = read(text)
  if (value === null) return false
  return write(value) === text || isSame?.(text, write(value)) === true
}

/** A word, where it is one of some. */
export function oneOf<T extends string>(text: string, words: readonly T[]): T | null {
  return words.find(word => word === text) ?? null
}

/** A whole number from 0 to `most`. */
export function parseWhole(text: string, most: number): number | null {
  return /^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : null
}
