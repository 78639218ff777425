import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  cutToLength,
  firstSigns,
  graphemes,
  isPlainText,
  roughGraphemes,
  shortText,
} from '@/model/graphemes'

const family = '👨‍👩‍👧‍👦'
const doctor = '👩🏽‍⚕️'
const rainbow = '🏳️‍🌈'

/** Texts, and the signs that a reader sees in them. */
const texts: readonly (readonly [text: string, signs: readonly string[]])[] = [
  [`${family}家${doctor}服${rainbow}`, [family, '家', doctor, '服', rainbow]],
  ['🇨🇳🇭🇰跨🇨', ['🇨🇳', '🇭🇰', '跨', '🇨']],
  ['1️⃣#️⃣ab', ['1️⃣', '#️⃣', 'a', 'b']],
  ['q̈́e\u0301 ก็็กำ', ['q̈́', 'e\u0301', ' ', 'ก็็', 'กำ']],
  ['བོད་རིགས', ['བོ', 'ད', '་', 'རི', 'ག', 'ས']],
  ['ᠮᠣᠩ\u180b', ['ᠮ', 'ᠣ', 'ᠩ\u180b']],
  ['각\u1100\u1161\u11a8', ['각', '\u1100\u1161\u11a8']],
  ['🏴\u{e0067}\u{e0062}\u{e007f}x', ['🏴\u{e0067}\u{e0062}\u{e007f}', 'x']],
  ['葛\u{e0100}か\u3099', ['葛\u{e0100}', 'か\u3099']],
  ['𠮷𡧃', ['𠮷', '𡧃']],
  ['a\r\nb\ud83d', ['a', '\r\n', 'b', '\ud83d']],
]

afterEach(() => {
  vi.resetModules()
  vi.unstubAllGlobals()
})

describe('the signs of a text', () => {
  it.each(texts)('are those that a reader sees: %j', (text, signs) => {
    expect(graphemes(text)).toEqual(signs)
  })

  it.each(texts)('are told by old browsers too: %j', (text, signs) => {
    expect(roughGraphemes(text)).toEqual(signs)
  })

  it('are told where the browser has no Intl.Segmenter', async () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
    const old = await import('@/model/graphemes')
    expect(old.graphemes(`甲${family}🇨🇳`)).toEqual(['甲', family, '🇨🇳'])
  })

  it('are all of it, in its order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(graphemes(text).join('')).toBe(text)
        expect(roughGraphemes(text).join('')).toBe(text)
      }),
    )
  })

  it('are its characters where nothing joins', () => {
    expect(isPlainText('1-3号楼 Abc（甲）“乙”')).toBe(true)
    expect(isPlainText(family)).toBe(false)
  })
})

describe('a cut', () => {
  it('leaves signs whole', () => {
    expect(firstSigns(`甲${family}乙`, 2)).toBe(`甲${family}`)
    expect(shortText(`甲${family}乙丙`, 3)).toBe(`甲${family}…`)
    expect(shortText(`甲${family}乙`, 3)).toBe(`甲${family}乙`)
    expect(cutToLength(`甲${family}乙`, 5)).toBe('甲')
    expect(cutToLength('甲乙', 5)).toBe('甲乙')
  })

  it('is never longer than it may be, and no half of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (text, most) => {
        const cut = cutToLength(text, most)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(text.startsWith(cut)).toBe(true)
        expect(cut).not.toMatch(/[\ud800-\udbff]$/)
      }),
    )
  })

  it('is made of a letter under a thousand marks as well', () => {
    expect(cutToLength(`e${'\u0301'.repeat(1000)}`, 3)).toBe('e\u0301\u0301')
  })
})
