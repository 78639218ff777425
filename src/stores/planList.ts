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

  /** Gives a plan another name in the list; what the plan itself says stays, and its ledger with it. */
  async function rename(name: string, title: string): Promise<void> {
    const plan = await readListedPlan(name)
    if (plan) await listPlan({ ...plan, entry: { ...plan.entry, title } })
    await load()
  }

  /** Lists a plan a second time, under an id and with a ledger of its own. */
  async function copy(name: string): Promise<void> {
    const plan = await readListedPlan(name)
    if (!plan) return
    const names = new Set(entries.value?.map(entry => entry.name))
    let at = 2
    while (names.has(`${name}.${at}`)) at += 1
    const own = JSON.parse(plan.text) as { readonly id: string }
    await listPlan({
      ...plan,
      name: `${name}.${at}`,
      text: JSON.stringify({ ...own, id: `${own.id}.${at}` }),
      entry: { ...plan.entry, name: `${name}.${at}`, title: `${plan.entry.title}（${at}）` },
    })
    await load()
  }

  return { entries, deleted, load, remove, restore, rename, copy, read: readListedPlan }
})
