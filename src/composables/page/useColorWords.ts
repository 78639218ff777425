import { useI18n } from 'vue-i18n'
import type { ColorWords } from '@/figures/words/color'
import { colorWords } from '@/figures/words/color'

/** Words of colours in the reader's language. */
export function useColorWords(): ColorWords {
  const { t } = useI18n()
  return colorWords(t)
}
