import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { settled } from './settled'
import { drawn, noteWords, placeOf, query, queryHas, visitor, wordsDrawn } from './visit'

const visit = visitor()

/** The chart by unit, scrolled far down by the wheel over its columns. */
async function scrolledByUnit(more: string): Promise<Page> {
  const page = await visit(`#/gantt?asof=2021-06-30&group=unit${more}`, { prepare: noteWords })
  await drawn(page)
  await page.mouse.move(300, 500)
  for (let step = 0; step < 12; step += 1) await page.mouse.wheel(0, 200)
  await settled(page)
  return page
}

describe('what is in sight stays where it is', () => {
  it('when one of the several rows of an item is clicked', async () => {
    const page = await scrolledByUnit('')
    // Item 9 stands under many units; where it was last drawn is the lowest of those in sight.
    await wordsDrawn(page)
    await page.mouse.wheel(0, 30)
    await settled(page)
    const before = await placeOf(page, '其他领域目录体系')
    await page.mouse.click(before.x + 20, before.y)
    await queryHas(page, 'item', '9')
    await wordsDrawn(page)
    await page.mouse.move(320, 500)
    await page.mouse.wheel(0, 1)
    await settled(page)
    expect(Math.abs((await placeOf(page, '其他领域目录体系')).y - before.y)).toBeLessThan(40)
  })

  it('when a group is folded while another item is open and scrolled away', async () => {
    const page = await scrolledByUnit('&item=1')
    await wordsDrawn(page)
    await page.mouse.wheel(0, 30)
    await settled(page)
    const name = (await wordsDrawn(page)).find(words => /^区.+局$/.test(words)) ?? ''
    await page.mouse.wheel(0, -1)
    await settled(page)
    const before = await placeOf(page, name)
    await page.mouse.click(before.x, before.y)
    await queryHas(page, 'fold', name)
    await settled(page)
    // Only what is drawn from here on counts.
    await wordsDrawn(page)
    await page.mouse.wheel(0, 1)
    await settled(page)
    expect(Math.abs((await placeOf(page, name)).y - before.y)).toBeLessThan(40)
  })

  it('when the window of the time strip is dragged aslant', async () => {
    const page = await visit('#/gantt?asof=2021-06-30&from=2020-06-01&to=2021-06-30', {
      prepare: noteWords,
    })
    await drawn(page)
    const before = await placeOf(page, '规范政府权责清单')
    const frame = await page.getByRole('slider').nth(1).boundingBox()
    if (!frame) throw new Error('no window in the time strip')
    await page.mouse.move(frame.x + frame.width / 2, frame.y + 8)
    await page.mouse.down()
    await page.mouse.move(frame.x + frame.width / 2 + 60, frame.y - 40, { steps: 4 })
    await page.mouse.move(frame.x + frame.width / 2 + 120, frame.y - 120, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => query(page).get('from')).not.toBe('2020-06-01')
    expect((await placeOf(page, '规范政府权责清单')).y).toBe(before.y)
  })
})

it('leads to an item by its number from the table too', async () => {
  const page = await visit('#/gantt?asof=2021-06-30&show=table')
  await page.getByRole('button', { name: '转到' }).click()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await queryHas(page, 'item', '12')
})
