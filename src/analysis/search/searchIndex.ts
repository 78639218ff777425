import { itemIndex } from '@/analysis/plan/itemIndex'
import { memo } from '@/model/memo'
import type { Item, Plan } from '@/model/plan'
import type { PinyinQuery, Sound } from './pinyin'
import { pinyinQuery, soundOf } from './pinyin'

/*
 * Why not a search library: a key must answer within a frame or two at 100,000 items. MiniSearch
 * made its index of pairs of signs in 12.8 s and answered in 3 to 600 ms; this one is made in 0.45
 * s and answered in 20 to 70 ms on the same machine, with pinyin, which that has not.
 */

/** Fields of text laid end to end, sign by sign. */
interface Haystack {
  signs: Uint16Array
  length: number
  readonly ends: number[]
}

/**
 * A plan made ready for searching: title and text of each item in turn, and each unit's printed
 * name once with the items under it.
 */
interface SearchIndex {
  done: number
  readonly texts: Haystack
  readonly names: Haystack
  readonly nameAt: Map<string, number>
  readonly itemsOfName: number[][]
  /**
   * For each item and letter, the letters (as bits) that a sign after one of that letter begins
   * with.
   */
  readonly pairs: Int32Array
  /** Answers to the beginnings of the last query, each narrower than the one before. */
  readonly answers: { readonly query: string; readonly found: Int32Array }[]
}

/** Whether the signs between two places answer a query. */
type Finder = (signs: Uint16Array, from: number, to: number) => boolean

/**
 * Makes the next `more` items of a plan ready for searching, and says whether all now are: the work
 * can be done between frames, and what is left is done when it is needed.
 */
export function prepareSearch(plan: Plan, more: number): boolean {
  const index = searchIndex(plan)
  const upTo = Math.min(plan.items.length, index.done + more)
  for (; index.done < upTo; index.done += 1) {
    const item = plan.items[index.done]
    if (item) add(index, item)
  }
  return index.done === plan.items.length
}

/**
 * The items of a plan that answer a query, in its order: by number, by words of title, text or
 * units, or by their pinyin (full or initials).
 * A query that goes on from the one before searches only what that found.
 */
export function searchedItems(plan: Plan, query: string): readonly Item[] {
  prepareSearch(plan, Infinity)
  const found = positions(searchIndex(plan), query)
  const numbered = /^\d+$/.test(query) ? itemIndex(plan.items).get(Number(query)) : undefined
  return itemsAt(plan, numbered ? withPlace(found, plan.items.indexOf(numbered)) : found)
}

/** Ascending places with one more among them. */
function withPlace(places: Int32Array, place: number): Int32Array {
  if (places.includes(place)) return places
  const all = new Int32Array(places.length + 1)
  all.set(places)
  all[places.length] = place
  return all.sort()
}

/** As long as it will be from the first, for it may be as long as the plan. */
function itemsAt(plan: Plan, places: Int32Array): readonly Item[] {
  const items = new Array<Item>(places.length)
  places.forEach((at, n) => {
    const item = plan.items[at]
    if (item) items[n] = item
  })
  return items
}

const searchIndex = memo((plan: Plan): SearchIndex => ({
  done: 0,
  texts: newHaystack(),
  names: newHaystack(),
  nameAt: new Map(),
  itemsOfName: [],
  pairs: new Int32Array(26 * plan.items.length),
  answers: [],
}))

function newHaystack(): Haystack {
  return { signs: new Uint16Array(1024), length: 0, ends: [0] }
}

function add(index: SearchIndex, item: Item): void {
  for (const words of [item.text.includes(item.title) ? '' : item.title, item.text]) {
    const from = index.texts.length
    append(index.texts, words)
    pair(index, from)
  }
  for (const { printed } of item.assignments) {
    let name = index.nameAt.get(printed)
    if (name === undefined) {
      name = index.itemsOfName.push([]) - 1
      index.nameAt.set(printed, name)
      append(index.names, printed)
    }
    index.itemsOfName[name]?.push(index.done)
  }
}

function append(stack: Haystack, words: string): void {
  const from = stack.length
  const to = from + words.length
  if (to > stack.signs.length) {
    const wider = new Uint16Array(Math.ceil(to * 1.5))
    wider.set(stack.signs)
    stack.signs = wider
  }
  for (let at = 0; at < words.length; at += 1) {
    const sign = words.charCodeAt(at)
    stack.signs[from + at] = sign
    if (counts[sign] === 0) hear(sign)
    counts[sign] = (counts[sign] ?? 0) + 1
  }
  stack.length = to
  stack.ends.push(to)
}

function pair({ pairs, texts: { signs, length }, done }: SearchIndex, from: number): void {
  let before = 0
  for (let at = from; at < length; at += 1) {
    const first = firsts[signs[at] ?? 0] ?? 0
    if (first === silent) continue
    if (first !== 0) {
      for (let left = before; left !== 0; left &= left - 1) {
        const cell = 26 * done + 31 - Math.clz32(left & -left)
        pairs[cell] = (pairs[cell] ?? 0) | first
      }
    }
    before = first
  }
}

