import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Contender } from './contenders'
import { builtInSize } from './plans'
import { countCanvasCalls, watchFirstBars } from './probe'

/** A rectangle of the page in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The browser's window. */
const screen = { width: 1920, height: 1080 }

/** Milliseconds after which a contender is said not to have finished. */
export const limit = 120_000

/** A page with a contender open in it. */
export interface Visit {
  readonly page: Page
  readonly cdp: CDPSession
  readonly workers: Set<string>
  readonly close: () => Promise<void>
}

/**
 * Opens an empty page of its own context, nothing cached, with the probes of a measurement or of a
 * count.
 */
export async function openPage(
  browser: Browser,
  contender: Contender,
  probe: 'time' | 'count',
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: screen,
    deviceScaleFactor: 1,
    colorScheme: 'light',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const workers = new Set<string>()
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId)
  })
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: 'barsDrawn' })
  // Thread time: what neighbours on the machine take is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  // tsx marks functions by a call of its own, which the page must know.
  await page.addInitScript('globalThis.__name = act => act')
  if (probe === 'count') await page.addInitScript(countCanvasCalls)
  await page.addInitScript(watchFirstBars, contender.bars)
  return { page, cdp, workers, close: () => context.close() }
}

/** The address of a contender with a plan of so many items, its chart in a box of a size. */
export function addressOf(
  base: string,
  { name }: Contender,
  { size, box }: { readonly size: number; readonly box: Box },
): string {
  const data = `/data/${name}-${size}.json`
  if (name === 'product')
    return `${base}product/index.html#/gantt${size === builtInSize ? '' : `?plan=${encodeURIComponent(data)}`}`
  return `${base}${name}/index.html?data=${data}&w=${box.width}&h=${box.height}`
}

/**
 * Goes to an address and waits for bars; answers the ms from the navigation's start to the frame
 * that shows them, or null past the limit.
 */
export async function firstBars({ page, cdp }: Visit, address: string): Promise<number | null> {
  let give: (time: number | null) => void = () => undefined
  const drawn = new Promise<number | null>(resolve => {
    give = resolve
  })
  const timer = setTimeout(() => {
    give(null)
  }, limit)
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'barsDrawn') give(Number(payload))
  })
  page.goto(address, { waitUntil: 'commit', timeout: limit }).catch(() => {
    give(null)
  })
  const time = await drawn
  clearTimeout(timer)
  return time
}

/** The paths of the scripts that a page asked for before its first bars. */
export async function scriptsBeforeBars({ page }: Visit): Promise<readonly string[]> {
  return page.evaluate(() => {
    const drawn = performance.getEntriesByName('bars')[0]?.startTime ?? Infinity
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => startTime < drawn && /\.m?js(?:[?#]|$)/.test(name))
      .map(({ name }) => new URL(name).pathname)
  })
}

/**
 * Waits until a plan is all there and the main thread rests: under a twentieth of a second's work
 * in a second, twice. False past the limit.
 */
export async function settle(visit: Visit, contender: Contender, size: number): Promise<boolean> {
  return Promise.race([rest(visit, contender, size), overdue(limit).then(() => false)])
}

async function rest(visit: Visit, { name }: Contender, size: number): Promise<boolean> {
  const end = Date.now() + limit
  if (name === 'product') while (!(await hasCount(visit, size))) if (Date.now() > end) return false
  let rests = 0
  let { TaskDuration: before = 0 } = await metricsOf(visit)
  while (rests < 2) {
    await pause(1000)
    const { TaskDuration: now = 0 } = await metricsOf(visit)
    rests = now - before < 0.05 ? rests + 1 : 0
    before = now
    if (Date.now() > end) return false
  }
  return true
}

/** Whether the product's header counts the whole plan, not a part of it still arriving. */
async function hasCount({ page }: Visit, size: number): Promise<boolean> {
  await pause(250)
  return page.evaluate(
    count =>
      new RegExp(`(?<![\\d/])${count}项`).test(
        (document.querySelector('header')?.textContent ?? '').replaceAll(/[\s,]/g, ''),
      ),
    size,
  )
}

/** Where the product's chart stands on its page. */
export async function chartBox({ page }: Visit): Promise<Box> {
  return page.evaluate(() => {
    const { left, top, width, height } =
      document.getElementById('chart')?.getBoundingClientRect() ??
      document.body.getBoundingClientRect()
    return { left, top, width, height }
  })
}

/** Chromium's own counters of a page, seconds by name. */
export async function metricsOf({ cdp }: Visit): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** Waits so many ms. */
export function pause(ms: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, ms)
  })
}

/** Resolves after so many ms without keeping the process alive until then. */
export function overdue(ms: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, ms).unref()
  })
}
