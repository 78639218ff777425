// Where a flag's pole stands: at the end of its last day. A deadline far off the plan's others has
// its flag at the edge of the plan's days, with an arrow that points beyond. Cloth flies left of its
// pole, right of it where the first days in sight leave no room there.

import type { TimeScale } from './timeScale'
import { dayEndX, timeX } from './timeScale'
import { arrowRoom } from '@/charts/sign/flag'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { DaySpan, SpanEdge } from '@/model/deadlineSpan'
import { dayWithin, spanEdge } from '@/model/deadlineSpan'
import type { Deadline } from '@/model/plan'

/**
 * The px at which a pole's day ends, the edge of the plan's days beyond which its deadline lies, and
 * whether its flag is mirrored there: pole and cloth right of that px.
 */
export interface Pole {
  readonly x: number
  readonly edge: SpanEdge | null
  readonly isMirrored: boolean
}

/** Px by which a pole at the very edge of a window may be reckoned beyond it. */
export const slack = 0.001

/** The pole of a deadline whose flag is so wide, on a plan's days. */
export function poleOf(
  { date, precision }: Pick<Deadline, 'date' | 'precision'>,
  { span, time }: { readonly span: DaySpan; readonly time: TimeScale },
  { w, scale }: { readonly w: number; readonly scale: number },
): Pole {
  const edge = spanEdge(span, { date, precision })
  const room = arrowRoom * scale
  if (edge === 'after') return { x: dayEndX(time, span.last) - room, edge, isMirrored: false }
  if (edge === 'before')
    return { x: timeX(time, dayNumber(span.first)) + room + w, edge, isMirrored: false }
  // An open end beyond the plan's days has none of them: it stands where they end.
  const isWithin = dayWithin(span, date) === date
  const x = dayEndX(time, isWithin ? date : span.last)
  return { x, edge, isMirrored: x > time.x0 + slack && x - w < time.x0 - scale }
}

/** Px of the moment after a day, or of the plan's first moment where that day lies before it. */
export function startX(time: TimeScale, span: DaySpan, after: Day | null): number {
  return after === null || after < span.first
    ? timeX(time, dayNumber(span.first))
    : dayEndX(time, dayWithin(span, after))
}
