// The Gantt chart of the page as it stands: its picture, what of it is in sight and in hand, and the
// ways to move it.

import { useEventListener } from '@vueuse/core'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { itemIndex } from '@/analysis/plan/itemIndex'
import { isGrouped } from '@/analysis/screen/ganttRows'
import { rowOf } from '@/analysis/screen/gridOrder'
import type { StateBoard } from '@/analysis/state/stateBoard'
import type { GanttWindow } from '@/charts/gantt/input'
import type { GanttArrangement } from '@/charts/gantt/question'
import type { MarkInfo } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import { stripHeight } from '@/charts/strip/size'
import type { BoxSize } from '@/composables/browser/useBoxSize'
import { useBoxSize } from '@/composables/browser/useBoxSize'
import type { GanttChart } from '@/composables/gantt/useGanttChart'
import { useGanttChart } from '@/composables/gantt/useGanttChart'
import type { GanttLit } from '@/composables/gantt/useGanttLit'
import { useGanttLit } from '@/composables/gantt/useGanttLit'
import type { GanttMoves } from '@/composables/gantt/useGanttWindow'
import { useGanttWindow } from '@/composables/gantt/useGanttWindow'
import type { GridCursorState } from '@/composables/gantt/useGridCursor'
import { useGridCursor } from '@/composables/gantt/useGridCursor'
import { usePageStyle } from '@/composables/page/usePageStyle'
import { useViewStore } from '@/stores/view'
import type { ShownItems } from './useShownItems'
import { useWindowAddress } from './useWindowAddress'

/** What the pointer is over, and where in the chart. */
export interface Hovered {
  readonly info: MarkInfo
  readonly x: number
  readonly y: number
}

/** A Gantt chart on the page. */
export interface GanttScreen {
  readonly chart: GanttChart
  readonly moves: GanttMoves
  readonly grid: GridCursorState
  readonly lighting: GanttLit
  readonly style: ComputedRef<ChartStyle>
  readonly selected: ComputedRef<number | null>
  readonly hovered: Readonly<ShallowRef<Hovered | null>>
  readonly point: (info: MarkInfo | null, at: { readonly x: number; readonly y: number }) => void
  /** Frames the row where the keyboard stands, or no longer does. */
  readonly setFocused: (isOn: boolean) => void
  /** Stands chart and strip in an element, whose size they take. */
  readonly attach: (element: unknown) => void
  readonly boxSize: BoxSize
  /** Px of the chart above the strip, and px per px of the drawing. */
  readonly room: ComputedRef<{
    readonly width: number
    readonly height: number
    readonly scale: number
  }>
}

/** Makes one of the items shown, and moves it by wheel, fingers, address and selection. */
export function useGanttScreen({ plan, items }: ShownItems, board: () => StateBoard): GanttScreen {
  const view = useViewStore()
  const page = usePageStyle(() => view.state)
  const box = shallowRef<HTMLElement | null>(null)
  const boxSize = useBoxSize(box)
  const selected = computed(() => {
    const { item } = view.state
    return item !== null && itemIndex(plan.value.items).has(item) ? item : null
  })
  const window = shallowRef<GanttWindow>({ top: 0, from: 0, to: 1 })
  const hovered = shallowRef<Hovered | null>(null)
  const isFocused = shallowRef(false)
  const room = computed(() => {
    const scale = page.scale.value
    return {
      width: Math.max(600, boxSize.width.value),
      height: Math.max(280, boxSize.height.value - stripHeight(scale)),
      scale,
    }
  })
  const chart = useGanttChart({
    plan: () => plan.value,
    items: () => items.value,
    board,
    arrangement: useArrangement(),
    style: () => page.style.value,
    room: () => room.value,
    near: () => view.state.near,
    window,
    selected: () => selected.value,
    lit: () => lighting.lit.value,
    focus: () => (isFocused.value ? grid.cursor.value : null),
  })
  const lighting = useGanttLit({
    items: () => plan.value.items,
    relations: () => chart.relations.value,
    reach: () => view.state.chain,
    selected: () => selected.value,
    hovered: () => hovered.value?.info.item ?? null,
  })
  const moves = useGanttWindow(window, () => chart.bounds.value)
  const grid = useGridCursor({
    rows: () => chart.rows.value,
    grouped: () => isGrouped(plan.value, view.state.group),
    selected: () => selected.value,
  })

  useEventListener(box, 'wheel', moves.wheel, { passive: false })
  useEventListener(box, 'pointerdown', moves.pointerDown)
  useWindowAddress(window, () => chart.bounds.value)
  watch(chart.layout, () => {
    moves.keep()
  })
  watch(
    selected,
    () => {
      const { cursor, order } = grid
      if (selected.value !== null && cursor.value) moves.reveal(rowOf(order.value, cursor.value))
    },
    { immediate: true, flush: 'post' },
  )
  watch(
    () => view.state.plan,
    () => {
      window.value = { ...window.value, top: 0 }
    },
  )
  // What the pointer was over is no longer under it once the rows or the days move.
  watch([window, chart.rows], () => {
    hovered.value = null
  })
  return {
    chart,
    moves,
    grid,
    lighting,
    style: page.style,
    selected,
    hovered,
    point: (info, at) => {
      hovered.value = info ? { info, ...at } : null
    },
    setFocused: isOn => {
      isFocused.value = isOn
    },
    attach: element => {
      box.value = element instanceof HTMLElement ? element : null
    },
    boxSize,
    room,
  }
}

/**
 * The arrangement that the address says, the same object as long as it says the same; its days are
 * left to the window, which is finer.
 */
function useArrangement(): () => GanttArrangement {
  const view = useViewStore()
  const arrangement = computed<GanttArrangement>(before => {
    const { group, sort, unit, fold, start, scope, color } = view.state
    const next = { group, sort, unit, fold, start, scope, color, from: null, to: null }
    return before && isSame(before, next) ? before : next
  })
  return () => arrangement.value
}

function isSame(a: GanttArrangement, b: GanttArrangement): boolean {
  return (Object.keys(a) as (keyof GanttArrangement)[]).every(key => a[key] === b[key])
}
