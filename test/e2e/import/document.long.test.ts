import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cell, docx, para, row, run, table } from '../../intake/document/documentFiles'
import { settled } from '../settled'
import { axeFaults, query, visitor } from '../visit'
import { drop } from './dropFile'

const visit = visitor()

const rowOf = (...words: readonly string[]): string =>
  row(...words.map(text => cell(para(run(text)))))

/** A Word document with a heading nobody knows, a deadline that is no day, and a row that is no item. */
const faulty = Buffer.from(
  docx(
    para(run('某县2023年政务公开任务分解表')) +
      table(
        rowOf('序号', '工作任务', '具体事项', '谁来办', '完成时限'),
        rowOf('1', '公开', '编制清单', '县司法局', '2023年6月31日前'),
        rowOf('2', '服务', '设置窗口', '县政务局、县民政局', '2023年9月底前'),
        rowOf('3', '附注', '以上均须报备', '县政务局', '长期'),
      ),
  ),
)

const opened = (page: Page) => page.locator('.item.open')

it('takes a Word document with three faults in, mended by keyboard alone, and shows it everywhere', async () => {
  const page = await visit('#/gantt')
  await settled(page)
  await drop(page, 'plan.docx', faulty)
  await page.locator('.items > li').first().waitFor()
  expect(page.url()).toContain('#/import')
  expect(await page.locator('.items > li').count()).toBe(3)

  // What the unknown column holds is said in its heading.
  const heading = page.locator('label.heading', { hasText: '谁来办' }).locator('select')
  expect(await heading.inputValue()).toBe('另列')
  await heading.focus()
  for (const name of ['完成时间', '配合单位', '牵头单位', '责任单位']) {
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => heading.inputValue()).toBe(name)
  }
  await expect.poll(() => page.locator('.items').innerText()).toContain('县政务局、县民政局')

  // A day that is not in the calendar is put right.
  await page.keyboard.press('F8')
  await expect.poll(() => opened(page).innerText()).toContain('2023年6月31日前')
  await opened(page).getByLabel('完成时限').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('2023-06-30')
  await page.keyboard.press('Enter')
  await expect.poll(() => opened(page).innerText()).toContain('读作 2023-06-30')

  // What is no item leaves.
  await page.locator('[data-read="3"] .head').focus()
  await page.keyboard.press('Enter')
  await opened(page).getByRole('button', { name: '不是事项，移出' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.items > li').count()).toBe(2)

  await page.locator('.tools .strong').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('#/gantt')
  await expect.poll(() => page.locator('.counts').innerText()).toContain('2 项')
  const plan = query(page).get('plan') ?? ''
  for (const view of ['overview', 'workload', 'relations', 'ledger']) {
    await page.goto(`${page.url().split('#')[0]}#/${view}?plan=${encodeURIComponent(plan)}`)
    await settled(page)
    expect(await page.locator('h1').innerText()).toBe('某县2023年政务公开任务分解表')
  }
})

it.each(['light', 'dark'])(
  'has no serious fault of accessibility while it is checked, %s',
  async theme => {
    const page = await visit(`#/import?theme=${theme}`)
    expect(await axeFaults(page)).toEqual([])
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'plan.docx', mimeType: '', buffer: faulty })
    await page.locator('.items .head').first().click()
    await opened(page).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.locator('.tools .strong').click()
    await expect.poll(() => page.url()).toContain('#/gantt')
    await page.getByRole('link', { name: '计划' }).click()
    await page.getByRole('row').filter({ hasText: 'plan.docx' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
  },
)
