import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { defaultAsOf } from '@/analysis/asOf'
import type { Day } from '@/model/day'
import type { Item } from '@/model/plan'

/** The as-of day in force, today's date, and whether today fell outside the plan so that its last day stands in. */
export interface AsOf { readonly day: Day, readonly today: Day, readonly outside: boolean }

/** The chosen as-of day, or the default for a plan's items. */
export function useAsOf(items: () => readonly Item[], chosen: () => Day | null, today: () => Day): ComputedRef<AsOf> {
  return computed(() => {
    const now = today()
    const fallback = defaultAsOf(items(), now)
    const day = chosen()
    return { day: day ?? fallback.day, today: now, outside: day === null && fallback.outside }
  })
}
