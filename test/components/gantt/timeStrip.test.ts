// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Scene } from '@/charts/scene/scene'
import { lightStyle } from '@/charts/sign/style'
import { stripFrame } from '@/charts/strip/strip'
import TimeStrip from '@/components/gantt/TimeStrip.vue'
import { dayNumber, dayOf } from '@/model/day'
import { pageWords } from '../pageWords'

type Strip = ReturnType<InstanceType<typeof TimeStrip>['$props']['of']>

const base: Strip = {
  width: 1920,
  scale: 1,
  plot: { x: 600, w: 1096 },
  first: dayNumber('2020-01-01'),
  last: dayNumber('2023-01-01'),
  window: { from: dayNumber('2020-07-01'), to: dayNumber('2021-07-01') },
  asOf: '2021-06-30',
  counts: [1, 2, 3],
  style: lightStyle,
}
/** One px is one day. */
const x = (day: string): number => 600 + dayNumber(day) - base.first

let frames: FrameRequestCallback[] = []
function frame(): void {
  for (const act of frames.splice(0)) act(0)
}

function strip(change: Partial<Strip> = {}, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const shown = mount(TimeStrip, {
    props: { of: () => ({ ...base, ...change }) },
    attachTo: document.body,
    global: {
      plugins: [pageWords(locale)],
      stubs: {
        ChartPanel: {
          name: 'ChartPanel',
          props: ['scene', 'font', 'label', 'width', 'height'],
          template: '<div />',
        },
      },
    },
  })
  const drag = (from: number, to: number): void => {
    pointer('pointerdown', from)
    pointer('pointermove', (from + to) / 2)
    pointer('pointermove', to)
    pointer('pointerup', to)
    frame()
  }
  const pointer = (type: string, at: number): void => {
    shown.element.dispatchEvent(
      new PointerEvent(type, {
        clientX: at,
        clientY: 20,
        bubbles: true,
        pointerId: 1,
        isPrimary: true,
        button: 0,
        buttons: type === 'pointerup' ? 0 : 1,
      }),
    )
  }
  const wheel = (at: number, init: WheelEventInit): void => {
    shown.element.dispatchEvent(
      new WheelEvent('wheel', {
        clientX: at,
        clientY: 20,
        bubbles: true,
        cancelable: true,
        ...init,
      }),
    )
  }
  const asked = () =>
    (shown.emitted<[number, number]>('show') ?? []).map(([from, to]) => [
      dayOf(Math.round(from)),
      dayOf(Math.round(to) - 1),
    ])
  const key = async (slider: number, name: string, init: KeyboardEventInit = {}): Promise<void> => {
    await shown.findAll('[role=slider]')[slider]!.trigger('keydown', { key: name, ...init })
    frame()
  }
  return { shown, drag, pointer, wheel, asked, key }
}

beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act))
  HTMLElement.prototype.setPointerCapture = () => {}
})
afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

