import type { I18n } from 'vue-i18n'
import { createI18n } from 'vue-i18n'
import { en } from '@/locales/en'
import { wallEn } from '@/locales/wallEn'
import { wallZhCN } from '@/locales/wallZhCN'
import { zhCN } from '@/locales/zhCN'

/** The page's words as a plugin; a key without one is a failure. */
export function pageWords(locale: 'zh-CN' | 'en' = 'zh-CN'): I18n {
  return createI18n({
    legacy: false,
    locale,
    messages: {
      'zh-CN': { ...zhCN, wall: wallZhCN },
      en: { ...en, wall: wallEn },
    },
    missing: (_, key) => {
      throw new Error(`no words for ${key}`)
    },
  })
}
