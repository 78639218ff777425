import type { TimeConflict } from '@/analysis/conflict'
import type { GanttRows } from '@/analysis/ganttRows'
import type { InferredStart, StartRule } from '@/analysis/inferredStart'
import type { Day } from '@/model/day'
import type { Item, Relation, RelationKind } from '@/model/plan'
import type { GanttLayout } from './ganttLayout'
import type { ChartStyle } from './style'
import type { AxisWords } from './timeAxis'

/** The part of a Gantt chart that shows: px scrolled down the rows, and the days between its edges. */
export interface GanttWindow { readonly top: number, readonly from: number, readonly to: number }

/** Words that a Gantt chart prints. */
export interface GanttWords extends AxisWords {
  readonly group: string
  readonly item: string
  readonly units: string
  readonly unitsOf: (item: Item) => string
  readonly deadlineOf: (item: Item) => string
  readonly groupCount: (count: number) => string
  readonly groupName: (key: string, name: string) => string
  readonly late: (days: number) => string
  readonly sameDay: string
  readonly duplicate: string
  readonly legend: {
    readonly due: (count: number) => string
    readonly today: (count: number) => string
    readonly later: (count: number) => string
    readonly open: (count: number) => string
    readonly stretch: Readonly<Record<StartRule, string>>
    readonly unknown: string
    readonly kind: (kind: RelationKind) => string
    readonly conflict: (count: number) => string
    readonly note: string
  }
}

/** All that a Gantt chart is drawn from. `due` counts the items falling due in a year. */
export interface GanttInput {
  readonly rows: GanttRows
  readonly layout: GanttLayout
  readonly window: GanttWindow
  readonly relations: readonly Relation[]
  readonly conflicts: readonly TimeConflict[]
  readonly starts: ReadonlyMap<number, InferredStart>
  readonly rule: StartRule
  readonly asOf: Day
  readonly firstDay: Day
  readonly selected: number | null
  readonly style: ChartStyle
  readonly words: GanttWords
  readonly counts: Readonly<Record<'due' | 'today' | 'later' | 'open', number>>
  readonly due: (year: number) => number
}

/** The selected item and those suspected to duplicate it. */
export function litItems(input: Pick<GanttInput, 'selected' | 'relations'>): ReadonlySet<number> {
  const lit = new Set<number>()
  if (input.selected === null) return lit
  lit.add(input.selected)
  for (const relation of input.relations) {
    if (relation.kind !== 'duplicate') continue
    if (relation.from === input.selected) lit.add(relation.to)
    if (relation.to === input.selected) lit.add(relation.from)
  }
  return lit
}
