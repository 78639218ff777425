/** What units by months are drawn from: counts, words, and the cells that hold something. */
import type { WorkloadFigures } from '@/charts/workload/rows'
import type { WorkloadWords } from '@/charts/workload/words'
import type { DeadlineGroup } from '@/model/plan'

/** Words of the chart beside those that it shares with units by items. */
export interface MonthsWords {
  readonly description: string
  readonly none: string
  /** A month of a year, both null for what has no end. */
  readonly monthName: (year: DeadlineGroup, month: number | null) => string
  readonly tip: {
    readonly cell: (assignments: number, items: number) => string
    readonly item: (id: number, title: string, deadline: string) => string
    readonly more: (n: number) => string
  }
}

/** What the chart is drawn from. */
export interface MonthsInput {
  readonly figures: WorkloadFigures
  readonly same: 'open' | 'fold'
  readonly words: { readonly chart: WorkloadWords; readonly months: MonthsWords }
}

/** A cell that holds something, by its place. */
export interface MonthCell {
  readonly row: number
  readonly month: number
  readonly count: number
  readonly items: readonly number[]
}

/** All cells that hold something, row by row. */
export function monthCells({ rows }: WorkloadFigures): readonly MonthCell[] {
  return rows.flatMap(({ months }, row) =>
    months.flatMap((cell, month) =>
      cell ? [{ row, month, count: cell.count, items: cell.items }] : [],
    ),
  )
}
