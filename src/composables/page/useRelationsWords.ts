import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RelationsWords } from '@/charts/relations/input'
import type { RelationsAbout } from '@/figures/words/relations'
import { relationsWords } from '@/figures/words/relations'

/** The same words in the reader's language, as it changes. */
export function useRelationsWords(about: () => RelationsAbout): ComputedRef<RelationsWords> {
  const { t } = useI18n()
  return computed(() => relationsWords(t, about()))
}
