import { planColumns, reportedShare } from '@/export/table/planRows'

/** The columns of words of 进度安排, each with its width in characters; those of time follow. */
export const columns = [
  [planColumns.task, 5],
  [planColumns.taskName, 14],
  [planColumns.item, 5],
  [planColumns.text, 41],
  [planColumns.units, 39],
  [planColumns.deadline, 13],
  [planColumns.last, 11],
  [planColumns.state, 10],
  [reportedShare, 11],
] as const

/** How many columns stand left of those of time. */
export const left = columns.length

/** What an indent takes of a column, in characters. */
export const inset = 1.5
