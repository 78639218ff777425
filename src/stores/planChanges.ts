import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { PlanDay } from '@/analysis/change/planOn'
import { planOn } from '@/analysis/change/planOn'
import { isSoundChange } from '@/analysis/change/changeId'
import { entered, mergedChanges } from '@/analysis/change/standing'
import { changesAmong, storableFact } from '@/intake/plan/changesAmong'
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
  /** Those of plans that are not on show any more. */
  const putAside = new Map<string, readonly PlanChange[]>()
  let loaded: Promise<void> = Promise.resolve()

  /**
   * Opens the changes of a plan, those of its file at once, then those that this browser has; those
   * of another plan are put away. A joined plan has none: each of its parts has its own.
   */
  async function open(plan: Plan): Promise<void> {
    const id = plan.joined ? null : planIdentity(plan)
    const isOther = planId.value !== id
    if (isOther) {
      putAsideUnkept()
      changes.value = putAside.get(id ?? '') ?? []
    }
    planId.value = id
    if (id === null) return
    take(plan.changes ?? [])
    if (isOther) loaded = load(id)
    await loaded
  }

  function putAsideUnkept(): void {
    if (planId.value === null) return
    const left = changes.value.filter(change => unkept.value.has(change.id))
    putAside.set(planId.value, left)
  }

  /** Resolves once all is known that this browser has of the plan on show. */
  async function ready(): Promise<void> {
    await loaded
  }

  async function load(id: string): Promise<void> {
    const found = changesAmong((await loadChanges(id)) ?? [])
    if (planId.value === id) take(found)
  }

  /** Adds what is new, and what is sound where it was altered; else nothing is told anew. */
  function take(found: readonly PlanChange[]): void {
    const all = mergedChanges(changes.value, found)
    if (!isSameList(all, changes.value)) changes.value = all
  }

  /** A plan that is on show, be it as accepted or as of a day, as it held on a day. */
  function heldOn(plan: Plan, day: PlanDay): Plan {
    const accepted = plan.accepted ?? plan
    if (planIdentity(accepted) !== planId.value) return plan
    const isKnown = isSameList(accepted.changes ?? [], changes.value)
    return planOn(isKnown ? accepted : { ...accepted, changes: changes.value }, day)
  }

  /** Enters facts as changes of the plan on show: they hold at once. Resolves whether they are kept. */
  async function enter(facts: readonly ChangeFact[]): Promise<boolean> {
    const { value: id } = planId
    if (id === null) throw new Error('no plan is open')
    await loaded
    if (planId.value !== id) throw new Error('another plan is open')
    const fresh = entered(changes.value, facts.map(storableFact))
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
    if (id === null) return
    const found = changesAmong((await loadChanges(id)) ?? [])
    if (planId.value === id) take(found)
    const stored = new Set(found.filter(isSoundChange).map(change => change.id))
    const ofFile = new Set((plans.plan?.accepted ?? plans.plan)?.changes?.map(({ id: own }) => own))
    const lost = changes.value.filter(
      change =>
        isSoundChange(change) &&
        !stored.has(change.id) &&
        (unkept.value.has(change.id) || !ofFile.has(change.id)),
    )
    if (lost.length > 0 && planId.value === id) await keep(id, lost)
  }

  listenForChanges(plan => {
    if (plan === planId.value) void load(plan)
  })

  return { planId, day, changes, unkept, open, ready, heldOn, enter, verify }
})

function isSameList(a: readonly PlanChange[], b: readonly PlanChange[]): boolean {
  return a === b || (a.length === b.length && a.every((one, at) => one === b[at]))
}
