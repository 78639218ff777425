import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeFaults, countsOf, drawn, query, visitor } from '../visit'

const visit = visitor()
const day = '2020-10-31'
const dialog = (page: Page) => page.locator('dialog.change')
const field = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true })
const rows = (page: Page) => page.locator('.changes tbody tr')
const detail = (page: Page) => page.locator('.panel')
const enter = (page: Page) => dialog(page).getByRole('button', { name: '登记调整' }).click()
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' })

async function writeChange(page: Page, item: number): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/gantt?asof=${day}&item=${item}`)
  await detail(page).getByRole('button', { name: '修改…' }).click()
  await dialog(page).waitFor()
}

it('moves a deadline with a reason, by mouse, shows what was, and takes it back', async () => {
  const page = await visit(`#/gantt?asof=${day}&item=24`)
  await detail(page).getByRole('button', { name: '修改…' }).click()
  await dialog(page).waitFor()
  expect(await field(page, '自哪天起').inputValue()).toBe(day)
  expect(await axeFaults(page)).toEqual([])
  // What is no deadline is refused, with the reason, and nothing moves.
  const before = await field(page, '理由').boundingBox()
  await field(page, '完成时限').fill('2021年13月底前')
  await enter(page)
  await expect.poll(() => dialog(page).innerText()).toContain('没有13月这个月份')
  expect(await dialog(page).innerText()).toContain('请写明理由')
  expect(await field(page, '理由').boundingBox()).toEqual(before)
  await field(page, '完成时限').fill('2021年6月底前完成初稿，8月底前定稿')
  await expect.poll(() => dialog(page).innerText()).toContain('读作 2021-08-31')
  await field(page, '责任单位').fill('牵头：区政务局；配合：区司法局')
  await field(page, '理由').fill('财政评审未完成')
  await field(page, '依据文件').fill('〔2020〕91号')
  await field(page, '登记人').fill('李明')
  expect(await dialog(page).locator('.summary').innerText()).toContain('2020年12月底前')
  await enter(page)
  await closed(page)
  await expect.poll(() => detail(page).innerText()).toContain('8月底前定稿')
  expect(await detail(page).innerText()).toContain('牵头')

  // It is kept, and what it is from a day on it is not before.
  await page.reload()
  await expect.poll(() => detail(page).innerText()).toContain('读作 2021-08-31')
  await page.goto(page.url().replace(day, '2020-10-30'))
  await expect.poll(() => detail(page).innerText()).toContain('读作 2020-12-31')
  await detail(page).getByRole('button', { name: '计划调整' }).click()
  await expect.poll(() => rows(page).count()).toBe(1)
  expect(await rows(page).innerText()).toContain('自 2020-10-31 起生效，截至 2020-10-30 尚未生效')
  expect(await rows(page).innerText()).toContain('〔2020〕91号')
  expect(await axeFaults(page)).toEqual([])

  // Taken back it stays on record, and holds on no day.
  await rows(page).getByRole('button', { name: '撤回…' }).click()
  await field(page, '理由').fill('登记有误')
  await enter(page)
  await closed(page)
  await expect.poll(() => rows(page).count()).toBe(2)
  expect(await rows(page).last().innerText()).toContain('登记有误')
  expect(await page.locator('.changes .sums').innerText()).toContain('共 2 条')
  expect(await axeFaults(page)).toEqual([])
  await page.goto(page.url().replace('2020-10-30', day).replace('#/changes', '#/gantt'))
  await expect.poll(() => detail(page).innerText()).toContain('读作 2020-12-31')
})

it('changes a deadline by keyboard alone, and says that it does not hold yet', async () => {
  const page = await visit(`#/gantt?asof=${day}`)
  await drawn(page)
  await page.locator('#chart').focus()
  for (const key of ['End', 'e']) await page.keyboard.press(key)
  await dialog(page).waitFor()
  await expect.poll(() => dialog(page).innerText()).toContain('修改第 27 项')
  // Escape closes the form alone; what was typed still stands when it opens again.
  await page.keyboard.press('Control+A')
  await page.keyboard.type('2023年6月底前')
  await page.keyboard.press('Escape')
  await closed(page)
  await page.keyboard.press('e')
  await dialog(page).waitFor()
  expect(await field(page, '完成时限').inputValue()).toBe('2023年6月底前')
  await page.keyboard.press('Enter')
  // The first thing that lacks has the focus: the reason.
  await expect.poll(() => dialog(page).innerText()).toContain('请写明理由')
  await page.keyboard.type('工程延期')
  await field(page, '自哪天起').fill('2021-03-01')
  await field(page, '登记人').press('Enter')
  await expect.poll(() => dialog(page).innerText()).toContain('自 2021-03-01 起生效')
  await page.keyboard.press('Enter')
  await closed(page)
  // The keyboard is on the chart again.
  expect(await page.evaluate(() => document.activeElement?.closest('#chart') !== null)).toBe(true)
  await page.goto(page.url().replace(day, '2021-03-01').replace('#/gantt', '#/changes'))
  await expect.poll(() => rows(page).innerText()).toContain('有效')
})

