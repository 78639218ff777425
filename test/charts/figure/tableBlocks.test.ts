import { describe, expect, it } from 'vitest'
import { blockPages, drawBlocks, heightOf } from '@/charts/figure/blocks'
import type { Table, TableLook } from '@/charts/figure/table'
import { tableBlocks } from '@/charts/figure/tableBlocks'
import type { FlatMark } from '@/charts/scene/scene'
import { paperStyle } from '@/charts/sign/style'

const rule = { color: '#000000', width: 1 }
const look: TableLook = {
  style: paperStyle,
  body: { size: 10, step: 13 },
  small: { size: 8, step: 10 },
  padding: 2,
  gap: { left: 0, right: 0, all: 0 },
  head: { size: 8, step: 10, color: '#000000', above: 6, below: 6, underRule: 0 },
  rules: { head: rule, row: rule, closing: { ...rule, width: 2 } },
  marks: {
    head: { role: 'head' },
    rule: { role: 'rule' },
    headKey: (column, line) => `head:${column}:${line}`,
    cellKey: (column, row) => `${column}:${row}`,
    ruleKey: row => `rule:${row ?? 'head'}`,
    whole: (_, row) => `row:${row}`,
  },
}
const row = (id: number, title: string) => ({
  key: String(id),
  info: { item: id },
  cells: { number: { words: [String(id)] }, title: { words: [title], below: ['下'] } },
})
const table: Table = {
  columns: [
    { key: 'number', role: 'number', head: '号', width: 20, align: 'right' },
    { key: 'title', role: 'title', head: ['事', '项'] },
  ],
  sections: [
    { key: 'all', head: '全部', rows: [row(1, '甲'), row(2, '乙乙乙乙乙乙'), row(3, '丙')] },
  ],
}
const texts = (marks: readonly FlatMark[]): readonly string[] =>
  marks.flatMap(mark => (mark.type === 'text' ? [mark.text] : []))

describe('a table', () => {
  const { heads, rows } = tableBlocks(table, look, { width: 60, highest: Infinity })

  it('gives a column without a width what the others leave, and a row the height of its words', () => {
    expect(rows.map(block => block.height)).toEqual([18, 27, 40, 27])
    expect(texts(drawBlocks(rows, 0)).filter(text => text.startsWith('乙'))).toEqual([
      '乙乙乙乙',
      '乙乙',
    ])
  })

  it('sets heads of more lines than one at the foot of the heads', () => {
    const [number, , last] = heads.draw(100, false)
    expect(heads.height).toBe(22)
    expect([number, last].map(mark => mark?.type === 'text' && mark.y)).toEqual([116, 116])
  })

  it('goes on over pages with the head of its section, and parts the last row of each', () => {
    const pages = blockPages(rows, () => 64)
    expect(pages.map(page => page.flatMap(block => block.items))).toEqual([[1], [2], [3]])
    for (const page of pages) {
      expect(heightOf(page)).toBeLessThanOrEqual(64)
      const marks = drawBlocks(page, 0)
      expect(texts(marks)[0]).toBe('全部')
      expect(marks[marks.length - 1]).toMatchObject({ role: 'rule', width: 2 })
    }
  })

  it('parts a row that is higher than there is room for, and loses no line of it', () => {
    const parted = tableBlocks(table, look, { width: 30, highest: 26 })
    expect(texts(drawBlocks(parted.rows, 0)).join('')).toContain('乙乙乙乙乙乙下')
    expect(Math.max(...parted.rows.map(block => block.height))).toBeLessThanOrEqual(30)
  })
})
