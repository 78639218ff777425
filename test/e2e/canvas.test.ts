import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './browser'

const base = inject('baseUrl')
let browser: Browser

beforeAll(async () => { browser = await launchBrowser() })
afterAll(() => browser.close())

async function visit(hash: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', colorScheme: 'light' })
  await page.goto(base + hash)
  await page.locator('.chart canvas').first().waitFor()
  await page.waitForTimeout(600)
  return page
}

const picture = (page: Page): Promise<string> => page.locator('.chart canvas').first().screenshot().then(image => image.toString('base64'))

describe('the canvas', () => {
  it.each(['#/gantt', '#/workload', '#/relations'])('%s rests when nothing happens', async hash => {
    const page = await visit(hash)
    await page.evaluate(() => {
      const proto = CanvasRenderingContext2D.prototype
      const before = proto.fillText
      Object.assign(globalThis, { drawn: 0 })
      proto.fillText = function (...words) {
        Object.assign(globalThis, { drawn: (globalThis as unknown as { drawn: number }).drawn + 1 })
        before.apply(this, words)
      }
    })
    await page.waitForTimeout(1500)
    expect(await page.evaluate(() => (globalThis as unknown as { drawn: number }).drawn)).toBe(0)
    await page.close()
  })

  it.each(['#/gantt?asof=2021-06-30', '#/workload?asof=2021-06-30', '#/relations?asof=2021-06-30'])('%s looks after the pointer has passed as it did before', async hash => {
    const page = await visit(hash)
    await page.mouse.move(5, 5)
    const before = await picture(page)
    for (let x = 100; x < 900; x += 37) await page.mouse.move(x, 420)
    await page.mouse.move(5, 5)
    await page.waitForTimeout(300)
    expect(await picture(page) === before).toBe(true)
    await page.close()
  })

  it('after a click shows what a fresh load of the same address shows', async () => {
    const page = await visit('#/workload?asof=2021-06-30')
    await page.mouse.click(377, 508)
    await expect.poll(() => page.url()).toContain('item=')
    await page.mouse.move(5, 5)
    await page.waitForTimeout(500)
    const clicked = await picture(page)
    await page.reload()
    await page.locator('.chart canvas').first().waitFor()
    await page.waitForTimeout(800)
    expect(await picture(page) === clicked).toBe(true)
    await page.close()
  })

  it('answers a click on the words of a short title', async () => {
    const page = await visit('#/gantt?asof=2021-06-30')
    await page.mouse.click(330, 297)
    await expect.poll(() => page.url()).toMatch(/item=7(&|$)/)
    await page.close()
  })
})
