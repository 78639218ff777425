import { clamp } from '@/model/clamp'
import type { Day } from '@/model/day'
import { calendarDay, dayNumber, monthStart } from '@/model/day'

/** Moments between which a window of time may move: day numbers, `last` exclusive. */
export interface TimeBounds {
  readonly first: number
  readonly last: number
}

/** Moments that a window shows: day numbers, `to` exclusive. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** Days that a window shows at least. */
export const shortestWindow = 14

/** A window of time within its bounds: moved where it is out, shortened where it is longer. */
export function clampTime({ from, to }: TimeWindow, { first, last }: TimeBounds): TimeWindow {
  const span = clamp(to - from, shortestWindow, last - first)
  const start = clamp(from, first, last - span)
  return { from: start, to: start + span }
}

/**
 * A window zoomed about the moment at a share of its width, which stays where it is; factors below
 * 1 zoom in.
 */
export function zoomTime(
  { from, to }: TimeWindow,
  { factor, share }: { readonly factor: number; readonly share: number },
  { first, last }: TimeBounds,
): TimeWindow {
  const span = clamp((to - from) * factor, shortestWindow, last - first)
  const at = from + (to - from) * share
  return { from: at - span * share, to: at + span * (1 - share) }
}

/**
 * The first moment of the month so many months on from the one that holds a moment; backwards, a
 * moment within a month counts its own beginning as the first step.
 */
export function monthStep(moment: number, by: number): number {
  const within = moment > monthFrom(moment, 0)
  return monthFrom(moment, by < 0 && within ? by + 1 : by)
}

/** So many whole months about a day, as many before its own as after it or one fewer. */
export function monthsAround(day: Day, months: number): TimeWindow {
  const before = Math.floor((months - 1) / 2)
  return {
    from: monthFrom(dayNumber(day), -before),
    to: monthFrom(dayNumber(day), months - before),
  }
}

function monthFrom(moment: number, by: number): number {
  const { year, month } = calendarDay(moment)
  return monthStart(year, month + by)
}
