import type { TimeScale } from '@/charts/axis/timeScale'
import { spans, timeX } from '@/charts/axis/timeScale'
import type { TimeBounds, TimeWindow } from '@/charts/axis/timeWindow'
import type { Mark, Scene } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import { stripHeight } from './size'

/**
 * All that a time strip is drawn from; `counts` are deadlines in equal bins over the plan's whole
 * time, `plot` stands as in the chart it belongs to.
 */
export interface StripInput extends TimeBounds {
  readonly width: number
  readonly scale: number
  readonly plot: { readonly x: number; readonly w: number }
  readonly window: TimeWindow
  readonly asOf: Day
  readonly counts: ArrayLike<number>
  readonly style: ChartStyle
  readonly words: { readonly name: string; readonly year: (year: number) => string }
}

/**
 * Where the window's frame stands: between `left` and `right`, its handles outside them, so that a
 * narrow window can still be taken hold of.
 */
export interface StripFrame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly handle: number
}

type Placed = Pick<StripInput, 'plot' | 'first' | 'last' | 'window' | 'scale'>

function wholeTime({ plot, first, last }: Pick<StripInput, 'plot' | 'first' | 'last'>): TimeScale {
  return { from: first, to: last, x0: plot.x, x1: plot.x + plot.w }
}

/** The frame of the window, 3 px wide at least. */
export function stripFrame(input: Placed): StripFrame {
  const { scale, window } = input
  const time = wholeTime(input)
  const left = timeX(time, window.from)
  const right = timeX(time, window.to)
  const short = Math.max(0, 3 * scale - (right - left)) / 2
  return {
    left: left - short,
    right: right + short,
    top: 13 * scale,
    bottom: 31 * scale,
    handle: 7 * scale,
  }
}

/** The moment at a px of the strip. */
export function stripMoment(
  { plot, first, last }: Pick<StripInput, 'plot' | 'first' | 'last'>,
  x: number,
): number {
  return first + ((x - plot.x) / plot.w) * (last - first)
}

/**
 * What of the window is met at a px: either handle within reach of a finger, the window between
 * them, or the plan outside.
 */
export function stripPart(input: Placed, x: number): 'start' | 'end' | 'window' | 'outside' {
  const { left, right } = stripFrame(input)
  const outer = 13 * input.scale
  const inner = Math.min(3 * input.scale, (right - left) / 4)
  if (x >= left - outer && x <= left + inner) return 'start'
  if (x >= right - inner && x <= right + outer) return 'end'
  return x > left && x < right ? 'window' : 'outside'
}

/**
 * A strip of the whole plan: years named, a bar where deadlines fall, the as-of day, and the
 * window's frame with what lies outside it dimmed. Only bars and rules stand in the frame's tier,
 * so it crosses no words.
 */
