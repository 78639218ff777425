// Which item of an edition is which of a plan: by words, units and number together. Only items that
// share rare words, a number or the same wording are held against each other, so that thousands can be.
import type { Item } from '@/model/plan'
import type { ItemSigns } from './itemSigns'
import { signsOf, unitsLikeness, wordsLikeness } from './itemSigns'

/** Why it is not sure that two items are one: their words differ much, or another is as like. */
export type MatchDoubt = 'words' | 'rival'

/** An item of the plan and one of the edition that are taken as one, and how alike their words are. */
export interface ItemMatch {
  readonly held: Item
  readonly edition: Item
  readonly likeness: number
  readonly doubt: MatchDoubt | null
}

/** Items of two editions, those of each without the other in order. */
export interface ItemMatches {
  readonly matches: readonly ItemMatch[]
  /** Items of the plan that the edition lacks; those that one of it may be after all. */
  readonly gone: readonly Item[]
  readonly fresh: readonly Item[]
  /** Items without another that are somewhat like one, on either side. */
  readonly unsure: ReadonlySet<Item>
}

/** Two items held against each other, by their places. */
interface Rating {
  readonly held: number
  readonly edition: number
  readonly score: number
  readonly likeness: number
  readonly units: number
  readonly sameNumber: boolean
  /** Whether words, units and deadline are all the same. */
  readonly isSame: boolean
}

/** Two scores closer than this are as good as the same. */
const closeCall = 0.04

/** Words of so many items at most are looked up: those of more say little. */
const mostWithPair = 200

/** How many of those that share most words are held against an item. */
const mostRivals = 8

/** Finds which items of an edition are which of a plan, the most alike first. */
export function matchItems(held: readonly Item[], edition: readonly Item[]): ItemMatches {
  const ratings = ratingsOf(held.map(signsOf), edition.map(signsOf))
  const takenHeld = new Map<number, Rating>()
  const takenEdition = new Map<number, Rating>()
  for (const rating of ratings) {
    if (!isMatch(rating)) continue
    if (takenHeld.has(rating.held) || takenEdition.has(rating.edition)) continue
    takenHeld.set(rating.held, rating)
    takenEdition.set(rating.edition, rating)
  }
  const rivals = rivalsOf(ratings, takenHeld, takenEdition)
  const matches = held.flatMap((item, at): ItemMatch[] => {
    const rating = takenHeld.get(at)
    const other = rating && edition[rating.edition]
    if (!rating || !other) return []
    const doubt = rivals.has(rating) ? 'rival' : isSure(rating) ? null : 'words'
    return [{ held: item, edition: other, likeness: rating.likeness, doubt }]
  })
  const unsure = new Set<Item>()
  for (const rating of ratings) {
    if (rating.likeness < 0.3) continue
    if (takenHeld.has(rating.held) || takenEdition.has(rating.edition)) continue
    for (const item of [held[rating.held], edition[rating.edition]]) if (item) unsure.add(item)
  }
  return {
    matches,
    gone: held.filter((_, at) => !takenHeld.has(at)),
    fresh: edition.filter((_, at) => !takenEdition.has(at)),
    unsure,
  }
}

/** Whether two items may be one at all. */
function isMatch({ likeness, units, sameNumber }: Rating): boolean {
  if (likeness >= 0.5) return true
  if (likeness >= 0.35) return sameNumber || units >= 0.5
  return likeness >= 0.2 && sameNumber && units >= 0.5
}

/** Whether two items are one beyond doubt, if no other is as like. */
function isSure({ likeness, units, sameNumber }: Rating): boolean {
  return likeness >= 0.6 || (likeness >= 0.45 && sameNumber && units >= 0.5)
}

/** Whether items could as well be one as those taken: the same words speak against all others. */
function isRival(rating: Rating, taken: Rating): boolean {
  const isWordForWord = taken.likeness === 1 && rating.likeness < 1
  return !isWordForWord && rating.score > taken.score - closeCall
}

