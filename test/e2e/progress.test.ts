import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFaults, drawn, noteWords, placeOf, query, visitor, wordsDrawn } from './visit'

const planText = readFileSync(
  new URL('../../data/nanchang-2020/plan.json', import.meta.url),
  'utf8',
)
const visit = visitor()
const field = (page: Page, row: RegExp, cell: string) =>
  page.locator('tbody tr').filter({ hasText: row }).first().locator(`[data-cell="${cell}"]`)
const status = (page: Page): Promise<string> => page.locator('.tools .status').innerText()

/** Opens the clerk's table for 区税务局, which has seven items, on a day. */
async function clerk(asOf = '2020-09-30'): Promise<Page> {
  const page = await visit(`#/ledger?asof=${asOf}&unit=${encodeURIComponent('区税务局')}`)
  await page.locator('tbody tr').first().waitFor()
  // Focus waits for nothing, and the fields open with the ledger.
  await page.locator('fieldset.fields:enabled').waitFor()
  return page
}

describe('the clerk’s table', () => {
  it('enters by keyboard alone, is undone and done again, and is there after the page is loaded anew', async () => {
    const page = await clerk()
    expect(await page.locator('tbody tr').count()).toBe(7)
    await field(page, /25个试点/, 'state').focus()
    for (let down = 0; down < 2; down += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('40')
    await page.keyboard.press('Enter')
    await page.keyboard.type('60')
    await page.keyboard.press('Control+Enter')
    // The second row has a share but no state: it stays, with what is missing.
    await expect.poll(() => status(page)).toBe('已登记 1 条，1 行未登记，见各行提示')
    expect(await page.locator('tr.wrong .fault').innerText()).toBe('缺状态')
    const row = page
      .locator('tbody tr')
      .filter({ hasText: /25个试点/ })
      .first()
    expect(await row.innerText()).toContain('2020-09-30 进行中 40%')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => row.innerText()).not.toContain('进行中 40%')
    await page.getByRole('button', { name: '重做' }).click()
    await expect.poll(() => row.innerText()).toContain('2020-09-30 进行中 40%')
    await page.reload()
    await expect
      .poll(() =>
        page
          .locator('tbody tr')
          .filter({ hasText: /25个试点/ })
          .first()
          .innerText(),
      )
      .toContain('2020-09-30 进行中 40%')
  })

  it('takes rows pasted from a spreadsheet, and strikes off with evidence', async () => {
    const page = await clerk()
    await field(page, /25个试点/, 'state').focus()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData(
        'text/plain',
        '已完成\t100\t2020年9月20日\t已印发\t昌经办〔2020〕1号\n进行中\t30%\t2020/9/28\n',
      )
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await page.getByRole('button', { name: '登记 2 条' }).click()
    await expect.poll(() => status(page)).toBe('已登记 2 条')
    const rows = await page.locator('tbody tr').allInnerTexts()
    expect(rows[0]).toContain('2020-09-20 已完成 100% · 已印发')
    expect(rows[0]).toContain('提前完成')
    expect(rows[1]).toContain('2020-09-28 进行中 30%')
    await page.locator('tbody tr').nth(2).getByRole('button', { name: '销号' }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell')))
      .toBe('evidence')
    await page.keyboard.type('验收单')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => page.locator('tbody tr').nth(2).innerText()).toContain('提前完成')
  })

  it('lays a pasted block over what is filled in, says what found no place, and takes all back at once', async () => {
    const page = await clerk()
    await field(page, /25个试点/, 'note').fill('先前写的')
    await field(page, /25个试点/, 'state').focus()
    await page.evaluate(() => {
      const rows = Array.from({ length: 8 }, () => '已完成\t100\t2020/9/1\t贴入\t佐证\t多余')
      const data = new DataTransfer()
      data.setData('text/plain', `${rows.join('\n')}\n`)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await page.getByRole('button', { name: '登记 7 条' }).waitFor()
    expect(await status(page)).toMatch(/多出 1 行，没有放进去.*多出 7 格没有放进去/)
    // A field of another kind undoes its own words and nothing else.
    await page.locator('input.who').focus()
    await page.keyboard.type('甲')
    await page.keyboard.press('Control+z')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.who')?.value === '')
    expect(await page.getByRole('button', { name: '登记 7 条' }).count()).toBe(1)
    await field(page, /25个试点/, 'note').focus()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: '登记 1 条' }).waitFor()
    expect(await field(page, /25个试点/, 'note').inputValue()).toBe('先前写的')
    expect(await status(page)).toBe('已撤销粘贴')
    await page.getByRole('button', { name: '重做' }).click()
    await page.getByRole('button', { name: '登记 7 条' }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '登记 1 条' }).waitFor()
  })

  it('corrects and withdraws without erasing', async () => {
    const page = await clerk()
    await field(page, /25个试点/, 'state').selectOption('underway')
    await page.getByRole('button', { name: '登记 1 条' }).click()
    await field(page, /25个试点/, 'note').focus()
    const history = page.locator('aside.history')
    await history.getByRole('button', { name: '更正' }).click()
    await field(page, /25个试点/, 'state').selectOption('done')
    await page.getByRole('button', { name: '登记 1 条' }).click()
    await expect.poll(() => history.locator('li').count()).toBe(2)
    expect(await history.locator('li.overruled').innerText()).toContain('进行中')
    await history.locator('li:not(.overruled)').getByRole('button', { name: '撤回' }).click()
    await expect.poll(() => history.locator('li').count()).toBe(3)
    await expect
      .poll(() =>
        page
          .locator('tbody tr')
          .filter({ hasText: /25个试点/ })
          .first()
          .innerText(),
      )
      .toContain('进行中')
  })
})

