/** Words of units by months that stand in one place: the heading, names of lines, sums, notes. */
import type { TitleComponentOption } from 'echarts'
import type { ChartFrame } from '@/charts/option/chart'
import { textWidth } from '@/charts/text/textWidth'
import type { MonthsDrawing } from './drawing'
import { px } from './places'

/** All words that stand in one place. */
export function monthTitles(drawing: MonthsDrawing): TitleComponentOption[] {
  const {
    figures,
    words: { chart },
    frame,
    places: { cells, heads, load, totalY, notes, size },
  } = drawing
  const { scale, style } = frame
  const { busiest } = heads
  const total = String(figures.matrix.total)
  const title = (text: string, y: number, look: Look): TitleComponentOption =>
    titleOf({ text, y, ...look }, frame)
  const lineName = (text: string, y: number): TitleComponentOption =>
    title(text, y, { x: cells.x - 10 * scale - textWidth(text, 12 * scale) })
  return [
    title(chart.monthsHeading, 10 * scale, { x: cells.x, size: 15 * scale, color: style.ink }),
    ...busiest.lines.map((line, at) =>
      title(line, busiest.y + at * px.line * scale, {
        x: cells.x + busiest.indent,
        color: style.ink2,
      }),
    ),
    lineName(chart.items, heads.items.base - 7 * scale),
    lineName(chart.assignments, heads.assignments.base - 7 * scale),
    title(chart.load, heads.assignments.base - 7 * scale, { x: load.x }),
    lineName(chart.total, totalY),
    title(total, totalY, { x: load.x, size, color: style.ink }),
    ...notes.lines.map((line, at) => title(line, notes.y + at * px.note * scale, { x: cells.x })),
  ]
}

/** What is said in the middle of a chart without rows. */
export function emptyTitle({ words: { chart }, frame }: MonthsDrawing): TitleComponentOption {
  const { width, height, scale, style } = frame
  const size = 15 * scale
  const x = (width - textWidth(chart.empty, size, 700)) / 2
  return titleOf({ text: chart.empty, x, y: height / 2, size, color: style.ink2 }, frame)
}

/** Where a line of words begins; it is small and grey where nothing else is said. */
interface Look {
  readonly x: number
  readonly size?: number
  readonly color?: string
}

function titleOf(
  { text, x, y, size, color }: Look & { readonly text: string; readonly y: number },
  { scale, style }: ChartFrame,
): TitleComponentOption {
  const fontSize = size ?? 12 * scale
  return {
    text,
    left: x,
    top: y - fontSize / 2,
    padding: 0,
    textStyle: {
      color: color ?? style.ink3,
      fontSize,
      fontWeight: size === undefined ? 400 : 700,
      lineHeight: fontSize,
    },
  }
}
