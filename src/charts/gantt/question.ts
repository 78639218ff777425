import { dueByYear } from '@/analysis/plan/deadlineTally'
import type { StartRule } from '@/analysis/plan/inferredStart'
import { inferredStarts, planSpan } from '@/analysis/plan/inferredStart'
import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import type { Grouping } from '@/analysis/screen/ganttRows'
import { ganttRows } from '@/analysis/screen/ganttRows'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemStateOf, partOf, shareOf, stateCounts } from '@/analysis/state/stateBoard'
import type { LegendCut } from '@/charts/sign/legend'
import type { ChartStyle } from '@/charts/sign/style'
import { taskColor } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { dayNumber } from '@/model/day'
import type { Item, Plan, Relation } from '@/model/plan'
import type { GanttInput, GanttWords, Lit } from './input'
import { ganttLayout } from './layout'
import { ganttFoot, kindsOf } from './legend'

/**
 * A Gantt chart that nobody moves: some items of a plan on a board's day, all their years from edge
 * to edge, coloured by task. `folded` names groups shown as one row each.
 */
export interface GanttQuestion {
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly group: Grouping
  readonly folded: ReadonlySet<string>
  readonly rule: StartRule
  readonly relations: readonly Relation[]
  readonly selected: number | null
  readonly lit: Lit | null
  readonly words: GanttWords
  readonly unitsKey: string
  readonly style: ChartStyle
  readonly width: number
  readonly height: number
  readonly scale: number
  /** Px of a row, where it does not follow from the room. */
  readonly row?: number
  readonly cuts?: readonly LegendCut[] | undefined
  /** The items that years count as due, where not all of them are rows. */
  readonly counted?: readonly Item[]
  /** Flags alone: nothing inferred, no shares. */
  readonly bare?: boolean
}

/** What a Gantt chart of such a question is drawn from, its rows from the first on. */
export function ganttOf(question: GanttQuestion): GanttInput {
  const {
    plan,
    items,
    board,
    group,
    relations,
    words,
    style,
    width,
    height,
    scale,
    row,
    bare = false,
  } = question
  const rows = ganttRows(plan, items, { group, sort: 'number', folded: question.folded })
  const span = planSpan(plan.items, board.day)
  const conflicts = timeConflicts(plan.items, relations)
  const isFolded = rows.groups.length > 0 && rows.groups.every(one => one.folded)
  // A folded row has flags only, so nothing else is explained.
  const isBare = bare || isFolded
  const rule = isBare ? 'none' : question.rule
  const starts = inferredStarts(
    plan.items,
    scopedRelations(plan.relations, plan.items, 'core'),
    rule,
  )
  const [part, share] = [partOf(board), shareOf(board)]
  const met = new Set(conflicts.map(conflict => conflict.relation))
  const legend = {
    words,
    style,
    counts: stateCounts(board, items),
    shares:
      !isBare && items.some(item => part(item) !== '' || (starts.has(item.id) && share(item) > 0)),
    stateColor: null,
    rule,
    kinds: kindsOf(relations),
    colors: [],
    cuts: question.cuts,
    scale,
    asOf: isFolded ? board.day : null,
    explained: {
      stretch: items.some(item => starts.has(item.id)),
      unknown: items.some(item => !starts.has(item.id)),
      kinds: kindsOf(relations.filter(relation => !met.has(relation))),
    },
  }
  const foot = ganttFoot({ ...legend, conflicts: conflicts.length, width: width - 24 * scale })
  const layout = ganttLayout({
    rows,
    items,
    unitsKey: question.unitsKey,
    cues: false,
    width,
    height,
    scale,
    foot,
    unitsOf: words.unitsOf,
    grouped: group !== 'none',
    nameOf: one => words.groupName(one.key, one.name),
    ...(row === undefined ? {} : { row }),
    ...(isFolded
      ? {
          lanes: Math.max(
            ...rows.groups.map(one => textWidth(words.groupCount(one.items.length), 13 * scale)),
          ),
        }
      : {}),
  })
  const due = dueByYear(question.counted ?? items)
  return {
    ...legend,
    asOf: board.day,
    rows,
    layout,
    relations,
    conflicts,
    selected: question.selected,
    lit: question.lit,
    twins: new Set(),
    focus: null,
    cueOf: null,
    byTask: true,
    window: { top: 0, from: dayNumber(span.first), to: dayNumber(span.last) + 1 },
    firstDay: span.first,
    starts,
    colorOf: item => taskColor(style, item.task),
    stateOf: itemStateOf(board),
    partOf: bare ? () => '' : part,
    shareOf: share,
    due: year => due.get(year) ?? 0,
  }
}
