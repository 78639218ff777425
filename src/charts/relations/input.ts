import type { TimeConflict } from '@/analysis/relations/conflict'
import type { RelationGraph, RelationGroup } from '@/analysis/relations/graph'
import type { StateCounts, WorkState } from '@/analysis/state/workState'
import type { AxisWords } from '@/charts/axis/input'
import type { LegendCut } from '@/charts/sign/legend'
import type { StateWords } from '@/charts/sign/stateBox'
import type { ChartStyle } from '@/charts/sign/style'
import type { Day } from '@/model/day'
import type { Item, RelationKind } from '@/model/plan'

/**
 * Words that the chart of relations prints; without a `groupHead` groups are not named;
 * `groupCounts` says items and relations of a group, `looseCounts` the items without any.
 */
export interface RelationsWords extends AxisWords {
  readonly groupHead: string
  readonly group: (index: number, group: RelationGroup) => string
  readonly groupCounts: (items: number, relations: number) => string
  readonly loose: string
  readonly looseCounts: (items: number) => string
  readonly late: (days: number) => string
  readonly sameDay: string
  readonly kinds: Readonly<Record<RelationKind, string>>
  readonly legend: StateWords & {
    readonly deadline: string
    readonly kind: (kind: RelationKind, count: number) => string
    readonly conflict: (inverted: number, sameDay: number) => string
    readonly note: string
  }
}

/**
 * Px that relations are given. Labels find room right of their poles where the axis may take less
 * than its share, of which `leastAxis` is the least (0.8 where none is named).
 */
export interface RelationsRoom {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly leastAxis?: number
  /** Where the picture will be parted, so that no entry of the legend lies across. */
  readonly cuts?: readonly LegendCut[] | undefined
}

/** All that relations along time are drawn from; the days of the axis are both inclusive. */
export interface RelationsInput extends RelationsRoom {
  readonly graph: RelationGraph
  readonly conflicts: readonly TimeConflict[]
  readonly style: ChartStyle
  readonly words: RelationsWords
  readonly asOf: Day
  readonly from: Day
  readonly to: Day
  readonly stateOf: (item: Item) => WorkState
  readonly counts: StateCounts
}

/** What the reader picked out: an item, and a pair of items. */
export interface RelationsPick {
  readonly selected: number | null
  readonly pair: readonly [number, number] | null
}

/** What a drawing function of relations is given. */
export type RelationsDrawing = RelationsInput & RelationsPick
