import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { visitor } from '../visit'

const visit = visitor()
const address = '#/ledger?asof=2021-06-30'

const cell = (page: Page, name: string, row = 0): Locator =>
  page.locator(`[data-cell="${name}"]`).nth(row)
const status = (page: Page): Promise<string> => page.locator('.status').innerText()

/** Fills a row in as under way, and waits until it can be entered. */
async function fill(page: Page, row: number, note: string): Promise<void> {
  await cell(page, 'state', row).selectOption('underway')
  await cell(page, 'percent', row).fill('10')
  await cell(page, 'note', row).fill(note)
}

it('keeps what is typed here where another window fills in the same row, and tells', async () => {
  const here = await visit(address)
  await cell(here, 'state').waitFor()
  const there = await here.context().newPage()
  await there.goto(here.url())
  await cell(there, 'state').waitFor()
  await fill(here, 0, '甲写的')
  await expect.poll(() => cell(there, 'note').inputValue()).toBe('甲写的')
  await cell(there, 'note').fill('乙写的')
  await expect.poll(() => here.locator('.warn').innerText()).toContain('另一个窗口也在填其中 1 行')
  expect(await cell(here, 'note').inputValue()).toBe('甲写的')
  await here.keyboard.press('Control+Enter')
  await expect.poll(() => status(here)).toContain('已登记 1 条')
  expect(await here.locator('.warn').count()).toBe(0)
  expect(await cell(there, 'note').inputValue()).toBe('乙写的')
  // Stored again, though the other window has entered its own.
  await there.reload()
  await expect.poll(() => cell(there, 'note').inputValue()).toBe('乙写的')
})

it('says how many drafts stand in rows that are filtered away, and which facts come later', async () => {
  const page = await visit('#/ledger?asof=2020-07-01')
  await cell(page, 'state').waitFor()
  await fill(page, 0, '一')
  await fill(page, 1, '二')
  await cell(page, 'day', 1).fill('2020-09-01')
  await page.getByRole('searchbox').or(page.locator('.filters input')).first().fill('舆情')
  await expect.poll(() => page.locator('.unseen').innerText()).toBe('其中 2 条不在筛选内')
  await page.getByRole('button', { name: /^登记/ }).click()
  await expect
    .poll(() => status(page))
    .toContain('其中 1 条发生在截至日期 2020-07-01 之后，到那一天才显示')
})

it('lets an import that was undone be taken in again', async () => {
  const page = await visit(address)
  await cell(page, 'state').waitFor()
  const rows = '序号,责任单位,状态,发生日期,填报人\n16,区工管办（宣传）,已完成,2020-05-20,张三\n'
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }
  const choose = (): Promise<void> => page.locator('input[type=file]').setInputFiles(file)
  await choose()
  await page.getByRole('button', { name: '并入 1 条' }).click()
  await expect.poll(() => status(page)).toContain('已并入 1 条')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => status(page)).toContain('已撤销')
  await choose()
  await page.getByText('已有的记录中 1 条在此已被撤回').waitFor()
  await page.getByRole('button', { name: '恢复这 1 条' }).click()
  await expect.poll(() => status(page)).toContain('已恢复 1 条')
  await page.getByText('2020-05-20 已完成').first().waitFor()
  await choose()
  await page.getByText('新增 0 条；已有 1 条').waitFor()
  expect(await page.getByText('已被撤回').count()).toBe(0)
})

it('is filled in and exported from where the browser denies to store anything', async () => {
  const page = await visit(address, {
    prepare: one =>
      one.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      }),
  })
  await cell(page, 'state').waitFor()
  await fill(page, 0, '照样能填')
  await page.getByRole('button', { name: '登记 1 条' }).click()
  await expect.poll(() => status(page)).toContain('已登记 1 条')
  await page.getByRole('link', { name: '甘特图' }).click()
  await page.locator('button:not([disabled])', { hasText: /^导出$/ }).click()
  await page.locator('dialog img').waitFor()
})
