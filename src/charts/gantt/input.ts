import type { InferredStart, StartRule } from '@/analysis/plan/inferredStart'
import type { TimeConflict } from '@/analysis/relations/conflict'
import type { GanttGroup, GanttRows } from '@/analysis/screen/ganttRows'
import type { GridCursor } from '@/analysis/screen/gridOrder'
import type { LateUnits } from '@/analysis/state/unitStates'
import type { StateCounts, WorkState } from '@/analysis/state/workState'
import type { AxisWords } from '@/charts/axis/input'
import type { TimeScale } from '@/charts/axis/timeScale'
import type { Box } from '@/charts/scene/box'
import type { FlatMark } from '@/charts/scene/scene'
import type { ColorBy } from '@/charts/sign/itemColor'
import type { LegendCut, LegendEntry } from '@/charts/sign/legend'
import type { StateWords } from '@/charts/sign/stateBox'
import type { ChartStyle } from '@/charts/sign/style'
import { blend } from '@/charts/sign/style'
import type { Day } from '@/model/day'
import type { DaySpan, SpanEdge } from '@/model/deadlineSpan'
import { spanEdge } from '@/model/deadlineSpan'
import type { Deadline, Item, Relation, RelationKind } from '@/model/plan'
import type { GanttLayout } from './layout'

/**
 * The part of a Gantt chart that shows: px scrolled down the rows, and the days between its edges.
 */
export interface GanttWindow {
  readonly top: number
  readonly from: number
  readonly to: number
}

/** Words that a Gantt chart prints, in one language. */
export interface GanttWords extends AxisWords {
  readonly lang: string
  readonly group: string
  readonly item: string
  readonly units: string
  /** The units of an item in little room; one that is asked for is named first. */
  readonly unitsOf: (item: Item, first?: string | null) => string
  /** Who an item past its deadline waits for, in ever fewer words. */
  readonly lateUnits: (late: LateUnits) => readonly string[]
  /** A deadline; `tellsYear` where the axis over it does not. */
  readonly deadlineOf: (item: Item, tellsYear: boolean) => string
  readonly groupCount: (count: number) => string
  readonly groupName: (key: string, name: string) => string
  readonly late: (days: number) => string
  readonly sameDay: string
  readonly duplicate: string
  /** Said where lines that only pass through are too many to draw. */
  readonly passing: (count: number) => string
  /** Said on a page from which lines lead to items on other pages. */
  readonly leaving?: (count: number) => string
  /** Said where days are shaded beyond the years whose holidays are known. */
  readonly holidays: string
  /** A legend's entry of what a colour tells, and for how many items. */
  readonly color: (by: ColorBy, key: string, count: number) => string
  readonly legend: StateWords & {
    /** What the solid part of a bar is. */
    readonly share: string
    /** How starts are inferred; `firstDay` is the plan's. */
    readonly stretch: (start: StartRule, firstDay: Day) => string
    readonly unknown: string
    readonly kind: (kind: RelationKind) => string
    readonly conflict: (count: number) => string
    /** How to read the chart; `confirmed` relations are not only inferred. */
    readonly note: (confirmed: number) => string
    /** Said where flags tell the state of a unit's own part. */
    readonly ofUnits: string
    /** What a filled bar and a diamond are. */
    readonly known: string
    readonly milestone: string
    /** Said of so many items whose deadlines lie beyond the axis. */
    readonly far: (count: number) => string
  }
}

/**
 * What is brought forward while an item is pointed at, chosen, or followed along its chain: the
 * rest is dimmed.
 */
export interface Lit {
  readonly items: ReadonlySet<number>
  readonly relations: ReadonlySet<string>
}

/**
 * What of a chart is there to be explained: hatched stretches, fades of unknown starts, and kinds
 * of lines other than conflicts.
 */
export interface Explained {
  readonly stretch: boolean
  readonly unknown: boolean
  readonly kinds: readonly RelationKind[]
}

/** Whether some items have a printed first day, and milestones. */
export interface Printed {
  readonly known: boolean
  readonly milestones: boolean
}

/** What the reader has in sight or in hand: all that may change from one frame to the next. */
export interface GanttSight {
  readonly window: GanttWindow
  readonly selected: number | null
  /** Items suspected to say what the selected one says. */
  readonly twins: ReadonlySet<number>
  readonly lit: Lit | null
  /** Where the keyboard stands, framed on the chart. */
  readonly focus: GridCursor | null
}

/**
 * An item's bar as placed: the end of its last day at x, `edge` where its deadline lies beyond the
 * plan's days, the ends of its flag, the left end of what is inferred (equal to the flag's left where
 * nothing is), its row's middle. A mirrored flag begins at x, any other ends there.
 */
export interface BarPlace {
  readonly item: Item
  readonly row: number
  readonly x: number
  readonly edge: SpanEdge | null
  readonly y: number
  readonly flagLeft: number
  readonly flagRight: number
  readonly isMirrored: boolean
  readonly start: number
  readonly hasStart: boolean
  /** Whether the start is printed, not inferred. */
  readonly isKnown: boolean
  /** Whether no day may be told: words stand where the row begins, and no bar. */
  readonly isUndated: boolean
  /** Px at which milestones before its last day stand, ascending. */
  readonly milestones: readonly number[]
  readonly color: string
  /** What stands beside its flag. */
  readonly words: string
}

/** What is said of deadlines that were moved: one that was, one that holds, and what arrows are. */
export interface MovedWords {
  readonly former: (deadline: Deadline) => string
  readonly adjusted: (deadline: Deadline) => string
  readonly toHeld: string
  readonly toAdjusted: string
}

