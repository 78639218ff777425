import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { focused, hasRing, press } from './keys'
import { axeFaults, countsOf, drawn, noteWords, picture, query, visitor, wordsDrawn } from './visit'

const visit = visitor()

const stops = [
  'a 跳到图表',
  'a 总览',
  'a 甘特图',
  'a 热力图',
  'a 关联关系',
  'a 台账',
  'a 汇报',
  'a 大屏',
  'a 计划',
  'a 使用说明',
  'button 深色',
  'button English',
  'select 单位',
  'select 任务',
  'select 年度',
  'search 查找',
  'date 截至日期',
  'button 回放',
  'radio 按任务',
  'radio 核心 16',
  'button 最长依赖链',
  'select 着色',
  'button 缩小',
  'button 放大',
  'button 全程',
  'button 年',
  'button 季',
  'button 时限',
  'button 跳到截至日',
  'button 转到',
  'radio 图',
  'button 导出',
  'summary 更多',
  'slider 窗口起日',
  'slider 时间窗口',
  'slider 窗口止日',
  'grid',
]

/**
 * Presses a key until the focus leaves the page or begins again; what had it on the way, each named
 * once in a row, `bare` where it shows no ring.
 */
async function tour(page: Page, key: string): Promise<readonly string[]> {
  const met: string[] = []
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press(key)
    const now = await focused(page)
    if (now === 'page' || (met.length > 1 && now === met[0])) break
    if (now !== met[met.length - 1])
      met.push((await hasRing(page)) || now.startsWith('date') ? now : `bare ${now}`)
  }
  return met.filter((stop, at) => stop !== met[at - 1])
}

describe('Tab', () => {
  it('passes through the whole page and back, and every stop shows a ring', async () => {
    const page = await visit('#/gantt')
    await drawn(page)
    await page.locator('.filters').waitFor()
    expect(await tour(page, 'Tab')).toEqual(stops)
    expect(await tour(page, 'Shift+Tab')).toEqual([...stops].reverse())
  })

  it('meets the items of the detail and of the chain after the chart', async () => {
    const page = await visit('#/gantt?chain=longest')
    await drawn(page)
    const stops = await tour(page, 'Tab')
    expect(stops.slice(stops.indexOf('grid') + 1, stops.indexOf('grid') + 3)).toEqual([
      'button Esc 关闭',
      'button 1规范政府权责清单2020年8月底前',
    ])
    await press(page, ['Tab:grid', 'ArrowDown', 'Enter'])
    await page.locator('aside h2').waitFor()
    await press(page, ['Tab:button Esc 关闭', 'Tab:button 4 25个试点领域标准目录'])
  })
})

type Fact = (page: Page) => Promise<unknown>
type Span = (from: string, to: string) => boolean
const days = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
const says =
  (wanted: Readonly<Record<string, string | null>>): Fact =>
  page =>
    expect
      .poll(() => Object.fromEntries(Object.keys(wanted).map(key => [key, query(page).get(key)])))
      .toEqual(wanted)
const shows =
  (holds: Span): Fact =>
  page =>
    expect
      .poll(() => {
        const { from, to } = Object.fromEntries(query(page))
        return from !== undefined && to !== undefined && (holds(from, to) || `${from} – ${to}`)
      })
      .toBe(true)
const has =
  (selector: string, words: string | RegExp = ''): Fact =>
  page =>
    page.locator(selector, { hasText: words }).first().waitFor()
const hasNo =
  (selector: string): Fact =>
  page =>
    expect.poll(() => page.locator(selector).count()).toBe(0)
const focus =
  (stop: string): Fact =>
  page =>
    expect.poll(() => focused(page)).toBe(stop)
const row =
  (words: RegExp): Fact =>
  page =>
    expect
      .poll(() =>
        page
          .locator('#chart')
          .getAttribute('aria-activedescendant')
          .then(id => page.locator(`[id="${id}"]`).getAttribute('aria-label')),
      )
      .toMatch(words)
const counts =
  (words: string): Fact =>
  page =>
    expect.poll(() => countsOf(page)).toContain(words)

const half = 'from=2020-07-01&to=2020-12-31'
const wide = days('2020-01-01', '2022-12-31')

/**
 * Each thing the mouse can do in the Gantt view: the address it starts from, the keys that do the
 * same, and what must then be so.
 */
