import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { visitor } from '../visit'

const visit = visitor()

/**
 * How often the wall turns; six and a half thousand take some minutes and are asked for by hand.
 */
const rotations = Number(process.env.GUATU_ROTATIONS ?? 120)
const batch = 40

/**
 * The turns in which code is compiled and what is kept on purpose fills; growth is counted from
 * then on.
 */
const warming = 1500

interface Sample {
  readonly turned: number
  readonly heap: number
  readonly listeners: number
  readonly nodes: number
}

/** How many screens the foot says were turned; while it tells of a trouble, it does not. */
async function turnsOf(page: Page): Promise<number> {
  for (let second = 0; second < 60; second += 1) {
    const [, turned] = /换屏 (\d+) 次/.exec(await page.locator('.foot').innerText()) ?? []
    if (turned !== undefined) return Number(turned)
    await page.clock.runFor(1000)
  }
  throw new Error('the foot does not say how many screens were turned')
}

/** What stays after collection, always of the same scene, since scenes differ in what they hold. */
async function sample(page: Page, cdp: CDPSession): Promise<Sample> {
  await page.keyboard.press('Home')
  await page.clock.runFor(1000)
  for (let time = 0; time < 3; time += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const value = (name: string): number => metrics.find(metric => metric.name === name)?.value ?? NaN
  const turned = await turnsOf(page)
  await page.keyboard.press(' ')
  return {
    turned,
    heap: value('JSHeapUsedSize'),
    listeners: value('JSEventListeners'),
    nodes: value('Nodes'),
  }
}

/**
 * By how much of the mean a value grows in a thousand rotations, by the straight line of least
 * squares.
 */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(samples.map(one => one.turned)), mean(samples.map(of))]
  const rise = samples.reduce((sum, one) => sum + (one.turned - x) * (of(one) - y), 0)
  const run = samples.reduce((sum, one) => sum + (one.turned - x) ** 2, 0)
  return ((rise / run) * 1000) / y
}

it(`turns ${rotations} times over all that can go wrong, and neither heap nor listeners grow`, async () => {
  const plan = readFileSync('data/nanchang-2020/plan.json', 'utf8')
  let answer: 'plan' | 'lost' | 'broken' = 'plan'
  const page = await visit(
    '#/wall?plan=wall-plan.json&dwell=3&reread=1&scenes=' +
      'gantt~units~attention~due~concern~relations~progress~lapse~tasks',
    {
      viewport: { width: 1366, height: 768 },
      allow: /Failed to load resource/,
      prepare: async page => {
        await page.clock.install({ time: new Date('2021-12-31T23:58:00+08:00') })
        await page.route('**/wall-plan.json', route =>
          answer === 'lost'
            ? route.abort()
            : route.fulfill({
                contentType: 'application/json',
                body: answer === 'broken' ? '{' : plan,
              }),
        )
        await page.route('**/circular.txt', route => route.fulfill({ status: 404, body: '' }))
      },
    },
  )
  await page.locator('.panel').first().waitFor()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const samples: Sample[] = []
  for (let turned = 0, round = 0; turned < rotations; round += 1) {
    answer = (['plan', 'lost', 'plan', 'broken'] as const)[round % 4] ?? 'plan'
    if (round % 3 === 1) {
      await page.evaluate(() => {
        for (const canvas of document.querySelectorAll('canvas')) {
          canvas.dispatchEvent(new Event('contextlost', { cancelable: true }))
          canvas.width = Number(canvas.width)
          canvas.dispatchEvent(new Event('contextrestored'))
        }
      })
    }
    const until = turned + batch
    while (turned < until) {
      await page.clock.runFor(30_000)
      turned = await turnsOf(page)
    }
    samples.push(await sample(page, cdp))
  }
  // The time-lapse tells its own days.
  await page.keyboard.press('Home')
  await expect.poll(() => page.locator('.as-of').innerText()).toMatch(/^截至 2022年/)
  expect(await page.locator('.foot').innerText()).not.toMatch(/页面出错|略过/)
  const warm = samples.filter(one => one.turned > Math.min(warming, rotations / 2))
  const report = {
    rotations: samples.at(-1)?.turned,
    heapMB: [warm[0], warm.at(-1)].map(one => Math.round((one?.heap ?? 0) / 1e4) / 100),
    heapPerThousand: slope(warm, one => one.heap),
    listenersPerThousand: slope(warm, one => one.listeners),
    nodesPerThousand: slope(warm, one => one.nodes),
  }
  process.stdout.write(`${JSON.stringify(report)}\n`)
  expect(report.rotations).toBeGreaterThanOrEqual(rotations)
  // A short run tells what is left hanging at once; what creeps shows only in a long one.
  expect(samples.at(-1)?.listeners).toBeLessThanOrEqual((samples[0]?.listeners ?? 0) + 2)
  if (rotations < warming + 5000) return
  expect(report.heapPerThousand).toBeLessThan(0.01)
  expect(report.listenersPerThousand).toBeLessThan(0.01)
  expect(report.nodesPerThousand).toBeLessThan(0.01)
}, 3_600_000)
