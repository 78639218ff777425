/** Units by items on paper: on one page, or over pages of runs of rows and columns. */
import type { ChartLayout } from '@/charts/figure/pages'
import { evenRuns } from '@/charts/figure/paging'
import type { Sheet } from '@/charts/figure/sheets'
import { isFitting, pagesOfSheets, sheetsThatFit } from '@/charts/figure/sheets'
import type { WorkloadQuestion } from './question'
import { workloadInput } from './question'
import type { WorkloadPart } from './rows'
import { workloadScene, workloadSize, workloadWidth } from './workload'

/** What heatmaps on paper are asked for; each page brings its room, and the figure its style. */
export type WorkloadPagesQuestion = Omit<WorkloadQuestion, 'room' | 'style'>

/**
 * The heatmap on one page where it fits; else columns and rows in runs of what a page holds, loads
 * and totals those of the whole. A title in two columns, which few read in their order, is crowded.
 */
export function workloadChartPages(question: WorkloadPagesQuestion): ChartLayout {
  return ({ style, scale, width, height, grows }, most) => {
    const room = { width, height: grows ? 0 : height, scale }
    const whole = workloadInput({ ...question, style, room })
    const { figures } = whole
    const [columns, rows] = [figures.matrix.columns.length, figures.rows.length]
    const months = [0, figures.months.months.length] as const
    const sheet = (part: Omit<WorkloadPart, 'months'>, brackets = true): Sheet => {
      const paper = { leastColumn: 16, brackets }
      const input = { ...whole, room: { ...room, part: { ...part, months }, paper } }
      return {
        isWide: () => workloadWidth(input) > width + 1,
        isHigh: () => workloadSize(input).height > height + 1,
        isCrowded: () => workloadSize(input).isSplit,
        draw: () => workloadScene(input),
      }
    }
    const all = { columns: [0, columns], rows: [0, rows] } as const
    const only = sheet(all)
    if (isFitting(only)) return pagesOfSheets([only])
    if (most < 2) return { count: 2, cramped: false, scenes: () => [only.draw()] }
    // Brackets give way where all columns then stand on one page.
    const brackets = sheet(all, false).isWide()
    return pagesOfSheets(
      sheetsThatFit(
        { columns, rows, runsAcross: parts => evenRuns(columns, parts) },
        (c, r) => sheet({ columns: c, rows: r }, brackets),
        most,
      ),
    )
  }
}
