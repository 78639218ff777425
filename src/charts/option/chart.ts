import type { EChartsOption } from 'echarts'
import type { MarkRole } from '@/charts/scene/role'
import type { MarkInfo, Scene } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import type { Day } from '@/model/day'

// What the page and a file ask of a chart that ECharts draws: its option, and what a point of it
// says, stands for and leads to. Builders make them of an answer; nothing here knows the library.

/** One datum of a chart, by the id of its series. */
export interface ChartPoint {
  readonly series: string
  readonly index: number
}

/** What a point says: plain words, never markup. */
export interface ChartTip {
  readonly head: string
  readonly lines: readonly string[]
}

/** Days that a point stands for, both included: what charts on one page light together. */
export interface DayRange {
  readonly first: Day
  readonly last: Day
}

/** A chart for ECharts. */
export interface Chart {
  readonly option: EChartsOption
  /** What the marks of each series are. */
  readonly roles: Readonly<Record<string, MarkRole>>
  /** Points as keys walk them, row by row; null where a row has none. */
  readonly rows: readonly (readonly (ChartPoint | null)[])[]
  readonly tip: (point: ChartPoint) => ChartTip | null
  readonly items: (point: ChartPoint) => readonly number[]
  readonly days: (point: ChartPoint) => DayRange | null
  /** What a point stands for beside its items, such as its unit; of a mark in a file too. */
  readonly info?: (point: ChartPoint) => MarkInfo
  /** The windows that keys zoom; none where all of a chart always shows. */
  readonly zooms?: readonly ChartZoom[]
}

/** A dataZoom by its id; `at` is the share of the whole that lies before a point, null of others. */
export interface ChartZoom {
  readonly id: string
  readonly at: (point: ChartPoint) => number | null
}

/** Room and looks of a chart; on paper nothing answers a pointer. */
export interface ChartFrame {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly style: ChartStyle
  readonly medium: 'screen' | 'paper'
}

/** Draws a chart as marks; the library behind it is loaded by whoever hands this over. */
export type DrawChart = (chart: Chart, frame: ChartFrame) => Scene

/** An arrow key, or the first or last of a row. */
export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

/** The point that a key leads to from another; the first where none is held yet. */
export function nextPoint(
  { rows }: Pick<Chart, 'rows'>,
  from: ChartPoint | null,
  key: WalkKey,
): ChartPoint | null {
  const at = placeOf(rows, from)
  if (!at) return rows.flat().find(isThere) ?? null
  const row = rows[at.row] ?? []
  if (key === 'Home') return row.find(isThere) ?? from
  if (key === 'End') return backwards(row).find(isThere) ?? from
  if (key === 'ArrowRight') return row.slice(at.column + 1).find(isThere) ?? from
  if (key === 'ArrowLeft') return backwards(row.slice(0, at.column)).find(isThere) ?? from
  const others = key === 'ArrowDown' ? rows.slice(at.row + 1) : backwards(rows.slice(0, at.row))
  return others.flatMap(other => nearest(other, at.column) ?? [])[0] ?? from
}

function backwards<T>(all: readonly T[]): readonly T[] {
  return [...all].reverse()
}

/** All points that stand for a day of a range, as far as the chart has any. */
export function pointsWithin(
  { rows, days }: Pick<Chart, 'rows' | 'days'>,
  { first, last }: DayRange,
): readonly ChartPoint[] {
  return rows.flat().flatMap(point => {
    const range = point && days(point)
    return range && range.first <= last && range.last >= first ? [point] : []
  })
}

function isThere(point: ChartPoint | null): point is ChartPoint {
  return point !== null
}

function placeOf(
  rows: Chart['rows'],
  point: ChartPoint | null,
): { readonly row: number; readonly column: number } | null {
  if (!point) return null
  for (const [row, points] of rows.entries()) {
    const column = points.findIndex(
      one => one?.series === point.series && one.index === point.index,
    )
    if (column >= 0) return { row, column }
  }
  return null
}

function nearest(row: readonly (ChartPoint | null)[], column: number): ChartPoint | null {
  const there = row.flatMap((point, at) => (point ? [{ point, off: Math.abs(at - column) }] : []))
  return there.sort((a, b) => a.off - b.off)[0]?.point ?? null
}
