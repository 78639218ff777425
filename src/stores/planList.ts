import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ListedPlan, PlanEntry } from '@/storage/storedPlans'
import { deleteListedPlan, listPlan, planEntries, readListedPlan } from '@/storage/storedPlans'

/** The plans that were taken in by this browser. */
export const usePlanListStore = defineStore('planList', () => {
  const entries = shallowRef<readonly PlanEntry[] | null>(null)
  /** The one that was deleted last, until the list is left. */
  const deleted = shallowRef<ListedPlan | null>(null)

  async function load(): Promise<void> {
    entries.value = await planEntries()
  }

  async function remove(name: string): Promise<void> {
    const plan = await readListedPlan(name)
    await deleteListedPlan(name)
    deleted.value = plan
    await load()
  }

  async function restore(): Promise<void> {
    const { value: plan } = deleted
    if (!plan) return
    await listPlan(plan)
    deleted.value = null
    await load()
  }

  return { entries, deleted, load, remove, restore, read: readListedPlan }
})
