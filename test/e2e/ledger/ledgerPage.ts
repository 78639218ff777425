import type { Page } from 'playwright-core'
import type { LedgerTrouble } from '@/storage/ledgerTrouble'
import type { useLedgerStore } from '@/stores/ledger'

type Ledger = ReturnType<typeof useLedgerStore>

/** What `giveLedger` puts on a page. */
export type WithLedger = typeof globalThis & {
  readonly ledger: () => Ledger
  readonly enterNotes: (from: number, n: number, size: number) => Promise<readonly string[]>
}

/** The name of the built-in plan's ledger in every copy. */
export const ledgerName = 'guatu-ledger-nanchang-2020'

/**
 * Gives a page two words: `ledger()` is its store, `enterNotes(from, n, size)` enters numbered
 * facts in batches of a size, one after another, and answers their ids. To be prepared before the
 * page loads.
 */
export async function giveLedger(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Mounted {
      readonly __vue_app__?: {
        readonly config: {
          readonly globalProperties: {
            readonly $pinia: { readonly _s: ReadonlyMap<string, unknown> }
          }
        }
      }
    }
    const ledger = () =>
      (
        document.querySelector('#app') as Mounted | null
      )?.__vue_app__?.config.globalProperties.$pinia._s.get('ledger')
    const enterNotes = async (from: number, n: number, size: number) => {
      const ids: string[] = []
      for (let at = 0; at < n; at += size) {
        const entered = await (
          ledger() as {
            enter: (facts: readonly object[]) => Promise<readonly { readonly id: string }[]>
          }
        ).enter(
          Array.from({ length: Math.min(size, n - at) }, (_, more) => ({
            item: 1 + ((from + at + more) % 27),
            unit: '区工管办',
            office: null,
            day: '2020-08-10',
            recorded: '2020-08-11',
            state: 'underway',
            percent: (from + at + more) % 101,
            note: `第${from + at + more}条，已按方案推进，材料随后补报`,
            evidence: '',
            who: '张三',
            corrects: [],
          })),
        )
        ids.push(...entered.map(({ id }) => id))
      }
      return ids
    }
    Object.assign(globalThis, { ledger, enterNotes })
  })
}

/** Waits until the page's ledger is open and every copy has been given what it lacked. */
export async function ledgerOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // The page may not have begun yet.
    const store = (globalThis as WithLedger).ledger() as Ledger | undefined
    return store !== undefined && store.planId !== null && !store.loading
  })
  await page.evaluate(async () => {
    const { ledger } = globalThis as WithLedger
    await ledger().open(ledger().planId ?? '')
  })
}

/** Enters `n` numbered facts on a page, `size` at once. */
export const enterNotes = (
  page: Page,
  from: number,
  n: number,
  size = n,
): Promise<readonly string[]> =>
  page.evaluate(([from, n, size]) => (globalThis as WithLedger).enterNotes(from, n, size), [
    from,
    n,
    size,
  ] as const)

/** The ids of all records on a page, sorted. */
export const idsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    (globalThis as WithLedger)
      .ledger()
      .reports.map(({ id }) => id)
      .sort(),
  )

/** What the page's ledger tells. */
export const troubleOn = (page: Page): Promise<readonly LedgerTrouble[]> =>
  page.evaluate(() => [...(globalThis as WithLedger).ledger().trouble])

/** How many different records each copy holds, read without our code. */
export async function countsIn(
  page: Page,
  name = ledgerName,
): Promise<{ readonly database: number; readonly file: number; readonly journal: number }> {
  return page.evaluate(async name => {
    const distinct = (texts: readonly string[]): number =>
      new Set(
        texts
          .flatMap(text => text.split('\n'))
          .filter(line => line !== '')
          .map(line => (JSON.parse(line) as { id: string }).id),
      ).size
    const database = await new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onerror = () => {
        reject(new Error('not opened'))
      }
      opening.onsuccess = () => {
        const count = opening.result.transaction('reports').objectStore('reports').count()
        count.onsuccess = () => {
          opening.result.close()
          resolve(count.result)
        }
      }
    })
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name)
    const texts: string[] = []
    for await (const entry of folder.values())
      texts.push(await (await (entry as FileSystemFileHandle).getFile()).text())
    const entries = Object.keys(localStorage)
      .filter(key => key.startsWith(`${name}:`))
      .map(key => localStorage.getItem(key) ?? '')
    return { database, file: distinct(texts), journal: distinct(entries) }
  }, name)
}
