import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { query, visitor } from '../visit'

const visit = visitor()
const circular = fileURLToPath(new URL('../../../data/nanchang-2020/circular.txt', import.meta.url))

const heading = ['序号', '工作任务', '具体事项', '责任单位', '完成时间']
const rows = [
  ['1', '公开', '（1）编制清单', '区司法局', '2023年6月底前'],
  ['', '', '（2）公布清单', '区司法局、区政务局', '2023年9底前'],
]
const html = `<table>${[heading, ...rows]
  .map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table>`

const opened = (page: Page) => page.locator('.item.open')
const strong = (page: Page) => page.locator('.tools .strong')

it('takes a table in that is pasted, by keyboard from doubt to doubt, and shows it', async () => {
  const page = await visit('#/import')
  await page.locator('.start').waitFor()
  await page.evaluate(words => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', words)
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
  }, html)
  await strong(page).waitFor()
  expect(await page.locator('.items > li').count()).toBe(2)
  expect(await strong(page).innerText()).toBe('仍有 1 处待核，采用')
  await page.keyboard.press('F8')
  await expect.poll(() => opened(page).innerText()).toContain('原文缺“月”字')
  expect(await page.locator('.lit').allInnerTexts()).toContain('2023年9底前')
  // What cannot be read is told and not taken; what can is.
  const deadline = opened(page).getByLabel('完成时限')
  await deadline.fill('尽快')
  await deadline.press('Enter')
  await expect.poll(() => opened(page).getByRole('alert').innerText()).toContain('读不出时限')
  await deadline.fill('2023年10月底前')
  await deadline.press('Enter')
  await expect.poll(() => opened(page).innerText()).toContain('读作 2023-10-31')
  expect(await strong(page).innerText()).toBe('采用')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => strong(page).innerText()).toBe('仍有 1 处待核，采用')
  await page.getByRole('button', { name: '重做' }).click()
  await strong(page).click()
  await expect.poll(() => page.url()).toContain('#/gantt')
  expect(query(page).get('plan')).toMatch(/^kept:/)
  await expect.poll(() => page.locator('.counts').innerText()).toContain('2 项')
})

it('keeps what was taken in, deletes it and brings it back', async () => {
  const page = await visit('#/import')
  await page.locator('input[type=file]').setInputFiles(circular)
  await strong(page).click()
  await expect.poll(() => page.url()).toContain('#/gantt')
  await page.getByRole('link', { name: '计划' }).click()
  const row = page.getByRole('row').filter({ hasText: 'circular.txt' })
  await expect.poll(() => row.innerText()).toContain('27')
  await page.reload()
  await row.getByRole('button', { name: '删除' }).click()
  await expect.poll(() => row.count()).toBe(0)
  await page.getByRole('button', { name: '恢复' }).click()
  // A copy has a name of its own; renamed, it keeps what its plan says.
  await row.getByRole('button', { name: '复制' }).click()
  await expect.poll(() => row.count()).toBe(2)
  const copy = row.filter({ hasText: '（2）' })
  await copy.getByRole('button', { name: '改名' }).click()
  await page.keyboard.type('副本')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '副本' }).click()
  await expect.poll(() => page.locator('h1').innerText()).toContain('基层政务公开')
  await page.goBack()
  await row.first().getByRole('link').first().click()
  await expect.poll(() => page.locator('.counts').innerText()).toContain('27 项')
})

it('undoes what was said of a column, and takes no year that is none', async () => {
  const page = await visit('#/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.html', mimeType: '', buffer: Buffer.from(html) })
  const units = page.locator('label.heading select').nth(3)
  await units.selectOption('配合单位')
  await expect.poll(() => page.locator('.items').innerText()).toContain('配合单位：区司法局')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => units.inputValue()).toBe('责任单位')
  await page.getByRole('button', { name: '重做' }).click()
  await expect.poll(() => units.inputValue()).toBe('配合单位')
  const year = page.getByLabel('年份')
  await year.fill('99999')
  await year.press('Enter')
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('四位数')
  await year.fill('２０２４')
  await year.press('Enter')
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  // A plan without a title is called as its file.
  expect(await page.locator('.read h2').innerText()).toBe('plan')
  // Nothing is taken where nothing is left.
  for (const id of [1, 2]) {
    await page.locator(`[data-read="${id}"] .head`).click()
    await opened(page).getByRole('button', { name: '不是事项，移出' }).click()
  }
  await expect.poll(() => strong(page).count()).toBe(0)
})

