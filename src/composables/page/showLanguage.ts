import type { Composer } from 'vue-i18n'

/** The part of vue-i18n's composer that a language is shown by. */
type Languages = Pick<Composer, 'getLocaleMessage' | 'mergeLocaleMessage' | 'locale'>

/**
 * Shows the page in a language; English words are fetched when they are first asked for, and where
 * they cannot be, the page stays as it is.
 */
export async function showLanguage(languages: Languages, lang: 'zh-CN' | 'en'): Promise<void> {
  // Words of figures or of the wall may be there before the page's own.
  if (lang === 'en' && !('app' in languages.getLocaleMessage('en'))) {
    const words = await import('@/locales/en').catch(() => null)
    if (!words) return
    languages.mergeLocaleMessage('en', words.en)
  }
  languages.locale.value = lang
}
