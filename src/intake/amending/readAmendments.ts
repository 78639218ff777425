import { titleFrom } from '@/intake/circular/shortTitle'
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import { parseUnits, unitsOf } from '@/intake/circular/units/units'
import type { SourceDocument } from '@/intake/document/sourceDocument'
import { paragraphsIn } from '@/intake/document/sourceDocument'
import { standingIn } from '@/model/deadlineSpan'
import { plainNumber } from '@/model/itemNumber'
import type { Assignment, Deadline, Item, Plan, Role } from '@/model/plan'
import type { Clause } from './clauses'
import { readSentence, sentencesOf } from './clauses'

/** Why a sentence is not taken: its form, an item that the plan lacks or has twice, words of it. */
export type UnreadReason = 'form' | 'item' | 'deadline' | 'units'

/** A sentence that amends the plan and cannot be taken. */
export interface UnreadSentence {
  readonly words: string
  readonly reason: UnreadReason
}

/**
 * What the sentences of a circular make of a plan: nothing, for none is of its items; the items that
 * they name as they are from then on, and those that they withdraw; or those that are not read, for
 * then none is taken.
 */
export type Amendments =
  | { readonly kind: 'none' }
  | { readonly kind: 'unread'; readonly sentences: readonly UnreadSentence[] }
  | {
      readonly kind: 'read'
      readonly edition: Plan
      readonly withdrawn: readonly number[]
      readonly sentences: number
    }

/** Reads what a circular's sentences amend of a plan; `year` is that of deadlines without one. */
export function readAmendments(
  document: SourceDocument,
  held: Plan,
  year: number | null,
): Amendments {
  const paragraphs = paragraphsIn(document.blocks).map(({ text }) => text)
  const number = paragraphs.map(documentNumber).find(Boolean)
  const reader = new AmendmentReader(held, year ?? yearIn(number ?? ''))
  let sentences = 0
  const unread: UnreadSentence[] = []
  for (const words of paragraphs.flatMap(sentencesOf)) {
    const sentence = readSentence(words)
    if (sentence.kind === 'other') continue
    sentences += 1
    const reason =
      sentence.kind === 'unread'
        ? 'form'
        : sentence.clauses.map(clause => reader.take(clause)).find(fault => fault !== null)
    if (reason !== null && reason !== undefined) unread.push({ words, reason })
  }
  if (sentences === 0) return { kind: 'none' }
  if (unread.length > 0) return { kind: 'unread', sentences: unread }
  const title = paragraphs.map(one => one.replace(/\s+/gu, '')).find(isTitle) ?? ''
  return { kind: 'read', ...reader.amended({ title, number }), sentences }
}

/** The plan's items as sentences leave them, one after another. */
class AmendmentReader {
  private readonly items: Map<number, Item>
  private readonly named = new Set<number>()
  private readonly withdrawn = new Set<number>()
  private readonly byNumber = new Map<string, Item[]>()
  private last: number

