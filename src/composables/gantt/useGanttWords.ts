import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Grouping } from '@/analysis/screen/ganttRows'
import type { GanttWords } from '@/charts/gantt/input'
import { ganttWords } from '@/figures/words/gantt'

/** The same words in the reader's language, as it changes. */
export function useGanttWords({
  head,
  firstDay,
  near,
  confirmed,
}: {
  readonly head: () => Grouping
  readonly firstDay: () => string
  readonly near: () => number
  readonly confirmed: () => number
}): ComputedRef<GanttWords> {
  const { t, locale } = useI18n()
  return computed(() =>
    ganttWords(t, {
      lang: locale.value,
      head: head(),
      firstDay: firstDay(),
      near: near(),
      confirmed: confirmed(),
    }),
  )
}
