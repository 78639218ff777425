import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'

interface PlanSchema extends DBSchema {
  plans: {
    key: number
    value: { readonly name: string; readonly text: string }
    indexes: { name: string }
  }
}

/** Plans stored at most; the one stored longest ago goes first. */
const most = 20

/** Those stored since the page began, which serve even where the browser has no database. */
const here = new Map<string, string>()

/**
 * Stores the text of a plan under a name in this browser; where that has no database, as long as the
 * page stands.
 */
export async function storePlan(name: string, text: string): Promise<void> {
  here.set(name, text)
  await attempt(async database => {
    const { store, done } = database.transaction('plans', 'readwrite')
    const known = await store.index('name').getKey(name)
    if (known !== undefined) await store.delete(known)
    await store.add({ name, text })
    const keys = await store.getAllKeys()
    await Promise.all([
      ...keys.slice(0, Math.max(0, keys.length - most)).map(key => store.delete(key)),
      done,
    ])
  })
}

/** The text of a plan stored under a name; null where this browser has none. */
export async function readStoredPlan(name: string): Promise<string | null> {
  return (
    here.get(name) ??
    (await attempt(
      async database => (await database.getFromIndex('plans', 'name', name))?.text ?? null,
    ))
  )
}

/** What comes of asking the database; null where it cannot be asked. */
async function attempt<T>(
  ask: (database: IDBPDatabase<PlanSchema>) => Promise<T>,
): Promise<T | null> {
  try {
    const database = await openDB<PlanSchema>('guatu-plans', 1, {
      upgrade: fresh => {
        fresh.createObjectStore('plans', { autoIncrement: true }).createIndex('name', 'name')
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
