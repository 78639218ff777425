import { describe, expect, it } from 'vitest'
import type { FootWords } from '@/charts/wall/foot'
import { footPieces, lifeBeside, lineCount } from '@/charts/wall/foot'

const words: FootWords = {
  counts: '27 项 · 16 家单位（19 个口径）· 129 责任项次',
  place: '第 1/9 屏 · 12 秒后',
  source: '来源：附件',
  trouble: '',
  updated: '更新 2021-06-30 09:00',
  pulse: '已运行 3 天 · 已轮播 400 次 · 内存 42 MB',
}
const wide = [
  { left: 40, right: 930 },
  { left: 990, right: 1880 },
]
const narrow = [
  { left: 20, right: 300 },
  { left: 340, right: 620 },
]
const text = (pieces: readonly { readonly text: string }[]): string =>
  pieces.map(piece => piece.text).join('')

describe('the foot of a wall between seams', () => {
  it('says all that there is room for, the place apart from what is counted', () => {
    const pieces = footPieces(words, wide, 24)
    expect(lineCount(pieces)).toBeLessThanOrEqual(3)
    expect(text(pieces)).toContain('内存 42 MB')
    expect(pieces.filter(({ kind }) => kind === 'place').map(({ text: part }) => part)).toEqual([
      words.place,
    ])
  })

  it('gives the source’s place to trouble', () => {
    const pieces = footPieces({ ...words, trouble: '台账读取失败' }, wide, 24)
    expect(text(pieces.filter(({ kind }) => kind === 'trouble'))).toBe('台账读取失败')
    expect(text(pieces)).not.toContain(words.source)
  })

  it('cuts a source of hundreds of signs', () => {
    for (const place of [wide, narrow]) {
      const pieces = footPieces({ ...words, source: `来源：《${'工作'.repeat(150)}》` }, place, 24)
      expect(lineCount(pieces)).toBeLessThanOrEqual(4)
      expect(text(pieces)).toContain('…')
      expect(text(pieces)).toContain(words.updated)
    }
  })

  it('says less of how the page runs where it would take more lines', () => {
    const pieces = footPieces(words, narrow, 24)
    expect(text(pieces)).not.toContain('内存')
    expect(text(pieces)).toContain('更新')
  })
})

describe('the foot of a wall that no seam crosses', () => {
  it('says of how the page runs what the source leaves room for, when it was read at least', () => {
    const lives = [10, 48, 52, 300].map(signs =>
      lifeBeside({ ...words, source: '来'.repeat(signs) }, 1840, 24),
    )
    expect(lives).toEqual([
      `${words.updated} · ${words.pulse}`,
      `${words.updated} · 已运行 3 天 · 已轮播 400 次`,
      `${words.updated} · 已运行 3 天`,
      words.updated,
    ])
  })
})
