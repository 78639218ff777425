import { readFileSync } from 'node:fs'
import { createInflate } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../bench/plans'
import { dialogsOf, saved } from './figureDialog'
import { axeFaults, query, visitor } from '../visit'

const visit = visitor()
const dialogOf = dialogsOf(visit)

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
