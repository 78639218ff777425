import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { mergeReports } from '@/analysis/ledger/ledger'
import { joinedReport } from '@/analysis/plan/joinedPlan'
import type { JoinedPlans, Plan, PlanPart } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import type { Report } from '@/model/report'
import { formerReports } from '@/storage/formerLedger'
import { useLedgerStore } from './ledger'
import { usePlanStore } from './plan'

/** So many ledgers are read at once. */
const many = 8

/**
 * The ledgers of the plans that one on show joins, read together. Each stays its plan's own: nothing
 * is entered or changed here.
 */
export const useJoinedLedgerStore = defineStore('joinedLedger', () => {
  const ledger = useLedgerStore()
  const plans = usePlanStore()
  /** What the ledgers on show, or on their way, are of. */
  const joined = shallowRef<JoinedPlans | null>(null)
  const reading = shallowRef(false)

  /** Shows the records of all parts of a plan; what is shown of it already is read anew on request. */
  async function open(plan: Plan, isAnew = false): Promise<void> {
    const wanted = plan.joined ?? null
    if (wanted === null || (joined.value === wanted && !isAnew)) return
    joined.value = wanted
    reading.value = true
    const found: Report[] = []
    for (let at = 0; at < wanted.parts.length; at += many) {
      const some = wanted.parts.slice(at, at + many)
      const read = await Promise.all(some.map(part => reportsOf(wanted, part)))
      found.push(...read.flat())
    }
    // Numbers of items are those of this plan alone.
    if (joined.value !== wanted || plans.plan?.joined !== wanted) return
    ledger.joined = mergeReports(found, [])
    reading.value = false
  }

  /** What this browser has of a part's records, and those that are on their way to its copies. */
  async function reportsOf(wanted: JoinedPlans, part: PlanPart): Promise<readonly Report[]> {
    const identity = planIdentity(part.plan)
    const stored = await formerReports(identity)
    const all = mergeReports(stored, ledger.reportsOf(identity))
    return all.map(report => joinedReport(wanted, part, report))
  }

  return { reading, open }
})
