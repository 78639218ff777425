/** What a table on paper says, and how it looks, so that a figure's table and a pack's are one. */
import type { WorkState } from '@/analysis/state/workState'
import type { MarkPart, MarkRole } from '@/charts/scene/role'
import type { MarkInfo } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'

/** The weights that words are set in. */
export type Weight = 400 | 500 | 700

/** A column, its head in one line or several; one without a width shares what the others leave. */
export interface TableColumn {
  readonly key: string
  /** What the words of its cells are. */
  readonly role: MarkRole
  readonly part?: MarkPart
  readonly head: string | readonly string[]
  readonly width?: number
  readonly align?: 'left' | 'right'
}

/**
 * What stands in a cell: wordings of which the first that takes no more lines than `most` is set
 * (the last where none does), texts in smaller type below, each from a line of its own, a state's
 * box before.
 */
export interface TableCell {
  readonly words: readonly string[]
  readonly weight?: Weight
  readonly below?: readonly string[]
  readonly state?: WorkState
  readonly most?: number
}

/** A row, which is never broken over pages unless it is higher than one. */
export interface TableRow {
  readonly key: string
  readonly cells: Readonly<Record<string, TableCell>>
  readonly info?: MarkInfo
  /** Whether it is parted from what follows, as from a sum; the last of a page is. */
  readonly closes?: boolean
}

/** Rows below a head of their own; an empty head takes no room. */
export interface TableSection {
  readonly key: string
  readonly head: string
  readonly rows: readonly TableRow[]
}

/** The columns of a table, and its rows in sections. */
export interface Table {
  readonly columns: readonly TableColumn[]
  readonly sections: readonly TableSection[]
}

/** Px of a kind of words: how large they are, and how far one line is below the other. */
export interface TableType {
  readonly size: number
  readonly step: number
}

/** A line: its colour, and px wide. */
export interface Rule {
  readonly color: string
  readonly width: number
}

/** How a table looks, all in px. */
export interface TableLook {
  readonly style: ChartStyle
  readonly body: TableType
  /** Words below a cell's own. */
  readonly small: TableType
  /** What is free above and below the lines of a row. */
  readonly padding: number
  /** What of a column is free of words: at its left, at the right of numbers, and in all. */
  readonly gap: { readonly left: number; readonly right: number; readonly all: number }
  /** The heads: px above their first line's middle, below their last's, and below their rule. */
  readonly head: TableType & {
    readonly weight?: Weight
    readonly color: string
    readonly ground?: string
    readonly above: number
    readonly below: number
    readonly underRule: number
  }
  readonly rules: { readonly head: Rule; readonly row: Rule; readonly closing: Rule }
  readonly marks: TableMarks
}

/** What a table's marks are called, and what its heads and rules are; cells say it by column. */
export interface TableMarks {
  readonly head: { readonly role: MarkRole; readonly part?: MarkPart }
  readonly rule: { readonly role: MarkRole; readonly part?: MarkPart }
  readonly headKey: (column: string, line: number) => string
  readonly cellKey: (column: string, row: string) => string
  readonly ruleKey: (row: string | null) => string
  /** The whole that a cell is a part of. */
  readonly whole: (column: string, row: string) => string | undefined
}
