import type { Browser } from 'playwright-core'
import { pause } from './page'

/**
 * Ms of the longest piece of work of the main thread in each turn of a big screen, and what turned.
 */
export interface WallTurns {
  readonly width: number
  readonly height: number
  readonly turns: readonly { readonly scene: string; readonly longest: number }[]
}

/** How many items the wall is measured with. */
export const wallSize = 300

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly name?: string }
}

/**
 * Turns a wall through all its scenes, one key press each, and reads from a trace how long the main
 * thread was taken at a stretch: thread time, so that neighbours on the machine do not count.
 */
export async function wallTurns(
  browser: Browser,
  base: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<WallTurns> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1 })
  try {
    const page = await context.newPage()
    await page.goto(
      `${base}product/index.html#/wall?plan=${encodeURIComponent(`/data/product-${wallSize}.json`)}` +
        '&asof=2021-06-30&dwell=3600' +
        '&scenes=gantt~units~attention~due~concern~relations~progress~lapse~tasks',
    )
    await page.locator('.panel').first().waitFor()
    await pause(2000)
    const turns: { scene: string; longest: number }[] = []
    const groups = Number(/共 (\d+) 屏/.exec(await page.locator('.foot').innerText())?.[1] ?? 0)
    for (let turn = 0; turn < Math.min(groups, 24); turn += 1) {
      await browser.startTracing(page, {
        categories: [
          'toplevel',
          'devtools.timeline',
          'disabled-by-default-devtools.timeline',
          '__metadata',
        ],
      })
      await page.keyboard.press('ArrowRight')
      await pause(900)
      const longest = longestTask(
        JSON.parse((await browser.stopTracing()).toString()) as {
          readonly traceEvents: readonly TraceEvent[]
        },
      )
      turns.push({
        scene: (await page.locator('.panel').first().getAttribute('aria-label')) ?? '',
        longest,
      })
    }
    return { width, height, turns }
  } finally {
    await context.close()
  }
}

/** Ms of the longest task of the thread that ran the page's script. */
function longestTask({ traceEvents }: { readonly traceEvents: readonly TraceEvent[] }): number {
  const main = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  )
  const scripted =
    traceEvents.find(
      ({ name, pid, tid }) =>
        name === 'EventDispatch' && main.some(one => one.pid === pid && one.tid === tid),
    ) ?? main[0]
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === scripted?.pid && tid === scripted.tid,
  )
  return Math.max(0, ...tasks.map(task => (task.tdur ?? task.dur ?? 0) / 1000))
}
