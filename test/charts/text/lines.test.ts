import { describe, expect, it, vi } from 'vitest'
import type { LineBreaking } from '@/charts/text/lines'
import { beginningThatFits, breakLines, breakLinesUpTo, textPieces } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import { builtIn } from '../gantt/ganttCase'

const titleLines = (title: string, width: number, size: number): readonly string[] =>
  breakLines(title, width, { size, weight: 700, even: true })

describe('a title', () => {
  it.each([15, 18, 20, 24])('of %i characters a line is broken into halves between words', room => {
    expect(titleLines(builtIn.title, room * 20 * 1.04, 20)).toEqual([
      '南昌经开区基层政务公开标准化',
      '规范化工作任务分工和进度安排',
    ])
  })

  it('of ten characters a line is broken between words too', () => {
    expect(titleLines(builtIn.title, 10 * 20 * 1.04, 20)).toEqual([
      '南昌经开区基层政务',
      '公开标准化规范化工作',
      '任务分工和进度安排',
    ])
  })

  it('is broken where no words are known, but never before the end of one', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
    expect(titleLines(builtIn.title, 15 * 20 * 1.04, 20)).toEqual([
      '南昌经开区基层政务公开标准化',
      '规范化工作任务分工和进度安排',
    ])
    vi.unstubAllGlobals()
  })

  it('takes no more lines than it must, and loses nothing', () => {
    for (let room = 4; room < 30; room += 1) {
      const lines = titleLines(builtIn.title, room * 20 * 1.04, 20)
      expect(lines.join('')).toBe(builtIn.title)
      expect(lines.length).toBe(Math.ceil(builtIn.title.length / room))
      for (const line of lines)
        expect(textWidth(line, 20, 700)).toBeLessThanOrEqual(room * 20 * 1.04 + 0.01)
    }
  })

  it('that fits stays whole', () => {
    expect(titleLines('进展总览', 400, 20)).toEqual(['进展总览'])
  })
})

describe('a text in lines', () => {
  const written = [
    ...builtIn.items.map(item => item.text),
    ...builtIn.relations.map(one => one.reason),
  ]
  const rooms = [5, 8, 12, 20, 31].map(letters => letters * 12)

  it.each<[string, LineBreaking]>([
    ['full', { size: 12 }],
    ['ended at pauses', { size: 12, pauses: true }],
    ['even', { size: 12, even: true }],
  ])(
    'is no wider than its room, loses nothing, and begins no line with a stop: %s',
    (_, breaking) => {
      for (const text of written)
        for (const room of rooms) {
          const lines = breakLines(text, room, breaking)
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          for (const line of lines) {
            expect(textWidth(line, 12)).toBeLessThanOrEqual(room + 0.01)
            expect(line).not.toMatch(/^[，。；：、）》”]|[（《“]$/)
          }
        }
    },
  )

  it('is broken before the brackets it ends in where that makes two lines', () => {
    expect(breakLines('区工管办（宣传、政策法规）', 9 * 12, { size: 12 })).toEqual([
      '区工管办',
      '（宣传、政策法规）',
    ])
  })

  it('keeps a number with what it counts, and a word whole', () => {
    expect(textPieces('到2020年，共30项 “Word”')).toEqual([
      '到',
      '2020年，',
      '共',
      '30项 ',
      '“Word”',
    ])
    expect(beginningThatFits('计 2020年 30项', 4.6 * 12, { size: 12 })).toBe('计 2020年 ')
  })

  it('breaks a word that is wider than a line only where it must, or not at all', () => {
    const address = 'https://example.org/very/long/address'
    const lines = breakLines(`见 ${address}`, 100, { size: 12 })
    expect(lines[0]).toBe('见')
    expect(lines.join('')).toBe(`见${address}`)
    expect(breakLines(`见 ${address}`, 100, { size: 12, whole: true })).toEqual(['见', address])
  })

  it.each([8, 0, -40])('is set sign by sign where a line has %i px, and ends', width => {
    expect(breakLines('关联均为推定', width, { size: 12, pauses: true })).toEqual([
      ...'关联均为推定',
    ])
  })

  it('breaks between signs, and leaves words of any script whole', () => {
    const type = { size: 10 }
    expect(breakLines('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 30, type)).toEqual(['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'])
    expect(breakLines('🇨🇳🇭🇰🇲🇴', 14, type)).toEqual(['🇨🇳', '🇭🇰', '🇲🇴'])
    expect(breakLines('政务大厅 ئۈرۈمچى', 50, type)).toEqual(['政务大厅', 'ئۈرۈمچى'])
    expect(breakLines('1️⃣2️⃣', 14, type)).toEqual(['1️⃣', '2️⃣'])
  })
})

describe('a text in no more lines than so many', () => {
  const name = 'Municipal Administration of Very Long Administrative Matters and Other Affairs'
  it('keeps the blanks that it would be broken at', () => {
    for (let width = 60; width < 400; width += 7) {
      const lines = breakLinesUpTo(name, width, { most: 2, size: 12 })
      const shown = lines.join(' ')
      if (!shown.endsWith('…')) continue
      const [first = '', second = ''] = lines.map(line => line.replace(/…$/, ''))
      expect(name.startsWith(first)).toBe(true)
      expect(name.slice(first.length).trimStart().startsWith(second)).toBe(true)
    }
  })

  it('stands in one line as its beginning', () => {
    const [line = ''] = breakLinesUpTo(name, 260, { most: 1, size: 12 })
    expect(name.startsWith(line.replace('…', ''))).toBe(true)
    expect(line).toMatch(/^Municipal Administration /)
  })
})