it('withdraws and adds items, in two tabs at once, and takes reports for one that was added', async () => {
  const page = await visit(`#/changes?asof=${day}`)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.locator('.changes').waitFor()
  await page.bringToFront()
  await page.getByRole('button', { name: '新增事项…' }).click()
  await dialog(page).waitFor()
  await field(page, '事项').fill('编制目录动态调整规则，明确程序')
  await field(page, '责任单位').fill('区审计局')
  await field(page, '理由').fill('会议增列')
  await enter(page)
  await closed(page)
  await expect.poll(() => rows(other).count()).toBe(1)
  expect(await rows(other).innerText()).toContain('28 编制目录动态调整规则')
  await writeChange(page, 7)
  await dialog(page).getByText('撤销事项').click()
  await field(page, '理由').fill('并入第 6 项')
  await enter(page)
  await closed(page)
  await expect.poll(() => countsOf(page)).toContain('27 项')
  await expect.poll(() => rows(other).count()).toBe(2)
  expect(await countsOf(other)).toBe(await countsOf(page))
  await other.close()

  // The ledger knows the added item and no more the one that was withdrawn.
  await page.goto(`${page.url().split('#')[0] ?? ''}#/ledger?asof=${day}&q=区审计局`)
  const line = page.locator('.ledger tbody tr').filter({ hasText: '区审计局' })
  await expect.poll(() => line.count()).toBe(1)
  await line.locator('select').first().selectOption({ index: 2 })
  await page.locator('.tools .strong').click()
  await expect.poll(() => page.locator('.ledger').innerText()).toContain('已登记')

  // The list of plans tells it, and leads there.
  await page.getByRole('link', { name: '计划', exact: true }).click()
  const change = page.getByRole('link', { name: /最近调整 .* 共 2 条/ })
  await change.click()
  await expect.poll(() => rows(page).count()).toBe(2)
  expect(query(page).get('plan')).toBeNull()
})

it('copies and exports a kept plan with its changes', async () => {
  const page = await visit('#/import')
  const html = `<table><tr><td>序号</td><td>具体事项</td><td>责任单位</td><td>完成时间</td></tr>
    <tr><td>1</td><td>编制清单</td><td>区司法局</td><td>2023年6月底前</td></tr></table>`
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.html', mimeType: '', buffer: Buffer.from(html) })
  await page.locator('.tools .strong').click()
  await expect.poll(() => query(page).get('plan')).toMatch(/^kept:/)
  await page.goto(`${page.url()}&asof=2023-05-01&item=1`)
  await detail(page).getByRole('button', { name: '修改…' }).click()
  await dialog(page).waitFor()
  await field(page, '完成时限').fill('9月底前')
  await expect.poll(() => dialog(page).innerText()).toContain('2023-09-30')
  await field(page, '理由').fill('延期')
  await enter(page)
  await closed(page)
  await page.getByRole('link', { name: '计划', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: 'plan.html' })
  await expect.poll(() => row.innerText()).toContain('共 1 条')
  await row.getByRole('button', { name: '复制' }).click()
  await expect.poll(() => row.count()).toBe(2)
  await expect.poll(() => row.filter({ hasText: '（2）' }).innerText()).toContain('共 1 条')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    row.last().getByRole('button', { name: '导出 plan.json' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const plan = JSON.parse(Buffer.concat(chunks).toString()) as {
    readonly items: readonly { readonly deadline: { readonly date: string } }[]
    readonly changes: readonly { readonly reason: string }[]
  }
  // As accepted, with the change beside it.
  expect(plan.items[0]?.deadline.date).toBe('2023-06-30')
  expect(plan.changes.map(({ reason }) => reason)).toEqual(['延期'])
})
