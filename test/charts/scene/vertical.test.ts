import { describe, expect, it } from 'vitest'
import { verticalLines, verticalMarks } from '@/charts/scene/vertical'

const block = { x: 0, y: 0, size: 10, color: '#000000', role: 'title', room: 40 } as const

describe('a text set upright', () => {
  it('stands sign under sign', () => {
    expect(verticalLines('👨‍👩‍👧‍👦家🇨🇳（1️⃣）', 12, 26)).toEqual(['👨‍👩‍👧‍👦', '家', '🇨🇳', '︵', '1️⃣', '︶'])
  })

  it('has words of scripts that join their letters lie across, in their order', () => {
    expect(verticalLines('שלום 25个', 12, 60)).toEqual(['שלום', '25', '个'])
    expect(verticalLines('é́tat', 12, 60)).toEqual(['é́tat'])
  })

  it.each(['constructor', '__proto__', 'toString', 'valueOf'])('is made of words: %s', word => {
    expect(verticalLines(word, 1, 60).join('')).toBe(word)
  })

  it('joins signs of one column, and leaves what lies across alone', () => {
    const marks = verticalMarks('k', '甲👨‍👩‍👧‍👦乙12', { ...block, columns: 1 })
    expect(marks.map(({ text, vertical, y }) => [text, vertical, Math.round(y)])).toEqual([
      ['甲👨‍👩‍👧‍👦乙', true, 0],
      ['12', undefined, 39],
    ])
  })
})