/**
 * How often each sign was met, and its sound; `firsts` has the letters its readings begin with, as
 * bits, or `silent`.
 */
const counts = new Uint32Array(65_536)
const sounds = new Map<number, Sound>()
const firsts = new Int32Array(65_536)
const silent = 1 << 30

function hear(sign: number): void {
  const sound = soundOf(String.fromCharCode(sign))
  firsts[sign] = sound.silent ? silent : sound.first
  if (sound.readings.length > 0) sounds.set(sign, sound)
}

function positions(index: SearchIndex, query: string): Int32Array {
  const { answers } = index
  let known = answers[answers.length - 1]
  while (known && !query.startsWith(known.query)) {
    answers.pop()
    known = answers[answers.length - 1]
  }
  if (known?.query === query) return known.found
  const found = search(index, query, known?.found ?? null)
  answers.push({ query, found })
  return found
}

function search(index: SearchIndex, query: string, within: Int32Array | null): Int32Array {
  const pinyin = pinyinQuery(query)
  return !pinyin && within === null
    ? everywhere(index, query)
    : oneByOne(index, { query, pinyin, within })
}

/** The items, or those of some, that answer when each is looked at. */
function oneByOne(
  index: SearchIndex,
  {
    query,
    pinyin,
    within,
  }: {
    readonly query: string
    readonly pinyin: PinyinQuery | null
    readonly within: Int32Array | null
  },
): Int32Array {
  const finds = pinyin ? pinyinFinder(pinyin) : wordsFinder(query)
  const named = namedItems(index, finds)
  const {
    pairs,
    texts: { signs, ends },
    done,
  } = index
  const letter = 31 - Math.clz32(pinyin?.bits[0] ?? 1)
  const second = pinyin?.second ?? null
  const count = within ? within.length : done
  const found = new Int32Array(count)
  let used = 0
  for (let n = 0; n < count; n += 1) {
    const at = within ? (within[n] ?? 0) : n
    const middle = ends[2 * at + 1] ?? 0
    const may = second === null || ((pairs[26 * at + letter] ?? 0) & second) !== 0
    if (
      named[at] === 1 ||
      (may &&
        (finds(signs, middle, ends[2 * at + 2] ?? 0) || finds(signs, ends[2 * at] ?? 0, middle)))
    )
      found[used++] = at
  }
  return found.slice(0, used)
}

/**
 * The items of all that words stand in, at the speed at which memory is read for their rarest sign.
 */
function everywhere(index: SearchIndex, query: string): Int32Array {
  const { words, anchor, rare } = anchored(query)
  const marked = namedItems(index, wordsFinder(query))
  const { signs, length, ends } = index.texts
  let field = 0
  for (
    let at = signs.indexOf(rare, anchor);
    at >= 0 && at < length;
    at = signs.indexOf(rare, at + 1)
  ) {
    field = fieldAt(ends, at, field)
    const from = at - anchor
    if (
      from < (ends[field] ?? 0) ||
      from + words.length > (ends[field + 1] ?? 0) ||
      !stands(signs, from, words)
    )
      continue
    marked[field >> 1] = 1
    // Nothing more is asked of this item: on to the last sign of its text.
    at = Math.max(at, (ends[(field | 1) + 1] ?? 0) - 1)
  }
  return Int32Array.from(placesOf(marked))
}

/**
 * The field that holds a place, of those from `field` on: it is near as a rule, so the steps
 * double.
 */
function fieldAt(ends: readonly number[], at: number, field: number): number {
  let low = field
  let step = 1
  while ((ends[low + step] ?? Infinity) <= at) {
    low += step
    step *= 2
  }
  let high = low + step
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? Infinity) <= at) low = middle
    else high = middle
  }
  return low
}

function placesOf(marked: Uint8Array): readonly number[] {
  const places: number[] = []
  for (let at = marked.indexOf(1); at >= 0; at = marked.indexOf(1, at + 1)) places.push(at)
  return places
}

/** A mark for each item with a unit whose printed name answers. */
function namedItems(
  { names: { signs, ends }, itemsOfName, done }: SearchIndex,
  finds: Finder,
): Uint8Array {
  const named = new Uint8Array(done)
  itemsOfName.forEach((items, name) => {
    if (finds(signs, ends[name] ?? 0, ends[name + 1] ?? 0)) for (const at of items) named[at] = 1
  })
  return named
}

/** The signs of a query, and the place and code of the rarest of them. */
function anchored(query: string): {
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

/** Looks for the query's rarest sign first. */
function wordsFinder(query: string): Finder {
  const { words, anchor, rare } = anchored(query)
  return (signs, from, to) => {
    const last = to - words.length + anchor
    for (let at = from + anchor; at <= last; at += 1)
      if (signs[at] === rare && stands(signs, at - anchor, words)) return true
    return false
  }
}

function stands(signs: Uint16Array, from: number, words: Uint16Array): boolean {
  for (let at = 0; at < words.length; at += 1) if (signs[from + at] !== words[at]) return false
  return true
}

/** Printed letters sound as themselves, so this finds them too, whatever their case. */
function pinyinFinder(query: PinyinQuery): Finder {
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
