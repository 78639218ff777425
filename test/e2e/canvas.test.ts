import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { settled } from './settled'
import { drawn, noteWords, picture, placeOf, query, visitor, wordsDrawn } from './visit'

const visit = visitor()

async function visitDrawn(hash: string): Promise<Page> {
  const page = await visit(hash, { prepare: noteWords })
  await drawn(page)
  return page
}

describe('the canvas', () => {
  it.each([
    '#/gantt?asof=2021-06-30&item=12',
    '#/workload?asof=2021-06-30',
    '#/relations?asof=2021-06-30',
    '#/wall?asof=2021-06-30',
  ])('%s is drawn without ECharts, which is never fetched', async hash => {
    const scripts: string[] = []
    const page = await visit(hash, {
      prepare: one => Promise.resolve(one.on('response', answer => scripts.push(answer.url()))),
    })
    await page.locator('.chart canvas, .panel canvas').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(scripts.length).toBeGreaterThan(1)
    expect(scripts.filter(url => /\/echarts-[^/]*\.js/.test(url))).toEqual([])
  })

  it('is sized and drawn anew where the page is zoomed or moved to a finer screen', async () => {
    const page = await visitDrawn('#/gantt?asof=2021-06-30')
    const cdp = await page.context().newCDPSession(page)
    const pixels = (): Promise<readonly number[]> =>
      page
        .locator('.chart canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => {
          const { width, height, clientWidth } = canvas
          const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
          return [width / clientWidth, new Set(new Uint32Array(Uint8Array.from(data).buffer)).size]
        })
    const [ratio, colors = 0] = await pixels()
    expect(ratio).toBe(1)
    // Chromium tells a page of another ratio only together with another size.
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width: 1300,
      height: 768,
      deviceScaleFactor: 2,
      mobile: false,
    })
    await expect.poll(async () => (await pixels())[0]).toBe(2)
    expect((await pixels())[1]).toBeGreaterThan(colors / 2)
  })

  it('after a click shows what a fresh load of the same address shows', async () => {
    const page = await visitDrawn('#/workload?asof=2021-06-30')
    await page.mouse.click(377, 508)
    await expect.poll(() => page.url()).toContain('item=')
    await page.mouse.move(5, 5)
    await settled(page)
    const clicked = await picture(page)
    await page.reload()
    await page.locator('.chart canvas').first().waitFor()
    await settled(page)
    expect((await picture(page)) === clicked).toBe(true)
  })

  it.each([
    ['规范政府权责清单', '1'],
    ['其他领域公开事项清单', '7'],
    ['政府网站集约化建设', '12'],
  ])('answers a click on the words of the short title %s', async (title, item) => {
    const page = await visitDrawn('#/gantt?asof=2021-06-30')
    const { x, y } = await placeOf(page, title)
    await page.mouse.click(x + 20, y)
    await expect.poll(() => query(page).get('item')).toBe(item)
  })

  it('names holidays, worked weekends and the as-of day where days show', async () => {
    const page = await visit('#/gantt?asof=2020-10-09&from=2020-09-25&to=2020-10-15', {
      viewport: { width: 1920, height: 1080 },
      prepare: noteWords,
    })
    await drawn(page)
    const words = (await wordsDrawn(page)).join(' ')
    for (const word of ['国庆节', '班', '截至 2020-10-09']) expect(words).toContain(word)
  })
})
