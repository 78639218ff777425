import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { writePptx } from '@/export/pptx/scenePptx'
import { sceneSvg } from '@/export/svg/sceneSvg'
import { readFigureFile, readFigureState } from '@/intake/figure/figureState'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const blank = { width: 1, height: 1, background: '#FFFFFF', marks: [] }
const svgOf = (state: string): string =>
  sceneSvg(blank, { title: '', description: '', lang: 'zh-CN', state })

it('reads back what any words of a query hold', () => {
  const query = { q: '<&>"\'"政府', asof: '2021-06-30', fold: '1~2' }
  expect(
    readFigureState(bytes(svgOf(JSON.stringify({ guatu: 1, view: 'gantt', plan: 'p', query })))),
  ).toEqual({ ok: true, state: { view: 'gantt', plan: 'p', query, packed: null } })
})

it('reads the same element in a PDF’s words about itself', () => {
  expect(
    readFigureState(
      bytes(
        '%PDF-1.7\n<x:xmpmeta><guatu-state ' +
          'xmlns="urn:guatu">{&quot;guatu&quot;:1,&quot;view&quot;:&quot;overview&quot;,' +
          '&quot;plan&quot;:&quot;p&quot;,&quot;query&quot;:{}}</guatu-state></x:xmpmeta>',
      ),
    ),
  ).toEqual({ ok: true, state: { view: 'overview', plan: 'p', query: {}, packed: null } })
})

it.each([
  ['no picture at all', 'hello', 'kind'],
  ['nothing', '', 'kind'],
  ['a spreadsheet’s zip', 'PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000', 'foreign'],
  ['an SVG of another maker', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'foreign'],
  ['a PDF of another maker', '%PDF-1.4', 'foreign'],
  ['a state of a later version', svgOf('{"guatu":3,"view":"spiral"}'), 'newer'],
  ['a broken state', svgOf('{'), 'damaged'],
  [
    'a state of another shape',
    svgOf('{"guatu":1,"view":"ledger","plan":"p","query":{}}'),
    'damaged',
  ],
  [
    'a query that is no text',
    svgOf('{"guatu":1,"view":"gantt","plan":"p","query":{"a":1}}'),
    'damaged',
  ],
] as const)('says of %s why it brings no view back', (_, text, reason) => {
  expect(readFigureState(bytes(text))).toEqual({ ok: false, reason })
})

it('takes a PNG that ends anywhere for a foreign one', () => {
  const png = Uint8Array.of(
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    255,
    0x69,
    0x54,
    0x58,
    0x74,
    1,
    2,
  )
  for (let end = 4; end <= png.length; end += 1)
    expect(readFigureState(png.subarray(0, end))).toEqual({ ok: false, reason: 'foreign' })
})

it('reads it in slides too, as they were written and as another program packs them', async () => {
  const state = { view: 'briefing', plan: '甲', query: { q: '<&>"', pack: 'slide~cover' } } as const
  const figure = {
    title: '',
    pages: [blank],
    paper: { width: 100, height: 100 },
    asOf: '2021-06-30',
    lang: 'zh-CN',
    description: '',
    notes: [''],
    state: JSON.stringify({ guatu: 1, ...state }),
    nameOf: () => '',
  } as const
  const deck = new Uint8Array(await (await writePptx(figure, { created: null })).arrayBuffer())
  expect(await readFigureFile(deck)).toEqual({ ok: true, state, data: null })
  const { 'customXml/item1.xml': own, ...others } = unzipSync(deck)
  expect(
    await readFigureFile(
      zipSync({ ...others, 'customXml/item1.xml': bytes('<other/>'), 'customXml/item3.xml': own! }),
    ),
  ).toEqual({ ok: true, state, data: null })
  expect(await readFigureFile(zipSync(others))).toEqual({ ok: false, reason: 'foreign' })
  expect(
    await readFigureFile(
      zipSync({
        ...others,
        'customXml/item1.xml': new Uint8Array([...own!, ...new Uint8Array(4_000_001)]),
      }),
    ),
  ).toEqual({ ok: false, reason: 'foreign' })
  for (const end of [40, deck.length - 30, deck.length - 1])
    expect(await readFigureFile(deck.subarray(0, end))).toEqual({ ok: false, reason: 'foreign' })
  expect(await readFigureFile(bytes('hello'))).toEqual({ ok: false, reason: 'kind' })
})
