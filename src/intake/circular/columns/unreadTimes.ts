// Columns that look like deadlines though their names do not say so: full of days, or one for each
// quarter or month.
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import type { Finding } from '@/model/plan'
import type { ColumnChoice } from './columnChoice'
import { headingKey } from './columnMeaning'
import type { RawItem } from './rawItem'

/** A year that serves where only the words count. */
const sampleYear = 2020

/** What is told of columns that hold times while no column is the deadline's. */
export function unreadTimes(items: readonly RawItem[], choice: ColumnChoice): readonly Finding[] {
  if (choice.deadline !== null) return []
  const dated = choice.kept.filter(({ words }) => holdsDays(items, words))
  const timed = choice.kept.filter(({ words }) => isTime(words))
  const told = dated.map(
    ({ words }) => `列“${words}”写的多是日期，没有读作完成时间，另作一列，请核对`,
  )
  if (timed.length > 1) {
    const names = timed.map(({ words }) => `“${words}”`).join('')
    told.push(`列${names}像是各季度或各月的进度，没有读作完成时间，各作一列，请核对`)
  }
  return told.map(message => ({
    code: 'times-unread',
    severity: 'warning',
    items: [],
    line: null,
    words: '',
    message,
  }))
}

/** Whether most cells of a column are deadlines by themselves. */
function holdsDays(items: readonly RawItem[], heading: string): boolean {
  const cells = items.flatMap(({ columns }) =>
    columns
      .filter(column => column.heading === heading)
      .map(column => column.cells.map(({ text }) => text).join('')),
  )
  const days = cells.filter(words => parseDeadline(words, sampleYear) !== null)
  return days.length > 0 && days.length * 2 > cells.length
}

/** Whether a heading is a quarter or a month: 进度安排：一季度, 3月. */
function isTime(heading: string): boolean {
  const name = headingKey(heading.split('：').pop() ?? '')
  return /^(?:\d{4}年)?(?:第?[一二三四1-4]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[份底]?|[上下]半年)$/.test(
    name,
  )
}
