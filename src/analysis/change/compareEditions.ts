// A plan held against a new edition of it, or against a circular that amends a part: what differs item
// by item, and by which changes the plan takes it over.
import { plainNumber } from '@/model/itemNumber'
import { memo } from '@/model/memo'
import type { Amendment, Assignment, Deadline, Item, Plan } from '@/model/plan'
import { hasTasks, isDated, isNoTask } from '@/model/plan'
import type { ItemMatch, ItemMatches, MatchDoubt } from './matchItems'
import { matchItems } from './matchItems'
import { matchTasks } from './matchTasks'
import { isSameUnits, plainWords, signsOf, wordsLikeness } from './itemSigns'

/** What a plan can take over from an edition, in the order in which it is told. */
export const differenceKinds = [
  'added',
  'withdrawn',
  'moved',
  'reassigned',
  'reworded',
  'retasked',
  'retitled',
] as const

export type DifferenceKind = (typeof differenceKinds)[number]

/**
 * Why the reader decides: items that may not be the same, one that may have another after all, a
 * deadline that was doubtful in reading, units or a deadline that are not printed, a task that the plan lacks, words that may only name the item
 * in short, or a title that may be the circular's own.
 */
export type DifferenceDoubt =
  MatchDoubt | 'other' | 'deadline' | 'missing' | 'task' | 'short' | 'title'

/** One thing that differs, and the changes that take it over; nobody has to doubt it at null. */
export interface Difference {
  readonly key: string
  readonly kind: DifferenceKind
  /** The item of the plan; null where it is added, and where the plan's title differs. */
  readonly held: Item | null
  readonly edition: Item | null
  /** How alike the words of both are, 0 to 1; null where there is one alone. */
  readonly likeness: number | null
  readonly doubt: DifferenceDoubt | null
  /** The two items as one mark, by which they can be said not to be one; null where there is one alone. */
  readonly pair: string | null
  readonly amendments: readonly Amendment[]
}

/** What differs and no change can take over: numbers, further columns, tasks, words of one day. */
export const untakenKinds = ['number', 'columns', 'task', 'deadline-words'] as const

export interface UntakenDifference {
  readonly kind: (typeof untakenKinds)[number]
  readonly held: Item
  readonly edition: Item
}

/** A plan held against an edition. */
export interface EditionComparison {
  /** Whether what the edition does not name stays as it is. */
  readonly partial: boolean
  /** How many items of the plan the edition has. */
  readonly covered: number
  readonly differences: readonly Difference[]
  readonly untaken: readonly UntakenDifference[]
  /** Items of the plan that are the same in all that a change can take over. */
  readonly same: readonly Item[]
}

/**
 * What an edition is of: the whole plan or a part, null to decide by how much of it there is. The items
 * of one that names them keep their ids, and it says which it withdraws.
 */
export interface EditionExtent {
  readonly partial: boolean | null
  readonly named?: { readonly withdrawn: readonly number[] } | null
  /** The pairs that the reader says are not one item. */
  readonly apart?: ReadonlySet<string>
}

/**
 * What differs between a plan as it holds and an edition of it. A `partial` one withdraws nothing by
 * not naming it; null decides by how much of the plan it has: less than half is a part.
 */
export function compareEditions(
  held: Plan,
  edition: Plan,
  { partial, named = null, apart = new Set() }: EditionExtent,
): EditionComparison {
  const found = named
    ? namedItems(held, edition, new Set(named.withdrawn))
    : matchedItems(held, edition)
  const { matches, gone, fresh, unsure } = partedItems(found, apart)
  const isPartial = named !== null || (partial ?? matches.length * 2 < held.items.length)
  const about = {
    held,
    edition,
    tasks: matchTasks(held, edition),
    partial: isPartial,
    lacking: lackingIn(edition, isPartial),
  }
  const ofPairs = matches.map(match => ({ match, found: pairDifferences(match, about) }))
  const differences = [
    ...addedDifferences(fresh, matches, { ...about, unsure }),
    ...(isPartial && !named ? [] : gone.map(item => withdrawnDifference(item, unsure))),
    ...ofPairs.flatMap(({ found }) => found),
    ...(isPartial ? [] : titleDifferences(held, edition)),
  ]
  const places = new Map(differenceKinds.map((kind, at) => [kind, at]))
  return {
    partial: isPartial,
    covered: matches.length,
    differences: differences.sort((a, b) => (places.get(a.kind) ?? 0) - (places.get(b.kind) ?? 0)),
    untaken: matches.flatMap(match => untakenOf(match, about)),
    same: ofPairs.flatMap(({ match, found }) => (found.length === 0 ? [match.held] : [])),
  }
}

