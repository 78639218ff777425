// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Chart } from './ganttChart'
import { chartOf, first, last } from './ganttChart'

let shown: Chart
const capture = vi.fn<(id: number) => void>()

function chart(rows?: number): Chart {
  shown = chartOf(rows)
  return shown
}

const frame = (): void => {
  shown.frame()
}

const pointer = (type: string, x: number, y: number, init: PointerEventInit = {}) =>
  shown.element.dispatchEvent(
    new PointerEvent(type, {
      clientX: x,
      clientY: y,
      bubbles: true,
      pointerId: 1,
      button: 0,
      buttons: type === 'pointerup' ? 0 : 1,
      isPrimary: true,
      pointerType: 'mouse',
      ...init,
    }),
  )
const touch = (type: string, id: number, x: number, y: number) =>
  pointer(type, x, y, { pointerId: id, pointerType: 'touch', isPrimary: id === 1 })

beforeEach(() => {
  HTMLElement.prototype.setPointerCapture = capture
  capture.mockClear()
})

afterEach(() => {
  shown.scope.stop()
  shown.element.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a drag', () => {
  it('carries rows and time with the pointer, returns with it from beyond an end, and updates once a frame', () => {
    const { window, moves, updates } = chart()
    moves.show(first + 320, first + 640)
    frame()
    pointer('pointerdown', 600, 300)
    pointer('pointermove', 560, 280)
    pointer('pointermove', 500, 250)
    frame()
    expect(updates()).toBe(2)
    expect(window.value).toEqual({ top: 50, from: first + 370, to: first + 690 })
    pointer('pointermove', 5000, 900)
    frame()
    expect(window.value).toEqual({ top: 0, from: first, to: first + 320 })
    pointer('pointermove', 600, 300)
    frame()
    expect(window.value).toEqual({ top: 0, from: first + 320, to: first + 640 })
    pointer('pointerup', 600, 300)
  })

  it('over the columns scrolls, over the head pans', () => {
    const { window, moves } = chart()
    moves.show(first + 320, first + 640)
    frame()
    pointer('pointerdown', 100, 300)
    pointer('pointermove', 50, 290)
    frame()
    expect(window.value).toEqual({ top: 10, from: first + 320, to: first + 640 })
    pointer('pointerup', 50, 290)
    pointer('pointerdown', 500, 20)
    pointer('pointermove', 400, 200)
    frame()
    expect(window.value).toEqual({ top: 10, from: first + 370, to: first + 690 })
  })

  it('takes the pointer only once it moves, so that a click is still a click', () => {
    const { window } = chart()
    pointer('pointerdown', 500, 300)
    pointer('pointermove', 502, 302)
    expect(capture).not.toHaveBeenCalled()
    frame()
    expect(window.value).toEqual({ top: 0, from: first, to: last })
    pointer('pointermove', 500, 290)
    expect(capture).toHaveBeenCalledWith(1)
    pointer('pointerup', 500, 290)
  })

  it('goes on from where a wheel turned during it led', () => {
    const { window } = chart()
    pointer('pointerdown', 600, 300)
    pointer('pointermove', 600, 200)
    shown.element.dispatchEvent(
      new WheelEvent('wheel', { clientX: 100, clientY: 300, deltaY: 500 }),
    )
    frame()
    expect(window.value.top).toBe(600)
    pointer('pointermove', 600, 190)
    frame()
    expect(window.value.top).toBe(610)
    pointer('pointerup', 600, 190)
  })

  it('is not begun by another button, and ends where the button was let go outside', () => {
    const { window } = chart()
    pointer('pointerdown', 600, 300, { button: 2, buttons: 2 })
    pointer('pointermove', 600, 200, { buttons: 2 })
    pointer('pointerdown', 600, 300)
    pointer('pointermove', 600, 250, { buttons: 0 })
    pointer('pointermove', 600, 200)
    frame()
    expect(window.value.top).toBe(0)
  })
})

describe('the scroll thumb', () => {
  it('is dragged from head to foot through all the rows', () => {
    const { window } = chart(100_000)
    const most = 100_000 * 24 - 480
    pointer('pointerdown', 995, 60)
    expect(capture).toHaveBeenCalled()
    pointer('pointermove', 995, 60 + (480 - 24) / 2)
    frame()
    expect(window.value.top).toBeCloseTo(most / 2)
    pointer('pointermove', 995, 5000)
    frame()
    expect(window.value.top).toBe(most)
    pointer('pointermove', 995, -5000)
    frame()
    expect(window.value.top).toBe(0)
    expect([window.value.from, window.value.to]).toEqual([first, last])
    pointer('pointerup', 995, 0)
  })

  it('comes to where its track is pressed', () => {
    const { window } = chart()
    pointer('pointerdown', 995, 54 + 480)
    frame()
    expect(window.value.top).toBe(100 * 24 - 480)
    pointer('pointerup', 995, 534)
  })
})

