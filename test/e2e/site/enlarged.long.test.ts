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

describe('in colours that the reader forces', () => {
  it('what is chosen stands out', async () => {
    const page = await visit('#/gantt?asof=2021-06-30', { forcedColors: 'active' })
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