/**
 * Whether a document is likely an edition of a plan or amends it: a third of its items are the plan's,
 * or their titles say the same work.
 */
export function isLikelyEdition(held: Plan, edition: Plan): boolean {
  const [some, others] = [held.items.slice(0, mostLookedAt), edition.items.slice(0, mostLookedAt)]
  const { matches } = matchItems(some, others)
  const sure = matches.filter(({ doubt }) => doubt !== 'words').length
  if (sure > 0 && sure * 3 >= Math.min(some.length, others.length)) return true
  const [one, other] = [plainWords(held.title), plainWords(edition.title)]
  return one.length >= 6 && (one === other || other.includes(one))
}

/** So many items of a plan are enough to know it by. */
const mostLookedAt = 1000

/** Matching is the same whatever else is asked of two plans. */
const matchesOf = memo<Plan, WeakMap<Plan, ItemMatches>>(() => new WeakMap())

function matchedItems(held: Plan, edition: Plan): ItemMatches {
  const known = matchesOf(held)
  const found = known.get(edition) ?? matchItems(held.items, edition.items)
  known.set(edition, found)
  return found
}

/** Items that an edition names itself: those of an id are one. */
function namedItems(held: Plan, edition: Plan, withdrawn: ReadonlySet<number>): ItemMatches {
  const byId = new Map(held.items.map(item => [item.id, item]))
  return {
    matches: edition.items.flatMap((item): ItemMatch[] => {
      const known = byId.get(item.id)
      const likeness = known ? wordsLikeness(signsOf(known), signsOf(item)) : 0
      return known ? [{ held: known, edition: item, likeness, doubt: null }] : []
    }),
    gone: held.items.filter(({ id }) => withdrawn.has(id)),
    fresh: edition.items.filter(({ id }) => !byId.has(id)),
    unsure: new Set(),
  }
}

/** Items of which some pairs are parted: each of those is gone, and the other is fresh. */
function partedItems(found: ItemMatches, apart: ReadonlySet<string>): ItemMatches {
  const parted = found.matches.filter(match => apart.has(pairOf(match)))
  if (parted.length === 0) return found
  return {
    ...found,
    matches: found.matches.filter(match => !apart.has(pairOf(match))),
    gone: [...found.gone, ...parted.map(({ held }) => held)].sort((a, b) => a.id - b.id),
    fresh: [...found.fresh, ...parted.map(({ edition }) => edition)].sort((a, b) => a.id - b.id),
  }
}

function pairOf({ held, edition }: Pick<ItemMatch, 'held' | 'edition'>): string {
  return `${held.id} ${edition.id}`
}

interface About {
  readonly held: Plan
  readonly edition: Plan
  readonly tasks: ReadonlyMap<number, number | null>
  readonly partial: boolean
  /** Whether nothing follows from an item without a deadline, or without units. */
  readonly lacking: { readonly deadlines: boolean; readonly units: boolean }
}

/** A part says only what changes, and an edition without any deadline has no column of them. */
function lackingIn({ items }: Plan, isPartial: boolean): About['lacking'] {
  return {
    deadlines: isPartial || items.every(({ deadline }) => deadline.precision === 'unset'),
    units: isPartial || items.every(({ assignments }) => assignments.length === 0),
  }
}

