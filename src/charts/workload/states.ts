import type { StateCounts, WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import { shownState } from '@/charts/sign/flag'
import type { StateWords } from '@/charts/sign/stateBox'
import type { RowBox } from './places'

/**
 * Where parts of the work stand: of one unit or office (named as its row is) in an item, how many
 * are in each state, and the legend's words.
 */
export interface WorkloadStates {
  readonly of: (row: string, item: number) => WorkState
  readonly counts: StateCounts
  readonly words: StateWords
}

/** The gravest state of the units that share a row. */
export function rowState(
  { row }: Pick<RowBox, 'row'>,
  item: number,
  states: WorkloadStates,
): WorkState {
  const all = row.units.map(unit => states.of(unit, item))
  return workStates.find(state => all.includes(state)) ?? 'unreported'
}

/**
 * Where a row stands in an item as far as cells tell it: what is done looks the same on whichever
 * side of its deadline.
 */
export function shownStates(
  states: Pick<WorkloadStates, 'of'> | null,
): ((row: string, item: number) => string) | null {
  if (!states) return null
  return (row, item) => shownState(states.of(row, item))
}
