/** Where the parts of units by months stand, in px, before ECharts draws them. */
import type { Box } from '@/charts/scene/box'
import { breakLines, breakLinesUpTo } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import { alikeRuns } from '@/charts/workload/rows'
import type { ChartFrame } from '@/charts/option/chart'
import type { MonthsInput } from './input'

/** Everything's place: `cells` bounds the rows and months, heads stand above, loads at the right. */
export interface MonthPlaces {
  readonly cells: Box
  readonly heads: MonthHeads
  /** The lines of each row's name. */
  readonly labels: readonly (readonly string[])[]
  readonly size: number
  /** How many rows and months show at once. */
  readonly shown: { readonly rows: number; readonly months: number }
  readonly load: { readonly x: number; readonly w: number }
  readonly bracket: { readonly x: number; readonly w: number }
  readonly totalY: number
  readonly slider: number
  readonly legend: { readonly y: number; readonly isSplit: boolean }
  /** Lines below the legend, and the middle of the first. */
  readonly notes: { readonly lines: readonly string[]; readonly y: number }
  /** What a whole chart needs at least, with no row or month left out. */
  readonly least: { readonly width: number; readonly height: number }
}

interface MonthHeads {
  /** Lines on the busiest months: how far right of the heading, and the middle of the first. */
  readonly busiest: {
    readonly lines: readonly string[]
    readonly indent: number
    readonly y: number
  }
  /** The foot and the height of the bars of items, and of those of assignments. */
  readonly items: { readonly base: number; readonly h: number }
  readonly assignments: { readonly base: number; readonly h: number }
  readonly year: number
  readonly month: number
}

/** Px at scale 1: heights of lines, notes, years and rows, widths of months. */
export const px = {
  line: 17,
  note: 18,
  year: 18,
  row: 18,
  widestRow: 44,
  month: 26,
  widestMonth: 124,
} as const

/** Places units by months in a frame. */
export function monthPlaces(input: MonthsInput, frame: ChartFrame): MonthPlaces {
  const { scale, width, height, medium } = frame
  const { figures, words } = input
  const isScreen = medium === 'screen'
  const margin = isScreen ? (width < 1500 * scale ? 12 : 24) * scale : 0
  const size = (width < 1500 * scale ? 13 : 14) * scale
  const labels = figures.rows.map(({ label }) =>
    breakLinesUpTo(label, width * 0.3, { most: 2, size, weight: 500 }),
  )
  const x = Math.ceil(margin + namesWidth(input, labels, { size, scale }) + 10 * scale)
  const load = loadWidths(input, { size, scale, width })
  const bracket = alikeRuns(figures.rows).length > 0 ? bracketWidth(words.chart, scale) : 0
  const right = 12 * scale + load + bracket + (isScreen ? 20 * scale : 0) + margin
  const months = Math.max(1, figures.months.months.length)
  const leastMonth = monthWidth(input, scale)
  const room = Math.max(leastMonth, width - x - right)
  const shownMonths = isScreen ? Math.min(months, Math.floor(room / leastMonth)) : months
  const w = Math.min(room, px.widestMonth * scale * shownMonths)
  const heads = headPlaces(input, frame, width - x - margin)
  const y = heads.assignments.base + 2 * scale
  const notes = breakLines(notesOf(input), width - x - margin, { size: 12 * scale, pauses: true })
  const isSplit = legendWidth(input, scale) > width - x - margin
  const slider = isScreen ? 22 * scale : 0
  const legendHeight = isSplit ? 48 : 26
  const below = (30 + legendHeight + notes.length * px.note + 4) * scale + slider
  const lines = Math.max(1, ...labels.map(names => names.length))
  const leastRow = Math.max(px.row * scale, Math.ceil(lines * 1.3 * size + 2 * scale))
  const rows = Math.max(1, figures.rows.length)
  const high = Math.max(leastRow, height - y - below)
  const shownRows = isScreen ? Math.min(rows, Math.floor(high / leastRow)) : rows
  const h = Math.floor(Math.min(high, px.widestRow * scale * shownRows) / shownRows) * shownRows
  const bottom = y + h
  const legendY = bottom + 30 * scale + slider
  return {
    cells: { x, y, w, h },
    heads,
    labels,
    size,
    shown: { rows: shownRows, months: shownMonths },
    load: { x: x + w + 12 * scale, w: load },
    bracket: { x: x + w + 12 * scale + load, w: bracket },
    totalY: bottom + 15 * scale,
    slider: bottom + 30 * scale,
    legend: { y: legendY, isSplit },
    notes: { lines: notes, y: legendY + (legendHeight + 8) * scale },
    least: { width: x + leastMonth * months + right, height: y + leastRow * rows + below },
  }
}

