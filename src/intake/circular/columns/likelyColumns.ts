// What columns likely hold whose headings do not say it for sure: by the ending of a name, by names
// that are units' in a plan alone, or by what stands below.
import type { ColumnKind, ColumnMeaning, HeadedColumn } from './columnMeaning'
import { headingKey, likelyRank } from './columnMeaning'
import type { GridRow } from './grid'
import { cellIn } from './grid'

/** How sure a column of items must be: by the ending of its name, or by its words alone. */
export type Likelihood = 'by-name' | 'by-words'

/** Columns with those added that a plan lacks and their names or words stand for. */
export function withLikelyColumns(
  columns: readonly HeadedColumn[],
  below: readonly GridRow[],
  likelihood: Likelihood,
): readonly HeadedColumn[] {
  const withUnits = withLikelyUnits(columns, below)
  if (has(withUnits, 'text') || has(withUnits, 'task')) return withUnits
  const item = likelyItem(withUnits, below, likelihood)
  if (!item) return columns
  const rank = likelyRank[likelihood]
  return withMeaning(withUnits, item, { kind: 'text', rank, isFiner: false, role: null })
}

function has(columns: readonly HeadedColumn[], kind: ColumnKind): boolean {
  return columns.some(({ meaning }) => meaning.kind === kind)
}

function withMeaning(
  columns: readonly HeadedColumn[],
  { column }: HeadedColumn,
  meaning: ColumnMeaning,
): readonly HeadedColumn[] {
  return columns.map(one => (one.column === column ? { ...one, meaning } : one))
}

/** Names that are units' where no other column is. */
const unitNames = /^(?:牵头|配合|科室|股室|处室|分工|(?:责任|任务)?落实)$/
/** Names of persons, or of what is counted, below which units may stand. */
const doubtfulNames = /^(?:(?:承办|责任|主办|经办|负责)人|(?:[一-鿿]{2})?单位)$/
const unitWords = /[局办委科室处部院站所校镇乡街道中心司厅]$/

/** Columns with those of units added by names that mean no others, where none is. */
export function withLikelyUnits(
  columns: readonly HeadedColumn[],
  below: readonly GridRow[],
): readonly HeadedColumn[] {
  if (has(columns, 'units')) return columns
  return columns.map(column => {
    const name = headingKey(column.words.split('：').pop() ?? '')
    const isUnits = unitNames.test(name) || (doubtfulNames.test(name) && holdsUnits(column, below))
    if (column.meaning.kind !== 'other' || !isUnits) return column
    const role = name === '牵头' ? 'lead' : name === '配合' ? 'support' : null
    return { ...column, meaning: { kind: 'units', rank: 0, isFiner: false, role } }
  })
}

function holdsUnits({ column }: HeadedColumn, below: readonly GridRow[]): boolean {
  const filled = wordsBelow(column, below)
  return filled.length > 0 && filled.every(words => unitWords.test(words) && words.length > 2)
}

function wordsBelow(column: number, below: readonly GridRow[]): readonly string[] {
  return below.map(row => cellIn(row, column)?.words ?? '').filter(words => words !== '')
}

/** Endings of names of columns that hold what is to be done. */
const itemEnding =
  /(?:任务|事项|工作|要点|问题|内容|提案|建议|议题|实事|行动|项目|举措|措施)(?:清单|名称|内容|描述|概述)?$/
/** Names of columns that hold something else for sure. */
const otherNames =
  /领导|责任人|负责人|联系|电话|备注|说明|情况|成果|进展|类别|来源|金额|资金|投资|级别|单位|部门|时间|日期|时限|期限|[季月年]/

function likelyItem(
  columns: readonly HeadedColumn[],
  below: readonly GridRow[],
  likelihood: Likelihood,
): HeadedColumn | null {
  const others = columns.filter(({ meaning }) => meaning.kind === 'other')
  if (likelihood === 'by-name')
    return others.find(({ words }) => itemEnding.test(headingKey(words))) ?? null
  if (!has(columns, 'units') || !has(columns, 'deadline')) return null
  const able = others
    .filter(({ words }) => !otherNames.test(headingKey(words)))
    .map(column => ({ column, length: wordsBelow(column.column, below).join('').length }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
  return able[0]?.column ?? null
}
