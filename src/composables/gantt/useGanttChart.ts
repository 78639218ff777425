import type { ComputedRef, Ref } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { deadlineDensity } from '@/analysis/plan/deadlineDensity'
import { dueByYear } from '@/analysis/plan/deadlineTally'
import type { StartRule } from '@/analysis/plan/inferredStart'
import { deadlineEnds, inferredStarts, planSpan } from '@/analysis/plan/inferredStart'
import type { TimeConflict } from '@/analysis/relations/conflict'
import { timeConflicts } from '@/analysis/relations/conflict'
import { suspectedTwins } from '@/analysis/relations/graph'
import type { RelationScope } from '@/analysis/relations/scope'
import { scopedRelations } from '@/analysis/relations/scope'
import type { GanttRows, Grouping, SortKey } from '@/analysis/screen/ganttRows'
import { ganttRows } from '@/analysis/screen/ganttRows'
import type { GridCursor } from '@/analysis/screen/gridOrder'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemStateOf, partOf, shareOf, stateCounts } from '@/analysis/state/stateBoard'
import type { WorkState } from '@/analysis/state/workState'
import type { ColorBy } from '@/charts/gantt/color'
import { colorCounts, colorKey, colorLegend, itemColor } from '@/charts/gantt/color'
import { ganttScene } from '@/charts/gantt/gantt'
import type { GanttWindow, GanttWords, Lit } from '@/charts/gantt/input'
import type { GanttLayout } from '@/charts/gantt/layout'
import { ganttLayout } from '@/charts/gantt/layout'
import { ganttFoot, kindsOf } from '@/charts/gantt/legend'
import type { WindowBounds } from '@/charts/gantt/window'
import type { Scene } from '@/charts/scene/scene'
import type { LegendEntry } from '@/charts/sign/legend'
import type { ChartStyle } from '@/charts/sign/style'
import type { StripInput } from '@/charts/strip/strip'
import { stripBins } from '@/charts/strip/strip'
import { useColorWords } from '@/composables/page/useColorWords'
import { confirmedOf } from '@/figures/words/standing'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { Item, Plan, Relation } from '@/model/plan'
import { useGanttWords } from './useGanttWords'

/**
 * How a Gantt chart is asked for; each part is a getter of its own, so that a change redoes only
 * what follows from it.
 */
export interface GanttChartOptions {
  readonly plan: () => Plan
  readonly items: () => readonly Item[]
  readonly asOf: () => Day
  readonly board: () => StateBoard
  /** Days before a deadline that count as 即将到期. */
  readonly near: () => number
  readonly group: () => Grouping
  readonly sort: () => SortKey
  readonly unit: () => string | null
  /** Keys of folded groups. */
  readonly fold: () => ReadonlySet<string>
  readonly start: () => StartRule
  readonly scope: () => RelationScope
  readonly color: () => ColorBy
  readonly selected: () => number | null
  readonly size: () => { readonly width: number; readonly height: number; readonly scale: number }
  readonly style: () => ChartStyle
  readonly window: Ref<GanttWindow>
  readonly lit: () => Lit | null
  readonly focus: () => GridCursor | null
}

/** A Gantt chart, and what it is made from. */
export interface GanttChart {
  readonly rows: ComputedRef<GanttRows>
  readonly relations: ComputedRef<readonly Relation[]>
  readonly conflicts: ComputedRef<readonly TimeConflict[]>
  readonly words: ComputedRef<GanttWords>
  readonly layout: ComputedRef<GanttLayout>
  readonly bounds: ComputedRef<WindowBounds>
  /** From 60 days before the first deadline until 45 days after the last, the second exclusive. */
  readonly deadlines: ComputedRef<{ readonly first: number; readonly last: number }>
  /** What an item's colour says of it; nothing where colours tell tasks. */
  readonly colorWords: (item: Item) => string
  readonly scene: ComputedRef<Scene>
  readonly strip: ComputedRef<Omit<StripInput, 'words'>>
}

const noColors: readonly LegendEntry[] = []
const anyState = (): WorkState => 'unreported'

/**
 * Joins a plan's answers to a Gantt chart's display list, each step redone only when what it
 * follows from changes.
 */
