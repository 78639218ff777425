import type { CDPSession, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { settled } from './settled'
import { countsOf, drawn, passPointer, picture, visitor } from './visit'

const visit = visitor()
const resting = '#/gantt?asof=2021-06-30&theme=light'

/** Numbers from 0 to 1, the same on every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

interface Hand {
  readonly page: Page
  readonly upTo: (n: number) => number
  readonly one: <T>(of: readonly T[]) => T
}
type Act = (hand: Hand) => Promise<unknown>

/** A place on the chart of whatever view shows; below it lies the time strip. */
function spot({ page, upTo }: Hand): { readonly x: number; readonly y: number } {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  return { x: 20 + upTo(width - 40), y: 160 + upTo(height - 200) }
}

async function wheel(hand: Hand, modifier?: 'Control' | 'Shift' | 'Alt'): Promise<void> {
  const { x, y } = spot(hand)
  await hand.page.mouse.move(x, y)
  if (modifier) await hand.page.keyboard.down(modifier)
  await hand.page.mouse.wheel(0, hand.upTo(600) - 300)
  if (modifier) await hand.page.keyboard.up(modifier)
}

async function drag(
  { page, upTo }: Hand,
  from: { readonly x: number; readonly y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + upTo(400) - 200, from.y + upTo(200) - 100, { steps: 3 })
  await page.mouse.up()
}

/** Presses one of what a selector finds on the screen, where it shows. */
async function press({ page, upTo }: Hand, selector: string): Promise<void> {
  const places = await page.evaluate(
    found =>
      [...document.querySelectorAll(found)]
        .map(element => element.getBoundingClientRect())
        .filter(box => box.width > 4 && box.top >= 0 && box.bottom <= innerHeight)
        .map(box => [box.left + box.width / 2, box.top + box.height / 2] as const),
    selector,
  )
  const place = places[upTo(places.length)]
  if (place) await page.mouse.click(place[0], place[1])
}

async function dragOverview(hand: Hand): Promise<void> {
  const boxes = await hand.page.evaluate(() =>
    [...document.querySelectorAll('[role=slider]')]
      .map(element => element.getBoundingClientRect())
      .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 })),
  )
  const box = boxes[hand.upTo(boxes.length)]
  if (box) await drag(hand, box)
}

async function choose({ page, upTo }: Hand): Promise<void> {
  const boxes = await page.locator('select:visible').all()
  const box = boxes[upTo(boxes.length)]
  if (box) await box.selectOption({ index: upTo(await box.locator('option').count()) })
}

async function search({ page, one }: Hand): Promise<void> {
  // The overview is of the whole plan, so nothing is searched there.
  if ((await page.locator('input[type=search]').count()) === 0) return
  await page.locator('input[type=search]').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(one(['', '公开', '12', 'jyh', '没有这个词', '2020']))
}

const keys = [
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageDown',
  'PageUp',
  'Enter',
  'Escape',
  '+',
  '-',
  '*',
  'f',
  '[',
  ']',
  ',',
  '.',
  '0',
  '1',
  '2',
  '3',
  't',
  'r',
  'g',
  'Tab',
] as const
const sizes = [
  [1366, 768],
  [1600, 900],
  [1440, 900],
  [1024, 600],
] as const

const acts: readonly Act[] = [
  wheel,
  wheel,
  hand => wheel(hand, 'Control'),
  hand => wheel(hand, 'Shift'),
  hand => wheel(hand, 'Alt'),
  hand => drag(hand, spot(hand)),
  hand => drag(hand, spot(hand)),
  dragOverview,
  hand => {
    const { x, y } = spot(hand)
    return hand.page.mouse.click(x, y)
  },
  hand => press(hand, '.chart'),
  hand => hand.page.keyboard.press(hand.one(keys)),
  hand => hand.page.keyboard.press(hand.one(keys)),
  hand => hand.page.keyboard.press(hand.one(keys)),
  hand => press(hand, '.tools button, .tools label.choice, .tools summary'),
  hand => press(hand, '.tools button, .tools label.choice'),
  hand => press(hand, 'header button'),
  hand => press(hand, 'aside button, .go-to button, tbody button'),
  choose,
  search,
  hand => {
    const [width, height] = hand.one(sizes)
    return hand.page.setViewportSize({ width, height })
  },
  hand =>
    hand.page
      .locator('.filters input[type=date]')
      .fill(hand.one(['2020-12-31', '2021-06-30', '2022-10-31'])),
]
/**
 * Anywhere but to the clerk's table, where what is pressed is recorded, and to the big screen,
 * to the manual and to the list of plans, which are tested for themselves.
 */
