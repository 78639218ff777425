import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { planOf } from '../bench/plans'
import { drawn, query, visitor } from './visit'

const visit = visitor()

/** A view of a plan of so many items, at two device pixels to one. */
async function visitPlan(view: 'workload' | 'relations', size: number): Promise<Page> {
  const body = JSON.stringify(planOf(size))
  const page = await visit(`#/${view}?plan=large.json&asof=2021-06-30`, {
    deviceScaleFactor: 2,
    prepare: one =>
      one.route('**/large.json', route => route.fulfill({ body, contentType: 'application/json' })),
  })
  page.setDefaultTimeout(60_000)
  await page.waitForFunction(
    count =>
      document.querySelector('header')?.textContent.replaceAll(/[\s,]/g, '').includes(`${count}项`),
    size,
  )
  await drawn(page)
  return page
}

/** Scrolls to a share of what there is to scroll, and waits until it is drawn. */
async function scroll(page: Page, across: number, down: number): Promise<void> {
  await page.locator('#chart').evaluate(
    (box, [x, y]) =>
      new Promise<void>(resolve => {
        box.scrollTo(
          x * (box.scrollWidth - box.clientWidth),
          y * (box.scrollHeight - box.clientHeight),
        )
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }),
    [across, down] as const,
  )
}

/** Of sixteen fields of the canvas, how many colours each has; and its size in pixels. */
async function look(page: Page): Promise<{ width: number; height: number; colors: number[] }> {
  return page
    .locator('#chart canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      const [w, h] = [Math.floor(width / 4), Math.floor(height / 4)]
      const colors = Array.from({ length: 16 }, (_, at) => {
        const { data } =
          canvas.getContext('2d')?.getImageData((at % 4) * w, Math.floor(at / 4) * h, w, h) ?? {}
        return new Set(new Uint32Array(data?.buffer ?? new ArrayBuffer(0))).size
      })
      return { width, height, colors }
    })
}

describe.each([
  ['workload', 3000],
  ['workload', 10_000],
  ['relations', 3000],
  ['relations', 10_000],
] as const)('the chart of %s with %i items', { timeout: 120_000 }, (view, size) => {
  it('is as large as its view and nowhere blank, wherever it is scrolled', async () => {
    const page = await visitPlan(view, size)
    const box = await page
      .locator('#chart')
      .evaluate(({ clientWidth, clientHeight, scrollHeight, scrollWidth }) => ({
        clientWidth,
        clientHeight,
        beyond: Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth),
      }))
    expect(box.beyond).toBeGreaterThan(20_000)
    for (const [across, down] of [
      [0, 0],
      [0.5, 0.5],
      [0.99, 0.2],
      [0.1, 0.9],
    ] as const) {
      await scroll(page, across, down)
      const { width, height, colors } = await look(page)
      expect([width, height]).toEqual([box.clientWidth * 2, box.clientHeight * 2])
      // A field of ground alone is of one colour; of words or cells it has dozens.
      expect(colors.filter(count => count > 8).length).toBeGreaterThan(11)
    }
  })

  it('brings an item chosen by key into view', async () => {
    const page = await visitPlan(view, size)
    const chart = page.locator('#chart')
    await chart.focus()
    await page.keyboard.press('End')
    await expect.poll(() => query(page).get('item')).not.toBeNull()
    await expect
      .poll(() => chart.evaluate(box => box.scrollLeft + box.scrollTop))
      .toBeGreaterThan(20_000)
    const last = query(page).get('item')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Home')
    await expect.poll(() => chart.evaluate(box => box.scrollLeft + box.scrollTop)).toBeLessThan(100)
    expect(query(page).get('item')).not.toBe(last)
  })
})
