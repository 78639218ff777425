import { itemIndex } from '@/analysis/plan/itemIndex'
import { memo } from '@/model/memo'
import type { Item, Plan } from '@/model/plan'
import type { Finder } from './finder'
import { anchored, pinyinFinder, standsAt, wordsFinder } from './finder'
import type { Haystack } from './haystack'
import { append, fieldAt, newHaystack } from './haystack'
import type { PinyinQuery } from './pinyin'
import { pinyinQuery } from './pinyin'
import { firsts, silent } from './signs'

/*
 * Why not a search library: a key must answer within a frame or two at 100,000 items. MiniSearch
 * made its index of pairs of signs in 12.8 s and answered in 3 to 600 ms; this one is made in 0.45
 * s and answered in 20 to 70 ms on the same machine, with pinyin, which that has not.
 */

/**
 * A plan made ready for searching: title and text of each item in turn, and each unit's printed
 * name, and each word of further columns, once with the items under it.
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

function add(index: SearchIndex, item: Item): void {
  for (const words of [item.text.includes(item.title) ? '' : item.title, item.text]) {
    const from = index.texts.length
    append(index.texts, words)
    pair(index, from)
  }
  for (const words of namesOf(item)) {
    let name = index.nameAt.get(words)
    if (name === undefined) {
      name = index.itemsOfName.push([]) - 1
      index.nameAt.set(words, name)
      append(index.names, words)
    }
    index.itemsOfName[name]?.push(index.done)
  }
}

/** The units of an item as printed, its further columns, and its number where that is not ours. */
function namesOf({ assignments, columns = [], number = '' }: Item): readonly string[] {
  const names = [...assignments.map(({ printed }) => printed), ...columns.map(({ text }) => text)]
  return number === '' ? names.filter(Boolean) : [...names.filter(Boolean), number]
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

/** What is looked for, and in which items: null for all. */
interface Search {
  readonly query: string
  readonly pinyin: PinyinQuery | null
  readonly within: Int32Array | null
}

/** The items, or those of some, that answer when each is looked at. */
function oneByOne(index: SearchIndex, { query, pinyin, within }: Search): Int32Array {
  const finds = pinyin ? pinyinFinder(pinyin) : wordsFinder(query)
  const named = namedItems(index, finds)
  const { signs, ends } = index.texts
  const stands = (field: number): boolean => finds(signs, ends[field] ?? 0, ends[field + 1] ?? 0)
  const letter = 31 - Math.clz32(pinyin?.bits[0] ?? 1)
  const second = pinyin?.second ?? null
  const count = within ? within.length : index.done
  const found = new Int32Array(count)
  let used = 0
  for (let n = 0; n < count; n += 1) {
    const at = within ? (within[n] ?? 0) : n
    const may = second === null || ((index.pairs[26 * at + letter] ?? 0) & second) !== 0
    const isFound = named[at] === 1 || (may && (stands(2 * at + 1) || stands(2 * at)))
    if (isFound) found[used++] = at
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
  const next = (from: number): number => {
    const at = signs.indexOf(rare, from)
    return at < length ? at : -1
  }
  let field = 0
  for (let at = next(anchor); at >= 0; at = next(at + 1)) {
    field = fieldAt(ends, at, field)
    const [from, to] = [at - anchor, at - anchor + words.length]
    const isWithin = from >= (ends[field] ?? 0) && to <= (ends[field + 1] ?? 0)
    if (!isWithin || !standsAt(signs, from, words)) continue
    marked[field >> 1] = 1
    // Nothing more is asked of this item: on to the last sign of its text.
    at = Math.max(at, (ends[(field | 1) + 1] ?? 0) - 1)
  }
  return Int32Array.from(placesOf(marked))
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