const leave: Act = hand =>
  press(
    hand,
    '.nav a:not([href*="ledger"]):not([href*="wall"]):not([href*="briefing"]):not([href*="help"]):not([href*="plans"])',
  )

/** The dialog of files stands before everything else until it is closed. */
async function closeDialog(page: Page): Promise<void> {
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape')
}

/**
 * Ends whatever was under way and asks for the resting address, without a new load and without
 * leaving the chart.
 */
async function rest(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await closeDialog(page)
  // A window that was moved writes itself into the address once it rests, and would overwrite the
  // one asked for.
  await settled(page)
  await page.evaluate(hash => {
    location.hash = hash
  }, resting)
  await page.locator('#chart[role=treegrid]').waitFor()
  if ((await page.locator('.go-to').count()) > 0) await page.locator('.go-to button').last().click()
  await page.locator('#chart').press('Home')
  await page.mouse.click(640, 3)
  await page.evaluate(() => {
    ;(document.activeElement as HTMLElement).blur()
  })
  await passPointer(page)
}

async function measure(
  cdp: CDPSession,
): Promise<{ readonly listeners: number; readonly nodes: number }> {
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find(metric => metric.name === name)?.value ?? NaN
  return { listeners: of('JSEventListeners'), nodes: of('Nodes') }
}

/** The numbers of the items that the arrows come by from the first row to the last. */
async function itemsWalked(page: Page): Promise<readonly number[]> {
  const items: number[] = []
  await page.locator('#chart').press('Home')
  const rows = Number(await page.locator('#chart').getAttribute('aria-rowcount'))
  for (let row = 0; row < rows; row += 1) {
    const said = await page.evaluate(() =>
      document
        .getElementById(
          document.getElementById('chart')?.getAttribute('aria-activedescendant') ?? '',
        )
        ?.getAttribute('aria-label'),
    )
    const item = /^第(\d+)项/.exec(said ?? '')?.[1]
    if (item !== undefined) items.push(Number(item))
    await page.keyboard.press('ArrowDown')
  }
  return items
}

it('a thousand random operations leave no error, no lost row, no listener and no trace on the picture', async () => {
  const page = await visit(resting)
  await drawn(page)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.enable')
  const random = seeded(20200531)
  const upTo = (n: number): number => Math.floor(random() * n)
  const hand: Hand = { page, upTo, one: of => of[upTo(of.length)]! }
  const measured: Awaited<ReturnType<typeof measure>>[] = []
  const canvases = (): Promise<number> => page.locator('canvas').count()
  const before = await canvases()
  for (let step = 1; step <= 1000; step += 1) {
    // The last hundred before a look stay on the chart, so that what they leave behind shows.
    await closeDialog(page)
    const roams = step % 200 > 0 && step % 200 <= 100
    if (roams && random() < 0.08) await leave(hand)
    const isAway = /#\/(?:ledger|plans|import|help)/.test(page.url())
    if (isAway || (!roams && !page.url().includes('#/gantt'))) {
      await closeDialog(page)
      await page.locator('.nav a[href*="gantt"]').click()
    }
    await hand.one(acts)(hand)
    if (step % 200 === 0) {
      await rest(page)
      expect(await countsOf(page)).toContain('27 项 ·')
      expect(await canvases()).toBe(before)
      measured.push(await measure(cdp))
    }
  }
  const worn = await picture(page)
  expect(await itemsWalked(page)).toEqual(Array.from({ length: 27 }, (_, at) => at + 1))
  const [early, late] = [measured[0]!, measured[measured.length - 1]!]
  expect(late.listeners - early.listeners).toBeLessThan(20)
  expect(late.nodes - early.nodes).toBeLessThan(200)
  const fresh = await visit(resting)
  await drawn(fresh)
  await passPointer(fresh)
  expect((await picture(fresh)) === worn).toBe(true)
}, 300_000)
