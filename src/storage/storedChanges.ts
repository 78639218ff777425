import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { PlanChange } from '@/model/plan'

/*
 * Changes of plans after they were accepted, under the identity of their plan. They are only ever
 * added: each is a record whose id is made of what it says, so putting one twice puts it once.
 */

interface ChangesSchema extends DBSchema {
  changes: { key: [plan: string, id: string]; value: unknown }
}

/** What this browser has of a plan's changes, unchecked; null where it has no database. */
export async function loadChanges(plan: string): Promise<readonly unknown[] | null> {
  return await attempt(database => database.getAll('changes', ofPlan(plan)))
}

/** What this browser has of the changes of all plans, unchecked, by the identities of plans. */
export async function loadAllChanges(): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const all = new Map<string, unknown[]>()
  await attempt(async database => {
    const [keys, values] = await Promise.all([
      database.getAllKeys('changes'),
      database.getAll('changes'),
    ])
    for (const [at, [plan]] of keys.entries()) {
      const known = all.get(plan)
      if (known) known.push(values[at])
      else all.set(plan, [values[at]])
    }
  })
  return all
}

/**
 * Adds changes of a plan, or writes again what was cleared; whether they are on the disk. Other
 * pages of this browser hear of it.
 */
export async function storeChanges(plan: string, changes: readonly PlanChange[]): Promise<boolean> {
  const isStored = await attempt(async database => {
    const { store, done } = database.transaction('changes', 'readwrite', { durability: 'strict' })
    await Promise.all([...changes.map(change => store.put(change, [plan, change.id])), done])
    return true
  })
  if (isStored) channel()?.postMessage(plan)
  return isStored ?? false
}

/** Hears that another page of this browser added changes to a plan. */
export function listenForChanges(receive: (plan: string) => void): void {
  channel()?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') receive(data)
  })
}

function ofPlan(plan: string): IDBKeyRange {
  return IDBKeyRange.bound([plan, ''], [plan, '\uffff'])
}

let opened: BroadcastChannel | null | undefined

/** The channel between open pages; null where the browser has none. */
function channel(): BroadcastChannel | null {
  if (opened !== undefined) return opened
  try {
    opened = new BroadcastChannel('guatu-changes')
  } catch {
    opened = null
  }
  return opened
}

/** What comes of asking the database; null where it cannot be asked. */
async function attempt<T>(
  ask: (database: IDBPDatabase<ChangesSchema>) => Promise<T>,
): Promise<T | null> {
  try {
    const database = await openDB<ChangesSchema>('guatu-changes', 1, {
      upgrade: created => {
        created.createObjectStore('changes')
      },
    })
    try {
      return await ask(database)
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}
