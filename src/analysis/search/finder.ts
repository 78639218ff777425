import type { PinyinQuery } from './pinyin'
import { counts, firsts, silent, sounds } from './signs'

/** Whether the signs between two places answer a query. */
export type Finder = (signs: Uint16Array, from: number, to: number) => boolean

/** The signs of a query, and the place and code of the rarest of them. */
export function anchored(query: string): {
  readonly words: Uint16Array
  readonly anchor: number
  readonly rare: number
} {
  const words = Uint16Array.from({ length: query.length }, (_, at) => query.charCodeAt(at))
  const anchor = words.reduce(
    (rarest, sign, at) => ((counts[sign] ?? 0) < (counts[words[rarest] ?? 0] ?? 0) ? at : rarest),
    0,
  )
  return { words, anchor, rare: words[anchor] ?? 0 }
}

/** A finder of words, which looks for their rarest sign first. */
export function wordsFinder(query: string): Finder {
  const { words, anchor, rare } = anchored(query)
  return (signs, from, to) => {
    const last = to - words.length + anchor
    for (let at = from + anchor; at <= last; at += 1)
      if (signs[at] === rare && standsAt(signs, at - anchor, words)) return true
    return false
  }
}

/** Whether words stand at a place, sign by sign. */
export function standsAt(signs: Uint16Array, from: number, words: Uint16Array): boolean {
  for (let at = 0; at < words.length; at += 1) if (signs[from + at] !== words[at]) return false
  return true
}

/**
 * A finder of pinyin, full or initials. Printed letters sound as themselves, so it finds them too,
 * whatever their case.
 */
export function pinyinFinder(query: PinyinQuery): Finder {
  const begins = beginnings(query)
  const { bits, taken } = query
  const initials = (signs: Uint16Array, from: number, to: number): boolean => {
    let letter = 1
    for (let at = from + 1; letter < bits.length; at += 1) {
      const sign = at < to ? (firsts[signs[at] ?? 0] ?? 0) : 0
      if (sign === silent) continue
      if ((sign & (bits[letter] ?? 0)) === 0) return false
      letter += 1
    }
    return true
  }
  const syllables = (signs: Uint16Array, from: number, to: number, letter: number): boolean => {
    let at = from
    while (at < to && firsts[signs[at] ?? 0] === silent) at += 1
    const sign = at < to ? (signs[at] ?? 0) : 0
    if (((firsts[sign] ?? 0) & (bits[letter] ?? 0)) === 0) return false
    for (const reading of sounds.get(sign)?.readings ?? []) {
      const next = letter + taken(reading, letter)
      if (next > letter && (next === bits.length || syllables(signs, at + 1, to, next))) return true
    }
    return false
  }
  return (signs, from, to) => {
    for (let at = from; at < to; at += 1) {
      const way = begins[signs[at] ?? 0] ?? 0
      if (
        way !== 0 &&
        (way === 3 || initials(signs, at, to) || (way === 2 && syllables(signs, at, to, 0)))
      )
        return true
    }
    return false
  }
}

/**
 * How each sign met can begin an answer: not (0), by its first letter (1), by a syllable too (2),
 * or by being one alone (3).
 */
function beginnings({ bits, taken }: PinyinQuery): Uint8Array {
  const begins = new Uint8Array(65_536)
  for (const [sign, { readings }] of sounds) {
    if (((firsts[sign] ?? 0) & (bits[0] ?? 0)) === 0) continue
    const most = readings.reduce((long, reading) => Math.max(long, taken(reading, 0)), 0)
    begins[sign] = bits.length === 1 || most === bits.length ? 3 : most > 0 ? 2 : 1
  }
  return begins
}
