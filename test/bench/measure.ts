import type { Browser } from 'playwright-core'
import { canvasCalls } from './canvasCalls'
import type { Contender } from './contenders'
import type { Answers } from './filterAndGroup'
import { filterAndGroup } from './filterAndGroup'
import { heapMegabytes } from './heap'
import type { Box } from './page'
import { addressOf, chartBox, firstBars, openPage, pause, scriptsBeforeBars, settle } from './page'
import type { Playback } from './playback'
import { playback } from './playback'
import type { Server } from './serve'
import type { Steps } from './steps'
import { scrollRows, zoomPlot } from './steps'

/** What one visit of one contender gave; null stands for what it did not reach in the limit. */
export interface Measured {
  readonly first: number | null
  readonly rows: Steps | null
  readonly zoom: Steps | null
  readonly heap: number | null
  readonly script: number
  readonly answers: Answers | null
  readonly playback: Playback | null
}

/**
 * Where a contender is measured: the browser, the server, the number of items and the box of the
 * chart.
 */
export interface Place {
  readonly browser: Browser
  readonly server: Server
  readonly size: number
  readonly box: Box
}

/**
 * Opens a contender once in a fresh context and takes every measure of it, in the same order for
 * all.
 */
export async function measure(
  contender: Contender,
  { browser, server, size, box }: Place,
): Promise<Measured> {
  const visit = await openPage(browser, contender, 'time')
  try {
    const first = await firstBars(visit, addressOf(server.url, contender, { size, box }))
    const script = await server.kilobytes(await scriptsBeforeBars(visit))
    if (first === null || !(await settle(visit, contender, size)))
      return {
        first,
        rows: null,
        zoom: null,
        heap: null,
        script,
        answers: null,
        playback: null,
      }
    const heap = await heapMegabytes(visit)
    const at = contender.name === 'product' ? await chartBox(visit) : { ...box, left: 0, top: 0 }
    const rows = await scrollRows(visit, contender, at)
    const zoom = await zoomPlot(visit, contender, at)
    const large = contender.name === 'product' && size >= 100_000
    const played = large ? await playback(visit) : null
    const answers = large ? await filterAndGroup(visit) : null
    return {
      first,
      rows,
      zoom,
      heap,
      script,
      answers,
      playback: played,
    }
  } finally {
    await visit.close()
  }
}

/**
 * The box of the product's chart with a plan of so many items, which all contenders are then given.
 */
export async function productBox(
  product: Contender,
  { browser, server, size }: Omit<Place, 'box'>,
): Promise<Box> {
  const visit = await openPage(browser, product, 'time')
  try {
    const box = { left: 0, top: 0, width: 1920, height: 980 }
    const first = await firstBars(visit, addressOf(server.url, product, { size, box }))
    if (first === null) return box
    await pause(500)
    return await chartBox(visit)
  } finally {
    await visit.close()
  }
}

/**
 * Canvas calls of the frame after one wheel step over the rows and one over the plot, in a visit of
 * its own that is not timed.
 */
export async function countCalls(
  contender: Contender,
  { browser, server, size, box }: Place,
): Promise<Awaited<ReturnType<typeof canvasCalls>> | null> {
  const visit = await openPage(browser, contender, 'count')
  try {
    const first = await firstBars(visit, addressOf(server.url, contender, { size, box }))
    if (first === null || !(await settle(visit, contender, size))) return null
    return await canvasCalls(
      visit,
      contender,
      contender.name === 'product' ? await chartBox(visit) : { ...box, left: 0, top: 0 },
    )
  } finally {
    await visit.close()
  }
}
