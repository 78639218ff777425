import { describe, expect, it, vi } from 'vitest'
import { textWidth } from '@/charts/text/textWidth'
import { titleLines } from '@/charts/text/titleLines'
import { builtIn } from '../gantt/ganttCase'

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
