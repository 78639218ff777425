import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EffectScope, Ref } from 'vue'
import { effectScope, shallowRef } from 'vue'
import type { GanttWindow } from '@/charts/gantt/input'
import type { GanttLayout } from '@/charts/gantt/layout'
import type { GanttMoves } from '@/composables/gantt/useGanttWindow'
import { useGanttWindow } from '@/composables/gantt/useGanttWindow'

const layout = {
  body: 480,
  row: 24,
  plot: { x: 300, w: 640 },
  tops: Float64Array.from({ length: 101 }, (_, row) => row * 24),
} as unknown as GanttLayout
const bounds = { first: 0, last: 1000, layout }

let frames: FrameRequestCallback[] = []
let scope: EffectScope
const nextFrame = (): void => frames.splice(0).forEach(act => act(0))

beforeEach(() => {
  frames = []
  scope = effectScope()
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

function movesOf(window: Ref<GanttWindow>): GanttMoves {
  const moves = scope.run(() => useGanttWindow(window, () => bounds))
  if (!moves) throw new Error('the scope has ended')
  return moves
}

it('leaves the days that an address brings while rows wait to be scrolled', () => {
  const window = shallowRef<GanttWindow>({ top: 0, from: 100, to: 300 })
  const moves = movesOf(window)
  moves.keep()
  moves.scroll(50)
  window.value = { ...window.value, from: 0, to: 1000 }
  nextFrame()
  expect(window.value).toEqual({ top: 50, from: 0, to: 1000 })
})

it('adds up the moves of one frame, each held within the plan', () => {
  const window = shallowRef<GanttWindow>({ top: 0, from: 100, to: 300 })
  const moves = movesOf(window)
  moves.scroll(1e6)
  moves.scroll(-24)
  moves.pan(-5)
  moves.pan(0.5)
  expect(window.value).toEqual({ top: 0, from: 100, to: 300 })
  nextFrame()
  expect(window.value).toEqual({ top: 2400 - 480 - 24, from: 100, to: 300 })
})
