import type { TimeBounds } from '@/charts/axis/timeWindow'
import { clampTime, shortestWindow } from '@/charts/axis/timeWindow'
import type { Box } from '@/charts/scene/box'
import type { Gesture, Point } from '@/charts/scene/gesture'
import { middlePoint, pinchFactor } from '@/charts/scene/gesture'
import { clamp } from '@/model/clamp'
import type { GanttWindow } from './input'
import type { GanttLayout } from './layout'

/** The layout a window is drawn by, and the days that bound the plan. */
export interface WindowBounds extends TimeBounds {
  readonly layout: GanttLayout
}

/** A window within plan and rows, so that either end is reached exactly. */
export function clampWindow(window: GanttWindow, bounds: WindowBounds): GanttWindow {
  return { top: clamp(window.top, 0, deepest(bounds.layout)), ...clampTime(window, bounds) }
}

/** Px that rows can be scrolled by. */
export function deepest(layout: GanttLayout): number {
  return Math.max(0, (layout.tops[layout.tops.length - 1] ?? 0) - layout.body)
}

/**
 * What a gesture that begins at some points moves: columns the rows, the head the time, the right
 * edge the scroll thumb, the plot both.
 */
export function areaAt(
  layout: GanttLayout,
  points: readonly Point[],
): 'rows' | 'time' | 'thumb' | 'plot' {
  const { x, y } = middlePoint(points)
  if (points.length < 2 && isOnTrack(layout, { x, y })) return 'thumb'
  if (x < layout.plot.x) return 'rows'
  return y < layout.head ? 'time' : 'plot'
}

function isOnTrack(layout: GanttLayout, { x, y }: Point): boolean {
  const { width, scale, head, body } = layout
  const isBeside = x > width - 14 * scale && y >= head && y <= head + body
  return isBeside && scrollThumb(layout, 0) !== null
}

/**
 * The window after a gesture: what lay between the fingers lies between them still, and two fingers
 * moved apart zoom the time.
 */
export function dragWindow(
  window: GanttWindow,
  gesture: Gesture,
  bounds: WindowBounds,
): GanttWindow {
  const { plot } = bounds.layout
  const [from, to] = [middlePoint(gesture.before), middlePoint(gesture.now)]
  const days = window.to - window.from
  const span = clamp(days * pinchFactor(gesture), shortestWindow, bounds.last - bounds.first)
  const moment = window.from + ((from.x - plot.x) / plot.w) * days
  const start = moment - ((to.x - plot.x) / plot.w) * span
  return { top: window.top + from.y - to.y, from: start, to: start + span }
}

/** Where the scroll thumb stands when rows are scrolled by `top`; null where all rows show. */
export function scrollThumb(layout: GanttLayout, top: number): Box | null {
  const { body, head, scale, width, tops } = layout
  const total = tops[tops.length - 1] ?? 0
  const most = deepest(layout)
  if (most <= 1) return null
  const h = Math.min(body, Math.max(24 * scale, (body * body) / total))
  return { x: width - 9 * scale, y: head + (body - h) * clamp(top / most, 0, 1), w: 8 * scale, h }
}

/** How far rows are scrolled when the thumb's upper edge stands at `y`. */
export function scrollAtThumb(layout: GanttLayout, y: number): number {
  const thumb = scrollThumb(layout, 0)
  if (!thumb) return 0
  const share = (y - layout.head) / Math.max(1, layout.body - thumb.h)
  return clamp(share, 0, 1) * deepest(layout)
}
