/*
 * How a sign is typed in pinyin. The table of readings is large and most readers never search by
 * it, so it is asked for by `loadPinyin`; until it has come a search knows words and numbers alone.
 * It is pinyin-match's (18 KB gzip; pinyin-pro has 148), whose matcher takes one text at a time.
 */

/**
 * What a sign stands for when pinyin is typed: its readings by number, and a bit for each letter
 * they begin with. A `silent` sign (a space, a stray accent) is passed over.
 */
export interface Sound {
  readonly readings: readonly number[]
  readonly first: number
  readonly silent: boolean
}

/**
 * A query in pinyin: the bit of each of its letters, and how many letters a reading takes up from a
 * place on (0 where it does not fit).
 * Where no single sign can answer it, `second` has a bit for each letter that the second sign of an
 * answer may begin with.
 */
export interface PinyinQuery {
  readonly bits: readonly number[]
  readonly taken: (reading: number, from: number) => number
  readonly second: number | null
}

/**
 * Every reading (the syllables, then the 26 letters for those printed in a text), and the readings
 * of each sign.
 */
interface Readings {
  readonly words: readonly string[]
  readonly syllables: number
  readonly ofSign: ReadonlyMap<string, readonly number[]>
}

const likeU = [
  'ju',
  'jun',
  'jue',
  'juan',
  'qu',
  'qun',
  'que',
  'xuan',
  'xu',
  'xue',
  'yu',
  'yuan',
  'yue',
  'yun',
  'nve',
  'lve',
]
const letters = 'abcdefghijklmnopqrstuvwxyz'
const mute: Sound = { readings: [], first: 0, silent: false }
const noReadings: Readings = { words: [], syllables: 0, ofSign: new Map() }
let loaded: Readings = noReadings

/** Loads the table of readings; rejects where it cannot be fetched. */
export async function loadPinyin(): Promise<void> {
  if (loaded !== noReadings) return
  // @ts-expect-error The package types only its matcher, not the table of readings behind it.
  const { dict } = (await import('pinyin-match/src/simplified_dict.js')) as { dict: SignsOf }
  loaded = readingsOf(dict)
}

/** Signs by the syllable that they are read as. */
type SignsOf = Readonly<Record<string, string>>

/** The table of readings; a keyboard has v and u for one another after j, q, x, y, n and l. */
function readingsOf(signsOf: SignsOf): Readings {
  const words: string[] = []
  const ofSign = new Map<string, number[]>()
  for (const [syllable, signs] of Object.entries(signsOf)) {
    const numbers = spellings(syllable).map(word => words.push(word) - 1)
    for (const sign of signs) ofSign.set(sign, [...(ofSign.get(sign) ?? []), ...numbers])
  }
  const all = [...words, ...letters]
  for (const letter of letters) ofSign.set(letter, [all.lastIndexOf(letter)])
  return { words: all, syllables: words.length, ofSign }
}

function spellings(syllable: string): readonly string[] {
  if (!likeU.includes(syllable)) return [syllable]
  return [
    syllable,
    syllable.includes('u') ? syllable.replace('u', 'v') : syllable.replace('v', 'u'),
  ]
}

/**
 * The sound of one sign, a UTF-16 unit: a character's syllables, a letter's own name; accents and
 * capitals are set aside.
 */
export function soundOf(sign: string): Sound {
  const plain = sign
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  if (plain === '' || plain === ' ') return { ...mute, silent: true }
  const { ofSign, words } = loaded
  const own = ofSign.get(plain)
  return own
    ? {
        readings: own,
        first: own.reduce((bits, reading) => bits | bitOf(words[reading] ?? ''), 0),
        silent: false,
      }
    : mute
}

function bitOf(word: string): number {
  return 1 << (word.charCodeAt(0) - 97)
}

/**
 * The query that some words put in pinyin, or null where they hold anything but letters and spaces.
 */
export function pinyinQuery(query: string): PinyinQuery | null {
  if (loaded === noReadings || !/^[a-z ]+$/i.test(query)) return null
  const typed = query.replace(/ /g, '').toLowerCase()
  const bits = [...typed].map(bitOf)
  const { words } = loaded
  const table = new Uint8Array(words.length * typed.length)
  words.forEach((_, reading) => {
    for (let from = 0; from < typed.length; from += 1)
      table[reading * typed.length + from] = lettersTaken(reading, typed, from)
  })
  const taken = (reading: number, from: number): number => table[reading * typed.length + from] ?? 0
  const starts = words.map((_, reading) => taken(reading, 0))
  const alone = typed.length === 1 || starts.includes(typed.length)
  return {
    bits,
    taken,
    second: alone
      ? null
      : starts.reduce((mask, at) => (at > 0 ? mask | (bits[at] ?? 0) : mask), bits[1] ?? 0),
  }
}

/** All of a reading's letters, or what is left of the query where that is less. */
function lettersTaken(reading: number, typed: string, from: number): number {
  const { words, syllables } = loaded
  const word = words[reading] ?? ''
  const left = typed.length - from
  // A letter printed in a text begins no syllable if it is i, u or v, and is a whole one only where
  // Chinese has it (a, e, o).
  if (word.length >= left)
    return word.startsWith(typed.slice(from)) && (reading < syllables || !'iuv'.includes(word))
      ? left
      : 0
  return typed.startsWith(word, from) && (reading < syllables || words.indexOf(word) < syllables)
    ? word.length
    : 0
}
