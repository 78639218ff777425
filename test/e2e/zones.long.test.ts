import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from './browser'
import { notePending, settled } from './settled'

const base = inject('baseUrl')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Shown {
  readonly picture: Buffer
  readonly zone: string
  readonly table: string
  readonly detail: string
}

async function shownIn(timezoneId: string): Promise<Shown> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    colorScheme: 'light',
    timezoneId,
  })
  await context.addInitScript(notePending)
  const page = await context.newPage()
  await page.goto(`${base}#/gantt?asof=2021-06-30&theme=light`)
  await page.locator('.chart canvas').first().waitFor()
  await settled(page)
  const picture = await page.locator('#chart').screenshot()
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  await page.goto(`${base}#/gantt?asof=2021-06-30&theme=light&show=table&item=8`)
  await page.locator('tbody tr').first().waitFor()
  await page.locator('aside').waitFor()
  const table = await page.locator('tbody').innerText()
  const detail = await page.locator('aside').innerText()
  await context.close()
  return { picture, zone, table, detail }
}

it('the same deadlines stand at the same place in Shanghai, UTC and Los Angeles', async () => {
  const zones = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles']
  const shown: Shown[] = []
  for (const zone of zones) shown.push(await shownIn(zone))
  expect(shown.map(one => one.zone)).toEqual(zones)
  const [first, ...others] = shown
  expect(first!.table).toContain('2022-09-30')
  expect(first!.detail).toContain('2022-09-30')
  for (const other of others) {
    expect(other.picture.equals(first!.picture), `the chart in ${other.zone}`).toBe(true)
    expect(other.table).toBe(first!.table)
    expect(other.detail).toBe(first!.detail)
  }
})
