import { lightStyle as style } from '@/charts/sign/style'
import type { Layout, View } from './layout'
import type { Pen } from './pen'
import { addLine, fontOf, strokeWith, write } from './pen'
import type { FloorPlan } from './shape'

/** A stretch of the calendar in days since 1970-01-01. */
interface Span {
  readonly year: number
  readonly month: number
  readonly start: number
  readonly end: number
}

/**
 * The calendar of a plan, made once: its months, quarters and years, and how many items fall due in
 * each year.
 */
export interface Calendar {
  readonly months: readonly Span[]
  readonly quarters: readonly Span[]
  readonly years: readonly Span[]
  readonly due: ReadonlyMap<number, number>
}

const dayMs = 86_400_000

/** The calendar a plan lies in. */
export function calendarOf({ first, last, rows }: FloorPlan): Calendar {
  const year = new Date(first * dayMs).getUTCFullYear()
  const until = new Date((last - 1) * dayMs).getUTCFullYear()
  const spans = (months: number): readonly Span[] =>
    Array.from({ length: ((until - year + 1) * 12) / months }, (_, at) => ({
      year: year + Math.floor((at * months) / 12),
      month: ((at * months) % 12) + 1,
      start: Date.UTC(year, at * months, 1) / dayMs,
      end: Date.UTC(year, (at + 1) * months, 1) / dayMs,
    }))
  const due = new Map<number, number>()
  for (const day of rows.day) {
    const of = new Date((day - 1) * dayMs).getUTCFullYear()
    due.set(of, (due.get(of) ?? 0) + 1)
  }
  return { months: spans(1), quarters: spans(3), years: spans(12), due }
}

/** Grid behind the rows and the two tiers of names above them. */
export function drawAxis(
  pen: Pen,
  calendar: Calendar,
  { layout, view }: { readonly layout: Layout; readonly view: View },
): void {
  const { plot, head, body } = layout
  const [x0, x1, bottom] = [plot.x, plot.x + plot.w, head + body]
  const perDay = plot.w / (view.to - view.from)
  const x = (day: number): number => x0 + (day - view.from) * perDay
  const seen = (spans: readonly Span[]): readonly Span[] =>
    spans.filter(span => span.end > view.from && span.start < view.to)
  const [months, quarters, years] = [
    seen(calendar.months),
    seen(calendar.quarters),
    seen(calendar.years),
  ]

  pen.fillStyle = style.band
  for (const { year, start, end } of years)
    if (year % 2 === 1)
      pen.fillRect(Math.max(x0, x(start)), 0, Math.min(x1, x(end)) - Math.max(x0, x(start)), bottom)
  const wide = perDay * 30 > 60
  const rules = (spans: readonly Span[], top: number, end: number): void => {
    pen.beginPath()
    for (const span of spans)
      if (x(span.end) > x0 && x(span.end) <= x1 + 0.5)
        addLine(pen, [x(span.end), top], [x(span.end), end])
  }
  rules(
    months.filter(span => span.month % 3 !== 0),
    wide ? head : head - 5,
    wide ? bottom : head,
  )
  strokeWith(pen, wide ? style.line : style.line2, 1)
  rules(
    quarters.filter(span => span.month !== 10),
    head,
    bottom,
  )
  strokeWith(pen, style.line, 1)
  rules(years, 0, bottom)
  strokeWith(pen, style.line2, 1.5)

  if (perDay >= 5) drawUpperMonths(pen, months, { x, x0, x1 })
  else drawYears(pen, years, { calendar, x, x0, x1 })
  const named = { x, x0, x1, y: 41 }
  if (perDay >= 5) drawDays(pen, months, { ...named, step: perDay >= 20 ? 1 : 5 })
  else drawMonths(pen, months, named)
}

interface Place {
  readonly x: (day: number) => number
  readonly x0: number
  readonly x1: number
}

function drawYears(
  pen: Pen,
  years: readonly Span[],
  { calendar, x, x0, x1 }: Place & { readonly calendar: Calendar },
): void {
  for (const { year, start, end } of years) {
    const [left, right] = [Math.max(x0, x(start)), Math.min(x1, x(end))]
    if (right - left < 60) continue
    write(pen, fontOf(15, 700), style.ink)
    pen.fillText(`${year}年`, left + 6, 13)
    if (right - left < 170) continue
    write(pen, fontOf(12), style.ink3, 'right')
    pen.fillText(`${calendar.due.get(year) ?? 0} 项到期`, right - 8, 14)
  }
}

function drawUpperMonths(pen: Pen, months: readonly Span[], { x, x0, x1 }: Place): void {
  write(pen, fontOf(15, 700), style.ink)
  for (const { year, month, start, end } of months) {
    const [left, right] = [Math.max(x0, x(start)), Math.min(x1, x(end))]
    if (right - left > 110) pen.fillText(`${year}年${month}月`, left + 6, 13)
  }
}

/**
 * Months in words where they fit, in figures where not; the last of each quarter stands out, and
 * alone where there is no room for all.
 */
function drawMonths(
  pen: Pen,
  months: readonly Span[],
  { x, x0, x1, y }: Place & { readonly y: number },
): void {
  const narrow = months.reduce(
    (least, span) => Math.min(least, x(span.end) - x(span.start)),
    Infinity,
  )
  const unit = narrow > 29 ? '月' : ''
  for (const strong of [false, true]) {
    if (!strong && narrow < 17) continue
    write(pen, fontOf(12, strong ? 700 : 400), strong ? style.ink : style.ink3, 'center')
    for (const { month, start, end } of months) {
      if ((month % 3 === 0) !== strong) continue
      const middle = (Math.max(x0, x(start)) + Math.min(x1, x(end))) / 2
      if (middle - 14 >= x0 && middle + 14 <= x1) pen.fillText(`${month}${unit}`, middle, y)
    }
  }
}

function drawDays(
  pen: Pen,
  months: readonly Span[],
  { x, x0, x1, y, step }: Place & { readonly y: number; readonly step: number },
): void {
  write(pen, fontOf(12), style.ink3, 'center')
  for (const { start, end } of months) {
    for (let day = step; day <= end - start; day += step) {
      const at = x(start + day - 0.5)
      if ((step === 1 || day < 30) && at > x0 + 9 && at < x1 - 9) pen.fillText(String(day), at, y)
    }
  }
}
