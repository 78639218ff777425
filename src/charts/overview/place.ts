/** What the parts of the overview on paper are drawn from, and the heading that each begins with. */
import type { ProgressRates, Share } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import type { WorkState } from '@/analysis/state/workState'
import type { ChartRoom } from '@/charts/figure/pages'
import type { CalendarWords } from '@/charts/option/calendar'
import type { DrawChart } from '@/charts/option/chart'
import type { CurveWords } from '@/charts/option/curve'
import type { Mark, TextMark } from '@/charts/scene/scene'
import type { StateWords } from '@/charts/sign/stateBox'
import type { Plan } from '@/model/plan'

/** Words of the overview on paper. */
export interface OverviewFigureWords {
  readonly heads: {
    readonly states: string
    readonly curve: string
    readonly planned: string
    readonly calendar: string
    readonly units: string
    readonly unit: string
    readonly all: string
    readonly reported: string
    readonly total: string
  }
  readonly rate: (rate: keyof ProgressRates) => string
  readonly share: (share: Share) => string
  readonly percent: (n: string) => string
  readonly ahead: (days: number) => string
  /** Numbers of items, the first `most` of them, and that there are more. */
  readonly items: (ids: readonly number[], most: number) => string
  readonly stateName: (state: WorkState) => string
  readonly legend: StateWords
  readonly curve: CurveWords
  readonly calendar: CalendarWords
}

/** A plan's board, and what draws the charts that ECharts draws. */
export interface OverviewQuestion {
  readonly plan: Plan
  readonly board: StateBoard
  readonly draw: DrawChart
}

/** What is asked for, its words, and the room on paper that they are given. */
export interface Place extends OverviewQuestion {
  readonly words: OverviewFigureWords
  readonly room: ChartRoom
}

/** A part laid out from the top of its page or place, and how high it is in px. */
export interface Part {
  readonly marks: readonly Mark[]
  readonly height: number
}

/** The heading of a part, its middle at y. */
export function headingMark(
  key: string,
  text: string,
  { y, room: { scale, style } }: { readonly y: number; readonly room: ChartRoom },
): TextMark {
  return {
    type: 'text',
    key: `head:${key}`,
    role: 'head',
    x: 0,
    y,
    text,
    size: 14 * scale,
    weight: 700,
    color: style.ink,
  }
}
