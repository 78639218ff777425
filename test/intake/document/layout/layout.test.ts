import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withLayout } from '@/intake/document/layout/layout'
import { placeAddress } from '@/intake/document/place'
import type { SourceDocument, SourceParagraph } from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText, tablesIn } from '@/intake/document/sourceDocument'
import { paragraphDocument, textDocument } from './laidOut'
import { largeTexts } from './largeTexts'

/** Where a paragraph begins: what it is a part of, and the sign of it. */
function startOf({ place }: SourceParagraph): readonly [whole: string, sign: number] {
  if (place.kind === 'line') return [`L${place.line}`, place.column - 1]
  if (place.kind === 'cell') return [placeAddress(place), 0]
  return [`P${place.paragraph}`, (place.column ?? 1) - 1]
}

/** Labels that name a column in place of a heading. */
const labels = /序号|工作任务|⼯作任务|具体事项|责任单位|完成时间|具体任务|牵头单位|责任领导/g

/** Whether words between the parts of a paragraph are but labels, brackets, bars, stops and blanks. */
const isPassedOver = (words: string): boolean =>
  words === '' || !/[\p{L}\p{N}]/u.test(words.replace(labels, ''))

/** Every word of a document in one place and one only, and each part of it where it stood. */
function keepsWords(document: SourceDocument): void {
  const parts = new Map<string, (readonly [sign: number, words: string])[]>()
  for (const paragraph of paragraphsIn(withLayout(document).blocks)) {
    const [whole, sign] = startOf(paragraph)
    parts.set(whole, [...(parts.get(whole) ?? []), [sign, shownText(paragraph)]])
  }
  for (const paragraph of paragraphsIn(document.blocks)) {
    const text = shownText(paragraph)
    let upTo = 0
    const gaps: string[] = []
    for (const [sign, words] of (parts.get(startOf(paragraph)[0]) ?? []).sort(
      (a, b) => a[0] - b[0],
    )) {
      expect(text.slice(sign, sign + words.length)).toBe(words)
      expect(sign).toBeGreaterThanOrEqual(upTo)
      gaps.push(text.slice(upTo, sign))
      upTo = sign + words.length
    }
    expect([...gaps, text.slice(upTo)].filter(gap => !isPassedOver(gap))).toEqual([])
  }
}

const fragment = fc.constantFrom(
  ...[
    '序号',
    '工作任务',
    '具体事项',
    '责任单位',
    '完成时间',
    '具体任务',
    '牵头单位：',
    '责任单位：',
  ],
  ...[
    '1',
    '2',
    '（1）',
    '（2）',
    '1. ',
    '2、',
    '一、',
    '（一）',
    '甲事。',
    '办好乙事',
    '市教育局',
    '市财政局牵头',
  ],
  ...[
    '（',
    '）',
    '〔',
    '〕',
    '【',
    '】',
    '、',
    '，',
    '；',
    '。',
    '：',
    '6月底前',
    '长期',
    '2023年3月5日印发',
  ],
  ...[
    '|',
    '|\n|',
    '\t',
    '\t',
    '\n',
    '\n',
    '\n',
    '\n\n',
    ' ',
    '├──┼──┤',
    '⼯作任务',
    '（市教育局负责）',
  ],
)
const anyText = fc.array(fragment, { maxLength: 120 }).map(parts => parts.join(''))

test('no words are lost or doubled, and each part keeps its place', () => {
  fc.assert(
    fc.property(anyText, text => {
      keepsWords(textDocument(text))
      keepsWords(paragraphDocument(text.split('\n\n')))
    }),
    { numRuns: 1500 },
  )
})

const heading = '\t序号\n\t工作任务\n\t具体事项\n\t责任领导\n\t责任单位\n\t完成时间'
const rows = fc.array(
  fc.array(fc.constantFrom('', '1', '公开', '（1）编制', '张三', '甲局', '长期'), { maxLength: 8 }),
  { maxLength: 8 },
)

test('rows of any number of cells keep every word', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (cells, isLined) => {
      const blocks = isLined
        ? cells.map(row => row.join('\t'))
        : cells.map(row => row.map(cell => `\t${cell}`).join('\n'))
      const first = isLined ? heading.replace(/\n/g, '').trim() : heading
      keepsWords(textDocument([first, ...blocks].join('\n\n')))
    }),
    { numRuns: 500 },
  )
})

test('what was laid out is laid out no further', () => {
  fc.assert(
    fc.property(anyText, text => {
      const once = withLayout(textDocument(text))
      expect(
        withLayout(once).blocks.filter(({ kind }) => kind === 'table').length,
      ).toBeGreaterThanOrEqual(once.blocks.filter(({ kind }) => kind === 'table').length)
      const numbers = tablesIn(once.blocks).map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
    }),
    { numRuns: 300 },
  )
})

test.each(largeTexts(10_000))(
  '%s of a large text are looked at once',
  (_, document) => {
    expect(withLayout(document).kind).toBe('txt')
  },
  20_000,
)
