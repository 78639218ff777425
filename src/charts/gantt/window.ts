import { clamp } from '@/charts/axis/clamp'
import type { Box } from '@/charts/scene/box'
import type { Day } from '@/model/day'
import { dayNumber, dayOf, yearMonth } from '@/model/day'
import type { GanttWindow } from './input'
import type { GanttLayout } from './layout'

/** Moments between which a window of time may move: day numbers, `last` exclusive. */
export interface TimeBounds {
  readonly first: number
  readonly last: number
}

/** The layout a window is drawn by, and the days that bound the plan. */
export interface WindowBounds extends TimeBounds {
  readonly layout: GanttLayout
}

/** Moments that a window shows, `to` exclusive. */
export type TimeWindow = Pick<GanttWindow, 'from' | 'to'>

/** A point of a chart in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Where the fingers of a gesture stood when it began and where they stand now, in the same order.
 */
export interface Gesture {
  readonly before: readonly Point[]
  readonly now: readonly Point[]
}

/** Days that a window shows at least. */
export const shortest = 14

/** A window of time held within the plan: moved where it is out, shortened where it is longer. */
export function heldTime({ from, to }: TimeWindow, { first, last }: TimeBounds): TimeWindow {
  const span = clamp(to - from, shortest, last - first)
  const start = clamp(from, first, last - span)
  return { from: start, to: start + span }
}

/** A window held within plan and rows, so that both ends are met exactly. */
export function heldWindow(window: GanttWindow, bounds: WindowBounds): GanttWindow {
  return { top: clamp(window.top, 0, deepest(bounds.layout)), ...heldTime(window, bounds) }
}

/** Px that rows can be scrolled by. */
export function deepest(layout: GanttLayout): number {
  return Math.max(0, (layout.tops[layout.tops.length - 1] ?? 0) - layout.body)
}

/**
 * A window zoomed about the moment at a share of its width, which stays where it is; factors below
 * 1 zoom in.
 */
export function zoomedTime(
  { from, to }: TimeWindow,
  { factor, share }: { readonly factor: number; readonly share: number },
  { first, last }: TimeBounds,
): TimeWindow {
  const span = clamp((to - from) * factor, shortest, last - first)
  const at = from + (to - from) * share
  return { from: at - span * share, to: at + span * (1 - share) }
}

/**
 * What a gesture that begins at some points moves: columns the rows, the head the time, the right
 * edge the scroll thumb, the plot both.
 */
export function areaAt(
  layout: GanttLayout,
  points: readonly Point[],
): 'rows' | 'time' | 'thumb' | 'plot' {
  const { x, y } = middle(points)
  if (
    points.length < 2 &&
    x > layout.width - 14 * layout.scale &&
    y >= layout.head &&
    y <= layout.head + layout.body &&
    scrollThumb(layout, 0)
  )
    return 'thumb'
  if (x < layout.plot.x) return 'rows'
  return y < layout.head ? 'time' : 'plot'
}

/**
 * The window after a gesture: what lay between the fingers lies between them still, and two fingers
 * moved apart zoom the time.
 */
export function draggedWindow(
  window: GanttWindow,
  { before, now }: Gesture,
  bounds: WindowBounds,
): GanttWindow {
  const { plot } = bounds.layout
  const [from, to] = [middle(before), middle(now)]
  const factor = before.length > 1 ? Math.max(16, spread(before)) / Math.max(16, spread(now)) : 1
  const span = clamp((window.to - window.from) * factor, shortest, bounds.last - bounds.first)
  const held = window.from + ((from.x - plot.x) / plot.w) * (window.to - window.from)
  const start = held - ((to.x - plot.x) / plot.w) * span
  return { top: window.top + from.y - to.y, from: start, to: start + span }
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 })
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) }
}

function spread(points: readonly Point[]): number {
  const { x, y } = middle(points)
  return (
    (points.reduce((sum, point) => sum + Math.hypot(point.x - x, point.y - y), 0) * 2) /
    Math.max(1, points.length)
  )
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
export function topOfThumb(layout: GanttLayout, y: number): number {
  const thumb = scrollThumb(layout, 0)
  return thumb
    ? clamp((y - layout.head) / Math.max(1, layout.body - thumb.h), 0, 1) * deepest(layout)
    : 0
}

/**
 * The first moment of the month so many months on from the one that holds a moment; backwards, a
 * moment within a month counts its own beginning as the first step.
 */
export function monthStep(moment: number, by: number): number {
  const within = moment > monthStart(moment, 0)
  return monthStart(moment, by < 0 && within ? by + 1 : by)
}

/** So many whole months about a day, as many before its own as after it or one fewer. */
export function monthsAround(day: Day, months: number): TimeWindow {
  const before = Math.floor((months - 1) / 2)
  return {
    from: monthStart(dayNumber(day), -before),
    to: monthStart(dayNumber(day), months - before),
  }
}

function monthStart(moment: number, by: number): number {
  const { year, month } = yearMonth(dayOf(moment))
  const index = year * 12 + month - 1 + by
  return dayNumber(
    `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`,
  )
}
