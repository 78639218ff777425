import { markRaw } from 'vue'
import type { Composer } from 'vue-i18n'

/** The part of vue-i18n's composer that a language is shown by. */
type Languages = Pick<Composer, 'availableLocales' | 'setLocaleMessage' | 'locale'>

/**
 * Shows the page in a language; English words are fetched when they are first asked for, and where
 * they cannot be, the page stays as it is.
 */
export async function showLanguage(languages: Languages, lang: 'zh-CN' | 'en'): Promise<void> {
  if (lang === 'en' && !languages.availableLocales.includes('en')) {
    const words = await import('@/locales/en').catch(() => null)
    if (!words) return
    languages.setLocaleMessage('en', markRaw(words.en))
  }
  languages.locale.value = lang
}
