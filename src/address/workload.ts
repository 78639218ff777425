import type { RowArrangement } from '@/analysis/plan/workload'
import type { RowsOf } from './row'
import { choiceRow } from './row'

/** How units stand in the heatmap of who has how much. */
export interface WorkloadSettings {
  /** Whether 内设口子 count with their unit or by themselves. */
  readonly office: RowArrangement['office']
  readonly order: RowArrangement['order']
  /** Whether units stand against items or against the months in which these fall due. */
  readonly columns: 'item' | 'month'
  /** Whether units that are given the same items stand in one row. */
  readonly same: RowArrangement['same']
}

export const workloadRows: RowsOf<WorkloadSettings> = {
  columns: choiceRow('columns', ['item', 'month']),
  office: choiceRow('office', ['merged', 'apart']),
  order: choiceRow('order', ['load', 'printed']),
  same: choiceRow('same', ['open', 'fold']),
}
