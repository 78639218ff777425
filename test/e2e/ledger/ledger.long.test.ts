import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { visitor } from '../visit'
import type { WithLedger } from './ledgerPage'
import {
  countsIn,
  enterNotes,
  giveLedger,
  idsOn,
  ledgerName,
  ledgerOpen,
  troubleOn,
} from './ledgerPage'

const visit = visitor()
const address = '#/gantt?asof=2021-06-30'

/** A page whose ledger is open. */
async function ledgerPage(prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await visit(address, {
    prepare: async page => {
      await giveLedger(page)
      await prepare?.(page)
    },
  })
  await ledgerOpen(page)
  return page
}

/** Another page of the same browser, which shares its stores. */
async function anotherPage(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await giveLedger(other)
  await other.goto(inject('baseUrl') + address)
  await ledgerOpen(other)
  return other
}

/** A page of the same origin without our code. */
async function bareAddress(page: Page): Promise<void> {
  const bare = `${inject('baseUrl')}bare`
  await page.route(bare, route =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  )
  await page.goto(bare)
}

async function reopened(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.goto(inject('baseUrl') + address)
  await ledgerOpen(page)
}

const sameIds = async (page: Page, ids: readonly string[]): Promise<void> => {
  expect(await idsOn(page)).toEqual([...ids].sort())
}

describe('a ledger in the browser', () => {
  it('is there again on the next visit, in every copy', async () => {
    const page = await ledgerPage()
    const ids = await enterNotes(page, 1, 30, 7)
    expect(new Set(ids).size).toBe(30)
    expect(await countsIn(page)).toEqual({ database: 30, file: 30, journal: 30 })
    await reopened(page)
    await sameIds(page, ids)
    expect(await troubleOn(page)).toEqual([])
  })

  it('ends equal on two pages that write a thousand records each, and on a third that opens meanwhile', async () => {
    const a = await ledgerPage()
    const b = await anotherPage(a)
    const write = async (page: Page, from: number): Promise<readonly string[]> => {
      const ids = [
        await enterNotes(page, from, 500, 50),
        await enterNotes(page, from + 500, 300, 1),
      ]
      const atOnce = page.evaluate(
        async from =>
          (
            await Promise.all(
              Array.from({ length: 200 }, (_, at) =>
                (globalThis as WithLedger).enterNotes(from + at, 1, 1),
              ),
            )
          ).flat(),
        from + 800,
      )
      return [...ids, await atOnce].flat()
    }
    const writing = Promise.all([write(a, 10_000), write(b, 20_000)])
    await expect.poll(async () => (await idsOn(a)).length).toBeGreaterThan(0)
    const c = await anotherPage(a)
    const ids = (await writing).flat()
    expect(new Set(ids).size).toBe(2000)
    for (const page of [a, b, c])
      await expect.poll(() => idsOn(page), { timeout: 5000 }).toEqual([...ids].sort())
    expect(await countsIn(c)).toEqual({ database: 2000, file: 2000, journal: 2000 })
    for (const page of [a, b, c]) expect(await troubleOn(page)).toEqual([])
    await b.close()
    await c.close()
    await reopened(a)
    await sameIds(a, ids)
    expect(await troubleOn(a)).toEqual([])
  })
})

/** Ways to lose what a copy holds. */
const losses: readonly {
  readonly what: string
  readonly copy: 'database' | 'file' | 'journal'
  readonly lose: (name: string) => Promise<void>
}[] = [
  {
    what: 'a database that was deleted',
    copy: 'database',
    lose: name =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name)
        deleting.onsuccess = () => {
          resolve()
        }
        deleting.onerror = () => {
          reject(new Error('not deleted'))
        }
      }),
  },
  {
    what: 'a database that came back empty',
    copy: 'database',
    lose: name =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => {
          reject(new Error('not opened'))
        }
        opening.onsuccess = () => {
          const emptying = opening.result.transaction('reports', 'readwrite')
          emptying.objectStore('reports').clear()
          emptying.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  },
  {
    what: 'files that were deleted',
    copy: 'file',
    lose: async name => {
      const root = await navigator.storage.getDirectory()
      // The page before this one may not have let go of its file yet.
      for (let left = 50; ; left -= 1) {
        try {
          await root.removeEntry(name, { recursive: true })
          return
        } catch (error) {
          if (left === 0) throw error
          await new Promise(resolve => {
            setTimeout(resolve, 100)
          })
        }
      }
    },
  },
  {
    what: 'a journal that was deleted',
    copy: 'journal',
    lose: async () => {
      localStorage.clear()
    },
  },
]

