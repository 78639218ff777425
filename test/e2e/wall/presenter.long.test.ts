import { describe, expect, it } from 'vitest'
import { axeFaults, query, visitor } from '../visit'
import { asOf, at, foot, shows } from './wallPage'

const visit = visitor()

describe('a big screen that is steered', () => {
  it('is steered from another window, and is its own again when that gives it back', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~due~concern')
    await shows(page, '总体安排')
    const other = await page.context().newPage()
    await other.goto(page.url().replace(/#.*/, '#/presenter'))
    await other.getByRole('button', { name: '责任单位', exact: true }).click()
    await shows(page, '责任单位')
    await expect.poll(() => foot(page)).toContain('已暂停')
    await other.getByRole('button', { name: '上一屏' }).click()
    await shows(page, '下一步到期')
    expect(await other.locator('.shown').innerText()).toContain('下一步到期')
    await other.getByLabel('点亮事项').selectOption('12')
    await other.getByLabel('截至日期').fill('2020-12-31')
    await expect.poll(() => asOf(page)).toContain('日期由遥控选定')
    expect(await asOf(page)).toContain('截至 2020年12月31日')
    await expect.poll(() => other.locator('.state').innerText()).toContain('12 政府网站集约化建设')
    expect([query(page).get('asof'), query(page).get('item')]).toEqual(['2021-06-30', null])
    await other.getByRole('button', { name: '继续' }).click()
    await expect.poll(() => foot(page)).not.toContain('已暂停')
    await other.getByRole('button', { name: '交还大屏' }).click()
    await expect.poll(() => asOf(page)).toBe('截至 2021年6月30日')
    await expect
      .poll(() => other.locator('.state').innerText())
      .not.toContain('12 政府网站集约化建设')
    expect(await axeFaults(other)).toEqual([])
  })

  it('is its own again two and a half minutes after the window that steered it went', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~due', {
      prepare: at('2026-11-25T09:00:00'),
    })
    await shows(page, '总体安排')
    const other = await page.context().newPage()
    await other.goto(page.url().replace(/#.*/, '#/presenter'))
    await other.getByLabel('截至日期').fill('2020-12-31')
    await other.getByRole('button', { name: '暂停' }).click()
    await expect.poll(() => asOf(page)).toContain('截至 2020年12月31日')
    await other.close()
    await page.clock.runFor(140_000)
    expect(await asOf(page)).toContain('日期由遥控选定')
    await page.clock.runFor(20_000)
    await expect.poll(() => asOf(page)).toBe('截至 2021年6月30日')
    expect(await foot(page)).not.toContain('已暂停')
  })

  it('obeys alone where it alone is chosen, and what is no order changes nothing', async () => {
    const east = await visit('#/wall?asof=2021-06-30&scenes=gantt~due&wall=东墙')
    const west = await east.context().newPage()
    await west.goto(
      east
        .url()
        .replace('东墙', '西墙')
        .replace(encodeURIComponent('东墙'), encodeURIComponent('西墙')),
    )
    await shows(west, '总体安排')
    const other = await east.context().newPage()
    await other.goto(east.url().replace(/#.*/, '#/presenter'))
    await other.getByText('西墙', { exact: true }).click()
    await other.getByRole('button', { name: '下一屏' }).click()
    await shows(west, '下一步到期')
    await shows(east, '总体安排')
    await other.getByText('全部 2 块').click()
    await other.getByRole('button', { name: '总体安排' }).click()
    await shows(west, '总体安排')
    await other.getByRole('button', { name: '在大屏上显示名称' }).click()
    await expect.poll(() => east.locator('.called').innerText()).toBe('东墙')
    await other.evaluate(() => {
      const line = new BroadcastChannel('guatu-wall')
      for (const order of [
        null,
        7,
        'hold',
        [],
        { kind: 'reload', to: null },
        { kind: 'step', to: null, by: 1e9 },
        { kind: 'asOf', to: null, day: '2021-02-30' },
        { kind: 'goTo', to: null, key: 'nowhere' },
        { kind: 'news', wall: 3 },
        { kind: 'contents', wall: 'x', turns: 5 },
      ])
        line.postMessage(order)
    })
    await other.getByRole('button', { name: '下一屏' }).click()
    await shows(east, '下一步到期')
    expect(await asOf(east)).toBe('截至 2021年6月30日')
    await west.close()
    await expect.poll(() => other.getByText('全部 2 块').count()).toBe(0)
  })

  it.each([
    [400, 800],
    [1366, 768],
  ])('is steered by the keyboard alone, from a window of %i × %i px', async (width, height) => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~due~concern')
    await shows(page, '总体安排')
    const other = await page.context().newPage()
    await other.setViewportSize({ width, height })
    await other.goto(page.url().replace(/#.*/, '#/presenter'))
    await other.getByRole('button', { name: '交还大屏' }).waitFor()
    expect(
      await other.evaluate(() => document.querySelector('.presenter')?.scrollWidth),
    ).toBeLessThanOrEqual(width)
    await other.keyboard.press('ArrowRight')
    await shows(page, '下一步到期')
    await other.keyboard.press(' ')
    await expect.poll(() => foot(page)).not.toContain('已暂停')
    const tabTo = async (name: string): Promise<void> => {
      for (let tab = 0; tab < 40; tab += 1) {
        await other.keyboard.press('Tab')
        if ((await other.evaluate(() => document.activeElement?.textContent?.trim())) === name)
          return
      }
      throw new Error(`the keyboard does not come to ${name}`)
    }
    await tabTo('责任单位')
    await other.keyboard.press('Enter')
    await shows(page, '责任单位')
    await tabTo('交还大屏')
    await other.keyboard.press(' ')
    await expect.poll(() => foot(page)).not.toContain('已暂停')
  })
})
