import { recordIndex } from '@/analysis/ledger/ledgerIndex'
import type { InferredStart, StartRule } from '@/analysis/plan/inferredStart'
import { inferredStarts } from '@/analysis/plan/inferredStart'
import type { TimeConflict } from '@/analysis/relations/conflict'
import { timeConflicts } from '@/analysis/relations/conflict'
import type { RelationScope } from '@/analysis/relations/scope'
import { scopedRelations } from '@/analysis/relations/scope'
import type { Selection } from '@/analysis/search/selection'
import { selectedItems } from '@/analysis/search/selection'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemsInState, stateBoard } from '@/analysis/state/stateBoard'
import type { WorkState } from '@/analysis/state/workState'
import type { LedgerFile } from '@/export/ledger/ledgerFile'
import type { Day } from '@/model/day'
import type { Item, Plan, Relation } from '@/model/plan'
import type { Report } from '@/model/report'

/**
 * How a plan is to be carried away: its records, the day it is asked for, what is left of it, and
 * by which rules what is inferred is inferred.
 */
export interface PlanAsked {
  readonly reports: readonly Report[]
  /** Whether the records were made up for show. */
  readonly sample: boolean
  readonly asOf: Day
  /** Days before a deadline that count as 即将到期. */
  readonly near: number
  readonly start: StartRule
  readonly scope: RelationScope
  readonly selection: Selection
  /** Only items in this state on that day; null for all. */
  readonly state: WorkState | null
  /** The instant that a file bears as that of its making; the same instant, the same bytes. */
  readonly stamp: Date
  /** Calendar: days before a deadline on which it reminds. */
  readonly reminders: readonly number[]
  /**
   * Project: whether inferred core relations become links between tasks, or are only told in notes.
   */
  readonly links: 'none' | 'core'
  /**
   * Project: whether an item, of which the circular states a deadline alone, is given that day as
   * its finish too (推定).
   */
  readonly finish: 'none' | 'deadline'
}

/**
 * A plan to be carried away as tables, with where it stands: what every format of table is written
 * from. `board` is the whole plan's, `items` what the selection leaves of it.
 */
export interface PlanFile extends LedgerFile, PlanAsked {
  readonly items: readonly Item[]
  readonly board: StateBoard
  /** Those of the scope that join two of the items. */
  readonly relations: readonly Relation[]
  readonly conflicts: readonly TimeConflict[]
  /** 推定 starts, of the whole plan by its core relations. */
  readonly starts: ReadonlyMap<number, InferredStart>
}

/** All that is asked of a plan, reckoned once; of the records those about the items asked for. */
export function planFile(plan: Plan, asked: PlanAsked): PlanFile {
  const board = stateBoard(recordIndex(plan.items, asked.reports), asked.asOf, { near: asked.near })
  const items = itemsInState(board, selectedItems(plan, asked.selection), asked.state)
  const relations = scopedRelations(plan.relations, items, asked.scope)
  const shown = new Set(items.map(({ id }) => id))
  return {
    ...asked,
    plan,
    items,
    board,
    relations,
    reports:
      items === plan.items ? asked.reports : asked.reports.filter(({ item }) => shown.has(item)),
    conflicts: timeConflicts(items, relations),
    starts: inferredStarts(
      plan.items,
      scopedRelations(plan.relations, plan.items, 'core'),
      asked.start,
    ),
  }
}
