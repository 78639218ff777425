// @ts-expect-error jsdom brings no types; of all of it only the browser's own reader of XML is used.
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Scene } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { xmlText } from '@/export/file/xmlText'
import { figureSvgs, sceneSvg } from '@/export/svg/sceneSvg'
import { planOf } from '../../bench/plans'
import { figureWith } from '../../charts/figure/figureCase'
import { builtIn } from '../../charts/gantt/ganttCase'

const { DOMParser } = new JSDOM().window as { readonly DOMParser: typeof globalThis.DOMParser }

/** The SVG as a strict reader of XML sees it; throws on one that is not well formed. */
function read(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const fault = document.getElementsByTagName('parsererror')[0]
  if (fault) throw new Error(fault.textContent ?? '')
  return document
}

const about = { title: 't', description: 'd', lang: 'zh-CN' }
const scene = (...marks: Scene['marks']): Scene => ({
  width: 100,
  height: 50,
  background: '#FFFFFF',
  marks,
})
const hostile = '"><script>alert(1)</script>&amp;\u000b\u0000\ud800<>\''

describe('an SVG of our own', () => {
  it('holds every mark of its figure by key, every word as text, and the state', () => {
    const figure = figureWith()
    const [svg] = figureSvgs(figure)
    const document = read(svg!)
    const keys = [...document.querySelectorAll('[data-key]')].map(node =>
      node.getAttribute('data-key'),
    )
    expect(keys).toEqual(allMarks(figure.pages[0]!.marks).map(mark => mark.key))
    const texts = [...document.querySelectorAll('text[data-key]')].map(node => node.textContent)
    expect(texts).toEqual(
      allMarks(figure.pages[0]!.marks).flatMap(mark => (mark.type === 'text' ? [mark.text] : [])),
    )
    for (const item of builtIn.items) expect(texts).toContain(item.title)
    expect(document.querySelector('guatu-state')?.textContent).toBe(figure.state)
    expect(document.documentElement.getAttribute('width')).toBe('156mm')
    expect(document.querySelector('title')?.textContent).toBe(figure.title)
    expect(document.querySelector('desc')?.textContent).toBe(figure.description)
  })

  it.each(['gantt', 'workload', 'relations', 'overview'] as const)(
    'of %s is the same byte for byte, well formed, and without number, colour or script that is none',
    kind => {
      for (const look of ['paper', 'dark'] as const) {
        const wish = { kind, look, sample: true, asOf: '2020-11-15', size: 'a4Across' } as const
        const first = figureSvgs(figureWith(wish))
        expect(figureSvgs(figureWith(wish))).toEqual(first)
        for (const svg of first) {
          read(svg)
          expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|\son\w+=|href/)
          for (const [, color] of svg.matchAll(/(?:fill|stroke|stop-color)="([^"]*)"/g))
            expect(color).toMatch(/^(?:#[0-9A-Fa-f]{6}|none|url\(#(?:p\d+)?d\d+\))$/)
        }
      }
    },
  )

  it('of several pages gives each ids of its own, so that they can be printed from one document', () => {
    const pages = figureSvgs(figureWith({ plan: planOf(222), size: 'a3', look: 'dark' }))
    const ids = pages.flatMap(svg => [...svg.matchAll(/ id="([^"]*)"/g)].map(match => match[1]))
    expect(pages.length).toBeGreaterThan(1)
    expect(ids.length).toBeGreaterThan(4 * pages.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('sets vertical words letter by letter, in one text', () => {
    const [svg] = figureSvgs(figureWith({ kind: 'workload' }))
    const text = read(svg!).querySelector('[data-key="title:1:0"]')
    expect(text?.textContent).toBe('规范政府权责清单')
    expect(text?.querySelectorAll('tspan')).toHaveLength(8)
  })

  it('tells vertical words whole, brackets and numbers as written, so that they are found in the file', () => {
    const plan = {
      ...builtIn,
      items: builtIn.items.map(item =>
        item.id === 1 ? { ...item, title: '规范25个村（居）《目录》' } : item,
      ),
    }
    const [svg = ''] = figureSvgs(figureWith({ kind: 'workload', plan, size: 'a4Across' }))
    expect(svg).toContain('aria-label="规范25个村（居）《目录》"')
    expect(svg.split('规范25个村（居）《目录》')).toHaveLength(2)
    for (const { title } of plan.items) expect(svg).toContain(title)
  })

  it('lets nothing of a user’s words, colours, faces or keys become markup', () => {
    const svg = sceneSvg(
      scene(
        {
          type: 'text',
          key: hostile,
          role: 'note',
          x: NaN,
          y: Infinity,
          text: hostile,
          size: 12,
          color: hostile,
          halo: hostile,
        },
        {
          type: 'rect',
          key: 'r',
          role: 'ground',
          x: 0,
          y: 0,
          w: 5,
          h: 5,
          fill: 'url(javascript:alert(1))',
          stroke: hostile,
          hatch: { color: hostile, pitch: 3, width: 1 },
        },
        {
          type: 'path',
          key: 'p',
          role: 'ground',
          points: [
            [0, 0],
            [1, 1],
          ],
          fill: { from: hostile, to: hostile },
        },
      ),
      {
        title: hostile,
        description: hostile,
        lang: hostile,
        state: hostile,
        fonts: { body: `${hostile}, "Noto Sans CJK SC"`, title: 'serif' },
      },
    )
    const document = read(svg)
    expect(document.querySelectorAll('script')).toHaveLength(0)
    expect(document.querySelectorAll('text')).toHaveLength(2)
    expect(document.querySelector('text[data-key]')?.textContent).toBe(
      '"><script>alert(1)</script>&amp;<>\'',
    )
    expect(document.querySelector('g')?.getAttribute('font-family')).toBe("'Noto Sans CJK SC'")
    expect(svg).not.toMatch(/javascript|NaN|Infinity/)
  })

  it('hatches line by line within the box, clips, and tells see-through paint by its opacity', () => {
    const document = read(
      sceneSvg(
        scene(
          {
            type: 'rect',
            key: 'h',
            role: 'ground',
            x: 10,
            y: 10,
            w: 20,
            h: 10,
            hatch: { color: '#123456', pitch: 5, width: 1 },
          },
          {
            type: 'clip',
            key: 'c',
            role: 'window',
            x: 0,
            y: 0,
            w: 50,
            h: 50,
            ground: '#EEEEEE',
            marks: [
              { type: 'circle', key: 'o', role: 'ground', cx: 5, cy: 5, r: 2, fill: '#12345680' },
            ],
          },
          {
            type: 'rect',
            key: 'f',
            role: 'ground',
            x: 0,
            y: 0,
            w: 9,
            h: 9,
            fill: { from: '#00000000', to: '#000000' },
          },
        ),
        about,
      ),
    )
    const points = (document.querySelector('[data-key="h"] path')?.getAttribute('d') ?? '')
      .match(/[\d.]+/g)!
      .map(Number)
    expect(points.length / 4).toBe(6)
    points.forEach((value, at) => {
      expect(value).toBeGreaterThanOrEqual(10)
      expect(value).toBeLessThanOrEqual(at % 2 === 0 ? 30 : 20)
    })
    expect(document.querySelector('[data-key="o"]')?.getAttribute('fill-opacity')).toBe('0.5')
    expect(document.querySelector('[data-key="c"]')?.getAttribute('clip-path')).toMatch(
      /^url\(#d\d\)$/,
    )
    expect(document.querySelectorAll('linearGradient stop')).toHaveLength(2)
  })
})

it('strips what XML forbids, and nothing else', () => {
  expect(xmlText('a\u0000b\u000bc\ufffed\ud83dx\ud83d\ude00\t\n<&>"')).toBe(
    'abcdx😀\t\n&lt;&amp;&gt;&quot;',
  )
})
