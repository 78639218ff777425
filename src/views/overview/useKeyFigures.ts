import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { toldBasis } from '@/analysis/change/deadlineMoves'
import type { Share } from '@/analysis/state/progress'
import { dueAhead, pastItems } from '@/analysis/state/due'
import { progressRates } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { isDone, workStates } from '@/analysis/state/workState'
import { basisName } from '@/figures/words/moved'
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
  other,
  picks: { show, showStates, itemsOf },
}: {
  readonly plan: () => Plan
  readonly board: () => StateBoard
  /** The board by the other deadlines, where changes moved some. */
  readonly other: () => StateBoard | null
  readonly picks: ItemPicks
}): {
  readonly rates: ComputedRef<readonly KeyFigure[]>
  readonly ahead: ComputedRef<readonly KeyFigure[]>
} {
  const { t, locale } = useI18n()
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

  /** The share that was done in time, by the deadlines told and by the others, where some were moved. */
  function timely(onTime: Share): readonly KeyFigure[] {
    const pick = (): void => {
      show(t('overall.onTime'), () => itemsOf(pastItems(board())))
    }
    const own = rate('onTime', onTime, pick)
    const others = other()
    if (!others) return [own]
    const told = toldBasis(plan())
    const rest = rate('onTime', progressRates(others).onTime, () => {
      show(t('overall.onTime'), () => itemsOf(pastItems(others)))
    })
    const by = (figure: KeyFigure, basis: typeof told): KeyFigure => ({
      ...figure,
      key: basis === told ? figure.key : `${figure.key}-${basis}`,
      note: basisName(basis, locale.value),
      hint: figure.note,
    })
    return [by(own, told), by(rest, told === 'first' ? 'adjusted' : 'first')]
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
      ...timely(onTime),
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
