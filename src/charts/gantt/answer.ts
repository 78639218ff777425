// From a question to all that a Gantt chart is drawn from, by steps that each know what they follow
// from: asked again, only those are taken whose ground has changed.

import { deadlineTally, dueByYear } from '@/model/deadlineTally'
import { inferredStarts } from '@/analysis/plan/inferredStart'
import { planSpan, spanEdge } from '@/model/deadlineSpan'
import { timeConflicts } from '@/analysis/relations/conflict'
import { confirmedCount, scopedRelations } from '@/analysis/relations/scope'
import { suspectedTwins } from '@/analysis/relations/twins'
import type { GanttRows } from '@/analysis/screen/ganttRows'
import { ganttRows, isGrouped } from '@/analysis/screen/ganttRows'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemStateOf, partOf, shareOf, stateCounts } from '@/analysis/state/stateBoard'
import { lateUnits, unitStateOf } from '@/analysis/state/unitStates'
import type { StateCounts, WorkState } from '@/analysis/state/workState'
import { noStates } from '@/analysis/state/workState'
import type { ColorContext } from '@/charts/sign/itemColor'
import { colorCounts, colorKey, colorLegend, itemColor, tellsClass } from '@/charts/sign/itemColor'
import { textWidth } from '@/charts/text/textWidth'
import { dayNumber } from '@/model/day'
import { memo, memoSlot } from '@/model/memo'
import type { Item } from '@/model/plan'
import type { Explained, GanttAnswer, GanttInput, GanttSight, GanttWindow, Printed } from './input'
import type { GanttLayout } from './layout'
import { ganttLayout } from './layout'
import type { LegendFacts } from './legend'
import { ganttFoot, kindsOf } from './legend'
import { paperRows } from './paperRows'
import type { GanttArrangement, GanttQuestion } from './question'

/**
 * What a Gantt chart of a question is drawn from; what of it is in sight is all of its days as
 * arranged and its rows from the first on, nothing chosen, where nothing else is said.
 */
export function ganttInput(
  question: GanttQuestion,
  sight: Partial<Omit<GanttSight, 'twins'>> = {},
): GanttInput {
  const answer = ganttAnswers()(question)
  return {
    ...answer,
    window: openWindow(question.arrangement, answer),
    selected: null,
    lit: null,
    focus: null,
    ...sight,
    twins: suspectedTwins(answer.relations, sight.selected ?? null),
  }
}

/** The window as a chart opens: the days it is arranged for, else the whole years of the plan. */
function openWindow({ from, to }: GanttArrangement, { span }: GanttAnswer): GanttWindow {
  return { top: 0, from: dayNumber(from ?? span.first), to: dayNumber(to ?? span.last) + 1 }
}

/**
 * Answers one question after another; whatever did not change from the one before is the same
 * object as then.
 */
export function ganttAnswers(): (question: GanttQuestion) => GanttAnswer {
  const [rowsOf, timesOf, relationsOf] = [rowStep(), timeStep(), relationStep()]
  const [statesOf, colorsOf, layoutOf] = [stateStep(), colorStep(), layoutStep()]
  const printedMemo = memoSlot<Printed>()
  return question => {
    const { room, words, style } = question
    const rows = rowsOf(question)
    const isLanes = room.wall !== undefined && isAllFolded(rows)
    const isBare = isLanes || room.wall?.bare === true
    const start = isBare ? 'none' : question.arrangement.start
    const related = { ...relationsOf(question), ...timesOf(question, start), start }
    const states = statesOf(question, rows)
    const facts = {
      words,
      style,
      moved: isLanes ? undefined : question.moved,
      cuts: room.wall?.cuts,
      printed: printedMemo([question.items, isBare], () => printedOf(question.items, isBare)),
      ...related,
      ...states,
      ...colorsOf(question, states),
      ...(room.wall && shownFacts(question, { ...related, ...states, isBare })),
    }
    return { ...facts, rows, layout: layoutOf(question, { rows, facts, isLanes }) }
  }
}

/** What of bars is printed; lanes and bare rows show none of it. */
function printedOf(items: readonly Item[], isBare: boolean): Printed {
  const deadlines = isBare ? [] : [...deadlineTally(items).keys()]
  return {
    known: deadlines.some(({ from }) => from !== undefined),
    milestones: deadlines.some(({ milestones }) => milestones !== undefined),
  }
}

function isAllFolded({ groups }: GanttRows): boolean {
  return groups.length > 0 && groups.every(group => group.folded)
}

