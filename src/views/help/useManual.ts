import type { ShallowRef } from 'vue'
import { shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Chapter } from '@/manual/readChapter'
import { readManual } from '@/manual/readManual'

/** The manual in the page's language, no chapters before it has come, and whether it did not. */
export interface LoadedManual {
  readonly chapters: Readonly<ShallowRef<readonly Chapter[]>>
  readonly isMissing: Readonly<ShallowRef<boolean>>
  readonly load: () => Promise<void>
}

/** Fetches the manual, and again where the language changes. */
export function useManual(): LoadedManual {
  const { t, locale } = useI18n()
  const chapters = shallowRef<readonly Chapter[]>([])
  const isMissing = shallowRef(false)

  async function load(): Promise<void> {
    const language = locale.value === 'en' ? 'en' : 'zh-CN'
    try {
      chapters.value = await readManual(language, t)
      isMissing.value = false
    } catch {
      isMissing.value = true
    }
  }

  watch(locale, load, { immediate: true })
  return { chapters, isMissing, load }
}
