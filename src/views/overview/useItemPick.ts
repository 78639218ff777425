import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { unitItems } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemStateOf } from '@/analysis/state/stateBoard'
import { unitStateOf } from '@/analysis/state/unitStates'
import type { WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { LeadPick } from '@/figures/words/lead'
import type { Item, Plan } from '@/model/plan'
import { useViewStore } from '@/stores/view'

/** Items that a number stands for; `state` where they are all the items in one. */
export interface ItemPick {
  readonly heading: string
  readonly items: readonly Item[]
  readonly state: WorkState | null
  /** Where an item stands, or the part in it of the unit that was picked. */
  readonly stateOf: (item: Item) => WorkState
}

/** A number as picked: how its items are found, and of which unit it is, if of one. */
interface Pick {
  readonly heading: string
  readonly find: () => readonly Item[]
  readonly state: WorkState | null
  readonly unit: string | null
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
  /** Lists what a figure or a name of the lead counts; of a unit its own part in it. */
  readonly showLead: (pick: LeadPick) => void
  readonly itemsOf: (ids: readonly number[]) => readonly Item[]
}

/** Leads from a number of the overview to the items it is of. */
export function useItemPick(plan: () => Plan, board: () => StateBoard): ItemPicks {
  const view = useViewStore()
  const { t } = useI18n()
  const pick = shallowRef<Pick | null>(null)
  const picked = computed(() => {
    if (!pick.value) return null
    const { heading, find, state, unit } = pick.value
    const stateOf = unit === null ? itemStateOf(board()) : unitStateOf(board(), unit)
    return { heading, items: find(), state, stateOf }
  })

  function list(next: Pick): void {
    const [only, ...others] = next.find()
    if (only && others.length === 0) view.patch({ item: only.id })
    else pick.value = next
  }

  function show(
    heading: string,
    find: () => readonly Item[],
    state: WorkState | null = null,
  ): void {
    list({ heading, find, state, unit: null })
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
    const find = (): readonly Item[] =>
      state === null
        ? plan().items.filter(item => item.assignments.some(one => one.unit === name))
        : itemsOf(unitItems(board(), name, state))
    list({ heading: headingOf(name, state), find, state: null, unit: name })
  }

  function showTask(
    { no, name }: { readonly no: number; readonly name: string },
    state: WorkState | null,
  ): void {
    const states = state === null ? workStates : [state]
    show(headingOf(name, state), () => itemsIn(states).filter(item => item.task === no))
  }

  function showLead({ heading, items, unit }: LeadPick): void {
    list({ heading, find: () => itemsOf(items), state: null, unit })
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
    showLead,
    itemsOf,
  }
}
