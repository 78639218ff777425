// @ts-expect-error: jsdom comes without types
import { JSDOM } from 'jsdom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import type { FlatMark, Scene, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { writePngs } from '@/export/png/scenePng'
import { relationLines } from '@/export/pptx/relationLines'
import { figureSvgs } from '@/export/svg/sceneSvg'
import type { Plan } from '@/model/plan'
import { figureWith } from '../charts/figure/figureCase'
import { builtIn } from '../charts/gantt/ganttCase'
import { packWith } from '../charts/pack/packCase'
import { is } from '../charts/scene/marks'
import { changedOn } from '../model/changedPlan'
import { planOfNewKinds } from '../model/newKinds'
import { bytesOf } from './pdf/pdfCase'
import { told, wanted } from './pdf/pdfPainted'
import { contentsOf, paintedOn, partsOf, textsOf } from './pdf/pdfParts'
import { all, chosen, nameOf, one, parsed, partsOf as slidesOf, shapes } from './pptx/pptxCase'

const { DOMParser } = new JSDOM().window as { readonly DOMParser: typeof globalThis.DOMParser }

/** Words that users may write, and programs stumble over. */
const odd = [
  '=1+1',
  '@SUM(A1)',
  ']]>',
  '<b>&"\'',
  'a\u000bb\nc\u2028d\u0000',
  '半\ud800个',
  '㐂𠮷😀',
  '\t-1',
]
const oddPlan: Plan = {
  ...builtIn,
  title: '甲\n乙\u000b',
  items: builtIn.items.map((item, at) => ({ ...item, title: `${odd[at % odd.length]}${item.id}` })),
}

/**
 * Every chart in ink and in colour, and a pack of them all: marks bear their keys as names, so that
 * they can be told in any file.
 */
const figures: readonly (readonly [string, Figure])[] = [
  ...(['gantt', 'workload', 'relations', 'overview'] as const).flatMap(kind =>
    (['paper', 'color'] as const).map(
      look =>
        [
          `${kind}, ${look}`,
          figureWith({ kind, look, size: 'a4Across', sample: true, view: { scope: 'all' } }),
        ] as const,
    ),
  ),
  ...(['paper', 'color', 'dark'] as const).map(
    look =>
      [
        `workload by month, ${look}`,
        figureWith({ kind: 'workload', look, size: 'a4Across', view: { columns: 'month' } }),
      ] as const,
  ),
  ['odd words', figureWith({ plan: oddPlan, size: 'a3' })],
  ...(['gantt', 'workload', 'relations'] as const).map(
    kind =>
      [
        `deadlines of every kind and roles: ${kind}`,
        figureWith({ kind, plan: planOfNewKinds(), look: 'color', size: 'a4Across' }),
      ] as const,
  ),
  ...(['paper', 'dark'] as const).map(
    look =>
      [
        `moved deadlines, ${look}`,
        figureWith({ plan: changedOn('2021-06-30'), look, size: 'a4Across' }),
      ] as const,
  ),
  ['gantt over pages', figureWith({ size: 'slide43', type: 14 })],
  ['a pack', packWith({ size: 'slide' })],
].map(([name, figure]) => [
  name as string,
  { ...(figure as Figure), nameOf: (mark: FlatMark) => mark.key },
])

const flat = (page: Scene): readonly FlatMark[] => allMarks(page.marks)
const textOf = (page: Scene): readonly TextMark[] => flat(page).filter(mark => mark.type === 'text')
const hex = (color: string | undefined): string[] =>
  color !== undefined && color.startsWith('#') ? [color.slice(0, 7).toUpperCase()] : []

/** The colours a mark is drawn in, each once, but for the mask behind words. */
function colorsOf(mark: FlatMark): string[] {
  if (mark.type === 'text') return hex(mark.color)
  const { fill, stroke, hatch } = mark
  return [
    ...new Set([
      ...(typeof fill === 'object' ? [...hex(fill.from), ...hex(fill.to)] : hex(fill)),
      ...hex(hatch?.color),
      ...hex(stroke),
    ]),
  ].sort()
}

const isInked = (mark: FlatMark): boolean =>
  mark.type === 'text' ? mark.text.trim() !== '' : colorsOf(mark).length > 0
/** Forms for vertical setting as what they are written for. */
const level = (text: string): string =>
  text.replace(/[︵︶︽︾﹁﹂︱]/g, form => '（）《》“”—'['︵︶︽︾﹁﹂︱'.indexOf(form)] ?? form)

