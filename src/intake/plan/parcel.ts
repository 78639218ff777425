import type {
  Assignment,
  Deadline,
  Finding,
  Item,
  ItemColumn,
  ItemLines,
  Milestone,
  Recurrence,
  Relation,
} from '@/model/plan'

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

const dayPrecisions = ['day', 'month', 'quarter', 'half', 'year'] as const
const precisions = [...dayPrecisions, 'open', 'recurring', 'relative', 'now', 'unset'] as const
const roles = ['lead', 'responsible', 'support'] as const
const months = [1, 3, 6, 12] as const
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

  function perhaps(text: string | null | undefined): void {
    if (text === null || text === undefined) numbers.push(-1)
    else word(text)
  }

  function count(list: readonly number[]): void {
    numbers.push(list.length)
    for (const number of list) numbers.push(number)
  }

  function assignment({ unit, office, printed, role }: Assignment): void {
    once(assignmentNumbers, JSON.stringify([unit, office, printed, role]), () => {
      word(unit)
      perhaps(office)
      word(printed)
      numbers.push(role === undefined ? -1 : roles.indexOf(role))
    })
  }

  function deadline(due: Deadline): void {
    once(deadlineNumbers, JSON.stringify(due), () => {
      word(due.text)
      word(due.date)
      numbers.push(precisions.indexOf(due.precision))
      for (const words of [due.doubt, due.from, due.goesOn, due.begins]) perhaps(words)
      numbers.push(due.milestones?.length ?? 0)
      due.milestones?.forEach(milestone)
      recurrence(due.recurs)
    })
  }

  function milestone({ text, date, precision }: Milestone): void {
    word(text)
    word(date)
    numbers.push(precisions.indexOf(precision))
  }

  function recurrence(rule: Recurrence | undefined): void {
    perhaps(rule?.text)
    if (!rule) return
    numbers.push(months.indexOf(rule.months), rule.day ?? 0)
    count(rule.inMonths ?? [])
  }

  function item(whole: Item): void {
    const { id, task, text, title, assignments, deadline: due, lines } = whole
    numbers.push(id, task)
    words.push(text)
    word(title)
    numbers.push(assignments.length)
    assignments.forEach(assignment)
    deadline(due)
    numbers.push(...lines.row, lines.text)
    count(lines.units)
    numbers.push(lines.deadline)
    perhaps(whole.number)
    const columns = whole.columns ?? empty
    numbers.push(columns.length)
    for (const { heading, text: cell } of columns) {
      word(heading)
      word(cell)
    }
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
    once(assignments, () => {
      const plain = { unit: word(), office: perhaps(), printed: word() }
      const role = roles[number()]
      return role ? { ...plain, role } : plain
    })
  const deadline = (): Deadline =>
    once(deadlines, () => {
      const [text, date, precision] = [word(), word(), oneOf(precisions)]
      const [doubt, from, goesOn, begins] = [perhaps(), perhaps(), perhaps(), perhaps()]
      const milestones = list(milestone)
      const recurs = recurrence()
      return {
        text,
        date,
        precision,
        doubt,
        ...(from === null ? {} : { from }),
        ...(milestones.length === 0 ? {} : { milestones }),
        ...(recurs === null ? {} : { recurs }),
        ...(goesOn === null ? {} : { goesOn }),
        ...(begins === null ? {} : { begins }),
      }
    })
  const milestone = (): Milestone => ({
    text: word(),
    date: word(),
    precision: oneOf(dayPrecisions),
  })
  function recurrence(): Recurrence | null {
    const text = perhaps()
    if (text === null) return null
    const each = oneOf(months)
    const day = number()
    const inMonths = list(number)
    const rule = { text, months: each, day: day === 0 ? null : day }
    return inMonths.length === 0 ? rule : { ...rule, inMonths }
  }
  const column = (): ItemColumn => ({ heading: word(), text: word() })

  const lines = (): ItemLines => ({
    row: [number(), number()],
    text: number(),
    units: list(number),
    deadline: number(),
  })
  /** What few items have is added to these alone: the rest are of one shape, which is fast. */
  function item(): Item {
    const plain = {
      id: number(),
      task: number(),
      text: fresh(),
      title: word(),
      assignments: list(assignment),
      deadline: deadline(),
      lines: lines(),
    }
    const printed = perhaps()
    const columns = list(column)
    if (printed === null && columns.length === 0) return plain
    return {
      ...plain,
      ...(printed === null ? {} : { number: printed }),
      ...(columns.length === 0 ? {} : { columns }),
    }
  }
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
