// What is told of a text whose words are not what they seem: cells that run together, radicals in
// place of characters.
import type {
  DocumentNote,
  SourceDocument,
  SourceParagraph,
} from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'
import { firstSigns } from '@/model/graphemes'
import { seenForm } from '@/model/lookAlike'
import { columnKind } from './columnWords'

/** The notes on a document's words. */
export function layoutNotes({ blocks }: SourceDocument): readonly DocumentNote[] {
  const paragraphs = paragraphsIn(blocks)
  return [...radicalsNote(paragraphs), ...runTogetherNote(paragraphs)]
}

/** Radicals, and characters that Unicode has twice, which look like the usual ones. */
const radical = /[\u2e80-\u2fdf\uf900-\ufaff]/gu

/** Signs that are named. */
const named = 5

function radicalsNote(paragraphs: readonly SourceParagraph[]): readonly DocumentNote[] {
  const signs = new Set<string>()
  let count = 0
  let first: SourceParagraph | null = null
  for (const paragraph of paragraphs) {
    const found = shownText(paragraph).match(radical) ?? []
    if (found.length > 0) first ??= paragraph
    count += found.length
    for (const sign of found) signs.add(sign)
  }
  if (!first) return []
  const words = Array.from(signs).slice(0, named).join('')
  const more = signs.size > named ? '等' : ''
  const message =
    `文中有 ${count} 处字形是部首或兼容字（${words}${more}），` +
    `按通常的字（${seenForm(words)}）认列名和单位名，原文照录`
  return [{ code: 'radicals', place: first.place, words, message }]
}

/** Names of columns that begin a table whose cells run together. */
const firstName = /序号|编号/g
/** The most signs of a name, and the fewest names that make a heading. */
const [longestName, fewestNames] = [10, 4]
/** Places in a text where a heading is sought. */
const mostSought = 1000

function runTogetherNote(paragraphs: readonly SourceParagraph[]): readonly DocumentNote[] {
  let sought = 0
  for (const paragraph of paragraphs)
    for (const { index } of shownText(paragraph).matchAll(firstName)) {
      sought += 1
      if (sought > mostSought) return []
      const names = namesFrom(shownText(paragraph), index)
      if (names.length < fewestNames) continue
      const message =
        `表里各格的文字连在一起，分不出单元格，没有读；认出的列名：${names.join('、')}。` +
        '请用原来的文档（.docx、.xlsx），或重新复制表格再试'
      const words = firstSigns(names.join(''), 40)
      return [{ code: 'cells-run-together', place: paragraph.place, words, message }]
    }
  return []
}

/** The names of columns that follow each other from a sign on with nothing between them. */
function namesFrom(text: string, from: number): readonly string[] {
  const names: string[] = []
  for (let at = from; ;) {
    const name = longestColumnName(text, at)
    if (name === null) return names
    names.push(name)
    at += name.length
  }
}

function longestColumnName(text: string, at: number): string | null {
  for (let length = longestName; length > 1; length -= 1) {
    const words = text.slice(at, at + length)
    if (/^[一-鿿]+$/.test(words) && columnKind(words) !== null) return words
  }
  return null
}