describe('a loss', () => {
  it.each(losses)(
    'is noticed at the next start, told and made good: $what',
    async ({ copy, lose }) => {
      const page = await ledgerPage()
      const ids = await enterNotes(page, 1, 25, 10)
      await bareAddress(page)
      await page.evaluate(lose, ledgerName)
      await reopened(page)
      await sameIds(page, ids)
      expect(await troubleOn(page)).toEqual([{ kind: 'restored', copy, restored: 25 }])
      expect(await countsIn(page)).toEqual({ database: 25, file: 25, journal: 25 })
      await reopened(page)
      await sameIds(page, ids)
      expect(await troubleOn(page)).toEqual([])
    },
  )

  it('of two copies is made good by the third', async () => {
    const page = await ledgerPage()
    const ids = await enterNotes(page, 1, 25)
    await bareAddress(page)
    for (const { lose } of losses.slice(2)) await page.evaluate(lose, ledgerName)
    await reopened(page)
    await sameIds(page, ids)
    expect((await troubleOn(page)).map(one => 'copy' in one && one.copy).sort()).toEqual([
      'file',
      'journal',
    ])
  })

  it('of lines and records that cannot be read is counted, and made good', async () => {
    const page = await ledgerPage()
    const ids = await enterNotes(page, 1, 10, 5)
    await bareAddress(page)
    await page.evaluate(async name => {
      const [first, second] = Object.keys(localStorage).filter(key => key.startsWith(name)) as [
        string,
        string,
      ]
      localStorage.setItem(first, `${localStorage.getItem(first)?.slice(0, -30)}\n`)
      localStorage.setItem(second, `not json\n${localStorage.getItem(second) ?? ''}`)
      const opening = indexedDB.open(name)
      await new Promise(resolve => {
        opening.onsuccess = resolve
      })
      const writing = opening.result.transaction('reports', 'readwrite')
      writing.objectStore('reports').put({ id: 'x', turn: 'three' })
      await new Promise(resolve => {
        writing.oncomplete = resolve
      })
      opening.result.close()
    }, ledgerName)
    await reopened(page)
    await sameIds(page, ids)
    const told = await troubleOn(page)
    expect(told).toHaveLength(3)
    expect(told).toEqual(
      expect.arrayContaining([
        { kind: 'damaged', copy: 'database', damaged: 1 },
        { kind: 'damaged', copy: 'journal', damaged: 2 },
        { kind: 'restored', copy: 'journal', restored: 1 },
      ]),
    )
  })
})

/** Leaves so many bytes to the page's origin, or what it had before. */
async function grant(page: Page, bytes?: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(inject('baseUrl')).origin,
    ...(bytes !== undefined && { quotaSize: bytes }),
  })
}

