import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { planOf } from '../../bench/plans'
import { drop } from '../import/dropFile'
import { dialogsOf, saved } from './figureDialog'
import { frames, settled } from '../settled'
import { axeFaults, query, visitor } from '../visit'

const visit = visitor()
const dialogOf = dialogsOf(visit)

it('brings the view back from a file that is dropped on the page, and says what a wrong file is', async () => {
  const page = await dialogOf('#/relations?asof=2020-12-31&scope=all', { way: 'png', ratio: 1 })
  const png = readFileSync(await (await saved(page)).path())
  const other = await visit('#/gantt')
  await settled(other)
  await drop(other, 'letter.txt', Buffer.from('今天天气很好'))
  await expect
    .poll(() => other.getByRole('alert').innerText())
    .toContain('“letter.txt”中没有读到计划')
  await drop(other, 'figure.png', png)
  await expect.poll(() => other.url()).toContain('#/relations')
  expect([query(other).get('asof'), query(other).get('scope')]).toEqual(['2020-12-31', 'all'])
  expect(await other.getByRole('alert').count()).toBe(0)
})

it('reads a ledger that is dropped on any view, and says which files it did not look at', async () => {
  const page = await visit('#/gantt?asof=2021-06-30')
  await settled(page)
  const rows = '序号,责任单位,状态,发生日期,填报人\n16,区工管办（宣传）,已完成,2020-05-20,张三\n'
  await drop(page, 'ledger.csv', Buffer.from(rows), 'letter.txt')
  const offer = page.locator('.offer')
  await expect.poll(() => offer.innerText()).toContain('张三')
  expect(await page.locator('.message').innerText()).toContain('同时放入的另 1 个没有打开')
  await offer.getByRole('button', { name: /^并入/ }).click()
  await expect.poll(() => page.locator('.message').innerText()).toContain('并入 1 条')
  await drop(page, 'other.csv', Buffer.from(`计划编号：别的计划\n${rows}`))
  await expect.poll(() => offer.innerText()).toContain('另一份计划的台账')
})

it('brings plan, view and records back on a machine that has neither, offering the records', async () => {
  const plan = JSON.stringify({ ...planOf(27), id: 'district', title: '某区重点工作😀' })
  const mine = await dialogOf(
    '#/gantt?plan=mine.json&asof=2021-06-30&year=2021',
    { way: 'svg' },
    async page => {
      await page.route('**/mine.json', route =>
        route.fulfill({ contentType: 'application/json', body: plan }),
      )
    },
  )
  await mine.keyboard.press('Escape')
  await mine.getByRole('link', { name: '台账' }).click()
  await mine.locator('[data-cell="state"]').first().selectOption({ index: 2 })
  await mine.getByRole('button', { name: /^登记/ }).click()
  await expect.poll(() => mine.locator('.status').innerText()).toContain('1')
  await mine.getByRole('link', { name: '甘特图' }).click()
  await mine.locator('button:not([disabled])', { hasText: /^导出$/ }).click()
  await mine.locator('dialog img').waitFor()
  expect(await mine.locator('dialog').innerText()).toContain(
    '文件中附整份计划 27 项，和本图所据的 1 条截至当日的填报',
  )
  const withRecord = readFileSync(await (await saved(mine)).path())
  await mine.getByText('只附计划').click()
  const planOnly = readFileSync(await (await saved(mine)).path())
  await mine.getByText('只附视图').click()
  const viewOnly = readFileSync(await (await saved(mine)).path())
  expect([withRecord.length > planOnly.length, planOnly.length > viewOnly.length]).toEqual([
    true,
    true,
  ])

  const other = await visit('#/workload?unit=区税务局')
  await settled(other)
  const altered = Buffer.from(
    withRecord
      .toString('utf8')
      .replace(/(packed&quot;:&quot;.{40})./, (_, kept: string) => `${kept}#`),
  )
  await drop(other, 'altered.svg', altered)
  await expect.poll(() => other.getByRole('alert').innerText()).toContain('已损坏')
  await drop(other, 'figure.svg', viewOnly)
  await expect.poll(() => other.getByText('没有载入 mine.json').count()).toBe(1)
  await other.goBack()
  await expect.poll(() => query(other).get('unit')).toBe('区税务局')

  await drop(other, 'figure.svg', withRecord)
  await expect.poll(() => other.url(), { timeout: 20_000 }).toContain('#/gantt')
  await expect
    .poll(() => other.getByRole('heading', { level: 1 }).innerText())
    .toContain('某区重点工作😀')
  expect([
    query(other).get('asof'),
    query(other).get('year'),
    query(other).get('plan')?.startsWith('kept:'),
  ]).toEqual(['2021-06-30', '2021', true])
  expect(
    await other
      .getByText('已打开“figure.svg”所附的计划《某区重点工作😀》，截至 2021-06-30')
      .count(),
  ).toBe(1)
  const offer = other.getByRole('alertdialog')
  expect(await offer.innerText()).toContain('新增 1 条；已有 0 条')
  expect(await axeFaults(other)).toEqual([])
  await other.getByRole('button', { name: /^并入/ }).click()
  await expect.poll(() => other.getByRole('alertdialog').count()).toBe(0)
  // Taken is what every copy holds.
  await other.getByText('已并入 1 条').waitFor()
  // What was dropped is still there when the page begins anew; dropped again, it tells nothing
  // new.
  await other.reload()
  await expect
    .poll(() => other.getByRole('heading', { level: 1 }).innerText())
    .toContain('某区重点工作😀')
  await frames(other, 90)
  await drop(other, 'figure.svg', withRecord)
  await frames(other, 90)
  await expect
    .poll(
      async () => [
        await other.getByRole('alertdialog').allInnerTexts(),
        await other.getByRole('alert').allInnerTexts(),
      ],
      { timeout: 20_000 },
    )
    .toEqual([[], []])
}, 120_000)

it('goes back to the plan that a dropped figure took the place of', async () => {
  const page = await dialogOf(
    '#/gantt?plan=mine.json&asof=2021-06-30',
    { way: 'svg' },
    async one => {
      await one.route('**/mine.json', route =>
        route.fulfill({
          contentType: 'application/json',
          body: JSON.stringify({ ...planOf(27), id: 'district', title: '某区重点工作' }),
        }),
      )
    },
  )
  const svg = readFileSync(await (await saved(page)).path())
  const other = await visit('#/workload?unit=区税务局')
  await settled(other)
  await drop(other, 'figure.svg', svg)
  await other.getByRole('button', { name: '回到原来的计划' }).click({ timeout: 20_000 })
  await expect
    .poll(() => [query(other).get('unit'), query(other).get('plan')])
    .toEqual(['区税务局', null])
  await expect.poll(() => other.getByRole('heading', { level: 1 }).innerText()).toContain('南昌')
}, 60_000)
