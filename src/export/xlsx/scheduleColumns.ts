import type { PlanColumn } from '@/export/table/planRows'
import { planColumns, reportedShare, withFurtherColumns } from '@/export/table/planRows'
import type { Plan } from '@/model/plan'

/** A column of words, and its width in characters. */
export type ScheduleColumn = readonly [column: PlanColumn, width: number]

/** The columns of words of 进度安排, each with its width in characters; those of time follow. */
const usual: readonly ScheduleColumn[] = [
  [planColumns.task, 5],
  [planColumns.taskName, 14],
  [planColumns.item, 5],
  [planColumns.text, 41],
  [planColumns.units, 39],
  [planColumns.deadline, 13],
  [planColumns.last, 11],
  [planColumns.state, 10],
  [reportedShare, 11],
]

/** Characters of a column that only some plans have. */
const furtherWidth = 18

/** The columns of words of a plan's 进度安排: the usual ones, and those that only some plans have. */
export function scheduleColumns(plan: Pick<Plan, 'items' | 'joined'>): readonly ScheduleColumn[] {
  const widths = new Map(usual)
  return withFurtherColumns(
    usual.map(([column]) => column),
    plan,
  ).map(column => [column, widths.get(column) ?? furtherWidth])
}

/** Whether a column holds words that stand at its left, with an indent. */
export function isIndented(column: PlanColumn): boolean {
  return indented.includes(column) || usual.every(([one]) => one !== column)
}

const indented: readonly PlanColumn[] = [planColumns.taskName, planColumns.text, planColumns.units]

/** What an indent takes of a column, in characters. */
export const inset = 1.5
