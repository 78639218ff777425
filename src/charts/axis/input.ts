import type { Holiday } from '@/analysis/plan/workday'
import type { ChartStyle } from '@/charts/sign/style'
import type { TimeScale, Week } from './timeScale'

/**
 * Words of a time axis; without those of the calendar it stays with years, quarters and months, and
 * shades no days.
 */
export interface AxisWords {
  readonly year: (year: number) => string
  readonly quarter: (quarter: number) => string
  readonly month: (month: number) => string
  readonly yearMonth: (year: number, month: number) => string
  readonly due: (count: number) => string
  readonly asOf: (day: string) => string
  readonly calendar?: CalendarWords
}

/** Words of long stretches, weeks and days; where several are given, the longest comes first. */
export interface CalendarWords {
  readonly century: (first: number) => readonly string[]
  readonly decade: (first: number) => readonly string[]
  readonly quarter: (quarter: number) => string
  readonly yearQuarter: (year: number, quarter: number) => string
  readonly yearDue: (year: number, count: number) => string
  readonly week: (week: Week) => readonly string[]
  readonly monday: (date: number, week: number) => readonly string[]
  /** 0 is Monday. */
  readonly weekday: (weekday: number) => readonly string[]
  readonly holiday: (holiday: Holiday) => string
  readonly rest: string
  readonly makeup: string
}

/** Where an axis stands and what it says; `due` counts the items falling due in a year. */
export interface AxisInput {
  readonly time: TimeScale
  readonly y: number
  readonly h: number
  readonly scale: number
  readonly style: ChartStyle
  readonly words: AxisWords
  readonly due: (year: number) => number
}
