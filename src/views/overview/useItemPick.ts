import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { unitItems } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemStateOf } from '@/analysis/state/stateBoard'
import type { WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { Item, Plan } from '@/model/plan'
import { useViewStore } from '@/stores/view'

/** Items that a number stands for; `state` where they are all the items in one. */
export interface ItemPick {
  readonly heading: string
  readonly items: readonly Item[]
  readonly state: WorkState | null
}

/** The list of items behind the number picked last, and how each kind of number is picked. */
export interface ItemPicks {
  readonly picked: ComputedRef<ItemPick | null>
  readonly close: () => void
  /** Lists items, which follow the day; where there is one only, its detail opens. */
  readonly show: (heading: string, find: () => readonly Item[], state?: WorkState | null) => void
  readonly showStates: (heading: string, states: readonly WorkState[]) => void
  readonly showUnit: (name: string, state: WorkState | null) => void
  readonly showTask: (
    task: { readonly no: number; readonly name: string },
    state: WorkState | null,
  ) => void
  readonly itemsOf: (ids: readonly number[]) => readonly Item[]
}

/** Leads from a number of the overview to the items it is of. */
export function useItemPick(plan: () => Plan, board: () => StateBoard): ItemPicks {
  const view = useViewStore()
  const { t } = useI18n()
  const pick = shallowRef<{
    readonly heading: string
    readonly find: () => readonly Item[]
    readonly state: WorkState | null
  } | null>(null)
  const picked = computed(() => {
    if (!pick.value) return null
    const { heading, find, state } = pick.value
    return { heading, items: find(), state }
  })

  function show(
    heading: string,
    find: () => readonly Item[],
    state: WorkState | null = null,
  ): void {
    const [only, ...others] = find()
    if (only && others.length === 0) view.patch({ item: only.id })
    else pick.value = { heading, find, state }
  }

  function itemsOf(ids: readonly number[]): readonly Item[] {
    const wanted = new Set(ids)
    return plan().items.filter(item => wanted.has(item.id))
  }

  function itemsIn(states: readonly WorkState[]): readonly Item[] {
    const stateOf = itemStateOf(board())
    return plan().items.filter(item => states.includes(stateOf(item)))
  }

  function showStates(heading: string, states: readonly WorkState[]): void {
    const [state = null, ...others] = states
    show(heading, () => itemsIn(states), others.length === 0 ? state : null)
  }

  function headingOf(name: string, state: WorkState | null): string {
    return state === null ? name : `${name} · ${t(`state.${state}`)}`
  }

  /** Of a unit its own assignment counts, whatever the others that share the item have said. */
  function showUnit(name: string, state: WorkState | null): void {
    show(headingOf(name, state), () =>
      state === null
        ? plan().items.filter(item => item.assignments.some(one => one.unit === name))
        : itemsOf(unitItems(board(), name, state)),
    )
  }

  function showTask(
    { no, name }: { readonly no: number; readonly name: string },
    state: WorkState | null,
  ): void {
    const states = state === null ? workStates : [state]
    show(headingOf(name, state), () => itemsIn(states).filter(item => item.task === no))
  }

  return {
    picked,
    close: () => {
      pick.value = null
    },
    show,
    showStates,
    showUnit,
    showTask,
    itemsOf,
  }
}
