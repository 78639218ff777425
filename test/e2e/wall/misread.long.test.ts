import { describe, expect, it } from 'vitest'
import { visitor } from '../visit'
import { asOf, foot, misfits, shown } from './wallPage'

const visit = visitor()

describe('what a page tells of its address', () => {
  it('is a line that can be closed, and closing what the plan does not have shows all again', async () => {
    const page = await visit('#/ledger?asof=2021-99-99&unit=无此单位')
    const told = page.locator('.trouble li span')
    await expect
      .poll(() => told.allInnerTexts())
      .toEqual(['地址中看不懂：asof=2021-99-99（略去）', '计划中没有责任单位“无此单位”'])
    expect(await page.locator('.header a').first().textContent()).toBe('跳到正文')
    await page.getByRole('alert').getByRole('button').first().click()
    await page.getByRole('alert').getByRole('button').first().click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.counts').innerText()).toContain('129')
    await page.goto(page.url().replace('#/ledger', '#/gantt'))
    await expect.poll(() => page.locator('.header a').first().textContent()).toBe('跳到图表')
  })
})

describe('a day decades off the plan', () => {
  it('is named, and closing the line asks for the usual day', async () => {
    const page = await visit('#/gantt?asof=0202-06-30')
    const line = page.locator('.trouble li')
    await expect
      .poll(() => line.locator('span').allInnerTexts())
      .toEqual(['asof=0202-06-30 离本计划几十年，请核对年份'])
    await line.getByRole('button').click()
    await line.waitFor({ state: 'detached' })
    await page.locator('input[type=date]').fill('0202-06-30')
    await page.locator('input[type=date]').blur()
    expect(await page.locator('.filters [role=alert]').innerText()).toMatch(/^应在 1990-01-01 至/)
    await expect.poll(() => page.url()).not.toContain('asof')
  })
})

describe('what a big screen tells of itself', () => {
  it.each([
    ['nope.json', '没有这个文件'],
    ['bad.json', '不是合法的 JSON，见 1:2'],
    ['http://elsewhere.invalid/ledger.json', '不与本页同源'],
  ])('says that %s was never read and whose records are shown', async (address, reason) => {
    const page = await visit(`#/wall?asof=2021-06-30&scenes=gantt&ledger=${address}`, {
      allow: /Failed to load resource/,
      prepare: page =>
        page.route('**/bad.json', route =>
          route.fulfill({ contentType: 'application/json', body: '{bad' }),
        ),
    })
    await expect
      .poll(() => foot(page))
      .toContain(
        `指定的台账 ${address.split('/').pop() ?? ''} 没有载入，现只用本浏览器的记录：${reason}`,
      )
  })

  it('says by what it is filtered, what of its address nobody understands, and why nothing is shown', async () => {
    const page = await visit(
      '#/wall?asof=2021-06-30&scenes=gantt&unit=区工管办&q=清单&dwell=1&grup=unit',
      { viewport: { width: 1920, height: 1080 } },
    )
    await expect.poll(() => asOf(page)).toContain('筛选：区工管办、“清单”')
    expect(await foot(page)).toContain('地址中看不懂：dwell=1（按 3）、grup=unit（略去）')
    expect(await misfits(page)).toEqual([])
    const empty = await visit('#/wall?asof=2021-06-30&scenes=gantt&unit=无此单位', {
      viewport: { width: 1920, height: 1080 },
    })
    await expect
      .poll(() => empty.locator('.empty').innerText())
      .toContain('计划中没有责任单位“无此单位”')
    expect(await shown(empty)).toEqual([])
    const fine = await visit('#/wall?asof=2021-06-30&scenes=gantt&seams=9x9&clear=100', {
      viewport: { width: 1920, height: 1080 },
    })
    await expect.poll(() => foot(fine)).toContain('拼接 9x9、留空 100 过密')
    expect(await misfits(fine)).toEqual([])
  })
})
