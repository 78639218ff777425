import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFaults, query, visitor } from './visit'

const visit = visitor()
const address = '#/overview?asof=2021-06-30'

async function visitCharts(hash = address): Promise<Page> {
  const page = await visit(hash)
  await page.locator('.curve canvas').first().waitFor()
  return page
}

const box = async (page: Page) => {
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