const twins: readonly (readonly [
  mouse: string,
  at: string,
  keys: readonly string[],
  ...facts: Fact[],
])[] = [
  [
    'a click on an item opens it',
    '',
    ['Tab:grid', 'ArrowDown', 'Enter'],
    says({ item: '1' }),
    has('aside h2', '规范政府权责清单'),
    has('[role=row][aria-selected=true]', '第1项'),
  ],
  ['a click on another moves on', 'item=1', ['Tab:grid', 'ArrowDown', ' '], says({ item: '2' })],
  [
    'a click on 关闭 closes the detail',
    'item=12',
    ['Tab:button Esc 关闭', 'Enter'],
    says({ item: null }),
    hasNo('aside'),
  ],
  [
    'the same, from the chart',
    'item=12',
    ['Tab:grid', 'Escape'],
    says({ item: null }),
    focus('grid'),
    row(/^第12项/),
  ],
  [
    'a click on a related item opens it',
    'item=12',
    ['Tab:button 24 推进政府网站集约化', 'Enter'],
    says({ item: '24' }),
  ],
  [
    'a click on 对照 compares two',
    'item=12',
    ['Tab:button 对照 12 / 24', 'Enter'],
    says({ pair: '12-24' }),
    has('.evidence'),
  ],
  [
    'a click on a group folds it',
    '',
    ['Tab:grid', 'ArrowLeft'],
    says({ fold: '1' }),
    has('[role=row][aria-expanded=false]'),
    row(/已折叠$/),
  ],
  [
    'the same, from one of its items',
    '',
    ['Tab:grid', 'ArrowDown', '-'],
    says({ fold: '1' }),
    row(/^任务1.*已折叠$/),
  ],
  [
    'a click on a folded group unfolds it',
    'fold=1',
    ['Tab:grid', 'ArrowRight'],
    says({ fold: null }),
    row(/已展开$/),
  ],
  [
    'a click on 全部折叠',
    '',
    ['Tab:summary 更多', 'Enter', 'Tab:button 全部折叠', 'Enter'],
    says({ fold: '1~2~3~4~5~6~7~8~9~10~11' }),
  ],
  ['the same, from the chart', '', ['Tab:grid', 'f'], says({ fold: '1~2~3~4~5~6~7~8~9~10~11' })],
  ['a click on 全部展开', 'fold=1~3', ['Tab:grid', '*'], says({ fold: null })],
  ['a wheel zooms in', '', ['Tab:grid', '.'], shows((from, to) => days(from, to) < wide * 0.9)],
  [
    'a wheel zooms out',
    half,
    ['Tab:grid', ','],
    shows((from, to) => from < '2020-07-01' && to > '2020-12-31'),
  ],
  [
    'a click on ＋',
    '',
    ['Tab:button 放大', 'Enter'],
    shows((from, to) => days(from, to) < wide * 0.9),
  ],
  ['a click on −', half, ['Tab:button 缩小', 'Enter'], shows((from, to) => days(from, to) > 200)],
  [
    'a drag pans forward',
    half,
    ['Tab:grid', ']'],
    shows((from, to) => from > '2020-07-01' && days(from, to) === 184),
  ],
  [
    'a drag pans back',
    half,
    ['Tab:grid', 'Shift+ArrowLeft'],
    shows((from, to) => from < '2020-07-01' && days(from, to) === 184),
  ],
  ['a click on 全程', half, ['Tab:button 全程', 'Enter'], says({ from: null, to: null })],
  ['the same, from the chart', half, ['Tab:grid', '0'], says({ from: null, to: null })],
  [
    'a click on 年',
    half,
    ['Tab:button 年', 'Enter'],
    shows((from, to) => days(from, to) === 365 || days(from, to) === 366),
  ],
  [
    'the same, from the chart',
    half,
    ['Tab:grid', '2'],
    shows((from, to) => days(from, to) === 365 || days(from, to) === 366),
  ],
  [
    'a click on 季',
    half,
    ['Tab:button 季', 'Enter'],
    shows((from, to) => days(from, to) >= 90 && days(from, to) <= 92),
  ],
  [
    'the same, from the chart',
    half,
    ['Tab:grid', '3'],
    shows((from, to) => days(from, to) >= 90 && days(from, to) <= 92),
  ],
  [
    'a click on 时限',
    half,
    ['Tab:button 时限', 'Enter'],
    says({ from: '2020-04-01', to: '2022-12-14' }),
  ],
  [
    'the same, from the chart',
    half,
    ['Tab:grid', '1'],
    says({ from: '2020-04-01', to: '2022-12-14' }),
  ],
  [
    'a click on 跳到截至日',
    `asof=2021-06-30&${half}`,
    ['Tab:button 跳到截至日', 'Enter'],
    shows((from, to) => from < '2021-06-30' && to > '2021-06-30'),
  ],
  [
    'the same, from the chart',
    `asof=2021-06-30&${half}`,
    ['Tab:grid', 't'],
    shows((from, to) => from < '2021-06-30' && to > '2021-06-30'),
  ],
  [
    'a click on 转到',
    '',
    ['Tab:button 转到', 'Enter', 'Type:12', 'Enter'],
    says({ item: '12' }),
    row(/^第12项/),
    focus('button 转到'),
  ],
  [
    'the same, from the chart',
    'fold=5',
    ['Tab:grid', 'g', 'Type:12', 'Enter'],
    says({ item: '12', fold: null }),
    row(/^第12项/),
    focus('grid'),
  ],
  [
    'a click beside 转到 closes it',
    '',
    ['Tab:grid', 'g', 'Escape'],
    hasNo('.go-to'),
    says({ item: null }),
    focus('grid'),
  ],
  [
    'a drag of the time strip’s window',
    half,
    ['Tab:slider 时间窗口', 'ArrowRight'],
    says({ from: '2020-08-01', to: '2021-01-31' }),
  ],
  [
    'a drag of its beginning',
    half,
    ['Tab:slider 窗口起日', 'ArrowLeft'],
    says({ from: '2020-06-01', to: '2020-12-31' }),
  ],
  [
    'a drag of its end',
    half,
    ['Tab:slider 窗口止日', 'Shift+ArrowRight'],
    says({ from: '2020-07-01', to: '2021-12-31' }),
  ],
  [
    'a click on the time strip’s end',
    half,
    ['Tab:slider 时间窗口', 'End'],
    shows((from, to) => to >= '2022-12-31' && Math.abs(days(from, to) - 184) <= 1),
  ],
  [
    'a click on 按单位',
    '',
    ['Tab:radio 按任务', 'ArrowRight'],
    says({ group: 'unit' }),
    focus('radio 按单位'),
  ],
  [
    'a choice of order',
    '',
    ['Tab:summary 更多', 'Enter', 'Tab:select 次序', 'ArrowDown'],
    says({ sort: 'deadline' }),
  ],
  [
    'a choice of the inferred start',
    '',
    ['Tab:summary 更多', 'Enter', 'Tab:select 推定起点', 'ArrowDown'],
    says({ start: 'plan' }),
  ],
  ['a click on 全部 41', '', ['Tab:radio 核心 16', 'ArrowRight'], says({ scope: 'all' })],
  ['a choice of colour', '', ['Tab:select 着色', 'ArrowDown'], says({ color: 'state' })],
  [
    'a click on 最长依赖链',
    '',
    ['Tab:button 最长依赖链', 'Enter'],
    says({ chain: 'longest' }),
    has('aside', '不是关键路径'),
  ],
  [
    'a click on 全链',
    '',
    ['Tab:summary 更多', 'Enter', 'Tab:radio 一步', 'ArrowRight'],
    says({ chain: 'whole' }),
  ],
  ['the same, from the chart', '', ['Tab:grid', 'r'], says({ chain: 'whole' })],
  [
    'a click on an item of the chain',
    'chain=longest',
    ['Tab:button 1规范政府权责清单2020年8月底前', 'ArrowDown', 'Enter'],
    says({ item: '4' }),
    row(/^第4项/),
  ],
  [
    'a click on 关闭 of the chain',
    'chain=longest',
    ['Tab:button 1规范政府权责清单2020年8月底前', 'Escape'],
    says({ chain: null }),
    hasNo('aside'),
  ],
  ['a click on 表', '', ['Tab:radio 图', 'ArrowRight'], says({ show: 'table' }), has('tbody')],
  ['a click on a row of the table', 'show=table', ['Tab:button 12', 'Enter'], says({ item: '12' })],
  ['a choice of unit', '', ['Tab:select 单位', 'ArrowDown'], counts('显示 20/27 项')],
  [
    'a choice of task',
    '',
    ['Tab:select 任务', 'ArrowDown'],
    says({ task: '1' }),
    counts('显示 3/27 项'),
  ],
  [
    'a choice of year',
    '',
    ['Tab:select 年度', 'ArrowDown'],
    says({ year: '2020' }),
    counts('显示 14/27 项'),
  ],
  [
    'a click into 查找',
    '',
    ['Tab:search 查找', 'Type:jyh'],
    says({ q: 'jyh' }),
    counts('显示 2/27 项'),
  ],
  [
    'a click on 清除筛选',
    'task=1',
    ['Tab:button 清除筛选', 'Enter'],
    says({ task: null }),
    counts('27 项 ·'),
  ],
  // Which part of a date comes first is the browser's own language: the month or the year.
  [
    'a choice of the as-of day',
    'asof=2021-06-15',
    ['Tab:date 截至日期', 'ArrowUp'],
    page => expect.poll(() => query(page).get('asof')).toMatch(/^(2021-07-15|2022-06-15)$/),
  ],
  [
    'a click on 恢复默认',
    'asof=2021-06-15',
    ['Tab:button 恢复默认', 'Enter'],
    says({ asof: null }),
  ],
  [
    'a click on 深色',
    '',
    ['Tab:button 深色', 'Enter'],
    says({ theme: 'dark' }),
    has('html[data-theme=dark]'),
  ],
  [
    'a click on English',
    '',
    ['Tab:button English', 'Enter'],
    says({ lang: 'en' }),
    has('html[lang=en]'),
  ],
  [
    'a click on 热力图',
    '',
    ['Tab:a 热力图', 'Enter'],
    page => expect.poll(() => page.url()).toContain('#/workload'),
  ],
  ['a click on 更多', '', ['Tab:summary 更多', 'Enter'], has('.help', '到第几项')],
  [
    'a click beside 更多 closes it',
    '',
    ['Tab:summary 更多', 'Enter', 'Tab:select 次序', 'Escape'],
    hasNo('details[open]'),
    focus('summary 更多'),
  ],
  ['skipping to the chart', '', ['Tab:a 跳到图表', 'Enter'], focus('grid')],
]

