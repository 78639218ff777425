import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import { useChainWords } from '@/composables/page/useChainWords'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'
import type { GanttScreen } from './useGanttScreen'
import type { ShownItems } from './useShownItems'

/** What the tools say of a plan; `…` and nothing while it is still on its way. */
export interface GanttSummary {
  /** How many relations there are, the core ones and all. */
  readonly core: ComputedRef<number | string>
  readonly all: ComputedRef<number | string>
  readonly words: ComputedRef<string>
}

/** Counts what the chart shows, or would show if its lines were not hidden. */
export function useGanttSummary(
  { chart, lighting }: GanttScreen,
  { plan, items }: ShownItems,
): GanttSummary {
  const { t } = useI18n()
  const view = useViewStore()
  const planStore = usePlanStore()
  const chainWords = useChainWords()
  /** Of a plan still on its way the relations are not known yet. */
  const isPart = computed(() => (planStore.loading?.shown ?? 0) > 0)
  const core = computed(() => plan.value.relations.filter(relation => relation.core).length)
  const known = (count: number): number | string => (isPart.value ? '…' : count)
  const issues = computed(() => {
    // Hiding lines is not having none: what is not drawn is still counted.
    const scope = view.state.scope === 'none' ? 'core' : view.state.scope
    const relations = scopedRelations(plan.value.relations, items.value, scope)
    return t('gantt.summary', {
      conflicts: timeConflicts(plan.value.items, relations).length,
      duplicates: relations.filter(relation => relation.kind === 'duplicate').length,
      doubts: items.value.filter(item => item.deadline.doubt !== null).length,
    })
  })
  /** Under units an item stands once for each of its units, so rows are counted too. */
  const rows = computed(() => {
    const { groups } = chart.rows.value
    const own = (unit: string) => (sum: number, item: (typeof items.value)[number]) =>
      sum + item.assignments.filter(assignment => assignment.unit === unit).length
    return t('counts.rows', {
      rows: groups.reduce((sum, group) => sum + group.items.length, 0),
      assignments: groups.reduce((sum, group) => group.items.reduce(own(group.name), sum), 0),
    })
  })
  return {
    core: computed(() => known(core.value)),
    all: computed(() => known(plan.value.relations.length)),
    words: computed(() => {
      if (isPart.value) return ''
      const { longest } = lighting
      if (longest.value) return chainWords.longest(longest.value)
      return view.state.group === 'unit' ? rows.value : issues.value
    }),
  }
}
