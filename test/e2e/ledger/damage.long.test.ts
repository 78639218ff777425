import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import type { Report } from '@/model/report'
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
const address = '#/ledger?asof=2021-06-30'

/** A page whose ledger is open. */
async function ledgerPage(): Promise<Page> {
  const page = await visit(address, { prepare: giveLedger })
  await ledgerOpen(page)
  return page
}

async function reopened(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.goto(inject('baseUrl') + address)
  await ledgerOpen(page)
}

/** Sets records in the database to done, as somebody with the browser's own tools could. */
async function alterInDatabase(page: Page, n: number): Promise<void> {
  await page.evaluate(
    ([name, n]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => {
          reject(new Error('not opened'))
        }
        opening.onsuccess = () => {
          const writing = opening.result.transaction('reports', 'readwrite')
          const store = writing.objectStore('reports')
          const all = store.getAll() as IDBRequest<Report[]>
          all.onsuccess = () => {
            for (const report of all.result.slice(0, n))
              store.put({ ...report, state: 'done', percent: 100 })
          }
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [ledgerName, n] as const,
  )
}

const statesOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...new Set((globalThis as WithLedger).ledger().reports.map(({ state }) => state)),
  ])

describe('records that were altered where they lie', () => {
  it('are told, not shown, and put right from the copies that are sound', async () => {
    const page = await ledgerPage()
    const ids = await enterNotes(page, 1, 30)
    await alterInDatabase(page, 20)
    await reopened(page)
    expect(await idsOn(page)).toEqual([...ids].sort())
    expect(await statesOn(page)).toEqual(['underway'])
    expect((await troubleOn(page)).map(one => one.kind)).toEqual(['altered', 'restored'])
    const bar = page.locator('.trouble')
    expect(await bar.innerText()).toMatch(/浏览器数据库中有 20 条记录被改动过.*第 \d+ 项.*等/)
    await reopened(page)
    expect(await troubleOn(page)).toEqual([])
    expect(await statesOn(page)).toEqual(['underway'])
  })

  it('are told of each copy, and put right from the only one that is sound', async () => {
    const page = await ledgerPage()
    await enterNotes(page, 1, 30)
    await alterInDatabase(page, 20)
    await page.evaluate(name => {
      for (const key of Object.keys(localStorage)) {
        const text = localStorage.getItem(key) ?? ''
        if (key.startsWith(name))
          localStorage.setItem(key, text.replace(/"underway"/g, '"notStarted"'))
      }
    }, ledgerName)
    await reopened(page)
    expect((await idsOn(page)).length).toBe(30)
    expect(await statesOn(page)).toEqual(['underway'])
    const told = await troubleOn(page)
    expect(
      told
        .filter(one => one.kind === 'altered')
        .map(one => one.copy)
        .sort(),
    ).toEqual(['database', 'journal'])
  })
})

describe('a page whose site data are cleared under it', () => {
  it('notices, says so, and writes again what it holds', async () => {
    const page = await ledgerPage()
    const ids = [...(await enterNotes(page, 1, 40, 10))]
    const devtools = await page.context().newCDPSession(page)
    const clear = (): Promise<unknown> =>
      devtools.send('Storage.clearDataForOrigin', {
        origin: new URL(inject('baseUrl')).origin,
        storageTypes: 'all',
      })
    await clear()
    ids.push(...(await enterNotes(page, 100, 5)))
    expect((await troubleOn(page)).filter(one => one.kind === 'restored')).toHaveLength(3)
    expect(await countsIn(page)).toEqual({ database: 45, file: 45, journal: 45 })
    await clear()
    // Whoever enters nothing more comes back to the page, or leaves it open for a while.
    await page.evaluate(() => (globalThis as WithLedger).ledger().verify())
    expect(await countsIn(page)).toEqual({ database: 45, file: 45, journal: 45 })
    await reopened(page)
    expect(await idsOn(page)).toEqual([...ids].sort())
  })
})

const leaving = async (page: Page): Promise<boolean> => {
  const asked = page.waitForEvent('dialog', { timeout: 2000 }).then(
    async dialog => {
      await dialog.dismiss()
      return dialog.type() === 'beforeunload'
    },
    () => false,
  )
  await page.close({ runBeforeUnload: true })
  return asked
}

describe('a page that is left', () => {
  it('has what was being filled in again when it is loaded anew, and asks nothing', async () => {
    const page = await ledgerPage()
    const state = page.locator('[data-cell="state"]')
    const note = page.locator('[data-cell="note"]')
    await state.nth(2).selectOption('underway')
    await note.nth(2).fill('写了一半')
    await note.nth(5).fill('另一行')
    const other = await page.context().newPage()
    await giveLedger(other)
    await other.goto(inject('baseUrl') + address)
    await ledgerOpen(other)
    expect(await other.locator('[data-cell="note"]').nth(2).inputValue()).toBe('写了一半')
    await page.reload()
    await ledgerOpen(page)
    expect(await state.nth(2).inputValue()).toBe('underway')
    expect(await note.nth(2).inputValue()).toBe('写了一半')
    expect(await note.nth(5).inputValue()).toBe('另一行')
    // What one tab records is no longer being filled in on the other.
    await page.locator('button.strong').click()
    await expect.poll(() => other.locator('[data-cell="note"]').nth(2).inputValue()).toBe('')
    expect(await other.locator('[data-cell="note"]').nth(5).inputValue()).toBe('另一行')
    await other.close()
    await page.locator('[data-cell="note"]').nth(7).fill('再一行')
    expect(await leaving(page)).toBe(false)
  })

  it('asks while records are on no disk, though the key-value store took them', async () => {
    const { origin } = new URL(inject('baseUrl'))
    const page = await visit(address, {
      prepare: async page => {
        await giveLedger(page)
        const devtools = await page.context().newCDPSession(page)
        await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
      },
    })
    await ledgerOpen(page)
    await enterNotes(page, 1, 200)
    expect(await page.evaluate(() => (globalThis as WithLedger).ledger().unsaved)).toBe(200)
    await page.locator('.who').click()
    expect(await leaving(page)).toBe(true)
    // Chromium has died of a context that was closed with no room in it.
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  })
})
