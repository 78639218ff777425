import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { settled } from './settled'
import { countsOf, drawn, noteWords, placeOf, query, queryHas, visitor } from './visit'

const planText = readFileSync(
  new URL('../../data/nanchang-2020/plan.json', import.meta.url),
  'utf8',
)
const circularText = readFileSync(
  new URL('../../data/nanchang-2020/circular.txt', import.meta.url),
  'utf8',
)
const whole = '27 项 · 16 家单位（19 个口径）· 129 责任项次'
const visit = visitor()

const rowsOf = (page: Page): Promise<number> => page.locator('.scroll tbody tr').count()
const choose = (page: Page, words: string): Promise<void> =>
  page
    .locator('label.choice')
    .filter({ hasText: new RegExp(`^\\s*${words}\\s*$`) })
    .click()

async function showTable(page: Page): Promise<void> {
  await choose(page, '表')
  await page.locator('.scroll tbody tr').first().waitFor()
}

/** Px of the canvas that are neither transparent nor of the commonest colour. */
async function inked(page: Page): Promise<number> {
  await page.locator('.chart canvas').first().waitFor()
  return page.evaluate(async () => {
    await new Promise(done => {
      requestAnimationFrame(() => {
        requestAnimationFrame(done)
      })
    })
    const canvas = document.querySelector<HTMLCanvasElement>('.chart canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    if (!data) return 0
    const colours = new Map<number, number>()
    for (let at = 0; at < data.length; at += 4) {
      const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!
      colours.set(colour, (colours.get(colour) ?? 0) + 1)
    }
    return data.length / 4 - Math.max(...colours.values())
  })
}

/** Where the chart stands on the page, once drawn. */
async function chartBox(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number }> {
  await page.locator('.chart canvas').first().waitFor()
  return (await page.locator('#chart').boundingBox())!
}

describe('the three views', () => {
  it.each([
    ['', 27],
    ['#/workload', 17],
    ['#/relations', 16],
  ])('"%s" shows the real plan, and %i rows behind it', async (hash, rows) => {
    const page = await visit(hash)
    expect(await countsOf(page)).toContain(whole)
    expect(await inked(page)).toBeGreaterThan(20_000)
    await showTable(page)
    expect(await rowsOf(page)).toBe(rows)
  })

  it('starts where a browser lacks what is younger than Chromium 83', async () => {
    const page = await visit('#/gantt?asof=2021-06-30', {
      prepare: page =>
        page.addInitScript(() => {
          for (const [of, name] of [
            [Object, 'hasOwn'],
            [globalThis, 'structuredClone'],
            [Array.prototype, 'at'],
            [String.prototype, 'replaceAll'],
          ] as const)
            Reflect.deleteProperty(of, name)
        }),
    })
    expect(await countsOf(page)).toContain(whole)
  })

  it('opens on the Gantt chart', async () => {
    const page = await visit('')
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/gantt/)
    expect(await page.title()).toContain('南昌经开区')
  })

  it.each([
    [1366, 768],
    [1920, 1080],
    [3840, 2160],
  ])(
    'draws the chart first at %i × %i, and what comes after it moves nothing',
    async (width, height) => {
      const page = await visit('', {
        viewport: { width, height },
        prepare: one =>
          one.addInitScript(() => {
            const seen: string[] = []
            Object.assign(globalThis, { seen })
            new MutationObserver(() => {
              const chart = document.querySelector('.canvas .chart')
              if (!chart) return
              const { top, height } = chart.getBoundingClientRect()
              const now = `${top} ${height}`
              if (seen.length === 0)
                seen.push(document.querySelector('.filters, .tools .button') ? 'late' : 'first')
              if (seen[seen.length - 1] !== now) seen.push(now)
            }).observe(document, { childList: true, subtree: true })
          }),
      })
      await page.locator('.filters').waitFor()
      await page.locator('.tools .button').first().waitFor()
      await drawn(page)
      const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
      expect(seen).toEqual(['first', expect.any(String)])
    },
  )

  it('states the total of the unit × item table', async () => {
    const page = await visit('#/workload?show=table')
    expect(await page.locator('tbody tr').last().innerText()).toMatch(/合计[\s\S]*129/)
  })
})

/**
 * The first x between two at which the pointer meets a mark of item 1, a little inside the mark.
 */
async function firstTip(page: Page, from: number, to: number, y: number): Promise<number> {
  for (let x = from; x < to; x += 8) {
    await page.mouse.move(x, y)
    await settled(page)
    const tip = page.locator('[role=tooltip] strong')
    if ((await tip.count()) > 0 && (await tip.innerText()).startsWith('1 规范政府权责清单'))
      return x + 3
  }
  throw new Error('no mark of item 1 there')
}

