// Columns of times: those that look like deadlines though their names do not say so, and those of
// quarters or months.
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import type { Finding } from '@/model/plan'
import type { ColumnChoice } from './columnChoice'
import type { RawItem } from './rawItem'

/** A year that serves where only the words count. */
const sampleYear = 2020

/** What is told of columns that hold times while no column is the deadline's. */
export function unreadTimes(items: readonly RawItem[], choice: ColumnChoice): readonly Finding[] {
  if (choice.periods.length > 0) return [periodsFinding(choice)]
  if (choice.deadline !== null) return []
  return choice.kept
    .filter(({ words }) => holdsDays(items, words))
    .map(({ words }) =>
      finding('times-unread', `列“${words}”写的多是日期，没有读作完成时间，另作一列，请核对`),
    )
}

function periodsFinding({ periods }: ColumnChoice): Finding {
  const names = periods.map(({ words }) => `“${words}”`).join('')
  return finding('times-by-columns', `列${names}各读作节点，以最后一个所在的期末为完成时间，请核对`)
}

function finding(code: string, message: string): Finding {
  return { code, severity: 'warning', items: [], line: null, words: '', message }
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
