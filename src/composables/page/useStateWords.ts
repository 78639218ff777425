import { useI18n } from 'vue-i18n'
import type { ItemState, StateBoard } from '@/analysis/state/stateBoard'
import { itemState } from '@/analysis/state/stateBoard'
import { unitStateOf } from '@/analysis/state/unitStates'
import type { WorkState } from '@/analysis/state/workState'
import type { Item } from '@/model/plan'

/** Words for where work stands, in the reader's language. */
export interface StateWords {
  /** The name of a state; an overdue one with its days. */
  readonly name: (state: WorkState, days?: number | null) => string
  /**
   * An item's state with how many of its assignments are done and reported on; what nobody reported
   * is not counted as anything else.
   */
  readonly item: (state: ItemState) => string
  /**
   * Where an item is shown to stand: the state of a unit's part, where it is shown by one, before
   * the item's; a deadline without a last day says so itself.
   */
  readonly shown: (item: Item, board: StateBoard, unit: string | null) => readonly string[]
  /** How many of some assignments anybody has reported on. */
  readonly coverage: (reported: number, all: number) => string
}

/** Words of states. */
export function useStateWords(): StateWords {
  const { t } = useI18n()
  const name = (state: WorkState, days?: number | null): string =>
    state === 'overdue' && days ? t('progress.overdueDays', { n: days }) : t(`state.${state}`)
  const coverage = (reported: number, all: number): string =>
    t('progress.coverage', { reported, all })
  const item = ({ state, days, reported, done, all }: ItemState): string => {
    const parts = [
      name(state, days),
      ...(reported > 0 && all > 1
        ? [t('progress.doneOf', { done, all }), coverage(reported, all)]
        : []),
    ]
    return parts.join(t('progress.comma'))
  }
  const shown: StateWords['shown'] = (one, board, unit) => {
    const whole = itemState(board, one.id)
    const own = unit === null ? null : unitStateOf(board, unit)(one)
    if (!whole) return []
    const isToldBefore = whole.state === 'open' || whole.state === 'undated'
    const words = isToldBefore ? [] : [item(whole)]
    if (unit === null || own === null) return words
    return [
      t('progress.ofUnit', { unit, state: name(own, whole.days) }),
      ...words.map(state => t('progress.ofItem', { state })),
    ]
  }
  return { name, item, shown, coverage }
}
