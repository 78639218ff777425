import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { recordIndex } from '@/analysis/ledger/ledgerIndex'
import type { WallTurn } from '@/analysis/screen/wallScenes'
import { wallTurns } from '@/analysis/screen/wallScenes'
import { selectedItems } from '@/analysis/search/selection'
import { pressingItems } from '@/analysis/state/due'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemsInState, stateBoard, stateTally } from '@/analysis/state/stateBoard'
import type { ChartStyle } from '@/charts/sign/style'
import { lightStyle, styleOf, wallStyle } from '@/charts/sign/style'
import type { WallInput } from '@/charts/wall/input'
import { usePrinting } from '@/composables/browser/usePrinting'
import { useWallWords } from '@/composables/wall/useWallWords'
import type { Day } from '@/model/day'
import type { Item, Plan } from '@/model/plan'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/** What a wall has to show: the items left by filters, and the turns that show them. */
export interface WallContent {
  readonly plan: ComputedRef<Plan>
  readonly items: ComputedRef<readonly Item[]>
  /** Of a filtered plan every count, rate and curve is of what is shown. */
  readonly board: ComputedRef<StateBoard>
  readonly input: ComputedRef<WallInput>
  readonly turns: ComputedRef<readonly WallTurn[]>
  /** Where what is shown stands on a day. */
  readonly boardOf: (day: Day) => StateBoard
  /** A turn as its scene is headed. */
  readonly nameOf: (turn: WallTurn) => string
}

/** How scenes are headed where nobody has reported: they say what is planned. */
const plannedTitles: Readonly<Record<string, string>> = { gantt: 'arranged', progress: 'planned' }

/** The content of a wall; `board` is that of the whole plan on the wall's day. */
export function useWallContent(board: () => StateBoard): WallContent {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const view = useViewStore()
  const { t, locale } = useI18n()

  const plan = computed(() => plans.plan as Plan)
  const items = computed(() =>
    itemsInState(board(), selectedItems(plan.value, view.selection), view.state.state),
  )
  const isPrinting = usePrinting()
  const style = computed((): ChartStyle => {
    const isLight = isPrinting.value || view.state.theme === 'light'
    const base = isLight ? lightStyle : wallStyle
    if (view.state.palette !== 'lights') return { ...base }
    return { ...base, states: styleOf(isLight ? 'light' : 'dark', 'lights').states }
  })
  const words = useWallWords({
    whole: () => plan.value.items.length,
    near: () => view.state.near,
  })
  const shownBoard = computed(() => boardOf(board().day))
  const isSilent = computed(() => stateTally(shownBoard.value).reported === 0)
  const input = computed((): WallInput => ({
    plan: plan.value,
    items: items.value,
    board: shownBoard.value,
    arrangement: view.state,
    style: style.value,
    words: words.value,
    lang: locale.value,
    lit: view.state.item,
  }))
  const pressing = computed(() => pressingItems(board(), items.value).length > 0)
  const turns = computed(() =>
    wallTurns(plan.value, items.value, { scenes: view.state.scenes, pressing: pressing.value }),
  )

  function boardOf(day: Day): StateBoard {
    return items.value === plan.value.items && day === board().day
      ? board()
      : stateBoard(recordIndex(items.value, ledger.reports), day, { near: view.state.near })
  }

  function nameOf({ scene, task }: WallTurn): string {
    if (task !== null) {
      const name = plan.value.tasks.find(one => one.no === task)?.name ?? ''
      return words.value.task(task, name)
    }
    const title = isSilent.value ? (plannedTitles[scene] ?? scene) : scene
    return t(`wall.title.${title}`)
  }

  return { plan, items, board: shownBoard, input, turns, boardOf, nameOf }
}
