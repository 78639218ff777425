import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { PlanDay } from '@/analysis/change/planOn'
import { planOn } from '@/analysis/change/planOn'
import { isSoundChange } from '@/analysis/change/changeId'
import { entered, mergedChanges } from '@/analysis/change/standing'
import { changesAmong } from '@/intake/plan/changesAmong'
import type { Day } from '@/model/day'
import type { ChangeFact, Plan, PlanChange } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import { listenForChanges, loadChanges, storeChanges } from '@/storage/storedChanges'
import { usePlanStore } from './plan'

/**
 * What was changed in the plan on show since it was accepted: what its file brings, and what this
 * browser has. Nothing of it is ever taken away.
 */
export const usePlanChangesStore = defineStore('planChanges', () => {
  const plans = usePlanStore()
  /** The identity of the plan that the changes are of. */
  const planId = shallowRef<string | null>(null)
  /** All that is known of them on this page, in the order in which they were entered. */
  const changes = shallowRef<readonly PlanChange[]>([])
  /** The day on which the plan held that is on show; null before it is followed. */
  const day = shallowRef<Day | null>(null)
  /** Those that would be gone with the page. */
  const unkept = shallowRef<ReadonlySet<string>>(new Set())

  /**
   * Opens the changes of a plan, those of its file at once, then those that this browser has; those
   * of another plan are put away. A joined plan has none: each of its parts has its own.
   */
  async function open(plan: Plan): Promise<void> {
    const id = plan.joined ? null : planIdentity(plan)
    const isOther = planId.value !== id
    if (isOther) changes.value = []
    planId.value = id
    if (id === null) return
    take(plan.changes ?? [])
    if (isOther) await load(id)
  }

  async function load(id: string): Promise<void> {
    const found = changesAmong((await loadChanges(id)) ?? [])
    if (planId.value === id) take(found)
  }

  /** Adds what is new; nothing is told anew where nothing is. */
  function take(found: readonly PlanChange[]): void {
    const all = mergedChanges(changes.value, found)
    if (all.length > changes.value.length) changes.value = all
  }

  /** A plan that is on show, be it as accepted or as of a day, as it held on a day. */
  function heldOn(plan: Plan, day: PlanDay): Plan {
    const accepted = plan.accepted ?? plan
    if (planIdentity(accepted) !== planId.value) return plan
    const isKnown = (accepted.changes ?? []).length === changes.value.length
    return planOn(isKnown ? accepted : { ...accepted, changes: changes.value }, day)
  }

  /** Enters facts as changes of the plan on show: they hold at once. Resolves whether they are kept. */
  async function enter(facts: readonly ChangeFact[]): Promise<boolean> {
    const { value: id } = planId
    if (id === null) throw new Error('no plan is open')
    const fresh = entered(changes.value, facts)
    take(fresh)
    unkept.value = new Set([...unkept.value, ...fresh.map(change => change.id)])
    return await keep(id, fresh)
  }

  /** Whether changes are on the disk by now. */
  async function keep(id: string, some: readonly PlanChange[]): Promise<boolean> {
    const isKept = await storeChanges(id, some)
    if (isKept) {
      const now = new Set(some.map(change => change.id))
      unkept.value = new Set([...unkept.value].filter(one => !now.has(one)))
    }
    return isKept
  }

  /** Writes again what was cleared under the page, and tries once more what could not be kept. */
  async function verify(): Promise<void> {
    const { value: id } = planId
    if (id === null || changes.value.length === 0) return
    const found = changesAmong((await loadChanges(id)) ?? []).filter(isSoundChange)
    const stored = new Set(found.map(change => change.id))
    const ofFile = new Set((plans.plan?.accepted ?? plans.plan)?.changes?.map(({ id: own }) => own))
    const lost = changes.value.filter(
      change => !stored.has(change.id) && (unkept.value.has(change.id) || !ofFile.has(change.id)),
    )
    if (lost.length > 0 && planId.value === id) await keep(id, lost)
  }

  listenForChanges(plan => {
    if (plan === planId.value) void load(plan)
  })

  return { planId, day, changes, unkept, open, heldOn, enter, verify }
})
