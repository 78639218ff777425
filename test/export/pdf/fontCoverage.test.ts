import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { textWidth } from '@/charts/text/textWidth'
import { fontsOfPage, openFace, shownText, standIn } from '@/export/pdf/fonts'
import titles from '../../../data/nanchang-2020/titles.json'
import { fonts, ganttOf, relationsOf, workloadOf } from './pdfCase'
import { everyEn, everyZhCN } from '../../locales/everyWord'

const read = (path: string): string =>
  readFileSync(new URL(`../../../data/nanchang-2020/${path}`, import.meta.url), 'utf8')
const decoder = new TextDecoder('gb18030')

/** The characters of some rows of GB 2312, of 94 places each. */
function rows(first: number, last: number): string {
  const codes = Array.from({ length: (last - first + 1) * 94 }, (_, at) => [
    0xa0 + first + Math.floor(at / 94),
    0xa1 + (at % 94),
  ]).flat()
  return decoder.decode(Uint8Array.from(codes))
}

/** Level 1 fills rows 16 to 55 but for the last five places. */
const level1 = [...rows(16, 55)].slice(0, 3755).join('')

const texts: readonly (readonly [string, string])[] = [
  ['the circular', read('circular.txt')],
  ['plan.json', read('plan.json')],
  ['titles.json', JSON.stringify(titles)],
  ['the interface', JSON.stringify([everyZhCN, everyEn])],
  ['the charts', JSON.stringify([ganttOf(), workloadOf(), relationsOf()])],
  ['GB 2312 level 1', level1],
  ['GB 2312 level 2', rows(56, 87)],
  [
    'signs that charts and circulars use',
    '①②③④⑤⑥⑦⑧⑨⑩→←↑↓■□◆◇●○★☆△▲▽▼〓·×÷±≤≥〇《》〈〉「」『』【】〔〕' +
      '（）—…“”‘’、。，；：？！％℃‰︵︶︽︾﹁﹂﹃﹄︱　ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩΑΩαω',
  ],
]

describe.each([
  ['regular', 'sans'],
  ['bold', 'sans'],
  ['regular', 'serif'],
  ['bold', 'serif'],
] as const)('the %s face, %s', (name, family) => {
  it.each(texts)('has every character of %s', async (_, text) => {
    const font = await openFace(await fonts(name, family))
    // Files have 〓 for the sign that stands for bytes that cannot be read, too.
    const { missing } = shownText(font, text.replace(/\ufffd/g, ''))
    expect([...new Set(missing)].map(char => `${char} is drawn as ${standIn}`)).toEqual([])
  })

  it('has the sign that stands for what it lacks, and figures no wider than their room', async () => {
    const font = await openFace(await fonts(name, family))
    expect(font.hasGlyphForCodePoint(standIn.codePointAt(0)!)).toBe(true)
    const widths = [...'0123456789'].map(
      figure => font.glyphForCodePoint(figure.charCodeAt(0)).advanceWidth,
    )
    // Those with serifs differ in width, but none is wider than charts/text/textWidth.ts gives it room.
    if (family === 'sans') expect(new Set(widths).size).toBe(1)
    expect(Math.max(...widths) / font.unitsPerEm).toBeLessThanOrEqual(
      textWidth('8', 1, name === 'bold' ? 700 : 400),
    )
  })
})

describe('what is looked for', () => {
  it('is the whole of level 1', () => {
    expect(new Set(level1).size).toBe(3755)
    expect([level1[0], level1.at(-1)]).toEqual(['啊', '座'])
  })

  it('is stood in for by no more room than its letters would take', () => {
    const font = { hasGlyphForCodePoint: (code: number) => code < 0x600 }
    const name = 'ئۇيغۇر ئاپتونوم رايونى'
    const { shown, missing } = shownText(font, name)
    expect(missing.length).toBeGreaterThan(15)
    expect(shown).toMatch(/^〓+ 〓+ 〓+$/)
    expect(textWidth(shown, 12)).toBeLessThanOrEqual(textWidth(name, 12))
    expect(shownText(font, '𠀀𪚥').shown).toBe(standIn.repeat(2))
  })

  it('is told where a face lacks it, and shown as 〓', () => {
    const font = {
      hasGlyphForCodePoint: (code: number) =>
        code !== '①'.codePointAt(0) && code !== 0x1f600 && code !== 0x200b,
    }
    expect(shownText(font, '一①\u200b二\u{1f600}')).toEqual({
      words: '一①二\u{1f600}',
      shown: '一〓二〓',
      missing: ['①', '\u{1f600}'],
    })
  })

  it('is one line without control characters', () => {
    const font = { hasGlyphForCodePoint: () => true }
    expect(shownText(font, '甲\r\n乙\u0007丙\u2028丁\ud800')).toEqual({
      words: '甲 乙 丙 丁\ufffd',
      shown: '甲 乙 丙 丁\ufffd',
      missing: [],
    })
  })
})

describe('the page', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('fetches each face from where it was built to, and says what the server said', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address)
      return Promise.resolve(
        asked.length < 5 ? new Response(Uint8Array.of(1, 2)) : new Response('', { status: 404 }),
      )
    })
    for (const family of ['sans', 'serif'] as const)
      for (const face of ['regular', 'bold'] as const)
        expect(await fontsOfPage(face, family)).toEqual(Uint8Array.of(1, 2))
    expect(asked.map(address => address.split('/').at(-1))).toEqual([
      'NotoSansSC_400Regular.ttf',
      'NotoSansSC_700Bold.ttf',
      'NotoSerifSC_400Regular.ttf',
      'NotoSerifSC_700Bold.ttf',
    ])
    await expect(fontsOfPage('bold', 'sans')).rejects.toThrow('the bold font does not load: 404')
  })
})