it('says what a document looks like that holds no plan', async () => {
  const page = await visit('#/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'letter.txt', mimeType: '', buffer: Buffer.from('今天天气很好') })
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('这是文本（.txt）')
  expect(await strong(page).count()).toBe(0)
})

it('splits, joins, merges units, gives roles, and undoes ticks too, by keyboard', async () => {
  const page = await visit('#/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.html', mimeType: '', buffer: Buffer.from(html) })
  const items = page.locator('.items > li')
  await page.locator('[data-read="1"] .head').focus()
  await page.keyboard.press('Enter')
  await opened(page).getByRole('button', { name: '拆成两项' }).focus()
  await page.keyboard.press('Enter')
  // Nothing can be typed, and at the beginning nothing is parted.
  await page.keyboard.type('字')
  await page.keyboard.press('Enter')
  await expect.poll(() => opened(page).getByRole('alert').innerText()).toContain('拆不成两项')
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await expect.poll(() => items.count()).toBe(3)
  expect(await items.nth(1).locator('.head').innerText()).toContain('1-2')
  expect(await page.locator('.lit').allInnerTexts()).toContain('（1）编制清单')
  await items.nth(2).locator('.head').click()
  await opened(page).getByRole('button', { name: '并入上一项' }).click()
  await expect.poll(() => items.count()).toBe(2)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => items.count()).toBe(3)

  await page.getByRole('button', { name: /^单位 2 家/ }).click()
  const unit = page.getByLabel('“区政务局”改为')
  await unit.fill('区司法局')
  await unit.press('Enter')
  await expect.poll(() => page.getByRole('button', { name: /^单位 1 家/ }).count()).toBe(1)
  await opened(page).getByLabel('区司法局').selectOption('牵头')
  await expect.poll(() => items.nth(2).innerText()).toContain('牵头单位：区司法局')
  expect(await items.nth(2).innerText()).toContain('合并为“区司法局”')

  await opened(page).getByLabel('已核对').check()
  await expect.poll(() => strong(page).innerText()).toBe('采用')
  await page.keyboard.press('Control+z')
  await expect.poll(() => strong(page).innerText()).toBe('仍有 1 处待核，采用')
  await page.keyboard.press('Control+y')
  await expect.poll(() => strong(page).innerText()).toBe('采用')
})

it('takes the first unit as leading where the reader says so', async () => {
  const page = await visit('#/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.html', mimeType: '', buffer: Buffer.from(html) })
  await page.getByLabel('第一责任单位为牵头单位').check()
  await expect.poll(() => page.locator('.items').innerText()).toContain('牵头单位：区司法局')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => page.locator('.items').innerText()).not.toContain('牵头单位：区司法局')
})

it('takes the tables of one file in as several plans', async () => {
  const page = await visit('#/import')
  const second = html.replaceAll('清单', '名录').replaceAll('2023', '2024')
  const buffer = Buffer.from(`<p>甲县计划</p>${html}<p>乙县计划</p>${second}`)
  await page.locator('input[type=file]').setInputFiles({ name: 'two.html', mimeType: '', buffer })
  const plans = page.getByRole('region', { name: '这份文件里有 2 份计划' })
  await expect.poll(() => plans.getByRole('checkbox').count()).toBe(2)
  await page.locator('[data-read="1"] .head').click()
  const title = opened(page).getByLabel('简称')
  await title.fill('清单一份')
  await title.press('Enter')
  await plans.getByRole('button', { name: '采用所选的 2 份' }).click()
  await expect.poll(() => page.url()).toContain('#/plans')
  const rows = page.getByRole('row').filter({ hasText: 'two.html' })
  await expect.poll(() => rows.count()).toBe(2)
  await page.getByRole('link', { name: '甲县计划' }).click()
  await expect.poll(() => page.locator('h1').innerText()).toContain('甲县计划')
  await page.goto(page.url().replace(/#\/gantt/, '#/ledger'))
  await expect.poll(() => page.locator('main').innerText()).toContain('清单一份')
})

it('says in English what a reader tells, with the words it quotes', async () => {
  const page = await visit('#/import?lang=en')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.html', mimeType: '', buffer: Buffer.from(html) })
  await page.locator('[data-read="2"] .head').click()
  await expect
    .poll(() => opened(page).innerText())
    .toContain('Item 2: the character “月” is missing, read as “2023年9月底前”')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'letter.txt', mimeType: '', buffer: Buffer.from('今天天气很好') })
  await expect
    .poll(() => page.getByRole('alert').innerText())
    .toContain('File read as plain text (.txt): paragraphs 1.')
})
