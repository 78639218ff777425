import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import type { Contender } from './contenders'
import { heapMegabytes } from './heap'
import type { Visit } from './page'
import { metricsOf, openPage, pause } from './page'
import { builtInSize } from './plans'

/** Items of the plans that are exported. */
export const exportSizes = [builtInSize, 222, 1000] as const

/**
 * One export: ms from the button to the file, of them the main thread's work, MB of the page's
 * process at its peak over what it took before (null where the system does not tell), MB of heap
 * kept after it, and bytes of the file.
 */
export interface Export {
  readonly ms: number
  readonly main: number
  readonly peak: number | null
  readonly kept: number
  readonly bytes: number
}

/** Ms until what is exported was laid out, and the export. */
export interface ExportTurn {
  readonly laid: number
  readonly made: Export
}

/** What is exported: through the dialog of a chart, or by the view of briefing packs. */
interface Way {
  readonly key: string
  readonly title: string
  readonly choice: Readonly<Record<string, unknown>> | null
  readonly button: string
}

const slide = { size: 'slide', look: 'paper', face: 'plain', points: null }
const way = (key: string, title: string, choice: Way['choice'] = { way: key }): Way => ({
  key,
  title,
  choice: { ...slide, ...choice },
  button: 'dialog .main',
})

/** Everything that is exported, the SVG first. */
export const exportWays: readonly Way[] = [
  way('svg', 'SVG'),
  way('png1', 'PNG, 1×', { way: 'png', ratio: 1 }),
  way('png4', 'PNG, 4×', { way: 'png', ratio: 4 }),
  way('pdf', 'PDF'),
  way('pptx', 'PPTX'),
  way('xlsx', 'XLSX'),
  way('csv', 'CSV'),
  way('ics', 'ICS'),
  way('xml', 'MS Project XML'),
  way('md', 'Markdown'),
  way('json', 'plan.json'),
  {
    key: 'packPptx',
    title: 'briefing pack, PPTX',
    choice: null,
    button: '.briefing .act button:nth-of-type(1)',
  },
  {
    key: 'packPdf',
    title: 'briefing pack, PDF',
    choice: null,
    button: '.briefing .act button:nth-of-type(2)',
  },
]

/** Exports a plan once in a way, by the built page's own button, in a page of its own. */
export async function exportTurn(
  browser: Browser,
  {
    base,
    size,
    product,
  }: { readonly base: string; readonly size: number; readonly product: Contender },
  { choice, button }: Way,
): Promise<ExportTurn> {
  const visit = await openPage(browser, product, 'time')
  const { page } = visit
  try {
    await page.addInitScript(watchFiles)
    await page.addInitScript(kept => {
      localStorage.setItem('guatu.figure', kept)
    }, JSON.stringify(choice))
    const plan = encodeURIComponent(`/data/product-${size}.json`)
    const query = `asof=2021-06-30${size === builtInSize ? '' : `&plan=${plan}`}`
    await page.goto(`${base}product/index.html#/gantt?${query}`)
    await page.locator('button:not([disabled])', { hasText: /^导出$/ }).waitFor({ timeout: 60_000 })
    await pause(1000)
    const laid = await page.evaluate(layOut, {
      hash: choice === null ? `#/briefing?${query}` : null,
      ready: `${button}:not([disabled]):not([aria-disabled="true"])`,
    })
    return { laid, made: await made(visit, await processOf(browser), button) }
  } finally {
    await visit.close()
  }
}

async function made(visit: Visit, pid: number | null, button: string): Promise<Export> {
  const before = await heapMegabytes(visit)
  const { TaskDuration: from = 0 } = await metricsOf(visit)
  const memory = watchMemory(pid)
  const { ms, bytes } = await visit.page.evaluate(press, button)
  const peak = memory.stop()
  const { TaskDuration: to = 0 } = await metricsOf(visit)
  return { ms, bytes, main: (to - from) * 1000, peak, kept: (await heapMegabytes(visit)) - before }
}

/**
 * The process of the page: of those that draw pages the largest, for the browser keeps a spare one
 * ready.
 */
async function processOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const pages = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => ({ id, size: residentMegabytes(id) ?? 0 }))
  return pages.sort((a, b) => b.size - a.size)[0]?.id ?? null
}

/** Watches how large a process grows over what it takes now; `stop` gives MB. */
function watchMemory(pid: number | null): { readonly stop: () => number | null } {
  const least = pid === null ? null : residentMegabytes(pid)
  let most = least
  const look = (): void => {
    most = pid === null ? null : Math.max(most ?? 0, residentMegabytes(pid) ?? 0)
  }
  const timer = setInterval(look, 20)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return most === null || least === null ? null : most - least
    },
  }
}

/** MB of memory that a process takes; null where the system keeps no such file. */
function residentMegabytes(pid: number): number | null {
  try {
    return (
      Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    )
  } catch {
    return null
  }
}

interface Watched {
  saved?: (bytes: number) => void
}

/**
 * Runs in a page before its own scripts: a file that is handed to the reader is told of instead,
 * with its size.
 */
function watchFiles(): void {
  const bytes = new Map<string, number>()
  const address = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (object: Blob): string => {
    const made = address(object)
    bytes.set(made, object.size)
    return made
  }
  const click = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function (): void {
    const { saved } = globalThis as Watched
    if (this.download === '' || !saved) click.call(this)
    else saved(bytes.get(this.href) ?? 0)
  }
}

/**
 * Runs in the page: opens the dialog, or goes to a view, and gives the ms until a button can be
 * used.
 */
async function layOut({
  hash,
  ready,
}: {
  readonly hash: string | null
  readonly ready: string
}): Promise<number> {
  const started = performance.now()
  if (hash !== null) location.hash = hash
  else
    [...document.querySelectorAll('button')]
      .find(one => one.textContent?.trim() === '导出')
      ?.click()
  while (
    document.querySelector(ready) === null ||
    document.querySelector('dialog .sheet p, .briefing .said progress') !== null
  ) {
    if (performance.now() - started > 300_000) throw new Error(`not ready: ${ready}`)
    await new Promise(resolve => {
      setTimeout(resolve, 4)
    })
  }
  return performance.now() - started
}

/** Runs in the page: presses a button and waits for the file. */
async function press(button: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const page = globalThis as Watched
  const started = performance.now()
  const file = new Promise<number>((resolve, reject) => {
    page.saved = resolve
    setTimeout(() => {
      reject(new Error('no file in 300 s'))
    }, 300_000)
  })
  document.querySelector<HTMLButtonElement>(button)?.click()
  const bytes = await file
  return { ms: performance.now() - started, bytes }
}