describe('TimeStrip', () => {
  it('draws the plan’s time and stands its sliders on the frame', () => {
    const { shown } = strip()
    const scene = (
      shown.getComponent({ name: 'ChartPanel' }).props() as { scene: () => Scene }
    ).scene()
    expect(scene.marks.some(mark => mark.type === 'text' && mark.text === '2021年')).toBe(true)
    const { left, right, handle } = stripFrame(base)
    expect(
      shown
        .findAll<HTMLElement>('[role=slider]')
        .map(({ element: { style } }) => [style.left, style.width]),
    ).toEqual([
      [`${left - handle}px`, `${handle}px`],
      [`${left}px`, `${right - left}px`],
      [`${right}px`, `${handle}px`],
    ])
  })

  it('says the window in dates, in both languages', async () => {
    const words = (locale: 'zh-CN' | 'en') =>
      strip({}, locale)
        .shown.findAll('[role=slider]')
        .map(slider => slider.attributes('aria-valuetext'))
    expect(words('zh-CN')).toEqual(['2020-07-01', '2020-07-01至2021-06-30', '2021-06-30'])
    expect(words('en')).toEqual(['2020-07-01', '2020-07-01 to 2021-06-30', '2021-06-30'])
    const { shown } = strip()
    for (const slider of shown.findAll('[role=slider]')) {
      const [low, now, high] = ['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map(name =>
        Number(slider.attributes(name)),
      )
      expect(low!).toBeLessThanOrEqual(now!)
      expect(now!).toBeLessThanOrEqual(high!)
      expect(slider.attributes('tabindex')).toBe('0')
    }
  })

  it('moves the window by as much as it is dragged, and asks once a frame', () => {
    const { drag, asked } = strip()
    drag(x('2021-01-01'), x('2021-01-31'))
    expect(asked()).toEqual([['2020-07-31', '2021-07-30']])
  })

  it('moves either end by its handle, no nearer than two weeks to the other and not out of the plan', () => {
    const { drag, asked } = strip()
    drag(x('2020-07-01') - 4, x('2020-07-01') - 4 - 61)
    drag(x('2021-07-01') + 4, x('2021-07-01') + 4 + 31)
    drag(x('2021-07-01') + 4, x('2020-01-01'))
    drag(x('2020-07-01') - 4, 0)
    expect(asked()).toEqual([
      ['2020-05-01', '2021-06-30'],
      ['2020-05-01', '2021-07-31'],
      ['2020-05-01', '2020-05-14'],
      ['2020-01-01', '2020-05-14'],
    ])
  })

  it('centres where it is pressed outside, drags on from there, and centres where the window is tapped', () => {
    const { pointer, drag, asked } = strip()
    drag(x('2022-01-01'), x('2022-02-01'))
    expect(asked()).toHaveLength(1)
    expect(Date.parse(asked()[0]![0]!) + Date.parse(asked()[0]![1]!)).toBeCloseTo(
      2 * Date.parse('2022-02-01'),
      -9,
    )
    pointer('pointerdown', x('2020-10-01'))
    pointer('pointerup', x('2020-10-01'))
    frame()
    expect(asked()[1]).toEqual(['2020-04-02', '2021-04-01'])
  })

  it('holds a window pushed beyond the plan at its end, whole', () => {
    const { drag, asked } = strip()
    drag(x('2021-01-01'), 9000)
    expect(asked()).toEqual([['2022-01-01', '2022-12-31']])
  })

  it('zooms and pans by wheel, turns within a frame adding up', async () => {
    const { shown, wheel, asked } = strip()
    wheel(x('2020-12-30'), { deltaY: -100 })
    wheel(x('2020-12-30'), { deltaY: -100 })
    expect(asked()).toEqual([])
    frame()
    const [from, to] = shown.emitted<[number, number]>('show')![0]!
    expect((to - from) / 365).toBeCloseTo(Math.exp(-0.3), 6)
    wheel(x('2020-12-30'), { deltaX: 31 })
    frame()
    expect(shown.emitted<[number, number]>('show')![1]![0]).toBeCloseTo(from + 31)
    await shown.setProps({ of: () => ({ ...base, window: { ...base.window } }) })
    wheel(x('2020-12-30'), { deltaX: 31 })
    frame()
    expect(asked()[2]).toEqual(['2020-08-01', '2021-07-31'])
  })

  it('moves by keys: months, years with Shift, to both ends', async () => {
    const { key, asked, shown } = strip()
    const again = (): Promise<void> =>
      shown.setProps({ of: () => ({ ...base, window: { ...base.window } }) })
    const steps: [number, string, KeyboardEventInit, string, string][] = [
      [0, 'ArrowLeft', {}, '2020-06-01', '2021-06-30'],
      [0, 'ArrowRight', {}, '2020-08-01', '2021-06-30'],
      [2, 'ArrowRight', {}, '2020-07-01', '2021-07-31'],
      [2, 'ArrowRight', { shiftKey: true }, '2020-07-01', '2022-06-30'],
      [1, 'ArrowUp', {}, '2020-08-01', '2021-07-31'],
      [1, 'PageUp', {}, '2021-07-01', '2022-06-30'],
      [0, 'Home', {}, '2020-01-01', '2021-06-30'],
      [0, 'End', {}, '2021-06-17', '2021-06-30'],
      [2, 'End', {}, '2020-07-01', '2022-12-31'],
      [2, 'Home', {}, '2020-07-01', '2020-07-14'],
      [1, 'Home', {}, '2020-01-01', '2020-12-30'],
      [1, 'End', {}, '2022-01-01', '2022-12-31'],
    ]
    for (const [slider, name, init] of steps) {
      await key(slider, name, init)
      await again()
    }
    expect(asked()).toEqual(steps.map(([, , , from, to]) => [from, to]))
  })

  it('moves by days where only weeks show, by months with Shift', async () => {
    const weeks = { from: dayNumber('2021-01-10'), to: dayNumber('2021-02-10') }
    const { key, asked } = strip({ window: weeks })
    await key(2, 'ArrowRight')
    await key(2, 'ArrowRight')
    await key(2, 'ArrowRight', { shiftKey: true })
    expect(asked()).toEqual([
      ['2021-01-10', '2021-02-10'],
      ['2021-01-10', '2021-02-11'],
      ['2021-01-10', '2021-02-28'],
    ])
  })

  it('leaves other keys and the chart’s own alone', async () => {
    const outside = vi.fn()
    document.body.addEventListener('keydown', outside)
    const { key, asked } = strip()
    await key(1, 'Escape')
    await key(1, 'ArrowLeft', { ctrlKey: true })
    expect(asked()).toEqual([])
    expect(outside).toHaveBeenCalledTimes(2)
    await key(1, 'ArrowLeft')
    expect(outside).toHaveBeenCalledTimes(2)
    document.body.removeEventListener('keydown', outside)
  })

  it('leaves no listener on the window and no frame behind', () => {
    const added = vi.spyOn(globalThis, 'addEventListener')
    const removed = vi.spyOn(globalThis, 'removeEventListener')
    const stopped = vi.fn()
    vi.stubGlobal('cancelAnimationFrame', stopped)
    const { shown, pointer } = strip()
    pointer('pointerdown', x('2021-01-01'))
    pointer('pointermove', x('2021-02-01'))
    shown.unmount()
    const ours = added.mock.calls.filter(([type]) => type.startsWith('pointer'))
    expect(ours).toHaveLength(3)
    for (const [type, act] of ours) expect(removed).toHaveBeenCalledWith(type, act)
    expect(stopped).toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})
