import * as v from 'valibot'
import type { Problem } from '@/intake/text/problem'
import { planBounds } from '@/model/bounds'
import type { Finding, Item, Relation } from '@/model/plan'
import { crossChecks } from './crossChecks'
import type { PlanParcel } from './parcel'
import { planPacker } from './parcel'
import { readPlanBytes } from './readPlan'
import type { PlanHead } from './schema'
import { findingSchema, headSchema, itemSchema, statedRelationSchema } from './schema'
import type { PlanPart } from './splitter'
import { planSplitter } from './splitter'

/**
 * A plan as it is gathered: a head begins it (anew), parcels fill it in their order, and it is
 * whole, or wrong, at the end.
 */
export type PlanNews =
  | { readonly kind: 'head'; readonly head: PlanHead }
  | { readonly kind: 'items' | 'relations' | 'findings'; readonly parcel: PlanParcel }
  | { readonly kind: 'whole' }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[]; readonly more: number }

/** Gathers a plan.json from its bytes, told of as it comes. */
export interface PlanGatherer {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => void
}

/**
 * Items told of at first, soon enough for the first bars, and from then on, few enough to be
 * unpacked within a frame.
 */
const few = 60
const many = 2000

/**
 * Gathers a plan.json by the public format. A file that is right is told of piece by piece;
 * whatever is odd in one (a mistake, another encoding, a list said twice)
 * is left to the reading of the whole text, so that what is wrong is found and said in one place.
 */
export function planGatherer(tell: (news: PlanNews) => void): PlanGatherer {
  const bytes: Uint8Array[] = []
  const pieces = pieceGatherer(tell)
  let odd = false

  function attempt(act: () => void): void {
    if (odd) return
    try {
      act()
    } catch {
      odd = true
    }
  }

  return {
    push: more => {
      bytes.push(more)
      attempt(() => {
        pieces.push(more)
      })
    },
    end: () => {
      attempt(pieces.end)
      if (odd) tellWhole(bytes, tell)
    },
  }
}

function tellWhole(bytes: readonly Uint8Array[], tell: (news: PlanNews) => void): void {
  const read = readPlanBytes(joinedBytes(bytes))
  if (!read.ok) return tell({ kind: 'wrong', problems: read.problems, more: read.more })
  const { items, relations, findings, ...head } = read.plan
  const teller = planTeller(tell)
  teller.head(head)
  teller.rest({ items, relations, findings }, true)
  return tell({ kind: 'whole' })
}

/** The bytes of several pieces, one after another. */
export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

interface Lists {
  readonly items: readonly Item[]
  readonly relations: readonly Relation[]
  readonly findings: readonly Finding[]
}

const laterLists: ReadonlySet<string> = new Set(['items', 'relations', 'findings'])

/** Gathers by pieces, and throws at anything odd. */
function pieceGatherer(tell: (news: PlanNews) => void): PlanGatherer {
  const splitter = planSplitter()
  const teller = planTeller(tell)
  const tasks: unknown[] = []
  const units: unknown[] = []
  const items: Item[] = []
  const relations: Relation[] = []
  const findings: Finding[] = []
  let head: PlanHead | null = null

  function take({ key, values }: PlanPart): void {
    switch (key) {
      case 'tasks':
        return append(tasks, values, planBounds.tasks)
      case 'units':
        return append(units, values, planBounds.units)
      case 'items':
        return append(items, parsed(itemSchema, values), planBounds.items)
      case 'relations':
        return append(relations, parsed(statedRelationSchema, values), planBounds.relations)
      case 'findings':
        return append(findings, parsed(findingSchema, values), planBounds.findings)
      default:
        throw new Error('unknown list')
    }
  }

  /** The head, once all of it has come: its lists are whole when another has begun. */
  function earlyHead(): PlanHead | null {
    const said = splitter.rest()
    const now = Object.keys(said).pop()
    if (now === 'tasks' || now === 'units' || !('tasks' in said && 'units' in said)) return null
    const own = Object.entries(said).filter(([key]) => !laterLists.has(key))
    return v.parse(headSchema, { ...Object.fromEntries(own), tasks, units }, { abortEarly: true })
  }

  function push(bytes: Uint8Array): void {
    splitter.push(bytes).forEach(take)
    if (head === null && items.length > 0) {
      head = earlyHead()
      if (head) teller.head(head)
    }
    if (head) teller.rest({ items, relations, findings }, false)
  }

  function end(): void {
    const { items: noItems, relations: noRelations, findings: noFindings, ...rest } = splitter.end()
    if (
      ![noItems, noRelations, noFindings, rest.tasks, rest.units].every(Array.isArray) ||
      items.length === 0
    )
      throw new Error('list missing')
    const whole = v.parse(headSchema, { ...rest, tasks, units }, { abortEarly: true })
    if (head !== null && JSON.stringify(head) !== JSON.stringify(whole))
      throw new Error('head said twice')
    if (crossChecks({ ...whole, items, relations, findings }).next().done !== true)
      throw new Error('does not agree with itself')
    if (head === null) teller.head(whole)
    teller.rest({ items, relations, findings }, true)
    tell({ kind: 'whole' })
  }

  return { push, end }
}

/** The values by their format; the first that is not throws. */
function parsed<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[]): readonly T[] {
  return values.map(value => v.parse(schema, value, { abortEarly: true }))
}

function append<T>(list: T[], more: readonly T[], most: number): void {
  for (const value of more) list.push(value)
  if (list.length > most) throw new Error('list too long')
}

/**
 * Tells of a plan in parcels: of what is new in its lists once it is enough, or of all that is
 * left.
 */
function planTeller(tell: (news: PlanNews) => void): {
  readonly head: (head: PlanHead) => void
  readonly rest: (lists: Lists, all: boolean) => void
} {
  const packer = planPacker()
  const told = { items: 0, relations: 0, findings: 0 }

  function part<T>(kind: keyof Lists, list: readonly T[], pack: (value: T) => void): void {
    const next = list.slice(
      told[kind],
      told[kind] + (kind === 'items' && told.items === 0 ? few : many),
    )
    told[kind] += next.length
    next.forEach(pack)
    tell({ kind, parcel: packer.parcel() })
  }

  return {
    head: head => {
      tell({ kind: 'head', head })
    },
    rest: ({ items, relations, findings }, all) => {
      const ready = (list: readonly unknown[], from: number, least: number): boolean =>
        list.length - from >= (all ? 1 : least)
      while (ready(items, told.items, told.items === 0 ? few : many))
        part('items', items, packer.item)
      while (ready(relations, told.relations, many)) part('relations', relations, packer.relation)
      while (ready(findings, told.findings, many)) part('findings', findings, packer.finding)
    },
  }
}
