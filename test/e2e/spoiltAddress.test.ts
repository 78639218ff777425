import { describe, expect, it } from 'vitest'
import { query, visitor } from './visit'

const visit = visitor()
const wanted = { unit: '区税务局', asof: '2021-06-30' }
const encoded = encodeURIComponent

describe('an address that was spoilt on its way', () => {
  it.each([
    '#/gantt？unit＝区税务局＆asof＝2021-06-30',
    '#/gantt?unit=区税务局&#38;asof=2021-06-30。',
    '#/gantt?unit=3D=E5=8C=BA=E7=A8=8E=E5=8A=A1=E5=B1=80&asof=3D2021-06-30',
    '#/gantt?unit=区税务局&asof=2021-06-30http://10.0.0.2/#/gantt?unit=区税务局&asof=2021-06-30',
    `#/gantt?url=${encoded('http://10.0.0.2/#/gantt?unit=区税务局&asof=2021-06-30')}&data=1`,
  ])('is read as it was meant: %s', async hash => {
    const page = await visit(hash)
    await expect.poll(() => Object.fromEntries(query(page))).toEqual(wanted)
    expect(await page.locator('.trouble').count()).toBe(0)
  })

  it('names what was not understood', async () => {
    const page = await visit('#/gantt?asof=2021-06-30&x&task=2http://h/#/gantt?task=3')
    await expect
      .poll(() => page.locator('.trouble li span').allInnerTexts())
      .toEqual([expect.stringMatching(/^地址中看不懂：x（略去）、/)])
  })
})
