import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GanttLayout } from '@/charts/gantt/layout'
import {
  areaAt,
  clampWindow,
  deepest,
  dragWindow,
  scrollAtThumb,
  scrollThumb,
} from '@/charts/gantt/window'
import { dayNumber } from '@/model/day'

function layoutOf(rows: number): GanttLayout {
  const tops = Float64Array.from({ length: rows + 1 }, (_, row) => row * 24)
  return {
    width: 1000,
    height: 600,
    scale: 1,
    head: 54,
    row: 24,
    gap: 3,
    body: 480,
    plot: { x: 300, w: 640 },
    tops,
  } as unknown as GanttLayout
}

const first = dayNumber('2020-01-01')
const last = dayNumber('2023-01-01')
const bounds = { first, last, layout: layoutOf(100) }
const whole = { top: 0, from: first, to: last }

describe('a window held within the plan', () => {
  it('keeps both ends exact, however far it is asked to go', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.double({ min: -1e7, max: 1e7, noNaN: true }),
        (from, span, top) => {
          const held = clampWindow({ top, from, to: from + span }, bounds)
          expect(held.from).toBeGreaterThanOrEqual(first)
          expect(held.to).toBeLessThanOrEqual(last + 1e-6)
          expect(held.to - held.from).toBeGreaterThanOrEqual(14 - 1e-6)
          expect(held.top).toBeGreaterThanOrEqual(0)
          expect(held.top).toBeLessThanOrEqual(100 * 24 - 480)
        },
      ),
    )
    expect(clampWindow({ top: 1e9, from: last, to: last + 100 }, bounds)).toEqual({
      top: 1920,
      from: last - 100,
      to: last,
    })
  })

  it('scrolls no px where all rows show', () => {
    expect(deepest(layoutOf(20))).toBe(0)
    expect(clampWindow({ ...whole, top: 5 }, { ...bounds, layout: layoutOf(20) }).top).toBe(0)
  })
})

describe('a gesture', () => {
  const point = (x: number, y: number) => ({ x, y })
  const moment = (window: { from: number; to: number }, x: number): number =>
    window.from + ((x - 300) / 640) * (window.to - window.from)

  it('takes columns for rows, the head for time, the right edge for the thumb, the plot for both', () => {
    const { layout } = bounds
    expect(
      [
        point(100, 300),
        point(400, 20),
        point(400, 300),
        point(990, 300),
        point(990, 20),
        point(990, 560),
      ].map(at => areaAt(layout, [at])),
    ).toEqual(['rows', 'time', 'plot', 'thumb', 'time', 'plot'])
    expect(areaAt(layoutOf(20), [point(990, 300)])).toBe('plot')
    expect(areaAt(layout, [point(990, 300), point(980, 300)])).toBe('plot')
  })

  it('of one finger carries the moment and the row under it', () => {
    const start = { top: 240, from: first + 300, to: first + 620 }
    expect(
      dragWindow(start, { before: [point(500, 300)], now: [point(400, 250)] }, bounds),
    ).toEqual({ top: 290, from: first + 350, to: first + 670 })
  })

  it('of two fingers keeps under each finger the moment that was there', () => {
    const finger = fc.record({ x: fc.integer({ min: 300, max: 940 }), y: fc.constant(300) })
    fc.assert(
      fc.property(finger, finger, finger, finger, (a, b, c, d) => {
        fc.pre(b.x - a.x > 20 && d.x - c.x > 20)
        const start = { top: 0, from: first + 300, to: first + 620 }
        const next = dragWindow(start, { before: [a, b], now: [c, d] }, bounds)
        fc.pre(next.to - next.from > 14.001 && next.to - next.from < last - first - 0.001)
        expect(moment(next, c.x)).toBeCloseTo(moment(start, a.x), 6)
        expect(moment(next, d.x)).toBeCloseTo(moment(start, b.x), 6)
      }),
    )
  })

  it('of two fingers pans both ways by the point between them', () => {
    const next = dragWindow(
      { top: 100, from: first + 300, to: first + 620 },
      { before: [point(400, 200), point(500, 300)], now: [point(450, 180), point(550, 280)] },
      bounds,
    )
    expect(next).toEqual({ top: 120, from: first + 275, to: first + 595 })
  })
})

describe('the scroll thumb', () => {
  it('stands at the head when nothing is scrolled and at the foot when all is', () => {
    const thumb = scrollThumb(bounds.layout, 0)!
    expect([thumb.y, thumb.h]).toEqual([54, (480 * 480) / 2400])
    const end = scrollThumb(bounds.layout, 1920)!
    expect(end.y + end.h).toBe(54 + 480)
    expect(scrollThumb(layoutOf(20), 0)).toBeNull()
  })

  it('leads back to the rows it stands for, among 100,000 too', () => {
    for (const layout of [bounds.layout, layoutOf(100_000)]) {
      for (const share of [0, 0.1, 0.5, 1]) {
        const top = share * deepest(layout)
        expect(scrollAtThumb(layout, scrollThumb(layout, top)!.y)).toBeCloseTo(top, 4)
      }
    }
    expect(scrollAtThumb(bounds.layout, -500)).toBe(0)
    expect(scrollAtThumb(bounds.layout, 5000)).toBe(1920)
  })
})