/** How deadlines that were moved are drawn, and explained. */
export interface MovedDeadlines {
  readonly legend: (at: { readonly style: ChartStyle; readonly scale: number }) => LegendEntry
  readonly place: (input: GanttInput, time: TimeScale, bars: readonly BarPlace[]) => MovedPlaces
}

/**
 * What lies behind words: the as-of line, the px of upright grid rules, and the colour of the
 * ground.
 */
export interface LabelGround {
  readonly asOfX: number
  readonly rules: readonly number[]
  readonly ground: (x: number) => string
}

/** What stands in the plot, and what lines run there. */
export interface Drawn {
  readonly names: readonly Box[]
  readonly labels: readonly { readonly box: Box }[]
  readonly pills: readonly { readonly boxes: readonly Box[] }[]
  readonly routes: readonly { readonly points: readonly (readonly [number, number])[] }[]
  readonly bars: readonly BarPlace[]
}

/** Ghosts of the rows in sight, clear of labels; `words` are placed last, clear of all drawn. */
export interface MovedPlaces {
  readonly polesOf: (row: number) => readonly number[]
  readonly boxes: readonly Box[]
  readonly marks: (labels: Drawn['labels']) => readonly FlatMark[]
  readonly words: (drawn: Drawn, behind: LabelGround) => readonly FlatMark[]
}

/** What follows from a question, whatever of it is in sight. */
export interface GanttAnswer {
  readonly rows: GanttRows
  readonly layout: GanttLayout
  readonly relations: readonly Relation[]
  readonly conflicts: readonly TimeConflict[]
  /** How many of the relations somebody has confirmed. */
  readonly confirmed: number
  /** The rule by which starts are inferred, and the starts that it gives. */
  readonly start: StartRule
  readonly starts: ReadonlyMap<number, InferredStart>
  readonly asOf: Day
  /** The first and the last day of the plan's years, those far off left out. */
  readonly span: DaySpan
  /** How many items have their flag at an edge of those days, with an arrow. */
  readonly far: number
  /** What an item's colour tells where that is its task, year or class; its own state by state. */
  readonly keyOf: (item: Item) => string
  readonly colorIn: (group: GanttGroup) => (item: Item) => string
  /**
   * The class whose shape stands beside an item's number where its colour tells one; null where it
   * does not.
   */
  readonly cueOf: ((item: Item) => string) | null
  /** Entries of the legend for what colours tell. */
  readonly colors: readonly LegendEntry[]
  /** Whether groups wear their tasks' hues. */
  readonly byTask: boolean
  readonly style: ChartStyle
  readonly words: GanttWords
  /** The unit whose part in them the items of a group are shown by; null where by their own. */
  readonly unitIn: (group: GanttGroup) => string | null
  /** The state that an item of a group is shown in: its own, or that of a unit's part in it. */
  readonly stateIn: (group: GanttGroup) => (item: Item) => WorkState
  /** Whether states are those of units' parts. */
  readonly ofUnits: boolean
  /** The units of an item, or those it waits for past its deadline, in ever fewer words. */
  readonly unitsOf: (item: Item) => readonly string[]
  /**
   * How many of an item's units have it done, 11/14, where that is told of some and not all;
   * nothing else, nor where states are of units.
   */
  readonly partOf: (item: Item) => string
  /** How much of an item is recorded as done, from 0 to 1; what nobody reported adds nothing. */
  readonly shareOf: (item: Item) => number
  readonly counts: StateCounts
  /** Whether any bar may have a solid part. */
  readonly shares: boolean
  /** What its legend explains, where that is known. */
  readonly explained?: Explained | undefined
  /** What of bars is printed, beside their last days. */
  readonly printed: Printed
  /** How deadlines that were moved are drawn, where any item's was. */
  readonly moved?: MovedDeadlines | undefined
  /** Where the picture will be parted, so that no entry of the legend lies across. */
  readonly cuts?: readonly LegendCut[] | undefined
  /** Colours of states where colours tell them; null where flags in a legend are of one colour. */
  readonly stateColor: ChartStyle['states'] | null
  /** How many items fall due in a year. */
  readonly due: (year: number) => number
}

/** All that a Gantt chart is drawn from. */
export interface GanttInput extends GanttAnswer, GanttSight {}

/** Whether an item stands back while others are lit. */
export function isDimmed({ lit }: Pick<GanttInput, 'lit'>, item: number): boolean {
  return lit !== null && !lit.items.has(item)
}

/**
 * The words beside an item's flag: its deadline, with an arrow where that lies beyond the plan's
 * days, and how many of its units have it done. The axis names years, or the words do.
 */
export function deadlineText(
  { words, span, partOf }: GanttInput,
  item: Item,
  isYearNamed: boolean,
): string {
  const edge = spanEdge(span, item.deadline)
  const deadline = words.deadlineOf(item, edge !== null || !isYearNamed)
  const pointed = edge === null ? deadline : `${edge === 'after' ? '→' : '←'} ${deadline}`
  return [pointed, partOf(item)].filter(Boolean).join(' ')
}

/** The state a row's item is shown in. */
export function rowState({ rows, stateIn }: GanttInput, row: number, item: Item): WorkState {
  const group = rows.groups[rows.rows[row]?.group ?? -1]
  return group ? stateIn(group)(item) : 'unreported'
}

/** A row's colour as drawn: paled where its item stands back. */
export function drawnColor(input: GanttInput, row: number, item: Item): string {
  const group = input.rows.groups[input.rows.rows[row]?.group ?? -1]
  const color = group ? input.colorIn(group)(item) : input.style.ink3
  return isDimmed(input, item.id) ? blend(color, input.style.bg, 0.62) : color
}
