import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RelationsWords } from '@/charts/relationsInput'
import { axisWords } from './useGanttWords'
import { stateLegend } from './useStateWords'

/** Words of the chart of relations in the reader's language; `near` is how many days count as 即将到期. */
export function useRelationsWords(near: () => number): ComputedRef<RelationsWords> {
  const { t } = useI18n()
  const w = (key: string, named: Record<string, unknown> = {}): string => t(`relations.words.${key}`, named)
  return computed(() => ({
    ...axisWords(t),
    groupHead: w('head'), group: n => w('group', { n }), groupCounts: (items, relations) => w('counts', { items, relations }), loose: w('loose'), looseCounts: n => w('looseCounts', { n }),
    late: days => w('late', { days }), sameDay: w('sameDay'),
    kinds: { prerequisite: t('kind.prerequisite'), feeds: t('kind.feeds'), duplicate: t('kind.duplicate'), channel: t('kind.channel') },
    legend: { deadline: w('deadline'), ...stateLegend(t, near()), kind: (kind, n) => w('kind', { kind: t(`kind.${kind}`), n }), conflict: (inverted, same) => w('conflict', { inverted, same }), note: w('note') },
  }))
}