describe('from one item to another', () => {
  it('24 is reached from 12, 12 from 24, and the pair stands side by side with its shared words lit', async () => {
    const page = await visit('#/gantt?item=12')
    await page
      .locator('aside button.link', { hasText: /^\s*24 / })
      .first()
      .click()
    await queryHas(page, 'item', '24')
    await page
      .locator('aside button.link', { hasText: /^\s*12 / })
      .first()
      .click()
    await queryHas(page, 'item', '12')
    await page.locator('aside button', { hasText: /对照\s*12 \/ 24/ }).click()
    await expect.poll(() => page.url()).toContain('#/relations')
    await queryHas(page, 'pair', '12-24')
    const cells = page.locator('.evidence td:has(mark)')
    await cells.first().waitFor()
    expect(await cells.count()).toBe(2)
    expect((await cells.allInnerTexts()).every(text => text.includes('集约化'))).toBe(true)
  })

  it('a click on a row, and on the flag itself, opens its detail', async () => {
    const page = await visit('#/gantt', { prepare: noteWords })
    await drawn(page)
    const { x, y } = await placeOf(page, '规范政府权责清单')
    await page.mouse.click(x + 20, y)
    await queryHas(page, 'item', '1')
    await page.locator('aside').waitFor()
    await page.keyboard.press('Escape')
    await queryHas(page, 'item', null)
    const { x: plot } = await placeOf(page, '2020年')
    await page.mouse.click(await firstTip(page, plot, plot + 400, y), y)
    await queryHas(page, 'item', '1')
  })
})

describe('filters and search', () => {
  it('a unit changes count, chart and table alike', async () => {
    const page = await visit('#/gantt')
    const before = await inked(page)
    await page.locator('.filters select').first().selectOption('区税务局')
    await expect.poll(() => countsOf(page)).toContain('显示 7/27 项')
    expect(await page.locator('#chart').getAttribute('aria-label')).toContain('7')
    expect(await inked(page)).toBeLessThan(before)
    await showTable(page)
    expect(await page.locator('tbody tr td:first-child').allInnerTexts()).toEqual([
      '4',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
    ])
    await page.goto(page.url().replace('/gantt', '/workload'))
    await page.locator('tbody tr').last().waitFor()
    await expect.poll(() => countsOf(page)).toContain('显示 7/27 项')
  })

  it.each([
    ['jyh', ['12', '24']],
    ['集约化', ['12', '24']],
    ['24', ['24']],
  ])('finds by "%s"', async (words, items) => {
    const page = await visit('#/gantt?show=table')
    await page.getByRole('searchbox').fill(words)
    await expect.poll(() => page.locator('tbody tr td:first-child').allInnerTexts()).toEqual(items)
    await queryHas(page, 'q', words)
  })

  it('says so when nothing answers, and leads back', async () => {
    const page = await visit('#/gantt?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D')
    await page.getByText('没有符合条件的事项').waitFor()
    await page.locator('.empty button').click()
    await expect.poll(() => countsOf(page)).toContain(whole)
  })
})

describe('the address', () => {
  const hash =
    '#/gantt?group=unit&theme=dark&lang=en&item=12&asof=2021-06-30&from=2020-07-01&to=2021-06-30'
  const wanted = [...new URLSearchParams(hash.split('?')[1])].sort()

  async function restored(page: Page): Promise<void> {
    await page.locator('.chart canvas').first().waitFor()
    await settled(page)
    expect([...query(page)].sort()).toEqual(wanted)
    expect(await page.locator('input[type=radio][value=unit]').isChecked()).toBe(true)
    expect(await page.locator('input[type=date]').inputValue()).toBe('2021-06-30')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('aside h2').innerText()).toBe('政府网站集约化建设')
  }

  it('brings a view back: opened, reloaded, and gone back to', async () => {
    const page = await visit(hash)
    await restored(page)
    await page.reload()
    await restored(page)
    await page.locator('nav a[href*="workload"]').click()
    await expect.poll(() => page.url()).toContain('#/workload')
    await page.goBack()
    await expect.poll(() => page.url()).toContain('#/gantt')
    await restored(page)
  })

  it('bears nonsense: unknown words and numbers leave the default', async () => {
    const page = await visit(
      '#/gantt?group=colour&asof=2021-02-30&item=999&from=2021-01-01&to=2020-01-01&theme=mauve&year=abc',
    )
    expect(await countsOf(page)).toContain(whole)
    expect(await page.locator('aside').count()).toBe(0)
    expect(await page.locator('input[type=radio][value=task]').isChecked()).toBe(true)
  })
})

describe('moving about the chart', () => {
  it('by wheel and drag; the drag opens nothing', async () => {
    const page = await visit('#/gantt')
    const box = await chartBox(page)
    await page.mouse.move(box.x + 800, box.y + 200)
    await page.mouse.wheel(0, -600)
    await expect.poll(() => query(page).has('from')).toBe(true)
    await settled(page)
    const { from, to } = Object.fromEntries(query(page))
    const days = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000
    expect(days(from!, to!)).toBeLessThan(800)
    await page.mouse.down()
    await page.mouse.move(box.x + 900, box.y + 200, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => query(page).get('from')! < from!).toBe(true)
    await settled(page)
    expect(
      Math.abs(days(query(page).get('from')!, query(page).get('to')!) - days(from!, to!)),
    ).toBeLessThanOrEqual(1)
    expect(query(page).get('item')).toBeNull()
  })
})

