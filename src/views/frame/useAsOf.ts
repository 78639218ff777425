import { useIntervalFn } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { defaultAsOf } from '@/analysis/plan/asOf'
import type { Day } from '@/model/day'
import { dayAt } from '@/model/day'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/** The day that the whole page is asked for, today's date, and a note where the two must differ. */
export interface PageDay {
  readonly today: ComputedRef<Day>
  readonly asOf: ComputedRef<Day>
  /** The day on which the plan held that is on show: today where none is chosen. */
  readonly held: ComputedRef<Day>
  readonly note: ComputedRef<string>
}

/** The chosen day, or else today; where today lies outside the plan's years, its last deadline. */
export function useAsOf(): PageDay {
  const plans = usePlanStore()
  const view = useViewStore()
  const { t } = useI18n()
  const now = shallowRef(new Date())
  useIntervalFn(() => {
    now.value = new Date()
  }, 30_000)
  const today = computed(() => dayAt(now.value))
  const usual = computed(() => defaultAsOf(plans.plan?.items ?? [], today.value))
  const asOf = computed(() => view.state.asOf ?? usual.value.day)
  const held = computed(() => view.state.asOf ?? today.value)
  const note = computed(() =>
    view.state.asOf === null && usual.value.outside
      ? t('asOf.outside', { today: today.value, day: asOf.value })
      : '',
  )
  return { today, asOf, held, note }
}