describe.each(figures)('%s', (_, figure) => {
  it('has every mark, word and colour in SVG, in order', () => {
    const pages = figureSvgs(figure)
    expect(pages).toHaveLength(figure.pages.length)
    pages.forEach((svg, at) => {
      const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
      const stops = new Map(
        [...document.querySelectorAll('linearGradient')].map(fade => [
          `url(#${fade.id})`,
          [...fade.children].map(stop => stop.getAttribute('stop-color') ?? ''),
        ]),
      )
      const found = [...document.querySelectorAll('[data-key]')].map(node => {
        const paints = [node, ...node.querySelectorAll('*')].flatMap(part =>
          ['fill', 'stroke'].map(name => part.getAttribute(name) ?? ''),
        )
        return [
          node.getAttribute('data-key'),
          node.tagName === 'text' ? node.textContent : null,
          [...new Set(paints.flatMap(paint => (stops.get(paint) ?? [paint]).flatMap(hex)))].sort(),
        ]
      })
      expect(found).toEqual(
        flat(figure.pages[at]!).map(mark => [
          mark.key,
          mark.type === 'text' ? mark.text : null,
          colorsOf(mark),
        ]),
      )
    })
  })

  it('has every mark, word and colour in PDF, in order and place', async () => {
    const parts = partsOf(await bytesOf(figure))
    const contents = contentsOf(parts)
    const texts = textsOf(parts)
    expect(contents).toHaveLength(figure.pages.length)
    figure.pages.forEach((page, at) => {
      const ground = {
        type: 'rect',
        key: 'ground',
        role: 'ground',
        x: 0,
        y: 0,
        w: page.width,
        h: page.height,
        fill: page.background,
      } as const
      expect(told(paintedOn(contents[at]!))).toEqual([ground, ...page.marks].flatMap(wanted))
      expect(level(texts[at]!.join(''))).toBe(
        level(
          textOf(page)
            .filter(isInked)
            .map(mark => mark.text)
            .join(''),
        ),
      )
    })
  })

  it('has every mark, word and colour in PPTX, relations as one connector each, and no picture', async () => {
    const parts = await slidesOf(figure)
    expect([...parts.keys()].filter(name => /media|\.(?:png|jpe?g|emf|svg)$/i.test(name))).toEqual(
      [],
    )
    figure.pages.forEach((page, at) => {
      const slide = chosen(parsed(parts.get(`ppt/slides/slide${at + 1}.xml`) ?? ''), 'mc:Choice')
      expect(all(slide, 'p:pic')).toEqual([])
      const said = all(slide, 'a:r').map(
        run => `${one(run, 'a:t').textContent} #${one(run, 'a:srgbClr').getAttribute('val')}`,
      )
      const marks = flat(page).filter(isInked)
      const isUpright = (mark: TextMark): boolean =>
        mark.vertical === true && !/[\x21-\x7e]/.test(mark.text)
      const hasTitle = marks.some(is('heading'))
      expect(said.slice(hasTitle ? 0 : 1).sort()).toEqual(
        marks
          .flatMap(mark =>
            mark.type === 'text'
              ? [`${isUpright(mark) ? level(mark.text) : mark.text} ${hex(mark.color)[0]}`]
              : [],
          )
          .sort(),
      )
      const { lines, taken } = relationLines(marks)
      const drawn = new Map(
        shapes(slide)
          .filter(shape => all(shape, 'a:off').length > 0)
          .map(shape => [nameOf(shape), shape]),
      )
      const shaped = (mark: FlatMark): string[] => {
        const shape = drawn.get(mark.key)
        return shape
          ? [
              ...new Set(
                all(one(shape, 'p:spPr'), 'a:srgbClr')
                  .filter(
                    color =>
                      color.parentElement?.tagName !== 'a:bgClr' ||
                      (mark.type === 'rect' && mark.fill !== undefined),
                  )
                  .map(color => `#${color.getAttribute('val')}`),
              ),
            ].sort()
          : ['none']
      }
      const others = marks.filter(mark => mark.type !== 'text' && !taken.has(mark))
      expect(others.map(mark => [mark.key, shaped(mark)])).toEqual(
        others.map(mark => [mark.key, colorsOf(mark)]),
      )
      const connectors = all(slide, 'p:cxnSp')
        .map(nameOf)
        .filter(name => name.startsWith('relation:'))
      expect(connectors.sort()).toEqual(lines.map(({ mark }) => mark.key).sort())
      expect(lines.map(({ mark }) => shaped(mark))).toEqual(lines.map(({ mark }) => colorsOf(mark)))
    })
  })

  describe('painted on a canvas', () => {
    afterEach(() => {
      vi.unstubAllGlobals()
    })

    it('has every word in its colour, and every colour, in PNG', async () => {
      const pages: { readonly words: string[]; readonly colors: Set<string> }[] = []
      vi.stubGlobal('document', {
        fonts: { ready: Promise.resolve() },
        body: { append: () => undefined },
        createElement: () => canvasOf(pages),
      })
      await writePngs(figure, { ratio: 0.05 })
      expect(pages).toHaveLength(figure.pages.length)
      figure.pages.forEach((page, at) => {
        const letters = textOf(page).flatMap(mark =>
          (mark.vertical ? [...mark.text] : [mark.text]).map(
            text => `${text} ${hex(mark.color)[0]}`,
          ),
        )
        expect(pages[at]!.words.sort()).toEqual(letters.sort())
        const halos = textOf(page).flatMap(({ halo }) => hex(halo))
        expect([...pages[at]!.colors].sort()).toEqual(
          [...new Set([...flat(page).flatMap(colorsOf), ...halos, ...hex(page.background)])].sort(),
        )
      })
    })
  })
})

