import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { WallWords } from '@/charts/wall/input'
import { wallWords } from '@/figures/words/wall'

/** The same words in the reader's language, as it changes. */
export function useWallWords({
  whole,
  near,
}: {
  readonly whole: () => number
  readonly near: () => number
}): ComputedRef<WallWords> {
  const { t, locale } = useI18n()
  return computed(() => wallWords(t, { lang: locale.value, near: near(), whole: whole() }))
}
