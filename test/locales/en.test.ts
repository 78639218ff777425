import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { compileMessage } from '@/composables/page/compileMessage'
import { everyEn } from './everyWord'

const words = everyEn
const compilers = [
  ['our own compiler', { messageCompiler: compileMessage }],
  ['vue-i18n’s', {}],
] as const

/** What is counted, as no message may say of one. */
const many =
  'items|units|assignments|days|weeks|months|records|reports|relations|rows|pages|turns|' +
  'characters|problems|errors|conflicts|duplicates|chains|scenes|times|files|lines|pixels'

function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value as object, `${before}${key}.`),
  )
}

describe.each(compilers)('English words, by %s', (_, options) => {
  const { t } = createI18n({
    legacy: false,
    locale: 'en',
    messages: { en: words },
    ...options,
  }).global
  const said = (n: number): string[] =>
    keysOf(words).map(
      key =>
        `${key}: ` +
        `${t(key, new Proxy({}, { get: (_, name) => (typeof name === 'string' ? n : undefined), has: () => true }))}`,
    )

  it('count one in the singular', () => {
    // “1 of 1 assignments” counts a part of them all.
    expect(
      said(1).filter(text =>
        new RegExp(
          '(?<! of )\\b1 (?:more |pasted |ledger |page ' +
            `|open-ended )?(?:${many})\\b|\\b1 \\w+ are\\b`,
        ).test(text),
      ),
    ).toEqual([])
  })

  it('count several in the plural', () => {
    expect(
      said(5).filter(text =>
        new RegExp(
          '\\b5 (?:more |pasted |ledger |page ' +
            `|open-ended )?(?:${many.replace(/s(?=\||$)/g, '')})\\b`,
        ).test(text),
      ),
    ).toEqual([])
  })
})
