import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import type { Report } from '@/model/report'

/**
 * A ledger (台账) to be carried away: its plan, all its records, the day it is asked for, and
 * whether it was made up for show.
 */
export interface LedgerFile {
  readonly plan: Plan
  readonly reports: readonly Report[]
  readonly asOf: Day
  readonly sample: boolean
  /** Days before a deadline that count as 即将到期. */
  readonly near: number
}

/** What a file of a made-up ledger says of itself wherever it may be read. */
export const sampleNotice = '示例数据（虚构）'
