import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../e2e/browser'
import { buildPages, writeData } from './build'
import { contenders } from './contenders'
import type { ExportTurn } from './exports'
import { exportSizes, exportTurn, exportWays } from './exports'
import type { Measured } from './measure'
import { countCalls, measure, productBox } from './measure'
import { readOptions } from './options'
import type { Part } from './parts'
import { merged } from './parts'
import type { Exports, SizeResult } from './report/report'
import { reportOf } from './report/report'
import type { ScrolledChart } from './scrolling'
import { scrolledSize, scrollingTurn } from './scrolling'
import { serve } from './serve'
import type { Steps } from './steps'
import type { WallTurns } from './wall'
import { wallSize, wallTurns } from './wall'

const kept = fileURLToPath(new URL('RESULTS.md', import.meta.url))

/**
 * Builds the pages, measures every contender at every size in turns, then what the product does
 * alone, prints the tables, and keeps those of the parts that were measured whole.
 */
async function run(words: readonly string[]): Promise<void> {
  const options = readOptions(words)
  const has = (part: Part): boolean => options.parts.includes(part)
  const product = withProduct([])[0] ?? fail()
  const isAsked = options.only.includes(product)
  // The answers of a large plan are told beside the floor's row step.
  const only = has('charts')
    ? options.only
    : has('ledger')
      ? options.only.filter(({ name }) => ['product', 'floor'].includes(name))
      : []
  const sizes = has('charts')
    ? options.sizes
    : has('ledger')
      ? options.sizes.filter(size => size >= 100_000)
      : []
  const folder = await mkdtemp(join(tmpdir(), 'guatu-bench-'))
  const server = await serve(folder)
  const browser = await launchBrowser({ args: ['--disable-smooth-scrolling'] })
  try {
    say('building the pages')
    await buildPages(folder, withProduct(only))
    const results: SizeResult[] = []
    for (const size of sizes) results.push(await measureSize(size))
    const scrolling = has('scrolling') && isAsked ? await measureScrolling() : []
    const walls = has('wall') && isAsked ? await measureWalls() : []
    const exports = has('export') && isAsked ? await measureExports() : new Map<number, Exports>()
    const report = reportOf(results, {
      scrolling,
      walls,
      exports,
      chromium: browser.version(),
      contenders: only,
    })
    process.stdout.write(`\n${merged('', report, options.parts)}`)
    if (options.whole)
      await writeFile(kept, merged(await readFile(kept, 'utf8'), report, options.parts))
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }

  async function measureScrolling(): Promise<readonly ReadonlyMap<ScrolledChart, Steps>[]> {
    await writeData(join(folder, 'data'), scrolledSize, [product])
    const turns: ReadonlyMap<ScrolledChart, Steps>[] = []
    for (let turn = 0; turn < options.runs; turn += 1) {
      turns.push(await scrollingTurn(browser, product, server.url))
      say(`scrolling, turn ${turn + 1}: ${JSON.stringify([...(turns.at(-1) ?? [])])}`)
    }
    return turns
  }

  async function measureWalls(): Promise<readonly WallTurns[]> {
    await writeData(join(folder, 'data'), wallSize, [product])
    const walls: WallTurns[] = []
    for (const [width, height] of [
      [1920, 1080],
      [3840, 2160],
      [5760, 2160],
    ] as const)
      walls.push(await wallTurns(browser, server.url, { width, height }))
    return walls
  }

  /** All ways of a turn in a row, so that each can be told beside the SVG of its turn. */
  async function measureExports(): Promise<ReadonlyMap<number, Exports>> {
    const all = new Map<number, Exports>()
    for (const size of exportSizes) {
      await writeData(join(folder, 'data'), size, [product])
      const turns: Map<string, ExportTurn>[] = []
      for (let turn = 0; turn < options.runs; turn += 1) {
        const made = new Map<string, ExportTurn>()
        for (const way of exportWays) {
          made.set(way.key, await exportTurn(browser, { base: server.url, size, product }, way))
          say(`${size} items, turn ${turn + 1}, ${way.title}: ${JSON.stringify(made.get(way.key))}`)
        }
        turns.push(made)
      }
      all.set(size, turns)
    }
    return all
  }

  async function measureSize(size: number): Promise<SizeResult> {
    const bytes = await writeData(join(folder, 'data'), size, withProduct(only))
    const place = {
      browser,
      server,
      size,
      box: await productBox(product, { browser, server, size }),
    }
    const measured = new Map(only.map(({ name }) => [name, [] as Measured[]]))
    for (let turn = 0; turn < options.runs; turn += 1) {
      const order = only.map((_, at) => only[(at + turn) % only.length] ?? fail())
      for (const contender of order) {
        const list = measured.get(contender.name) ?? []
        // One that did not finish once is not asked again: the limit is long.
        if (
          list.some(({ heap, rows, zoom }) => heap === null || rows === 'late' || zoom === 'late')
        )
          continue
        list.push(await measure(contender, place).catch(broken))
        say(
          `${size} items, turn ${turn + 1}, ${contender.name}: ` +
            `${JSON.stringify(list[list.length - 1])}`,
        )
      }
    }
    const calls = new Map<string, Awaited<ReturnType<typeof countCalls>>>()
    for (const contender of only.filter(({ name }) => ['product', 'floor'].includes(name)))
      calls.set(contender.name, await countCalls(contender, place))
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

/**
 * A page that breaks down, as one that runs out of memory does, has finished nothing; the others
 * are still measured.
 */
function broken(error: unknown): Measured {
  say(error instanceof Error ? error.message : String(error))
  return {
    first: null,
    rows: null,
    zoom: null,
    heap: null,
    script: 0,
    answers: null,
    playback: null,
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

await run(process.argv.slice(2))
