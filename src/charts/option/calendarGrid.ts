// How the years of the calendar of deadlines are set: side by side, and how large a day is.

import type { ChartFrame } from './chart'

/**
 * Px at scale 1: the legend, a year's and its months' names above it, its weekdays left of it, room
 * below for the day, between years, and the least and the most of a day.
 */
const px = {
  legend: 26,
  names: 34,
  weekdays: 18,
  below: 34,
  gap: 28,
  least: 9,
  most: 14,
  tallest: 28,
} as const
const weeks = 53.5

/** How years are set: so many beside one another, a day's size, and from one year to the next. */
export interface CalendarGrid {
  readonly columns: number
  readonly cell: { readonly w: number; readonly h: number }
  readonly step: number
  readonly stride: number
}

/** As many years beside one another as leave a day its least size, a day a square. */
function compactGrid(years: number, frame: Pick<ChartFrame, 'width' | 'scale'>): CalendarGrid {
  const { scale } = frame
  const columns = columnsOf(years).find(one => dayWidth(one, frame) >= px.least * scale) ?? 1
  const side = Math.min(px.most * scale, Math.floor(dayWidth(columns, frame) * 4) / 4)
  return gridOf(columns, { w: side, h: side }, frame)
}

/** The years as large as a height has room for, a day wider than high where that shows more. */
export function calendarGrid(
  years: number,
  frame: Pick<ChartFrame, 'width' | 'height' | 'scale'>,
): CalendarGrid {
  const { height, scale } = frame
  const grids = columnsOf(years).map(columns => {
    const rows = Math.ceil(years / columns)
    const high = ((height - px.legend * scale) / rows - (px.names + px.below) * scale) / 7
    const wide = dayWidth(columns, frame)
    const h = Math.min(high, wide, px.tallest * scale)
    return gridOf(columns, { w: Math.min(wide, 1.8 * h), h }, frame)
  })
  return grids.reduce(
    (best, one) => (one.cell.h > best.cell.h ? one : best),
    compactGrid(years, frame),
  )
}

function columnsOf(years: number): readonly number[] {
  const most = Math.min(4, years)
  return Array.from({ length: most }, (_, at) => most - at)
}

/** Px from a year to the one beside it. */
function strideOf(columns: number, { width, scale }: Pick<ChartFrame, 'width' | 'scale'>): number {
  return (width + px.gap * scale) / columns
}

/** Px that a day may be wide where so many years stand beside one another. */
function dayWidth(columns: number, frame: Pick<ChartFrame, 'width' | 'scale'>): number {
  return (strideOf(columns, frame) - (px.gap + px.weekdays) * frame.scale) / weeks
}

function gridOf(
  columns: number,
  cell: CalendarGrid['cell'],
  frame: Pick<ChartFrame, 'width' | 'scale'>,
): CalendarGrid {
  const step = (px.names + px.below) * frame.scale + 7 * cell.h
  return { columns, cell, step, stride: strideOf(columns, frame) }
}

/** Px from the top to the lower edge of so many years; of none, what the legend's line takes. */
export function gridHeight(years: number, { columns, step }: CalendarGrid, scale: number): number {
  return px.legend * scale + Math.ceil(years / columns) * step
}

/** The upper left corner of a year's days in px, by its place among the years. */
export function yearPlace(
  at: number,
  { columns, step, stride }: CalendarGrid,
  scale: number,
): { readonly left: number; readonly top: number } {
  return {
    left: (1 + px.weekdays) * scale + (at % columns) * stride,
    top: (px.legend + px.names) * scale + Math.floor(at / columns) * step,
  }
}
