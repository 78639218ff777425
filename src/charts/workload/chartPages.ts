/** Heatmaps on paper: on one page, or over pages of runs of rows and columns. */
import type { UnitMonthMatrix } from '@/analysis/plan/workload'
import type { ChartLayout } from '@/charts/figure/pages'
import type { Run } from '@/charts/figure/paging'
import { evenRuns } from '@/charts/figure/paging'
import type { Scene } from '@/charts/scene/scene'
import type { WorkloadQuestion } from './question'
import { workloadInput } from './question'
import type { WorkloadPart } from './rows'
import { workloadScene, workloadSize, workloadWidth } from './workload'

/** What heatmaps on paper are asked for; each page brings its room, and the figure its style. */
export type WorkloadPagesQuestion = Omit<WorkloadQuestion, 'room' | 'style'>

/**
 * Both heatmaps on one page where they fit; else the items' on pages of its own and then the
 * months', columns, months and rows in runs of what a page holds, loads and totals those of the
 * whole.
 */
export function workloadChartPages(question: WorkloadPagesQuestion): ChartLayout {
  return ({ style, scale, width, height, grows }, most) => {
    const room = { width, height: grows ? 0 : height, scale }
    const whole = workloadInput({ ...question, style, room })
    const { figures } = whole
    const [columns, rows] = [figures.matrix.columns.length, figures.rows.length]
    const months = figures.months.months.length
    const sheet = (part: WorkloadPart, brackets = true): Sheet => {
      const paper = { leastColumn: 16, brackets }
      const input = { ...whole, room: { ...room, part, paper } }
      return {
        isWide: () => workloadWidth(input) > width + 1,
        isHigh: () => workloadSize(input).height > height + 1,
        isSplit: () => workloadSize(input).isSplit,
        draw: () => workloadScene(input),
      }
    }
    const all = [0, rows] as const
    const only = sheet({ columns: [0, columns], months: [0, months], rows: all })
    const isWhole = fits(only)
    if (isWhole || most < 2)
      return {
        count: isWhole ? 1 : 2,
        cramped: isWhole && only.isSplit(),
        scenes: () => [only.draw()],
      }
    const isWide = sheet({ columns: [0, columns], months: none, rows: all }, false).isWide()
    const sheets = [
      ...sheetsThatFit(
        { columns, rows, runsAcross: parts => evenRuns(columns, parts) },
        (c, r) => sheet({ columns: c, months: none, rows: r }, isWide),
        most,
      ),
      ...sheetsThatFit(
        { columns: months, rows, runsAcross: parts => monthRuns(figures.months, parts) },
        (m, r) => sheet({ columns: none, months: m, rows: r }),
        most,
      ),
    ]
    return {
      count: sheets.length,
      cramped: !sheets.every(fits) || sheets.some(one => one.isSplit()),
      scenes: () => sheets.map(one => one.draw()),
    }
  }
}

/**
 * A page that is measured and drawn when it is asked for; split where a title stands in two
 * columns, which few read in their order.
 */
interface Sheet {
  readonly isWide: () => boolean
  readonly isHigh: () => boolean
  readonly isSplit: () => boolean
  readonly draw: () => Scene
}

function fits({ isWide, isHigh }: Sheet): boolean {
  return !isWide() && !isHigh()
}

const none: Run = [0, 0]

/**
 * The fewest runs of columns and rows of which each fits; all in one where nothing would. They are
 * measured until one does not, and heights only where all are narrow enough.
 */
function sheetsThatFit(
  {
    columns,
    rows,
    runsAcross,
  }: {
    readonly columns: number
    readonly rows: number
    readonly runsAcross: (parts: number) => readonly Run[]
  },
  sheet: (columns: Run, rows: Run) => Sheet,
  most: number,
): readonly Sheet[] {
  const [firstColumn, firstRow] = [
    runsAcross(Math.max(1, columns))[0] ?? none,
    evenRuns(rows, rows)[0] ?? none,
  ]
  // Where not even one cell fits, many pages would not help.
  if (!fits(sheet(firstColumn, firstRow))) return [sheet([0, columns], [0, rows])]
  for (let across = 1, down = 1; ;) {
    const sheets = evenRuns(rows, down).flatMap(r => runsAcross(across).map(c => sheet(c, r)))
    const isWide = across < columns && sheets.some(one => one.isWide())
    const isHigh = !isWide && down < rows && sheets.some(one => one.isHigh())
    if ((!isWide && !isHigh) || sheets.length > most) return sheets
    across += isWide ? 1 : 0
    down += isHigh ? 1 : 0
  }
}

/** Whole years where there are as many of them as parts, else months in even runs. */
function monthRuns({ months, years }: UnitMonthMatrix, parts: number): readonly Run[] {
  if (parts > years.length) return evenRuns(months.length, parts)
  const first = (year: number): number => years[year]?.columns[0] ?? months.length
  return evenRuns(years.length, parts).map(([from, to]): Run => [first(from), first(to)])
}
