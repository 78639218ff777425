import type { Assignment, Deadline, Finding, Item, ItemLines, Relation } from '@/model/plan'

/*
 * Why not simply hand the items over: structured clone has the main thread build each object anew.
 * For 100,000 items in parts of 2,000 it took 1.8 to 2.4 s there (80 to 160 ms at a time) and
 * 115 MB; the parcels took 0.2 to 0.4 s (26 to 50 ms, once 170) and next to no memory, for what
 * is said often is one value.
 */

/**
 * Parts of a plan on their way between threads: all numbers, and all words not sent before, in the
 * order in which they are unpacked.
 */
export interface PlanParcel {
  readonly numbers: Float64Array
  readonly words: readonly string[]
}

/**
 * Packs parts of a plan into parcels; a word, an assignment or a deadline said before is only named
 * by its number.
 */
export interface PlanPacker {
  readonly item: (item: Item) => void
  readonly relation: (relation: Relation) => void
  readonly finding: (finding: Finding) => void
  /** Everything packed since the last parcel. */
  readonly parcel: () => PlanParcel
}

/** Unpacks the parcels of one packer in their order; what is said often is one value in memory. */
export interface PlanUnpacker {
  readonly items: (parcel: PlanParcel) => readonly Item[]
  readonly relations: (parcel: PlanParcel) => readonly Relation[]
  readonly findings: (parcel: PlanParcel) => readonly Finding[]
}

const precisions = [
  'day',
  'month',
  'quarter',
  'half',
  'year',
  'open',
  'recurring',
  'relative',
  'now',
  'unset',
] as const
const kinds = ['prerequisite', 'feeds', 'duplicate', 'channel'] as const
const confidences = ['high', 'medium', 'low'] as const
const statuses = ['inferred', 'confirmed', 'rejected'] as const
const severities = ['error', 'warning', 'note'] as const

/** A packer that has sent nothing yet. */
export function planPacker(): PlanPacker {
  let numbers: number[] = []
  let words: string[] = []
  const wordNumbers = new Map<string, number>()
  const assignmentNumbers = new Map<string, number>()
  const deadlineNumbers = new Map<string, number>()

  /** The number of a value; a new one gets the next, and its parts follow. */
  function once(known: Map<string, number>, key: string, parts: () => void): void {
    const number = known.get(key)
    numbers.push(number ?? known.size)
    if (number !== undefined) return
    known.set(key, known.size)
    parts()
  }

  function word(text: string): void {
    once(wordNumbers, text, () => words.push(text))
  }

  function perhaps(text: string | null): void {
    if (text === null) numbers.push(-1)
    else word(text)
  }

  function count(list: readonly number[]): void {
    numbers.push(list.length)
    for (const number of list) numbers.push(number)
  }

  function assignment({ unit, office, printed }: Assignment): void {
    once(assignmentNumbers, JSON.stringify([unit, office, printed]), () => {
      word(unit)
      perhaps(office)
      word(printed)
    })
  }

  function deadline({ text, date, precision, doubt }: Deadline): void {
    once(deadlineNumbers, JSON.stringify([text, date, precision, doubt]), () => {
      word(text)
      word(date)
      numbers.push(precisions.indexOf(precision))
      perhaps(doubt)
    })
  }

  function item({ id, task, text, title, assignments, deadline: due, lines }: Item): void {
    numbers.push(id, task)
    words.push(text)
    word(title)
    numbers.push(assignments.length)
    assignments.forEach(assignment)
    deadline(due)
    numbers.push(...lines.row, lines.text)
    count(lines.units)
    numbers.push(lines.deadline)
  }

  function relation({
    id,
    from,
    to,
    kind,
    directed,
    core,
    confidence,
    reason,
    quotesFrom,
    quotesTo,
    status,
  }: Relation): void {
    words.push(id)
    numbers.push(
      from,
      to,
      kinds.indexOf(kind),
      Number(directed),
      Number(core),
      confidences.indexOf(confidence),
    )
    word(reason)
    for (const quotes of [quotesFrom, quotesTo]) {
      numbers.push(quotes.length)
      quotes.forEach(word)
    }
    numbers.push(statuses.indexOf(status))
  }

  function finding({ code, severity, items, line, words: shown, message }: Finding): void {
    word(code)
    numbers.push(severities.indexOf(severity))
    count(items)
    numbers.push(line ?? -1)
    word(shown)
    word(message)
  }

  function parcel(): PlanParcel {
    const packed = { numbers: Float64Array.from(numbers), words }
    numbers = []
    words = []
    return packed
  }

  return { item, relation, finding, parcel }
}

/** An unpacker that has received nothing yet. */
export function planUnpacker(): PlanUnpacker {
  let numbers: Float64Array = new Float64Array(0)
  let words: readonly string[] = []
  let at = 0
  let wordAt = 0
  const knownWords: string[] = []
  const assignments: Assignment[] = []
  const deadlines: Deadline[] = []

  /** A small whole number, so told to the engine, takes no memory of its own. */
  function number(): number {
    const value = numbers[at++] ?? 0
    return value === (value | 0) ? value | 0 : value
  }

  const fresh = (): string => words[wordAt++] ?? ''

  function once<T>(known: T[], parts: () => T): T {
    const n = number()
    const value = known[n]
    if (value !== undefined) return value
    const made = parts()
    known[n] = made
    return made
  }

  const word = (): string => once(knownWords, fresh)

  function perhaps(): string | null {
    if (numbers[at] !== -1) return word()
    at += 1
    return null
  }

  function lineOrNone(): number | null {
    const line = number()
    return line < 0 ? null : line
  }

  function list<T>(part: () => T): readonly T[] {
    const length = number()
    if (length === 0) return empty
    // Of its length from the first: a list that grows reserves room for sixteen.
    const made = new Array<T>(length)
    for (let n = 0; n < length; n += 1) made[n] = part()
    return made
  }

  function oneOf<T>(allowed: readonly [T, ...T[]]): T {
    return allowed[number()] ?? allowed[0]
  }

  const assignment = (): Assignment =>
    once(assignments, () => ({ unit: word(), office: perhaps(), printed: word() }))
  const deadline = (): Deadline =>
    once(deadlines, () => ({
      text: word(),
      date: word(),
      precision: oneOf(precisions),
      doubt: perhaps(),
    }))

  const lines = (): ItemLines => ({
    row: [number(), number()],
    text: number(),
    units: list(number),
    deadline: number(),
  })
  const item = (): Item => ({
    id: number(),
    task: number(),
    text: fresh(),
    title: word(),
    assignments: list(assignment),
    deadline: deadline(),
    lines: lines(),
  })
  const relation = (): Relation => ({
    id: fresh(),
    from: number(),
    to: number(),
    kind: oneOf(kinds),
    directed: number() === 1,
    core: number() === 1,
    confidence: oneOf(confidences),
    reason: word(),
    quotesFrom: list(word),
    quotesTo: list(word),
    status: oneOf(statuses),
  })
  const finding = (): Finding => ({
    code: word(),
    severity: oneOf(severities),
    items: list(number),
    line: lineOrNone(),
    words: word(),
    message: word(),
  })

  function all<T>(parcel: PlanParcel, part: () => T): readonly T[] {
    ;({ numbers, words } = parcel)
    at = 0
    wordAt = 0
    const parts: T[] = []
    while (at < numbers.length) parts.push(part())
    return parts
  }

  return {
    items: parcel => all(parcel, item),
    relations: parcel => all(parcel, relation),
    findings: parcel => all(parcel, finding),
  }
}

const empty: readonly never[] = []
