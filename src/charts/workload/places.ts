import type { WorkloadPart, WorkloadRow } from './rows'

/** A stretch of the horizontal axis: an item or a task. */
export interface Span {
  readonly x: number
  readonly w: number
}

/**
 * A row's place and the lines of its name, with the rule drawn above it where a set of identical
 * rows begins or ends.
 */
export interface RowBox {
  readonly row: WorkloadRow
  readonly label: readonly string[]
  readonly y: number
  readonly h: number
  readonly rule: number | null
}

/** A task's columns, with its items and its assignments; every other one lies on a tint. */
export interface TaskSpan extends Span {
  readonly task: number
  readonly items: readonly number[]
  readonly load: number
  readonly isTinted: boolean
}

/** From the top of the first of some rows that are alike to the bottom of the last. */
export interface Bracket {
  readonly key: string
  readonly alike: string
  readonly count: number
  readonly top: number
  readonly bottom: number
}

/** A rule above, between or below the rows. */
export interface Rule {
  readonly key: string
  readonly y: number
}

/** Everything's place in px; `left` bounds the columns of items. */
export interface WorkloadLayout {
  readonly width: number
  readonly scale: number
  readonly margin: number
  readonly type: WorkloadType
  readonly left: Span
  readonly columns: readonly Span[]
  readonly tasks: readonly TaskSpan[]
  readonly load: Span & { readonly bar: number }
  readonly bracket: Span
  readonly chip: { readonly y: number; readonly h: number }
  readonly titles: { readonly y: number; readonly h: number }
  readonly numbers: { readonly y: number; readonly h: number }
  readonly bars: { readonly y: number; readonly h: number }
  readonly rows: readonly RowBox[]
  readonly brackets: readonly Bracket[]
  readonly rules: readonly Rule[]
  readonly rowsTop: number
  readonly rowsBottom: number
  readonly totalY: number
  readonly bottom: number
}

/**
 * On paper the page has a margin of its own; columns may be narrowed to so many px at scale 1, and
 * brackets over identical rows left out.
 */
export interface WorkloadPaper {
  readonly leastColumn: number
  readonly brackets: boolean
}

/** The room given to a scene, in px; of several pages, what stands on this one. */
export interface WorkloadRoom {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly paper?: WorkloadPaper
  readonly part?: WorkloadPart
  /** Whether the reader scrolls what is larger, so that loads may stay in sight. */
  readonly scrolls?: boolean
}

/** Font sizes in px. */
export interface WorkloadType {
  readonly small: number
  readonly row: number
  readonly title: number
  readonly titleColumns: 1 | 2
}
