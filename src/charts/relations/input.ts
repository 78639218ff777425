import type { TimeConflict } from '@/analysis/relations/conflict'
import type { RelationGroup } from '@/analysis/relations/graph'
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
 * How relations are shown: size in px, look, words, the days of the axis (both inclusive), and what
 * the reader picked out.
 */
export interface RelationsInput {
  readonly width: number
  readonly height: number
  readonly style: ChartStyle
  readonly scale: number
  readonly words: RelationsWords
  readonly asOf: Day
  readonly from: Day
  readonly to: Day
  readonly selected: number | null
  readonly pair: readonly [number, number] | null
  readonly conflicts: readonly TimeConflict[]
  readonly stateOf: (item: Item) => WorkState
  readonly counts: StateCounts
  /**
   * The least share of the room that the axis may take, so that labels find room right of their
   * poles; 0.8 where none is named.
   */
  readonly leastAxis?: number
  /** Where the picture will be parted, so that no entry of the legend lies across. */
  readonly cuts?: readonly LegendCut[] | undefined
}
