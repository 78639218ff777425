import type { Ref } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import type { GanttWindow } from '@/charts/ganttInput'
import type { GanttLayout } from '@/charts/ganttLayout'
import { clamp, rowAt } from '@/charts/ganttLayout'

/** What moving about needs to know: the layout drawn now and the days that bound the plan. */
export interface GanttBounds { readonly layout: GanttLayout, readonly first: number, readonly last: number }

/** Ways to move a Gantt chart's window. Shares are of the plot's width, factors below 1 zoom in. */
export interface GanttMoves {
  readonly zoom: (factor: number, share?: number) => void
  readonly pan: (share: number) => void
  readonly scroll: (px: number) => void
  readonly keep: () => void
  readonly show: (from: number, to: number) => void
  readonly reveal: (row: number) => void
  readonly wheel: (event: WheelEvent) => void
  readonly pointerDown: (event: PointerEvent) => void
}

const shortest = 14

/** Moves a window by wheel, drag and call; several moves within one frame are applied together. */
export function useGanttWindow(window: Ref<GanttWindow>, bounds: () => GanttBounds | null): GanttMoves {
  const pending = shallowRef<GanttWindow | null>(null)
  let frame = 0
  let gathered = 0
  let release: (() => void) | null = null

  function set(next: GanttWindow): void {
    const limit = bounds()
    if (!limit) return
    const whole = limit.last - limit.first
    const span = clamp(next.to - next.from, shortest, whole)
    const from = clamp(next.from, limit.first, limit.last - span)
    const most = Math.max(0, (limit.layout.tops[limit.layout.tops.length - 1] ?? 0) - limit.layout.body)
    pending.value = { top: clamp(next.top, 0, most), from, to: from + span }
    if (!frame) frame = requestAnimationFrame(apply)
  }

  function apply(): void {
    frame = 0
    const next = pending.value
    pending.value = null
    const now = window.value
    if (next && (next.top !== now.top || next.from !== now.from || next.to !== now.to)) window.value = next
  }

  const current = (): GanttWindow => pending.value ?? window.value

  function zoom(factor: number, share = 0.5): void {
    const limit = bounds()
    const now = current()
    if (!limit) return
    const span = clamp((now.to - now.from) * factor, shortest, limit.last - limit.first)
    const at = now.from + (now.to - now.from) * share
    set({ ...now, from: at - span * share, to: at + span * (1 - share) })
  }

  function pan(share: number): void {
    const now = current()
    const by = (now.to - now.from) * share
    set({ ...now, from: now.from + by, to: now.to + by })
  }

  /** Scrolls by about so many px, to the top of a row. */
  function scroll(px: number): void {
    const layout = bounds()?.layout
    if (!layout) return
    const top = current().top
    const row = rowAt(layout, Math.max(0, top + px))
    const step = px > 0 && row === rowAt(layout, top) ? row + 1 : row
    set({ ...current(), top: layout.tops[step] ?? top })
  }

  function reveal(row: number): void {
    const layout = bounds()?.layout
    if (!layout) return
    const top = layout.tops[row] ?? 0
    const now = current()
    if (top < now.top) set({ ...now, top })
    else if (top + layout.row > now.top + layout.body) set({ ...now, top: top + layout.row - layout.body })
  }

  /** A trackpad sends a few px at a time: they add up to a row before it moves. */
  function scrollByWheel(px: number, row: number): void {
    gathered += px
    if (Math.abs(gathered) < row) return
    scroll(gathered)
    gathered = 0
  }

  function wheel(event: WheelEvent): void {
    const layout = bounds()?.layout
    if (!layout || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const px = event.deltaMode === 1 ? 16 : 1
    const x = event.clientX - (event.currentTarget as HTMLElement).getBoundingClientRect().left
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan((event.deltaX || event.deltaY) * px / layout.plot.w)
    else if (x < layout.plot.x) scrollByWheel(event.deltaY * px, layout.row)
    else zoom(Math.exp(event.deltaY * px * 0.0015), clamp((x - layout.plot.x) / layout.plot.w, 0, 1))
  }

  function pointerDown(event: PointerEvent): void {
    const layout = bounds()?.layout
    if (!layout || event.button !== 0) return
    let { clientX: x, clientY: y } = event
    const move = (moved: PointerEvent): void => {
      const now = current()
      const by = (x - moved.clientX) / layout.plot.w * (now.to - now.from)
      set({ top: now.top + y - moved.clientY, from: now.from + by, to: now.to + by })
      x = moved.clientX
      y = moved.clientY
    }
    const end = (): void => {
      globalThis.removeEventListener('pointermove', move)
      globalThis.removeEventListener('pointerup', end)
      globalThis.removeEventListener('pointercancel', end)
      release = null
    }
    release?.()
    release = end
    globalThis.addEventListener('pointermove', move)
    globalThis.addEventListener('pointerup', end)
    globalThis.addEventListener('pointercancel', end)
  }

  onScopeDispose(() => {
    cancelAnimationFrame(frame)
    release?.()
  })

  return { zoom, pan, scroll, keep: () => set(current()), show: (from, to) => set({ ...current(), from, to }), reveal, wheel, pointerDown }
}
