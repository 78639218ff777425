// All changes of a plan as its records tell them, in the order in which they hold: what each made
// otherwise, those that were taken back or altered too.
import { memo } from '@/model/memo'
import type { Item, Plan, PlanChange } from '@/model/plan'
import type { Unapplied } from './standing'
import { byEntry, standingChanges } from './standing'

/**
 * A change and what it made otherwise. `before` and `after` are the item on its day, null where there
 * was none; of a title, `titles` has both. One that was taken back is told as if it still stood.
 */
export interface ChangeEntry {
  readonly change: PlanChange
  /** The item that it is of, or that the one it takes back is of; null of a title. */
  readonly item: number | null
  readonly before: Item | null
  readonly after: Item | null
  readonly titles: readonly [before: string, after: string] | null
  /** The change that it takes back. */
  readonly undoes: PlanChange | null
  /** The change that took it back. */
  readonly undoneBy: PlanChange | null
  /** Why it is not applied; null where it is. */
  readonly unapplied: Unapplied | null
}

/** What is known of a plan while its changes are gone through. */
interface Walk {
  readonly items: Map<number, Item>
  readonly byId: ReadonlyMap<string, PlanChange>
  readonly undone: ReadonlyMap<string, PlanChange>
  title: string
}

/** Every change of an accepted plan once, those of the first day first. */
export const changeLog = memo((accepted: Plan): readonly ChangeEntry[] => {
  const { changes = [], items, title } = accepted
  const { undone, unapplied } = standingChanges(accepted)
  const byId = new Map(changes.map(change => [change.id, change]))
  const walk = { items: new Map(items.map(item => [item.id, item])), byId, undone, title }
  return [...changes]
    .sort((a, b) => a.day.localeCompare(b.day) || byEntry(a, b))
    .map(change => entryOf(change, walk, unapplied.get(change) ?? null))
})

function entryOf(change: PlanChange, walk: Walk, unapplied: Unapplied | null): ChangeEntry {
  const { what, id } = change
  const undoes = what.kind === 'undone' ? (walk.byId.get(what.change) ?? null) : null
  const undoneBy = unapplied ? null : (walk.undone.get(id) ?? null)
  const item = itemOf(undoes ?? change)
  const before = item === null ? null : (walk.items.get(item) ?? null)
  const after = itemAfter(change, before)
  const titles = what.kind === 'title' ? ([walk.title, what.title] as const) : null
  if (!unapplied && !undoneBy) {
    if (titles) walk.title = titles[1]
    if (item !== null && after) walk.items.set(item, after)
    if (item !== null && what.kind === 'withdrawn') walk.items.delete(item)
  }
  return { change, item, before, after, titles, undoes, undoneBy, unapplied }
}

/** The item that a change is of; null of a title, and of one that takes back another. */
export function itemOf({ what }: Pick<PlanChange, 'what'>): number | null {
  if (what.kind === 'added') return what.item.id
  return what.kind === 'item' || what.kind === 'withdrawn' ? what.item : null
}

function itemAfter({ what }: PlanChange, before: Item | null): Item | null {
  if (what.kind === 'added') return what.item
  if (what.kind === 'withdrawn') return null
  return before && what.kind === 'item' ? { ...before, ...what.fields } : before
}
