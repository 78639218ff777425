import type { CDPSession, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { settled } from './settled'
import { drawn, noteWords, placeOf, query, visitor } from './visit'

const visit = visitor()
type Finger = readonly [x: number, y: number]
const days = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

async function touchable(hash: string): Promise<{ readonly page: Page; readonly cdp: CDPSession }> {
  const page = await visit(hash, { hasTouch: true, prepare: noteWords })
  await drawn(page)
  return { page, cdp: await page.context().newCDPSession(page) }
}

const send = (
  cdp: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  fingers: readonly Finger[],
): Promise<unknown> =>
  cdp.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
  })

/** Puts fingers down, moves each from one place to another in twelve steps, and lifts them. */
async function swipe(
  cdp: CDPSession,
  from: readonly Finger[],
  to: readonly Finger[],
): Promise<void> {
  await send(cdp, 'touchStart', from)
  for (let step = 1; step <= 12; step += 1)
    await send(
      cdp,
      'touchMove',
      from.map(([x, y], at) => [
        x + (((to[at]?.[0] ?? x) - x) * step) / 12,
        y + (((to[at]?.[1] ?? y) - y) * step) / 12,
      ]),
    )
  await send(cdp, 'touchEnd', [])
}

async function span(page: Page): Promise<{ readonly from: string; readonly to: string }> {
  await settled(page)
  const { from = '2020-01-01', to = '2022-12-31' } = Object.fromEntries(query(page))
  return { from, to }
}

const year = '#/gantt?from=2020-07-01&to=2021-06-30'

describe('fingers', () => {
  it('apart zoom in about the place between them, together zoom out', async () => {
    const { page, cdp } = await touchable(year)
    await swipe(
      cdp,
      [
        [850, 400],
        [950, 400],
      ],
      [
        [750, 400],
        [1050, 400],
      ],
    )
    const near = await span(page)
    expect(days(near.from, near.to)).toBeGreaterThan(110)
    expect(days(near.from, near.to)).toBeLessThan(135)
    expect(near.from > '2020-07-01' && near.to < '2021-06-30').toBe(true)
    await swipe(
      cdp,
      [
        [750, 400],
        [1050, 400],
      ],
      [
        [850, 400],
        [950, 400],
      ],
    )
    const far = await span(page)
    expect(Math.abs(days(far.from, far.to) - 365)).toBeLessThan(6)
    expect(query(page).get('item')).toBeNull()
  })

  it('two of them side by side pan and do not zoom', async () => {
    const { page, cdp } = await touchable(year)
    await swipe(
      cdp,
      [
        [850, 400],
        [950, 400],
      ],
      [
        [700, 400],
        [800, 400],
      ],
    )
    const { from, to } = await span(page)
    expect(from > '2020-08-01').toBe(true)
    expect(Math.abs(days(from, to) - 365)).toBeLessThan(4)
  })

  it('one drags time along and opens nothing', async () => {
    const { page, cdp } = await touchable(year)
    await swipe(cdp, [[900, 400]], [[1100, 400]])
    const { from, to } = await span(page)
    expect(from < '2020-06-01').toBe(true)
    expect(days(from, to)).toBe(365)
    expect(query(page).get('item')).toBeNull()
  })

  it('one drags the rows', async () => {
    const { page, cdp } = await touchable('#/gantt')
    const before = await placeOf(page, '其他领域公开事项清单')
    await swipe(cdp, [[330, 500]], [[330, 400]])
    await settled(page)
    const after = await placeOf(page, '其他领域公开事项清单')
    expect(Math.round(before.y - after.y)).toBe(100)
    expect(await span(page)).toEqual({ from: '2020-01-01', to: '2022-12-31' })
  })

  it('a tap opens an item, another opens another', async () => {
    const { page, cdp } = await touchable('#/gantt')
    for (const [title, item] of [
      ['政府网站集约化建设', '12'],
      ['规范政府权责清单', '1'],
    ] as const) {
      const { x, y } = await placeOf(page, title)
      await swipe(cdp, [[x + 20, y]], [[x + 20, y]])
      await expect.poll(() => query(page).get('item')).toBe(item)
      await settled(page)
    }
  })

  it('one on the time strip drags the window', async () => {
    const { page, cdp } = await touchable(year)
    const box = await page.getByRole('slider', { name: '时间窗口' }).boundingBox()
    if (!box) throw new Error('no window')
    const at: Finger = [box.x + box.width / 2, box.y + box.height / 2]
    await swipe(cdp, [at], [[at[0] + 150, at[1]]])
    const { from, to } = await span(page)
    expect(from > '2020-10-01').toBe(true)
    expect(days(from, to)).toBe(365)
  })
})
