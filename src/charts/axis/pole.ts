// Where a flag's pole stands: at the end of its last day. A deadline far off the plan's others has
// its flag at the edge of the plan's days, with an arrow that points beyond.

import type { TimeScale } from './timeScale'
import { dayEndX, timeX } from './timeScale'
import { arrowRoom } from '@/charts/sign/flag'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { DaySpan, SpanEdge } from '@/model/deadlineSpan'
import { dayWithin, spanEdge } from '@/model/deadlineSpan'
import type { Deadline } from '@/model/plan'

/** The px of a pole's right edge, and the edge of the plan's days beyond which its deadline lies. */
export interface Pole {
  readonly x: number
  readonly edge: SpanEdge | null
}

/** The pole of a deadline whose flag is so wide, on a plan's days. */
export function poleOf(
  { date, precision }: Pick<Deadline, 'date' | 'precision'>,
  { span, time }: { readonly span: DaySpan; readonly time: TimeScale },
  { w, scale }: { readonly w: number; readonly scale: number },
): Pole {
  const edge = spanEdge(span, { date, precision })
  const room = arrowRoom * scale
  if (edge === 'after') return { x: dayEndX(time, span.last) - room, edge }
  if (edge === 'before') return { x: timeX(time, dayNumber(span.first)) + room + w, edge }
  // An open end beyond the plan's days has none of them: it stands where they end.
  const isWithin = dayWithin(span, date) === date
  return { x: dayEndX(time, isWithin ? date : span.last), edge }
}

/** Px of the moment after a day, or of the plan's first moment where that day lies before it. */
export function startX(time: TimeScale, span: DaySpan, after: Day | null): number {
  return after === null || after < span.first
    ? timeX(time, dayNumber(span.first))
    : dayEndX(time, dayWithin(span, after))
}
