import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFaults, drawn, noteWords, placeOf, query, queryHas, visitor, wordsDrawn } from './visit'

const visit = visitor()
const address = '#/overview?asof=2021-06-30'

async function visitCharts(hash = address): Promise<Page> {
  const page = await visit(hash)
  await page.locator('.curve canvas').first().waitFor()
  return page
}

const box = async (page: Page) => {
  await page.locator('.curve').scrollIntoViewIfNeeded()
  const found = await page.locator('.curve').boundingBox()
  if (!found) throw new Error('no curve')
  return found
}
/** The one tip that shows. */
const tip = (page: Page) => page.locator('.curve').getByText(/^截至 20\d\d-\d\d-\d\d$/)

describe('the charts of ECharts', () => {
  it('are fetched by the view that shows them', async () => {
    const scripts: string[] = []
    const page = await visit(address, {
      prepare: one => Promise.resolve(one.on('response', answer => scripts.push(answer.url()))),
    })
    await page.locator('.curve canvas').first().waitFor()
    expect(scripts.filter(url => /\/echarts-[^/]*\.js/.test(url))).toHaveLength(1)
  })

  it('answer the pointer with what counts, and a click with the items', async () => {
    const page = await visitCharts()
    const { x, y, width, height } = await box(page)
    const text = (): Promise<string> => page.locator('.curve').innerText()
    let share = 0.1
    do {
      share += 0.02
      await page.mouse.move(x + width * share, y + height * 0.5)
      await expect.poll(() => tip(page).isVisible()).toBe(true)
    } while (!(await text()).includes('其间到期') && share < 0.9)
    expect(await text()).toMatch(/应完成 \d+ 项\s+其间到期 \d+ 项：第 [\d、]+ 项/)
    await page.mouse.click(x + width * share, y + height * 0.5)
    await expect
      .poll(async () => (await page.locator('.list').count()) > 0 || query(page).has('item'))
      .toBe(true)
    await expect.poll(() => tip(page).isVisible()).toBe(false)
  })

  it('zoom by the wheel: the pointer then stands on another day', async () => {
    const page = await visitCharts()
    const { x, y, width, height } = await box(page)
    const dayAt = async (share: number): Promise<string> => {
      await page.mouse.move(x + width * share - 4, y + height * 0.5)
      await page.mouse.move(x + width * share, y + height * 0.5)
      await expect.poll(() => tip(page).isVisible()).toBe(true)
      return tip(page).innerText()
    }
    const before = await dayAt(0.25)
    await page.mouse.move(x + width * 0.7, y + height * 0.5)
    for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -300)
    await expect.poll(() => dayAt(0.25)).not.toBe(before)
  })

  it('are walked by arrow keys, each point told', async () => {
    const page = await visitCharts()
    const curve = page.getByRole('group', { name: '计划与完成' }).first()
    await curve.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const told = page.locator('.curve [aria-live]')
    await expect.poll(() => told.textContent()).toMatch(/^截至 2020-05-31 应完成 1 项/)
    await page.keyboard.press('End')
    await expect.poll(() => told.textContent()).toMatch(/^截至 2022-10-31 应完成 27 项/)
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await page.locator('.list').count()) > 0 || query(page).has('item'))
      .toBe(true)
  })

  it('are drawn again after their graphics context was lost', async () => {
    const page = await visitCharts()
    const inks = (): Promise<number> =>
      page.locator('.curve canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas
        const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
        return new Set(new Uint32Array(Uint8Array.from(data).buffer)).size
      })
    const before = await inks()
    expect(before).toBeGreaterThan(20)
    // Setting its width blanks a canvas, as a loss does.
    await page.locator('.curve canvas').evaluate((canvas: HTMLCanvasElement) => {
      canvas.width = Number(canvas.width)
    })
    expect(await inks()).toBe(1)
    await page.locator('.curve canvas').evaluate(canvas => {
      canvas.dispatchEvent(new Event('contextrestored'))
    })
    await expect.poll(inks).toBe(before)
  })

  it('have no serious fault for those who cannot see them', async () => {
    expect(await axeFaults(await visitCharts())).toEqual([])
  })
})

const months = '#/workload?asof=2021-06-30&columns=month'

async function visitMonths(hash = months): Promise<Page> {
  const page = await visit(hash, { prepare: noteWords })
  await page.locator('.months canvas').first().waitFor()
  await drawn(page)
  return page
}

/** The cell of a unit and a month, where both names stand. */
async function cellOf(
  page: Page,
  unit: string,
  month: string,
): Promise<{ readonly x: number; readonly y: number }> {
  const [{ y }, { x }] = [await placeOf(page, unit), await placeOf(page, month)]
  return { x, y }
}

