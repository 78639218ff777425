import type { WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { RowsOf } from './row'
import { openChoiceRow, openNumberRow, openTextRow, textRow } from './row'

/** Which items of the plan are seen; null and '' ask for everything. */
export interface FilterSettings {
  readonly state: WorkState | null
  readonly unit: string | null
  readonly task: number | null
  readonly year: number | null
  readonly q: string
}

export const filterRows: RowsOf<FilterSettings> = {
  state: openChoiceRow('state', workStates),
  unit: openTextRow('unit'),
  task: openNumberRow('task'),
  year: openNumberRow('year'),
  q: textRow('q'),
}
