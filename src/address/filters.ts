import type { WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { DeadlineGroup } from '@/model/plan'
import type { AddressRow, RowsOf } from './row'
import { openChoiceRow, openNumberRow, openTextRow, textRow } from './row'

/** Which items of the plan are seen; null and '' ask for everything. */
export interface FilterSettings {
  readonly state: WorkState | null
  readonly unit: string | null
  readonly task: number | null
  readonly year: DeadlineGroup | null
  readonly q: string
}

const yearNumber = openNumberRow('year')

/** A year, or one of the words for what has no last day. */
const yearRow: AddressRow<DeadlineGroup | null> = {
  ...yearNumber,
  read: text => (text === 'open' || text === 'undated' ? text : yearNumber.read(text)),
  write: year => (year === null ? '' : String(year)),
}

export const filterRows: RowsOf<FilterSettings> = {
  state: openChoiceRow('state', workStates),
  unit: openTextRow('unit'),
  task: openNumberRow('task'),
  year: yearRow,
  q: textRow('q'),
}
