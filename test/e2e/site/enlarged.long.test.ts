import { describe, expect, it } from 'vitest'
import { settled } from '../settled'
import { visitor } from '../visit'

const visit = visitor()

describe('a window of 1366 × 768 px', () => {
  it.each([
    [200, 683, 384, 6],
    [250, 546, 307, 5],
    [400, 341, 192, 3],
  ])('at %i % shows several rows of the ledger', async (_, width, height, rows) => {
    const page = await visit('#/ledger?asof=2021-06-30', { viewport: { width, height } })
    await page.locator('tbody tr').first().waitFor()
    await settled(page)
    await page.mouse.move(width / 2, height / 2)
    const seen = (): Promise<number> =>
      page.locator('tbody tr').evaluateAll(
        all =>
          all.filter(row => {
            const { top, bottom } = row.getBoundingClientRect()
            const under = document.elementFromPoint(20, (top + bottom) / 2)
            return top >= 0 && bottom <= innerHeight && row.contains(under)
          }).length,
      )
    for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, 120)
    await expect.poll(seen, { timeout: 5000 }).toBeGreaterThanOrEqual(rows)
    const field = page.locator('[data-cell="note"]').first()
    await field.fill('试填')
    expect(await field.inputValue()).toBe('试填')
  })
})

describe.each([
  [200, 150],
  [342, 192],
  [455, 256],
  [500, 300],
  [683, 384],
])('a window of %i × %i px', (width, height) => {
  const size = { viewport: { width, height } }

  it.each([
    ['gantt', 330],
    ['workload', 470],
    ['workload?columns=month', 470],
    ['relations', 310],
    ['overview', 180],
  ])('has the chart of #/%s below its tools', async (view, least) => {
    const mark = view.includes('?') ? '&' : '?'
    const page = await visit(`#/${view}${mark}asof=2021-06-30`, size)
    const chart = page.locator('.canvas, .box, .months, .curve').first()
    await chart.locator('canvas').first().waitFor()
    const stands = (): Promise<readonly boolean[]> =>
      chart.evaluate((element, height) => {
        element.scrollIntoView()
        const { left, top, bottom, ...box } = element.getBoundingClientRect().toJSON() as DOMRect
        const tools = [...document.querySelectorAll('main .tools, main .top')]
        return [
          box.height >= height,
          tools.length > 0 && tools.every(one => one.getBoundingClientRect().bottom <= top + 1),
          left < 20 && (Math.abs(top) < 1 || (top > 0 && bottom <= innerHeight + 1)),
        ]
      }, least)
    await expect.poll(stands, { timeout: 5000 }).toEqual([true, true, true])
  })

  it('has what compares two items below the relations', async () => {
    const page = await visit('#/relations?asof=2021-06-30', size)
    await page.locator('.evidence').waitFor()
    const chart = await page.locator('.timeline').boundingBox()
    const evidence = await page.locator('.evidence').boundingBox()
    expect(evidence?.y).toBeGreaterThanOrEqual((chart?.y ?? 0) + (chart?.height ?? 0))
    expect(evidence?.width).toBe(width)
  })

  it('has the manual in one column, and a heading in sight that is gone to', async () => {
    const page = await visit('#/help/states', size)
    await page.locator('.help .page .chapter').first().waitFor()
    await settled(page)
    expect((await page.locator('.help .page').boundingBox())?.width).toBe(width)
    const link = page.locator('.help .contents a').nth(3)
    const name = (await link.innerText()).replace(/^\d+\s*/, '')
    await link.click()
    const heading = page.locator('.help .page :is(h2, h3)').filter({ hasText: name }).first()
    await expect
      .poll(async () => (await heading.boundingBox())?.y ?? -1, { timeout: 5000 })
      .toSatisfy((y: number) => y >= 0 && y < height)
  })

  it('has the pages of the briefing below its form', async () => {
    const page = await visit('#/briefing?asof=2021-06-30', size)
    await page.locator('.preview img').waitFor()
    const form = await page.locator('.settings').boundingBox()
    const preview = await page.locator('.preview').boundingBox()
    expect(preview?.y).toBeGreaterThanOrEqual((form?.y ?? 0) + (form?.height ?? 0))
    expect([preview?.x, preview?.width]).toEqual([0, width])
    expect(preview?.height).toBeGreaterThanOrEqual(200)
  })

  it('has a big screen', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~relations', size)
    await page.locator('.panel canvas').first().waitFor()
    await settled(page)
  })
})

describe('in colours that the reader forces', () => {
  it('what is chosen stands out', async () => {
    const page = await visit('#/gantt?asof=2021-06-30', { forcedColors: 'active' })
    await page.locator('.choice').first().waitFor()
    const grounds = await page
      .locator('.choice')
      .evaluateAll(all =>
        all.map(one => [one.matches('.on'), getComputedStyle(one).backgroundColor] as const),
      )
    const of = (isOn: boolean): ReadonlySet<string> =>
      new Set(grounds.filter(([on]) => on === isOn).map(([, color]) => color))
    expect([of(true).size, of(false).size]).toEqual([1, 1])
    expect([...of(true)]).not.toEqual([...of(false)])
  })

  it('states are told apart by their shapes', async () => {
    const page = await visit('#/overview?asof=2021-06-30', { forcedColors: 'active' })
    const marks = page.locator('.entry .sample')
    await marks.first().waitFor()
    const pictures = await Promise.all(
      (await marks.all()).map(async one => (await one.screenshot()).toString('base64')),
    )
    expect(pictures.length).toBeGreaterThan(2)
    expect(new Set(pictures).size).toBe(pictures.length)
  })
})
