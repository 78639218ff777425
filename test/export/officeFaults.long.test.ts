import { beforeAll, describe, expect, test } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import { writePptx } from '@/export/pptx/scenePptx'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import { writePlanWorkbook } from '@/export/xlsx/planWorkbook'
import type { Item, Plan, Relation } from '@/model/plan'
import { figureWith } from '../charts/figure/figureCase'
import { builtIn } from '../charts/gantt/ganttCase'
import { packWith } from '../charts/pack/packCase'
import { oddWords } from './ledger/ledgerCase'
import { officeFaults } from './officeFaults'
import { fileOf, madeUp, planOf } from './table/planCase'
import { unzip, zip } from './zipParts'

const words = ['甲\b乙\u001f丙\u000b丁\ufffe戊\ud800己 & <b>"引号"</b>', ...oddWords]

/**
 * A plan whose items fall due on one day, a day apart and years apart, bound to each other in every
 * way and in a loop, in words that XML and programs stumble over.
 */
const days = ['2023-06-30', '2023-06-30', '2023-01-31', '2025-12-31', '2023-07-01']
const knotted: Plan = {
  ...planOf(
    days.map((date, at): Partial<Item> => ({
      text: words[at] ?? '',
      title: words[at + 5] ?? '',
      deadline: { text: `${date}前`, date, precision: 'day', doubt: null },
    })),
  ),
  title: '标题\u000b\ud800 & <测试> "引号"',
  relations: (
    [
      [1, 2, 'prerequisite'],
      [2, 3, 'prerequisite'],
      [3, 4, 'prerequisite'],
      [4, 1, 'prerequisite'],
      [1, 5, 'prerequisite'],
      [2, 1, 'duplicate'],
      [1, 2, 'channel'],
      [5, 4, 'feeds'],
    ] as const
  ).map(([from, to, kind], at): Relation => ({
    id: `r${at}`,
    from,
    to,
    kind,
    directed: kind === 'prerequisite' || kind === 'feeds',
    core: true,
    confidence: 'high',
    reason: words[at] ?? '',
    quotesFrom: [],
    quotesTo: [],
    status: 'inferred',
  })),
}

/** A plan in cells that are too long, with names that begin with what programs read as an order. */
const long: Plan = {
  ...planOf([
    { text: '甲'.repeat(40_000) },
    { text: `甲${'😀'.repeat(20_000)}` },
    ...words.map(text => ({ text, title: text })),
    ...[700, 1_500, 3_000].map(n => ({ text: '乙'.repeat(n) })),
  ]),
  title: `标题[含]:非*法?字/符\\'撇号'&P&N${'长'.repeat(300)}`,
}

async function bytesOf(blob: Promise<Blob>): Promise<Uint8Array> {
  return new Uint8Array(await (await blob).arrayBuffer())
}

const slidesOf = (figure: Figure): Promise<Uint8Array> =>
  bytesOf(writePptx(figure, { created: '2022-10-31T08:00:00Z' }))

const all = { scope: 'all' } as const
const figures: readonly (readonly [string, Figure])[] = [builtIn, knotted].flatMap(plan => [
  ...(['gantt', 'workload', 'relations', 'overview'] as const).map(
    kind => [`${kind} of ${plan.title}`, figureWith({ plan, kind, view: all })] as const,
  ),
  [`pack of ${plan.title}`, packWith({ plan })] as const,
])

describe('a PPTX is sound to Office', () => {
  test.each(figures)('%s', async (_, figure) => {
    expect(await officeFaults(await slidesOf(figure), 'pptx')).toEqual([])
  })
})

describe('an XLSX is sound to Office', () => {
  test.each([
    ['built-in', builtIn],
    ['knotted', knotted],
    ['long', long],
  ])('the workbook and the form of the %s plan', async (_, plan) => {
    const file = fileOf(plan === builtIn ? madeUp : { scope: 'all' }, plan)
    expect(await officeFaults(await bytesOf(writePlanWorkbook(file)), 'xlsx')).toEqual([])
    expect(await officeFaults(await bytesOf(writeLedgerSheet(file)), 'xlsx')).toEqual([])
  })
})

/** A file with the text of a part changed; a part made null is left out. */
function broken(
  bytes: Uint8Array,
  part: string,
  change: (text: string) => string | null,
): Uint8Array {
  let isChanged = false
  const parts = unzip(bytes).flatMap(({ name, text }) => {
    if (name !== part) return [{ name, text }]
    const changed = change(String(text))
    isChanged = changed !== text
    return changed === null ? [] : [{ name, text: changed }]
  })
  if (!isChanged) throw new Error(`nothing was broken in ${part}`)
  return zip(parts)
}

