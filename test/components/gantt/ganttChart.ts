import { vi } from 'vitest'
import type { EffectScope } from 'vue'
import { effectScope, shallowRef, watch } from 'vue'
import type { GanttLayout } from '@/charts/gantt/layout'
import type { GanttMoves } from '@/composables/gantt/useGanttWindow'
import { useGanttWindow } from '@/composables/gantt/useGanttWindow'
import { dayNumber } from '@/model/day'

/** The plan's whole time: three years. */
export const first = dayNumber('2020-01-01')
export const last = dayNumber('2023-01-01')

/**
 * A window over so many rows of 24 px, 20 of them in sight, beside columns of 300 px; frames run
 * when told.
 */
export interface Chart {
  readonly window: { value: { readonly top: number; readonly from: number; readonly to: number } }
  readonly moves: GanttMoves
  readonly element: HTMLElement
  readonly scope: EffectScope
  readonly updates: () => number
  readonly frame: () => void
  /** Frames asked for and not yet run. */
  readonly waiting: () => number
}

const layoutOf = (rows: number): GanttLayout =>
  ({
    width: 1000,
    height: 600,
    scale: 1,
    head: 54,
    row: 24,
    gap: 3,
    body: 480,
    plot: { x: 300, w: 640 },
    tops: Float64Array.from({ length: rows + 1 }, (_, row) => row * 24),
  }) as unknown as GanttLayout

/** Makes one on an element of the page. */
export function chartOf(rows = 100): Chart {
  let frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act))
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = []
  })
  const window = shallowRef({ top: 0, from: first, to: last })
  const scope = effectScope()
  let updates = 0
  const moves = scope.run(() => {
    watch(
      window,
      () => {
        updates += 1
      },
      { flush: 'sync' },
    )
    return useGanttWindow(window, () => ({ layout: layoutOf(rows), first, last }))
  })!
  const element = document.body.appendChild(document.createElement('div'))
  element.addEventListener('wheel', moves.wheel)
  element.addEventListener('pointerdown', moves.pointerDown)
  return {
    window,
    moves,
    element,
    scope,
    updates: () => updates,
    frame: () => {
      for (const act of frames.splice(0)) act(0)
    },
    waiting: () => frames.length,
  }
}