function pairDifferences(match: ItemMatch, about: About): readonly Difference[] {
  const { held, edition, likeness } = match
  const of = (
    kind: DifferenceKind,
    fields: Extract<Amendment, { readonly kind: 'item' }>['fields'],
    doubt: DifferenceDoubt | null = null,
  ): Difference => ({
    key: `${kind} ${pairOf(match)}`,
    kind,
    held,
    edition,
    likeness,
    doubt: match.doubt ?? doubt,
    pair: pairOf(match),
    amendments: [
      {
        kind: 'item',
        item: held.id,
        fields,
        collective: collectiveOf(fields.assignments ?? [], about),
      },
    ],
  })
  const found: Difference[] = []
  const { deadline, assignments } = edition
  const lacks = { deadline: deadline.precision === 'unset', units: assignments.length === 0 }
  const doubtful = deadline.doubt === null ? null : 'deadline'
  if (!isSameTime(held.deadline, deadline) && !(lacks.deadline && about.lacking.deadlines))
    found.push(of('moved', { deadline }, lacks.deadline ? 'missing' : doubtful))
  if (!isSameUnits(held.assignments, assignments) && !(lacks.units && about.lacking.units))
    found.push(of('reassigned', { assignments }, lacks.units ? 'missing' : null))
  if (plainWords(held.text) !== plainWords(edition.text))
    found.push(of('reworded', newWords(held, edition), isShort(match, about) ? 'short' : null))
  const task = about.tasks.get(edition.task) ?? null
  if (task !== null && task !== held.task && hasTasks(about.edition))
    found.push(of('retasked', { task }))
  return found
}

/** New words of an item, with a new short title where the former was taken from the former words. */
function newWords(held: Item, edition: Item): Pick<Item, 'text'> & Partial<Pick<Item, 'title'>> {
  const { text, title } = edition
  const isOurs = !held.text.includes(held.title) || text.includes(held.title)
  return isOurs ? { text } : { text, title }
}

/** Whether an amending circular may only name an item by a part of its words. */
function isShort({ held, edition }: ItemMatch, { partial }: About): boolean {
  const [before, after] = [signsOf(held).words, signsOf(edition).words]
  return partial && before.length > after.length && before.includes(after)
}

/** Whether two deadlines allow the same days, in whatever words. */
function isSameTime(a: Deadline, b: Deadline): boolean {
  if (isDated(a) !== isDated(b)) return false
  if (!isDated(a) && (a.precision !== b.precision || plainWords(a.text) !== plainWords(b.text)))
    return false
  return timeMark(a) === timeMark(b)
}

/** All that a deadline sets but its words. */
function timeMark(deadline: Deadline): string {
  const { date, from, milestones = [], recurs, goesOn } = deadline
  return JSON.stringify([
    isDated(deadline) ? date : null,
    from,
    milestones.map(({ date: day, text }) => [day, plainWords(text)]),
    recurs && [recurs.months, recurs.day, recurs.inMonths],
    goesOn !== undefined,
  ])
}

function collectiveOf(
  assignments: readonly Assignment[],
  { held, edition }: Pick<About, 'held' | 'edition'>,
): readonly string[] {
  const given = new Set(assignments.map(({ unit }) => unit))
  const names = [...held.units, ...edition.units].flatMap(({ name, collective }) =>
    collective && given.has(name) ? [name] : [],
  )
  return [...new Set(names)]
}

