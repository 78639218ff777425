import type { DayRun } from '@/analysis/plan/workday'
import { dayRuns, weekday } from '@/analysis/plan/workday'
import type { Mark, TextMark } from '@/charts/scene/scene'
import { blend } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { calendarDay } from '@/model/day'
import type { AxisInput } from './input'
import type { AxisTiers } from './tiers'
import { lowerSize, tintedSpans } from './tiers'
import { pxPerDay, timeX } from './timeScale'

/**
 * Where the two lines of the lower tier stand, as shares of the axis' height: names, then what is
 * said of days.
 */
export const dayLines = { names: 0.53, notes: 0.78 } as const

/** How much of the rule's colour a day off takes on, and a holiday more of it. */
const shades = { weekend: 0.28, holiday: 0.6, makeup: 0 } as const

/**
 * Weekends shaded lightly and holidays more, over the rows and what the axis says of days; a
 * weekend that is worked keeps its ground.
 */
export function shadeMarks(input: AxisInput, tiers: AxisTiers, bottom: number): readonly Mark[] {
  const { time, y, h, style } = input
  if (tiers.shade === 0) return []
  const ground = groundOf(input, tiers)
  const top = y + h * (tiers.lower === 'day' ? 0.4 : 0.66)
  return dayRuns(time.from, time.to).flatMap((run): Mark[] => {
    if (run.kind === 'makeup') return []
    const [left, right] = seen(input, run)
    return [
      {
        type: 'rect',
        key: `shade:${run.start}`,
        role: 'shade',
        x: left,
        y: top,
        w: right - left,
        h: bottom - top,
        fill: blend(ground((run.start + run.end) / 2), style.line2, shades[run.kind] * tiers.shade),
      },
    ]
  })
}

/** The colour behind the rows at a px, for what must hide a line under its words. */
export function groundAt(input: AxisInput, tiers: AxisTiers): (x: number) => string {
  const { time, style } = input
  const ground = groundOf(input, tiers)
  const runs = tiers.shade === 0 ? [] : dayRuns(time.from, time.to)
  return x => {
    const moment = time.from + (x - time.x0) / pxPerDay(time)
    const run = runs.find(each => each.start <= moment && moment < each.end)
    return run ? blend(ground(moment), style.line2, shades[run.kind] * tiers.shade) : ground(moment)
  }
}

function groundOf({ time, style }: AxisInput, tiers: AxisTiers): (moment: number) => string {
  const tinted = tintedSpans(time, tiers)
  return moment =>
    tinted.some(span => span.start <= moment && moment < span.end) ? style.band : style.bg
}

/**
 * Days with their weekdays where they fit; holidays by name or 休, and weekends that are worked as
 * 班, each with a bar at the axis' foot, so that shade is never the only sign.
 */
export function dayMarks(input: AxisInput, tiers: AxisTiers): readonly Mark[] {
  const { time, words } = input
  const { calendar } = words
  if (tiers.shade < 1 || !calendar) return []
  const runs = dayRuns(time.from, time.to).filter(run => run.kind !== 'weekend')
  const bars = runs.map(run => barMark(input, run))
  return tiers.lower === 'day'
    ? [...numberMarks(input), ...cellNotes(input, runs), ...bars]
    : [...freeNotes(input, runs), ...bars]
}

/** Px between which a run shows. */
function seen({ time }: AxisInput, run: Pick<DayRun, 'start' | 'end'>): readonly [number, number] {
  return [Math.max(time.x0, timeX(time, run.start)), Math.min(time.x1, timeX(time, run.end))]
}

/** A holiday's bar is solid, a worked weekend's hollow. */
function barMark(input: AxisInput, run: DayRun): Mark {
  const { y, h, scale, style } = input
  const [left, right] = seen(input, run)
  const box = {
    x: left + scale,
    y: y + h - 3.5 * scale,
    w: Math.max(scale, right - left - 2 * scale),
    h: 2.5 * scale,
  }
  return run.kind === 'holiday'
    ? { type: 'rect', key: `off:${run.start}`, role: 'day', ...box, fill: style.ink2 }
    : {
        type: 'rect',
        key: `worked:${run.start}`,
        role: 'day',
        ...box,
        fill: style.bg,
        stroke: style.ink2,
        width: scale,
      }
}

