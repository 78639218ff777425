import type { InferredStart } from '@/analysis/plan/inferredStart'
import { planSpan, spanEdge } from '@/model/deadlineSpan'
import type { Day } from '@/model/day'
import { lastDayOfMonth, yearDigits } from '@/model/day'
import type { Item } from '@/model/plan'
import { isPrecision } from '@/model/plan'

/**
 * A column of time: a month, a quarter or a year, its first and last day, and what stands at its
 * head.
 */
export interface Slot {
  readonly year: number
  readonly first: Day
  readonly last: Day
  readonly head: string
  readonly opensYear: boolean
  readonly opensQuarter: boolean
}

/**
 * Whole years that hold every deadline, in months; in quarters beyond four years, in years beyond
 * twelve, so that the table stays as wide as a page.
 */
export function planSlots(items: readonly Item[], fallback: Day): readonly Slot[] {
  const span = planSpan(items, fallback)
  const [from, to] = [Number(span.first.slice(0, 4)), Number(span.last.slice(0, 4))]
  const step = to - from < 4 ? 1 : to - from < 12 ? 3 : 12
  return Array.from({ length: ((to - from + 1) * 12) / step }, (_, at) =>
    slotAt(from, at * step, step),
  )
}

function slotAt(from: number, months: number, step: 1 | 3 | 12): Slot {
  const [year, month] = [from + Math.floor(months / 12), (months % 12) + 1]
  const head = step === 1 ? String(month) : step === 3 ? `${(month + 2) / 3}季` : yearDigits(year)
  return {
    year,
    first: `${yearDigits(year)}-${String(month).padStart(2, '0')}-01`,
    last: lastDayOfMonth(year, month + step - 1),
    head,
    opensYear: month === 1,
    opensQuarter: month % 3 === 1,
  }
}

/**
 * Where an item stands whose deadline no slot holds: the first slot or the last, and its number with
 * an arrow; null for all others.
 */
export function slotBeyond(
  slots: readonly Slot[],
  { id, deadline }: Item,
): { readonly at: number; readonly words: string } | null {
  const [first, last] = [slots[0], slots[slots.length - 1]]
  if (!first || !last) return null
  const edge = spanEdge({ first: first.first, last: last.last }, deadline)
  if (edge === null) return null
  return edge === 'before' ? { at: 0, words: `←${id}` } : { at: slots.length - 1, words: `${id}→` }
}

/** What of an item falls into a slot. */
export type SlotMark = 'due' | 'milestone' | 'range' | 'stretch'

/**
 * What of an item falls into a slot: its deadline, a milestone before that, the time since its
 * printed first day, or else that in which it may be worked on by the rule (推定). An item without a
 * last day has no such time.
 */
export function slotMark(
  { first, last }: Slot,
  { deadline: { date, precision, from, milestones = [] } }: Item,
  start: InferredStart | undefined,
): SlotMark | null {
  if (!isPrecision(precision)) return null
  if (first <= date && date <= last) return 'due'
  if (milestones.some(one => first <= one.date && one.date <= last)) return 'milestone'
  if (from !== undefined) return from <= last && first <= date ? 'range' : null
  if (!start || first > date) return null
  return start.after === null || last > start.after ? 'stretch' : null
}
