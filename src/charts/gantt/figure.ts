import { dueByYear } from '@/analysis/plan/deadlineTally'
import type { StartRule } from '@/analysis/plan/inferredStart'
import { deadlineEnds, inferredStarts, planSpan } from '@/analysis/plan/inferredStart'
import { timeConflicts } from '@/analysis/relations/conflict'
import type { RelationScope } from '@/analysis/relations/scope'
import { scopedRelations } from '@/analysis/relations/scope'
import type { GanttRows, Grouping, SortKey } from '@/analysis/screen/ganttRows'
import { ganttRows } from '@/analysis/screen/ganttRows'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemStateOf, partOf, shareOf, stateCounts } from '@/analysis/state/stateBoard'
import type { ChartLayout, ChartRoom } from '@/charts/figure/pages'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { Item, Plan } from '@/model/plan'
import type { ColorBy } from './color'
import { colorCounts, colorKey, colorLegend, itemColor } from './color'
import { ganttScene } from './gantt'
import type { GanttInput, GanttWords } from './input'
import type { GanttLayout } from './layout'
import { ganttLayout } from './layout'
import { ganttFoot, kindsOf } from './legend'
import { ganttPages } from './pages'

/**
 * What a Gantt chart on paper is asked for: some items of a plan, as they are arranged on the
 * screen; without `from` and `to` the whole years of the plan.
 */
export interface GanttQuestion {
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly group: Grouping
  readonly sort: SortKey
  readonly unit: string | null
  readonly fold: ReadonlySet<string>
  readonly start: StartRule
  readonly scope: RelationScope
  readonly color: ColorBy
  readonly from: Day | null
  readonly to: Day | null
  readonly lang: string
}

/** Words of a Gantt chart on paper. */
export interface GanttFigureWords {
  readonly chart: GanttWords
  readonly color: (by: ColorBy, key: string, count: number) => string
}

/**
 * A Gantt chart over pages: rows never cut, heads repeated; on a narrow page groups are named in
 * bands over their rows, not in a column.
 */
export function ganttChartPages(question: GanttQuestion, words: GanttFigureWords): ChartLayout {
  const { plan, items } = question
  const rows = ganttRows(plan, items, {
    group: question.group,
    sort: question.sort,
    unit: question.unit,
    folded: question.fold,
  })
  return room => {
    const made = inputFor(question, words, { rows, room })
    const layout = paperLayout(question, words, { rows, room, foot: made.foot })
    const window = {
      ...made.input.window,
      from: made.input.window.from - runIn(layout, made.input),
    }
    const pages = ganttPages(layout, rows, room.height - layout.head - layout.foot)
    const months = (made.input.window.to - made.input.window.from) / 30.4
    return {
      count: pages.length,
      cramped: layout.plot.w < leastPlot(layout, room, months) * room.scale,
      scenes: () => pages.map(page => ganttScene({ ...made.input, window, layout: page })),
    }
  }
}

/**
 * Px at scale 1 that the plot needs: its months by name where smaller type would have them so, else
 * its quarters.
 */
function leastPlot(
  { plot, scale, width }: GanttLayout,
  { least }: ChartRoom,
  months: number,
): number {
  const beside = (width - plot.w) / scale
  return width / least - beside >= months * 20.5
    ? months * 20.5
    : Math.min(350, Math.max(120, months * 9.7))
}

/**
 * Days before the axis' first that let the earliest flag stand whole; none where a window is asked
 * for that begins later.
 */
function runIn(layout: GanttLayout, { rows, window }: Pick<GanttInput, 'rows' | 'window'>): number {
  const { plot, flag, scale } = layout
  const ends = deadlineEnds(rows.groups.flatMap(group => group.items))
  const days = ends ? dayNumber(ends.first) + 1 - window.from : 0
  const need = flag.w + 3 * scale
  return days <= 0
    ? 0
    : Math.max(0, (need * (window.to - window.from) - days * plot.w) / (plot.w - need))
}

/**
 * Rows of a chart on paper are between 16 and 34 px high, and not over 21 where the page grows with
 * them.
 */
const rowHeights = {
  band: { least: 16, most: 30 },
  column: { least: 16, most: 34 },
  grown: 21,
} as const

interface Paper {
  readonly rows: GanttRows
  readonly room: ChartRoom
  readonly foot: number
}

function paperLayout(
  { plan, group, color, lang }: GanttQuestion,
  { chart }: GanttFigureWords,
  { rows, room, foot }: Paper,
): GanttLayout {
  const { width, height, scale } = room
  const inBands = group !== 'none' && width < 1000 * scale
  const { least, most } = inBands ? rowHeights.band : rowHeights.column
  const body = height - Math.round(54 * scale) - foot
  const lines = rows.rows.length + (inBands ? rows.groups.length : 0)
  const gaps = inBands ? 0 : rows.groups.length * 3 * scale
  const fit = (body - gaps) / Math.max(1, lines)
  const row =
    fit < least * scale
      ? (least + 2) * scale
      : Math.min(fit, (room.grows ? rowHeights.grown : most) * scale)
  return ganttLayout({
    rows,
    items: plan.items,
    unitsKey: lang,
    cues: !['task', 'year', 'state'].includes(color),
    width,
    height,
    scale,
    foot,
    unitsOf: chart.unitsOf,
    grouped: group !== 'none',
    paper: { row, band: inBands ? row : 0 },
    nameOf: one => chart.groupName(one.key, one.name),
  })
}

/**
 * All that the screen's chart is drawn from, but for its layout; nothing on paper is chosen, lit or
 * in focus.
 */
function inputFor(
  question: GanttQuestion,
  words: GanttFigureWords,
  { rows, room }: Omit<Paper, 'foot'>,
): { readonly input: Omit<GanttInput, 'layout'>; readonly foot: number } {
  const { plan, items, board, color, start } = question
  const { style, scale } = room
  const span = planSpan(plan.items, board.day)
  const relations = scopedRelations(plan.relations, items, question.scope)
  const conflicts = timeConflicts(plan.items, relations)
  const told = scopedRelations(plan.relations, plan.items, 'all')
  const context = {
    units: plan.units,
    relations: told,
    conflicts: timeConflicts(plan.items, told),
    stateOf: itemStateOf(board),
  }
  const colors = colorLegend(style, color, {
    counts: colorCounts(color, context, items),
    words: (key, count) => words.color(color, key, count),
    scale,
  })
  const legend = {
    words: words.chart,
    style,
    counts: stateCounts(board, items),
    shares: board.share.some(part => part > 0),
    stateColor: color === 'state' ? style.states : null,
    rule: start,
    colors,
  }
  const due = dueByYear(items)
  return {
    foot: ganttFoot({
      ...legend,
      conflicts: conflicts.length,
      kinds: kindsOf(relations),
      scale,
      width: room.width - 24 * scale,
    }),
    input: {
      ...legend,
      rows,
      relations,
      conflicts,
      asOf: board.day,
      firstDay: span.first,
      selected: null,
      twins: new Set(),
      lit: null,
      focus: null,
      window: {
        top: 0,
        from: dayNumber(question.from ?? span.first),
        to: dayNumber(question.to ?? span.last) + 1,
      },
      starts: inferredStarts(
        plan.items,
        scopedRelations(plan.relations, plan.items, 'core'),
        start,
      ),
      colorOf: itemColor(style, color, context),
      cueOf: ['task', 'year', 'state'].includes(color) ? null : colorKey(color, context),
      byTask: color === 'task',
      stateOf: context.stateOf,
      partOf: partOf(board),
      shareOf: shareOf(board),
      due: year => due.get(year) ?? 0,
    },
  }
}
