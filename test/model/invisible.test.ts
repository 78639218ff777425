import { describe, expect, it } from 'vitest'
import { withoutInvisible } from '@/model/invisible'

describe('a text without invisible signs', () => {
  it.each([
    ['零\u200b宽\u200d空\ufeff格\u00ad软\u2060连', '零宽空格软连'],
    ['甲局\u202e局乙\u202c\u2066x\u2069\u200f', '甲局局乙x'],
    ['a\ufffeb\uffff', 'ab'],
    ['👨\u200d乙', '👨乙'],
  ])('has none that parts, holds or turns it: %j', (text, seen) => {
    expect(withoutInvisible(text)).toBe(seen)
  })

  it.each([
    '👨‍👩‍👧‍👦家庭医生',
    '👩🏽‍⚕️🏳️‍🌈❤️',
    'क्\u200dष',
    'می\u200cخواهم',
    'ᠮᠣᠩ\u180b',
    '葛\u{e0100}',
    '“1-3号楼”',
  ])('keeps what joins: %j', text => {
    expect(withoutInvisible(text)).toBe(text)
  })
})
