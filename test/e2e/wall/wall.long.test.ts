import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { recordOf } from '@/analysis/ledger/reportId'
import type { Plan } from '@/model/plan'
import { frames, settled } from '../settled'
import { axeFaults, noteWords, query, queryHas, visitor, wordsDrawn } from '../visit'
import { asOf, at, foot, misfits, shown, shows } from './wallPage'

const visit = visitor()
const walls = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [5760, 2160],
  [6656, 1792],
  [1080, 1920],
] as const

/**
 * Lets minutes pass in steps that leave the network its time: the page's patience with a server
 * runs by the same clock.
 */
async function pass(page: Page, minutes: number): Promise<void> {
  for (let step = 0; step < minutes * 6; step += 1) {
    await page.clock.runFor(10_000)
    await frames(page, 2)
  }
}

describe('the big screen', () => {
  it.each(walls)(
    'fits %i × %i px: no word of the page under 24 px per 1080 lines, none cut, none on another',
    async (width, height) => {
      const page = await visit('#/wall?asof=2021-06-30', { viewport: { width, height } })
      expect(await misfits(page)).toEqual([])
      // On a wall on end the first scene, a Gantt chart, takes all of it.
      expect((await shown(page)).length).toBe(width / height > 2 ? 2 : 1)
    },
  )

  it.each(walls)(
    'fits %i × %i px where the day is not today’s and neither plan nor ledger can be read',
    async (width, height) => {
      for (const lang of ['zh-CN', 'en']) {
        const page = await visit(`#/wall?plan=none.json&ledger=none.json&lang=${lang}`, {
          viewport: { width, height },
        })
        await page.locator('.trouble').waitFor()
        expect(await misfits(page)).toEqual([])
      }
    },
  )

  it('is brought back by its address alone: scenes in their order, dwell, day, theme and filter', async () => {
    const page = await visit(
      '#/wall?asof=2020-09-30&scenes=due~concern~gantt&dwell=5&theme=light&unit=各镇处',
      { prepare: at('2026-11-25T09:00:00') },
    )
    await shows(page, '下一步到期')
    expect(await asOf(page)).toBe('筛选：各镇处截至 2020年9月30日')
    expect(await page.locator('.wall').getAttribute('data-look')).toBe('light')
    expect(await foot(page)).toContain('显示 16/27 项')
    await page.clock.runFor(5500)
    await shows(page, '责任单位')
    await page.clock.runFor(5000)
    await shows(page, '总体安排')
    await page.clock.runFor(5500)
    await shows(page, '下一步到期')
    expect(query(page).get('scenes')).toBe('due~concern~gantt')
  })

  it('turns long lists by page, rests when touched, and goes on by itself', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=attention~due&dwell=10', {
      prepare: at('2026-11-25T09:00:00'),
    })
    await shows(page, '已过时限、未报完成')
    await page.clock.runFor(11_000)
    await shows(page, '已过时限、未报完成')
    await page.clock.runFor(10_000)
    await shows(page, '下一步到期')
    await page.keyboard.press(' ')
    expect(await foot(page)).toContain('已暂停')
    await page.clock.runFor(40_000)
    await shows(page, '下一步到期')
    await page.keyboard.press('ArrowLeft')
    await shows(page, '已过时限、未报完成')
    await page.clock.runFor(61_000)
    expect(await foot(page)).not.toContain('已暂停')
    await page.clock.runFor(21_000)
    await shows(page, '下一步到期')
  })

  it('follows today over midnight and the year’s end', async () => {
    const page = await visit('#/wall?scenes=gantt', { prepare: at('2021-12-31T23:58:30') })
    await expect.poll(() => asOf(page)).toBe('截至 2021年12月31日')
    await page.clock.runFor(150_000)
    await expect.poll(() => asOf(page)).toBe('截至 2022年1月1日')
  })

  it('goes on with the turn it showed when it is started again', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~due~concern', {
      prepare: at('2026-11-25T09:00:00'),
    })
    await page.keyboard.press('ArrowRight')
    await shows(page, '下一步到期')
    await page.reload()
    await shows(page, '下一步到期')
  })

  it('begins anew at the same turn when its memory has grown past the ceiling', async () => {
    const prepare = async (page: Page): Promise<void> => {
      await at('2026-11-25T09:00:00')(page)
      await page.addInitScript(() => {
        Object.defineProperty(performance, 'memory', {
          value: { usedJSHeapSize: sessionStorage.length === 0 ? 700e6 : 7e6 },
        })
      })
    }
    // The second scene has two pages. One turn alone falls between the tenth minute, when the
    // page is old enough, and the end: the clock runs on while the page is asked for again.
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~due~concern&dwell=210', {
      prepare,
    })
    await shows(page, '总体安排')
    const loads: string[] = []
    page.on('load', () => {
      loads.push(page.url())
    })
    await page.clock.runFor(5 * 60_000)
    expect(loads).toEqual([])
    await page.evaluate(() => {
      sessionStorage.setItem('second', '1')
    })
    await page.clock.runFor(8 * 60_000)
    await expect.poll(() => loads.length, { timeout: 10_000 }).toBe(1)
    await expect.poll(() => shown(page), { timeout: 10_000 }).toHaveLength(1)
    const kept = await page.evaluate(
      () => (JSON.parse(localStorage.getItem('guatu-wall') ?? '{}') as { key?: string }).key,
    )
    expect(await shown(page)).toEqual([
      { gantt: '总体安排', due: '下一步到期', concern: '责任单位' }[kept ?? ''],
    ])
    expect(kept).toBe('concern')
  })

  it('reads its plan again, keeps the last good one when that fails, and says how old it is', async () => {
    const plan = readFileSync('data/nanchang-2020/plan.json', 'utf8')
    let answer: 'plan' | 'other' | 'lost' | 'broken' = 'plan'
    const prepare = async (page: Page): Promise<void> => {
      await at('2026-11-25T09:00:00')(page)
      await page.route('**/wall-plan.json', route => {
        if (answer === 'lost') return route.abort()
        if (answer === 'broken')
          return route.fulfill({ contentType: 'application/json', body: '{"items": 3' })
        return route.fulfill({
          contentType: 'application/json',
          body: answer === 'other' ? plan.replace('南昌经开区', '某区') : plan,
        })
      })
      await page.route('**/circular.txt', route => route.fulfill({ status: 404, body: '' }))
    }
    const page = await visit('#/wall?plan=wall-plan.json&asof=2021-06-30&scenes=gantt&reread=5', {
      prepare,
      allow: /Failed to load resource/,
    })
    await shows(page, '总体安排')
    answer = 'other'
    await pass(page, 6)
    await expect.poll(() => page.locator('h1').innerText()).toContain('某区')
    answer = 'lost'
    await pass(page, 6)
    await expect.poll(() => foot(page)).toContain('计划未能重读：连接失败')
    await page.clock.runFor(2 * 3600_000)
    await expect.poll(() => foot(page)).toMatch(/数据为 2026-11-25 09:0\d，已 2 小时/)
    answer = 'broken'
    await pass(page, 6)
    await expect.poll(() => foot(page)).toContain('计划未能重读：不是合法的 JSON')
    expect(await page.locator('h1').innerText()).toContain('某区')
    answer = 'plan'
    await pass(page, 6)
    await expect.poll(() => page.locator('h1').innerText()).toContain('南昌经开区')
    expect(await foot(page)).not.toContain('未能重读')
  })

  it('asks again for a plan that was not there when it started', async () => {
    const plan = readFileSync('data/nanchang-2020/plan.json', 'utf8').replace('南昌经开区', '某区')
    let isThere = false
    const page = await visit('#/wall?plan=wall-plan.json&asof=2021-06-30&scenes=gantt', {
      allow: /Failed to load resource/,
      prepare: async page => {
        await at('2026-11-25T09:00:00')(page)
        await page.route('**/wall-plan.json', route =>
          isThere ? route.fulfill({ contentType: 'application/json', body: plan }) : route.abort(),
        )
        await page.route('**/circular.txt', route => route.fulfill({ status: 404, body: '' }))
      },
    })
    await expect.poll(() => foot(page)).toContain('指定的计划没有载入')
    isThere = true
    await pass(page, 2)
    await expect.poll(() => page.locator('h1').innerText()).toContain('某区')
    expect(await foot(page)).not.toContain('没有载入')
  })

  it('shows the ledger at an address, and never stores it', async () => {
    const plan = JSON.parse(readFileSync('data/nanchang-2020/plan.json', 'utf8')) as Plan
    const { unit, office } = plan.items.find(item => item.id === 1)?.assignments[0] ?? {
      unit: '',
      office: null,
    }
    const report = recordOf(
      {
        item: 1,
        unit,
        office,
        day: '2020-08-20',
        recorded: '2020-08-20',
        state: 'done',
        percent: 100,
        note: '',
        evidence: '',
        who: '',
        corrects: [],
      },
      1,
    )
    const ledger = {
      format: 'guatu-ledger',
      version: 1,
      plan: plan.id,
      title: plan.title,
      asOf: '2020-09-30',
      sample: false,
      reports: [report, { ...report, note: 'altered since' }],
    }
    const page = await visit('#/wall?asof=2020-09-30&scenes=gantt&ledger=wall-ledger.json', {
      prepare: async page => {
        await noteWords(page)
        await page.route('**/wall-ledger.json', route =>
          route.fulfill({ contentType: 'application/json', body: JSON.stringify(ledger) }),
        )
      },
    })
    await expect.poll(async () => (await wordsDrawn(page)).join()).toContain('已填报 1/129')
    expect(await foot(page)).toContain('台账 wall-ledger.json 有 1 条未采用：记录编号与内容不符')
    expect(await foot(page)).toMatch(/更新 \d{4}-/)
    await page.goto(page.url().replace(/#.*/, '#/ledger?asof=2020-09-30'))
    await page.locator('main').waitFor()
    expect(await page.locator('main').innerText()).not.toContain('2020-08-20')
  })

  it('passes over a scene that cannot be painted, and tells', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt~units~due', {
      prepare: page =>
        page.addInitScript(() => {
          const { fillText } = CanvasRenderingContext2D.prototype
          CanvasRenderingContext2D.prototype.fillText = function (...args) {
            if (args[0].startsWith('责任单位 ×')) throw new Error('no ink')
            fillText.apply(this, args)
          }
        }),
    })
    await shows(page, '总体安排')
    await page.keyboard.press('ArrowRight')
    await shows(page, '下一步到期')
    expect(await foot(page)).toContain('略过画不出的屏：责任单位 × 具体事项')
  })

  it('is painted again after its graphics context was lost', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=due&dwell=3600')
    await shows(page, '下一步到期')
    await settled(page)
    const ink = (): Promise<number> =>
      page.locator('.panel canvas.front').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas
          .getContext('2d')
          ?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
        let sum = 0
        for (let at = 0; at < data.length; at += 4) sum += data[at] ?? 0
        return sum
      })
    const before = await ink()
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas')) {
        canvas.dispatchEvent(new Event('contextlost', { cancelable: true }))
        canvas.width = Number(canvas.width)
      }
    })
    expect(await ink()).toBe(0)
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas'))
        canvas.dispatchEvent(new Event('contextrestored'))
    })
    await expect.poll(async () => Math.abs((await ink()) / before - 1)).toBeLessThan(0.01)
  })

  it('lights the item in its address', async () => {
    const ringed = await visit('#/wall?asof=2020-09-30&scenes=due&item=12')
    const plain = await visit('#/wall?asof=2020-09-30&scenes=due')
    for (const one of [ringed, plain]) {
      await shows(one, '下一步到期')
      await settled(one)
    }
    const inks = await Promise.all(
      [ringed, plain].map(one =>
        one
          .locator('.panel canvas.front')
          .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL()),
      ),
    )
    expect(inks[0]).not.toBe(inks[1])
    await ringed.keyboard.press('s')
    await ringed.keyboard.press('Escape')
    expect(query(ringed).get('item')).toBe('12')
  })

  it('has a table behind every scene, by a key, by the keyboard alone and for who cannot see', async () => {
    const page = await visit('#/wall?asof=2021-06-30', { prepare: at('2026-11-25T09:00:00') })
    const rows: Record<string, number> = {}
    for (let turn = 0; turn < 8; turn += 1) {
      const [name = ''] = await shown(page)
      await page.keyboard.press('t')
      const table = page.getByRole('dialog', { name: '本屏数据表' }).getByRole('table', { name })
      rows[name] = (await table.getByRole('row').count()) - 1
      if (turn === 0) expect(await axeFaults(page)).toEqual([])
      await page.keyboard.press(turn === 1 ? 't' : 'Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      while ((await shown(page))[0] === name) await page.keyboard.press('ArrowRight')
    }
    expect(rows).toEqual({
      总体安排: 27,
      '责任单位 × 具体事项': 17,
      '已过时限、未报完成': 14,
      下一步到期: 13,
      责任单位: 16,
      关联与时序矛盾: 5,
      计划到期: 31,
      '任务 1 梳理基层政务公开事项': 3,
    })
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('本屏数据表')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.clock.runFor(120_000)
    expect(await page.getByRole('dialog').getByRole('table').count()).toBe(1)
    // Left open, it closes, and the scenes go on.
    await page.clock.runFor(200_000)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('asks for a lit screen again when it comes back to sight, and bears a refusal', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt', {
      prepare: page =>
        page.addInitScript(() => {
          let asked = 0
          Object.defineProperty(navigator, 'wakeLock', {
            value: {
              request: () => {
                asked += 1
                Object.assign(globalThis, { asked })
                if (asked === 2)
                  return Promise.reject(new DOMException('battery low', 'NotAllowedError'))
                const lock = { released: false, release: () => Promise.resolve() }
                Object.assign(globalThis, { lock })
                return Promise.resolve(lock)
              },
            },
          })
        }),
    })
    const asked = (): Promise<number> =>
      page.evaluate(() => (globalThis as unknown as { asked: number }).asked)
    const hideAndShow = (): Promise<void> =>
      page.evaluate(() => {
        const { lock } = globalThis as unknown as { lock: { released: boolean } }
        lock.released = true
        document.dispatchEvent(new Event('visibilitychange'))
      })
    await expect.poll(asked).toBe(1)
    await hideAndShow()
    await expect.poll(asked).toBe(2)
    await hideAndShow()
    await expect.poll(asked).toBe(3)
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'))
    })
    expect(await asked()).toBe(3)
    expect(await foot(page)).not.toContain('页面出错')
  })

  it('hides the pointer until it moves, and has no transition where motion is to be reduced', async () => {
    const page = await visit('#/wall?asof=2021-06-30&scenes=gantt', {
      reducedMotion: 'reduce',
      prepare: at('2026-11-25T09:00:00'),
    })
    await shows(page, '总体安排')
    const style = (
      selector: string,
      key: 'cursor' | 'transitionProperty' | 'transitionDuration',
    ): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], key)
    expect(await style('.wall', 'cursor')).toBe('none')
    expect([
      await style('.stage', 'transitionDuration'),
      await style('.panel canvas', 'transitionDuration'),
    ]).toEqual(['0s', '0s'])
    await page.mouse.move(300, 300)
    await expect.poll(() => style('.wall', 'cursor')).not.toBe('none')
    await page.getByRole('link', { name: '遥控' }).waitFor()
    await page.clock.runFor(5000)
    await expect.poll(() => style('.wall', 'cursor')).toBe('none')
  })

  it('has its settings in the address, and no serious fault for who cannot see', async () => {
    const page = await visit('#/wall?asof=2021-06-30')
    await page.mouse.move(300, 300)
    await page.getByRole('button', { name: '大屏设置' }).click()
    await page.getByLabel('关联与时序矛盾', { exact: true }).uncheck()
    await page.getByRole('button', { name: '下一步到期上移' }).click()
    await page.getByLabel('每页停留（秒）').fill('30')
    await page.getByLabel('每页停留（秒）').press('Enter')
    await queryHas(page, 'scenes', 'gantt~units~due~attention~concern~progress~tasks')
    await queryHas(page, 'dwell', '30')
    expect(await axeFaults(page)).toEqual([])
  })
})
