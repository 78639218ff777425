// The view's whole state, and the three things that its rows give: a state read from an address, an
// address written from a state, and what of an address nobody understands.
import type { FilterSettings } from './filters'
import { filterRows } from './filters'
import type { GanttSettings } from './gantt'
import { ganttRows } from './gantt'
import type { PackSettings } from './pack'
import { packRows } from './pack'
import type { PageSettings } from './page'
import { pageRows } from './page'
import type { PlanSettings } from './plan'
import { planRows } from './plan'
import type { RelationSettings } from './relations'
import { relationRows } from './relations'
import type { RowsOf } from './row'
import type { WallSettings } from './wall'
import { wallRows } from './wall'
import type { WorkloadSettings } from './workload'
import { workloadRows } from './workload'

/** All that the address of a view says; null stands for what the reader did not choose. */
export interface ViewState
  extends
    PlanSettings,
    FilterSettings,
    GanttSettings,
    RelationSettings,
    WorkloadSettings,
    PageSettings,
    WallSettings,
    PackSettings {}

/** The rows by their subjects. */
export const addressSubjects = {
  plan: planRows,
  filters: filterRows,
  gantt: ganttRows,
  relations: relationRows,
  workload: workloadRows,
  page: pageRows,
  wall: wallRows,
  pack: packRows,
}

/** The row of every setting, in the order of an address. */
export const addressRows: RowsOf<ViewState> = {
  ...planRows,
  ...filterRows,
  ...ganttRows,
  ...relationRows,
  ...workloadRows,
  ...pageRows,
  ...wallRows,
  ...packRows,
}

type Name = keyof ViewState
type Query = Readonly<Record<string, unknown>>

const names = Object.keys(addressRows) as readonly Name[]

function viewOf(setting: <N extends Name>(name: N) => ViewState[N]): ViewState {
  return Object.fromEntries(names.map(name => [name, setting(name)])) as unknown as ViewState
}

/** A view as it opens when its address says nothing. */
export const usualView: ViewState = viewOf(name => addressRows[name].usual)

/** The view that an address's query asks for; what it does not know is as usual. */
export function readView(query: Query): ViewState {
  const view = viewOf(name => {
    const text = textOf(query, addressRows[name].key)
    return (text === null ? null : addressRows[name].read(text)) ?? addressRows[name].usual
  })
  // A stretch of days has both its ends, or is none.
  const isStretch = view.from !== null && view.to !== null && view.from < view.to
  return isStretch ? view : { ...view, from: null, to: null }
}

/**
 * The query that brings a view back: only what differs from the usual, so that an address stays
 * short.
 */
export function writeView(view: ViewState): Record<string, string> {
  return Object.fromEntries(
    names
      .filter(name => written(view, name) !== written(usualView, name))
      .map(name => [addressRows[name].key, written(view, name)]),
  )
}

/** A view with the very values of the one before wherever they say the same. */
export function withValuesOf(before: ViewState, next: ViewState): ViewState {
  return viewOf(name => (written(before, name) === written(next, name) ? before : next)[name])
}

function written<N extends Name>(view: ViewState, name: N): string {
  return addressRows[name].write(view[name])
}

/**
 * A word of an address that says nothing, or not what it was taken for: `taken` is null where
 * nothing goes by its key, '' where it was left out.
 */
export interface Misread {
  readonly key: string
  readonly value: string
  readonly taken: string | null
}

/** What of an address's query was not understood, in its order. */
export function misreadWords(query: Query): readonly Misread[] {
  const view = readView(query)
  return Object.keys(query).flatMap((key): readonly Misread[] => {
    const [value, ...others] = textsOf(query, key)
    const name = names.find(one => addressRows[one].key === key)
    if (value === undefined) return isBare(query, key) ? [{ key, value: '', taken: null }] : []
    if (name === undefined) return [{ key, value, taken: null }]
    const taken = written(view, name)
    const isTaken = value === taken || addressRows[name].isSame?.(value, taken) === true
    return [
      ...(isTaken ? wordsWithin(name, value) : [{ key, value, taken }]),
      ...others.filter(other => other !== value).map(other => ({ key, value: other, taken })),
    ]
  })
}

/** Whether a key stands alone, without a value: the x of q=1&x. */
function isBare(query: Query, key: string): boolean {
  return key !== '' && query[key] === null
}

/** Settings behind what somebody took for the sign that parts them. */
function gluedBy(signs: string): RegExp {
  const keys = names.map(name => addressRows[name].key).join('|')
  return new RegExp(`(?:${signs})(${keys})[=＝]([^&＆;；]*)`, 'g')
}

const glued = gluedBy('＆|&(?:amp;)?|[;；]')
/** What is searched for may well hold a semicolon. */
const gluedInSearch = gluedBy('＆|&(?:amp;)?')
/** An address within the address has settings of its own. */
const addresses: readonly Name[] = ['plan', 'ledger']

/** Settings that a value has swallowed, as a full-width ＆ parts none. */
function wordsWithin(name: Name, value: string): readonly Misread[] {
  if (addresses.includes(name)) return []
  return [...value.matchAll(name === 'q' ? gluedInSearch : glued)].map(
    ([, key = '', words = '']) => ({
      key,
      value: words,
      taken: null,
    }),
  )
}

/** The first text that a query has under a key; null where it has none. */
function textOf(query: Query, key: string): string | null {
  return textsOf(query, key)[0] ?? null
}

/** The texts that a query has under a key, none of them empty but after the first. */
function textsOf(query: Query, key: string): readonly string[] {
  const value = query[key]
  const [first, ...others]: readonly unknown[] = Array.isArray(value) ? value : [value]
  return typeof first === 'string' && first !== ''
    ? [first, ...others.filter(text => typeof text === 'string')]
    : []
}
