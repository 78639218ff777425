import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../e2e/browser'
import { buildPages, writeData } from './build'
import { contenders } from './contenders'
import { countCalls, measure, productBox } from './measure'
import type { Measured } from './measure'
import { readOptions } from './options'
import { reportOf } from './report'
import type { SizeResult } from './report'
import { serve } from './serve'
import { wallSize, wallTurns } from './wall'
import type { WallTurns } from './wall'

/** Builds every page, measures every contender at every size in turns, prints the tables, and keeps them where the run was whole. */
async function run(words: readonly string[]): Promise<void> {
  const options = readOptions(words)
  const folder = await mkdtemp(join(tmpdir(), 'guatu-bench-'))
  const server = await serve(folder)
  const browser = await launchBrowser({ args: ['--disable-smooth-scrolling'] })
  try {
    say('building the pages')
    await buildPages(folder, withProduct(options.only))
    const results: SizeResult[] = []
    for (const size of options.sizes) results.push(await measureSize(size))
    const walls = await measureWalls()
    const report = reportOf(results, { walls, chromium: browser.version(), contenders: options.only })
    process.stdout.write(`\n${report}`)
    if (options.whole) await writeFile(fileURLToPath(new URL('RESULTS.md', import.meta.url)), report)
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }

  /** The big screen belongs to the product alone; it is measured where the product is. */
  async function measureWalls(): Promise<readonly WallTurns[]> {
    const product = options.only.filter(({ name }) => name === 'product')
    if (product.length === 0) return []
    await writeData(join(folder, 'data'), wallSize, product)
    const walls: WallTurns[] = []
    for (const [width, height] of [[1920, 1080], [3840, 2160], [5760, 2160]] as const) walls.push(await wallTurns(browser, server.url, { width, height }))
    return walls
  }

  async function measureSize(size: number): Promise<SizeResult> {
    const bytes = await writeData(join(folder, 'data'), size, withProduct(options.only))
    const place = { browser, server, size, box: await productBox(withProduct([])[0] ?? fail(), { browser, server, size }) }
    const measured = new Map(options.only.map(({ name }) => [name, [] as Measured[]]))
    for (let turn = 0; turn < options.runs; turn += 1) {
      const order = options.only.map((_, at) => options.only[(at + turn) % options.only.length] ?? fail())
      for (const contender of order) {
        const list = measured.get(contender.name) ?? []
        // One that did not finish once is not asked again: the limit is long.
        if (list.some(({ heap, rows, zoom }) => heap === null || rows === 'late' || zoom === 'late')) continue
        list.push(await measure(contender, place).catch(broken))
        say(`${size} items, turn ${turn + 1}, ${contender.name}: ${JSON.stringify(list[list.length - 1])}`)
      }
    }
    const calls = new Map<string, Awaited<ReturnType<typeof countCalls>>>()
    for (const contender of options.only.filter(({ name }) => ['product', 'floor'].includes(name))) calls.set(contender.name, await countCalls(contender, place))
    return { size, bytes, measured, calls }
  }
}

/** The contenders asked for, and the product before them: its chart's box is everyone's. */
function withProduct(list: typeof contenders): typeof contenders {
  return contenders.filter(each => each.name === 'product' || list.includes(each))
}

function fail(): never {
  throw new Error('no contender')
}

/** A page that breaks down, as one that runs out of memory does, has finished nothing; the others are still measured. */
function broken(error: unknown): Measured {
  say(error instanceof Error ? error.message : String(error))
  return { first: null, rows: null, zoom: null, heap: null, script: 0, answers: null, playback: null }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

await run(process.argv.slice(2))
