import type { MatrixOptions } from '@/analysis/plan/workload'
import type { RowsOf } from './row'
import { choiceRow } from './row'

/** How units stand in the heatmap of who has how much. */
export interface WorkloadSettings {
  /** Whether 内设口子 count with their unit or by themselves. */
  readonly office: MatrixOptions['office']
  readonly order: MatrixOptions['order']
  /** Whether units that are given the same items stand in one row. */
  readonly same: 'open' | 'fold'
}

export const workloadRows: RowsOf<WorkloadSettings> = {
  office: choiceRow('office', ['merged', 'apart']),
  order: choiceRow('order', ['load', 'printed']),
  same: choiceRow('same', ['open', 'fold']),
}
