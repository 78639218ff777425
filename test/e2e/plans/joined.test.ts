import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { counties } from '../../analysis/plan/countyPlan'
import { saved } from '../figure/figureDialog'
import { axeFaults, countsOf, noteWords, query, visitor, wordsDrawn } from '../visit'

const visit = visitor()
const [first, second] = counties
const together = (page: Page) => page.getByRole('link', { name: '一起看' })
const bar = (page: Page) => page.getByRole('region', { name: '汇总' })

/** Takes a plan.json in by the page itself. */
async function takeIn(page: Page, plan: (typeof counties)[number]): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/import`)
  await page.locator('input[type=file]').setInputFiles({
    name: `${plan.title}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  })
  await page.locator('.tools .strong').click()
  await expect.poll(() => page.url()).toContain('#/gantt')
}

/** A page that shows two plans as one, ticked in the list. */
async function joinedPage(): Promise<Page> {
  const page = await visit('#/import', { prepare: noteWords })
  await takeIn(page, first)
  await takeIn(page, second)
  await page.getByRole('link', { name: '计划', exact: true }).click()
  await page.getByRole('checkbox', { name: '选中《甲县计划》' }).check()
  expect(await together(page).count()).toBe(0)
  await page.getByRole('checkbox', { name: '选中《乙县计划》' }).check()
  expect(await axeFaults(page)).toEqual([])
  expect(await together(page).innerText()).toBe('选中的 2 份一起看（汇总）')
  await together(page).click()
  await bar(page).waitFor()
  return page
}

/** What is saved of the view on show, as a picture or as a table. */
async function exported(page: Page, format: string): Promise<Buffer> {
  await page.locator('button:not([disabled])', { hasText: /^导出$/ }).click()
  await page.locator('dialog img').waitFor({ timeout: 30_000 })
  await page.locator('dialog').getByText(format, { exact: true }).click()
  const file = await readFile(await (await saved(page)).path())
  await page.keyboard.press('Escape')
  return file
}

it('shows two plans of the list together, by plan, with counts that reconcile', async () => {
  const page = await joinedPage()
  expect(query(page).get('plan')).toMatch(/^joined:kept:\w+~kept:\w+$/)
  expect(await countsOf(page)).toBe('5 项 · 4 家单位（4 个口径）· 7 责任项次')
  expect(await bar(page).innerText()).toMatch(/共 2 份计划\s*1 甲县计划 3 项　2 乙县计划 2 项/)
  await bar(page).getByText('各计划计数').click()
  expect(await bar(page).locator('tr').allInnerTexts()).toEqual([
    '计划\t事项\t单位\t责任项次',
    '1 甲县计划\t3\t2\t4',
    '2 乙县计划\t2\t2\t3',
    '合计\t5\t4\t7',
  ])
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await wordsDrawn(page)).toEqual(expect.arrayContaining(['甲县计划', '3 项', '乙县计划']))
  await page.getByRole('link', { name: '热力图' }).click()
  await expect.poll(() => wordsDrawn(page)).toContain('教育局〔乙县计划〕')
  await page.getByRole('link', { name: '总览' }).click()
  await expect.poll(() => page.locator('main').innerText()).toMatch(/计划\s*按事项计/)
  // One name is one unit only when the reader says so.
  await bar(page).getByRole('checkbox', { name: '同名单位视为同一单位' }).check()
  await expect.poll(() => countsOf(page)).toContain('3 家单位')
  await page.reload()
  await bar(page).waitFor()
  await expect.poll(() => countsOf(page)).toBe('5 项 · 3 家单位（3 个口径）· 7 责任项次')
  expect(query(page).get('plan')).toMatch(/^joined:same-units~/)
})

it('carries them away: a figure with a note of each plan, a workbook with a column of it', async () => {
  const page = await joinedPage()
  const svg = (await exported(page, 'SVG 矢量图')).toString()
  expect(svg).toContain('汇总 2 份计划：甲县计划 3 项、乙县计划 2 项，共 5 项。')
  const words = Object.values(unzipSync(await exported(page, 'Excel 工作簿')))
    .map(bytes => new TextDecoder().decode(bytes))
    .join('')
  expect(words).toContain('《甲县计划》：3 项、2 家单位、4 责任项次。')
  expect(words).toContain('>乙县计划<')
})

it('reads the ledger of each plan, and leads there to enter', async () => {
  const page = await joinedPage()
  await page.getByRole('link', { name: '台账' }).click()
  const row = page.getByRole('row', { name: /乙县计划/ })
  await page.locator('.ledgers').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await row.getByRole('link', { name: '去填报' }).click()
  await page.locator('[data-cell="state"]').first().selectOption('done')
  await page.locator('[data-cell="day"]').first().fill('2021-06-01')
  await page.getByLabel('填报人').fill('王五')
  await page.getByRole('button', { name: '登记 1 条' }).click()
  await expect.poll(() => page.locator('.status').innerText()).toContain('已登记 1 条')
  await page.goBack()
  await expect.poll(() => row.innerText()).toMatch(/乙县计划\s+2\s+3\s+1\s+1/)
  await expect
    .poll(() => page.getByRole('row', { name: /合计/ }).innerText())
    .toMatch(/5\s+7\s+1\s+1/)
})

it('names a plan that was deleted, and shows the rest', async () => {
  const page = await joinedPage()
  const address = page.url()
  await bar(page).getByRole('link', { name: '另选计划' }).click()
  await page
    .getByRole('row')
    .filter({ hasText: '甲县计划' })
    .getByRole('button', { name: '删除' })
    .click()
  await page.getByRole('button', { name: '恢复' }).waitFor()
  await page.goto('about:blank')
  await page.goto(address)
  await expect.poll(() => bar(page).getByRole('alert').innerText()).toContain('未能打开：甲县计划')
  await expect.poll(() => countsOf(page)).toContain('2 项')
})
