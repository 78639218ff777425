import type { Mark } from './scene'
import type { ChartStyle } from './style'
import { textWidth } from './textWidth'
import type { Span, TimeScale } from './timeScale'
import { pxPerDay, spans, timeX } from './timeScale'

/** Words of a time axis. */
export interface AxisWords {
  readonly year: (year: number) => string
  readonly quarter: (quarter: number) => string
  readonly month: (month: number) => string
  readonly yearMonth: (year: number, month: number) => string
  readonly due: (count: number) => string
  readonly asOf: (day: string) => string
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

/** Three tiers over a plot: years with what falls due, then quarters and months, or months and days once a day is wide enough. */
export function axisMarks(input: AxisInput): readonly Mark[] {
  const { time, y, h, style } = input
  const days = pxPerDay(time) >= 5 * input.scale
  const tier = h / 3
  return [
    ...yearMarks(input, y + tier * 0.5),
    ...(days ? tierMarks(input, spans(time, 1), y + tier * 1.5, s => [input.words.yearMonth(s.year, s.month), input.words.month(s.month)]) : tierMarks(input, spans(time, 3), y + tier * 1.5, s => [input.words.quarter((s.month + 2) / 3)])),
    ...(days ? dayMarks(input, y + tier * 2.5) : tierMarks(input, spans(time, 1), y + tier * 2.5, s => [input.words.month(s.month), String(s.month)], s => s.month % 3 === 0)),
    { type: 'path', key: 'axis:base', points: [[time.x0, y + h], [time.x1, y + h]], stroke: style.line3, width: input.scale },
  ]
}

function visible(time: TimeScale, span: Span): readonly [number, number] {
  return [Math.max(time.x0, timeX(time, span.start)), Math.min(time.x1, timeX(time, span.end))]
}

function yearMarks(input: AxisInput, y: number): Mark[] {
  const { time, scale, style, words } = input
  return spans(time, 12).flatMap((span): Mark[] => {
    const [left, right] = visible(time, span)
    const name = words.year(span.year)
    const due = words.due(input.due(span.year))
    const nameWidth = textWidth(name, 15 * scale, 700) + 8 * scale
    const fits = right - left > nameWidth + textWidth(due, 12 * scale) + 18 * scale
    if (right - left < nameWidth) return []
    return [
      { type: 'text', key: `year:${span.year}`, x: left + 6 * scale, y, text: name, size: 15 * scale, weight: 700, color: style.ink },
      ...(fits ? [{ type: 'text' as const, key: `year:${span.year}:due`, x: right - 8 * scale, y: y + scale, text: due, size: 12 * scale, align: 'right' as const, color: style.ink3 }] : []),
    ]
  })
}

/** One tier of names, all in the first of their forms that fits every whole stretch; where the stretches are too narrow even for the shortest, only the strong ones are named. */
function tierMarks(input: AxisInput, list: readonly Span[], y: number, forms: (span: Span) => readonly string[], strong: (span: Span) => boolean = () => false): Mark[] {
  const { time, scale, style } = input
  const size = 12 * scale
  const fits = (span: Span, form: number, room: number): boolean => textWidth(forms(span)[form] ?? '', size, strong(span) ? 700 : 400) + 2 * scale < room
  const count = list[0] ? forms(list[0]).length : 0
  let form = 0
  while (form < count - 1 && !list.every(span => fits(span, form, timeX(time, span.end) - timeX(time, span.start)))) form += 1
  const tight = !list.every(span => fits(span, form, timeX(time, span.end) - timeX(time, span.start)))
  return list.flatMap((span): Mark[] => {
    const isStrong = strong(span)
    const [left, right] = tight ? [timeX(time, span.start), timeX(time, span.end)] : visible(time, span)
    const text = forms(span)[form] ?? ''
    const x = (left + right) / 2
    const half = textWidth(text, size, isStrong ? 700 : 400) / 2
    if (x - half < time.x0 || x + half > time.x1 || !fits(span, form, (tight ? 3 : 1) * (right - left)) || (tight && !isStrong)) return []
    return [{ type: 'text', key: `tier:${Math.round(y)}:${span.start}`, x, y, text, size, weight: isStrong ? 700 : 400, align: 'center', color: isStrong ? style.ink : style.ink3 }]
  })
}

function dayMarks(input: AxisInput, y: number): Mark[] {
  const { time, scale, style } = input
  const step = pxPerDay(time) >= 20 * scale ? 1 : 5
  return spans(time, 1).flatMap(span => Array.from({ length: span.end - span.start }, (_, index) => index + 1)
    .filter(day => step === 1 || (day % step === 0 && day < 30))
    .flatMap((day): Mark[] => {
      const x = timeX(time, span.start + day - 0.5)
      if (x < time.x0 + 9 * scale || x > time.x1 - 9 * scale) return []
      return [{ type: 'text', key: `day:${span.start + day}`, x, y, text: String(day), size: 12 * scale, align: 'center', color: style.ink3 }]
    }))
}

/** Grid behind the rows: a tint on every second year, a rule at each quarter's and a stronger one at each year's end, month ticks at the head. */
export function gridMarks(input: AxisInput, top: number, bottom: number): readonly Mark[] {
  const { time, scale, style } = input
  const rule = (span: Span, unit: string, line: { color: string, width: number, from: number, to: number }): Mark[] => {
    const x = timeX(time, span.end)
    return x <= time.x0 || x > time.x1 + 0.5 ? [] : [{ type: 'path', key: `grid:${unit}:${span.end}`, points: [[x, line.from], [x, line.to]], stroke: line.color, width: line.width }]
  }
  const tint = spans(time, 12).filter(span => span.year % 2 === 1).map((span): Mark => {
    const [left, right] = visible(time, span)
    return { type: 'rect', key: `tint:${span.year}`, x: left, y: input.y, w: Math.max(0, right - left), h: bottom - input.y, fill: style.band }
  })
  const months = pxPerDay(time) * 30 > 60 * scale
  const month = months ? { color: style.line, width: scale, from: top, to: bottom } : { color: style.line2, width: scale, from: top - 5 * scale, to: top }
  return [
    ...tint,
    ...spans(time, 1).flatMap(span => span.month % 3 === 0 ? [] : rule(span, 'month', month)),
    ...spans(time, 3).flatMap(span => span.month === 10 ? [] : rule(span, 'quarter', { color: style.line, width: scale, from: top, to: bottom })),
    ...spans(time, 12).flatMap(span => rule(span, 'year', { color: style.line2, width: 1.5 * scale, from: input.y, to: bottom })),
  ]
}