/** Heads stand lower where the frame is. */
function headPlaces(input: MonthsInput, { scale, height }: ChartFrame, room: number): MonthHeads {
  const isLow = height < 800 * scale
  const { chart } = input.words
  const { items, assignments } = input.figures.months.busiest
  const heading = textWidth(chart.monthsHeading, 15 * scale, 700) + 16 * scale
  const line = chart.busiest(items, assignments)
  const isBeside = heading + textWidth(line, 12 * scale) <= room
  const busiest = isBeside ? [line] : breakLines(line, room, { size: 12 * scale, pauses: true })
  const top = (24 + (isBeside ? 0 : busiest.length * px.line)) * scale
  const [high, low] = isLow ? [36, 30] : [64, 48]
  const base = top + (22 + high) * scale
  const year = base + 4 * scale
  const month = year + px.year * scale
  return {
    busiest: {
      lines: busiest,
      indent: isBeside ? heading : 0,
      y: (isBeside ? 11 : 30) * scale,
    },
    items: { base, h: high * scale },
    year,
    month,
    assignments: { base: month + (22 + 18 + low) * scale, h: low * scale },
  }
}

function namesWidth(
  { figures, words: { chart } }: MonthsInput,
  labels: readonly (readonly string[])[],
  { size, scale }: { readonly size: number; readonly scale: number },
): number {
  const names = figures.rows.map(
    ({ first }, at) =>
      Math.max(0, ...(labels[at] ?? []).map(line => textWidth(line, size, 700))) +
      (first.collective ? 18 * scale : 0),
  )
  const heads = [chart.items, chart.assignments, chart.total]
  return Math.max(...names, ...heads.map(word => textWidth(word, 12 * scale)))
}

/** Px of the longest load's bar. */
export function loadBar({ width, scale }: Pick<ChartFrame, 'width' | 'scale'>): number {
  return (width < 1500 * scale ? 48 : 84) * scale
}

function loadWidths(
  { figures, words }: MonthsInput,
  { size, scale, width }: { readonly size: number; readonly scale: number; readonly width: number },
): number {
  const numbers = figures.rows.map(({ loadLabel }) => textWidth(loadLabel, size, 700))
  const bar = loadBar({ width, scale }) + 8 * scale + Math.max(0, ...numbers)
  return Math.ceil(Math.max(bar, textWidth(words.chart.load, 12 * scale)))
}

function bracketWidth({ identical }: MonthsInput['words']['chart'], scale: number): number {
  return (/\p{Script=Han}/u.test(identical(3, 'merged')[0] ?? '') ? 46 : 84) * scale
}

/** The least width of a month: its name, and its counts, stand in it. */
function monthWidth({ figures, words: { chart } }: MonthsInput, scale: number): number {
  const names = figures.months.months.map(({ year, month }) =>
    month === null
      ? textWidth(chart.year(year, 0).at(-1) ?? '', 12 * scale, 700)
      : textWidth(chart.month(month), 12 * scale),
  )
  return Math.ceil(Math.max(px.month * scale, ...names.map(name => name + 4 * scale)))
}

function legendWidth({ words: { chart, months } }: MonthsInput, scale: number): number {
  const { heat, itemBar, assignmentBar, collective } = chart.legend
  const entries = [heat, itemBar, assignmentBar, collective, months.none]
  return entries.reduce(
    (sum, word) => sum + textWidth(word, 12 * scale) + 44 * scale,
    4 * 46 * scale,
  )
}

function notesOf({ figures, words, same }: MonthsInput): string {
  const { rows, total } = figures.matrix
  const collective = rows.filter(row => row.collective).map(({ unit }) => unit)
  return words.chart
    .notes({
      items: figures.items.length,
      rows: rows.length,
      assignments: total,
      office: figures.office,
      collective: [...new Set(collective)],
      folded: same === 'fold',
    })
    .join('')
}
