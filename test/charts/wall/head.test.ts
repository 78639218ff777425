import { describe, expect, it } from 'vitest'
import { textWidth } from '@/charts/text/textWidth'
import type { HeadWords } from '@/charts/wall/head'
import { headSizes, partedHead } from '@/charts/wall/head'
import type { Segment } from '@/charts/wall/lines'

const words: HeadWords = {
  title: '全区重点工作任务分工和进度安排',
  asOf: '截至 2021-06-30',
  remarks: [],
  width: 1920,
  em: 24,
  upright: false,
}
const remarks = [
  '示例数据（虚构）',
  '责任单位：区工管办',
  '手动选定日期',
  '另一条很长很长的说明文字',
]
const segments: readonly Segment[] = [
  { left: 40, right: 930 },
  { left: 990, right: 1880 },
]
const texts = (pieces: readonly { readonly text: string }[]): string =>
  pieces.map(({ text }) => text).join('')

describe('the head of a wall', () => {
  it('gives a short title its largest size, and a long one what the day leaves, never under one', () => {
    expect(headSizes(words)).toEqual({ title: 1.6667, isLow: false })
    const long = headSizes({ ...words, title: words.title.repeat(4) })
    expect(long.title).toBe(1)
    expect(headSizes({ ...words, upright: true }).title).toBe(1.5)
  })

  it('puts remarks below where they find no room beside title and day', () => {
    expect(headSizes({ ...words, remarks: remarks.slice(0, 1) }).isLow).toBe(false)
    expect(headSizes({ ...words, remarks })).toEqual({ title: 1.1667, isLow: true })
  })

  it('keeps every word between the seams, the day at the end of the last segment', () => {
    const head = partedHead(words, segments)
    expect(texts(head.title)).toBe(words.title)
    for (const piece of head.title) {
      const right = piece.x + textWidth(piece.text, head.size * words.em, 700)
      expect(segments.some(one => piece.x >= one.left && right <= one.right + 0.5)).toBe(true)
    }
    expect(head.lines.map(line => [texts(line.pieces), line.end])).toEqual([[words.asOf, 40]])
  })

  it('cuts a title of hundreds of signs where it would stand on the day', () => {
    for (const upright of [false, true]) {
      const long = { ...words, title: words.title.repeat(20), upright, remarks }
      const head = partedHead(long, segments)
      expect(texts(head.title)).toMatch(/^全区重点工作.*…$/)
      expect(Math.max(...head.title.map(({ line }) => line))).toBeLessThanOrEqual(upright ? 1 : 0)
      expect(head.lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).toContain(
        words.asOf,
      )
    }
  })

  it.each([
    segments,
    [
      { left: 40, right: 300 },
      { left: 340, right: 600 },
    ],
  ])('says title, remarks and day whole, however narrow the segments are: %#', (...all) => {
    for (const upright of [false, true]) {
      const head = partedHead({ ...words, remarks, upright, width: 1920 }, all)
      const said = head.lines.map(line => texts(line.pieces)).join('')
      expect(texts(head.title)).toBe(words.title)
      for (const one of [...remarks, words.asOf])
        expect(said.replace(/ · /g, '').replace(/\s/g, '')).toContain(one.replace(/\s/g, ''))
    }
  })
})
