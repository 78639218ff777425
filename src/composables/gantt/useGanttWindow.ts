import type { Ref } from 'vue'
import { monthsAround, zoomTime } from '@/charts/axis/timeWindow'
import type { GanttWindow } from '@/charts/gantt/input'
import type { WindowBounds } from '@/charts/gantt/window'
import { areaAt, clampWindow, dragWindow, scrollAtThumb, scrollThumb } from '@/charts/gantt/window'
import type { Gesture, Point } from '@/charts/scene/gesture'
import { useFrame } from '@/composables/browser/useFrame'
import { useGestures, wheelFactor, wheelPx } from '@/composables/browser/useGestures'
import { clamp } from '@/model/clamp'
import type { Day } from '@/model/day'
import { dayNumber, dayOf } from '@/model/day'

/** Ways to move a Gantt chart's window. Shares are of the plot's width, factors below 1 zoom in. */
export interface GanttMoves {
  readonly zoom: (factor: number, share?: number) => void
  readonly pan: (share: number) => void
  /** Scrolls the rows by px. */
  readonly scroll: (px: number) => void
  /** Holds the window within a new layout. */
  readonly keep: () => void
  /** Shows the days between two day numbers, the second exclusive. */
  readonly show: (from: number, to: number) => void
  /** Shows so many whole months about a day in sight, else about the window's middle. */
  readonly around: (months: number, day: Day) => void
  /** Brings the end of a day to the middle at the same zoom. */
  readonly centre: (day: Day) => void
  /**
   * Scrolls no further than a row needs to show whole, and centres its day where that is out of
   * sight.
   */
  readonly reveal: (row: number, day?: Day) => void
  readonly wheel: (event: WheelEvent) => void
  readonly pointerDown: (event: PointerEvent) => void
}

/**
 * Moves a window by wheel, drag, fingers and call; several moves within one frame are applied
 * together.
 */
export function useGanttWindow(
  window: Ref<GanttWindow>,
  bounds: () => WindowBounds | null,
): GanttMoves {
  let anchor = window.value
  let area: ReturnType<typeof areaAt> = 'plot'
  let grip = 0

  // Only what moves waits for the frame: an address that comes in between keeps its own days.
  const frame = useFrame(apply)
  const current = (): GanttWindow => ({ ...window.value, ...frame.next() })
  const gestures = useGestures({ begin, move })

  function set(change: Partial<GanttWindow>): void {
    const limit = bounds()
    if (!limit) return
    const { top, from, to } = clampWindow({ ...current(), ...change }, limit)
    const isScroll = change.top !== undefined
    const isTime = change.from !== undefined || change.to !== undefined
    frame.set({ ...frame.next(), ...(isScroll && { top }), ...(isTime && { from, to }) })
  }

  /** A move beside a gesture: the fingers go on from where it led. */
  function go(change: Partial<GanttWindow>): void {
    set(change)
    gestures.restart()
  }

  function apply(change: Partial<GanttWindow>): void {
    const now = window.value
    const limit = bounds()
    if (!limit) return
    const next = clampWindow({ ...now, ...change }, limit)
    if (next.top !== now.top || next.from !== now.from || next.to !== now.to) window.value = next
  }

  function zoom(factor: number, share = 0.5): void {
    const limit = bounds()
    if (limit) go(zoomTime(current(), { factor, share }, limit))
  }

  function pan(share: number): void {
    const { from, to } = current()
    go({ from: from + (to - from) * share, to: to + (to - from) * share })
  }

  function scroll(px: number): void {
    go({ top: current().top + px })
  }

  function around(months: number, day: Day): void {
    const { from, to } = current()
    const shows = dayNumber(day) >= from && dayNumber(day) < to
    go(monthsAround(shows ? day : dayOf((from + to) / 2), months))
  }

  function centre(day: Day): void {
    const { from, to } = current()
    const by = dayNumber(day) + 1 - (from + to) / 2
    go({ from: from + by, to: to + by })
  }

  function reveal(row: number, day?: Day): void {
    const layout = bounds()?.layout
    if (!layout) return
    const top = layout.tops[row] ?? 0
    const now = current()
    if (top < now.top) go({ top })
    else if (top + layout.row > now.top + layout.body) go({ top: top + layout.row - layout.body })
    if (day !== undefined && (dayNumber(day) < now.from || dayNumber(day) + 1 > now.to)) centre(day)
  }

  function begin(points: readonly Point[]): boolean {
    const layout = bounds()?.layout
    const [finger] = points
    if (!layout || !finger) return false
    anchor = current()
    area = areaAt(layout, points)
    const thumb = area === 'thumb' ? scrollThumb(layout, anchor.top) : null
    if (!thumb) return false
    // On the thumb it is taken where it is; beside it, by its middle.
    grip = finger.y >= thumb.y && finger.y <= thumb.y + thumb.h ? finger.y - thumb.y : thumb.h / 2
    set({ top: scrollAtThumb(layout, finger.y - grip) })
    return true
  }

  function move(gesture: Gesture): void {
    const limit = bounds()
    if (!limit) return
    if (area === 'thumb') {
      set({ top: scrollAtThumb(limit.layout, (gesture.now[0]?.y ?? 0) - grip) })
      return
    }
    const { top, from, to } = dragWindow(anchor, gesture, limit)
    set(area === 'rows' ? { top } : area === 'time' ? { from, to } : { top, from, to })
  }

  /**
   * Over axis and plot a wheel zooms where it points, over the columns, the right edge, or with Alt
   * it scrolls the rows; Shift and sideways turns pan. Ctrl is a trackpad's pinch and zooms, about
   * the middle where it points at no day; with the Windows or Command key a wheel is left to the browser.
   */
  function wheel(event: WheelEvent): void {
    const layout = bounds()?.layout
    if (!layout || event.metaKey) return
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const at = { x: event.clientX - box.left, y: event.clientY - box.top }
    const over = areaAt(layout, [at])
    event.preventDefault()
    const by = wheelPx(event, layout.body)
    const isBeside = over === 'rows' || over === 'thumb'
    const share = isBeside ? 0.5 : clamp((at.x - layout.plot.x) / layout.plot.w, 0, 1)
    if (event.ctrlKey) zoom(wheelFactor(event), share)
    else if (event.shiftKey || Math.abs(by.x) > Math.abs(by.y)) pan((by.x || by.y) / layout.plot.w)
    else if (event.altKey || isBeside) scroll(by.y)
    else zoom(wheelFactor(event), share)
  }

  return {
    zoom,
    pan,
    scroll,
    keep: () => go({}),
    show: (from, to) => go({ from, to }),
    around,
    centre,
    reveal,
    wheel,
    pointerDown: gestures.pointerDown,
  }
}
