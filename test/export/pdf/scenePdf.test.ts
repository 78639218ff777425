import { describe, expect, it } from 'vitest'
import { figureFonts } from '@/charts/figure/fonts'
import type { Mark, Scene, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { darkStyle, lightStyle } from '@/charts/sign/style'
import { writePdf } from '@/export/pdf/scenePdf'
import { readFigureState } from '@/intake/figure/figureState'
import { bytesOf, figureOf, fonts, ganttOf, pageOf, relationsOf, workloadOf } from './pdfCase'
import { part, rgb, told, wanted } from './pdfPainted'
import { contentsOf, paintedOn, partsOf } from './pdfParts'

const paintedIn = async (scene: Scene): Promise<string[]> =>
  told(paintedOn(contentsOf(partsOf(await bytesOf(figureOf([scene]))))[0]!))
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const page = (marks: readonly Mark[]): Scene => pageOf(marks, 800)
const words: TextMark = {
  type: 'text',
  key: 'words',
  role: 'note',
  x: 20,
  y: 20,
  text: '政务公开',
  size: 14,
  color: '#23201B',
}

describe.each([
  ['light', lightStyle],
  ['dark', darkStyle],
] as const)('a chart as PDF, %s', (_, style) => {
  it.each([
    ['Gantt', ganttOf],
    ['Gantt of a low window', () => ganttOf(style, 500)],
    ['workload', workloadOf],
    ['relations', relationsOf],
  ] as const)(
    'paints each mark of the %s once, in order, in its colour and place',
    async (_name, sceneOf) => {
      const scene = sceneOf(style)
      const ground = `fill ${rgb(scene.background)} 0 0 ${scene.width} ${scene.height} re`
      expect(await paintedIn(scene)).toEqual([ground, ...scene.marks.flatMap(wanted)])
    },
  )
})

describe('a PDF', () => {
  it('holds all flags, poles and relations of the Gantt, and stays small', async () => {
    const scene = ganttOf()
    const marks = allMarks(scene.marks)
    const bytes = await bytesOf(figureOf([scene]))
    const painted = paintedOn(contentsOf(partsOf(bytes))[0]!).join('\n')
    const flags = marks.filter(mark => mark.type === 'path' && mark.role === 'flag')
    expect(flags.length).toBe(27)
    for (const mark of [...flags, ...marks.filter(({ role }) => role === 'relation')]) {
      const [first] = mark.type === 'path' ? mark.points : []
      if (first) expect(painted).toContain(` ${part(first[0])} ${part(first[1])} m `)
    }
    expect(bytes.length).toBeLessThan(200_000)
  })

  it('is the same to the byte for the same figure and instant, and tells no time where none is given', async () => {
    const figure = figureOf([ganttOf()])
    const created = '2022-10-31T08:00:00.000Z'
    const first = await bytesOf(figure, created)
    expect(await bytesOf(figure, created)).toEqual(first)
    expect(textOf(first)).toContain('(D:20221031080000Z)')
    expect(textOf(first)).toContain('<xmp:CreateDate>2022-10-31T08:00:00Z</xmp:CreateDate>')
    expect(textOf(await bytesOf(figure))).not.toMatch(/CreateDate|CreationDate|ModDate|\(D:/)
    await expect(bytesOf(figure, '31 October')).rejects.toThrow('not an instant: 31 October')
  })

  it('has one entry of its outline for pages in a row that belong together, where they are named', async () => {
    const parts = partsOf(
      await bytesOf(figureOf([page([]), page([]), page([])], { names: ['甲', '乙', '乙'] })),
    )
    expect(
      [...parts.values()].filter(({ dictionary }) => /\/Dest \[/.test(dictionary)).length,
    ).toBe(2)
  })

  it('is as large as the paper, with a bookmark and a number for each page', async () => {
    const parts = partsOf(
      await bytesOf(
        figureOf([page([words]), page([]), page([words])], { paper: { width: 297, height: 210 } }),
      ),
    )
    const all = [...parts.values()].map(({ dictionary }) => dictionary)
    expect(all.filter(text => text.includes('/MediaBox [0 0 841.889764 595.275591]')).length).toBe(
      3,
    )
    expect(all.filter(text => /\/Dest \[/.test(text)).length).toBe(3)
    expect(all.find(text => text.includes('/Type /Catalog'))).toMatch(
      /\/PageLabels <<\n\/Nums \[0 <<\n\/S \/D\n>>\]\n>>/,
    )
  })

  it('is of no more units than readers take, each as many points as a long page needs', async () => {
    const [dictionary] = [
      ...partsOf(
        await bytesOf(
          figureOf([{ ...page([words]), width: 100, height: 10_000 }], {
            paper: { width: 100, height: 10_000 },
          }),
        ),
      ).values(),
    ]
      .map(part => part.dictionary)
      .filter(text => text.includes('/MediaBox'))
    const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(dictionary ?? '') ?? []
    const unit = Number(/UserUnit ([\d.]+)/.exec(dictionary ?? '')?.[1])
    expect(Number(height)).toBeCloseTo(14_400, 3)
    expect(Number(height) * unit).toBeCloseTo((10_000 / 25.4) * 72, 0)
    expect(Number(width) * unit).toBeCloseTo((100 / 25.4) * 72, 2)
  })

  it('says what it is in properties and XML, whatever the title holds', async () => {
    const bytes = await bytesOf(
      figureOf([page([words])], { title: '甲 <b> & \u000b"乙"', description: 'A < B & C' }),
    )
    const text = Buffer.from(bytes).toString('utf8')
    expect(text).toContain(
      '<rdf:li xml:lang="x-default">甲 &lt;b&gt; &amp; &quot;乙&quot;</rdf:li>',
    )
    expect(text).toContain('截至日期：2021-06-30 A &lt; B &amp; C')
    expect(text).toMatch(/\/Lang \(zh-CN\)/)
    expect(text).toMatch(/\/MarkInfo/)
  })

  it('has its figure described and its texts in paragraphs by item for those who hear it', async () => {
    const item = { info: { item: 12 } }
    const all = [
      ...partsOf(
        await bytesOf(
          figureOf([
            page([
              words,
              { type: 'rect', key: 'bar', role: 'ground', x: 0, y: 0, w: 9, h: 9, fill: '#000000' },
              { ...words, key: 'a', ...item },
              { ...words, key: 'b', y: 60 },
              { ...words, key: 'c', y: 90, ...item },
            ]),
          ]),
        ),
      ).values(),
    ]
    const parts = all.map(({ dictionary }) => dictionary)
    expect(
      parts
        .filter(text => text.startsWith('<<\n/S /P\n'))
        .map(text => /\/K (\[[\d ]*\])/.exec(text)?.[1]),
    ).toEqual(['[1 4]', '[3 5]'])
    expect(parts.find(text => text.startsWith('<<\n/S /Figure\n'))).toContain('/K [0 2]')
    expect(parts.find(text => text.startsWith('<<\n/S /Figure\n'))).toContain('/Alt (')
  })

  it('carries the state of its view, which is found again without a library', async () => {
    const view = {
      view: 'gantt',
      plan: '（甲）<b> \\ "x" <guatu-state xmlns="urn:guatu">',
      query: { asof: '2021-06-30', group: 'unit' },
    } as const
    const state = JSON.stringify({ guatu: 1, ...view })
    const bytes = await bytesOf(figureOf([page([words])], { state }))
    expect(readFigureState(bytes)).toEqual({ ok: true, state: { ...view, packed: null } })
    expect(
      [...partsOf(bytes).values()]
        .filter(({ dictionary }) => dictionary.includes('/Type /EmbeddedFile\n'))
        .map(({ stream }) => stream?.toString('utf8')),
    ).toEqual([state])
  })

  it('shows a character that no face has as 〓, and names it', async () => {
    const { blob, missing } = await writePdf(
      figureOf([
        page([
          { ...words, text: '办\u{1f600}理\ufe0f\u0007单\ud800' },
          { ...words, key: 'again', text: '\u{1f600}', weight: 700 },
        ]),
      ]),
      { created: null, fonts },
    )
    const parts = partsOf(new Uint8Array(await blob.arrayBuffer()))
    // Half a character is none.
    expect(missing).toEqual(['\u{1f600}', '\ufffd'])
    expect(
      [...parts.values()]
        .map(({ stream }) => stream?.toString('latin1') ?? '')
        .find(text => text.includes('begincmap')),
    ).toContain('<3013>')
  })

  it('fades between two colours too', async () => {
    const bytes = await bytesOf(
      figureOf([
        page([
          {
            type: 'rect',
            key: 'fade',
            role: 'ground',
            x: 1,
            y: 2,
            w: 30,
            h: 4,
            fill: { from: '#ff0000', to: '#0000ff80' },
          },
        ]),
      ]),
    )
    expect(
      [...partsOf(bytes).values()]
        .map(({ dictionary }) => dictionary)
        .find(text => text.includes('/FunctionType 2')),
    ).toMatch(/\/C0 \[1 0 0\]\n\/C1 \[0 0 1\]/)
  })

  it('waits before each page for whoever watches, and ends where that one says so', async () => {
    const pages: number[] = []
    const figure = figureOf([page([words]), page([words]), page([words])])
    await writePdf(figure, {
      created: null,
      fonts,
      onPage: at => {
        pages.push(at)
      },
    })
    expect(pages).toEqual([0, 1, 2])
    await expect(
      writePdf(figure, {
        created: null,
        fonts,
        onPage: at => (at < 1 ? undefined : Promise.reject(new Error('stopped'))),
      }),
    ).rejects.toThrow('stopped')
  })

  it('asks only for the faces it needs, and says which does not come', async () => {
    const asked: string[] = []
    await writePdf(figureOf([page([{ ...words, weight: 500 }])]), {
      created: null,
      fonts: (face, family) => {
        asked.push(`${face} ${family}`)
        return fonts(face, family)
      },
    })
    await writePdf(
      { ...figureOf([page([words])]), fonts: figureFonts('official') },
      {
        created: null,
        fonts: (face, family) => {
          asked.push(`${face} ${family}`)
          return fonts(face, family)
        },
      },
    )
    expect(asked).toEqual(['regular sans', 'regular serif'])
    await expect(
      writePdf(figureOf([page([words])]), {
        created: null,
        fonts: () => Promise.reject(new Error('the regular font does not load: 404')),
      }),
    ).rejects.toThrow('404')
  })

  it('is written for a figure without any text', async () => {
    expect(contentsOf(partsOf(await bytesOf(figureOf([page([])])))).length).toBe(1)
  })
})

describe('signs without a shape', () => {
  const ofTexts = async (...texts: readonly string[]): Promise<readonly string[]> => {
    const marks = texts.map((text, at) => ({ ...words, key: `${at}`, text, y: 20 * at + 20 }))
    return contentsOf(partsOf(await bytesOf(figureOf([page(marks)]))))
  }

  it('do not hide those that share a glyph with them', async () => {
    expect(await ofTexts('软\u00ad连', '1-3号楼')).toEqual(await ofTexts('软连', '1-3号楼'))
    expect(await ofTexts('零\u200b宽\u2060甲\u202e乙')).toEqual(await ofTexts('零宽甲乙'))
  })

  it('are blanks where they are blanks', async () => {
    const figure = figureOf([page([{ ...words, text: '1\u202f000\u00a0元\u2009整' }])])
    expect((await writePdf(figure, { created: null, fonts })).missing).toEqual([])
  })

  it('make no sign of their own that the font lacks: a family is one', async () => {
    const figure = figureOf([page([{ ...words, text: '👨‍👩‍👧‍👦家1️⃣🇨🇳' }])])
    expect((await writePdf(figure, { created: null, fonts })).missing).toEqual(['👨‍👩‍👧‍👦', '1️⃣', '🇨🇳'])
  })
})
