import { lexer } from 'marked'
import { describe, expect, it } from 'vitest'
import type { Chapter } from '@/manual/readChapter'
import { readChapter } from '@/manual/readChapter'
import { findPassages, markedStretches, searchWords } from '@/manual/search'

const chapterOf = (text: string): Chapter =>
  readChapter({ key: 'wall', tokens: lexer(text), tables: new Map() })

describe('a search of the manual', () => {
  const chapter = chapterOf(
    '# 大屏\n\n按键，\n见 **Seams** 一节。\n\n- 拼缝\n- `seams`\n\n| a |\n| - |\n| seams 3x2 |',
  )

  it('finds passages that hold all words, whatever their case, in reading order', () => {
    const ids = (typed: string): readonly string[] =>
      findPassages([chapter], searchWords(typed)).map(({ id }) => id)
    expect(ids('seams')).toEqual(['wall-p1', 'wall-p3', 'wall-p4'])
    expect(ids(' SEAMS 一节 ')).toEqual(['wall-p1'])
    expect(ids('大屏')).toEqual(['wall'])
    expect(ids('缝拼')).toEqual([])
    expect(ids('  ')).toEqual([])
  })

  it('marks words without losing any, and takes signs for what they are', () => {
    const stretches = markedStretches('a.b 写 A.B', ['a.b'])
    expect(stretches.map(({ text }) => text).join('')).toBe('a.b 写 A.B')
    expect(stretches.filter(({ isFound }) => isFound)).toHaveLength(2)
    expect(markedStretches('axb', ['a.b'])).toEqual([{ text: 'axb', isFound: false }])
    expect(markedStretches('x', [])).toEqual([{ text: 'x', isFound: false }])
  })
})

describe('reading a chapter', () => {
  it('joins broken lines: with a space between Latin words, with none beside Chinese ones', () => {
    const [, block] = chapterOf('# A\n\nword\nword，\n中文\n中文\nword').blocks
    expect(block).toMatchObject({
      passage: { cells: [[{ look: 'plain', text: 'word word，中文中文word' }]] },
    })
  })

  it.each(['<b>x</b>', 'a <i>b</i>', '> quoted', '![x](y.png)', '{{unknown}}'])(
    'refuses what the manual does not know: %s',
    text => {
      expect(() => chapterOf(`# A\n\n${text}`)).toThrow(/no such/)
    },
  )
})