export function useGanttChart(options: GanttChartOptions): GanttChart {
  const { locale } = useI18n()
  const colorWords = useColorWords()
  const { plan, items, asOf } = options
  const allItems = computed(() => plan().items)
  // The same object as long as the days are the same: words and the layout of all rows follow from
  // it, but not from the as-of day within it.
  const span = computed<ReturnType<typeof planSpan>>(before => {
    const next = planSpan(allItems.value, asOf())
    return before?.first === next.first && before.last === next.last ? before : next
  })
  const relations = computed(() => scopedRelations(plan().relations, items(), options.scope()))
  const conflicts = computed(() => timeConflicts(allItems.value, relations.value))
  const core = computed(() => scopedRelations(plan().relations, allItems.value, 'core'))
  const starts = computed(() => inferredStarts(allItems.value, core.value, options.start()))
  const rows = computed(() =>
    ganttRows(plan(), items(), {
      group: options.group(),
      sort: options.sort(),
      unit: options.unit(),
      folded: options.fold(),
    }),
  )
  const twins = computed(() => suspectedTwins(relations.value, options.selected()))
  const counts = computed(() => stateCounts(options.board(), items()))
  const stateOf = computed(() => itemStateOf(options.board()))
  const part = computed(() => partOf(options.board()))
  const share = computed(() => shareOf(options.board()))
  const confirmed = computed(() => confirmedOf(relations.value))
  const words = useGanttWords({
    head: options.group,
    firstDay: () => span.value.first,
    near: options.near,
    confirmed: () => confirmed.value,
  })
  // A colour says what is true of the plan, whatever lines are drawn and whatever is filtered.
  const told = computed(() => scopedRelations(plan().relations, allItems.value, 'all'))
  const toldConflicts = computed(() => timeConflicts(allItems.value, told.value))
  // Columns are painted anew for other colours, so colours follow the board only where they tell
  // states.
  const coloring = computed(() => (options.color() === 'state' ? stateOf.value : anyState))
  const context = computed(() => ({
    units: plan().units,
    relations: told.value,
    conflicts: toldConflicts.value,
    stateOf: coloring.value,
  }))
  const stateColor = computed(() => (options.color() === 'state' ? options.style().states : null))
  const keyOf = computed(() => colorKey(options.color(), context.value))
  const colorOf = computed(() => itemColor(options.style(), options.color(), context.value))
  const cueOf = computed(() =>
    ['task', 'year', 'state'].includes(options.color()) ? null : keyOf.value,
  )
  const colors = computed(() =>
    options.color() === 'task' || options.color() === 'state'
      ? noColors
      : colorLegend(options.style(), options.color(), {
          counts: colorCounts(options.color(), context.value, items()),
          words: (key, count) => colorWords.entry(options.color(), key, count),
          scale: options.size().scale,
        }),
  )
  const legend = computed(() => ({
    words: words.value,
    style: options.style(),
    counts: counts.value,
    shares: options.board().share.some(part => part > 0),
    stateColor: stateColor.value,
    rule: options.start(),
    conflicts: conflicts.value.length,
    kinds: kindsOf(relations.value),
    colors: colors.value,
    scale: options.size().scale,
  }))
  // Other counts seldom make another height, and only that lays out rows anew.
  const foot = computed(() =>
    ganttFoot({ ...legend.value, width: options.size().width - 24 * options.size().scale }),
  )
  const layout = computed(() => {
    const { width, height, scale } = options.size()
    return ganttLayout({
      rows: rows.value,
      items: allItems.value,
      unitsKey: locale.value,
      cues: cueOf.value !== null,
      width,
      height,
      scale,
      foot: foot.value,
      unitsOf: words.value.unitsOf,
      grouped: options.group() !== 'none',
      nameOf: group => words.value.groupName(group.key, group.name),
    })
  })
  const due = computed(() => dueByYear(items()))
  const dueIn = (year: number): number => due.value.get(year) ?? 0
  const bounds = computed(() => ({
    layout: layout.value,
    first: dayNumber(span.value.first),
    last: dayNumber(span.value.last) + 1,
  }))
  const deadlines = computed(() => deadlineSpan(items(), bounds.value))
  const scene = computed(() =>
    ganttScene({
      ...legend.value,
      rows: rows.value,
      layout: layout.value,
      window: options.window.value,
      relations: relations.value,
      conflicts: conflicts.value,
      starts: starts.value,
      asOf: asOf(),
      firstDay: span.value.first,
      selected: options.selected(),
      twins: twins.value,
      lit: options.lit(),
      focus: options.focus(),
      stateOf: stateOf.value,
      partOf: part.value,
      shareOf: share.value,
      colorOf: colorOf.value,
      cueOf: cueOf.value,
      byTask: options.color() === 'task',
      due: dueIn,
    }),
  )
  const density = computed(() => {
    const {
      first,
      last,
      layout: { plot, scale },
    } = bounds.value
    return deadlineDensity(items(), { from: first, to: last, bins: stripBins(plot.w, scale) })
  })
  const timeShown = computed<{ readonly from: number; readonly to: number }>(before => {
    const { from, to } = options.window.value
    return before?.from === from && before.to === to ? before : { from, to }
  })
  const strip = computed(() => {
    const {
      first,
      last,
      layout: { width, scale, plot },
    } = bounds.value
    return {
      first,
      last,
      width,
      scale,
      plot,
      window: timeShown.value,
      asOf: asOf(),
      counts: density.value,
      style: options.style(),
    }
  })

  return {
    colorWords: item =>
      options.color() === 'task' || options.color() === 'state'
        ? ''
        : colorWords.name(options.color(), keyOf.value(item)),
    rows,
    relations,
    conflicts,
    words,
    layout,
    bounds,
    deadlines,
    scene,
    strip,
  }
}

function deadlineSpan(
  items: readonly Item[],
  whole: { readonly first: number; readonly last: number },
): { readonly first: number; readonly last: number } {
  const ends = deadlineEnds(items)
  return {
    first: (ends ? dayNumber(ends.first) : whole.first) - 60,
    last: (ends ? dayNumber(ends.last) : whole.last) + 45,
  }
}