describe('what the mouse does, keys do', () => {
  it.each(
    twins.map(
      ([mouse, at, keys, ...facts]) => [mouse, keys.join(' '), { at, keys, facts }] as const,
    ),
  )('%s: %s', async (_mouse, _keys, { at, keys, facts }) => {
    const page = await visit(`#/gantt${at && `?${at}`}`, { again: true })
    await page.locator('#chart').waitFor()
    await press(page, keys)
    for (const fact of facts) await fact(page)
  })
})

/** Px of strong colour on the chart. */
const vivid = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.chart canvas')
    const data =
      canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let count = 0
    for (let at = 0; at < data.length; at += 4)
      if (
        Math.max(data[at]!, data[at + 1]!, data[at + 2]!) -
          Math.min(data[at]!, data[at + 1]!, data[at + 2]!) >
        70
      )
        count += 1
    return count
  })

describe('the cursor', () => {
  it('is said in full, as the row is printed', async () => {
    const page = await visit('#/gantt?asof=2022-10-31')
    await press(page, ['Tab:grid', 'g', 'Type:12', 'Enter'])
    await row(
      /^第12项，政府网站集约化建设，区工管办（宣传），2020年12月底前，到期未报，推定与第24项疑似重复$/,
    )(page)
    await press(page, ['ArrowLeft'])
    await row(/^任务5，规范基层政务公开平台，4项，已展开$/)(page)
  })

  it('is drawn on the chart while the chart has the focus', async () => {
    const page = await visit('#/gantt')
    await drawn(page)
    const before = await picture(page)
    await press(page, ['Tab:grid', 'ArrowDown'])
    await expect.poll(() => picture(page).then(now => now === before)).toBe(false)
    const first = await picture(page)
    await press(page, ['ArrowDown'])
    await expect.poll(() => picture(page).then(now => now === first)).toBe(false)
    expect(await hasRing(page)).toBe(true)
  })

  it('takes the rows along: what the wheel scrolls to, End and Home reach', async () => {
    const page = await visit('#/gantt', { prepare: noteWords })
    await drawn(page)
    expect(await wordsDrawn(page)).not.toContain('统一政务公开标准规范')
    await press(page, ['Tab:grid', 'End'])
    await expect.poll(() => wordsDrawn(page)).toContain('统一政务公开标准规范')
    await press(page, ['Home'])
    await expect.poll(() => wordsDrawn(page)).toContain('规范政府权责清单')
    await press(page, ['PageDown'])
    await row(/^(任务[5-8]|第1\d项)/)(page)
  })

  it('lights what the pointer lights: an item’s neighbours stand out, all else pales', async () => {
    const page = await visit('#/gantt')
    await drawn(page)
    const before = await vivid(page)
    await press(page, ['Tab:grid', 'ArrowDown', 'Enter'])
    await expect.poll(() => vivid(page)).toBeLessThan(before * 0.6)
  })
})

describe('axe-core finds nothing serious', () => {
  const states: readonly (readonly [name: string, address: string, keys: readonly string[]])[] = [
    ['dark', 'theme=dark&item=27', ['Tab:grid', 'g', 'Type:12']],
    ['dark, the chain open', 'theme=dark&chain=longest', []],
    ['English', 'lang=en&item=8', []],
    ['nothing found', 'group=unit&q=x', []],
    ['转到 open', '', ['Tab:grid', 'g', 'Type:99']],
    ['更多 open', '', ['Tab:summary 更多', 'Enter']],
    ['the chain open', 'chain=longest', []],
    ['an item open', 'item=12', ['Tab:grid']],
  ]
  it.each(
    [1366, 1920].flatMap(width =>
      states
        .slice(width === 1366 ? 0 : 4)
        .map(([name, address, keys]) => [width, name, { address, keys }] as const),
    ),
  )('%i px wide, %s', async (width, _name, { address, keys }) => {
    const page = await visit(`#/gantt?${address}`, {
      viewport: { width, height: width === 1366 ? 768 : 1080 },
    })
    await page.locator('#chart, .empty').first().waitFor()
    await press(page, keys)
    expect(await axeFaults(page)).toEqual([])
  })
})