  constructor(
    private readonly held: Plan,
    private readonly year: number | null,
  ) {
    this.items = new Map(held.items.map(item => [item.id, item]))
    for (const item of held.items) {
      const number = plainNumber(item)
      this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), item])
    }
    this.last = held.items.reduce((last, { id }) => Math.max(last, id), 0)
  }

  /** Takes what a clause says; why it cannot be taken, or null. */
  take(clause: Clause): UnreadReason | null {
    if (clause.kind === 'added') return this.add(clause)
    const ids = clause.items.map(number => this.idOf(number))
    for (const id of ids) {
      const item = id === null ? undefined : this.items.get(id)
      if (!item) return 'item'
      const fault = this.change(item, clause)
      if (fault) return fault
    }
    return null
  }

  /** The items named, and what of the plan is withdrawn. */
  amended({ title, number }: { readonly title: string; readonly number: string | undefined }): {
    readonly edition: Plan
    readonly withdrawn: readonly number[]
  } {
    const items = standingIn([...this.items.values()]).filter(({ id }) => this.named.has(id))
    const { id, tasks } = this.held
    const units = unitsOf(items.flatMap(({ assignments }) => assignments))
    return {
      edition: {
        id: `${id}-amended`,
        title,
        annex: '',
        ...(number === undefined ? {} : { number }),
        tasks,
        units,
        items,
        relations: [],
        findings: [],
      },
      withdrawn: [...this.withdrawn],
    }
  }

  private idOf(number: string): number | null {
    const [only, ...others] = this.byNumber.get(number) ?? []
    return only && others.length === 0 && !this.withdrawn.has(only.id) ? only.id : null
  }

  private change(item: Item, clause: Exclude<Clause, { kind: 'added' }>): UnreadReason | null {
    if (clause.kind === 'withdrawn') {
      this.withdrawn.add(item.id)
      this.named.delete(item.id)
      return null
    }
    if (clause.kind === 'text') return this.set(item, { text: clause.words })
    if (clause.kind === 'deadline') {
      const deadline = this.deadline(clause.words)
      return deadline ? this.set(item, { deadline }) : 'deadline'
    }
    const assignments = changedUnits(item.assignments, clause)
    return assignments ? this.set(item, { assignments }) : 'units'
  }

  private set(item: Item, fields: Partial<Item>): null {
    this.items.set(item.id, { ...item, ...fields })
    this.named.add(item.id)
    return null
  }

  private add({
    number,
    text,
    units,
    deadline: words,
  }: Extract<Clause, { kind: 'added' }>): UnreadReason | null {
    const deadline = words === null ? unset : this.deadline(words)
    if (!deadline) return 'deadline'
    const assignments = units.flatMap(([role, names]) =>
      parseUnits([names], role === 'all' ? undefined : role),
    )
    if (units.length > 0 && assignments.length === 0) return 'units'
    const id = this.last + 1
    this.last = id
    const { tasks } = this.held
    // Which task it belongs to is not said: one that the plan lacks has the reader look.
    const task =
      tasks.length === 1
        ? (tasks[0]?.no ?? 0)
        : tasks.reduce((last, { no }) => Math.max(last, no), 0) + 1
    this.items.set(id, {
      id,
      ...(number === null ? {} : { number }),
      task,
      text,
      title: titleFrom(text),
      assignments,
      deadline,
      lines: { row: [1, 1], text: 1, units: [], deadline: 1 },
    })
    this.named.add(id)
    return null
  }

  /** A deadline; null for words that are none, or that only say for how long. */
  private deadline(words: string): Deadline | null {
    const found = parseDeadline(words, this.year ?? undefined)
    if (!found || found.precision === 'unset') return null
    return found.precision === 'relative' && !words.includes('自') ? null : found
  }
}

const unset: Deadline = { text: '', date: '9999-12-31', precision: 'unset', doubt: null }

/** Units with what a clause sets, adds or removes; null where it names none, or none that is there. */
function changedUnits(
  before: readonly Assignment[],
  { role, act, words }: Extract<Clause, { kind: 'units' }>,
): readonly Assignment[] | null {
  const named = parseUnits([words], role === 'all' ? undefined : role)
  if (named.length === 0) return null
  const isOfRole = ({ role: own }: Assignment): boolean =>
    role === 'all' ? own === undefined || own === 'responsible' : own === role
  const keyOf = ({ unit, office }: Assignment): string => JSON.stringify([unit, office])
  const keys = new Set(named.map(keyOf))
  if (act === 'remove') {
    const rest = before.filter(one => !(isOfRole(one) && keys.has(keyOf(one))))
    // An item is not left to nobody by a sentence that says no more.
    return rest.length > 0 && rest.length === before.length - named.length ? rest : null
  }
  if (act === 'add') return [...before.filter(one => !keys.has(keyOf(one))), ...named]
  const others = before.filter(one => !isOfRole(one) && !keys.has(keyOf(one)))
  return isFirst(role) ? [...named, ...others] : [...others, ...named]
}

function isFirst(role: Role | 'all'): boolean {
  return role !== 'support'
}

function isTitle(words: string): boolean {
  return words.length <= 100 && /(?:通知|意见|方案|函|决定|批复)$/.test(words)
}

function documentNumber(text: string): string | undefined {
  return /^[^\s，。]{0,20}[〔［[]\d{4}[〕］\]]\d{1,5}号$/.exec(text.replace(/\s+/gu, ''))?.[0]
}

function yearIn(number: string): number | null {
  const [, year] = /[〔［[](\d{4})/.exec(number) ?? []
  return year === undefined ? null : Number(year)
}
