import type { StartRule } from '@/analysis/plan/inferredStart'
import type { RelationScope } from '@/analysis/relations/scope'
import type { Grouping, SortKey } from '@/analysis/screen/ganttRows'
import type { StateBoard } from '@/analysis/state/stateBoard'
import type { ColorBy } from '@/charts/sign/itemColor'
import type { LegendCut } from '@/charts/sign/legend'
import type { ChartStyle } from '@/charts/sign/style'
import type { Day } from '@/model/day'
import type { Item, Plan } from '@/model/plan'
import type { GanttWords, MovedDeadlines } from './input'

/**
 * All that a Gantt chart is asked: some items of a plan, where they stand (the board's day is the
 * as-of day), and how, in which look, words and room they are to be drawn.
 */
export interface GanttQuestion {
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly arrangement: GanttArrangement
  readonly style: ChartStyle
  readonly words: GanttWords
  readonly room: GanttRoom
  /** How deadlines that were moved are drawn, where any of the items' was. */
  readonly moved?: MovedDeadlines | undefined
}

/** How a chart is arranged, in the words of the address; without `from` and `to` it is whole. */
export interface GanttArrangement {
  readonly group: Grouping
  readonly sort: SortKey
  /** Leaves only the group of that unit. */
  readonly unit: string | null
  /** Keys of the groups shown as one row each. */
  readonly fold: ReadonlySet<string>
  readonly start: StartRule
  readonly scope: RelationScope
  readonly color: ColorBy
  readonly from: Day | null
  readonly to: Day | null
}

/** The px that a chart has, and what kind of place it stands in: a desk where nothing is said. */
export interface GanttRoom {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly paper?: OnPaper | undefined
  readonly wall?: OnWall | undefined
}

/** On paper rows are as high as fills the page, and less where the page grows with them. */
export interface OnPaper {
  readonly grows: boolean
}

/**
 * Read from afar and touched by nobody: only what shows is explained, and where every group is
 * folded they stand as lanes, without columns for items.
 */
export interface OnWall {
  /** Px of a row, where it does not follow from the room. */
  readonly row?: number | undefined
  /** Flags alone: nothing inferred, no shares. */
  readonly bare?: boolean | undefined
  /** The items that years count as due, where not all of them are rows. */
  readonly counted?: readonly Item[] | undefined
  /** Where the picture will be parted. */
  readonly cuts?: readonly LegendCut[] | undefined
}
