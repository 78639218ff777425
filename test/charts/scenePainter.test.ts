import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '@/charts/scene'
import { allMarks } from '@/charts/scene'
import { scenePainter } from '@/charts/scenePainter'

use([SVGRenderer])

/** A page on which scenes are painted one after another; gives what is on it as SVG. */
function page(): { paint: (marks: readonly Mark[]) => string, elements: () => number } {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 200, height: 100 })
  const painter = scenePainter('Face')
  chart.getZr().add(painter.root)
  return {
    paint: marks => {
      painter.paint({ width: 200, height: 100, background: '#fff', marks })
      return chart.renderToSVGString()
    },
    elements: () => {
      let count = 0
      painter.root.traverse(() => { count += 1 })
      return count
    },
  }
}

const drawn = (marks: readonly Mark[]): string => page().paint(marks)
const pathsOf = (svg: string): string[] => svg.match(/<path[^>]*>/g) ?? []
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
const text = (key: string, words: string, x = 5): Mark => ({ type: 'text', key, x, y: 6, text: words, size: 13, color: 'black' })

describe('the painter of a scene', () => {
  it('draws every kind of mark, in order', () => {
    const svg = drawn([
      { type: 'rect', key: 'r', x: 1, y: 2, w: 3, h: 4, fill: 'red' }, { type: 'circle', key: 'c', cx: 10, cy: 12, r: 3, fill: 'green' },
      { type: 'path', key: 'p', points: [[0, 0], [1, 1]], stroke: 'blue', width: 2, dash: [3, 1] },
      { type: 'path', key: 'q', points: [[0, 0], [1, 1], [2, 0]], closed: true, fill: 'gold' },
      { type: 'text', key: 't', x: 5, y: 6, text: '第1项', size: 13, weight: 700, color: 'black', align: 'right' },
    ])
    expect(pathsOf(svg).map(tag => attribute(tag, 'fill')).slice(0, 4)).toEqual(['red', 'green', 'none', 'gold'])
    const line = pathsOf(svg)[2]!
    expect([attribute(line, 'stroke'), attribute(line, 'stroke-width'), attribute(line, 'stroke-dasharray')]).toEqual(['blue', '2', '3,1'])
    expect(pathsOf(svg)[3]).toMatch(/Z"/)
    expect(svg).toMatch(/<text[^>]*text-anchor="end"[^>]*>第1项<\/text>/)
    expect(svg.indexOf('第1项')).toBeGreaterThan(svg.indexOf('gold'))
  })

  it('draws neighbours of one paint as one path, and never changes the order of paints', () => {
    const box = (key: string, fill: string): Mark => ({ type: 'rect', key, x: 0, y: 0, w: 5, h: 5, fill })
    expect(pathsOf(drawn([box('a', 'red'), box('b', 'red'), box('c', 'blue'), box('d', 'red')])).map(tag => attribute(tag, 'fill'))).toEqual(['red', 'blue', 'red'])
  })

  it('cuts what stands in a clip', () => {
    const svg = drawn([{ type: 'clip', key: 'k', x: 1, y: 2, w: 30, h: 40, marks: [{ type: 'rect', key: 'r', x: 0, y: 0, w: 99, h: 10, fill: 'red' }] }])
    expect(svg).toMatch(/<clipPath[^>]*>\s*<path d="M1 2l30 0l0 40l-30 0Z"/)
    expect(svg).toMatch(/clip-path="url/)
  })

  it('fades from left to right, and stacks vertical text', () => {
    const svg = drawn([{ type: 'rect', key: 'f', x: 0, y: 0, w: 9, h: 9, fill: { from: '#00000000', to: '#000000' } }, { ...text('v', '政务'), vertical: true } as Mark])
    expect(svg).toMatch(/<linearGradient[^>]*x1="0"[^>]*x2="9"/)
    expect(svg).toContain('>政</text>')
    expect(svg).toContain('>务</text>')
  })

  it('leaves nothing of the scene before', () => {
    const { paint } = page()
    paint([text('a', '甲'), { type: 'rect', key: 'r', x: 0, y: 0, w: 5, h: 5, fill: 'red' }, { type: 'clip', key: 'k', x: 0, y: 0, w: 9, h: 9, marks: [text('c', '丙')] }])
    const svg = paint([text('b', '乙')])
    expect(svg).toContain('乙')
    expect(svg).not.toMatch(/甲|丙|red/)
  })

  it('moves a text that stays, and takes new words under an old name', () => {
    const { paint } = page()
    paint([text('a', '甲', 5)])
    expect(paint([text('a', '甲', 77)])).toMatch(/(x="77"|translate\(77)/)
    expect(paint([text('a', '丁', 77)])).toMatch(/>丁</)
  })

  it('paints any scene as a fresh page would, whatever it painted before, and keeps a bounded number of elements', () => {
    const mark = fc.oneof(
      fc.record({ key: fc.constantFrom('a', 'b', 'c'), fill: fc.constantFrom('red', 'blue') }).map(({ key, fill }): Mark => ({ type: 'rect', key, x: 1, y: 1, w: 9, h: 9, fill })),
      fc.record({ key: fc.constantFrom('t', 'u', 'v', 'w'), words: fc.constantFrom('甲', '乙'), x: fc.integer({ min: 0, max: 90 }) }).map(({ key, words, x }) => text(key, words, x)),
    )
    const marks = fc.uniqueArray(mark, { selector: one => one.key, maxLength: 7 })
    fc.assert(fc.property(fc.array(marks, { minLength: 2, maxLength: 6 }), scenes => {
      const { paint, elements } = page()
      const last = scenes.map(paint).at(-1)!
      const plain = (svg: string): string => svg.replace(/ class="[^"]*"/g, '').replace(/<style[\s\S]*?<\/style>/g, '').replace(/\n+/g, '\n')
      expect(plain(last)).toBe(plain(drawn(scenes.at(-1)!)))
      expect(elements()).toBeLessThan(50)
    }), { numRuns: 60 })
  })
})

describe('a hatch', () => {
  it('stays inside its box at any size, every line at 45°', () => {
    const px = fc.integer({ min: 0, max: 500 })
    fc.assert(fc.property(px, px, px, px, fc.integer({ min: 2, max: 9 }), (x, y, w, h, pitch) => {
      const path = pathsOf(drawn([{ type: 'rect', key: 'h', x, y, w, h, hatch: { color: 'tomato', pitch, width: 1 } }])).find(tag => attribute(tag, 'stroke') === 'tomato')
      for (const line of (attribute(path ?? '', 'd') ?? '').split('M').filter(Boolean)) {
        if (!/[Ll]/.test(line)) continue
        const [, x1, y1, command, a, b] = /^([-\d.]+) ([-\d.]+)([Ll])([-\d.]+) ([-\d.]+)/.exec(line) ?? []
        const [fromX, fromY] = [Number(x1), Number(y1)]
        const [toX, toY] = command === 'l' ? [fromX + Number(a), fromY + Number(b)] : [Number(a), Number(b)]
        for (const at of [fromX, toX]) expect(at >= x - 0.01 && at <= x + w + 0.01).toBe(true)
        for (const at of [fromY, toY]) expect(at >= y - 0.01 && at <= y + h + 0.01).toBe(true)
        expect(Math.abs(toX - fromX - (fromY - toY))).toBeLessThan(0.03)
      }
    }), { numRuns: 60 })
  })
})

describe('a display list', () => {
  it('gives the marks inside clips with the others', () => {
    expect(allMarks([{ type: 'clip', key: 'k', x: 0, y: 0, w: 1, h: 1, marks: [{ type: 'circle', key: 'c', cx: 0, cy: 0, r: 1 }] }]).map(mark => mark.key)).toEqual(['c'])
  })
})
