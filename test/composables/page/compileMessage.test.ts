import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { compileMessage } from '@/composables/page/compileMessage'
import { zhCN } from '@/locales/zhCN'
import { everyEn, everyZhCN } from '../../locales/everyWord'

const messages = {
  'zh-CN': everyZhCN,
  en: everyEn,
}
const ours = createI18n({
  legacy: false,
  locale: 'zh-CN',
  messages,
  messageCompiler: compileMessage,
}).global
const general = createI18n({ legacy: false, locale: 'zh-CN', messages }).global

/** Every key of the words, as t takes it. */
function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value as object, `${before}${key}.`),
  )
}

describe('our messages', () => {
  it.each(['zh-CN', 'en'] as const)(
    'say in %s what vue-i18n’s own grammar makes of them',
    locale => {
      const named = new Proxy(
        {},
        { get: (_, name) => (typeof name === 'string' ? `<${name}>` : undefined), has: () => true },
      )
      expect(keysOf(zhCN).length).toBeGreaterThan(200)
      for (const key of keysOf(messages[locale]))
        expect([key, ours.t(key, named, { locale })]).toEqual([
          key,
          general.t(key, named, { locale }),
        ])
    },
  )

  it('choose the form of a number', () => {
    for (const n of [1, 2, 27])
      expect(ours.t('grid.count', { n }, { locale: 'en', plural: n })).toBe(
        general.t('grid.count', { n }, { locale: 'en', plural: n }),
      )
  })
})