describe('units by months', () => {
  const scripts: string[] = []
  const notes = (page: Page): Promise<unknown> =>
    Promise.resolve(page.on('response', answer => scripts.push(answer.url())))

  it('fetch ECharts when they show, not before', async () => {
    const fetched = (): number => scripts.filter(url => /\/echarts-[^/]*\.js/.test(url)).length
    const page = await visit('#/workload?asof=2021-06-30', { prepare: notes })
    await drawn(page)
    await page.waitForLoadState('networkidle')
    expect(fetched()).toBe(0)
    await page.getByText('到期月份', { exact: true }).click()
    await queryHas(page, 'columns', 'month')
    await page.locator('.months canvas').first().waitFor()
    expect(fetched()).toBe(1)
  })

  it('answer the pointer with unit, month and items, and a click with the items', async () => {
    const page = await visitMonths()
    // Where nothing falls due there is nothing to open.
    const empty = await cellOf(page, '区经发局', '11月')
    await page.mouse.move(empty.x + 9, empty.y)
    await page.mouse.click(empty.x + 10, empty.y)
    expect(query(page).has('item')).toBe(false)
    const { x, y } = await cellOf(page, '区工管办', '11月')
    await page.mouse.move(x - 3, y)
    await page.mouse.move(x, y)
    const tip = page.locator('.months').getByText('区工管办 · 2020年11月')
    await expect.poll(() => tip.isVisible()).toBe(true)
    expect(await page.locator('.months').innerText()).toMatch(/1 项次到期，1 项\s+5 /)
    await page.mouse.click(x, y)
    await queryHas(page, 'item', '5')
    await page.keyboard.press('Escape')
    const many = await placeOf(page, '区组社部')
    await page.mouse.click(many.x - 8, many.y)
    await expect.poll(() => page.locator('.list').innerText()).toContain('区组社部')
    expect(await page.locator('.list li').count()).toBe(7)
  })

  it('fold like units by a click on their bracket', async () => {
    const page = await visitMonths()
    const { x, y } = await placeOf(page, '相')
    await page.mouse.move(x + 4, y - 2)
    await page.mouse.move(x + 5, y)
    await page.mouse.click(x + 5, y)
    await queryHas(page, 'same', 'fold')
    await expect.poll(() => wordsDrawn(page)).toContain('区组社部等12家')
  })

  it('zoom by the wheel and by keys, and show all again', async () => {
    const page = await visitMonths()
    const { x, y } = await cellOf(page, '区经发局', '8月')
    const years = async (): Promise<number> => {
      await wordsDrawn(page)
      await page.mouse.move(5, 5)
      await page.locator('.months .chart').evaluate(chart => {
        chart.dispatchEvent(new Event('contextrestored'))
      })
      const words = await wordsDrawn(page)
      return words.filter(word => /^202\d年 \d+$/.test(word)).length
    }
    await expect.poll(years).toBe(3)
    await page.mouse.move(x, y)
    for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, -300)
    await expect.poll(years).toBeLessThan(3)
    await page.locator('.months .chart').focus()
    await page.keyboard.press('0')
    await expect.poll(years).toBe(3)
    for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press('+')
    await expect.poll(years).toBeLessThan(3)
    for (let turn = 0; turn < 8; turn += 1) await page.keyboard.press('-')
    await expect.poll(years).toBe(3)
  })

  it('are walked by arrow keys, each cell told, also where a zoom has hidden it', async () => {
    const page = await visitMonths()
    const told = page.locator('.months [aria-live]')
    await page.locator('.months .chart').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => told.textContent()).toMatch(/^区工管办 · 2020年5月 1 项次到期/)
    const tip = page.locator('.months strong', { hasText: '区工管办 · 2020年5月' })
    await expect.poll(() => tip.isVisible()).toBe(true)
    for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press('+')
    await expect.poll(() => tip.isVisible()).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => told.textContent()).toMatch(/^区工管办 · 2022年10月/)
    await expect.poll(() => wordsDrawn(page)).toContain('2022年 57')
    await page.keyboard.press('Enter')
    await queryHas(page, 'item', '9')
  })

  it('stand behind as a table of units and months', async () => {
    const page = await visit(`${months}&show=table`)
    await page.locator('table').waitFor()
    expect(await page.locator('thead th').count()).toBe(15)
    expect(await page.locator('tbody tr').last().innerText()).toMatch(/129/)
  })

  it('have no serious fault for those who cannot see them', async () => {
    expect(await axeFaults(await visitMonths())).toEqual([])
  })
})
