import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFaults, query, queryHas, visitor } from './visit'

const visit = visitor()

/** The view once its pages are laid out. */
async function briefing(hash: string): Promise<Page> {
  const page = await visit(hash, { acceptDownloads: true })
  await page.locator('.preview img').waitFor({ timeout: 30_000 })
  await laidOut(page)
  return page
}

const laidOut = (page: Page): Promise<unknown> =>
  expect.poll(() => page.locator('.said progress').count(), { timeout: 30_000 }).toBe(0)
const pagesOf = async (page: Page): Promise<number> => page.locator('.pages li').count()

async function made(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 40_000 }),
    page.getByRole('button', { name }).click(),
  ])
  return download
}

const slidesOf = async (download: Download): Promise<number> =>
  Object.keys(unzipSync(new Uint8Array(readFileSync(await download.path())))).filter(name =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name),
  ).length

describe('the briefing pack', () => {
  it('is made as chosen: parts, order, title; the address holds it; PPTX has a slide a page', async () => {
    const page = await briefing('#/briefing?asof=2021-06-30')
    const all = await pagesOf(page)
    await page.getByRole('checkbox', { name: '附：文件原文' }).uncheck()
    await laidOut(page)
    await expect.poll(() => pagesOf(page)).toBeLessThan(all)
    await page.getByRole('button', { name: '上移 到期事项' }).click()
    await page.getByRole('textbox', { name: '到期事项的标题' }).fill('本月重点')
    await queryHas(
      page,
      'pack',
      'cover~overview~gantt~due=本月重点~workload~relations~conflicts~units',
    )
    await page.locator('.pages li', { hasText: '本月重点' }).first().waitFor()
    await laidOut(page)
    const download = await made(page, '生成 PPTX')
    expect(download.suggestedFilename()).toBe(
      '《南昌经开区基层政务公开标准化规范化工作任务分工和进度安排》_截至20210630_汇报_8部分.pptx',
    )
    expect(await slidesOf(download)).toBe(await pagesOf(page))
    expect(await page.locator('.said').innerText()).toContain('已保存')
  })

  it('runs again for another day by the same address, and as PDF', async () => {
    const page = await briefing('#/briefing?asof=2020-11-15&pack=a4~cover~due%3D本月重点')
    expect(await page.locator('.pages li').allInnerTexts()).toEqual(
      ['1\n封面', '2\n本月重点'].map(text => expect.stringContaining(text.slice(2)) as string),
    )
    expect(await page.locator('.preview img').getAttribute('alt')).toContain(
      '截至日期：2020年11月15日',
    )
    const pdf = readFileSync(await (await made(page, '生成 PDF')).path())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(query(page).get('pack')).toBe('a4~cover~due=本月重点')
  })

  it('is walked by the keyboard, can be stopped, and has no faults that axe knows', async () => {
    const page = await briefing('#/briefing?asof=2021-06-30')
    await page.locator('.pages button').first().focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowDown'])
      await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('进展总览')
    await expect.poll(() => page.locator('.preview img').getAttribute('alt')).toContain('进展总览')
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: '生成 PDF' }).click()
    await page.getByRole('button', { name: '取消' }).click()
    await expect
      .poll(() => page.locator('.said').innerText(), { timeout: 20_000 })
      .toContain('已取消')
  })

  it('stands in a header that holds in 1366 px', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const page = await briefing(`#/briefing?asof=2021-06-30&lang=${lang}&pack=cover`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        1366,
      )
      const [heading, nav] = await Promise.all(
        ['h1', '.nav'].map(async name => page.locator(name).first().boundingBox()),
      )
      expect((heading?.x ?? 0) + (heading?.width ?? 0)).toBeLessThanOrEqual(nav?.x ?? 0)
      expect((nav?.x ?? 0) + (nav?.width ?? 0)).toBeLessThanOrEqual(1366)
    }
  })
})
