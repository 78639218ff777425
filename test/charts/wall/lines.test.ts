import { describe, expect, it } from 'vitest'
import { linePieces, wallSegments } from '@/charts/wall/lines'

const segments = wallSegments(1920, { columns: 3, clear: 24 }, 40)

describe('words of a line that seams cross', () => {
  it('have a stretch for each column, clear of its seams', () => {
    expect(segments).toEqual([
      { left: 40, right: 616 },
      { left: 664, right: 1256 },
      { left: 1304, right: 1880 },
    ])
  })

  it('stay whole where they are short, with a dot between those that share a stretch', () => {
    const pieces = linePieces(
      [
        { key: 'a', text: '27 项', size: 24 },
        { key: 'b', text: '16 家单位', size: 24 },
        { key: 'c', text: '进度未填报，只列时限，不作评价。进度未填', size: 24 },
      ],
      segments,
    )
    expect(pieces.map(({ text, x, line }) => [text, Math.round(x), line])).toEqual([
      ['27 项', 40, 0],
      [' · 16 家单位', 98, 0],
      ['进度未填报，只列时限，不作评价。进度未填', 664, 0],
    ])
  })

  it('are broken between characters where they are long, numbers and brackets whole', () => {
    const text = `${'进'.repeat(23)}2021年${'度'.repeat(60)}`
    const pieces = linePieces([{ key: 'a', text, size: 24 }], segments)
    expect(pieces.map(piece => piece.text).join('')).toBe(text)
    expect(pieces.map(piece => [piece.x, piece.line])).toEqual([
      [40, 0],
      [664, 0],
      [1304, 0],
      [40, 1],
    ])
    expect(pieces[1]?.text.startsWith('2021年')).toBe(true)
  })

  it('begin in the last stretch where they ask for it and it is free', () => {
    expect(
      linePieces(
        [
          { key: 'a', text: '一', size: 24 },
          { key: 'b', text: '二', size: 24, end: true },
        ],
        segments,
      ).map(piece => piece.x),
    ).toEqual([40, 1304])
  })
})