function rowStep(): (question: GanttQuestion) => GanttRows {
  const memo = memoSlot<GanttRows>()
  return ({ plan, items, arrangement: { group, sort, unit, fold } }) =>
    memo([plan, items, group, sort, unit, JSON.stringify([...fold])], () =>
      ganttRows(plan, items, { group, sort, unit, folded: fold }),
    )
}

type Times = Pick<GanttAnswer, 'asOf' | 'span' | 'starts' | 'due' | 'far'>

/** Days and what is inferred of them: of the whole plan, whatever of it is shown. */
function timeStep(): (question: GanttQuestion, start: GanttAnswer['start']) => Times {
  const startMemo = memoSlot<GanttAnswer['starts']>()
  const dueMemo = memoSlot<GanttAnswer['due']>()
  const farMemo = memoSlot<number>()
  return ({ plan, items, board, room, arrangement: { from, to } }, start) => {
    const counted = room.wall?.counted ?? items
    const span = planSpan(plan.items, board.day)
    return {
      asOf: board.day,
      span,
      far: farMemo([counted, span.first, span.last, from, to], () => {
        const [first, last] = [from ?? span.first, to ?? span.last]
        return counted.filter(({ deadline }) => {
          const edge = spanEdge(span, deadline)
          return edge === 'before' ? first <= span.first : edge === 'after' && last >= span.last
        }).length
      }),
      starts: startMemo([plan.items, plan.relations, start], () =>
        inferredStarts(plan.items, scopedRelations(plan.relations, plan.items, 'core'), start),
      ),
      due: dueMemo([counted], () => {
        const due = dueByYear(counted)
        return year => due.get(year) ?? 0
      }),
    }
  }
}

type Related = Pick<GanttAnswer, 'relations' | 'conflicts' | 'confirmed'>

function relationStep(): (question: GanttQuestion) => Related {
  const memo = memoSlot<Related>()
  return ({ plan, items, arrangement: { scope } }) =>
    memo([plan, items, scope], () => {
      const relations = scopedRelations(plan.relations, items, scope)
      return {
        relations,
        conflicts: timeConflicts(plan.items, relations),
        confirmed: confirmedCount(relations),
      }
    })
}

type States = Pick<
  GanttAnswer,
  'counts' | 'shares' | 'unitIn' | 'stateIn' | 'ofUnits' | 'unitsOf' | 'partOf' | 'shareOf'
>

/** Beside a unit stands its own state: under its head, and where only its items are asked for. */
function stateStep(): (question: GanttQuestion, rows: GanttRows) => States {
  const countMemo = memoSlot<GanttAnswer['counts']>()
  const unitMemo = memoSlot<GanttAnswer['unitIn']>()
  const boardMemo = memoSlot<Omit<States, 'counts'>>()
  return ({ items, board, words, room, arrangement }, rows) => {
    const { group, unit } = arrangement
    const unitIn = unitMemo([group, unit], () => unitOf(arrangement))
    const ofUnits = group === 'unit' || unit !== null
    const states = boardMemo([board, words, room.wall?.bare, group, unit], () => ({
      ofUnits,
      unitIn,
      stateIn: statesIn(board, unitIn),
      unitsOf: (item: Item) => {
        // Beside a unit's own state the item's late units would read as it being one.
        const late = ofUnits ? null : lateUnits(board, item)
        return late ? words.lateUnits(late) : [words.unitsOf(item, unit)]
      },
      ...(ofUnits
        ? { shares: false, partOf: () => '', shareOf: () => 0 }
        : {
            shares: board.share.some(share => share > 0),
            partOf: room.wall?.bare ? () => '' : partOf(board),
            shareOf: shareOf(board),
          }),
    }))
    return {
      ...states,
      counts: countMemo([board, ofUnits ? rows.groups : items, unit], () =>
        ofUnits ? rowCounts(rows, states.stateIn) : stateCounts(board, items),
      ),
    }
  }
}

/** The unit whose part an item is shown by: the one that is asked for, or that heads the group. */
function unitOf({ group, unit }: GanttArrangement): GanttAnswer['unitIn'] {
  return ({ name }) => unit ?? (group === 'unit' && name !== '' ? name : null)
}

function statesIn(board: StateBoard, unitIn: GanttAnswer['unitIn']): GanttAnswer['stateIn'] {
  const ofItems = itemStateOf(board)
  return group => {
    const unit = unitIn(group)
    return unit === null ? ofItems : unitStateOf(board, unit)
  }
}

/** How many rows are in each state, those of folded groups too. */
function rowCounts({ groups }: GanttRows, stateIn: GanttAnswer['stateIn']): StateCounts {
  const counts = noStates()
  for (const group of groups) {
    const stateOf = stateIn(group)
    for (const item of group.items) counts[stateOf(item)] += 1
  }
  return counts
}

