import { readFileSync } from 'node:fs'
import { createInflate } from 'node:zlib'
import type { Download, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { planOf } from '../bench/plans'
import { frames, settled } from './settled'
import { axeFaults, query, visitor } from './visit'

const visit = visitor()

/** Opens the dialog of a view, with what was chosen an earlier day. */
async function dialogOf(
  hash: string,
  choice: object = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await visit(hash, {
    acceptDownloads: true,
    prepare: async one => {
      await one.addInitScript(kept => {
        localStorage.setItem('guatu.figure', kept)
      }, JSON.stringify(choice))
      await prepare?.(one)
    },
  })
  await page.locator('button:not([disabled])', { hasText: /^导出$/ }).click({ timeout: 30_000 })
  await page.locator('dialog img').waitFor({ timeout: 30_000 })
  return page
}

async function saved(page: Page, timeout = 30_000): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout }),
    page.getByRole('button', { name: '保存' }).click(),
  ])
  return download
}

/** Holds a file, or two, over the page until the page says that it takes it, and lets go. */
async function drop(page: Page, name: string, bytes: Buffer, beside?: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([data, file, other]) => {
      const made = new DataTransfer()
      made.items.add(new File([Uint8Array.from(atob(data), sign => sign.charCodeAt(0))], file))
      if (other !== undefined) made.items.add(new File(['words'], other))
      return made
    },
    [bytes.toString('base64'), name, beside] as const,
  )
  const isTaken = (): Promise<boolean> =>
    page.evaluate(dataTransfer => {
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
      return !document.body.dispatchEvent(over)
    }, transfer)
  await expect.poll(isTaken, { timeout: 10_000 }).toBe(true)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** Points across and down of the sheets of a PDF that Chromium made. */
function sheetsOf(pdf: Buffer): readonly (readonly [number, number])[] {
  return [
    ...pdf
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
  ].map(([, width, height]) => [Number(width), Number(height)])
}

/**
 * Width and height of a PNG, px to a metre, and whether ink stands in its first and last tenth;
 * throws on one that does not unpack to its very size.
 */
async function pictureOf(path: string): Promise<{
  readonly width: number
  readonly height: number
  readonly perMetre: number
  readonly top: boolean
  readonly bottom: boolean
}> {
  const bytes = readFileSync(path)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  let perMetre = 0
  const inflate = createInflate()
  const stride = width * 3 + 1
  const ink = { top: false, bottom: false }
  let read = 0
  const unpacked = new Promise<void>((resolve, reject) => {
    inflate.on('data', (chunk: Buffer) => {
      const row = Math.floor(read / stride)
      // Rows are told by what they differ in from the one above: where nothing is drawn all is
      // nought, but for the filter's 2.
      if (row < height / 10 || row > height * 0.9) {
        const isInked = chunk.some(byte => byte > 2)
        if (row < height / 10) ink.top ||= isInked
        else ink.bottom ||= isInked
      }
      read += chunk.length
    })
    inflate.on('end', resolve)
    inflate.on('error', reject)
  })
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'pHYs') perMetre = bytes.readUInt32BE(at + 8)
    if (type === 'IDAT') inflate.write(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  inflate.end()
  await unpacked
  if (read !== stride * height) throw new Error(`${read} bytes unpacked, not ${stride * height}`)
  return { width, height, perMetre, ...ink }
}

/** Pixels of so many mm at twice 300 dpi. */
const pixels = (mm: number): number => 2 * Math.round((mm / 25.4) * 300)

