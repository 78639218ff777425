import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { usualView, writeView } from '@/address/viewAddress'
import { readPlan } from '@/intake/plan/readPlan'
import type { Plan } from '@/model/plan'
import { faultOf, oddNames, oddPlan } from '../../model/oddNames'
import { drawn, visitor } from '../visit'

const visit = visitor()
const plan = JSON.parse(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
) as Plan
const body = JSON.stringify(oddPlan(plan))

/** Serves the plan, and notes each text that is written on a canvas. */
async function prepare(page: Page): Promise<void> {
  await page.route('**/odd.json', route => route.fulfill({ body, contentType: 'application/json' }))
  await page.addInitScript(() => {
    const written: string[] = []
    Object.assign(globalThis, { written })
    const proto = CanvasRenderingContext2D.prototype
    const before = proto.fillText
    proto.fillText = function (text, ...place) {
      written.push(text)
      before.call(this, text, ...place)
    }
  })
}

const writtenOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...new Set((globalThis as unknown as { written: string[] }).written)])

it.each([
  '#/gantt?group=task',
  '#/gantt?group=unit',
  '#/gantt?group=unit&from=2021-03-01&to=2021-05-01',
  '#/workload?order=printed',
  '#/workload?columns=month',
  '#/relations?scope=all',
  '#/overview?',
  ...['gantt', 'units', 'attention', 'due', 'relations', 'progress'].map(
    scene => `#/wall?scenes=${scene}`,
  ),
])('names of any signs are drawn in whole signs: %s', async hash => {
  const page = await visit(`${hash}&plan=odd.json&asof=2021-06-30`, { prepare })
  if (hash.startsWith('#/wall')) await page.locator('.panel canvas').first().waitFor()
  else if (!hash.startsWith('#/overview')) await drawn(page)
  const texts = [...(await writtenOn(page)), ...(await page.locator('main').allInnerTexts())]
  expect(texts.length).toBeGreaterThan(hash.startsWith('#/overview') ? 0 : 10)
  expect(texts.flatMap(text => (faultOf(text) === null ? [] : [[faultOf(text), text]]))).toEqual([])
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
})

it('leaves rows in sight below the heads of a heatmap', async () => {
  const page = await visit('#/workload?plan=odd.json&asof=2021-06-30', { prepare })
  await drawn(page)
  const rows = (await writtenOn(page)).filter(text => /^.{40,}…$/u.test(text))
  expect(rows.length).toBeGreaterThan(0)
})

it('folds each group by its own name, after a reload too', async () => {
  const read = readPlan(body)
  const names = read.ok ? read.plan.units.map(({ name }) => name) : []
  const { fold = '' } = writeView({ ...usualView, fold: new Set(names) })
  const page = await visit('#/gantt?plan=odd.json&asof=2021-06-30&group=unit', { prepare })
  const rows = async (): Promise<number> => {
    await drawn(page)
    return Number(await page.locator('[role=treegrid]').getAttribute('aria-rowcount'))
  }
  const open = await rows()
  await page.evaluate(words => {
    location.hash += `&fold=${encodeURIComponent(words)}`
  }, fold)
  const folded = open - oddNames.length
  await page.waitForFunction(
    count =>
      document.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount') === String(count),
    folded,
  )
  await page.reload()
  expect(await rows()).toBe(folded)
})
