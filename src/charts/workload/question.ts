/**
 * The one question that a heatmap answers, whoever asks it (screen, figure, wall or test), and what
 * is drawn from it.
 */
import type { RowArrangement } from '@/analysis/plan/workload'
import { itemIndex } from '@/analysis/plan/itemIndex'
import { planByPart } from '@/analysis/plan/joinedPlan'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { partStateOf, stateTally } from '@/analysis/state/stateBoard'
import type { StateWords } from '@/charts/sign/stateBox'
import type { ChartStyle } from '@/charts/sign/style'
import { memo, memoSlot } from '@/model/memo'
import type { Item, Plan } from '@/model/plan'
import type { WorkloadStates } from './states'
import { shownStates } from './states'
import type { WorkloadRoom } from './places'
import type { WorkloadFigures } from './rows'
import { workloadFigures } from './rows'
import type { WorkloadWords } from './words'

/** How a heatmap is arranged, each setting by the name it has in an address. */
export interface WorkloadArrangement extends RowArrangement {
  /** Cells tell where work stands where this is `state`, else whose task it is. */
  readonly color: string
}

/** Some items of a plan on a board's day, arranged, in a style and in words, for a room. */
export interface WorkloadQuestion {
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly arrangement: WorkloadArrangement
  readonly style: ChartStyle
  readonly words: { readonly chart: WorkloadWords; readonly states: StateWords }
  readonly room: WorkloadRoom
}

/**
 * All that a heatmap is drawn from. `states` says where a unit's (or its office's) part in an item
 * stands, by which cells are drawn then; null where tasks colour them.
 */
export interface WorkloadInput {
  readonly figures: WorkloadFigures
  readonly states: WorkloadStates | null
  readonly same: WorkloadArrangement['same']
  readonly style: ChartStyle
  readonly words: WorkloadWords
  readonly room: WorkloadRoom
}

/** What follows from plan and arrangement alone, whatever room and style it is drawn in. */
type Answer = Pick<WorkloadInput, 'figures' | 'states'>
const answered = memoSlot<Answer>()

/** What a heatmap of such a question is drawn from; rows and counts are reckoned once for a plan. */
export function workloadInput(question: WorkloadQuestion): WorkloadInput {
  const { plan, items, board, arrangement, style, words, room } = question
  const { office, order, same, color } = arrangement
  const answer = answered(
    [plan, items, board, office, order, same, color, words.chart, words.states],
    () => answerOf(question),
  )
  return {
    ...answer,
    same,
    style,
    words: plan.joined ? wordsByPlan(words.chart) : words.chart,
    room,
  }
}

const wordsByPlan = memo((words: WorkloadWords): WorkloadWords => ({ ...words, task: words.plan }))

/** Of several plans seen as one, columns stand by plan in place of task. */
function shownByPart(items: readonly Item[], plan: Plan): readonly Item[] {
  if (!plan.joined) return items
  const { get } = itemIndex(planByPart(plan).items)
  return items.map(item => get(item.id) ?? item)
}

function answerOf({ plan, items, board, arrangement, words }: WorkloadQuestion): Answer {
  const { office, order, same, color } = arrangement
  const states: WorkloadStates | null =
    color === 'state'
      ? {
          of: partStateOf(board, office),
          counts: stateTally(board, items).assignments,
          words: words.states,
        }
      : null
  const counted = { items: shownByPart(items, plan), units: plan.units, office, order, same }
  const figures = workloadFigures(counted, words.chart, shownStates(states))
  const plans = plan.joined?.parts.map(({ name }) => name)
  return { figures: plans ? { ...figures, plans } : figures, states }
}