describe('what is being filled in', () => {
  it('is there again after another screen, and after a correction is given up', async () => {
    const page = await clerk()
    await field(page, /25个试点/, 'note').fill('草稿')
    await page.locator('.nav a', { hasText: '甘特图' }).click()
    await page.locator('#chart[role=treegrid]').waitFor()
    await page.locator('.nav a', { hasText: '台账' }).click()
    expect(await field(page, /25个试点/, 'note').inputValue()).toBe('草稿')
    await field(page, /25个试点/, 'state').selectOption('underway')
    await page.getByRole('button', { name: '登记 1 条' }).click()
    await field(page, /25个试点/, 'note').focus()
    await page.locator('aside.history').getByRole('button', { name: '更正' }).click()
    await page.locator('tbody tr').first().getByRole('button', { name: '更正 ×' }).click()
    // The row is free for another report, which strikes nothing.
    await field(page, /25个试点/, 'state').selectOption('done')
    await page.getByRole('button', { name: '登记 1 条' }).click()
    await expect.poll(() => page.locator('aside.history li').count()).toBe(2)
    expect(await page.locator('aside.history li.overruled').count()).toBe(0)
  })

  it('stays with its plan, as the records do', async () => {
    const other = { ...(JSON.parse(planText) as object), id: 'another-plan' }
    const page = await visit(`#/ledger?asof=2020-09-30&unit=${encodeURIComponent('区税务局')}`, {
      prepare: one =>
        one.route('**/other.json', route =>
          route.fulfill({ body: JSON.stringify(other), contentType: 'application/json' }),
        ),
    })
    await field(page, /25个试点/, 'state').selectOption('underway')
    await page.getByRole('button', { name: '登记 1 条' }).click()
    await expect
      .poll(() => page.locator('tbody tr').first().innerText())
      .toContain('2020-09-30 进行中')
    await field(page, /25个试点/, 'note').fill('只属于第一份')
    await page.evaluate(() => {
      location.hash = location.hash.replace('asof', 'plan=other.json&asof')
    })
    await expect
      .poll(() => page.locator('tbody tr').first().innerText())
      .not.toContain('2020-09-30 进行中')
    expect(await field(page, /25个试点/, 'note').inputValue()).toBe('')
    await page.goBack()
    await expect
      .poll(() => page.locator('tbody tr').first().innerText())
      .toContain('2020-09-30 进行中')
    expect(await field(page, /25个试点/, 'note').inputValue()).toBe('只属于第一份')
  })

  it('needs a day where the page looks at one by itself', async () => {
    const page = await visit(`#/ledger?unit=${encodeURIComponent('区税务局')}`)
    await field(page, /25个试点/, 'state').selectOption('done')
    await page.getByRole('button', { name: '登记 1 条' }).click()
    expect(await page.locator('tr.wrong .fault').innerText()).toBe('缺发生日期')
  })

  it('says at the field that a day lies decades before the plan, and takes it not', async () => {
    const page = await visit(`#/ledger?unit=${encodeURIComponent('区税务局')}`)
    const day = field(page, /25个试点/, 'day')
    await field(page, /25个试点/, 'state').selectOption('done')
    await day.fill('0202-06-30')
    const words = page.locator('td:has([data-cell="day"]) .fault')
    expect(await words.innerText()).toBe('早于 1990 年，比本计划早了几十年，请核对年份')
    expect(await day.getAttribute('aria-describedby')).toBe(await words.getAttribute('id'))
    await page.getByRole('button', { name: '登记 1 条' }).click()
    await expect.poll(() => status(page)).toContain('1 行未登记')
    expect(await words.count()).toBe(1)
    await day.fill('2020-06-30')
    expect(await words.count()).toBe(0)
  })
})

