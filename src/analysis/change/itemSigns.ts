// What items are known again by in another edition: words, units, number, deadline, each made plain.
import { plainNumber } from '@/model/itemNumber'
import { memo } from '@/model/memo'
import type { Assignment, Item } from '@/model/plan'
import { isDated, unitLabel } from '@/model/plan'

/** What an item is known again by. */
export interface ItemSigns {
  /** Its words without blanks, marks and widths. */
  readonly words: string
  /** Each pair of signs in its words once, in order. */
  readonly pairs: readonly string[]
  readonly units: ReadonlySet<string>
  readonly number: string
  /** Its last day; '' where it has none. */
  readonly day: string
  /** Words, units with their roles and deadline at once. */
  readonly whole: string
}

/** Most signs of an item's words that are looked at. */
const mostSigns = 600

/** What an item is known again by. */
export const signsOf = memo((item: Item): ItemSigns => {
  const { assignments, deadline } = item
  const words = plainWords(item.text).replace(/\p{P}/gu, '')
  return {
    words,
    pairs: pairsIn(words.slice(0, mostSigns)),
    units: new Set(assignments.map(unitLabel).map(plainWords)),
    number: plainNumber(item),
    day: isDated(deadline) ? deadline.date : '',
    whole: JSON.stringify([
      words,
      assignments.map(assignmentMark).sort(),
      plainWords(deadline.text),
    ]),
  }
})

/** Words without blanks, in one width, and without the mark that ends them. */
export function plainWords(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[。．.;,、]+$/u, '')
}

/** How alike two items' words are, 0 to 1: twice the pairs of signs that both have over all. */
export function wordsLikeness(a: ItemSigns, b: ItemSigns): number {
  if (a.words === b.words) return 1
  const total = a.pairs.length + b.pairs.length
  return total === 0 ? 0 : (2 * sharedCount(a.pairs, b.pairs)) / total
}

/** How alike two items' units are, 0 to 1: those that both have over all; none at all are alike. */
export function unitsLikeness(a: ItemSigns, b: ItemSigns): number {
  if (a.units.size === 0 && b.units.size === 0) return 1
  const shared = [...a.units].filter(unit => b.units.has(unit)).length
  return shared / (a.units.size + b.units.size - shared)
}

/** Whether items are given to the same units, in whatever order; 责任 is what has no role printed. */
export function isSameUnits(a: readonly Assignment[], b: readonly Assignment[]): boolean {
  const marks = (all: readonly Assignment[]): string =>
    [...new Set(all.map(assignmentMark))].sort().join(' ')
  return marks(a) === marks(b)
}

/** A unit with its office and role, made plain. */
export function assignmentMark(assignment: Assignment): string {
  return `${assignment.role ?? 'responsible'}:${plainWords(unitLabel(assignment))}`
}

function pairsIn(words: string): readonly string[] {
  const signs = Array.from(words)
  if (signs.length < 2) return signs
  return [...new Set(signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`))].sort()
}

/** How many of two ordered lists stand in both. */
function sharedCount(a: readonly string[], b: readonly string[]): number {
  let shared = 0
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const [one = '', other = ''] = [a[i], b[k]]
    if (one === other) shared += 1
    if (one <= other) i += 1
    if (one >= other) k += 1
  }
  return shared
}
