import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { planOfUnits } from '../../charts/workload/unitsCase'
import { drawn, visitor } from '../visit'

const visit = visitor()
const body = JSON.stringify(planOfUnits(3000, 201))

const visitUnits = (view: string, deviceScaleFactor = 1): Promise<Page> =>
  visit(`#/${view}${view.includes('?') ? '&' : '?'}plan=units.json&asof=2021-06-30`, {
    deviceScaleFactor,
    prepare: page =>
      page.route('**/units.json', route =>
        route.fulfill({ body, contentType: 'application/json' }),
      ),
  })

describe('a plan of 3,000 units', () => {
  it('asks before a pack of thousands of pages, and answers at once', async () => {
    const page = await visitUnits('briefing')
    await expect.poll(() => page.locator('.length').innerText()).toMatch(/约有 \d{4,} 页/)
    await page.getByRole('checkbox', { name: '分单位任务' }).uncheck()
    await page.getByRole('checkbox', { name: '责任分布' }).uncheck()
    await page.locator('.preview img').waitFor({ timeout: 30_000 })
    expect(await page.locator('.length').count()).toBe(0)
  })

  it.each(['gantt?group=unit', 'workload', 'workload?columns=month'])(
    'is shown by #/%s on canvases no larger than the window',
    async view => {
      const page = await visitUnits(view, 2)
      await drawn(page)
      const sizes = await page
        .locator('main canvas')
        .evaluateAll(all =>
          (all as HTMLCanvasElement[]).map(({ width, height }) => Math.max(width, height)),
        )
      expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * 1366)
    },
  )
})
