import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { WorkloadWords } from '@/charts/workload/words'
import { workloadWords } from '@/figures/words/workload'

/** The same words in the reader's language, as it changes. */
export function useWorkloadWords(): ComputedRef<WorkloadWords> {
  const { t } = useI18n()
  return computed(() => workloadWords(t))
}
