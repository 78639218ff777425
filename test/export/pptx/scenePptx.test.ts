import { describe, expect, test } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import type { Mark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { builtIn } from '../../charts/gantt/ganttCase'
import { unzip } from '../zipParts'
import {
  all,
  bytesOf,
  created,
  figureOf,
  keyed,
  marksOf,
  named,
  nameOf,
  numberOf,
  one,
  pageOf,
  parsed,
  partsOf,
  scene,
  shapes,
  slideOf,
  words,
} from './pptxCase'
import { is } from '../../charts/scene/marks'

const gantt = keyed({})
const relations = keyed({ kind: 'relations' })
const workload = keyed({ kind: 'workload' })
const byMonth = keyed({ kind: 'workload', view: { columns: 'month' } })
const all41 = { scope: 'all' } as const
const charts: readonly (readonly [string, Figure])[] = [
  ['Gantt', gantt],
  ['all relations in a Gantt chart', keyed({ view: all41 })],
  ['relations', relations],
  ['all relations', keyed({ kind: 'relations', view: all41 })],
  ['workload', workload],
  ['overview of a sample', keyed({ kind: 'overview', sample: true })],
  [
    'Gantt in an official document',
    keyed({ size: 'word', look: 'paper', face: 'official', sample: true }),
  ],
]

describe('the package', () => {
  const whole = partsOf({
    ...gantt,
    pages: [gantt, relations, workload].map(pageOf),
    notes: ['一', '截至 2021-06-30\n第 2 页：1–27 项', '三'],
  })

  test('has parts that are all XML, of a type told, and no relationship that leads nowhere', async () => {
    const parts = await whole
    for (const [name, xml] of parts) {
      const document = parsed(xml)
      if (!name.endsWith('.rels')) continue
      const folder = name.replace(/_rels\/[^/]*$/, '')
      for (const relationship of all(document, 'Relationship')) {
        const target = new URL(
          relationship.getAttribute('Target') ?? '',
          `file:///${folder}`,
        ).pathname.slice(1)
        expect([...parts.keys()], name).toContain(target)
      }
      const ids = all(document, 'Relationship').map(relationship => relationship.getAttribute('Id'))
      expect(new Set(ids).size).toBe(ids.length)
    }
    const types = all(parsed(parts.get('[Content_Types].xml') ?? ''), 'Override').map(type =>
      type.getAttribute('PartName')?.slice(1),
    )
    expect(types.filter(name => !parts.has(name ?? ''))).toEqual([])
    expect(
      [...parts.keys()].filter(
        name => name.startsWith('ppt/') && name.endsWith('.xml') && !types.includes(name),
      ),
    ).toEqual([])
    expect(
      [...parts.keys()].filter(
        name => /slideMaster\d|slideLayout\d/.test(name) && name.endsWith('.xml'),
      ),
    ).toEqual([
      'ppt/slideMasters/slideMaster1.xml',
      'ppt/slideLayouts/slideLayout1.xml',
      'ppt/slideLayouts/slideLayout2.xml',
    ])
  })

  test('refers from each part only to relationships that it has', async () => {
    const parts = await whole
    for (const [name, xml] of parts) {
      const rels = parts.get(name.replace(/([^/]*)$/, '_rels/$1.rels')) ?? ''
      for (const [, id] of xml.matchAll(/r:id="([^"]+)"/g))
        expect(rels, name).toContain(`Id="${id}"`)
    }
  })

  test('holds no picture, no line without a word on it, and no two shapes of one number', async () => {
    const parts = await whole
    for (const number of [1, 2, 3]) {
      const xml = parts.get(`ppt/slides/slide${number}.xml`) ?? ''
      expect(xml).not.toMatch(/<p:pic\b|<a:blip\b|<a:ln\/>|<a:ln [^>]*\/>|NaN|undefined|Infinity/)
      const ids = all(parsed(xml), 'p:cNvPr').map(shape => shape.getAttribute('id'))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('says what it is, what it shows, what was asked, and what to say to each slide', async () => {
    const parts = await whole
    const properties = parsed(parts.get('docProps/core.xml') ?? '')
    expect(one(properties, 'dc:title').textContent).toBe(gantt.title)
    expect(one(properties, 'dc:description').textContent).toBe(gantt.description)
    expect(one(properties, 'dcterms:created').textContent).toBe(created)
    expect(parsed(parts.get('customXml/item1.xml') ?? '').documentElement.textContent).toBe(
      gantt.state,
    )
    expect(words(parsed(parts.get('ppt/notesSlides/notesSlide2.xml') ?? ''))).toEqual([
      '截至 2021-06-30',
      '第 2 页：1–27 项',
    ])
  })

  test('is the same twice, and differs by nothing but the instant it was made', async () => {
    const figure = gantt
    expect(await bytesOf(figure, { created })).toEqual(await bytesOf(figure, { created }))
    const [a, b] = [
      await bytesOf(figure, { created: null }),
      await bytesOf(figure, { created }),
    ].map(bytes => new Map(unzip(bytes).map(({ name, text }) => [name, text])))
    expect([...(a?.keys() ?? [])].filter(name => a?.get(name) !== b?.get(name))).toEqual([
      'docProps/core.xml',
    ])
    expect(a?.get('docProps/core.xml')).not.toContain('dcterms:created')
  })

  test('is as large as the paper, and no larger than a slide may be', async () => {
    const sizeOf = async (width: number, height: number) =>
      one(
        parsed(
          (await partsOf({ ...gantt, paper: { width, height } })).get('ppt/presentation.xml') ?? '',
        ),
        'p:sldSz',
      )
    const wide = await sizeOf(254, 142.875)
    expect([numberOf(wide, 'cx'), numberOf(wide, 'cy')]).toEqual([9_144_000, 5_143_500])
    expect(numberOf(await sizeOf(400, 4000), 'cy')).toBeLessThanOrEqual(51_206_400)
  })
})

describe('what a slide says', () => {
  test('every title, deadline and number of the Gantt chart, as text', async () => {
    const texts = words(await slideOf(gantt))
    expect(builtIn.items.filter(item => !texts.includes(item.title))).toEqual([])
    const deadlines = marksOf(gantt, is('deadline', 'own')).flatMap(mark =>
      mark.type === 'text' ? [mark.text] : [],
    )
    expect(deadlines).toHaveLength(27)
    expect(deadlines.filter(text => !texts.includes(text))).toEqual([])
  })

  test('every title down the columns of the workload as it is written, and each of 13 months by month', async () => {
    const slide = await slideOf(workload)
    const titles = builtIn.items.map(({ id }) =>
      named(slide, new RegExp(`^title:${id}:`))
        .flatMap(shape => all(shape, 'a:t'))
        .map(text => text.textContent)
        .join(''),
    )
    expect(titles).toEqual(builtIn.items.map(item => item.title))
    const months = marksOf(byMonth, is('month', 'name')).flatMap(mark =>
      mark.type === 'text' ? [mark.text] : [],
    )
    expect(months).toHaveLength(13)
    const monthSlide = await slideOf(byMonth)
    expect(months.filter(text => !words(monthSlide).includes(text))).toEqual([])
    expect(
      named(slide, /^title:5:0$/)
        .flatMap(shape => all(shape, 'a:bodyPr'))
        .map(body => body.getAttribute('vert')),
    ).toEqual(['eaVert'])
  })

  test.each(charts)('all words of the scene, once each: %s', async (_, figure) => {
    const drawn = allMarks(pageOf(figure).marks).flatMap(mark =>
      mark.type === 'text' && mark.text !== '' ? [mark.text] : [],
    )
    const upright = (text: string): string => text.replaceAll('︵', '（').replaceAll('︶', '）')
    expect(
      words(await slideOf(figure))
        .map(upright)
        .sort(),
    ).toEqual(drawn.map(upright).sort())
  })

  test.each(charts)('its own title, in its place: %s', async (_, figure) => {
    const slide = await slideOf(figure)
    expect(all(slide, 'p:ph').map(place => place.getAttribute('type'))).toEqual(['title'])
    const [title] = shapes(slide)
    expect(
      all(title!, 'a:t')
        .map(text => text.textContent)
        .join(''),
    ).toBe(figure.title)
    expect(numberOf(one(title!, 'a:off'), 'y')).toBeGreaterThanOrEqual(0)
  })

  test('a title above the slide where the scene shows none', async () => {
    const slide = await slideOf(scene([]))
    expect(words(slide)).toEqual(['图样'])
    expect(numberOf(one(slide.documentElement, 'a:ext'), 'cy')).toBe(0)
    expect(numberOf(one(shapes(slide)[0]!, 'a:off'), 'y')).toBeLessThan(0)
  })

  test('words one under the other: Chinese in its own direction, with digits among it a sign a line', async () => {
    const slide = await slideOf(
      scene(
        ['甲乙︵丙︶', '25个'].map((text, at): Mark => ({
          type: 'text',
          key: `down${at}`,
          role: 'note',
          x: 20,
          y: 20,
          text,
          size: 14,
          color: '#23201B',
          align: 'center',
          vertical: true,
        })),
      ),
    )
    expect(named(slide, /^down/).map(shape => one(shape, 'a:t').textContent)).toEqual([
      '甲乙（丙）',
      '25个',
    ])
    expect(
      named(slide, /^down/)
        .map(shape => one(shape, 'a:bodyPr'))
        .map(body => [body.getAttribute('vert'), body.getAttribute('wrap')]),
    ).toEqual([
      ['eaVert', 'none'],
      [null, 'square'],
    ])
  })

  test('words in the faces of the figure', async () => {
    const facesOf = async (figure: Figure) =>
      all(parsed((await partsOf(figure)).get('ppt/theme/theme1.xml') ?? ''), 'a:ea').map(face =>
        face.getAttribute('typeface'),
      )
    expect(await facesOf(gantt)).toEqual(['Microsoft YaHei', 'Microsoft YaHei'])
    expect(await facesOf(keyed({ face: 'official' }))).toEqual(['方正小标宋简体', '仿宋_GB2312'])
  })

  test('anything that users write, so that the file still opens', async () => {
    const odd = '甲\u000b乙\ud800丙<&>"\'\u0000 ]]> 😀'
    const { pages } = scene([
      { type: 'text', key: 'a', role: 'note', x: 0, y: 20, text: odd, size: 16, color: '#23201B' },
    ])
    const figure = figureOf(pages, {
      title: odd,
      description: odd,
      state: odd,
      notes: [odd],
      nameOf: () => odd,
    })
    const clean = '甲乙丙<&>"\' ]]> 😀'
    const parts = await partsOf(figure)
    expect(words(parsed(parts.get('ppt/slides/slide1.xml') ?? ''))).toEqual([clean, clean])
    expect(one(parsed(parts.get('docProps/core.xml') ?? ''), 'dc:title').textContent).toBe(clean)
    expect(parsed(parts.get('customXml/item1.xml') ?? '').documentElement.textContent).toBe(clean)
    expect(words(parsed(parts.get('ppt/notesSlides/notesSlide1.xml') ?? ''))).toEqual([clean])
  })
})

describe('what a slide shows', () => {
  test('each flag with its number in it, each stretch as a pattern, each cell by name', async () => {
    const slide = await slideOf(gantt)
    const flags = named(slide, /^flag:\d+:\d+:cloth/)
    expect(flags.map(flag => one(flag, 'a:t').textContent)).toEqual(
      builtIn.items.map(({ id }) => String(id)),
    )
    const stretches = named(slide, /^stretch:\d+:\d+$/)
    expect(stretches).toHaveLength(marksOf(gantt, is('stretch', 'own')).length)
    expect(stretches.every(stretch => all(stretch, 'a:pattFill').length === 1)).toBe(true)
    const cells = named(await slideOf(workload), /^cell:[^:]*:\d+$/).filter(
      cell => one(cell, 'a:prstGeom').getAttribute('prst') === 'rect',
    )
    expect(cells).toHaveLength(129)
    expect(cells.every(cell => one(cell, 'p:cNvPr').getAttribute('descr'))).toBe(true)
  })

  test('alternative text on what stands for something, and a word that the rest only adorns', async () => {
    const slide = await slideOf(gantt)
    const bare = all(slide, 'p:cNvPr').filter(
      shape => !shape.getAttribute('descr') && all(shape, 'adec:decorative').length === 0,
    )
    expect(
      bare
        .map(shape => shape.getAttribute('name'))
        .filter(name =>
          shapes(slide).some(shape => nameOf(shape) === name && all(shape, 'a:t').length === 0),
        ),
    ).toEqual([])
    expect(
      named(slide, /^flag:0:1:cloth/).map(flag => one(flag, 'p:cNvPr').getAttribute('descr')),
    ).toEqual(['flag:0:1:cloth'])
    expect(named(slide, /^grid:/).every(line => all(line, 'adec:decorative').length === 1)).toBe(
      true,
    )
  })

  test('a fade as a gradient, a dash as a dash, nothing of what has no ink', async () => {
    const slide = await slideOf(
      scene([
        {
          type: 'rect',
          key: 'fade',
          role: 'ground',
          x: 0,
          y: 0,
          w: 40,
          h: 10,
          fill: { from: '#1F5F8B00', to: '#1F5F8B80' },
        },
        {
          type: 'path',
          key: 'dashed',
          role: 'ground',
          points: [
            [0, 20],
            [40, 20],
          ],
          stroke: '#544D42',
          width: 2,
          dash: [4, 3],
        },
        {
          type: 'rect',
          key: 'row',
          role: 'ground',
          x: 0,
          y: 0,
          w: 400,
          h: 10,
          fill: 'transparent',
          info: { item: 1 },
        },
        {
          type: 'circle',
          key: 'dot',
          role: 'ground',
          cx: 100,
          cy: 50,
          r: 5,
          fill: '#544D42',
          info: { item: 1 },
        },
      ]),
    )
    expect(all(slide, 'a:gs').map(stop => numberOf(one(stop, 'a:alpha'), 'val'))).toEqual([
      0, 50196,
    ])
    expect(all(slide, 'a:prstDash').map(dash => dash.getAttribute('val'))).toEqual(['sysDash'])
    expect(shapes(slide).map(nameOf).sort()).toEqual(['dashed', 'dot', 'fade', '标题'].sort())
    expect(named(slide, /^dot$/).map(dot => one(dot, 'a:prstGeom').getAttribute('prst'))).toEqual([
      'ellipse',
    ])
  })

  test('what is moved as one in a group: a flag with its words, a unit with its cells', async () => {
    const groupOf = (slide: Document, key: string): string[] => {
      const group = all(slide, 'p:grpSp').find(one =>
        [...one.children].some(child => child.tagName === 'p:sp' && nameOf(child) === key),
      )
      return [...(group?.children ?? [])].filter(child => child.tagName === 'p:sp').map(nameOf)
    }
    expect(groupOf(await slideOf(gantt), 'deadline:0:1')).toEqual(
      expect.arrayContaining(['flag:0:1:cloth', 'flag:0:1:pole']),
    )
    const cells = marksOf(
      workload,
      mark => is('cell', 'own')(mark) && mark.row === 'unit:区工管办',
    ).map(({ key }) => key)
    expect(groupOf(await slideOf(workload), 'unit:区工管办')).toEqual(
      expect.arrayContaining(['load:区工管办', ...cells]),
    )
  })

  test('words clear of the connectors that pass behind them, and patterns on the ground they lie on', async () => {
    const part = {
      type: 'path',
      role: 'relation',
      of: 'R01:0:1',
      part: 'line',
      stroke: '#BF2F1C',
      width: 2,
      info: { pair: [1, 2] },
    } as const
    const slide = await slideOf(
      scene([
        { type: 'rect', key: 'tint', role: 'tint', x: 0, y: 0, w: 400, h: 400, fill: '#F4EFE4' },
        {
          type: 'rect',
          key: 'stripes',
          role: 'ground',
          x: 10,
          y: 10,
          w: 100,
          h: 10,
          hatch: { color: '#23201B', pitch: 4, width: 1.4 },
        },
        {
          ...part,
          key: 'relation:R01:0:1',
          points: [
            [50, 200],
            [90, 200],
          ],
        },
        {
          ...part,
          key: 'relation:R01:0:1:1',
          points: [
            [160, 200],
            [300, 200],
          ],
        },
        {
          type: 'text',
          key: 'passed',
          role: 'note',
          x: 100,
          y: 200,
          text: '12月底前',
          size: 13,
          color: '#23201B',
        },
        {
          type: 'text',
          key: 'free',
          role: 'note',
          x: 100,
          y: 240,
          text: '12月底前',
          size: 13,
          color: '#23201B',
        },
      ]),
    )
    const fillOf = (name: RegExp): (string | null)[] =>
      named(slide, name)
        .flatMap(shape => all(one(shape, 'p:spPr'), 'a:solidFill'))
        .map(fill => one(fill, 'a:srgbClr').getAttribute('val'))
    expect(fillOf(/^passed$/)).toEqual(['F4EFE4'])
    expect(fillOf(/^free$/)).toEqual([])
    expect(
      named(slide, /^stripes$/).map(shape =>
        one(one(shape, 'a:bgClr'), 'a:srgbClr').getAttribute('val'),
      ),
    ).toEqual(['F4EFE4'])
    expect(named(slide, /^relation:/)).toHaveLength(1)
  })

  test('nothing outside its clip', async () => {
    const slide = await slideOf(
      scene([
        {
          type: 'clip',
          key: 'clip',
          role: 'window',
          x: 100,
          y: 100,
          w: 200,
          h: 100,
          marks: [
            { type: 'rect', key: 'out', role: 'ground', x: 0, y: 0, w: 50, h: 50, fill: '#544D42' },
            {
              type: 'rect',
              key: 'part',
              role: 'ground',
              x: 250,
              y: 50,
              w: 100,
              h: 100,
              fill: '#544D42',
            },
          ],
        },
      ]),
    )
    const px = (338.67 * 36_000) / 1600
    expect(shapes(slide).slice(1).map(nameOf)).toEqual(['part'])
    const box = one(named(slide, /^part$/)[0]!, 'a:xfrm')
    expect(
      [
        numberOf(one(box, 'a:off'), 'x'),
        numberOf(one(box, 'a:off'), 'y'),
        numberOf(one(box, 'a:ext'), 'cx'),
        numberOf(one(box, 'a:ext'), 'cy'),
      ].map(emu => Math.round((emu / px) * 100) / 100),
    ).toEqual([250, 100, 50, 50])
  })
})

test('a pack’s slides are told one by one, can be stopped, and bear their parts’ names without a title', async () => {
  const figure = figureOf([scene([]), scene([])].map(pageOf), { names: ['封面', '到期事项'] })
  const told: number[] = []
  await bytesOf(figure, {
    created,
    onPage: page => {
      told.push(page)
    },
  })
  expect(told).toEqual([0, 1])
  await expect(
    bytesOf(figure, {
      created,
      onPage: page => {
        if (page === 1) throw new DOMException('stopped', 'AbortError')
      },
    }),
  ).rejects.toThrow('stopped')
  const parts = await partsOf(figure)
  expect(parts.get('ppt/slides/slide2.xml')).toContain('到期事项')
})
