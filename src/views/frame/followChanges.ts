import { useEventListener } from '@vueuse/core'
import { effectScope, watch } from 'vue'
import type { Day } from '@/model/day'
import { joinedAs } from '@/analysis/plan/joinedPlan'
import { planOn } from '@/analysis/change/planOn'
import { usePlanChangesStore } from '@/stores/planChanges'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/**
 * From now on the plan on show is the one that held on the day that is asked for: the chosen one, or
 * else today. Fetched once the first frame stands, since few plans have changes.
 */
export function followChanges(asked: () => Day): void {
  const plans = usePlanStore()
  const view = useViewStore()
  const changes = usePlanChangesStore()
  const whole = (): typeof plans.plan => (plans.loading === null ? plans.plan : null)

  effectScope(true).run(() => {
    watch(
      whole,
      plan => {
        if (plan && !plan.accepted) void changes.open(plan)
      },
      { immediate: true, flush: 'sync' },
    )
    watch(
      asked,
      day => {
        changes.day = day
      },
      { immediate: true, flush: 'sync' },
    )
    // At once, so that the plan as accepted never stands between two days of the changed one.
    watch(
      () => {
        const plan = whole()
        if (plan === null) return null
        const day = { day: asked(), basis: view.state.basis }
        return plan.joined ? joinedAs(plan, part => planOn(part, day)) : changes.heldOn(plan, day)
      },
      held => {
        if (held && held !== plans.plan) plans.plan = held
      },
      { immediate: true, flush: 'sync' },
    )
    useEventListener(document, 'visibilitychange', () => {
      if (!document.hidden) void changes.verify()
    })
    useEventListener('beforeunload', event => {
      if (changes.unkept.size > 0) event.preventDefault()
    })
  })
}
