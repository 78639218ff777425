import type { ComputedRef, ShallowRef } from 'vue'
import { computed, nextTick, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { recordIndex } from '@/analysis/ledger/ledgerIndex'
import { itemIndex } from '@/analysis/plan/itemIndex'
import { selectedItems } from '@/analysis/search/selection'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { assignmentState } from '@/analysis/state/stateBoard'
import type { WorkState } from '@/analysis/state/workState'
import { useStateWords } from '@/composables/page/useStateWords'
import type { Day } from '@/model/day'
import { dayNumber, daysBetween } from '@/model/day'
import type { Assignment, Item, Plan } from '@/model/plan'
import { unitLabel, printedDeadline } from '@/model/plan'
import type { Report } from '@/model/report'
import { assignmentKey } from '@/model/report'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/** An assignment of the table: its place in its item, and its key. */
export interface AssignmentPlace {
  readonly item: Item
  readonly assignment: Assignment
  readonly within: number
  readonly key: string
}

/** An assignment as the table shows it; `again` where the row above is of the same item. */
export interface AssignmentRow {
  readonly key: string
  readonly item: number
  readonly title: string
  readonly unit: string
  readonly deadline: string
  readonly state: WorkState
  readonly stateWords: string
  readonly last: string
  readonly again: boolean
}

/** The assignments that are asked for, and the rows of those that have room. */
export interface AssignmentRows {
  /** The items left by filters, whatever unit or state of theirs is asked for. */
  readonly items: ComputedRef<readonly Item[]>
  readonly places: ComputedRef<readonly AssignmentPlace[]>
  readonly rows: ComputedRef<readonly AssignmentRow[]>
  readonly showMore: () => void
  /** Makes room for a row and leads the keyboard to its first field; -1 does nothing. */
  readonly focusRow: (at: number) => void
}

/** Some hundred rows are a page; a clerk fills in a unit at a time. */
const page = 200

/** The rows of the ledger's table under the view's filters; `table` is where they stand. */
export function useAssignmentRows({
  asOf,
  board,
  table,
}: {
  readonly asOf: () => Day
  readonly board: () => StateBoard
  readonly table: Readonly<ShallowRef<HTMLElement | null>>
}): AssignmentRows {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const view = useViewStore()
  const { t } = useI18n()
  const stateWords = useStateWords()

  const plan = computed(() => plans.plan as Plan)
  const index = computed(() => recordIndex(plan.value.items, ledger.reports))
  const items = computed(() => selectedItems(plan.value, view.selection))
  const places = computed(() => items.value.flatMap(placesOf))
  const room = shallowRef(page)
  const rows = computed(() =>
    places.value
      .slice(0, room.value)
      .map((place, at) => rowOf(place, places.value[at - 1]?.item === place.item)),
  )
  watch(items, () => {
    room.value = page
  })

  function placesOf(item: Item): readonly AssignmentPlace[] {
    return item.assignments.flatMap((assignment, within) => {
      const key = assignmentKey({ item: item.id, ...assignment })
      const place = { item, assignment, within, key }
      return isAskedFor(place) ? place : []
    })
  }

  /** Here a unit and a state are those of the assignment itself. */
  function isAskedFor(place: AssignmentPlace): boolean {
    const { unit, state } = view.state
    const { assignment } = place
    const isUnit = unit === null || unit === assignment.unit || unit === unitLabel(assignment)
    return isUnit && (state === null || assignmentState(board(), numberOf(place)) === state)
  }

  function numberOf({ item, within }: AssignmentPlace): number {
    const { first, items: all } = board()
    return (first[itemIndex(all).place(item.id)] ?? 0) + within
  }

  function rowOf(place: AssignmentPlace, again: boolean): AssignmentRow {
    const { item, assignment, key } = place
    const number = numberOf(place)
    const state = assignmentState(board(), number)
    const fact = index.value.fact(number, dayNumber(asOf()))
    return {
      key,
      item: item.id,
      title: item.title,
      unit: unitLabel(assignment),
      deadline: printedDeadline(item.deadline),
      state,
      stateWords: stateWords.name(state, daysBetween(item.deadline.date, asOf())),
      last: fact ? factWords(fact) : '',
      again,
    }
  }

  function factWords({ day, state, percent, note }: Report): string {
    const share = percent === null ? '' : ` ${t('progress.percent', { n: percent })}`
    return `${day} ${t(`reported.${state}`)}${share}${note ? ` · ${note}` : ''}`
  }

  function showMore(): void {
    room.value += page
  }

  function focusRow(at: number): void {
    if (at < 0) return
    room.value = Math.max(room.value, at + page)
    void nextTick(() => {
      const field = table.value?.querySelectorAll<HTMLElement>('[data-cell="state"]')[at]
      field?.scrollIntoView({ block: 'center' })
      field?.focus({ preventScroll: true })
    })
  }

  return { items, places, rows, showMore, focusRow }
}
