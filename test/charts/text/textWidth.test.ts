import { afterEach, describe, expect, it } from 'vitest'
import { fitText, measureSignsBy, textWidth } from '@/charts/text/textWidth'

afterEach(() => {
  measureSignsBy(null)
})

describe('the width of a text', () => {
  it('is what a page measures, sign by sign and once, where no table holds them', () => {
    const asked: string[] = []
    measureSignsBy(sign => {
      asked.push(sign)
      return 4
    })
    expect(textWidth('甲👨‍👩‍👧‍👦', 10)).toBe(50)
    expect(textWidth('👨‍👩‍👧‍👦甲', 10)).toBe(50)
    expect(textWidth('甲乙', 10)).toBe(20)
    expect(asked).toEqual(['👨‍👩‍👧‍👦'])
  })

  it('is that of its signs', () => {
    expect(textWidth('👨‍👩‍👧‍👦', 10)).toBeCloseTo(13.8)
    expect(textWidth('🇨🇳', 10)).toBe(textWidth('👩🏽‍⚕️', 10))
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10))
    expect(textWidth('甲\u200b\u00ad乙', 10)).toBe(20)
    expect(textWidth('が', 10)).toBe(10)
  })

  it('of plain text stays as it was', () => {
    expect(textWidth('统筹 Ab1-3', 10)).toBeCloseTo(20 + 2.5 + 6.8 + 6.2 + 5.85 + 3.6 + 5.85)
  })
})

describe('a text that is cut', () => {
  it('never ends in part of a sign', () => {
    expect(fitText('甲👨‍👩‍👧‍👦乙丙丁', 35, 10)).toBe('甲👨‍👩‍👧‍👦…')
    expect(fitText('🇨🇳🇭🇰🇲🇴', 25, 10)).toBe('🇨🇳…')
  })
})
