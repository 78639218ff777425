// What this browser has of the changes of plans that are listed, without opening them.
import { isSoundChange } from '@/analysis/change/changeId'
import { mergedChanges } from '@/analysis/change/standing'
import { changesAmong } from '@/intake/plan/changesAmong'
import type { Day } from '@/model/day'
import type { Plan, PlanChange } from '@/model/plan'
import { builtInIdentity, planIdentity } from '@/model/planIdentity'
import { planVersion } from '@/model/planVersion'
import { loadAllChanges, loadChanges } from '@/storage/storedChanges'
import { readStoredPlan } from '@/storage/storedPlans'

/** How many changes a plan has, and when the last was entered. */
export interface ChangeCount {
  readonly n: number
  readonly last: Day
}

/** The changes of plans by their names in addresses, '' for the built-in one; none of it has none. */
export async function changeCounts(
  names: readonly string[],
): Promise<ReadonlyMap<string, ChangeCount>> {
  const stored = await loadAllChanges()
  const counts = new Map<string, ChangeCount>()
  const count = (name: string, own: readonly PlanChange[], plan: string): void => {
    const all = mergedChanges(own, changesAmong(stored.get(plan) ?? [])).filter(isSoundChange)
    const last = all.reduce((latest, { recorded }) => (recorded > latest ? recorded : latest), '')
    if (all.length > 0) counts.set(name, { n: all.length, last })
  }
  count('', [], builtInIdentity)
  for (const name of names) {
    const text = await readStoredPlan(name)
    const plan = text === null ? null : planIn(text)
    if (plan) count(name, plan.changes ?? [], planIdentity(plan))
  }
  return counts
}

/** A plan's text with all changes that this browser has of it, under its own id or another. */
export async function textWithChanges(text: string, id?: string): Promise<string> {
  const plan = planIn(text)
  if (!plan) return text
  const stored = changesAmong((await loadChanges(planIdentity(plan))) ?? [])
  const changes = mergedChanges(plan.changes ?? [], stored)
  if (changes.length === 0 && id === undefined) return text
  return JSON.stringify({
    version: planVersion,
    ...plan,
    ...(id === undefined ? {} : { id }),
    ...(changes.length === 0 ? {} : { changes }),
  })
}

/** The plan of a text that this browser keeps; it was read when it was taken in. */
function planIn(text: string): Plan | null {
  try {
    return JSON.parse(text) as Plan
  } catch {
    return null
  }
}