describe('fingers', () => {
  it('two of them apart zoom the time between them, moved together pan both ways, and one goes on alone', () => {
    const { window } = chart()
    touch('pointerdown', 1, 560, 300)
    touch('pointerdown', 2, 680, 300)
    touch('pointermove', 1, 500, 300)
    touch('pointermove', 2, 740, 300)
    frame()
    const middle = (first + last) / 2
    expect(window.value.to - window.value.from).toBeCloseTo((last - first) / 2)
    expect((window.value.from + window.value.to) / 2).toBeCloseTo(middle)
    touch('pointermove', 1, 436, 260)
    touch('pointermove', 2, 676, 260)
    frame()
    expect(window.value.top).toBe(40)
    expect((window.value.from + window.value.to) / 2).toBeCloseTo(middle + (last - first) / 20)
    touch('pointerup', 2, 676, 260)
    touch('pointermove', 1, 436, 250)
    frame()
    expect(window.value.top).toBe(50)
    expect(window.value.to - window.value.from).toBeCloseTo((last - first) / 2)
    touch('pointerup', 1, 436, 250)
  })

  it('forgets fingers that were lost when the first touches again', () => {
    const { window } = chart()
    touch('pointerdown', 1, 560, 300)
    touch('pointerdown', 2, 680, 300)
    pointer('pointerdown', 600, 300, { pointerId: 7, pointerType: 'touch' })
    pointer('pointermove', 600, 200, { pointerId: 7, pointerType: 'touch' })
    frame()
    expect(window.value).toEqual({ top: 100, from: first, to: last })
  })
})

describe('listeners', () => {
  it('are as many after a thousand gestures as before, and none after the chart is gone', () => {
    const live = new Map<string, number>()
    const count =
      (by: number) =>
      (type: string): void => {
        live.set(type, (live.get(type) ?? 0) + by)
      }
    const kept = new Set<unknown>()
    vi.spyOn(globalThis, 'addEventListener').mockImplementation((type: string, act: unknown) => {
      if (!kept.has(act)) count(1)(type)
      kept.add(act)
    })
    vi.spyOn(globalThis, 'removeEventListener').mockImplementation((type: string, act: unknown) => {
      if (kept.delete(act)) count(-1)(type)
    })
    const { moves } = chart()
    const down = (id: number): void => {
      const event = new PointerEvent('pointerdown', {
        pointerId: id,
        isPrimary: id === 1,
        button: 0,
        buttons: 1,
      })
      Object.defineProperty(event, 'currentTarget', { value: shown.element })
      moves.pointerDown(event)
    }
    for (let gesture = 0; gesture < 1000; gesture += 1) {
      down(1)
      down(2)
    }
    expect([...live.values()].reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(3)
    shown.scope.stop()
    expect([...live.values()].reduce((sum, each) => sum + each, 0)).toBe(0)
  })

  it('stand only while a pointer is down', () => {
    chart()
    const added = vi.spyOn(globalThis, 'addEventListener')
    const removed = vi.spyOn(globalThis, 'removeEventListener')
    for (let drag = 0; drag < 1000; drag += 1) {
      pointer('pointerdown', 500, 300)
      pointer('pointermove', 480, 300)
      pointer(drag % 2 ? 'pointerup' : 'pointercancel', 480, 300)
    }
    const held = new Set(added.mock.calls.map(call => call[1]))
    expect(added.mock.calls.length).toBe(3000)
    expect(held.size).toBe(2)
    expect(
      removed.mock.calls.filter(call => held.has(call[1] as EventListener)).length,
    ).toBeGreaterThanOrEqual(3000)
    added.mockClear()
    pointer('pointermove', 100, 100)
    frame()
    expect(added).not.toHaveBeenCalled()
  })

  it('let no frame run once the chart is gone', () => {
    const { moves, window } = chart()
    moves.scroll(100)
    shown.scope.stop()
    frame()
    expect(window.value.top).toBe(0)
  })
})
