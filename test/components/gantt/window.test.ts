// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dayNumber, dayOf } from '@/model/day'
import type { Chart } from './ganttChart'
import { chartOf, first, last } from './ganttChart'

let shown: Chart

function chart(rows?: number): Chart {
  shown = chartOf(rows)
  return shown
}

const frame = (): void => {
  shown.frame()
}

function wheel(x: number, y: number, init: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', {
    clientX: x,
    clientY: y,
    bubbles: true,
    cancelable: true,
    ...init,
  })
  shown.element.dispatchEvent(event)
  return event
}

afterEach(() => {
  shown.scope.stop()
  shown.element.remove()
  vi.unstubAllGlobals()
})

describe('the wheel', () => {
  it('over plot and axis zooms where it points, in steps that add up to one update a frame', () => {
    const { window, updates } = chart()
    const at = first + ((460 - 300) / 640) * (last - first)
    for (let turn = 0; turn < 5; turn += 1) wheel(460, turn % 2 ? 20 : 300, { deltaY: -100 })
    expect([updates(), shown.waiting()]).toEqual([0, 1])
    frame()
    expect(updates()).toBe(1)
    const { from, to } = window.value
    expect((to - from) / (last - first)).toBeCloseTo(Math.exp(-0.75), 6)
    expect(from + ((460 - 300) / 640) * (to - from)).toBeCloseTo(at, 6)
  })

  it('with Ctrl is a pinch over the plot, and zooms about the middle over the columns and the edge', () => {
    const { window } = chart()
    expect(wheel(460, 300, { deltaY: -10, ctrlKey: true }).defaultPrevented).toBe(true)
    frame()
    expect((window.value.to - window.value.from) / (last - first)).toBeCloseTo(Math.exp(-0.1), 6)
    for (const x of [100, 990]) {
      const { from, to } = window.value
      expect(wheel(x, 300, { deltaY: -10, ctrlKey: true }).defaultPrevented).toBe(true)
      frame()
      expect((window.value.to - window.value.from) / (to - from)).toBeCloseTo(Math.exp(-0.1), 6)
      expect((window.value.to + window.value.from) / 2).toBeCloseTo((to + from) / 2, 6)
    }
    const before = window.value
    expect(wheel(460, 300, { deltaY: -10, metaKey: true }).defaultPrevented).toBe(false)
    frame()
    expect(window.value).toBe(before)
  })

  it('with Shift or sideways pans', () => {
    const { window, moves } = chart()
    moves.show(first + 100, first + 420)
    frame()
    wheel(460, 300, { deltaY: 64, shiftKey: true })
    frame()
    expect(window.value.from).toBeCloseTo(first + 132)
    wheel(460, 300, { deltaX: -64, deltaY: 3 })
    frame()
    expect([window.value.from, window.value.to]).toEqual([first + 100, first + 420])
  })

  it.each([
    ['over the columns', 100, {}],
    ['with Alt', 460, { altKey: true }],
    ['over the right edge', 990, {}],
  ])('%s scrolls rows by px, and stops at both ends', (_, x, keys) => {
    const { window } = chart()
    wheel(x, 300, { deltaY: 7, ...keys })
    frame()
    expect(window.value).toEqual({ top: 7, from: first, to: last })
    wheel(x, 300, { deltaY: 1e6, ...keys })
    frame()
    expect(window.value.top).toBe(100 * 24 - 480)
    wheel(x, 300, { deltaY: -1e6, ...keys })
    frame()
    expect(window.value.top).toBe(0)
  })

  it('counts lines and pages as px', () => {
    const { window } = chart()
    wheel(100, 300, { deltaY: 3, deltaMode: 1 })
    frame()
    expect(window.value.top).toBe(48)
    wheel(100, 300, { deltaY: 1, deltaMode: 2 })
    frame()
    expect(window.value.top).toBe(48 + 480)
  })
})

describe('calls', () => {
  const days = ({ window }: Pick<Chart, 'window'>) => [
    dayOf(window.value.from),
    dayOf(window.value.to - 1),
  ]

  it('show a year and a quarter about the as-of day, or about the middle where it is out of sight', () => {
    const at = chart()
    at.moves.around(12, '2021-06-30')
    frame()
    expect(days(at)).toEqual(['2021-01-01', '2021-12-31'])
    at.moves.around(3, '2021-06-30')
    frame()
    expect(days(at)).toEqual(['2021-05-01', '2021-07-31'])
    at.moves.show(dayNumber('2022-03-01'), dayNumber('2022-06-01'))
    at.moves.around(12, '2021-06-30')
    frame()
    expect(days(at)).toEqual(['2021-11-01', '2022-10-31'])
  })

  it('keep within the plan’s whole years', () => {
    const at = chart()
    at.moves.around(12, '2022-10-31')
    frame()
    expect(days(at)).toEqual(['2022-01-01', '2022-12-31'])
    at.moves.show(0, 1e6)
    frame()
    expect([at.window.value.from, at.window.value.to]).toEqual([first, last])
  })

  it('centre the end of a day at the same zoom', () => {
    const at = chart()
    at.moves.show(first, first + 100)
    at.moves.centre('2021-06-30')
    frame()
    expect(at.window.value).toEqual({
      top: 0,
      from: dayNumber('2021-07-01') - 50,
      to: dayNumber('2021-07-01') + 50,
    })
  })

  it('reveal a row by no more than it needs, and its day where that is out of sight', () => {
    const { window, moves } = chart()
    moves.reveal(5)
    frame()
    expect(window.value.top).toBe(0)
    moves.reveal(30)
    frame()
    expect(window.value.top).toBe(31 * 24 - 480)
    moves.reveal(4, '2021-06-30')
    frame()
    expect(window.value).toEqual({ top: 96, from: first, to: last })
    moves.show(first, first + 100)
    moves.reveal(4, '2021-06-30')
    frame()
    expect(window.value.to - window.value.from).toBe(100)
    expect((window.value.from + window.value.to) / 2).toBe(dayNumber('2021-07-01'))
  })
})
