/** What one step of scrolling costs in each of the product's charts of many items. */
import type { Browser } from 'playwright-core'
import type { Contender } from './contenders'
import { chartBox, openPage, pause, settle } from './page'
import type { Steps } from './steps'
import { wheelSteps } from './steps'

/** A chart scrolled one way: the Gantt chart's rows, the heatmap both ways, relations down. */
export const scrolledCharts = [
  { key: 'gantt', view: 'gantt', words: 'Gantt chart, down', x: 0.06, across: false },
  { key: 'heatmap', view: 'workload', words: 'heatmap, across', x: 0.5, across: true },
  { key: 'heatmapDown', view: 'workload', words: 'heatmap, down', x: 0.5, across: false },
  { key: 'relations', view: 'relations', words: 'relations, down', x: 0.5, across: false },
] as const

/** The key of one of them. */
export type ScrolledChart = (typeof scrolledCharts)[number]['key']

/** With how many items charts are scrolled. */
export const scrolledSize = 10_000

/** Each chart opened once in a context of its own and scrolled 60 steps, fewer where it ends. */
export async function scrollingTurn(
  browser: Browser,
  product: Contender,
  base: string,
): Promise<ReadonlyMap<ScrolledChart, Steps>> {
  const turn = new Map<ScrolledChart, Steps>()
  for (const { key, view, x, across } of scrolledCharts) {
    const visit = await openPage(browser, product, 'time')
    try {
      const plan = encodeURIComponent(`/data/product-${scrolledSize}.json`)
      await visit.page.goto(`${base}product/index.html#/${view}?plan=${plan}&asof=2021-06-30`)
      await visit.page.locator('.chart canvas').first().waitFor()
      await settle(visit, product, scrolledSize)
      await pause(500)
      const box = await chartBox(visit)
      // Down, a heatmap of many items ends after some steps: its rows are units.
      const count = key === 'heatmapDown' ? 20 : 60
      turn.set(key, await wheelSteps(visit, box, { x: box.width * x, count, across }))
    } finally {
      await visit.close()
    }
  }
  return turn
}
