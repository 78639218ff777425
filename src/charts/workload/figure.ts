import type { UnitMonthMatrix } from '@/analysis/plan/workload'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { partStateOf, stateTally } from '@/analysis/state/stateBoard'
import type { ChartLayout } from '@/charts/figure/pages'
import type { Scene } from '@/charts/scene/scene'
import type { StateWords } from '@/charts/sign/stateBox'
import type { Item, Plan } from '@/model/plan'
import { shownStates } from './items'
import type { WorkloadPart } from './rows'
import { workloadFigures } from './rows'
import type { WorkloadWords } from './words'
import type { WorkloadOptions } from './workload'
import { sceneOfFigures, sizeOfFigures, widthOfFigures } from './workload'

/** What heatmaps on paper are asked for, as they are arranged on the screen. */
export interface WorkloadQuestion {
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly office: 'merged' | 'apart'
  readonly order: 'load' | 'printed'
  readonly same: 'open' | 'fold'
  /** Whether cells tell where work stands, else whose task it is. */
  readonly byState: boolean
}

/**
 * Both heatmaps on one page where they fit; else the items' on pages of its own and then the
 * months', columns, months and rows in runs of what a page holds, loads and totals those of the
 * whole.
 */
export function workloadChartPages(
  { plan, items, board, office, order, same, byState }: WorkloadQuestion,
  words: { readonly chart: WorkloadWords; readonly states: StateWords },
): ChartLayout {
  const input = { items, units: plan.units, offices: office, order }
  const states = byState
    ? {
        of: partStateOf(board, office),
        counts: stateTally(board, items).assignments,
        words: words.states,
      }
    : null
  const figures = workloadFigures(input, same === 'fold', words.chart, shownStates(states))
  const [columns, rows] = [figures.matrix.columns.length, figures.rows.length]
  const months = figures.months.months.length
  return (room, most) => {
    const options = (part: WorkloadPart, brackets: boolean): WorkloadOptions => ({
      ...room,
      height: room.grows ? 0 : room.height,
      words: words.chart,
      foldSame: same === 'fold',
      states,
      part,
      paper: { leastColumn: 16, brackets },
    })
    const sheet = (part: WorkloadPart, brackets = true): Sheet => ({
      isWide: () => widthOfFigures(figures, options(part, brackets)) > room.width + 1,
      isHigh: () => sizeOfFigures(figures, options(part, brackets)).height > room.height + 1,
      isSplit: () => sizeOfFigures(figures, options(part, brackets)).isSplit,
      draw: () => sceneOfFigures(figures, options(part, brackets)),
    })
    const all = [0, rows] as const
    const whole = sheet({ columns: [0, columns], months: [0, months], rows: all })
    const isWhole = fits(whole)
    if (isWhole || most < 2)
      return {
        count: isWhole ? 1 : 2,
        cramped: isWhole && whole.isSplit(),
        scenes: () => [whole.draw()],
      }
    const isWide = sheet({ columns: [0, columns], months: none, rows: all }, false).isWide()
    const sheets = [
      ...sheetsThatFit(
        { columns, rows, runsAcross: parts => runs(columns, parts) },
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

type Run = readonly [number, number]

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
    runs(rows, rows)[0] ?? none,
  ]
  // Where not even one cell fits, many pages would not help.
  if (!fits(sheet(firstColumn, firstRow))) return [sheet([0, columns], [0, rows])]
  for (let across = 1, down = 1; ;) {
    const sheets = runs(rows, down).flatMap(r => runsAcross(across).map(c => sheet(c, r)))
    const isWide = across < columns && sheets.some(one => one.isWide())
    const isHigh = !isWide && down < rows && sheets.some(one => one.isHigh())
    if ((!isWide && !isHigh) || sheets.length > most) return sheets
    across += isWide ? 1 : 0
    down += isHigh ? 1 : 0
  }
}

function runs(count: number, parts: number): readonly Run[] {
  return Array.from({ length: parts }, (_, at): Run => [
    Math.round((at * count) / parts),
    Math.round(((at + 1) * count) / parts),
  ])
}

/** Whole years where there are as many of them as parts, else months in even runs. */
function monthRuns({ months, years }: UnitMonthMatrix, parts: number): readonly Run[] {
  if (parts > years.length) return runs(months.length, parts)
  const first = (year: number): number => years[year]?.columns[0] ?? months.length
  return runs(years.length, parts).map(([from, to]): Run => [first(from), first(to)])
}