const swap =
  (pattern: RegExp, by: string) =>
  (text: string): string =>
    text.replace(pattern, by)

type Break = readonly [what: string, part: string, change: (text: string) => string | null]

describe('a broken PPTX is found', () => {
  const slide = 'ppt/slides/slide1.xml'
  let sound: Uint8Array
  beforeAll(async () => {
    sound = await slidesOf(figureWith({ plan: knotted, kind: 'relations', view: all }))
  })

  test.each<Break>([
    [
      'children in another order',
      slide,
      swap(/(<p:nvSpPr>.*?<\/p:nvSpPr>)(<p:spPr>.*?<\/p:spPr>)/, '$2$1'),
    ],
    ['a child that nobody knows', slide, swap(/<p:spPr>/, '<p:spPr><a:none/>')],
    ['an attribute that nobody knows', slide, swap(/<a:off /, '<a:off none="1" ')],
    ['an attribute of another type', slide, swap(/<a:off x="-?\d+"/, '<a:off x="left"')],
    ['an attribute left out', slide, swap(/<a:off x="-?\d+"/, '<a:off')],
    [
      'an id twice',
      slide,
      text => {
        const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(match => match[1] ?? '')
        return text.replace(`<p:cNvPr id="${ids[2]}"`, `<p:cNvPr id="${ids[1]}"`)
      },
    ],
    ['a connector that ends nowhere', slide, swap(/<a:stCxn id="\d+"/, '<a:stCxn id="99999"')],
    ['a negative extent', slide, swap(/(<a:ext cx=")([1-9])/, '$1-$2')],
    ['a control sign', slide, swap(/<a:t>/, '<a:t>\u0001')],
    ['a control sign by its number', slide, swap(/<a:t>/, '<a:t>&#1;')],
    ['a part left out', 'ppt/slideLayouts/slideLayout1.xml', () => null],
    [
      'a part without a type',
      '[Content_Types].xml',
      swap(/<Override PartName="\/ppt\/slides\/slide1.xml"[^>]*\/>/, ''),
    ],
    [
      'a relationship left out',
      'ppt/_rels/presentation.xml.rels',
      swap(/<Relationship [^>]*slides\/slide1.xml"[^>]*\/>/, ''),
    ],
  ])('%s', async (_, part, change) => {
    expect(await officeFaults(broken(sound, part, change), 'pptx')).not.toEqual([])
  })
})

describe('a broken XLSX is found', () => {
  const sheet = 'xl/worksheets/sheet1.xml'
  let sound: Uint8Array
  beforeAll(async () => {
    sound = await bytesOf(writePlanWorkbook(fileOf({}, knotted)))
  })

  test.each<Break>([
    ['a row too high', sheet, swap(/ ht="[\d.]+"/, ' ht="413"')],
    ['a footer too long', sheet, swap(/<oddFooter>/, `<oddFooter>${'长'.repeat(300)}`)],
    ['a cell out of order', sheet, swap(/(<c r="A1"[^]*?<\/c>)(<c r="B1"[^>]*\/>)/, '$2$1')],
    ['a cell beyond the last column', sheet, swap(/<\/row>/, '<c r="XFE1"/></row>')],
    ['merges that overlap', sheet, swap(/<mergeCell ref="A1:/, '<mergeCell ref="A1:B1"/>$&')],
    ['a style that is not there', sheet, swap(/ s="\d+"/, ' s="9999"')],
    ['children in another order', sheet, swap(/(<cols>.*?<\/cols>)(<sheetData>)/, '$2$1')],
    ['a font in another order', 'xl/styles.xml', swap(/(<sz [^>]*>)(<color [^>]*>)/, '$2$1')],
    ['a text too long', 'xl/sharedStrings.xml', swap(/<t( [^>]*)?>/, `$&${'长'.repeat(32_768)}`)],
    ['a sheet’s name too long', 'xl/workbook.xml', swap(/<sheet name="/, `$&${'长'.repeat(30)}`)],
    ['a sheet’s name that is forbidden', 'xl/workbook.xml', swap(/<sheet name="/, '$&:')],
    [
      'a sheet’s name twice',
      'xl/workbook.xml',
      swap(/<sheet name="责任矩阵"/, '<sheet name="进度安排"'),
    ],
    ['a part left out', sheet, () => null],
    [
      'a relationship left out',
      'xl/_rels/workbook.xml.rels',
      swap(/<Relationship [^>]*sheet1.xml"[^>]*\/>/, ''),
    ],
  ])('%s', async (_, part, change) => {
    expect(await officeFaults(broken(sound, part, change), 'xlsx')).not.toEqual([])
  })
})
