import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { LedgerIndex } from '@/analysis/ledger/ledgerIndex'
import { deadlineTally } from '@/model/deadlineTally'
import { dayWithin, planSpan } from '@/model/deadlineSpan'
import { playbackDays } from '@/analysis/screen/playback'
import type { Day } from '@/model/day'
import { usePlanStore } from '@/stores/plan'

/**
 * The plan's span in days, the frames that are played, and the days on which something is due or
 * recorded.
 */
export interface TimeBarDays {
  readonly first: Day
  readonly last: Day
  readonly frames: readonly Day[]
  readonly deadlines: readonly Day[]
  readonly records: readonly Day[]
}

/** The days of the time bar for the plan on show. */
export function useTimeBar({
  asOf,
  index,
}: {
  readonly asOf: () => Day
  readonly index: () => LedgerIndex
}): ComputedRef<TimeBarDays> {
  const plans = usePlanStore()
  const items = computed(() => plans.plan?.items ?? [])
  const frames = computed(() => playbackDays(items.value))
  const span = computed(() => planSpan(items.value, asOf()))
  const deadlines = computed(() => [
    ...new Set(
      [...deadlineTally(items.value).keys()].map(({ date }) => dayWithin(span.value, date)),
    ),
  ])
  return computed(() => ({
    ...span.value,
    frames: frames.value,
    deadlines: deadlines.value,
    records: index().days,
  }))
}
