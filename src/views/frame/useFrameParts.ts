import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useViewStore } from '@/stores/view'

/** What stands around the view that is open. */
export interface FrameParts {
  /** A big screen stands alone. */
  readonly isBare: ComputedRef<boolean>
  /** Manual, list of plans and import need no plan, and nothing narrows them. */
  readonly isPlanless: ComputedRef<boolean>
  /** Overview, briefing and changes are of the whole plan, so no filter stands over them. */
  readonly isWhole: ComputedRef<boolean>
  /** Whether the view is a chart just now, and not a table, a form or pages. */
  readonly hasChart: ComputedRef<boolean>
  readonly hasTime: ComputedRef<boolean>
  /** Whether the time bar is chosen; null where it stands anyway, or not at all. */
  readonly isTimeChosen: ComputedRef<boolean | null>
}

const charts = ['gantt', 'workload', 'relations']
const wholes = ['overview', 'briefing', 'changes']

/** Says which parts of the frame the open view has, by its route and the view's state. */
export function useFrameParts(): FrameParts {
  const route = useRoute()
  const view = useViewStore()
  const isBare = computed(() => route.meta.bare === true)
  const isPlanless = computed(() => route.meta.planless === true)
  const isWhole = computed(() => wholes.includes(String(route.name)))
  const hasChart = computed(
    () => charts.includes(String(route.name)) && view.state.show === 'chart',
  )
  const isTimeChosen = computed(() =>
    isWhole.value || isPlanless.value || route.name === 'ledger'
      ? null
      : view.state.time === 'shown',
  )
  const hasTime = computed(() => isTimeChosen.value ?? route.name === 'overview')
  return { isBare, isPlanless, isWhole, hasChart, hasTime, isTimeChosen }
}
