import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { planSpan } from '@/analysis/plan/inferredStart'
import type { StateBoard } from '@/analysis/state/stateBoard'
import type { WallWords } from '@/charts/wall/input'
import { wallWords } from '@/figures/words/wall'

/** The same words in the reader's language, as it changes. */
export function useWallWords({
  board,
  whole,
  near,
}: {
  readonly board: () => StateBoard
  readonly whole: () => number
  readonly near: () => number
}): ComputedRef<WallWords> {
  const { t, locale } = useI18n()
  const firstDay = computed(() => planSpan(board().items, board().day).first)
  return computed(() =>
    wallWords(t, { lang: locale.value, near: near(), firstDay: firstDay.value, whole: whole() }),
  )
}
