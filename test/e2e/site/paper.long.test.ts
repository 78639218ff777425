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

/** A page as wide as A4 upright is for Chromium, on which nothing is measured anew, as in printing. */
const onPaper = async (view: string): Promise<Page> => {
  const mark = view.includes('?') ? '&' : '?'
  const page = await visit(`#/${view}${mark}asof=2021-06-30`, {
    prepare: one =>
      one.addInitScript(() => {
        globalThis.ResizeObserver = class {
          observe = (): void => undefined
          unobserve = (): void => undefined
          disconnect = (): void => undefined
        }
      }),
  })
  await settled(page)
  await page.locator('main canvas, main .preview img, main td').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 718, height: 1046 })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await settled(page)
  return page
}

it.each([
  ['gantt', '整图请用 导出 → 打印', 1],
  ['workload', '整图请用 导出 → 打印', 1],
  ['workload?columns=month', '整图请用 导出 → 打印', 1],
  ['relations', '整图请用 导出 → 打印', 2],
  ['overview', '', 2],
  ['briefing', '整套材料请用 汇报 中的 打印', 1],
  ['gantt?show=table', '', 4],
])('all that #/%s shows goes to paper, with a word of the rest', async (view, words, sheets) => {
  const page = await onPaper(view)
  const pictures = await page
    .locator('main :is(.chart > .canvas, .paper canvas, .preview img)')
    .evaluateAll(all =>
      (all as (HTMLCanvasElement | HTMLImageElement)[])
        .filter(one => one.checkVisibility())
        .map(one => {
          const { left, right, width, height } = one.getBoundingClientRect()
          const [w, h] =
            one instanceof HTMLImageElement
              ? [one.naturalWidth, one.naturalHeight]
              : [one.width, one.height]
          return { left, right, skew: Math.abs(height - (width * h) / w) }
        }),
    )
  expect(pictures.length > 0).toBe(!view.includes('table'))
  for (const { left, right, skew } of pictures)
    expect([left >= 0, right <= 718, skew < 1]).toEqual([true, true, true])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718)
  expect(
    (await page.locator('.on-paper').allInnerTexts()).filter(text => text.includes(words)),
  ).toHaveLength(words === '' ? 0 : 1)
  const file = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(file.match(/\/Type\s*\/Page\b/g)).toHaveLength(sheets)
})

it('what compares two items stands below the relations on paper', async () => {
  const page = await onPaper('relations')
  const chart = await page.locator('.timeline').boundingBox()
  const evidence = await page.locator('.evidence').boundingBox()
  expect(evidence?.y).toBeGreaterThanOrEqual((chart?.y ?? 0) + (chart?.height ?? 0))
})
