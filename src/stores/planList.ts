import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ListedPlan, PlanEntry } from '@/storage/storedPlans'
import type { ChangeCount } from './listedChanges'
import { changeCounts, textWithChanges } from './listedChanges'
import { deleteListedPlan, listPlan, planEntries, readListedPlan } from '@/storage/storedPlans'

/** The plans that were taken in by this browser. */
export const usePlanListStore = defineStore('planList', () => {
  const entries = shallowRef<readonly PlanEntry[] | null>(null)
  /** The one that was deleted last, until the list is left. */
  const deleted = shallowRef<ListedPlan | null>(null)

  /** What was changed in plans, by their names, '' for the built-in one. */
  const changes = shallowRef<ReadonlyMap<string, ChangeCount>>(new Map())

  async function load(): Promise<void> {
    entries.value = await planEntries()
    changes.value = await changeCounts(entries.value.map(({ name }) => name))
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

  /** Lists a plan a second time with its changes, under an id and with a ledger of its own. */
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
      text: await textWithChanges(plan.text, `${own.id}.${at}`),
      entry: { ...plan.entry, name: `${name}.${at}`, title: `${plan.entry.title}（${at}）` },
    })
    await load()
  }

  /** The plan.json of a plan of the list, as accepted with all that was changed since. */
  async function planJson({ text }: ListedPlan): Promise<string> {
    return await textWithChanges(text)
  }

  return {
    entries,
    deleted,
    changes,
    load,
    remove,
    restore,
    rename,
    copy,
    planJson,
    read: readListedPlan,
  }
})