describe('a copy that takes nothing', () => {
  it('for want of room is told, and records are saved where there is room, or later', async () => {
    // Once anything has been written the browser believes for a while in the room that it found
    // then.
    const page = await ledgerPage(page => grant(page, 1))
    const ids = [...(await enterNotes(page, 10, 5))]
    const full = [
      { kind: 'failing', copy: 'database', reason: 'quota' },
      { kind: 'failing', copy: 'file', reason: 'quota' },
    ]
    expect(await troubleOn(page)).toEqual(expect.arrayContaining(full))
    // The journal took them, but a browser that is killed takes its last seconds along.
    expect(await page.evaluate(() => (globalThis as WithLedger).ledger().unsaved)).toBe(5)
    await page.evaluate(() => {
      for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
        for (let n = 0; n < 9; n += 1) {
          try {
            localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size))
          } catch {
            break
          }
        }
      }
    })
    ids.push(...(await enterNotes(page, 20, 5)))
    await sameIds(page, ids)
    expect(await troubleOn(page)).toEqual(
      expect.arrayContaining([
        ...full,
        { kind: 'failing', copy: 'journal', reason: 'quota' },
        { kind: 'unsaved', unsaved: 10 },
      ]),
    )
    await grant(page)
    await page.evaluate(async () => {
      for (const key of Object.keys(localStorage))
        if (key.startsWith('filler')) localStorage.removeItem(key)
      await (globalThis as WithLedger).ledger().retry()
    })
    expect(await troubleOn(page)).toEqual([])
    expect(await countsIn(page)).toEqual({ database: 10, file: 10, journal: 10 })
    await reopened(page)
    await sameIds(page, ids)
  })

  it('because it does not answer is given up, told, and joined again when it does', async () => {
    const page = await ledgerPage()
    const ids = [...(await enterNotes(page, 1, 5))]
    await bareAddress(page)
    // Whoever holds a database that is to be deleted keeps everyone else waiting.
    const holder = await page.context().newPage()
    await bareAddress(holder)
    await holder.evaluate(async name => {
      const opening = indexedDB.open(name)
      await new Promise(resolve => {
        opening.onsuccess = resolve
      })
      Object.assign(globalThis, { held: opening.result })
      indexedDB.deleteDatabase(name)
    }, ledgerName)
    await reopened(page)
    await sameIds(page, ids)
    expect(await troubleOn(page)).toEqual([
      { kind: 'failing', copy: 'database', reason: 'blocked' },
    ])
    ids.push(...(await enterNotes(page, 10, 5)))
    await holder.close()
    await expect
      .poll(() => troubleOn(page), { timeout: 5000 })
      .toEqual([{ kind: 'restored', copy: 'database', restored: 5 }])
    await expect
      .poll(() => countsIn(page), { timeout: 5000 })
      .toEqual({ database: 10, file: 10, journal: 10 })
    await sameIds(page, ids)
  })

  it('because the browser denies everything is told, and records live on the page', async () => {
    const page = await ledgerPage(page =>
      page.addInitScript(() => {
        const deny = (): never => {
          throw new DOMException('denied', 'SecurityError')
        }
        IDBFactory.prototype.open = deny
        Object.defineProperty(globalThis, 'localStorage', { get: deny })
        StorageManager.prototype.getDirectory = async () => deny()
        Object.assign(globalThis, { Worker: deny })
      }),
    )
    const denied = (['database', 'file', 'journal'] as const).map(copy => ({
      kind: 'failing',
      copy,
      reason: 'unavailable',
    }))
    expect(await troubleOn(page)).toHaveLength(3)
    expect(await troubleOn(page)).toEqual(expect.arrayContaining(denied))
    const ids = await enterNotes(page, 1, 5)
    await sameIds(page, ids)
    expect(await troubleOn(page)).toEqual(
      expect.arrayContaining([...denied, { kind: 'unsaved', unsaved: 5 }]),
    )
    expect(await page.evaluate(() => (globalThis as WithLedger).ledger().unsaved)).toBe(5)
  })

  it('because a newer version of this page has changed it is told, and the others serve', async () => {
    const page = await ledgerPage()
    const ids = [...(await enterNotes(page, 1, 5))]
    await bareAddress(page)
    await page.evaluate(
      name =>
        new Promise<void>(resolve => {
          const opening = indexedDB.open(name, 2)
          opening.onsuccess = () => {
            opening.result.close()
            resolve()
          }
        }),
      ledgerName,
    )
    await reopened(page)
    expect(await troubleOn(page)).toEqual([
      { kind: 'failing', copy: 'database', reason: 'unknown' },
    ])
    ids.push(...(await enterNotes(page, 10, 5)))
    await reopened(page)
    await sameIds(page, ids)
  })

  it('because its thread does not start is told, and the others serve', async () => {
    const page = await ledgerPage(page =>
      page.addInitScript(() => {
        Object.assign(globalThis, {
          Worker: function () {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      }),
    )
    const ids = await enterNotes(page, 1, 5)
    expect(await troubleOn(page)).toEqual([
      { kind: 'failing', copy: 'file', reason: 'unavailable' },
    ])
    await reopened(page)
    await sameIds(page, ids)
  })

  it('because the browser never had it is nothing to tell', async () => {
    const page = await ledgerPage(page =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'storage', { value: undefined })
      }),
    )
    const ids = await enterNotes(page, 1, 5)
    await reopened(page)
    await sameIds(page, ids)
    expect(await troubleOn(page)).toEqual([])
  })
})
