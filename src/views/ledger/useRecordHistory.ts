import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Contradiction } from '@/analysis/ledger/ledger'
import { contradictions, standingReports } from '@/analysis/ledger/ledger'
import type { Report } from '@/model/report'
import { assignmentKey } from '@/model/report'
import { useLedgerStore } from '@/stores/ledger'

/** The records of one assignment, and how each stands among all; sets are of records' ids. */
export interface RecordHistory {
  readonly history: ComputedRef<readonly Report[]>
  readonly standing: ComputedRef<ReadonlySet<string>>
  /** What was taken back rather than corrected. */
  readonly withdrawn: ComputedRef<ReadonlySet<string>>
  readonly disputed: ComputedRef<ReadonlySet<string>>
  readonly disputes: ComputedRef<readonly Contradiction[]>
}

/** Follows the records of the ledger on show; `assignment` is the key of the one that is chosen. */
export function useRecordHistory(assignment: () => string | null): RecordHistory {
  const ledger = useLedgerStore()
  const history = computed(() => {
    const key = assignment()
    return key === null ? [] : ledger.reports.filter(report => assignmentKey(report) === key)
  })
  const standingList = computed(() => standingReports(ledger.reports))
  const standing = computed(() => idsOf(standingList.value))
  const disputes = computed(() =>
    contradictions(standingList.value.filter(report => report.state !== 'withdrawn')),
  )
  const disputed = computed(() => idsOf(disputes.value.flatMap(({ reports }) => reports)))
  const withdrawn = computed(
    () => new Set(ledger.reports.filter(isWithdrawal).flatMap(report => report.corrects)),
  )
  return { history, standing, withdrawn, disputed, disputes }
}

function idsOf(reports: readonly Report[]): ReadonlySet<string> {
  return new Set(reports.map(report => report.id))
}

function isWithdrawal({ state }: Report): boolean {
  return state === 'withdrawn'
}
