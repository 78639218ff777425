// Columns that are quarters or months: what stands in each is due by its end.
import type { TextCell } from '@/intake/text/readText'
import type { HeadedColumn } from './columnMeaning'
import { headingKey } from './columnMeaning'

const quarter = '第?[一二三四1-4]季度'
const month = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月[份底]?'
const period = new RegExp(`^(?:\\d{4}年)?(?:${quarter}|${month}|[上下]半年)$`)

/** Headings over columns that count money or goods, which are due at no time. */
const counted = /投资|资金|经费|产值|金额|指标|数量|比例|产量|收入/

/** The columns of quarters or months; none where there is but one. */
export function periodColumns(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const found = columns.filter(({ words }) => isPeriod(words) && !counted.test(words))
  return found.length > 1 ? found : []
}

/** Whether a heading is a quarter or a month: 进度安排：一季度, 3月. */
function isPeriod(heading: string): boolean {
  return period.test(headingKey(heading.split('：').pop() ?? ''))
}

/** Signs of a cell in which nothing is due. */
const nothing = /^[\s/／—–-]*$|^无$/

/** What is due by a column's end, as a part of a deadline: 一季度：完成选址；. */
export function periodCells(
  { words }: HeadedColumn,
  cells: readonly TextCell[],
): readonly TextCell[] {
  const [first] = cells
  const due = cells.map(({ text }) => text).join('')
  if (!first || nothing.test(due)) return []
  const name = headingKey(words.split('：').pop() ?? '')
  const [year = ''] = /\d{4}年/.exec(words) ?? []
  const when = name.startsWith(year) ? name : year + name
  return [
    { ...first, text: `${when}：${due.replace(/[；;。]+$/, '').replace(/[；;。]/g, '，')}；` },
  ]
}