export function stripScene(input: StripInput): Scene {
  const { style, scale, plot, width, words } = input
  const { top, bottom } = stripFrame(input)
  const ground: readonly Mark[] = [
    {
      type: 'rect',
      key: 'strip:ground',
      role: 'strip',
      part: 'ground',
      x: plot.x,
      y: top,
      w: plot.w,
      h: bottom - top,
      fill: style.bg2,
    },
    {
      type: 'text',
      key: 'strip:name',
      role: 'strip',
      part: 'name',
      x: plot.x - 20 * scale,
      y: (top + bottom) / 2,
      text: words.name,
      size: 12 * scale,
      align: 'right',
      color: style.ink3,
    },
  ]
  return {
    width,
    height: stripHeight(scale),
    background: style.bg,
    marks: [
      ...ground,
      ...yearMarks(input),
      ...barMarks(input),
      ...dimMarks(input),
      ...asOfMarks(input),
      ...frameMarks(input),
    ],
  }
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

/**
 * A rule where a year begins and its name above the bars, for as many years as have room; those in
 * the window in bold.
 */
function yearMarks(input: StripInput): readonly Mark[] {
  const { style, scale, window, words } = input
  const time = wholeTime(input)
  const { top, bottom } = stripFrame(input)
  const years = spans(time, 12)
  const size = 12 * scale
  const widest = years.reduce(
    (most, { year }) => Math.max(most, textWidth(words.year(year), size, 700)),
    0,
  )
  const step = steps.find(
    candidate => (input.plot.w / years.length) * candidate > widest + 12 * scale,
  )
  if (step === undefined) return []
  return years
    .filter(({ year }) => year % step === 0)
    .flatMap(({ year, start, end }): Mark[] => {
      const x = timeX(time, Math.max(start, time.from))
      const fits = x + 5 * scale + widest <= time.x1
      const isShown = start < window.to && end > window.from
      return [
        ...(start > time.from
          ? [
              {
                type: 'path' as const,
                key: `strip:rule:${year}`,
                role: 'year' as const,
                part: 'line' as const,
                points: [
                  [x, fits ? 2 * scale : top],
                  [x, bottom],
                ] as const,
                stroke: style.line2,
                width: scale,
              },
            ]
          : []),
        ...(fits
          ? [
              {
                type: 'text' as const,
                key: `strip:year:${year}`,
                role: 'year' as const,
                part: 'name' as const,
                x: x + 5 * scale,
                y: 6.5 * scale,
                text: words.year(year),
                size,
                weight: isShown ? (700 as const) : (400 as const),
                color: isShown ? style.ink : style.ink3,
              },
            ]
          : []),
      ]
    })
}

/**
 * A bar for each bin with deadlines, as high as its share of the fullest one and never lower than 3
 * px.
 */
function barMarks(input: StripInput): readonly Mark[] {
  const { counts, plot, style, scale } = input
  const { top, bottom } = stripFrame(input)
  const bins = Array.from(counts)
  const most = bins.reduce((a, b) => Math.max(a, b), 1)
  const w = plot.w / Math.max(1, bins.length)
  return bins.flatMap((count, bin): Mark[] => {
    if (count === 0) return []
    const h = Math.max(3 * scale, (count / most) * (bottom - top - 4 * scale))
    return [
      {
        type: 'rect',
        key: `strip:bar:${bin}`,
        role: 'bar',
        x: plot.x + bin * w,
        y: bottom - h,
        w: Math.max(scale, w - 0.5 * scale),
        h,
        fill: style.ink,
      },
    ]
  })
}

function dimMarks(input: StripInput): readonly Mark[] {
  const { plot, style } = input
  const { left, right, top, bottom } = stripFrame(input)
  const dim = (key: string, from: number, to: number): Mark[] =>
    to - from < 0.5
      ? []
      : [
          {
            type: 'rect',
            key,
            role: 'window',
            part: 'mask',
            x: from,
            y: top,
            w: to - from,
            h: bottom - top,
            fill: `${style.bg}B3`,
          },
        ]
  return [...dim('strip:before', plot.x, left), ...dim('strip:after', right, plot.x + plot.w)]
}

/** The as-of day, told from the frame's sides by its point. */
function asOfMarks(input: StripInput): readonly Mark[] {
  const { asOf, style, scale, first, last } = input
  const moment = dayNumber(asOf) + 1
  if (moment < first || moment > last) return []
  const x = timeX(wholeTime(input), moment)
  const { top, bottom } = stripFrame(input)
  return [
    {
      type: 'path',
      key: 'strip:as-of',
      role: 'as-of',
      of: 'as-of',
      part: 'line',
      points: [
        [x, top],
        [x, bottom],
      ],
      stroke: style.ink,
      width: 2 * scale,
    },
    {
      type: 'path',
      key: 'strip:as-of:point',
      role: 'as-of',
      of: 'as-of',
      part: 'chip',
      points: [
        [x - 4 * scale, top],
        [x + 4 * scale, top],
        [x, top + 5 * scale],
      ],
      closed: true,
      fill: style.ink,
    },
  ]
}

function frameMarks(input: StripInput): readonly Mark[] {
  const { style, scale } = input
  const { left, right, top, bottom, handle } = stripFrame(input)
  const grip = (key: string, x: number): Mark[] => [
    {
      type: 'rect',
      key,
      role: 'window',
      part: 'thumb',
      x,
      y: top,
      w: handle,
      h: bottom - top,
      fill: style.ink,
    },
    {
      type: 'path',
      key: `${key}:grip`,
      role: 'window',
      part: 'mark',
      points: [
        [x + handle / 2, top + 6 * scale],
        [x + handle / 2, bottom - 6 * scale],
      ],
      stroke: style.bg,
      width: 1.5 * scale,
    },
  ]
  return [
    {
      type: 'rect',
      key: 'strip:window',
      role: 'window',
      x: left,
      y: top,
      w: right - left,
      h: bottom - top,
      stroke: style.ink,
      width: 1.5 * scale,
    },
    ...grip('strip:start', left - handle),
    ...grip('strip:end', right),
  ]
}
