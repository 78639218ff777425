import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launchBrowser } from './browser'
import { notePending, settled } from './settled'

const axe = readFileSync(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
)

/**
 * A page of a test: `prepare` runs before it loads, `allow` names console errors that the browser
 * itself prints, the rest goes to the browser's context.
 * With `again` the tests of a file load one page afresh in turn, which is quicker.
 */
export interface VisitOptions extends BrowserContextOptions {
  readonly again?: true
  readonly prepare?: ((page: Page) => Promise<unknown>) | undefined
  readonly allow?: RegExp
}

/** Opens an address of ours in a browser of its own, shown once its plan is. */
export type Visit = (hash: string, options?: VisitOptions) => Promise<Page>

interface Opened {
  readonly context: BrowserContext
  readonly page: Page
  readonly problems: string[]
}

/**
 * A browser for one test file, `gpu` as `launchBrowser` has it; every page of a test must stay
 * without an error of its own.
 */
export function visitor(gpu?: readonly string[]): Visit {
  let browser: Browser
  let kept: Opened | undefined
  const open: Opened[] = []
  beforeAll(async () => {
    browser = await launchBrowser({}, gpu)
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const problems = [...open.flatMap(one => one.problems), ...(kept?.problems.splice(0) ?? [])]
    await Promise.all(open.splice(0).map(one => one.context.close()))
    expect(problems).toEqual([])
  })

  return async (hash, { again, prepare, allow, ...options } = {}) => {
    const one = again && kept ? kept : await opened(browser, options, allow)
    if (again) kept = one
    else open.push(one)
    await prepare?.(one.page)
    // Another hash alone would load nothing.
    if (again) await one.page.goto('about:blank')
    await one.page.goto(inject('baseUrl') + hash)
    await one.page.locator('main').waitFor()
    return one.page
  }
}

async function opened(
  browser: Browser,
  options: BrowserContextOptions,
  allow: RegExp | undefined,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    colorScheme: 'light',
    timezoneId: 'Asia/Shanghai',
    ...options,
  })
  await context.addInitScript(notePending)
  const page = await context.newPage()
  const problems: string[] = []
  page.setDefaultTimeout(10_000)
  page.on('pageerror', error => problems.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && !allow?.test(message.text())) problems.push(message.text())
  })
  return { context, page, problems }
}

/** What the address says. */
export const query = (page: Page): URLSearchParams =>
  new URLSearchParams(page.url().split('?')[1] ?? '')

/** Waits until the address says something; null where it must not. */
export const queryHas = (page: Page, key: string, value: unknown): Promise<unknown> =>
  expect.poll(() => query(page).get(key), { timeout: 5000 }).toEqual(value)

/** The counts in the header. */
export const countsOf = async (page: Page): Promise<string> =>
  (await page.locator('.counts').innerText()).trim()

/** Waits until a chart is drawn and no longer changes for want of fonts or layout. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.chart canvas').first().waitFor()
  await settled(page)
}

/** The first canvas as it shows on the screen. */
export const picture = (page: Page): Promise<string> =>
  page
    .locator('.chart canvas')
    .first()
    .screenshot()
    .then(image => image.toString('base64'))

/**
 * Chromium rasters the very first frames of a canvas a level lighter or darker here and there, so
 * the pointer passes over it before a picture that is compared.
 */
export async function passPointer(page: Page): Promise<void> {
  for (let x = 100; x < 900; x += 37) await page.mouse.move(x, 420)
  await page.mouse.move(5, 5)
  let before = ''
  for (let now = await picture(page); now !== before; now = await picture(page)) {
    before = now
    await settled(page)
  }
}

/** The serious and critical faults that axe-core finds on the page as it stands. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Not as a script of the page, which its policy forbids.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    interface Fault {
      id: string
      impact: string
      nodes: { target: string[]; failureSummary?: string }[]
    }
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: Fault[] }> }
    }
    return (await axe.run()).violations
      .filter(v => v.impact === 'serious' || v.impact === 'critical')
      .map(
        v =>
          `${v.id}: ${v.nodes
            .slice(0, 4)
            .map(node => `${node.target.join(' ')} ${node.failureSummary ?? ''}`)
            .join(' | ')}`,
      )
  })
}

type Place = readonly [x: number, y: number]
type Noting = typeof globalThis & { words: Map<string, Place> }

/**
 * Notes what is written on any canvas and where on the page it begins, for `placeOf` and
 * `wordsDrawn`; to be prepared before the page loads.
 */
export async function noteWords(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const words = new Map<string, Place>()
    Object.assign(globalThis, { words })
    const proto = CanvasRenderingContext2D.prototype
    const before = proto.fillText
    proto.fillText = function (text, x, y, ...rest) {
      const box = this.canvas.getBoundingClientRect()
      const ratio = this.canvas.width / box.width
      const { a, d, e, f } = this.getTransform()
      // A sheet for a picture is hidden: what is written on it shows where it stood before.
      if (box.width > 0)
        words.set(text, [box.left + (a * x + e) / ratio, box.top + (d * y + f) / ratio])
      before.call(this, text, x, y, ...rest)
    }
  })
}

/** Where words were last written; throws when they never were. */
export async function placeOf(
  page: Page,
  words: string,
): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.evaluate(text => (globalThis as Noting).words.get(text), words)
  if (!place) throw new Error(`never drawn: ${words}`)
  return { x: place[0], y: place[1] }
}

/** All words written since this was last asked. */
export async function wordsDrawn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { words } = globalThis as Noting
    const all = [...words.keys()]
    words.clear()
    return all
  })
}
