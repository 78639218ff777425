import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Report } from '@/model/report'
import type { LedgerCopy } from './ledgerCopy'
import { errorName } from './ledgerCopy'
import { reportsAmong } from './reportLines'

interface LedgerSchema extends DBSchema {
  reports: { key: string; value: Report }
}
type Database = IDBPDatabase<LedgerSchema>

/**
 * The copy in the browser's database of this name (IndexedDB); where only an `existing` one is asked
 * for, none is made.
 */
export function databaseCopy(name: string, which: 'any' | 'existing' = 'any'): LedgerCopy {
  let wiped = false
  let opening: Promise<Database> | null = null

  function connect(): Promise<Database> {
    const lost = (): void => {
      wiped = true
    }
    opening ??= openLedger(name, { which, forget, lost }).catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }

  function forget(): void {
    opening?.then(
      database => {
        database.close()
      },
      () => undefined,
    )
    opening = null
  }

  async function append(reports: readonly Report[]): Promise<void> {
    const transaction = (await connect()).transaction('reports', 'readwrite', {
      durability: 'strict',
    })
    // A record that is there already is the same: its id is made of all that it says.
    await Promise.all([...reports.map(report => transaction.store.put(report)), transaction.done])
  }

  return {
    name: 'database',
    // Each transaction is on the disk before it is said to be done.
    lasting: true,
    extent: async () => (await connect()).count('reports'),
    load: async () => {
      const values: readonly unknown[] = await (await connect()).getAll('reports')
      return { ...reportsAmong(values), wiped }
    },
    append: reports =>
      append(reports).catch((error: unknown) => {
        // The connection was closed by the browser since.
        if (errorName(error) !== 'InvalidStateError') throw error
        forget()
        return append(reports)
      }),
  }
}

interface OpenOptions {
  readonly which: 'any' | 'existing'
  readonly forget: () => void
  readonly lost: () => void
}

/**
 * Rejects where there is no such database to be had, whether that is thrown or answered. `forget` is
 * called once the connection serves no longer, `lost` where the browser says that it lost what was
 * there.
 */
async function openLedger(name: string, { which, forget, lost }: OpenOptions): Promise<Database> {
  return await openDB<LedgerSchema>(name, 1, {
    upgrade: (database, _from, _to, transaction, event) => {
      if (which === 'existing') {
        // A database that is not made after all leaves nothing behind.
        transaction.done.catch(() => undefined)
        return transaction.abort()
      }
      if ((event as { readonly dataLoss?: string }).dataLoss === 'total') lost()
      database.createObjectStore('reports', { keyPath: 'id' })
    },
    // Whoever wants to delete or change the database need not wait for this page.
    blocking: forget,
    terminated: forget,
  })
}
