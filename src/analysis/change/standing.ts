import { memo } from '@/model/memo'
import type { ChangeFact, PlanChange } from '@/model/plan'
import { changeOf, isSoundChange } from './changeId'

/** What stands of a plan's changes: their order, those taken back, and those that were altered. */
export interface StandingChanges {
  /** Those that stand, by the day from which they hold, then as they were entered. */
  readonly standing: readonly PlanChange[]
  /** Those that were taken back, and the change that did so. */
  readonly undone: ReadonlyMap<string, PlanChange>
  /** Those whose id does not follow from what they say: told, and never applied. */
  readonly altered: readonly PlanChange[]
  /** Those that add an item under the number of one that was added before: told, never applied. */
  readonly repeated: readonly PlanChange[]
}

/**
 * What stands of changes, in whatever order they came. One that takes back another does so for every
 * day: the other was entered by mistake. Taken back itself, it lets the other stand again.
 */
export const standingChanges = memo((changes: readonly PlanChange[]): StandingChanges => {
  const sound = [...new Map(changes.filter(isSoundChange).map(one => [one.id, one])).values()]
  const undone = new Map<string, PlanChange>()
  for (const change of [...sound].sort((a, b) => byEntry(b, a))) {
    if (change.what.kind !== 'undone' || undone.has(change.id)) continue
    undone.set(change.what.change, change)
  }
  const left = sound
    .filter(({ id, what }) => what.kind !== 'undone' && !undone.has(id))
    .sort(byEntry)
  const repeated = new Set(repeatedItems(left))
  return {
    standing: left
      .filter(change => !repeated.has(change))
      .sort((a, b) => a.day.localeCompare(b.day) || byEntry(a, b)),
    undone,
    altered: changes.filter(change => !isSoundChange(change)),
    repeated: [...repeated],
  }
})

/** Those that add an item under a number that one entered before has. */
function repeatedItems(changes: readonly PlanChange[]): readonly PlanChange[] {
  const numbers = new Set<number>()
  return changes.filter(({ what }) => {
    if (what.kind !== 'added') return false
    const isTaken = numbers.has(what.item.id)
    numbers.add(what.item.id)
    return isTaken
  })
}

/** Facts made changes that come after all of those known. */
export function entered(
  known: readonly PlanChange[],
  facts: readonly ChangeFact[],
): readonly PlanChange[] {
  const turn = known.reduce((last, change) => Math.max(last, change.turn), 0) + 1
  return facts.map(fact => changeOf(fact, turn))
}

/** All changes of several copies, each once and sound where any copy of it is, as they were entered. */
export function mergedChanges(
  ...copies: readonly (readonly PlanChange[])[]
): readonly PlanChange[] {
  const all = new Map<string, PlanChange>()
  for (const change of copies.flat())
    if (!all.has(change.id) || isSoundChange(change)) all.set(change.id, change)
  return [...all.values()].sort(byEntry)
}

/** The order in which changes were entered. */
export function byEntry(a: PlanChange, b: PlanChange): number {
  return a.turn - b.turn || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
