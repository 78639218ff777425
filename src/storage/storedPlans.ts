import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Day } from '@/model/day'

/** A plan's text under its name in addresses. */
export interface StoredPlan {
  readonly name: string
  readonly text: string
}

/**
 * What the list of plans says of one: its name in addresses, and the file and the day that it came
 * in. Numbers are those of its items and units; `span` is its first and last day, null for none.
 */
export interface PlanEntry {
  readonly name: string
  readonly title: string
  readonly file: string
  readonly added: Day
  readonly items: number
  readonly units: number
  readonly span: readonly [Day, Day] | null
}

/** A plan of the list, with the bytes of the document that it was read from. */
export interface ListedPlan extends StoredPlan {
  readonly entry: PlanEntry
  readonly source: Uint8Array
}

interface PlanSchema extends DBSchema {
  plans: { key: number; value: StoredPlan; indexes: { name: string } }
  entries: { key: string; value: PlanEntry }
  documents: { key: string; value: StoredPlan & { readonly source: Uint8Array } }
}

/** Plans of figures stored at most; the one stored longest ago goes first. */
const most = 20

/** Those stored since the page began, which serve even where the browser has no database. */
const here = new Map<string, StoredPlan>()
const listedHere = new Map<string, ListedPlan>()

/**
 * Stores a plan that came in a figure in this browser; where that has no database, as long as the
 * page stands.
 */
export async function storePlan(plan: StoredPlan): Promise<void> {
  here.set(plan.name, plan)
  await attempt(async database => {
    const { store, done } = database.transaction('plans', 'readwrite')
    const known = await store.index('name').getKey(plan.name)
    if (known !== undefined) await store.delete(known)
    await store.add(plan)
    const keys = await store.getAllKeys()
    await Promise.all([
      ...keys.slice(0, Math.max(0, keys.length - most)).map(key => store.delete(key)),
      done,
    ])
  })
}

/** The text of a plan stored under a name, be it listed or not; null where this browser has none. */
export async function readStoredPlan(name: string): Promise<string | null> {
  const known = listedHere.get(name) ?? here.get(name)
  if (known) return known.text
  return await attempt(async database => {
    const stored =
      (await database.get('documents', name)) ??
      (await database.getFromIndex('plans', 'name', name))
    return stored?.text ?? null
  })
}

/**
 * Adds a plan to the list, or takes the place of that of its name, until it is deleted; false where
 * the browser has no database or no room, so that it lasts only as long as the page.
 */
export async function listPlan(plan: ListedPlan): Promise<boolean> {
  const { name, text, entry, source } = plan
  const isStored = await attempt(async database => {
    const change = database.transaction(['entries', 'documents'], 'readwrite')
    await Promise.all([
      change.objectStore('entries').put(entry, name),
      change.objectStore('documents').put({ name, text, source }, name),
      change.done,
    ])
    return true
  })
  // What another page deletes is not here any more.
  if (isStored) listedHere.delete(name)
  else listedHere.set(name, plan)
  return isStored ?? false
}

/** What the list says of its plans, the one that came last first. */
export async function planEntries(): Promise<readonly PlanEntry[]> {
  const stored = (await attempt(database => database.getAll('entries'))) ?? []
  const own = [...listedHere.values()].map(({ entry }) => entry)
  const all = new Map([...stored, ...own].map(entry => [entry.name, entry]))
  return [...all.values()].sort(
    (a, b) => b.added.localeCompare(a.added) || a.title.localeCompare(b.title, 'zh-CN'),
  )
}

/** A plan of the list whole; null where it is not there any more. */
export async function readListedPlan(name: string): Promise<ListedPlan | null> {
  const own = listedHere.get(name)
  if (own) return own
  return await attempt(async database => {
    const [entry, stored] = await Promise.all([
      database.get('entries', name),
      database.get('documents', name),
    ])
    return entry && stored ? { ...stored, entry } : null
  })
}

/** Takes a plan from the list; who wants it back lists it again. */
export async function deleteListedPlan(name: string): Promise<void> {
  listedHere.delete(name)
  await attempt(async database => {
    const change = database.transaction(['entries', 'documents'], 'readwrite')
    await Promise.all([
      change.objectStore('entries').delete(name),
      change.objectStore('documents').delete(name),
      change.done,
    ])
  })
}

/** What comes of asking the database; null where it cannot be asked. */
async function attempt<T>(
  ask: (database: IDBPDatabase<PlanSchema>) => Promise<T>,
): Promise<T | null> {
  try {
    const database = await openDB<PlanSchema>('guatu-plans', 2, {
      upgrade: (database, before) => {
        if (before < 1)
          database.createObjectStore('plans', { autoIncrement: true }).createIndex('name', 'name')
        database.createObjectStore('entries')
        database.createObjectStore('documents')
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
