import type { I18n } from 'vue-i18n'
import { createI18n } from 'vue-i18n'
import { everyEn, everyZhCN } from '../locales/everyWord'

/** The page's words as a plugin; a key without one is a failure. */
export function pageWords(locale: 'zh-CN' | 'en' = 'zh-CN'): I18n {
  return createI18n({
    legacy: false,
    locale,
    messages: {
      'zh-CN': everyZhCN,
      en: everyEn,
    },
    missing: (_, key) => {
      throw new Error(`no words for ${key}`)
    },
  })
}