type Colors = Pick<GanttAnswer, 'keyOf' | 'colorIn' | 'cueOf' | 'colors' | 'byTask' | 'stateColor'>

const anyState = (): WorkState => 'unreported'
const inAnyState = (): typeof anyState => anyState

function colorStep(): (question: GanttQuestion, states: States) => Colors {
  const contextMemo = memoSlot<ColorContext>()
  const colorMemo = memoSlot<Pick<Colors, 'keyOf' | 'colorIn' | 'cueOf'>>()
  const entryMemo = memoSlot<Colors['colors']>()
  return ({ plan, items, arrangement: { color }, style, words, room: { scale } }, states) => {
    // Columns are painted anew for other colours, so colours follow the board only where they tell
    // states.
    const stateIn = color === 'state' ? states.stateIn : inAnyState
    const context = contextMemo([plan, color === 'conflict'], () =>
      colorContext(plan, color === 'conflict'),
    )
    const colors = colorMemo([style, color, context, stateIn], () => {
      const colorOf = itemColor(style, color, context)
      const byState = memo((stateOf: ColorContext['stateOf']) =>
        itemColor(style, 'state', { ...context, stateOf }),
      )
      return {
        keyOf: colorKey(color, context),
        colorIn: group => (color === 'state' ? byState(stateIn(group)) : colorOf),
        cueOf: tellsClass(color) ? colorKey(color, context) : null,
      }
    })
    return {
      ...colors,
      colors: entryMemo([style, color, context, items, words, scale], () =>
        colorLegend(style, color, {
          counts: colorCounts(color, context, items),
          words: (key, count) => words.color(color, key, count),
          scale,
        }),
      ),
      byTask: color === 'task',
      stateColor: color === 'state' ? style.states : null,
    }
  }
}

/** A colour says what is true of the plan, whatever lines are drawn and whatever is filtered. */
function colorContext(plan: GanttQuestion['plan'], hasConflicts: boolean): ColorContext {
  const relations = scopedRelations(plan.relations, plan.items, hasConflicts ? 'all' : 'none')
  return {
    units: plan.units,
    relations,
    conflicts: timeConflicts(plan.items, relations),
    stateOf: anyState,
  }
}

/** What of a chart read from afar is to be explained: nothing but what shows. */
function shownFacts(
  { items }: GanttQuestion,
  {
    relations,
    conflicts,
    starts,
    partOf: part,
    shareOf: share,
    isBare,
  }: Related & Times & States & { readonly isBare: boolean },
): { readonly shares: boolean; readonly explained: Explained } {
  const crossed = new Set(conflicts.map(conflict => conflict.relation))
  return {
    shares:
      !isBare && items.some(item => part(item) !== '' || (starts.has(item.id) && share(item) > 0)),
    explained: {
      stretch: items.some(item => starts.has(item.id)),
      unknown: items.some(item => !starts.has(item.id)),
      kinds: kindsOf(relations.filter(relation => !crossed.has(relation))),
    },
  }
}

interface Laid {
  readonly rows: GanttRows
  readonly facts: LegendFacts & Pick<GanttAnswer, 'cueOf'>
  readonly isLanes: boolean
}

function layoutStep(): (question: GanttQuestion, laid: Laid) => GanttLayout {
  const memo = memoSlot<GanttLayout>()
  return ({ plan, items, arrangement, words, room }, { rows, facts, isLanes }) => {
    const { width, height, scale, paper, wall } = room
    // Other counts seldom make another height, and only that lays out rows anew.
    const foot = ganttFoot({ ...facts, tellsDay: isLanes, width, scale })
    const grouped = isGrouped(plan, arrangement.group)
    const cues = facts.cueOf !== null
    const named = wall ? items : plan.items
    const size = [width, height, scale, foot, paper?.grows, wall?.row]
    return memo([rows, named, words, cues, grouped, isLanes, ...size], () =>
      ganttLayout({
        rows,
        items: named,
        unitsKey: words.lang,
        itemHead: words.item,
        cues,
        width,
        height,
        scale,
        foot,
        unitsOf: words.unitsOf,
        grouped,
        nameOf: group => words.groupName(group.key, group.name),
        row: wall?.row,
        paper: paper && paperRows(rows, { ...room, paper }, { foot, isGrouped: grouped }),
        lanes: isLanes
          ? Math.max(
              ...rows.groups.map(group =>
                textWidth(words.groupCount(group.items.length), 13 * scale),
              ),
            )
          : undefined,
      }),
    )
  }
}
