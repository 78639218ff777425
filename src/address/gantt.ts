import type { StartRule } from '@/analysis/plan/inferredStart'
import type { RelationScope } from '@/analysis/relations/scope'
import type { Grouping, SortKey } from '@/analysis/screen/ganttRows'
import type { ColorBy } from '@/charts/sign/itemColor'
import type { Day } from '@/model/day'
import type { AddressRow, RowsOf } from './row'
import { choiceRow, dayRow, readListed, writeListed } from './row'

/** How items stand in rows and along time. */
export interface GanttSettings {
  readonly group: Grouping
  readonly sort: SortKey
  /** Keys of the groups that are shown as one row each. */
  readonly fold: ReadonlySet<string>
  readonly start: StartRule
  readonly scope: RelationScope
  readonly color: ColorBy
  /** The first and the last day in sight; both null for all of them. */
  readonly from: Day | null
  readonly to: Day | null
}

const foldRow: AddressRow<ReadonlySet<string>> = {
  key: 'fold',
  usual: new Set(),
  read: text => new Set(text.split('~').filter(Boolean).map(readListed)),
  write: keys => [...keys].map(key => writeListed(key)).join('~'),
  isSame: () => true,
}

export const ganttRows: RowsOf<GanttSettings> = {
  group: choiceRow('group', ['task', 'unit', 'year', 'none', 'plan']),
  sort: choiceRow('sort', ['number', 'deadline', 'units']),
  fold: foldRow,
  start: choiceRow('start', ['predecessor', 'plan', 'none']),
  scope: choiceRow('scope', ['core', 'all', 'none']),
  color: choiceRow('color', ['task', 'state', 'year', 'unitKind', 'conflict']),
  from: dayRow('from'),
  to: dayRow('to'),
}
