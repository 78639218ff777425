/** A chart of rows and columns dealt over pages, each a run of both that fits. */
import type { Scene } from '@/charts/scene/scene'
import type { ChartPages } from './pages'
import type { Run } from './paging'
import { evenRuns } from './paging'

/**
 * A page that is measured and drawn when it is asked for; crowded where its words are hard to read,
 * though they fit.
 */
export interface Sheet {
  readonly isWide: () => boolean
  readonly isHigh: () => boolean
  readonly isCrowded: () => boolean
  readonly draw: () => Scene
}

/** How many columns and rows a chart has, and how columns are parted. */
export interface SheetRuns {
  readonly columns: number
  readonly rows: number
  readonly runsAcross: (parts: number) => readonly Run[]
}

/** Whether a page holds all that it is to show. */
export function isFitting({ isWide, isHigh }: Sheet): boolean {
  return !isWide() && !isHigh()
}

/**
 * The fewest runs of columns and rows of which each fits; all in one where nothing would. They are
 * measured until one does not, and heights only where all are narrow enough.
 */
export function sheetsThatFit(
  { columns, rows, runsAcross }: SheetRuns,
  sheet: (columns: Run, rows: Run) => Sheet,
  most: number,
): readonly Sheet[] {
  const [firstColumn, firstRow] = [
    runsAcross(Math.max(1, columns))[0] ?? none,
    evenRuns(rows, rows)[0] ?? none,
  ]
  // Where not even one cell fits, many pages would not help.
  if (!isFitting(sheet(firstColumn, firstRow))) return [sheet([0, columns], [0, rows])]
  for (let across = 1, down = 1; ;) {
    const sheets = evenRuns(rows, down).flatMap(r => runsAcross(across).map(c => sheet(c, r)))
    const isWide = across < columns && sheets.some(one => one.isWide())
    const isHigh = !isWide && down < rows && sheets.some(one => one.isHigh())
    if ((!isWide && !isHigh) || sheets.length > most) return sheets
    across += isWide ? 1 : 0
    down += isHigh ? 1 : 0
  }
}

const none: Run = [0, 0]

/** Sheets as the pages of a chart. */
export function pagesOfSheets(sheets: readonly Sheet[]): ChartPages {
  return {
    count: sheets.length,
    cramped: !sheets.every(isFitting) || sheets.some(one => one.isCrowded()),
    scenes: () => sheets.map(one => one.draw()),
  }
}
