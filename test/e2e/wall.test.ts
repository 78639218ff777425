import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { recordOf } from '@/analysis/reportId'
import type { Plan } from '@/model/plan'
import { axeFaults, noteWords, query, queryHas, visitor, wordsDrawn } from './visit'

const visit = visitor()
const walls = [[1366, 768], [1920, 1080], [3840, 2160], [5760, 2160], [6656, 1792], [1080, 1920]] as const

/** What the panels show, by their labels. */
const shown = (page: Page): Promise<string[]> => page.locator('.panel').evaluateAll(panels => panels.map(panel => panel.getAttribute('aria-label') ?? ''))
const shows = (page: Page, ...names: string[]): Promise<unknown> => expect.poll(() => shown(page), { timeout: 5000 }).toEqual(names)
const foot = (page: Page): Promise<string> => page.locator('.foot').innerText()
const asOf = (page: Page): Promise<string> => page.locator('.as-of').innerText()

/** A page whose clock stands at a moment of Shanghai until it is told to run. */
const at = (moment: string) => (page: Page): Promise<unknown> => page.clock.install({ time: new Date(`${moment}+08:00`) })

/** Lets minutes pass in steps that leave the network its time: the page's patience with a server runs by the same clock. */
async function pass(page: Page, minutes: number): Promise<void> {
  for (let step = 0; step < minutes * 6; step += 1) {
    await page.clock.runFor(10_000)
    await page.waitForTimeout(20)
  }
}