it('an item’s detail leads to its row', async () => {
  const page = await visit('#/gantt?asof=2020-09-30&item=24')
  await page.getByRole('button', { name: '填报本项' }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.textContent))
    .toContain('推进政府网站集约化')
  expect(query(page).get('item')).toBeNull()
  expect(await page.locator('aside.history h2').innerText()).toContain('24 推进政府网站集约化')
})

describe('a ledger file', () => {
  it('goes out as a form, comes back filled in, and is merged once', async () => {
    const page = await clerk()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出填报表' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^《.*》台账_截至20200930\.xlsx$/)
    const filled =
      '序号,责任单位,内设口子,状态,完成百分比,发生日期,说明,佐证,填报人\n4,区税务' +
      '局,,进行中,40,2020-09-01,,,李四\n4,区税务局,,进行中,四成,2020-09-02,,,李四\n'
    for (const [words, rows] of [
      ['新增 1 条；已有 0 条', 1],
      ['新增 0 条；已有 1 条', 0],
    ] as const) {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '回填.csv', mimeType: 'text/csv', buffer: Buffer.from(filled) })
      const read = page.locator('section.import')
      await expect.poll(() => read.innerText()).toContain(words)
      expect(await read.locator('.problems li').allInnerTexts()).toEqual([
        expect.stringMatching(/^第3行：完成百分比“四成”/),
      ])
      if (rows > 0) await read.getByRole('button', { name: '并入 1 条' }).click()
      else await read.getByRole('button', { name: '关闭' }).click()
    }
    expect(await page.locator('tbody tr').first().innerText()).toContain('2020-09-01 进行中 40%')
  })

  it('with hidden rows says so, and reads them when it is told to', async () => {
    const page = await clerk()
    const read = page.locator('section.import')
    await page.locator('input[type=file]').setInputFiles('test/e2e/ledger/hidden.xlsx')
    await expect.poll(() => read.innerText()).toContain('新增 1 条；已有 0 条')
    expect((await read.locator('.problems li').allInnerTexts()).join()).toContain('旧稿!A2')
    await read.getByRole('button', { name: '连同隐藏的 4 行一起读' }).click()
    await expect.poll(() => read.innerText()).toContain('新增 4 条；已有 0 条')
    expect(await read.locator('.with-hidden').count()).toBe(0)
    await read.getByRole('button', { name: '并入 4 条' }).click()
    await expect.poll(() => page.locator('.tools .status').innerText()).toContain('4 条')
  })
})