describe('exporting a chart', () => {
  it('is reached and left by the keyboard, keeps the focus within, and has no faults that axe knows', async () => {
    const page = await dialogOf('#/gantt?asof=2021-06-30&item=12')
    expect(await axeFaults(page)).toEqual([])
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body ||
            document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('导出')
    // Escape closed the dialog and nothing behind it.
    expect(query(page).get('item')).toBe('12')
  })

  it.each([
    ['#/gantt?asof=2021-06-30', '完成时限分布', 'a4Across', [297, 210]],
    ['#/workload?asof=2021-06-30', '责任分布', 'a4Across', [297, 210]],
    ['#/workload?asof=2021-06-30&columns=month', '责任分布', 'a4Across', [297, 210]],
    ['#/relations?asof=2021-06-30', '关联关系', 'a4Across', [297, 210]],
    // With its calendar it is one page from A3 on.
    ['#/overview?asof=2021-06-30', '进展总览', 'a3Across', [420, 297]],
  ] as const)(
    '%s gives an SVG and a PNG of its size',
    async (hash, title, size, [across, down]) => {
      const page = await dialogOf(hash, { way: 'svg', size })
      const svg = await saved(page)
      expect(svg.suggestedFilename()).toBe(
        `《南昌经开区基层政务公开标准化规范化工作任务${title}》_截至20210630.svg`,
      )
      expect(readFileSync(await svg.path(), 'utf8')).toContain('资料来源：《南昌经开区')
      await page.getByText('PNG 图片').click()
      const picture = await pictureOf(await (await saved(page)).path())
      expect(picture).toEqual({
        width: pixels(across),
        height: pixels(down),
        perMetre: Math.round((pixels(across) * 1000) / across),
        top: true,
        bottom: true,
      })
    },
  )

  it('takes the title, the number and the items that are asked for', async () => {
    const page = await dialogOf('#/gantt?asof=2021-06-30&year=2022', { way: 'svg' })
    expect(await page.locator('dialog img').getAttribute('alt')).toContain('5 项')
    await page.getByLabel('图题').fill('2022年<时限>')
    await page.getByLabel('图号').fill('3-2')
    await page.getByText('全部事项').click()
    await expect.poll(() => page.locator('dialog img').getAttribute('alt')).toContain('27 项')
    const svg = await saved(page)
    expect(svg.suggestedFilename()).toBe('《2022年时限》_截至20210630.svg')
    expect(readFileSync(await svg.path(), 'utf8')).toContain(
      '图3-2　2022年&lt;时限&gt;（截至2021年6月30日）',
    )
  })

  it('gives the plan as tables too, as filtered or whole, and says before what a file holds', async () => {
    const page = await dialogOf('#/gantt?asof=2021-06-30&year=2022', { way: 'svg' })
    await page.getByText('CSV', { exact: true }).click()
    await expect
      .poll(() => page.getByLabel('文件内容').innerText())
      .toMatch(/每项一行[^]*显示 5\/27 项[^]*截至 2021-06-30 · 0 条填报/)
    expect(await axeFaults(page)).toEqual([])
    const part = await saved(page)
    expect(part.suggestedFilename()).toBe(
      '《南昌经开区基层政务公开标准化规范化工作任务分工和进度安排》_截至20210630.csv',
    )
    expect(
      readFileSync(await part.path(), 'utf8')
        .trimEnd()
        .split('\r\n'),
    ).toHaveLength(6)
    await page.getByText('全部事项').click()
    await page.getByText('Excel 工作簿', { exact: true }).click()
    await expect.poll(() => page.getByLabel('文件内容').innerText()).toContain('27 项 · 16 家单位')
    expect(
      readFileSync(await (await saved(page)).path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await page.getByText('MS Project', { exact: true }).click()
    const contents = page.locator('dialog .contents')
    expect(await contents.innerText()).toMatch(/供 MS Project 打开。ProjectLibre .*GanttProject/)
    const project = async (): Promise<string> =>
      readFileSync(await (await saved(page)).path(), 'utf8')
    expect(await project()).not.toContain('<Finish>')
    await page.getByText('按完成时限（推定）', { exact: true }).click()
    expect(await contents.innerText()).not.toContain('放在今天')
    expect((await project()).match(/<Milestone>1</g)).toHaveLength(27)
    await page.getByText('plan.json', { exact: true }).click()
    expect(readFileSync(await (await saved(page)).path(), 'utf8')).toBe(
      readFileSync('data/nanchang-2020/plan.json', 'utf8'),
    )
    // What was chosen last stands there again, and a figure is laid out once it is asked for.
    await page.getByText('PDF', { exact: true }).click()
    await page.locator('dialog img').waitFor()
  })

  it('brings the view back from a file that is dropped on the page, and says what a wrong file is', async () => {
    const page = await dialogOf('#/relations?asof=2020-12-31&scope=all', { way: 'png', ratio: 1 })
    const png = readFileSync(await (await saved(page)).path())
    const other = await visit('#/gantt')
    await settled(other)
    await drop(other, 'letter.txt', Buffer.from('今天天气很好'))
    await expect
      .poll(() => other.getByRole('alert').innerText())
      .toContain('“letter.txt”不是可以打开的文件')
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

  it('says where the clipboard cannot be written', async () => {
    const page = await dialogOf('#/gantt', { way: 'clipboard' }, one =>
      one.addInitScript(() => {
        Object.defineProperty(globalThis, 'ClipboardItem', { value: undefined })
      }),
    )
    expect(await page.getByText('此处不能写剪贴板').count()).toBe(1)
    expect(await page.getByRole('button', { name: '复制' }).isDisabled()).toBe(true)
  })

  it.each([
    ['gantt', 'a4', 1, [595, 842], '政府网站集约化建设'],
    ['workload', 'word', 1, [442, null], '合计 项次'],
    ['workload?columns=month', 'word', 1, [442, null], '高峰月'],
    ['relations', 'slide', 1, [960, 540], '时序矛盾'],
  ] as const)(
    'prints %s for %s on a page of paper for each page, as drawings',
    async (view, size, count, [wide, high], words) => {
      const page = await dialogOf(
        `#/${view}${view.includes('?') ? '&' : '?'}asof=2021-06-30`,
        { way: 'print', size },
        one =>
          one.addInitScript(() => {
            // A headless browser prints nothing: what would be printed is noted instead.
            window.print = () => {
              const { document } = globalThis
              Object.assign(window.top ?? window, {
                printed: {
                  pages: document.querySelectorAll('body > svg').length,
                  html: document.documentElement.outerHTML,
                  style: document.adoptedStyleSheets
                    .flatMap(sheet => [...sheet.cssRules])
                    .map(rule => rule.cssText)
                    .join('\n'),
                  words: document.body.textContent,
                },
              })
              dispatchEvent(new Event('afterprint'))
            }
          }),
      )
      await page.getByRole('button', { name: '打印' }).click()
      await expect.poll(() => page.locator('.said').innerText()).toBe('已送打印窗口')
      const printed = await page.evaluate(
        () =>
          (
            globalThis as unknown as {
              printed: { pages: number; html: string; style: string; words: string }
            }
          ).printed,
      )
      expect(printed.pages).toBe(count)
      expect(printed.words).toContain(words)
      expect(await page.locator('iframe').count()).toBe(0)
      // What the browser makes of that document: a sheet for each page, of its size, none empty.
      const paper = await page.context().newPage()
      await paper.setContent(printed.html)
      await paper.addStyleTag({ content: printed.style })
      const sheets = sheetsOf(await paper.pdf({ preferCSSPageSize: true, printBackground: true }))
      expect(sheets).toHaveLength(count)
      for (const [width, height] of sheets) {
        expect(Math.abs(width - wide)).toBeLessThan(1.5)
        if (high !== null) expect(Math.abs(height - high)).toBeLessThan(1.5)
      }
    },
  )

  it('stops when it is told to', async () => {
    const page = await dialogOf('#/gantt?asof=2021-06-30', { way: 'png', size: 'a3', ratio: 4 })
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '取消' }).click()
    await expect.poll(() => page.locator('.said').innerText()).toBe('已取消')
  })

  it('makes a whole PNG of a thousand items at four times the px, far beyond what a canvas holds', async () => {
    const plan = JSON.stringify(planOf(1000))
    const page = await dialogOf(
      '#/gantt?plan=thousand.json',
      { way: 'png', size: 'free', width: 80, height: null, ratio: 4 },
      one =>
        one.route('**/thousand.json', route =>
          route.fulfill({ contentType: 'application/json', body: plan }),
        ),
    )
    const picture = await pictureOf(await (await saved(page, 200_000)).path())
    expect(picture.height).toBeGreaterThan(200_000)
    expect(picture).toMatchObject({ width: 3780, top: true, bottom: true })
  }, 240_000)
})
