import type { Ref } from 'vue'
import { nextTick, shallowRef } from 'vue'
import { itemIndex } from '@/analysis/plan/itemIndex'
import type { GridCursor } from '@/analysis/screen/gridOrder'
import { itemAt, rowOf } from '@/analysis/screen/gridOrder'
import type { MarkInfo } from '@/charts/scene/scene'
import type { ScreenAction } from '@/composables/gantt/gridKeys'
import type { Day } from '@/model/day'
import { useViewStore } from '@/stores/view'
import type { GanttScreen } from './useGanttScreen'
import type { ShownItems } from './useShownItems'
import { isDated } from '@/model/plan'

/** Spans of time that a tool or a key shows. */
export type TimePreset = 'whole' | 'deadlines' | 'year' | 'quarter'

/** What tools, keys and clicks do on the Gantt chart. */
export interface GanttActions {
  readonly act: (action: ScreenAction) => void
  readonly showTime: (preset: TimePreset) => void
  readonly toggleFold: (group: string) => void
  readonly toggleFolds: () => void
  readonly pickMark: (info: MarkInfo) => void
  readonly pickItem: (item: number) => void
  readonly moveCursor: (to: GridCursor) => void
  /** Chooses an item, unfolds its group and brings it into sight. */
  readonly goTo: (item: number) => void
  readonly leaveChain: () => void
  /** Whether a number to go to is asked for. */
  readonly isAsking: Ref<boolean>
  readonly stopAsking: () => void
}

const reaches = ['step', 'whole', 'longest'] as const

/** The actions on a screen; `focus` puts the keyboard on the chart. */
export function useGanttActions(
  { chart, moves, grid }: GanttScreen,
  { plan }: ShownItems,
  { asOf, focus }: { readonly asOf: () => Day; readonly focus: () => void },
): GanttActions {
  const view = useViewStore()
  const isAsking = shallowRef(false)

  function toggleFold(key: string): void {
    const { fold } = view.state
    const rest = [...fold].filter(other => other !== key)
    view.patch({ fold: new Set(fold.has(key) ? rest : [...rest, key]) })
  }

  function toggleFolds(): void {
    const { group, fold } = view.state
    if (group === 'none') return
    const keys = fold.size > 0 ? [] : chart.rows.value.groups.map(one => one.key)
    view.patch({ fold: new Set(keys) })
  }

  function pickItem(item: number): void {
    view.patch({ item })
  }

  function pickMark({ group, item, row: at, pair }: MarkInfo): void {
    if (group !== undefined) toggleFold(group)
    else if (item !== undefined) {
      const row = at === undefined ? undefined : chart.rows.value.rows[at]
      if (row && at !== undefined) grid.move({ group: row.group, item: at })
      pickItem(item)
    } else if (pair) pickItem(pair[1])
  }

  function moveCursor(to: GridCursor): void {
    grid.move(to)
    moves.reveal(rowOf(grid.order.value, to))
  }

  function goTo(id: number): void {
    const { groups } = chart.rows.value
    const holding = groups.filter(group => group.items.some(item => item.id === id))
    const [first] = holding
    if (first && holding.every(group => group.folded)) toggleFold(first.key)
    pickItem(id)
    void nextTick(() => {
      const { order, cursor } = grid
      const deadline = itemIndex(plan.value.items).get(id)?.deadline
      const day = deadline && isDated(deadline) ? deadline.date : undefined
      if (grid.goTo(id) && cursor.value) moves.reveal(rowOf(order.value, cursor.value), day)
      focus()
    })
  }

  function lengthenChain(): void {
    const next = (reaches.indexOf(view.state.chain) + 1) % reaches.length
    view.patch({ chain: reaches[next] ?? 'step' })
  }

  async function change(): Promise<void> {
    const item = itemAt(grid.order.value, grid.cursor.value) ?? view.state.item
    // Of several plans seen as one each is changed by itself.
    if (item === null || plan.value.joined) return
    const { useChangeFormStore } = await import('@/stores/changeForm')
    useChangeFormStore().open({ kind: 'item', item })
  }

  const presets: Readonly<Record<TimePreset, () => void>> = {
    whole: () => moves.show(chart.bounds.value.first, chart.bounds.value.last),
    deadlines: () => moves.show(chart.deadlines.value.first, chart.deadlines.value.last),
    year: () => moves.around(12, asOf()),
    quarter: () => moves.around(3, asOf()),
  }
  const actions: Readonly<Record<ScreenAction, () => unknown>> = {
    ...presets,
    close: () => view.patch({ item: null }),
    goTo: () => {
      isAsking.value = true
    },
    change,
    chain: lengthenChain,
    unfoldAll: () => view.patch({ fold: new Set() }),
    foldAll: toggleFolds,
    panBack: () => moves.pan(-0.1),
    panForward: () => moves.pan(0.1),
    zoomOut: () => moves.zoom(1.25),
    zoomIn: () => moves.zoom(0.8),
    asOf: () => moves.centre(asOf()),
  }
  return {
    act: action => {
      actions[action]()
    },
    showTime: preset => {
      presets[preset]()
    },
    toggleFold,
    toggleFolds,
    pickMark,
    pickItem,
    moveCursor,
    goTo,
    leaveChain: () => {
      view.patch({ chain: 'step' })
      focus()
    },
    isAsking,
    stopAsking: () => {
      isAsking.value = false
    },
  }
}