function addedDifferences(
  fresh: readonly Item[],
  matches: readonly ItemMatch[],
  about: About & { readonly unsure: ReadonlySet<Item> },
): readonly Difference[] {
  const { held, edition, tasks, unsure } = about
  const ids = new FreshIds(held)
  const numbers = new Set(held.items.map(plainNumber))
  const taskOfPair = new Map(matches.map(match => [match.edition, match.held.task]))
  return fresh.map(item => {
    const known = tasks.get(item.task) ?? null
    const task = known ?? nearestTask(item, edition.items, taskOfPair) ?? held.tasks[0]?.no ?? 0
    const id = ids.next(item.id)
    const printed = plainNumber(item)
    const isTaken = printed === String(id) || numbers.has(printed)
    const number = isTaken ? null : (item.number ?? printed)
    numbers.add(printed)
    const isGuess = known === null && held.tasks.filter(one => !isNoTask(one)).length > 1
    return {
      key: `added ${item.id}`,
      kind: 'added',
      held: null,
      edition: item,
      likeness: null,
      doubt: unsure.has(item)
        ? 'other'
        : item.deadline.doubt !== null
          ? 'deadline'
          : isGuess
            ? 'task'
            : null,
      pair: null,
      amendments: [
        {
          kind: 'added',
          item: renumbered({ ...item, id, task }, number),
          collective: collectiveOf(item.assignments, about),
        },
      ],
    }
  })
}

/** An item with another printed number; at null with none but its id. */
function renumbered(item: Item, number: string | null): Item {
  const rest: Omit<Item, 'number'> & { number?: string } = { ...item }
  delete rest.number
  return number === null ? rest : { ...rest, number }
}

/** The plan's task of the next item before one that the plan has, or else behind it. */
function nearestTask(
  item: Item,
  items: readonly Item[],
  taskOf: ReadonlyMap<Item, number>,
): number | undefined {
  const at = items.indexOf(item)
  const near = [...items.slice(0, at).reverse(), ...items.slice(at + 1)]
  const found = near.find(one => taskOf.has(one))
  return found && taskOf.get(found)
}

/** Ids that no item of a plan has or had. */
class FreshIds {
  private readonly used: Set<number>
  private last: number

  constructor(held: Plan) {
    const all = [held, ...(held.accepted ? [held.accepted] : [])]
    const ids = all.flatMap(({ items, changes = [] }) => [
      ...items.map(({ id }) => id),
      ...changes.flatMap(({ what }) => (what.kind === 'added' ? [what.item.id] : [])),
    ])
    this.used = new Set(ids)
    this.last = ids.reduce((most, id) => Math.max(most, id), 0)
  }

  /** The id wished for where it is free, or else the next that is. */
  next(wished: number): number {
    const id = this.used.has(wished) ? this.last + 1 : wished
    this.used.add(id)
    this.last = Math.max(this.last, id)
    return id
  }
}

function withdrawnDifference(item: Item, unsure: ReadonlySet<Item>): Difference {
  return {
    key: `withdrawn ${item.id}`,
    kind: 'withdrawn',
    held: item,
    edition: null,
    likeness: null,
    doubt: unsure.has(item) ? 'other' : null,
    pair: null,
    amendments: [{ kind: 'withdrawn', item: item.id }],
  }
}

function titleDifferences(held: Plan, { title }: Plan): readonly Difference[] {
  if (title === '' || plainWords(held.title) === plainWords(title)) return []
  return [
    {
      key: 'retitled',
      kind: 'retitled',
      held: null,
      edition: null,
      likeness: null,
      doubt: 'title',
      pair: null,
      amendments: [{ kind: 'title', title }],
    },
  ]
}

function untakenOf({ held, edition }: ItemMatch, about: About): readonly UntakenDifference[] {
  const isWhole = !about.partial
  const isTaskKnown = (about.tasks.get(edition.task) ?? null) !== null
  const differs: Readonly<Record<UntakenDifference['kind'], boolean>> = {
    number: plainNumber(held) !== plainNumber(edition),
    columns: isWhole && columnMark(held) !== columnMark(edition),
    task: isWhole && hasTasks(about.edition) && !isTaskKnown,
    'deadline-words':
      isSameTime(held.deadline, edition.deadline) &&
      plainWords(held.deadline.text) !== plainWords(edition.deadline.text),
  }
  return untakenKinds.flatMap(kind => (differs[kind] ? [{ kind, held, edition }] : []))
}

function columnMark({ columns = [] }: Item): string {
  return JSON.stringify(
    columns.map(({ heading, text }) => [plainWords(heading), plainWords(text)]).sort(),
  )
}
