import { memo } from '@/model/memo'
import type { ChangeFact, Item, Plan, PlanChange } from '@/model/plan'
import { nextTurn } from '@/model/report'
import { changeOf, isSoundChange } from './changeId'

/** What stands of a plan's changes: their order, those taken back, and those that are not applied. */
export interface StandingChanges {
  /** Those that stand, by the day from which they hold, then as they were entered. */
  readonly standing: readonly PlanChange[]
  /** Those that were taken back, and the change that did so. */
  readonly undone: ReadonlyMap<string, PlanChange>
  /** Those that are told and never applied, and why. */
  readonly unapplied: ReadonlyMap<PlanChange, Unapplied>
}

/**
 * Why a change is not applied: its id does not follow from what it says; or it adds an item under a
 * number that is taken, or changes one of which two were added.
 */
export type Unapplied = 'altered' | 'repeated'

/**
 * What stands of an accepted plan's changes, in whatever order they came. One that takes back another
 * does so for every day: the other was entered by mistake. Taken back itself, it lets the other stand
 * again.
 */
export const standingChanges = memo(({ items, changes = [] }: ChangedPlan): StandingChanges => {
  const sound = [...new Map(changes.filter(isSoundChange).map(one => [one.id, one])).values()]
  const undone = new Map<string, PlanChange>()
  for (const change of [...sound].sort((a, b) => byEntry(b, a))) {
    if (change.what.kind !== 'undone' || undone.has(change.id)) continue
    undone.set(change.what.change, change)
  }
  const left = sound
    .filter(({ id, what }) => what.kind !== 'undone' && !undone.has(id))
    .sort(byEntry)
  const unapplied = new Map<PlanChange, Unapplied>()
  for (const change of changes) if (!isSoundChange(change)) unapplied.set(change, 'altered')
  for (const change of repeatedItems(left, items)) unapplied.set(change, 'repeated')
  return {
    standing: left
      .filter(change => !unapplied.has(change))
      .sort((a, b) => a.day.localeCompare(b.day) || byEntry(a, b)),
    undone,
    unapplied,
  }
})

type ChangedPlan = Pick<Plan, 'items' | 'changes'>

/**
 * Those that add an item under a number that the plan has, or that one entered before has; and what
 * was entered of that number since, for nobody knows which of the two it means.
 */
function repeatedItems(
  changes: readonly PlanChange[],
  items: readonly Item[],
): readonly PlanChange[] {
  const numbers = new Set(items.map(({ id }) => id))
  const doubled = new Set<number>()
  return changes.filter(({ what }) => {
    if (what.kind === 'item' || what.kind === 'withdrawn') return doubled.has(what.item)
    if (what.kind !== 'added') return false
    const { id } = what.item
    if (numbers.has(id)) doubled.add(id)
    numbers.add(id)
    return doubled.has(id)
  })
}

/** Facts made changes that come after all of those known. */
export function entered(
  known: readonly PlanChange[],
  facts: readonly ChangeFact[],
): readonly PlanChange[] {
  const turn = nextTurn(known)
  return facts.map(fact => changeOf(fact, turn))
}

/** All changes of several copies, each once and sound where any copy of it is, as they were entered. */
export function mergedChanges(
  ...copies: readonly (readonly PlanChange[])[]
): readonly PlanChange[] {
  const all = new Map<string, PlanChange>()
  for (const change of copies.flat()) {
    const known = all.get(change.id)
    if (!known || (isSoundChange(change) && !isSoundChange(known))) all.set(change.id, change)
  }
  return [...all.values()].sort(byEntry)
}

/** The order in which changes were entered. */
export function byEntry(a: PlanChange, b: PlanChange): number {
  return a.turn - b.turn || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
