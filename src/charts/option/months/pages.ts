/** Units by months on paper: on one page, or over pages of runs of rows and of whole years. */
import type { UnitMonthMatrix } from '@/analysis/plan/workload'
import type { ChartLayout } from '@/charts/figure/pages'
import type { Run } from '@/charts/figure/paging'
import { evenRuns } from '@/charts/figure/paging'
import type { Sheet } from '@/charts/figure/sheets'
import { pagesOfSheets, sheetsThatFit } from '@/charts/figure/sheets'
import type { WorkloadPagesQuestion } from '@/charts/workload/chartPages'
import { workloadInput } from '@/charts/workload/question'
import { partOfFigures } from '@/charts/workload/rows'
import type { ChartFrame, DrawChart } from '@/charts/option/chart'
import { monthPlaces } from './places'
import type { MonthsInput, MonthsWords } from './input'
import { monthsChart } from './months'

/** What is asked for as of units by items, the words of months, and what draws them. */
export interface MonthPagesQuestion extends WorkloadPagesQuestion {
  readonly months: MonthsWords
  readonly draw: DrawChart
}

/** Px at scale 1 by which a row may be higher than it must on a page that grows. */
const ease = 6

/** Units by months, loads and totals those of the whole on each page. */
export function monthChartPages({ months, draw, ...question }: MonthPagesQuestion): ChartLayout {
  return ({ style, scale, width, height, grows }, most) => {
    const whole = workloadInput({ ...question, style, room: { width, height, scale } })
    const { figures } = whole
    const words = { chart: whole.words, months }
    const columns = [0, figures.matrix.columns.length] as const
    const room: ChartFrame = { width, height, scale, style, medium: 'paper' }
    const sheet = (run: Run, rows: Run): Sheet => {
      const part = partOfFigures(figures, { columns, months: run, rows })
      const input: MonthsInput = { figures: part, same: whole.same, words }
      const { least } = monthPlaces(input, room)
      const high = grows ? Math.min(height, least.height + part.rows.length * ease * scale) : height
      const frame = { ...room, height: Math.max(least.height, high) }
      return {
        isWide: () => least.width > width + 1,
        isHigh: () => least.height > height + 1,
        isCrowded: () => false,
        draw: () => draw(monthsChart(input, frame), frame),
      }
    }
    return pagesOfSheets(
      sheetsThatFit(
        {
          columns: figures.months.months.length,
          rows: figures.rows.length,
          runsAcross: parts => monthRuns(figures.months, parts),
        },
        sheet,
        most,
      ),
    )
  }
}

/** Whole years where there are as many of them as parts, else months in even runs. */
function monthRuns({ months, years }: UnitMonthMatrix, parts: number): readonly Run[] {
  if (parts > years.length) return evenRuns(months.length, parts)
  const first = (year: number): number => years[year]?.columns[0] ?? months.length
  return evenRuns(years.length, parts).map(([from, to]): Run => [first(from), first(to)])
}
