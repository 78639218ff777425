import { createI18n } from 'vue-i18n'
import type { Translate } from '@/composables/figureWords'
import { en } from '@/locales/en'
import { figureEn } from '@/locales/figureEn'
import { figureZhCN } from '@/locales/figureZhCN'
import { zhCN } from '@/locales/zhCN'

/** The page's words in a language, those of figures too. */
export function translation(lang: 'zh-CN' | 'en'): Translate {
  const { global } = createI18n({ legacy: false, locale: lang, fallbackLocale: 'zh-CN', messages: { 'zh-CN': { ...zhCN, figure: figureZhCN }, en: { ...en, figure: figureEn } } })
  return (key, named) => global.t(key, named ?? {})
}
