import { gzipSync } from 'node:zlib'
import type { Request } from 'playwright-core'
import { expect, it } from 'vitest'
import { drawn, visitor } from './visit'

const visit = visitor()

/** Bytes that may be fetched as script before the first bars, as gzip sends them. */
const most = 140 * 1024

type Noting = typeof globalThis & { firstBars?: number }

it('shows the first bars after at most 140 KB of script, and fetches the rest by itself', async () => {
  const scripts: Request[] = []
  const page = await visit('#/gantt', {
    prepare: one => {
      one.on('request', request => {
        if (/\.m?js$/.test(new URL(request.url()).pathname)) scripts.push(request)
      })
      return one.addInitScript(() => {
        const draw = CanvasRenderingContext2D.prototype.fillText
        CanvasRenderingContext2D.prototype.fillText = function (words, ...place) {
          // Of every row the chart writes the deadline.
          if (words.includes('底前'))
            (globalThis as Noting).firstBars ??= performance.timeOrigin + performance.now()
          draw.call(this, words, ...place)
        }
      })
    },
  })
  await page.locator('.filters').waitFor()
  await page.locator('.tools .button').first().waitFor()
  await page.locator('#chart').waitFor()
  await drawn(page)
  const first = (await page.evaluate(() => (globalThis as Noting).firstBars)) ?? 0
  const sizes = await Promise.all(
    scripts.map(async script => {
      const body = (await (await script.response())?.body()) ?? Buffer.alloc(0)
      return {
        isLate: script.timing().startTime > first,
        isCompiledAhead: body.toString().startsWith('//# allFunctionsCalledOnLoad\n'),
        bytes: gzipSync(body, { level: 9 }).length,
      }
    }),
  )
  const before = sizes.filter(({ isLate }) => !isLate)
  expect(before.length).toBeGreaterThan(0)
  expect(before.length).toBeLessThan(sizes.length)
  expect(before.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(most)
  // The small ones among them (ahead.js, the bundler's own) are not worth it.
  const ahead = sizes.filter(({ isCompiledAhead }) => isCompiledAhead)
  expect(ahead.length).toBe(2)
  expect(ahead).toEqual(before.filter(({ bytes }) => bytes > 10_000))
})
