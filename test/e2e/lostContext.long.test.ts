import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { softwareGpu } from './browser'
import { settled } from './settled'
import { drawn, passPointer, visitor } from './visit'

const address = '#/gantt?asof=2021-06-30&theme=light&item=12'
const visitPlain = visitor()
const visitGpu = visitor(softwareGpu)

/** The chart and the time strip as they show. */
const look = (page: Page): Promise<readonly string[]> =>
  Promise.all(
    [0, 1].map(at =>
      page
        .locator('.chart canvas')
        .nth(at)
        .screenshot()
        .then(image => image.toString('base64')),
    ),
  )

/** By how many of 255 levels two pictures differ where they differ most. */
const furthest = (page: Page, before: string, after: string): Promise<number> =>
  page.evaluate(
    async images => {
      const [a, b] = await Promise.all(
        images.map(async image => {
          // By its bytes: the site's policy lets nothing be fetched but its own.
          const bytes = Uint8Array.from(atob(image), sign => sign.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
          context?.drawImage(bitmap, 0, 0)
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
        }),
      )
      return Array.from(a ?? []).reduce(
        (most, level, at) => Math.max(most, Math.abs(level - (b?.[at] ?? 0))),
        0,
      )
    },
    [before, after],
  )

type Noting = typeof globalThis & { events: string[] }

const noteLosses = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const events: string[] = []
    Object.assign(globalThis, { events })
    for (const name of ['contextlost', 'contextrestored'])
      addEventListener(
        name,
        () => {
          events.push(name)
        },
        true,
      )
  })

describe('a lost graphics context', () => {
  it.each([1, 2])(
    'is drawn into again as before, chart and time strip, at %i px to one',
    async deviceScaleFactor => {
      const page = await visitPlain(address, { deviceScaleFactor })
      await drawn(page)
      await passPointer(page)
      const before = await look(page)
      // Setting its width blanks a canvas and forgets its state, as a loss does.
      await page.evaluate(() => {
        for (const canvas of document.querySelectorAll('canvas')) {
          canvas.dispatchEvent(new Event('contextlost', { cancelable: true }))
          canvas.width = Number(canvas.width)
        }
      })
      expect((await look(page)).map((image, at) => image === before[at])).toEqual([false, false])
      await page.evaluate(() => {
        for (const canvas of document.querySelectorAll('canvas'))
          canvas.dispatchEvent(new Event('contextrestored'))
      })
      await settled(page)
      expect((await look(page)).map((image, at) => image === before[at])).toEqual([true, true])
    },
  )

  it('comes back when the graphics process itself dies', async ({ skip }) => {
    const page = await visitGpu(address, { prepare: noteLosses })
    await drawn(page)
    await passPointer(page)
    const before = await look(page)
    const cdp = await page.context().browser()!.newBrowserCDPSession()
    // It answers only when the process is gone, if at all.
    cdp.send('Browser.crashGpuProcess').catch(() => {})
    const events = await page
      .waitForFunction(
        () => {
          const { events } = globalThis as Noting
          return events.length < 4 ? null : events
        },
        undefined,
        { timeout: 5000 },
      )
      .then(found => found.jsonValue() as Promise<readonly string[]>)
      .catch(() => [])
    skip(events.length === 0, 'this browser draws canvases without a graphics process')
    expect([...events].sort()).toEqual([
      'contextlost',
      'contextlost',
      'contextrestored',
      'contextrestored',
    ])
    // A new process rasters edges a little differently; a blank canvas would be off by 200.
    for (const at of [0, 1])
      await expect
        .poll(async () => furthest(page, before[at]!, (await look(page))[at]!), { timeout: 8000 })
        .toBeLessThan(100)
  })
})
