import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { builtIn } from '../../charts/gantt/ganttCase'
import { giveLedger, ledgerOpen } from '../ledger/ledgerPage'
import { visitor } from '../visit'
import { foot, shown } from '../wall/wallPage'

const visit = visitor()

/**
 * Has a newer build take the place of the page's own: the chunks that are not fetched yet are gone,
 * until the page is loaded anew and finds those of the new one.
 */
async function replaceBuild(page: Page): Promise<{ readonly loads: () => number }> {
  let loads = 0
  const isPage = (url: URL): boolean => url.href === inject('baseUrl')
  await page.route(isPage, async route => {
    if (route.request().resourceType() === 'document') loads += 1
    const answer = await route.fetch()
    const body = (await answer.text()).replace(
      /(<script type="module"[^>]*src="[^"]+\.js)"/,
      '$1?newer"',
    )
    await route.fulfill({ response: answer, body })
  })
  await page.route('**/assets/**', async route => {
    if (loads === 0) await route.fulfill({ status: 404 })
    else await route.continue()
  })
  return { loads: () => loads }
}

it('a page goes on in the next view after a newer build took its place, drafts kept', async () => {
  const page = await visit('#/ledger?asof=2021-06-30', { prepare: giveLedger, allow: /404/ })
  await ledgerOpen(page)
  await page.locator('[data-cell="note"]').nth(3).fill('写了一半')
  const { loads } = await replaceBuild(page)
  await page.locator('a[href*="#/briefing"]').first().click()
  await expect.poll(loads, { timeout: 10_000 }).toBe(1)
  await expect.poll(() => page.url()).toContain('#/briefing')
  await page.locator('main').waitFor()
  await page.goBack()
  await expect.poll(() => page.locator('[data-cell="note"]').nth(3).inputValue()).toBe('写了一半')
  expect(loads()).toBe(1)
})

it('a page whose parts do not come from the new build either says so, and does not go on for ever', async () => {
  const page = await visit('#/gantt', { allow: /404/ })
  await page.evaluate(() => {
    const own = document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? ''
    sessionStorage.setItem('guatu-renewed', `${own}?newer`)
  })
  const { loads } = await replaceBuild(page)
  await page.locator('a[href*="#/briefing"]').first().click()
  await expect.poll(() => page.locator('.trouble').innerText()).toContain('新版本')
  expect(loads()).toBe(0)
})

it('an act that meets a newer build is said to be lost once the page is there again', async () => {
  const page = await visit('#/gantt', { allow: /404|Unable to preload/ })
  await page.locator('button:not([disabled])', { hasText: /^导出$/ }).waitFor()
  const { loads } = await replaceBuild(page)
  await page.locator('button:not([disabled])', { hasText: /^导出$/ }).click()
  await expect.poll(loads, { timeout: 10_000 }).toBe(1)
  await expect.poll(() => page.locator('.trouble').innerText()).toContain('请再做一次')
  await page.reload()
  await page.locator('.tools .button').first().waitFor()
  expect(await page.locator('.trouble').count()).toBe(0)
})

it('a part that the server does not give is said not to open', async () => {
  const page = await visit('#/gantt', { allow: /503/ })
  await page.locator('button:not([disabled])', { hasText: /^导出$/ }).waitFor()
  await page.route('**/assets/**', route => route.fulfill({ status: 503 }))
  await page.locator('a[href*="#/briefing"]').first().click()
  await expect.poll(() => page.locator('.trouble').innerText()).toContain('服务器没有答复')
  await page.unroute('**/assets/**')
  await page.locator('a[href*="#/briefing"]').first().click()
  await expect.poll(() => page.url()).toContain('#/briefing')
})

it('a wall runs on after a newer build took its place, and shows a ledger that comes only then', async () => {
  let ledger: string | null = null
  const page = await visit('#/wall?asof=2021-06-30&ledger=late.json&reread=1&dwell=5', {
    allow: /404/,
    prepare: async one => {
      await one.clock.install({ time: new Date('2021-06-30T09:00:00+08:00') })
      await one.route('**/late.json', route =>
        ledger === null
          ? route.fulfill({ status: 404 })
          : route.fulfill({ contentType: 'application/json', body: ledger }),
      )
    },
  })
  await page.locator('.panel canvas').first().waitFor()
  await page.clock.runFor(3000)
  await expect.poll(() => foot(page)).toContain('指定的台账 late.json 没有载入')
  await replaceBuild(page)
  ledger = await (
    await writeLedgerJson({
      plan: builtIn,
      reports: sampleReports(builtIn),
      asOf: '2021-06-30',
      sample: false,
      near: 30,
    })
  ).text()
  const before = await shown(page)
  await expect
    .poll(
      async () => {
        await page.clock.runFor(15_000)
        return foot(page)
      },
      { timeout: 30_000 },
    )
    .toMatch(/^(?![^]*(?:进度未填报|没有载入))[^]*责任项次/)
  await expect
    .poll(
      async () => {
        await page.clock.runFor(10_000)
        return shown(page)
      },
      { timeout: 20_000 },
    )
    .not.toEqual(before)
})
