import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { settled } from '../settled'
import { visitor } from '../visit'

const visit = visitor()

/** How light the ground of every picture on the page is, 0 to 255; null where the page shows through. */
const grounds = (page: Page): Promise<readonly (number | null)[]> =>
  page.locator('main canvas').evaluateAll(canvases =>
    (canvases as HTMLCanvasElement[])
      .filter(canvas => canvas.checkVisibility() && !canvas.matches('.panel :not(.front)'))
      .map(canvas => {
        const [red = 0, green = 0, blue = 0, cover] =
          canvas.getContext('2d')?.getImageData(1, 1, 1, 1).data ?? []
        return cover === 0 ? null : Math.min(red, green, blue)
      }),
  )

const isDark = (ground: number | null): boolean => ground === null || ground < 60
const isLight = (ground: number | null): boolean => ground === null || ground > 200

it.each([
  'overview',
  'gantt?color=state',
  'workload',
  'workload?columns=month',
  'relations',
  'ledger',
  'presenter',
  'wall?scenes=gantt',
  'wall?scenes=relations~due',
])('#/%s is light on paper in the dark, and dark again after', async view => {
  const mark = view.includes('?') ? '&' : '?'
  const page = await visit(`#/${view}${mark}asof=2021-06-30&theme=dark`)
  await settled(page)
  const drawn = (await grounds(page)).length
  expect((await grounds(page)).every(isDark)).toBe(true)
  // What the browser prints is what stands once this event has been heard.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const light = await grounds(page)
  expect(light.length).toBeGreaterThanOrEqual(drawn)
  expect(light.every(isLight)).toBe(true)
  expect(
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g)),
  ).toSatisfy((parts: readonly string[]) => parts.every(part => Number(part) > 200))
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await settled(page)
  expect((await grounds(page)).every(isDark)).toBe(true)
  expect(await page.locator('.paper canvas').count()).toBe(0)
})
