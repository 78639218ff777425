import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { visitor } from '../visit'

const visit = visitor()
const plan = readFileSync('data/nanchang-2020/plan.json', 'utf8')
const words = '关于贯彻落实全面推进基层政务公开标准化规范化工作的指导意见和有关实施方案'

/** Serves the plan under another title. */
const called = (title: string) => (page: Page) =>
  page.route('**/called.json', route =>
    route.fulfill({
      body: JSON.stringify({ ...(JSON.parse(plan) as object), title }),
      contentType: 'application/json',
    }),
  )

it.each([
  [45, 1366, words],
  [70, 1366, words],
  [300, 1366, words],
  [120, 1366, 'Implementation_Plan_'],
  [70, 960, words],
  [300, 1920, words],
])('a title of %i signs leaves the views in reach %i px wide', async (length, width, part) => {
  const title = part.repeat(9).slice(0, length)
  const page = await visit('#/gantt?plan=called.json', {
    viewport: { width, height: 768 },
    prepare: called(title),
  })
  // The day of the clock lies beyond the plan, so the head has its note too.
  await page.locator('header .note').waitFor()
  await page.locator('.filters').waitFor()
  const inHead = await page
    .locator('header h1, header .note, header nav > *, header .filters')
    .evaluateAll(all =>
      all.map(one => {
        const { left, right, width: wide } = one.getBoundingClientRect()
        return { isWithin: left >= 0 && right <= innerWidth, isRead: wide > 24 }
      }),
    )
  expect(inHead.length).toBeGreaterThan(12)
  expect(inHead.filter(({ isWithin, isRead }) => !isWithin || !isRead)).toEqual([])
  expect((await page.locator('header').boundingBox())?.height).toBeLessThan(150)
  expect(await page.locator('header h1').getAttribute('title')).toBe(title)
})
