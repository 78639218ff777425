import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '@/charts/scene'
import { allMarks } from '@/charts/scene'
import { sceneOption } from '@/charts/sceneOption'

type Element = Record<string, unknown> & { type: string, name: string, children?: Element[], style: Record<string, unknown>, shape: Record<string, unknown> }

function drawn(marks: readonly Mark[]): Element[] {
  const option = sceneOption({ width: 100, height: 50, background: '#fff', marks }, 'Face') as unknown as { series: [{ renderItem: () => { children: Element[] } }] }
  return option.series[0].renderItem().children
}

/** The path of a hatch over a box. */
function hatchPath(box: { x: number, y: number, w: number, h: number }, pitch: number): string {
  return String(drawn([{ type: 'rect', key: 'h', ...box, hatch: { color: 'red', pitch, width: 1 } }])[1]!.shape.pathData)
}

describe('the option of a scene', () => {
  it('is one still series in UTC on the scene’s ground', () => {
    expect(sceneOption({ width: 1, height: 1, background: '#FAF7F0', marks: [] }, 'Face')).toMatchObject({ animation: false, useUTC: true, backgroundColor: '#FAF7F0', series: [{ type: 'custom', coordinateSystem: 'none', progressive: 0 }] })
  })

  it('draws each kind of mark, in order, each with its name', () => {
    const marks: Mark[] = [
      { type: 'rect', key: 'r', x: 1, y: 2, w: 3, h: 4, fill: 'red' }, { type: 'circle', key: 'c', cx: 1, cy: 2, r: 3 },
      { type: 'path', key: 'p', points: [[0, 0], [1, 1]], stroke: 'blue', width: 2, dash: [3, 1] }, { type: 'path', key: 'q', points: [[0, 0], [1, 1], [2, 0]], closed: true, fill: 'red' },
      { type: 'text', key: 't', x: 5, y: 6, text: '第1项', size: 13, weight: 700, color: 'black', halo: 'white', align: 'right' },
    ]
    const elements = drawn(marks)
    expect(elements.map(e => [e.type, e.name])).toEqual([['rect', 'r'], ['circle', 'c'], ['polyline', 'p'], ['polygon', 'q'], ['text', 't']])
    expect(elements[2]!.style).toMatchObject({ fill: 'none', stroke: 'blue', lineWidth: 2, lineDash: [3, 1] })
    expect(elements[1]!.style).toMatchObject({ stroke: 'none', lineWidth: 0 })
    expect(elements[4]!.style).toMatchObject({ text: '第1项', font: '700 13px Face', align: 'right', verticalAlign: 'middle', stroke: 'white' })
  })

  it('lets only marks that stand for something answer the pointer', () => {
    const [plain, item] = drawn([{ type: 'rect', key: 'a', x: 0, y: 0, w: 1, h: 1 }, { type: 'rect', key: 'b', x: 0, y: 0, w: 1, h: 1, info: { item: 7 } }])
    expect([plain!.silent, plain!.info]).toEqual([true, null])
    expect([item!.silent, item!.info]).toEqual([false, { item: 7 }])
  })

  it('cuts what stands in a clip, and draws a hatch over its box', () => {
    const [clip] = drawn([{ type: 'clip', key: 'k', x: 1, y: 2, w: 30, h: 40, marks: [{ type: 'rect', key: 'h', x: 0, y: 0, w: 20, h: 10, hatch: { color: 'red', pitch: 5, width: 1 }, info: { item: 1 } }] }])
    expect(clip!.clipPath).toMatchObject({ shape: { x: 1, y: 2, width: 30, height: 40 } })
    expect(clip!.children!.map(e => [e.type, e.silent])).toEqual([['rect', false], ['path', true]])
    expect(clip!.children![0]!.style.fill).toBe('transparent')
  })

  it('fades from left to right, and stacks vertical text', () => {
    const [fade, text] = drawn([{ type: 'rect', key: 'f', x: 0, y: 0, w: 9, h: 9, fill: { from: '#00000000', to: '#000000' } }, { type: 'text', key: 'v', x: 0, y: 0, text: '政务', size: 12, color: 'black', vertical: true }])
    expect(fade!.style.fill).toMatchObject({ type: 'linear', x: 0, x2: 1, y: 0, y2: 0 })
    expect(text!.style).toMatchObject({ text: '政\n务', verticalAlign: 'top' })
  })

  it('finds the marks inside clips', () => {
    expect(allMarks([{ type: 'clip', key: 'k', x: 0, y: 0, w: 1, h: 1, marks: [{ type: 'circle', key: 'c', cx: 0, cy: 0, r: 1 }] }]).map(mark => mark.key)).toEqual(['c'])
  })
})

describe('a hatch', () => {
  it('stays inside its box at any size, every line at 45°', () => {
    const px = fc.double({ min: 0, max: 500, noNaN: true })
    fc.assert(fc.property(px, px, px, px, fc.integer({ min: 2, max: 9 }), (x, y, w, h, pitch) => {
      for (const line of hatchPath({ x, y, w, h }, pitch).split('M').filter(Boolean)) {
        const [x1, y1, x2, y2] = line.split(/[ L]/).map(Number) as [number, number, number, number]
        for (const at of [x1, x2]) expect(at >= x - 0.01 && at <= x + w + 0.01).toBe(true)
        for (const at of [y1, y2]) expect(at >= y - 0.01 && at <= y + h + 0.01).toBe(true)
        expect(Math.abs(x2 - x1 - (y1 - y2))).toBeLessThan(0.03)
      }
    }))
  })

  it('of nothing is nothing', () => {
    expect(hatchPath({ x: 0, y: 0, w: 0, h: 0 }, 5)).toBe('')
  })
})
