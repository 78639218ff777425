import { useI18n } from 'vue-i18n'
import type { ItemState } from '@/analysis/state/stateBoard'
import type { WorkState } from '@/analysis/state/workState'

/** Words for where work stands, in the reader's language. */
export interface StateWords {
  /** The name of a state; an overdue one with its days. */
  readonly name: (state: WorkState, days?: number | null) => string
  /**
   * An item's state with how many of its assignments are done and reported on; what nobody reported
   * is not counted as anything else.
   */
  readonly item: (state: ItemState) => string
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
  return { name, item, coverage }
}
