import type { ComputedRef, Ref } from 'vue'
import { computed, shallowRef, watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'
import { deadlineDensity } from '@/analysis/plan/deadlineDensity'
import { suspectedTwins } from '@/analysis/relations/twins'
import { deadlineEnds } from '@/model/deadlineSpan'
import type { TimeBounds, TimeWindow } from '@/charts/axis/timeWindow'
import { ganttAnswers } from '@/charts/gantt/answer'
import { ganttScene } from '@/charts/gantt/gantt'
import type { GanttAnswer, GanttSight, GanttWindow, GanttWords } from '@/charts/gantt/input'
import type { GanttLayout } from '@/charts/gantt/layout'
import type { GanttQuestion } from '@/charts/gantt/question'
import type { WindowBounds } from '@/charts/gantt/window'
import type { Scene } from '@/charts/scene/scene'
import { stripBins } from '@/charts/strip/size'
import type { StripInput } from '@/charts/strip/strip'
import { ganttWords } from '@/figures/words/gantt'
import { dayNumber } from '@/model/day'
import type { Item } from '@/model/plan'

/**
 * How a Gantt chart is asked for: the parts of its question, of which the words follow from the
 * language, and what of it is in sight.
 */
export interface GanttChartOptions {
  readonly plan: () => GanttQuestion['plan']
  readonly items: () => GanttQuestion['items']
  readonly board: () => GanttQuestion['board']
  readonly arrangement: () => GanttQuestion['arrangement']
  readonly style: () => GanttQuestion['style']
  readonly room: () => GanttQuestion['room']
  /** Days before a deadline that count as 即将到期. */
  readonly near: () => number
  readonly window: Ref<GanttWindow>
  readonly selected: () => number | null
  readonly lit: () => GanttSight['lit']
  readonly focus: () => GanttSight['focus']
}

/** What draws moved deadlines and tells of them; fetched for a plan that was changed. */
type MoveParts = Pick<typeof import('@/figures/words/moved'), 'drawnMoves' | 'moveLines'>

/** A Gantt chart, and what it is made from. */
export interface GanttChart {
  readonly rows: ComputedRef<GanttAnswer['rows']>
  readonly relations: ComputedRef<GanttAnswer['relations']>
  readonly conflicts: ComputedRef<GanttAnswer['conflicts']>
  readonly words: ComputedRef<GanttWords>
  readonly layout: ComputedRef<GanttLayout>
  readonly bounds: ComputedRef<WindowBounds>
  /** From 60 days before the first deadline until 45 days after the last, the second exclusive. */
  readonly deadlines: ComputedRef<TimeBounds>
  /** What an item's colour tells, as a key of its words. */
  readonly keyOf: ComputedRef<GanttAnswer['keyOf']>
  readonly unitIn: ComputedRef<GanttAnswer['unitIn']>
  /** How an item's deadline was moved, a line each time. */
  readonly movesOf: (item: Item) => readonly string[]
  readonly scene: ComputedRef<Scene>
  readonly strip: ComputedRef<Omit<StripInput, 'words'>>
}

/**
 * Joins a plan's answers to a Gantt chart's display list. While the window moves nothing is asked
 * again; what is asked again takes only the steps whose ground has changed.
 */
export function useGanttChart(options: GanttChartOptions): GanttChart {
  const { t, locale } = useI18n()
  const { items, board, selected } = options
  const head = computed(() => options.arrangement().group)
  const words = computed(() =>
    ganttWords(t, { lang: locale.value, head: head.value, near: options.near() }),
  )
  const moves = shallowRef<MoveParts | null>(null)
  watchEffect(async () => {
    if (!options.plan().accepted || moves.value) return
    const { drawnMoves, moveLines } = await import('@/figures/words/moved')
    moves.value = { drawnMoves, moveLines }
  })
  const answerTo = ganttAnswers()
  const answer = computed(() =>
    answerTo({
      plan: options.plan(),
      items: items(),
      board: board(),
      arrangement: options.arrangement(),
      style: options.style(),
      words: words.value,
      room: options.room(),
      moved: moves.value?.drawnMoves(options.plan(), items(), locale.value),
    }),
  )
  const layout = computed(() => answer.value.layout)
  const relations = computed(() => answer.value.relations)
  const twins = computed(() => suspectedTwins(relations.value, selected()))
  const first = computed(() => dayNumber(answer.value.span.first))
  const last = computed(() => dayNumber(answer.value.span.last) + 1)
  const bounds = computed(() => ({
    layout: layout.value,
    first: first.value,
    last: last.value,
  }))
  const scene = computed(() =>
    ganttScene({
      ...answer.value,
      window: options.window.value,
      selected: selected(),
      twins: twins.value,
      lit: options.lit(),
      focus: options.focus(),
    }),
  )
  return {
    rows: computed(() => answer.value.rows),
    relations,
    conflicts: computed(() => answer.value.conflicts),
    words,
    layout,
    bounds,
    deadlines: computed(() => deadlineSpan(items(), bounds.value)),
    keyOf: computed(() => answer.value.keyOf),
    unitIn: computed(() => answer.value.unitIn),
    movesOf: item => moves.value?.moveLines(options.plan(), item, locale.value) ?? [],
    scene,
    strip: useStrip(options, bounds),
  }
}

/** The strip under the chart; scrolling rows leaves it as it is. */
function useStrip(
  { items, board, style, window }: GanttChartOptions,
  bounds: ComputedRef<WindowBounds>,
): GanttChart['strip'] {
  const density = computed(() => {
    const { first, last, layout } = bounds.value
    const bins = stripBins(layout.plot.w, layout.scale)
    return deadlineDensity(items(), { from: first, to: last, bins, whole: true })
  })
  const shown = computed<TimeWindow>(before => {
    const { from, to } = window.value
    return before?.from === from && before.to === to ? before : { from, to }
  })
  return computed(() => {
    const { first, last, layout } = bounds.value
    const { width, scale, plot } = layout
    return {
      first,
      last,
      width,
      scale,
      plot,
      window: shown.value,
      asOf: board().day,
      counts: density.value,
      style: style(),
    }
  })
}

function deadlineSpan(items: readonly Item[], whole: TimeBounds): TimeBounds {
  const ends = deadlineEnds(items)
  return {
    first: (ends ? dayNumber(ends.first) : whole.first) - 60,
    last: (ends ? dayNumber(ends.last) : whole.last) + 45,
  }
}
