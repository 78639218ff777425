import type { Grouping } from '@/analysis/screen/ganttRows'
import type { StateBoard } from '@/analysis/state/stateBoard'
import type { LateUnits } from '@/analysis/state/unitStates'
import type { WorkState } from '@/analysis/state/workState'
import type { GanttWords, MovedWords } from '@/charts/gantt/input'
import type { GanttArrangement } from '@/charts/gantt/question'
import type { RelationsWords } from '@/charts/relations/input'
import type { FlatMark, Scene } from '@/charts/scene/scene'
import type { StateWords } from '@/charts/sign/stateBox'
import type { ChartStyle } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import type { WallPanel } from '@/charts/wall/seams/panels'
import type { WorkloadWords } from '@/charts/workload/words'
import type { Item, Plan } from '@/model/plan'
import type { ProgressInput } from './curve'

/**
 * What a big screen's scenes are drawn from: some items of a plan on a board's day; `lit` is the
 * item that a presenter has chosen.
 */
export interface WallInput {
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly arrangement: WallArrangement
  readonly style: ChartStyle
  readonly words: WallWords
  readonly lang: string
  readonly lit: number | null
}

/** What of a view's arrangement a big screen goes by: it folds nothing, and shows whole years. */
export type WallArrangement = Pick<GanttArrangement, 'group' | 'sort' | 'unit' | 'start' | 'color'>

/**
 * Px of a panel, px per px of the 1080-line design, and which page of a scene is asked for; at
 * `cuts` the picture will be parted.
 */
export interface WallRoom {
  readonly width: number
  readonly height: number
  readonly unit: number
  readonly page: number
  readonly cuts?: readonly WallCut[]
}

/**
 * Where a picture will be parted at an upright seam, in px from its left: what begins before `from`
 * and ends beyond `at` would lie across it.
 */
export interface WallCut {
  readonly from: number
  readonly at: number
}

/** A panel's room with the seams that run through it. */
export type WallPlace = Omit<WallRoom, 'cuts'> & Pick<WallPanel, 'seams' | 'uprights'>

/** A page of a scene, and how many it has. */
export interface WallPage {
  readonly scene: Scene
  readonly pages: number
}

/** Words of a big screen. */
export interface WallWords {
  readonly gantt: (head: Grouping) => GanttWords
  readonly moved: MovedWords
  /** Said where there is no room to group rows as the view does. */
  readonly ungrouped: (group: Grouping) => string
  readonly workload: WorkloadWords
  readonly relations: RelationsWords
  readonly progress: ProgressInput['words']
  readonly legend: StateWords
  readonly state: (state: WorkState) => string
  /** 项, 家, 项次, 处. */
  readonly unitWord: (of: 'items' | 'units' | 'assignments' | 'places', count: number) => string
  readonly itemCount: (count: number) => string
  readonly figures: {
    readonly of: (what: 'items' | 'units' | 'assignments' | 'conflicts', count: number) => string
    readonly later: string
    readonly silentLater: string
    readonly done: string
    readonly silent: string
    readonly silentNote: string
  }
  readonly completion: string
  readonly coverage: (reported: number, all: number) => string
  readonly title: Readonly<
    Record<
      | 'gantt'
      | 'arranged'
      | 'units'
      | 'attention'
      | 'due'
      | 'concern'
      | 'relations'
      | 'progress'
      | 'planned'
      | 'lapse',
      string
    >
  >
  readonly task: (no: number, name: string) => string
  readonly page: (page: number, pages: number) => string
  readonly ahead: (days: number, count: number) => string
  readonly left: (days: number) => string
  readonly passed: (days: number) => string
  readonly today: string
  readonly unitsOf: (item: Item) => string
  /** Who an item past its deadline waits for, in ever fewer words. */
  readonly lateUnits: (late: LateUnits) => readonly string[]
  readonly itemRange: (first: number, last: number) => string
  readonly rowRange: (first: number, last: number, all: number) => string
  readonly tooLarge: (pages: number) => string
  readonly nothing: string
  readonly concernUnit: { readonly silent: string; readonly recorded: string }
  readonly each: (count: string) => string
  readonly identical: (first: string, count: number) => string
  readonly conflict: {
    readonly late: (from: number, days: number) => string
    readonly sameDay: string
    readonly duplicate: string
    readonly standing: (confirmed: number) => string
  }
}

/**
 * Sizes of a big screen's type in px of the 1080-line design; nothing is smaller than the least.
 */
export const wallType = { keyLeast: 48, section: 34, row: 28, least: 24 } as const

/** Px of the design that a scene's name takes. */
export const wallHead = 54

/**
 * A scene's name and, on its right, what it counts, of which the last stays longest where there is
 * little room; and the px it takes from the top.
 */
export function wallHeading(
  title: string,
  note: string,
  { room, style }: { readonly room: WallRoom; readonly style: ChartStyle },
): { readonly marks: readonly FlatMark[]; readonly height: number } {
  const { unit, width } = room
  const y = 22 * unit
  const free = width - textWidth(title, wallType.section * unit, 700) - 24 * unit
  const said =
    note
      .split(' · ')
      .map((_, at, all) => all.slice(at).join(' · '))
      .find(text => textWidth(text, wallType.least * unit) <= free) ?? ''
  return {
    height: wallHead * unit,
    marks: [
      {
        type: 'text',
        key: 'title',
        role: 'heading',
        x: 0,
        y,
        text: title,
        size: wallType.section * unit,
        weight: 700,
        color: style.ink,
      },
      ...(said === ''
        ? []
        : [
            {
              type: 'text',
              key: 'title:note',
              role: 'note',
              x: width,
              y: y + 2 * unit,
              text: said,
              size: wallType.least * unit,
              align: 'right',
              color: style.ink2,
            } as const,
          ]),
    ],
  }
}
