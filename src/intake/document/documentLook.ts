// What a document looks like, in a Chinese sentence, for whoever is told that it holds no plan.
import { quotedWords } from '@/intake/text/problem'
import { cleanCell } from '@/intake/text/readText'
import { documentLines, textRows } from './documentText'
import { kindNames } from './kindNames'
import type { SourceDocument, SourceParagraph, SourceTable } from './sourceDocument'
import { paragraphsIn, shownText, tablesIn } from './sourceDocument'

/** Tables that are described; the rest is counted. */
const described = 5
/** Paragraphs that are looked at for what they bear. */
const lookedAt = 5_000

/** A document in words: its kind, its tables by their columns, what its paragraphs bear. */
export function documentLook(document: SourceDocument): string {
  const tables = tablesIn(document.blocks)
  const paragraphs = paragraphsIn(document.blocks.filter(({ kind }) => kind === 'paragraph'))
  const filled = paragraphs.filter(paragraph => shownText(paragraph).trim() !== '')
  const parts = [
    ...(tables.length > 0 ? [tablesWords(tables)] : []),
    ...(tables.length === 0 ? linedTable(document) : []),
    ...(filled.length > 0 ? [paragraphsWords(filled)] : []),
  ]
  const name = kindNames[document.kind]
  return `这是${name}，${parts.length > 0 ? parts.join('；') : '里面没有文字'}`
}

function tablesWords(tables: readonly SourceTable[]): string {
  const words = tables.slice(0, described).map(tableLook)
  const more = tables.length > described ? '……' : ''
  return `有 ${tables.length} 张表：${words.join('；')}${more}`
}

/** A table in words: 表 2（12 行，列为：序号、工作任务、具体事项）. */
export function tableLook(table: SourceTable): string {
  const name = table.sheet === null ? '' : `“${table.sheet}”`
  const hidden = table.hidden ? '，隐藏的' : ''
  const columns = headingWords(table)
  const words = columns.length > 0 ? `，列为：${columns.join('、')}` : ''
  return `表 ${table.number}${name}（${table.rows.length} 行${hidden}${words}）`
}

/** A table whose cells are lines or stand behind tabs, by its first row; none in other texts. */
function linedTable(document: SourceDocument): readonly string[] {
  const rows = textRows(documentLines(document)).slice(0, 200)
  const heading = rows
    .map(row => row.map(({ text }) => text).filter(text => text !== ''))
    .find(cells => cells.length >= 3 && cells.every(text => /^[^。；：，]{1,12}$/.test(text)))
  if (!heading) return []
  const words = heading.slice(0, mostColumns).join('、')
  return [`像一张一行写一格或用制表符分格的表，列为：${words}`]
}

/** Columns of a table that are named. */
const mostColumns = 12

/** The words of the first row that names two columns at least. */
function headingWords({ rows }: SourceTable): readonly string[] {
  for (const { cells } of rows.slice(0, 20)) {
    const words = cells.map(({ blocks }) => cleanCell(paragraphsIn(blocks).map(shownText).join('')))
    const filled = words.filter(word => word !== '')
    if (filled.length >= 2) return filled.slice(0, mostColumns).map(word => quotedWords(word, 12))
  }
  return []
}

/** What paragraphs of plans bear: how often each is counted and told. */
const signs: readonly (readonly [sign: RegExp, words: string])[] = [
  [/^\s*责任(?:单位|部门)\s*[：:]/, '写有“责任单位：”'],
  [/^\s*(?:牵头|配合)(?:单位|部门)\s*[：:]/, '写有“牵头单位：”或“配合单位：”'],
  [/^\s*(?:完成时[限间]|时限要求|时间节点)\s*[：:]/, '写有“完成时限：”'],
  [/^\s*(?:责任单位|责任部门|配合单位|完成时[限间]|具体任务)\s*$/, '是单独一行的栏目名'],
  [
    /[（〔[(][^（）〔〕()]{0,200}(?:牵头|配合|负责)[^（）〔〕()]{0,60}[）〕\])]\s*$/,
    '末尾的括号里写有牵头或配合单位',
  ],
  [/^\s*(?:\d{1,3}[.、．]|[⑴-⒇①-⑳])/, '以“1.”一类编号起头'],
  [/^\s*[（(][一二三四五六七八九十]{1,3}[）)]/, '以“（一）”编号起头'],
  [/序号.{0,12}(?:项目|任务|内容|事项).{0,30}单位/, '里各列的名称连在一起，分不出单元格'],
]

function paragraphsWords(paragraphs: readonly SourceParagraph[]): string {
  // A pattern looks at the beginning of a long paragraph and at its end.
  const texts = paragraphs.slice(0, lookedAt).map(paragraph => {
    const text = shownText(paragraph)
    return text.length > 1000 ? text.slice(0, 500) + text.slice(-500) : text
  })
  const found = signs.flatMap(([sign, words]) => {
    const count = texts.filter(text => sign.test(text)).length
    return count > 0 ? [`${count} 段${words}`] : []
  })
  const count = `${paragraphs.length} 段文字`
  return found.length > 0 ? `${count}，其中 ${found.join('，')}` : count
}