/** Those taken for which another would have been as good, that is not itself at one with its own. */
function rivalsOf(
  ratings: readonly Rating[],
  takenHeld: ReadonlyMap<number, Rating>,
  takenEdition: ReadonlyMap<number, Rating>,
): ReadonlySet<Rating> {
  const found = new Set<Rating>()
  for (const rating of ratings) {
    const [ofHeld, ofEdition] = [takenHeld.get(rating.held), takenEdition.get(rating.edition)]
    if (ofHeld === ofEdition) continue
    for (const [taken, others] of [
      [ofHeld, ofEdition],
      [ofEdition, ofHeld],
    ] as const)
      if (taken && isRival(rating, taken) && others?.likeness !== 1) found.add(taken)
  }
  return found
}

/** Items held against each other: those alike in all first, then in words, then by how much. */
function ratingsOf(held: readonly ItemSigns[], edition: readonly ItemSigns[]): readonly Rating[] {
  const index = new EditionIndex(edition)
  const ratings: Rating[] = []
  for (const [at, signs] of held.entries())
    for (const other of index.candidates(signs)) {
      const against = edition[other]
      if (against) ratings.push(rated(at, other, [signs, against]))
    }
  return ratings.sort(
    (a, b) =>
      Number(b.isSame) - Number(a.isSame) ||
      Number(b.likeness === 1) - Number(a.likeness === 1) ||
      b.score - a.score ||
      a.held - b.held ||
      a.edition - b.edition,
  )
}

function rated(held: number, edition: number, [a, b]: readonly [ItemSigns, ItemSigns]): Rating {
  const likeness = wordsLikeness(a, b)
  const units = unitsLikeness(a, b)
  const sameNumber = a.number === b.number
  const sameDay = a.day === b.day
  const score = 0.63 * likeness + 0.2 * units + (sameNumber ? 0.12 : 0) + (sameDay ? 0.05 : 0)
  const isSame = a.whole === b.whole
  return { held, edition, score, likeness, units, sameNumber, isSame }
}

/** The items of an edition by what they are known by. */
class EditionIndex {
  private readonly byPair = new Map<string, number[]>()
  private readonly byKey = new Map<string, number[]>()
  /** How many items were asked for with a key. */
  private readonly turns = new Map<string, number>()
  private readonly counts: Uint16Array

  constructor(edition: readonly ItemSigns[]) {
    this.counts = new Uint16Array(edition.length)
    for (const [at, signs] of edition.entries()) {
      for (const pair of signs.pairs) entered(this.byPair, pair, at)
      for (const key of keysOf(signs)) entered(this.byKey, key, at)
    }
  }

  /** The items that the next one of a plan may be. */
  candidates(signs: ItemSigns): ReadonlySet<number> {
    return new Set([...keysOf(signs).flatMap(key => this.withKey(key)), ...this.sharingMost(signs)])
  }

  /** Some of those with a key: the first, and of many the one whose turn it is. */
  private withKey(key: string): readonly number[] {
    const turn = this.turns.get(key) ?? 0
    this.turns.set(key, turn + 1)
    const items = this.byKey.get(key) ?? []
    const own = items[turn]
    return [...items.slice(0, mostRivals), ...(own === undefined ? [] : [own])]
  }

  /** Those that share most rare pairs of signs. */
  private sharingMost({ pairs }: ItemSigns): readonly number[] {
    const touched: number[] = []
    for (const pair of pairs) {
      const items = this.byPair.get(pair)
      if (!items || items.length > mostWithPair) continue
      for (const at of items) {
        const count = this.counts[at] ?? 0
        if (count === 0) touched.push(at)
        this.counts[at] = count + 1
      }
    }
    const most = touched
      .map(at => ({ at, count: this.counts[at] ?? 0 }))
      .sort((a, b) => b.count - a.count || a.at - b.at)
      .slice(0, mostRivals)
    for (const at of touched) this.counts[at] = 0
    return most.map(({ at }) => at)
  }
}

function keysOf({ number, words, units, whole }: ItemSigns): readonly string[] {
  return [`n ${number}`, `w ${words}`, `u ${words} ${[...units].sort().join(' ')}`, `a ${whole}`]
}

function entered(lists: Map<string, number[]>, key: string, at: number): void {
  const list = lists.get(key)
  if (list) list.push(at)
  else lists.set(key, [at])
}
