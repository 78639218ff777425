/**
 * The one question that relations along time answer, whoever asks it (screen, figure, wall or
 * test).
 */
import { planSpan } from '@/model/deadlineSpan'
import { timeConflicts } from '@/analysis/relations/conflict'
import { relationGraph } from '@/analysis/relations/graph'
import type { RelationScope } from '@/analysis/relations/scope'
import { scopedRelations } from '@/analysis/relations/scope'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemStateOf, stateCounts } from '@/analysis/state/stateBoard'
import type { ChartStyle } from '@/charts/sign/style'
import type { Item, Plan, Relation } from '@/model/plan'
import { memoSlot } from '@/model/memo'
import type { RelationsInput, RelationsRoom, RelationsWords } from './input'

/** How relations are arranged, in the words of the address. */
export interface RelationsArrangement {
  /** All relations; else the core ones. */
  readonly scope: RelationScope
  /** Those to be drawn, where not all of the scope are. */
  readonly relations?: readonly Relation[]
}

/** Some items of a plan on a board's day, arranged, in a style and in words, for a room. */
export interface RelationsQuestion {
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly arrangement: RelationsArrangement
  readonly style: ChartStyle
  readonly words: RelationsWords
  readonly room: RelationsRoom
}

/** What follows from plan and arrangement alone, whatever room and style it is drawn in. */
type Answer = Omit<RelationsInput, keyof RelationsRoom | 'style' | 'words'>
const answered = memoSlot<Answer>()

/** What relations along time are drawn from; groups and conflicts are found once for a plan. */
export function relationsInput(question: RelationsQuestion): RelationsInput {
  const { plan, items, board, arrangement, style, words, room } = question
  const { scope, relations } = arrangement
  const answer = answered([plan, items, board, scope, relations], () => answerOf(question))
  return { ...answer, ...room, style, words }
}

function answerOf({ plan, items, board, arrangement }: RelationsQuestion): Answer {
  const scope = arrangement.scope === 'all' ? 'all' : 'core'
  const relations = arrangement.relations ?? scopedRelations(plan.relations, items, scope)
  const { first, last } = planSpan(plan.items, board.day)
  return {
    graph: relationGraph(items, relations),
    conflicts: timeConflicts(plan.items, relations),
    asOf: board.day,
    from: first,
    to: last,
    stateOf: itemStateOf(board),
    counts: stateCounts(board, items),
  }
}
