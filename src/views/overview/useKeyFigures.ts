import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Share } from '@/analysis/state/progress'
import { dueAhead, pastItems } from '@/analysis/state/due'
import { progressRates } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { isDone, workStates } from '@/analysis/state/workState'
import type { Item, Plan } from '@/model/plan'
import type { ItemPicks } from './useItemPick'
import { useNumberWords } from './useNumberWords'

/** A number of the overview, and what picking it leads to. */
export interface KeyFigure {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly of: string
  readonly note: string
  readonly hint?: string
  readonly isEmpty?: boolean
  readonly pick: () => void
}

/** How many days the overview looks ahead. */
const spans = [30, 60, 90]

/** The rates of a plan, and how many items fall due in the days ahead. */
export function useKeyFigures({
  plan,
  board,
  picks: { show, showStates, itemsOf },
}: {
  readonly plan: () => Plan
  readonly board: () => StateBoard
  readonly picks: ItemPicks
}): {
  readonly rates: ComputedRef<readonly KeyFigure[]>
  readonly ahead: ComputedRef<readonly KeyFigure[]>
} {
  const { t } = useI18n()
  const numberWords = useNumberWords()

  function rate(
    key: 'completion' | 'onTime' | 'coverage',
    { part, of }: Share,
    pick: () => void,
  ): KeyFigure {
    return {
      key,
      name: t(`overall.${key}`),
      value: of === 0 ? '' : `${((part / of) * 100).toFixed(1)}%`,
      of: `${part}/${of}`,
      note: t(`overall.${key}Note`),
      pick,
    }
  }

  function silentItems(): readonly Item[] {
    const { reported } = board()
    return plan().items.filter((item, at) => (reported[at] ?? 0) < item.assignments.length)
  }

  const rates = computed(() => {
    const { completion, onTime, coverage } = progressRates(board())
    return [
      rate('completion', completion, () => {
        showStates(t('overall.completion'), workStates.filter(isDone))
      }),
      rate('onTime', onTime, () => {
        show(t('overall.onTime'), () => itemsOf(pastItems(board())))
      }),
      rate('coverage', coverage, () => {
        show(t('overall.silent'), silentItems)
      }),
    ]
  })
  const ahead = computed(() =>
    dueAhead(board(), spans).map(({ days, items }): KeyFigure => {
      const name = t('overall.ahead', { days })
      return {
        key: String(days),
        name,
        value: String(items.length),
        of: t('overall.itemWord', { n: items.length }),
        note: numberWords(items),
        hint: t('overall.aheadNote'),
        isEmpty: items.length === 0,
        pick: () => {
          show(name, () => itemsOf(dueAhead(board(), [days])[0]?.items ?? []))
        },
      }
    }),
  )
  return { rates, ahead }
}
