import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { frames, settled } from './settled'
import { drawn, passPointer, picture, visitor } from './visit'

const visit = visitor()

async function visitDrawn(hash: string): Promise<Page> {
  const page = await visit(hash)
  await drawn(page)
  return page
}

describe('the canvas', () => {
  it.each(['#/gantt', '#/workload', '#/relations'])('%s rests when nothing happens', async hash => {
    const page = await visitDrawn(hash)
    // What comes after the first frame has come.
    await page.waitForLoadState('networkidle')
    await settled(page)
    await page.evaluate(() => {
      const proto = CanvasRenderingContext2D.prototype
      const before = proto.fillText
      Object.assign(globalThis, { drawn: 0 })
      proto.fillText = function (...words) {
        Object.assign(globalThis, { drawn: (globalThis as unknown as { drawn: number }).drawn + 1 })
        before.apply(this, words)
      }
    })
    await frames(page, 60)
    expect(await page.evaluate(() => (globalThis as unknown as { drawn: number }).drawn)).toBe(0)
  })

  it.each(['#/gantt?asof=2021-06-30', '#/workload?asof=2021-06-30', '#/relations?asof=2021-06-30'])(
    '%s looks after the pointer has passed as it did before',
    async hash => {
      const page = await visitDrawn(hash)
      // Once for Chromium's own first frames, then for the fact.
      await passPointer(page)
      const before = await picture(page)
      await passPointer(page)
      expect((await picture(page)) === before).toBe(true)
    },
  )
})
