import { shallowRef } from 'vue'
import type { DayRange } from '@/charts/option/chart'

/** The days that one chart of a page points at, for the others to light. */
export interface PointedDays<Name extends string> {
  readonly point: (by: Name, days: DayRange | null) => void
  /** What another chart points at; null where none does. */
  readonly litIn: (chart: Name) => DayRange | null
}

/** Days that charts of one page point at, each chart by a name. */
export function usePointedDays<Name extends string>(): PointedDays<Name> {
  const pointed = shallowRef<{ readonly by: Name; readonly days: DayRange } | null>(null)
  return {
    point: (by, days) => {
      if (days) pointed.value = { by, days }
      else if (pointed.value?.by === by) pointed.value = null
    },
    litIn: chart => (pointed.value && pointed.value.by !== chart ? pointed.value.days : null),
  }
}
