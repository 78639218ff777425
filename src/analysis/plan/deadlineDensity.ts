import type { Day } from '@/model/day'
import { clamp } from '@/model/clamp'
import { dayNumber } from '@/model/day'
import type { Item } from '@/model/plan'
import { isPrecision } from '@/model/plan'
import { deadlineTally } from '@/model/deadlineTally'

/**
 * A stretch of time in equal bins: day numbers, `to` exclusive; where it is `whole`, what lies
 * before or after stands at its ends.
 */
export interface DensityRange {
  readonly from: number
  readonly to: number
  readonly bins: number
  readonly whole?: boolean
}

/**
 * How many deadlines end in each bin, the end of a day standing in the bin it closes; open-ended
 * ones and those outside a part count nowhere.
 */
export function deadlineDensity(
  items: readonly Item[],
  { from, to, bins, whole = false }: DensityRange,
): Uint32Array {
  const counts = new Uint32Array(bins)
  for (const [day, count] of deadlineDays(items)) {
    const bin = Math.ceil(((dayNumber(day) + 1 - from) / (to - from)) * bins - 1e-9) - 1
    const within = whole ? clamp(bin, 0, bins - 1) : bin
    if (within >= 0 && within < bins) counts[within] = (counts[within] ?? 0) + count
  }
  return counts
}

/** A hundred thousand items share some thousand days: each day is read once. */
function deadlineDays(items: readonly Item[]): ReadonlyMap<Day, number> {
  const days = new Map<Day, number>()
  for (const [{ date, precision }, count] of deadlineTally(items))
    if (isPrecision(precision)) days.set(date, (days.get(date) ?? 0) + count)
  return days
}
