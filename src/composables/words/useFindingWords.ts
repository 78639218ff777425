import { shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PhraseBook } from '@/locales/findings/phraseBook'
import type { Finding } from '@/model/plan'

/** What a finding says, in the page's language; a reader tells in Chinese. */
export interface FindingWords {
  readonly wordsOf: (finding: Pick<Finding, 'code' | 'words' | 'message'>) => string
  /** A sentence of a reader that is no finding, such as why words were left out. */
  readonly sentence: (chinese: string) => string
}

/** Words of findings; what is said in English is fetched with it, and nothing is said until then. */
export function useFindingWords(): FindingWords {
  const { locale, t, te } = useI18n()
  const english = shallowRef<{ readonly book: PhraseBook; readonly other: string } | null>(null)

  watch(
    locale,
    async language => {
      if (language === 'zh-CN' || english.value !== null) return
      const [{ PhraseBook: Book }, lists] = await Promise.all([
        import('@/locales/findings/phraseBook'),
        import('@/locales/findings/english'),
      ])
      const { findingPhrases, findingPrefixes, findingSuffixes, findingInChinese } = lists
      const book = new Book({
        phrases: findingPhrases,
        prefixes: findingPrefixes,
        suffixes: findingSuffixes,
      })
      english.value = { book, other: findingInChinese }
    },
    { immediate: true },
  )

  function sentence(chinese: string): string {
    if (locale.value === 'zh-CN') return chinese
    if (english.value === null) return ''
    const { book, other } = english.value
    return book.translate(chinese) ?? `${other}“${chinese}”`
  }

  function wordsOf({ code, words, message }: Pick<Finding, 'code' | 'words' | 'message'>): string {
    if (locale.value === 'zh-CN') return message
    const translated = english.value?.book.translate(message) ?? null
    const key = `finding.${code}`
    if (translated !== null || !te(key)) return translated ?? sentence(message)
    return t(key, { words })
  }

  return { wordsOf, sentence }
}
