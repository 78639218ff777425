import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RectMark, TextMark } from '@/charts/scene/scene'
import { darkStyle, lightStyle } from '@/charts/sign/style'
import { stripBins, stripHeight } from '@/charts/strip/size'
import type { StripInput } from '@/charts/strip/strip'
import { stripFrame, stripMoment, stripPart, stripScene } from '@/charts/strip/strip'
import { textWidth } from '@/charts/text/textWidth'
import { dayNumber } from '@/model/day'

const day = dayNumber
const base: StripInput = {
  width: 1920,
  scale: 1,
  plot: { x: 600, w: 1000 },
  first: day('2020-01-01'),
  last: day('2023-01-01'),
  window: { from: day('2020-07-01'), to: day('2021-07-01') },
  asOf: '2021-06-30',
  counts: [0, 2, 0, 4, 1],
  style: lightStyle,
  words: { name: '总览', year: year => `${year}年` },
}
const marksOf = (change: Partial<StripInput> = {}) => stripScene({ ...base, ...change }).marks
const rect = (key: string, change?: Partial<StripInput>) =>
  marksOf(change).find(mark => mark.key === key) as RectMark
const texts = (change?: Partial<StripInput>) =>
  marksOf(change).filter((mark): mark is TextMark => mark.type === 'text')
const words = (change?: Partial<StripInput>) => texts(change).map(text => text.text)

describe('the time strip', () => {
  it('stands 34 px high over the plot of the chart it belongs to', () => {
    const scene = stripScene(base)
    expect([scene.width, scene.height, scene.background]).toEqual([1920, 34, lightStyle.bg])
    expect(stripScene({ ...base, scale: 1.5 }).height).toBe(stripHeight(1.5))
    const ground = rect('strip:ground')
    expect([ground.x, ground.w]).toEqual([600, 1000])
    expect(new Set(scene.marks.map(mark => mark.key)).size).toBe(scene.marks.length)
  })

  it('names the years, those in the window in bold', () => {
    expect(words()).toEqual(['总览', '2020年', '2021年', '2022年'])
    expect(texts().map(text => text.weight)).toEqual([undefined, 700, 700, 400])
  })

  it('names every fifth or tenth year of a long plan, and lets no two names meet or leave the plot', () => {
    expect(words({ first: day('1980-01-01'), last: day('2080-01-01') })).toEqual([
      '总览',
      '1980年',
      '1990年',
      '2000年',
      '2010年',
      '2020年',
      '2030年',
      '2040年',
      '2050年',
      '2060年',
      '2070年',
    ])
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 120, max: 3000 }),
        (year, count, w) => {
          const names = texts({
            first: day(`${year}-01-01`),
            last: day(`${year + count}-01-01`),
            plot: { x: 600, w },
          }).filter(text => text.role === 'year')
          names.forEach((name, at) => {
            const right = name.x + textWidth(name.text, name.size, 700)
            expect(right).toBeLessThanOrEqual(names[at + 1]?.x ?? 600 + w)
          })
        },
      ),
      { numRuns: 200 },
    )
  })

  it('keeps bars, frame and as-of line below the names', () => {
    const line = Math.max(
      ...texts()
        .filter(text => text.role === 'year')
        .map(text => text.y + text.size / 2),
    )
    const { top } = stripFrame(base)
    expect(top).toBeGreaterThanOrEqual(line)
    for (const mark of marksOf()) {
      if (mark.type === 'rect') expect(mark.y).toBeGreaterThanOrEqual(top)
      if (mark.role === 'as-of' && mark.type === 'path')
        expect(Math.min(...mark.points.map(point => point[1]))).toBeGreaterThanOrEqual(top)
    }
  })

  it('draws a bar for each bin that holds deadlines, as high as its share', () => {
    const bars = marksOf().filter(mark => mark.role === 'bar') as RectMark[]
    expect(bars.map(bar => bar.key)).toEqual(['strip:bar:1', 'strip:bar:3', 'strip:bar:4'])
    expect(bars.map(bar => bar.x)).toEqual([800, 1200, 1400])
    const [two, four, one] = bars.map(bar => bar.h)
    expect(two).toBeCloseTo(four! / 2)
    expect(one).toBeGreaterThanOrEqual(3)
    expect(new Set(bars.map(bar => bar.y + bar.h)).size).toBe(1)
  })

  it('frames the window, its handles outside, and dims the rest', () => {
    const frame = rect('strip:window')
    const x = (moment: number): number =>
      600 + ((moment - base.first) / (base.last - base.first)) * 1000
    expect([frame.x, frame.x + frame.w]).toEqual([x(base.window.from), x(base.window.to)])
    const [start, end] = [rect('strip:start'), rect('strip:end')]
    expect([start.x + start.w, end.x]).toEqual([frame.x, frame.x + frame.w])
    const [before, after] = [rect('strip:before'), rect('strip:after')]
    expect([before.x, before.x + before.w, after.x, after.x + after.w]).toEqual([
      600,
      frame.x,
      frame.x + frame.w,
      1600,
    ])
    expect(rect('strip:before', { window: { from: base.first, to: base.last } })).toBeUndefined()
  })

  it('shows the as-of day at its end, and none outside the plan', () => {
    const line = marksOf().find(mark => mark.key === 'strip:as-of')
    expect(line?.type === 'path' && line.points[0]?.[0]).toBe(
      600 + ((day('2021-07-01') - base.first) / (base.last - base.first)) * 1000,
    )
    expect(marksOf({ asOf: '2026-01-01' }).some(mark => mark.key === 'strip:as-of')).toBe(false)
  })

  it('takes its colours from the style', () => {
    expect(stripScene({ ...base, style: darkStyle }).background).toBe(darkStyle.bg)
    const own = new Set(
      Object.values(lightStyle)
        .flat()
        .filter(value => typeof value === 'string' && value.startsWith('#')),
    )
    expect(
      marksOf({ style: darkStyle }).filter(mark =>
        mark.type === 'text'
          ? own.has(mark.color)
          : mark.type !== 'clip' && own.has(mark.fill as string),
      ),
    ).toEqual([])
  })
})

describe('what is met in the time strip', () => {
  const { left, right } = stripFrame(base)

  it('is a handle at either end, the window between them, the plan elsewhere', () => {
    const at = [left - 30, left - 8, left + 2, (left + right) / 2, right - 2, right + 8, right + 30]
    expect(at.map(x => stripPart(base, x))).toEqual([
      'outside',
      'start',
      'start',
      'window',
      'end',
      'end',
      'outside',
    ])
  })

  it('is still all three in the narrowest window', () => {
    const narrow = {
      ...base,
      window: { from: base.first + 500, to: base.first + 514 },
      last: base.first + 36_500,
    }
    const frame = stripFrame(narrow)
    expect(frame.right - frame.left).toBe(3)
    expect(
      [frame.left - 4, (frame.left + frame.right) / 2, frame.right + 4].map(x =>
        stripPart(narrow, x),
      ),
    ).toEqual(['start', 'window', 'end'])
  })

  it('is a moment of the plan', () => {
    expect([600, 1100, 1600].map(x => stripMoment(base, x))).toEqual([
      base.first,
      (base.first + base.last) / 2,
      base.last,
    ])
  })

  it('has a bin for about every 4 px', () => {
    expect([stripBins(1000, 1), stripBins(1000, 2), stripBins(1, 1)]).toEqual([250, 125, 1])
  })
})
