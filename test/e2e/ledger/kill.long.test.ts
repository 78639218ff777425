import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, expect, inject, it } from 'vitest'
import { findBrowser } from '../browser'
import type { WithLedger } from './ledgerPage'
import { giveLedger, idsOn, ledgerOpen, troubleOn } from './ledgerPage'

/**
 * How often the browser is killed; GUATU_KILLS asks for more, and has the figures written to the
 * file that GUATU_KILLS_TO names.
 */
const kills = Number(process.env.GUATU_KILLS ?? 12)
/**
 * After so many kills another ledger is begun, so that each start reads some hundred records, not
 * all that were ever written.
 */
const perLedger = 25
const profile = mkdtempSync(join(tmpdir(), 'guatu-kill-'))
const started = new Set<ChildProcess>()

afterAll(() => {
  for (const browser of started) killGroup(browser)
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** A browser in a process group of its own, over a profile that outlives it. */
async function startBrowser(): Promise<{ readonly browser: ChildProcess; readonly page: Page }> {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--password-store=basic',
    '--use-mock-keychain',
  ]
  const browser = spawn(
    findBrowser(),
    [...flags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  started.add(browser)
  const endpoint = await new Promise<string>((resolve, reject) => {
    const lines: string[] = []
    createInterface({ input: browser.stderr }).on('line', line => {
      lines.push(line)
      const found = /^DevTools listening on (\S+)/.exec(line)?.[1]
      if (found) resolve(found)
    })
    browser.once('exit', () => {
      reject(new Error(`the browser ended: ${lines.join('\n')}`))
    })
  })
  const context = (await chromium.connectOverCDP(endpoint)).contexts()[0]
  if (!context) throw new Error('no context')
  return { browser, page: context.pages()[0] ?? (await context.newPage()) }
}

/** Ends a browser and all its processes at once, as a failing machine would. */
function killGroup(browser: ChildProcess): void {
  if (!started.delete(browser) || browser.pid === undefined) return
  process.kill(-browser.pid, 'SIGKILL')
}

/** Opens a ledger on a fresh page and answers what it holds. */
async function openLedger(page: Page, plan: string): Promise<readonly string[]> {
  await giveLedger(page)
  await page.goto(`${inject('baseUrl')}#/gantt?asof=2021-06-30`)
  await ledgerOpen(page)
  await page.evaluate(id => (globalThis as WithLedger).ledger().open(id), plan)
  return idsOn(page)
}

/** The same on every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

it(
  'keeps every acknowledged record when the browser is killed while saving',
  { timeout: 60_000 + kills * 30_000 },
  async () => {
    const random = seeded(20_200_811)
    const acknowledged = new Map<string, string>()
    const lost = new Set<string>()
    // Of two records at most it is unknown whether they were saved when the browser ended; a copy
    // that lacks more lost what it had.
    const behind = { database: 0, file: 0, journal: 0 }
    const lostSaved = { database: 0, file: 0, journal: 0 }
    let empty = 0
    let journalFull = 0
    const figures = (done: number) => ({
      kills: done,
      acknowledged: acknowledged.size,
      lost: lost.size,
      behind,
      lostSaved,
      databaseEmpty: empty,
      journalFull,
    })
    const note = (done: number): void => {
      if (process.env.GUATU_KILLS_TO)
        writeFileSync(process.env.GUATU_KILLS_TO, JSON.stringify(figures(done)))
    }
    const planOf = (cycle: number): string => `kill-${Math.floor(cycle / perLedger)}`

    const check = async (page: Page, plan: string): Promise<void> => {
      const found = new Set(await openLedger(page, plan))
      const expected = [...acknowledged].filter(([, of]) => of === plan).map(([id]) => id)
      for (const id of expected) if (!found.has(id)) lost.add(id)
      for (const one of await troubleOn(page)) {
        // Some ten thousand records of all ledgers together fill it.
        if (one.kind === 'failing' && one.copy === 'journal' && one.reason === 'quota') {
          journalFull += 1
          continue
        }
        if (one.kind !== 'restored') throw new Error(`unexpected: ${JSON.stringify(one)}`)
        behind[one.copy] += 1
        if (one.restored > 2) lostSaved[one.copy] += 1
        if (one.copy === 'database' && one.restored >= found.size) empty += 1
      }
    }

    for (let cycle = 0; cycle < kills; cycle += 1) {
      const { browser, page } = await startBrowser()
      const plan = planOf(cycle)
      const before = acknowledged.size
      await page.exposeBinding('acknowledge', (_, id: string) => {
        acknowledged.set(id, plan)
      })
      await check(page, plan)
      const writing = page
        .evaluate(async from => {
          const { enterNotes, acknowledge } = globalThis as WithLedger & {
            readonly acknowledge: (id: string) => Promise<void>
          }
          for (let number = from; ; number += 5) {
            // One at a time, then some at once.
            for (const id of await enterNotes(number, 1 + (number % 3), 1 + (number % 2)))
              void acknowledge(id)
          }
        }, cycle * 100_000)
        .catch(() => undefined)
      await expect
        .poll(() => acknowledged.size, { timeout: 20_000, interval: 5 })
        .toBeGreaterThan(before)
      await setTimeout(random() * 600)
      const gone = once(browser, 'exit')
      killGroup(browser)
      await gone
      await writing
      note(cycle + 1)
    }

    const { browser, page } = await startBrowser()
    for (const plan of new Set(acknowledged.values())) await check(page, plan)
    killGroup(browser)
    note(kills)
    expect(figures(kills)).toMatchObject({ lost: 0 })
  },
)