function note(
  input: AxisInput,
  at: { readonly key: string; readonly x: number; readonly text: string; readonly color?: string },
): TextMark {
  const { y, h, scale, style } = input
  return {
    type: 'text',
    role: 'note',
    y: y + h * dayLines.notes,
    size: lowerSize * scale,
    align: 'center',
    color: style.ink,
    ...at,
  }
}

function numberMarks(input: AxisInput): Mark[] {
  const { time, y, h, scale, style } = input
  return daysSeen(time).flatMap(({ number, x }): Mark[] => {
    const { date } = calendarDay(number)
    const first = date === 1
    return within(input, {
      type: 'text',
      key: `day:${number}`,
      role: 'day',
      x,
      y: y + h * dayLines.names,
      text: String(date),
      size: lowerSize * scale,
      align: 'center',
      weight: first ? 700 : 400,
      color: first ? style.ink : style.ink2,
    })
  })
}

function daysSeen(
  time: AxisInput['time'],
): readonly { readonly number: number; readonly x: number }[] {
  const first = Math.floor(time.from)
  return Array.from({ length: Math.ceil(time.to) - first }, (_, at) => ({
    number: first + at,
    x: timeX(time, first + at + 0.5),
  }))
}

/** A centred text, unless it would leave the plot. */
function within({ time }: AxisInput, mark: TextMark): TextMark[] {
  const half = textWidth(mark.text, mark.size, mark.weight) / 2
  return mark.x - half < time.x0 || mark.x + half > time.x1 ? [] : [mark]
}

/**
 * Under each day its weekday; under a holiday its name where the days in sight hold it, else 休
 * each; under a worked weekend 班.
 */
function cellNotes(input: AxisInput, runs: readonly DayRun[]): Mark[] {
  const { time, scale, style, words } = input
  const { calendar } = words
  if (!calendar) return []
  const size = lowerSize * scale
  const named = new Map(
    runs.flatMap((run): [DayRun, TextMark][] => {
      const [left, right] = seen(input, run)
      const text = run.holiday && run.kind === 'holiday' ? calendar.holiday(run.holiday) : ''
      return text && textWidth(text, size) + 4 * scale <= right - left
        ? [[run, note(input, { key: `note:${run.start}`, x: (left + right) / 2, text })]]
        : []
    }),
  )
  const form =
    [0, 1].find(each =>
      [0, 1, 2, 3, 4, 5, 6].every(
        day => textWidth(calendar.weekday(day)[each] ?? '', size) + 16 * scale <= pxPerDay(time),
      ),
    ) ?? 1
  const days = daysSeen(time).flatMap(({ number, x }): Mark[] => {
    const run = runs.find(each => each.start <= number && number < each.end)
    if (run && named.has(run)) return []
    const key = `note:day:${number}`
    if (run)
      return within(
        input,
        note(input, { key, x, text: run.kind === 'makeup' ? calendar.makeup : calendar.rest }),
      )
    const day = weekday(number)
    return within(
      input,
      note(input, {
        key,
        x,
        text: calendar.weekday(day)[form] ?? '',
        color: day < 5 ? style.ink3 : style.ink2,
      }),
    )
  })
  return [...days, ...named.values()]
}

/**
 * Under the weeks a line of its own for holidays' names and 班, nearest to their days, holidays
 * first, none over another.
 */
function freeNotes(input: AxisInput, runs: readonly DayRun[]): Mark[] {
  const { time, scale, words } = input
  const { calendar } = words
  if (!calendar) return []
  const taken: (readonly [number, number])[] = []
  const place = (run: DayRun): Mark[] => {
    const text = run.kind === 'makeup' ? calendar.makeup : calendar.holiday(run.holiday ?? 'other')
    const half = textWidth(text, lowerSize * scale) / 2
    const [left, right] = seen(input, run)
    const x = Math.min(Math.max((left + right) / 2, time.x0 + half + scale), time.x1 - half - scale)
    if (
      half * 2 + 2 * scale > time.x1 - time.x0 ||
      taken.some(([from, to]) => x - half < to + 3 * scale && x + half > from - 3 * scale)
    )
      return []
    taken.push([x - half, x + half])
    return [note(input, { key: `note:${run.start}`, x, text })]
  }
  return [
    ...runs.filter(run => run.kind === 'holiday'),
    ...runs.filter(run => run.kind === 'makeup'),
  ].flatMap(place)
}
