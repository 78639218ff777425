import type { DeadlineBasis } from '@/analysis/change/planOn'
import { defaultRules } from '@/analysis/state/workState'
import type { Day } from '@/model/day'
import type { RowsOf } from './row'
import { choiceRow, dayRow, numberRow, openTextRow } from './row'

/** Which plan is seen, and as of which day. */
export interface PlanSettings {
  /** Where the plan's file is; null for the built-in one. */
  readonly plan: string | null
  /** The day that everything is asked for; null for the one that follows from plan and clock. */
  readonly asOf: Day | null
  /** Days before a deadline that count as 即将到期. */
  readonly near: number
  /** The earlier day that the overview compares with. */
  readonly since: Day | null
  /** By which deadlines the plan is told, where changes moved some. */
  readonly basis: DeadlineBasis
}

/** Least and most days that `near` may be. */
export const nearBounds = [0, 3650] as const

export const planRows: RowsOf<PlanSettings> = {
  plan: openTextRow('plan'),
  asOf: dayRow('asof'),
  near: numberRow('near', defaultRules.near, nearBounds),
  since: dayRow('since'),
  basis: choiceRow('basis', ['adjusted', 'first']),
}