describe('the big screen', () => {
  it.each(walls)('fits %i × %i px: no word of the page under 24 px per 1080 lines, none cut, none on another', async (width, height) => {
    const page = await visit('#/wall?asof=2021-06-30', { viewport: { width, height } })
    await page.locator('.panel canvas').first().waitFor()
    const faults = await page.evaluate(least => {
      const elements = [...document.querySelectorAll<HTMLElement>('.wall h1, .wall .as-of, .wall .foot p')]
      const boxes = elements.map(element => ({ element, box: element.getBoundingClientRect() }))
      const panels = [...document.querySelectorAll('.panel')].map(element => ({ element, box: element.getBoundingClientRect() }))
      const meets = (a: DOMRect, b: DOMRect): boolean => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
      return boxes.flatMap(({ element, box }, one) => [
        ...parseFloat(getComputedStyle(element).fontSize) < least - 0.01 ? [`small: ${element.textContent}`] : [],
        ...box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight || element.scrollWidth > element.clientWidth + 1 ? [`cut: ${element.textContent}`] : [],
        ...boxes.slice(one + 1).filter(other => meets(box, other.box)).map(other => `${element.textContent} | ${other.element.textContent}`),
        ...panels.filter(panel => meets(box, panel.box)).map(panel => `${element.textContent} | ${panel.element.getAttribute('aria-label')}`),
      ])
    }, 24 * Math.min(width, height) / 1080)
    expect(faults).toEqual([])
    expect((await shown(page)).length).toBe(width / height > 2 || height > width ? 2 : 1)
  })

  it.each([[1920, 1080, 3, 3], [3840, 2160, 2, 3], [5760, 2160, 8, 4], [6656, 1792, 4, 1], [1080, 1920, 2, 3]])('keeps head and foot of %i × %i px clear of the seams of %i by %i monitors, and loses none of their words', async (width, height, columns, rows) => {
    const bare = await visit('#/wall?asof=2021-06-30', { viewport: { width, height } })
    const wanted = await bare.evaluate(() => ['.head', '.counts', '.foot .quiet'].map(one => document.querySelector(one)?.textContent ?? ''))
    const page = await visit(`#/wall?asof=2021-06-30&seams=${columns}x${rows}`, { viewport: { width, height } })
    await page.locator('.panel canvas').first().waitFor()
    const { faults, said } = await page.evaluate(({ columns, clear }) => {
      const pieces = [...document.querySelectorAll<HTMLElement>('.head .piece, .foot .piece')]
      const boxes = pieces.map(element => ({ name: element.textContent ?? '', box: element.getBoundingClientRect() }))
      const seams = Array.from({ length: columns - 1 }, (_, at) => innerWidth * (at + 1) / columns)
      const meets = (a: DOMRect, b: DOMRect): boolean => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4
      const panels = [...document.querySelectorAll('.panel')].map(element => element.getBoundingClientRect())
      return {
        said: pieces.map(element => element.textContent ?? '').join('').replace(/[\s·]/g, ''),
        faults: boxes.flatMap(({ name, box }, at) => [
          ...seams.some(seam => box.left < seam + clear - 6 && box.right > seam - clear + 6) ? [`on a seam: ${name}`] : [],
          ...box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight ? [`out: ${name}`] : [],
          ...boxes.slice(at + 1).filter(other => meets(box, other.box)).map(other => `${name} | ${other.name}`),
          ...panels.filter(panel => meets(box, panel)).map(() => `on a panel: ${name}`),
        ]),
      }
    }, { columns, clear: 24 * Math.min(width, height) / 1080 })
    expect(faults).toEqual([])
    for (const words of wanted) expect(said).toContain(words.replace(/[\s·]/g, ''))
  })

  it('is brought back by its address alone: scenes in their order, dwell, day, theme and filter', async () => {
    const page = await visit('#/wall?asof=2020-09-30&scenes=due~concern~gantt&dwell=5&theme=light&unit=各镇处', { prepare: at('2026-11-25T09:00:00') })
    await shows(page, '下一步到期')
    expect(await asOf(page)).toBe('截至 2020年9月30日')
    expect(await page.locator('.wall').getAttribute('data-look')).toBe('light')
    expect(await foot(page)).toContain('显示 16/27 项')
    await page.clock.runFor(5500)
    await shows(page, '责任单位')
    await page.clock.runFor(5000)
    await shows(page, '总体安排')
    await page.clock.runFor(5500)
    await shows(page, '下一步到期')
    expect(query(page).get('scenes')).toBe('due~concern~gantt')
  })

  it('turns long lists by page, rests when touched, and goes on by itself', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=attention~due&dwell=10', { prepare: at('2026-11-25T09:00:00') })
    await shows(page, '已过时限、未报完成')
    await page.clock.runFor(11_000)
    await shows(page, '已过时限、未报完成')
    await page.clock.runFor(10_000)
    await shows(page, '下一步到期')
    await page.keyboard.press(' ')
    expect(await foot(page)).toContain('已暂停')
    await page.clock.runFor(40_000)
    await shows(page, '下一步到期')
    await page.keyboard.press('ArrowLeft')
    await shows(page, '已过时限、未报完成')
    await page.clock.runFor(61_000)
    expect(await foot(page)).not.toContain('已暂停')
    await page.clock.runFor(21_000)
    await shows(page, '下一步到期')
  })

  it('follows today over midnight and the year’s end', async () => {
    const page = await visit('#/wall?scenes=gantt', { prepare: at('2021-12-31T23:58:30') })
    await expect.poll(() => asOf(page)).toBe('截至 2021年12月31日')
    await page.clock.runFor(150_000)
    await expect.poll(() => asOf(page)).toBe('截至 2022年1月1日')
  })

  it('goes on with the turn it showed when it is started again', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~due~concern', { prepare: at('2026-11-25T09:00:00') })
    await page.keyboard.press('ArrowRight')
    await shows(page, '下一步到期')
    await page.reload()
    await shows(page, '下一步到期')
  })

  it('begins anew at the same turn when its memory has grown past the ceiling', async () => {
    const prepare = async (page: Page): Promise<void> => {
      await at('2026-11-25T09:00:00')(page)
      await page.addInitScript(() => { Object.defineProperty(performance, 'memory', { value: { usedJSHeapSize: sessionStorage.length === 0 ? 700e6 : 7e6 } }) })
    }
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~due~concern&dwell=240', { prepare })
    await shows(page, '总体安排')
    const loads: string[] = []
    page.on('load', () => { loads.push(page.url()) })
    await page.clock.runFor(5 * 60_000)
    expect(loads).toEqual([])
    await page.evaluate(() => { sessionStorage.setItem('second', '1') })
    await page.clock.runFor(11 * 60_000)
    await expect.poll(() => loads.length).toBe(1)
    await expect.poll(() => shown(page)).toHaveLength(1)
    const kept = await page.evaluate(() => (JSON.parse(localStorage.getItem('guatu-wall') ?? '{}') as { key?: string }).key)
    expect(await shown(page)).toEqual([{ gantt: '总体安排', due: '下一步到期', concern: '责任单位' }[kept ?? '']])
    expect(kept).not.toBe('gantt')
  })

  it('reads its plan again, keeps the last good one when that fails, and says how old it is', async () => {
    const plan = readFileSync('data/nanchang-2020/plan.json', 'utf8')
    let answer: 'plan' | 'other' | 'lost' | 'broken' = 'plan'
    const prepare = async (page: Page): Promise<void> => {
      await at('2026-11-25T09:00:00')(page)
      await page.route('**/wall-plan.json', route => {
        if (answer === 'lost') return route.abort()
        if (answer === 'broken') return route.fulfill({ contentType: 'application/json', body: '{"items": 3' })
        return route.fulfill({ contentType: 'application/json', body: answer === 'other' ? plan.replace('南昌经开区', '某区') : plan })
      })
      await page.route('**/circular.txt', route => route.fulfill({ status: 404, body: '' }))
    }
    const page = await visit('#/wall?plan=wall-plan.json&asof=2021-06-30&scenes=gantt&reread=5', { prepare, allow: /Failed to load resource/ })
    await shows(page, '总体安排')
    answer = 'other'
    await pass(page, 6)
    await expect.poll(() => page.locator('h1').innerText()).toContain('某区')
    answer = 'lost'
    await pass(page, 6)
    await expect.poll(() => foot(page)).toContain('计划未能重读：连接失败')
    await page.clock.runFor(2 * 3600_000)
    await expect.poll(() => foot(page)).toMatch(/数据为 2026-11-25 09:0\d，已 2 小时/)
    answer = 'broken'
    await pass(page, 6)
    await expect.poll(() => foot(page)).toContain('计划未能重读：不是合法的 JSON')
    expect(await page.locator('h1').innerText()).toContain('某区')
    answer = 'plan'
    await pass(page, 6)
    await expect.poll(() => page.locator('h1').innerText()).toContain('南昌经开区')
    expect(await foot(page)).not.toContain('未能重读')
  })

  it('shows the ledger at an address, and never stores it', async () => {
    const plan = JSON.parse(readFileSync('data/nanchang-2020/plan.json', 'utf8')) as Plan
    const { unit, office } = plan.items.find(item => item.id === 1)?.assignments[0] ?? { unit: '', office: null }
    const report = recordOf({ item: 1, unit, office, day: '2020-08-20', recorded: '2020-08-20', state: 'done', percent: 100, note: '', evidence: '', who: '', corrects: [] }, 1)
    const ledger = { format: 'guatu-ledger', version: 1, plan: plan.id, title: plan.title, asOf: '2020-09-30', sample: false, reports: [report, { ...report, note: 'altered since' }] }
    const page = await visit('#/wall?asof=2020-09-30&scenes=gantt&ledger=wall-ledger.json', {
      prepare: async page => {
        await noteWords(page)
        await page.route('**/wall-ledger.json', route => route.fulfill({ contentType: 'application/json', body: JSON.stringify(ledger) }))
      },
    })
    await expect.poll(async () => (await wordsDrawn(page)).join()).toContain('已填报 1/129')
    expect(await foot(page)).toContain('台账有 1 条未采用')
    await page.goto(page.url().replace(/#.*/, '#/ledger?asof=2020-09-30'))
    await page.locator('main').waitFor()
    expect(await page.locator('main').innerText()).not.toContain('2020-08-20')
  })

  it('passes over a scene that cannot be painted, and tells', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~units~due', {
      prepare: page => page.addInitScript(() => {
        const { fillText } = CanvasRenderingContext2D.prototype
        CanvasRenderingContext2D.prototype.fillText = function (...args) {
          if (args[0].startsWith('责任单位 ×')) throw new Error('no ink')
          fillText.apply(this, args)
        }
      }),
    })
    await shows(page, '总体安排')
    await page.keyboard.press('ArrowRight')
    await shows(page, '下一步到期')
    expect(await foot(page)).toContain('略过画不出的屏：责任单位 × 具体事项')
  })

  it('is painted again after its graphics context was lost', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=due&dwell=3600')
    await shows(page, '下一步到期')
    await page.waitForTimeout(800)
    const ink = (): Promise<number> => page.locator('.panel canvas.front').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      let sum = 0
      for (let at = 0; at < data.length; at += 4) sum += data[at] ?? 0
      return sum
    })
    const before = await ink()
    await page.evaluate(() => { for (const canvas of document.querySelectorAll('canvas')) { canvas.dispatchEvent(new Event('contextlost', { cancelable: true })); canvas.width = Number(canvas.width) } })
    expect(await ink()).toBe(0)
    await page.evaluate(() => { for (const canvas of document.querySelectorAll('canvas')) canvas.dispatchEvent(new Event('contextrestored')) })
    await expect.poll(async () => Math.abs(await ink() / before - 1)).toBeLessThan(0.01)
  })

  it('is steered from another window', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~due~concern')
    await shows(page, '总体安排')
    const other = await page.context().newPage()
    await other.goto(page.url().replace(/#.*/, '#/presenter'))
    await other.getByRole('button', { name: '责任单位', exact: true }).click()
    await shows(page, '责任单位')
    await other.getByRole('button', { name: '暂停' }).click()
    await expect.poll(() => foot(page)).toContain('已暂停')
    await other.getByRole('button', { name: '上一屏' }).click()
    await shows(page, '下一步到期')
    await other.getByLabel('点亮事项').selectOption('12')
    await queryHas(page, 'item', '12')
    await other.getByLabel('截至日期').fill('2020-12-31')
    await expect.poll(() => asOf(page)).toBe('截至 2020年12月31日')
    await other.getByRole('button', { name: '继续' }).click()
    await expect.poll(() => foot(page)).not.toContain('已暂停')
    expect(await axeFaults(other)).toEqual([])
  })

  it('has its settings in the address, and no serious fault for who cannot see', async () => {
    const page = await visit('#/wall?asof=2021-06-30')
    await page.mouse.move(300, 300)
    await page.getByRole('button', { name: '大屏设置' }).click()
    await page.getByLabel('关联与时序矛盾', { exact: true }).uncheck()
    await page.getByRole('button', { name: '下一步到期上移' }).click()
    await page.getByLabel('每页停留（秒）').fill('30')
    await page.getByLabel('每页停留（秒）').press('Enter')
    await queryHas(page, 'scenes', 'gantt~units~due~attention~concern~progress~tasks')
    await queryHas(page, 'dwell', '30')
    expect(await axeFaults(page)).toEqual([])
  })
})
