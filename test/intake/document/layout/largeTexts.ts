// Texts that would hang a reader which looks at any of their lines, or signs, more than once for each.
import type { SourceDocument, SourceParagraph } from '@/intake/document/sourceDocument'

const line = (text: string, at: number): SourceParagraph => ({
  kind: 'paragraph',
  place: { kind: 'line', line: at + 1, column: 1 },
  number: '',
  text,
})

const document = (count: number, text: (at: number) => string): SourceDocument => ({
  kind: 'txt',
  blocks: Array.from({ length: count }, (_, at) => line(text(at), at)),
  notes: [],
})

const columns = ['序号', '工作任务', '具体事项', '责任单位', '完成时间']
const numbers = ['一、甲', '（一）乙', '1. 丙（甲局负责）', '（1）丁']

/** Large texts by what they have too many of: so many lines, or a line of some times as many signs. */
export function largeTexts(size: number): readonly (readonly [name: string, SourceDocument])[] {
  const lines = (text: (at: number) => string): SourceDocument => document(size, text)
  const long = (text: string): SourceDocument => document(1, () => text)
  const below = (text: string) => (at: number) => columns[at] ?? text
  return [
    ['blank lines', lines(() => '')],
    ['open brackets', long('（'.repeat(size * 25))],
    ['labels in a line', long('责任单位：'.repeat(size * 5))],
    ['names in a bracket', long(`1. 甲。（${'甲局、'.repeat(size * 5)}）`)],
    ['names behind a label', long(`1. 甲。责任单位：${'甲局、'.repeat(size * 5)}`)],
    ['bars in a line', long('|'.repeat(size * 25))],
    ['bars on lines', lines(() => '|')],
    ['tabs in a line', long('\t'.repeat(size * 25))],
    ['rows behind tabs', lines(at => (at % 6 === 5 ? '' : `\t${below(String(at))(at)}`))],
    ['labels on lines', lines(() => '责任单位')],
    ['labels above values', lines(at => (at % 2 === 0 ? (columns[(at / 2) % 5] ?? '') : '甲局'))],
    ['headings', lines(at => columns[at % 5] ?? '')],
    ['numbers below a heading', lines(below('1'))],
    ['names below a heading', lines(below('甲局'))],
    ['numbered paragraphs', lines(at => `${(at % 999) + 1}. 甲事。（市教育局负责）`)],
    ['numbers below numbers', lines(at => numbers[at % 4] ?? '')],
    ['names of columns', long('序号项目名称'.repeat(size * 3))],
    ['radicals', long('⼯'.repeat(size * 10))],
  ]
}