/** A canvas that notes what is written on it, and every colour it is told to paint with. */
function canvasOf(pages: { readonly words: string[]; readonly colors: Set<string> }[]): unknown {
  const page = { words: [] as string[], colors: new Set<string>() }
  pages.push(page)
  const state: Record<string, unknown> = {}
  const note = (color: unknown): void => {
    for (const one of hex(String(color))) page.colors.add(one)
  }
  const acts: Readonly<Record<string, (...args: never[]) => unknown>> = {
    fillText: (text: string) => {
      page.words.push(`${text} ${hex(String(state.fillStyle))[0]}`)
      note(state.fillStyle)
    },
    strokeText: () => {
      note(state.strokeStyle)
    },
    fill: () => {
      note(state.fillStyle)
    },
    fillRect: () => {
      note(state.fillStyle)
    },
    stroke: () => {
      note(state.strokeStyle)
    },
    strokeRect: () => {
      note(state.strokeStyle)
    },
    createLinearGradient: () => ({
      addColorStop: (_: number, color: string) => {
        note(color)
      },
    }),
    getImageData: (_x: number, _y: number, w: number, h: number) => ({
      data: { buffer: new ArrayBuffer(w * h * 4) },
    }),
  }
  const context = new Proxy(state, {
    get: (_, name: string) => acts[name] ?? (name in state ? state[name] : () => undefined),
  })
  return { getContext: () => context, remove: () => undefined }
}

describe.each([['gantt'], ['workload'], ['relations']] as const)(
  'what a figure of %s says',
  kind => {
    const figure = figureWith({ kind, size: 'a4Across' })
    // Units by months name each month, units by items each item.
    const byMonth = figureWith({ kind, size: 'a4Across', view: { columns: 'month' } })
    const months = [
      ...new Set(builtIn.items.map(({ deadline }) => Number(deadline.date.slice(5, 7)))),
    ]
    /**
     * Titles are found whole, though a number may lie across in one that runs down; months by their
     * names.
     */
    const holds = (texts: readonly (string | null)[]): void => {
      const words = level(texts.join('').replace(/[\s　]/g, ''))
      expect(
        builtIn.items.filter(({ title }) => !words.includes(title)).map(({ title }) => title),
      ).toEqual([])
    }
    const holdsMonths = (texts: readonly (string | null)[]): void => {
      if (kind !== 'relations')
        expect(
          months.filter(
            month =>
              !texts.some(
                text => text !== null && new RegExp(`^${month}(?:月|月?底前)`).test(text),
              ),
          ),
        ).toEqual([])
    }

    it.each([
      ['titles', figure, holds],
      ['months', byMonth, holdsMonths],
    ] as const)('has its %s in SVG, PDF and PPTX', async (_, of, has) => {
      has(
        figureSvgs(of).flatMap(svg =>
          [
            ...new DOMParser()
              .parseFromString(svg, 'image/svg+xml')
              .querySelectorAll('text[data-key]'),
          ].map(text => text.textContent),
        ),
      )
      has(textsOf(partsOf(await bytesOf(of))).flat())
      const slides = [...(await slidesOf(of))].filter(([name]) =>
        /^ppt\/slides\/slide\d+\.xml$/.test(name),
      )
      has(slides.flatMap(([, xml]) => all(parsed(xml), 'a:t').map(text => text.textContent)))
    })
  },
)

it('says each title in one line, whatever it holds', () => {
  const { title, pages } = figureWith({ plan: oddPlan, size: 'a3' })
  expect(title).toBe('甲 乙 完成时限分布')
  expect(
    pages
      .flatMap(textOf)
      .filter(is('title'))
      .slice(0, 8)
      .map(({ text }) => text),
  ).toEqual([
    '=1+11',
    '@SUM(A1)2',
    ']]>3',
    '<b>&"\'4',
    'a b c d 5',
    '半\ufffd个6',
    '㐂𠮷😀7',
    ' -18',
  ])
})

it('shows thirteen months as columns of the heatmap, and each deadline as printed on the Gantt chart', () => {
  const columns = figureWith({ kind: 'workload', size: 'a4Across', view: { columns: 'month' } })
    .pages.flatMap(textOf)
    .filter(is('month', 'name'))
  expect(columns).toHaveLength(13)
  expect(
    figureWith({ size: 'a4Across' }).pages.flatMap(textOf).filter(is('deadline')),
  ).toHaveLength(27)
})
