import { describe, expect, test } from 'vitest'
import type { FlatMark, Mark } from '@/charts/scene'
import { cutMarks } from '@/export/cutMarks'

const page = { x: 0, y: 0, w: 100, h: 100 }
const clip = (...marks: Mark[]): Mark => ({ type: 'clip', key: 'clip', x: 20, y: 20, w: 40, h: 40, marks })
const cut = (...marks: FlatMark[]): readonly FlatMark[] => cutMarks([clip(...marks)], page)
const text = (x: number, y: number): FlatMark => ({ type: 'text', key: 'text', x, y, text: '时限', size: 10, color: '#000000', align: 'center' })
const line = (...points: [number, number][]): FlatMark => ({ type: 'path', key: 'line', points, stroke: '#000000' })
const area = (...points: [number, number][]): FlatMark => ({ type: 'path', key: 'area', points, closed: true, fill: '#000000' })

describe('marks cut by their clips', () => {
  test('rectangles end at its edges, and those outside are left out', () => {
    expect(cut({ type: 'rect', key: 'a', x: 0, y: 30, w: 30, h: 90 }, { type: 'rect', key: 'b', x: 70, y: 30, w: 5, h: 5 }, { type: 'rect', key: 'c', x: 30, y: 30, w: 5, h: 0 })).toEqual([{ type: 'rect', key: 'a', x: 20, y: 30, w: 10, h: 30 }])
  })

  test('a fade that is cut begins and ends in the colours it has there', () => {
    expect(cut({ type: 'rect', key: 'a', x: 0, y: 30, w: 40, h: 5, fill: { from: '#00000000', to: '#C8C8C8C8' } })).toMatchObject([{ x: 20, w: 20, fill: { from: '#64646464', to: '#c8c8c8c8' } }])
  })

  test('a line goes on where it comes back', () => {
    expect(cut(line([0, 30], [50, 30], [50, 90], [30, 90], [30, 50]))).toEqual([
      { ...line([20, 30], [50, 30], [50, 60]) },
      { ...line([30, 60], [30, 50]), key: 'line:1' },
    ])
  })

  test('a line along its edge shows, one beside it does not', () => {
    expect(cut(line([20, 60], [60, 60]))).toHaveLength(1)
    expect(cut(line([20, 61], [60, 61]))).toEqual([])
  })

  test('an area is closed along its edges', () => {
    expect(cut(area([10, 30], [30, 30], [30, 50], [10, 50]))).toEqual([area([20, 30], [30, 30], [30, 50], [20, 50])])
    expect(cut(area([0, 0], [10, 0], [10, 10]))).toEqual([])
  })

  test('words and circles are whole or not at all', () => {
    expect(cut(text(59, 59), text(61, 40), text(40, 61))).toEqual([text(59, 59)])
    expect(cut({ type: 'circle', key: 'a', cx: 20, cy: 20, r: 5 }, { type: 'circle', key: 'b', cx: 19, cy: 20, r: 5 }).map(({ key }) => key)).toEqual(['a'])
  })

  test('a clip within a clip is cut by both, and its ground covers what shows of it', () => {
    expect(cutMarks([clip({ type: 'clip', key: 'inner', x: 50, y: 0, w: 50, h: 50, ground: '#FFFFFF', marks: [{ type: 'rect', key: 'a', x: 0, y: 0, w: 100, h: 100 }] })], page)).toEqual([
      { type: 'rect', key: 'inner:ground', x: 50, y: 20, w: 10, h: 30, fill: '#FFFFFF' },
      { type: 'rect', key: 'a', x: 50, y: 20, w: 10, h: 30 },
    ])
  })
})
