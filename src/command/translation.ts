import { createI18n } from 'vue-i18n'
import type { PageSettings } from '@/address/page'
import { en } from '@/locales/en'
import { figureEn } from '@/locales/figureEn'
import { figureZhCN } from '@/locales/figureZhCN'
import { packEn } from '@/locales/packEn'
import { packZhCN } from '@/locales/packZhCN'
import type { Translate } from '@/locales/translate'
import { wallEn } from '@/locales/wallEn'
import { wallZhCN } from '@/locales/wallZhCN'
import { zhCN } from '@/locales/zhCN'

/** The page's words in a language, those of figures and packs too. */
export function translation(lang: PageSettings['lang']): Translate {
  const { global } = createI18n({
    legacy: false,
    locale: lang,
    fallbackLocale: 'zh-CN',
    messages: {
      'zh-CN': { ...zhCN, figure: figureZhCN, pack: packZhCN, wall: wallZhCN },
      en: { ...en, figure: figureEn, pack: packEn, wall: wallEn },
    },
  })
  return (key, named) => global.t(key, named ?? {})
}