describe('?plan=', () => {
  const failed = /Failed to load resource|ERR_FAILED/
  const answer = (body: string) => (page: Page) =>
    page.route('**/other.json', route => route.fulfill({ body, contentType: 'application/json' }))

  it.each<[string, string, ((page: Page) => Promise<unknown>) | undefined, RegExp]>([
    ['missing', 'missing.json', undefined, /不是计划文件/],
    ['not a plan', 'other.json', answer('{"id":1}'), /不是有效的 plan\.json[\s\S]*id/],
    ['cut off', 'other.json', answer(planText.slice(0, 5000)), /不是合法的 JSON/],
    [
      'unreachable',
      'other.json',
      page => page.route('**/other.json', route => route.abort()),
      /打不开这个地址/,
    ],
    ['of another origin', 'https://example.invalid/plan.json', undefined, /同源/],
  ])('%s: is told, and the built-in plan stays', async (_, address, prepare, words) => {
    const page = await visit(`#/gantt?plan=${encodeURIComponent(address)}`, {
      prepare,
      allow: failed,
    })
    const alert = page.locator('[role=alert]')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(words)
    expect(await alert.innerText()).toContain(address)
    expect(await countsOf(page)).toContain(whole)
    expect(await inked(page)).toBeGreaterThan(20_000)
  })

  it('a good one is shown', async () => {
    const plan = JSON.parse(planText) as {
      title: string
      items: { id: number }[]
      relations: { from: number; to: number }[]
      findings: { items: number[] }[]
    }
    const other = {
      ...plan,
      title: '另一份工作计划',
      items: plan.items.slice(0, 26),
      relations: plan.relations.filter(r => r.from < 27 && r.to < 27),
      findings: plan.findings.filter(f => !f.items.includes(27)),
    }
    const page = await visit('#/gantt?plan=other.json', { prepare: answer(JSON.stringify(other)) })
    await expect.poll(() => page.locator('h1').innerText()).toBe('另一份工作计划')
    expect(await page.locator('[role=alert]').count()).toBe(0)
    expect(await countsOf(page)).toMatch(/^26 项/)
    await showTable(page)
    expect(await rowsOf(page)).toBe(26)
  })

  it('of some hundred items leads to the lines of the circular beside it', async () => {
    const plan = JSON.parse(planText) as { items: { id: number }[] }
    const some = {
      ...plan,
      items: Array.from({ length: 200 }, (_, at) => ({ ...plan.items[at % 27], id: at + 1 })),
      relations: [],
      findings: [],
    }
    const page = await visit('#/gantt?plan=other.json&item=112', {
      prepare: async one => {
        await answer(JSON.stringify(some))(one)
        await one.route('**/circular.txt', route =>
          route.fulfill({ body: circularText, contentType: 'text/plain; charset=utf-8' }),
        )
      },
    })
    await page.locator('ol.lines').waitFor()
    expect(await page.locator('ol.lines li.lit').count()).toBeGreaterThan(0)
  })

  it('is asked for once, and before the page’s own script has come', async () => {
    let asked = 0
    let ask = (): void => {}
    const wanted = new Promise<void>(resolve => {
      ask = resolve
    })
    const page = await visit('#/gantt?plan=other.json', {
      prepare: async one => {
        await one.route('**/index-*.js', route => wanted.then(() => route.continue()))
        await one.route('**/other.json', route => {
          asked += 1
          ask()
          return route.fulfill({ body: planText, contentType: 'application/json' })
        })
      },
    })
    expect(await countsOf(page)).toContain(whole)
    expect(asked).toBe(1)
  })
})

describe('the as-of day', () => {
  const at = (time: string) => (page: Page) => page.clock.setFixedTime(new Date(time))

  it('is the plan’s last deadline when today lies outside the plan, and the page says so', async () => {
    const page = await visit('#/gantt', { prepare: at('2026-05-06T10:00:00+08:00') })
    expect(await page.locator('input[type=date]').inputValue()).toBe('2022-10-31')
    expect(await page.locator('[role=note]').innerText()).toMatch(/2026-05-06[\s\S]*2022-10-31/)
    await page.locator('input[type=date]').fill('2021-03-05')
    await queryHas(page, 'asof', '2021-03-05')
    expect(await page.locator('[role=note]').count()).toBe(0)
  })

  it('is today within it', async () => {
    const page = await visit('#/gantt', { prepare: at('2021-03-05T00:30:00+08:00') })
    expect(await page.locator('input[type=date]').inputValue()).toBe('2021-03-05')
    expect(await page.locator('[role=note]').count()).toBe(0)
  })
})