describe('the overview', () => {
  it('begins with sentences whose figures list what they count, and with what is to be supervised', async () => {
    const page = await visit('#/overview?asof=2021-06-30')
    await page.getByRole('button', { name: '载入示例数据（虚构）' }).click()
    const lead = page.getByRole('group', { name: '导语' })
    await lead.getByText('12 项').press('Enter')
    await expect.poll(() => page.locator('aside.list li button').count()).toBe(12)
    await lead.getByText('区安监局').click()
    await page.getByRole('heading', { name: /健全政务公开制度规范/ }).waitFor()
    await page.keyboard.press('Escape')
    const list = page.getByRole('region', { name: '督办清单' })
    await expect
      .poll(() => list.locator('li .link').allInnerTexts())
      .toEqual(['10 健全政务公开制度规范', '4 25个试点领域标准目录', '11 标准目录嵌入业务系统'])
    await list.getByRole('button', { name: '复制催办' }).last().click()
    await list.getByRole('button', { name: '已复制' }).waitFor()
    await list.getByRole('button', { name: '去填报' }).first().click()
    await page.waitForURL(/#\/ledger\?.*item=10/)
  })

  it('says with no records what is planned and how to begin, and no rate', async () => {
    const page = await visit('#/overview?asof=2020-09-30')
    await page.getByRole('group', { name: '导语' }).getByText('尚无填报').waitFor()
    const text = await page.locator('.overview').innerText()
    expect(text).toContain('尚无填报')
    expect(text).not.toMatch(/完成率\s*\d|0%|0\.0%/)
    expect(
      (await page.locator('.totals li').allInnerTexts()).map(words =>
        words.replace(/\s+/g, ' ').trim(),
      ),
    ).toEqual(['到期未报 4 14.8%', '未填报 23 85.2%'])
    await page.locator('.totals li button').first().click()
    expect((await page.locator('aside.list li button > b').allInnerTexts()).map(Number)).toEqual([
      1, 2, 3, 16,
    ])
    expect(await axeFaults(page)).toEqual([])
  })

  it('lists the items of a unit with the states of its own part', async () => {
    const page = await visit('#/overview?asof=2021-06-30', { prepare: noteWords })
    await page.getByRole('button', { name: '载入示例数据（虚构）' }).click()
    await page.locator('.figures strong').first().waitFor()
    const states = (): Promise<string> => page.locator('.list').innerText()
    await page.locator('tbody th button', { hasText: '区工管办' }).click()
    await expect.poll(states).toMatch(/4\s*25个试点领域标准目录\s*[‹✓›]+\s*按期完成/)
    await page.locator('.nav a', { hasText: '热力图' }).click()
    await page.locator('.workload').waitFor()
    await drawn(page)
    const head = await placeOf(page, '区工管办')
    await page.mouse.click(head.x - 8, head.y)
    await expect.poll(states).toMatch(/4\s*25个试点领域标准目录\s*[‹✓›]+\s*按期完成/)
    await page.getByRole('button', { name: '关闭' }).click()
    const late = await placeOf(page, '区财金局')
    await page.mouse.click(late.x - 8, late.y)
    await expect.poll(states).toMatch(/4\s*25个试点领域标准目录\s*到期未报/)
  })
})

describe('states in the charts', () => {
  it('stand in the legend of the Gantt chart, and filter it', async () => {
    const page = await visit('#/gantt?asof=2020-09-30&state=due', { prepare: noteWords })
    await drawn(page)
    expect(await page.locator('.counts').innerText()).toContain('显示 4/27 项')
    expect(await wordsDrawn(page)).toContain('到期未报 4')
    await page.getByRole('button', { name: /状态：到期未报/ }).click()
    await expect.poll(() => page.locator('.counts').innerText()).toContain('27 项 ·')
  })
})
