import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { visitor } from './visit'

const visit = visitor()

const heading = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const path = (page: Page): string => page.url().replace(/^.*#/, '')

async function help(hash: string): Promise<Page> {
  const page = await visit(hash)
  await page.locator('.chapter').first().waitFor()
  return page
}

describe('the manual', () => {
  it.each([
    ['gantt', '甘特图'],
    ['ledger', '台账'],
  ])('opens from %s at its own chapter, and leads back to it as it was', async (view, title) => {
    const address = `/${view}?asof=2021-06-30&group=unit`
    const page = await visit(`#${address}`)
    await page.getByRole('link', { name: '使用说明' }).click()
    await expect.poll(() => heading(page)).toContain(title)
    expect(path(page)).toBe(`/help/${view}?asof=2021-06-30&group=unit`)
    await page.reload()
    await page.getByRole('link', { name: `返回${title}` }).click()
    await page.locator('.help').waitFor({ state: 'detached' })
    expect(path(page)).toBe(address)
  })

  it('is searched, walked and left by keyboard alone', async () => {
    const page = await help('#/help/gantt?asof=2021-06-30')
    await expect.poll(() => heading(page)).toContain('甘特图')
    await page.keyboard.press('/')
    await page.keyboard.type('大屏 遥控')
    const said = page.locator('.search [role=status]')
    await expect.poll(() => said.innerText()).toMatch(/^第 1 处，共 \d+ 处$/)
    expect(await page.locator('.page mark').count()).toBeGreaterThan(1)
    expect(await page.locator('.contents .count').count()).toBeGreaterThan(0)
    await expect.poll(() => page.locator('.page .now').isVisible()).toBe(true)
    const first = await page.locator('.now').getAttribute('id')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.now').getAttribute('id')).not.toBe(first)
    await page.keyboard.press('Escape')
    expect(await page.locator('.page mark').count()).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => path(page)).toBe('/gantt?asof=2021-06-30')
  })

  it('follows its own links and contents, and keeps its place in another language', async () => {
    const page = await help('#/help/keyboard')
    await page.locator('.page li, .page p').getByRole('link', { name: '大屏', exact: true }).click()
    await expect.poll(() => heading(page)).toBe('按键')
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.locator('.page h2').first().innerText()).toContain('Start')
    await expect.poll(() => heading(page)).toBe('Keys')
    await page.getByRole('navigation', { name: 'Contents' }).getByText('Command line').click()
    await expect.poll(() => path(page)).toBe('/help/command?lang=en')
  })

  it('needs no plan', async () => {
    const page = await visit('#/help/plan?plan=none.json', { allow: /404/ })
    await expect.poll(() => page.locator('.page h2').count()).toBeGreaterThan(10)
  })

  it('is printed whole or by the chapter, in black on white', async () => {
    const page = await help('#/help/wall?theme=dark')
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await page.emulateMedia({ media: 'print' })
    const shown = (): Promise<number> => page.locator('.chapter:visible').count()
    expect(await shown()).toBeGreaterThan(10)
    expect(await page.locator('.header').isVisible()).toBe(false)
    const ink = await page
      .locator('.chapter p')
      .first()
      .evaluate(e => getComputedStyle(e).color)
    expect(ink).toBe('rgb(0, 0, 0)')
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: '打印本章' }).click()
    await page.emulateMedia({ media: 'print' })
    expect(await shown()).toBe(1)
  })
})
