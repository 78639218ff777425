import { describe, expect, it } from 'vitest'
import { axeFaults, visitor } from './visit'

const visit = visitor()

describe('every view', () => {
  it.each([
    '#/gantt',
    '#/workload',
    '#/relations',
    '#/gantt?show=table',
    '#/gantt?item=12',
    '#/gantt?theme=dark&item=8',
    '#/relations?theme=dark',
  ])('%s has no serious or critical accessibility fault', async hash => {
    const page = await visit(hash)
    await page
      .locator(hash.includes('show=table') ? 'tbody' : '.chart canvas')
      .first()
      .waitFor()
    expect(await axeFaults(page)).toEqual([])
  })

  it.each(['#/help/wall', '#/help/address?lang=en&theme=dark'])(
    '%s has no serious fault of accessibility',
    async hash => {
      const page = await visit(hash)
      await page.locator('.chapter').first().waitFor()
      expect(await axeFaults(page)).toEqual([])
    },
  )
})

describe('the manual', () => {
  it.each([
    ['overview', '总览'],
    ['workload', '热力图'],
    ['relations', '关联关系'],
    ['briefing', '汇报'],
  ])('opens from %s at its own chapter', async (view, title) => {
    const page = await visit(`#/${view}?asof=2021-06-30&group=unit`)
    await page.getByRole('link', { name: '使用说明' }).click()
    await expect.poll(() => page.url()).toContain(`#/help/${view}?asof=2021-06-30&group=unit`)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
      .toContain(title)
    await page.getByRole('link', { name: `返回${title}` }).click()
    await expect.poll(() => page.url()).toContain(`#/${view}?asof=2021-06-30&group=unit`)
  })
})
