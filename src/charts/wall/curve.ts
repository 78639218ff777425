import type { CurvePoint } from '@/analysis/state/progress'
import { countLevels } from '@/charts/axis/countLevels'
import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX, spans, timeX } from '@/charts/axis/timeScale'
import type { FlatMark, Mark, Scene, TextMark } from '@/charts/scene/scene'
import { asOfChip } from '@/charts/sign/asOfChip'
import type { ChartStyle } from '@/charts/sign/style'
import { firstFitting, textWidth } from '@/charts/text/textWidth'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import type { Item } from '@/model/plan'

/**
 * All that the curve of a plan is drawn from; without `recorded` nothing is known of what is done,
 * and only the plan is drawn.
 */
export interface ProgressInput {
  readonly points: readonly CurvePoint[]
  readonly total: number
  /** Items due before or after what is drawn. */
  readonly beyond: readonly Item[]
  readonly recorded: boolean
  readonly asOf: Day
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly style: ChartStyle
  readonly words: {
    readonly planned: string
    readonly done: string
    readonly year: (year: number) => string
    readonly asOf: (day: Day) => string
    /** Items due before or after what is drawn, in ever fewer words. */
    readonly beyond: (items: readonly Item[]) => readonly string[]
  }
}

interface Frame {
  readonly time: TimeScale
  readonly top: number
  readonly bottom: number
  readonly y: (count: number) => number
}

/**
 * The curve of a plan: items due by each day as a hatched stair, items recorded as done by then as
 * a solid one that ends on the as-of day.
 */
export function progressScene(input: ProgressInput): Scene {
  const { width, height, style } = input
  const frame = frameOf(input)
  const marks: Mark[] = frame
    ? [
        ...axes(input, frame),
        ...stair(input, frame, 'planned'),
        ...(input.recorded ? stair(input, frame, 'done') : []),
        ...asOfMarks(input, frame),
        ...legend(input),
      ]
    : [...beyondNote(input.words.beyond(input.beyond), width, input)]
  return { width, height, background: style.bg, marks }
}

function frameOf({ points, total, width, height, scale }: ProgressInput): Frame | null {
  const [first, last] = [points[0], points[points.length - 1]]
  if (!first || !last || total === 0) return null
  const top = 40 * scale
  const bottom = height - 24 * scale
  return {
    top,
    bottom,
    time: {
      from: dayNumber(first.day) + 1,
      to: dayNumber(last.day) + 1,
      ...edges({ total, width, scale }),
    },
    y: count => bottom - (count / total) * (bottom - top),
  }
}

/** Where the curve begins and ends: beside numbers as wide as the highest. */
function edges({ total, width, scale }: Pick<ProgressInput, 'total' | 'width' | 'scale'>): {
  readonly x0: number
  readonly x1: number
} {
  const number = String(total)
  return {
    x0: textWidth(number, 12 * scale) + 10 * scale,
    x1: width - textWidth(number, 13 * scale, 700) - 12 * scale,
  }
}

function axes(
  { total, scale, style, words }: ProgressInput,
  { time, y, bottom, top }: Frame,
): readonly FlatMark[] {
  const rows = countLevels(total).flatMap((count): FlatMark[] => [
    {
      type: 'path',
      key: `level:${count}`,
      role: 'level',
      part: 'line',
      points: [
        [time.x0, y(count)],
        [time.x1, y(count)],
      ],
      stroke: count === 0 ? style.line3 : style.line,
      width: scale,
    },
    {
      type: 'text',
      key: `level:${count}:words`,
      role: 'level',
      part: 'words',
      x: time.x0 - 6 * scale,
      y: y(count),
      text: String(count),
      size: 12 * scale,
      align: 'right',
      color: style.ink3,
    },
  ])
  const years = spans(time, 12).flatMap((span): FlatMark[] => {
    const left = Math.max(time.x0, timeX(time, span.start))
    const right = Math.min(time.x1, timeX(time, span.end))
    const text = words.year(span.year)
    const rule: FlatMark = {
      type: 'path',
      key: `year:${span.year}`,
      role: 'year',
      part: 'line',
      points: [
        [left, top],
        [left, bottom],
      ],
      stroke: style.line2,
      width: scale,
    }
    if (right - left < textWidth(text, 12 * scale) + 8 * scale) return [rule]
    return [
      rule,
      {
        type: 'text',
        key: `year:${span.year}:words`,
        role: 'year',
        part: 'words',
        x: (left + right) / 2,
        y: bottom + 13 * scale,
        text,
        size: 12 * scale,
        align: 'center',
        color: style.ink2,
      },
    ]
  })
  return [...rows, ...years]
}

/**
 * Steps up at the end of each day that has a point; the planned one is filled with a hatch, since a
 * deadline is no promise of when work is done.
 */
function stair(
  { points, scale, style }: ProgressInput,
  { time, y, bottom }: Frame,
  kind: 'planned' | 'done',
): readonly FlatMark[] {
  const known = points.filter(point => point[kind] !== null)
  const line: [number, number][] = []
  for (const point of known) {
    const x = dayEndX(time, point.day)
    const before = line[line.length - 1]
    if (before) line.push([x, before[1]])
    line.push([x, y(point[kind] ?? 0)])
  }
  const last = known[known.length - 1]
  if (!last) return []
  const end = line[line.length - 1] ?? [0, 0]
  const color = kind === 'planned' ? style.ink2 : style.states.doneOnTime
  const steps =
    kind === 'done'
      ? known.slice(1).map((point, at): FlatMark => {
          const [from, to] = [dayEndX(time, known[at]?.day ?? point.day), dayEndX(time, point.day)]
          const top = y(known[at]?.done ?? 0)
          return {
            type: 'rect',
            key: `done:area:${at}`,
            role: 'done',
            part: 'area',
            x: from,
            y: top,
            w: to - from,
            h: bottom - top,
            fill: style.bg3,
          }
        })
      : []
  return [
    ...steps,
    {
      type: 'path',
      key: `${kind}:line`,
      role: kind,
      part: 'line',
      points: line,
      stroke: color,
      width: (kind === 'done' ? 3 : 1.6) * scale,
      ...(kind === 'planned' ? { dash: [5 * scale, 3 * scale] } : {}),
    },
    {
      type: 'text',
      key: `${kind}:count`,
      role: kind,
      part: 'count',
      x: end[0] + 6 * scale,
      y: end[1],
      text: String(last[kind] ?? 0),
      size: 13 * scale,
      weight: 700,
      color,
      halo: style.bg,
    },
  ]
}

function asOfMarks(
  { asOf, scale, style, words }: ProgressInput,
  { time, top, bottom }: Frame,
): readonly FlatMark[] {
  const x = dayEndX(time, asOf)
  if (x < time.x0 || x > time.x1) return []
  const chip = {
    x,
    between: [0, time.x1] as const,
    top: top - 22 * scale,
    h: 18 * scale,
    padding: 6 * scale,
    scale,
    style,
  }
  return [
    {
      type: 'path',
      key: 'as-of',
      role: 'as-of',
      of: 'as-of',
      part: 'line',
      points: [
        [x, top - 4 * scale],
        [x, bottom],
      ],
      stroke: style.ink,
      width: 2 * scale,
    },
    ...asOfChip(words.asOf(asOf), chip),
  ]
}

function legend({
  total,
  beyond,
  scale,
  style,
  words,
  recorded,
  width,
  asOf,
  points,
}: ProgressInput): readonly FlatMark[] {
  // Opposite the as-of chip, so that the two never meet.
  const early = asOf < (points[Math.floor(points.length / 2)]?.day ?? asOf)
  const entries = [
    {
      key: 'planned',
      text: words.planned,
      color: style.ink2,
      dash: [5 * scale, 3 * scale] as readonly number[] | null,
      w: 1.6,
    },
    ...(recorded
      ? [{ key: 'done', text: words.done, color: style.states.doneOnTime, dash: null, w: 3 }]
      : []),
  ]
  const size = 12 * scale
  const lengths = entries.map(entry => 28 * scale + textWidth(entry.text, size) + 16 * scale)
  const { x0, x1 } = edges({ total, width, scale })
  const long = lengths.reduce((sum, one) => sum + one, 0)
  let x = early ? x1 - long : x0
  const note = beyondNote(words.beyond(beyond), x1 - x0 - long, { scale, style })
  const signs = entries.flatMap((entry, at): FlatMark[] => {
    const left = x
    x += lengths[at] ?? 0
    return [
      {
        type: 'path',
        key: `legend:${entry.key}`,
        role: 'legend',
        of: `legend:${entry.key}`,
        part: 'line',
        points: [
          [left, 10 * scale],
          [left + 22 * scale, 10 * scale],
        ],
        stroke: entry.color,
        width: entry.w * scale,
        ...(entry.dash ? { dash: entry.dash } : {}),
      },
      {
        type: 'text',
        key: `legend:${entry.key}:words`,
        role: 'legend',
        of: `legend:${entry.key}`,
        part: 'words',
        x: left + 28 * scale,
        y: 10 * scale,
        text: entry.text,
        size,
        color: style.ink2,
      },
    ]
  })
  const side = early ? ({ x: x0 } as const) : ({ x: x1, align: 'right' } as const)
  return [...signs, ...note.map(mark => ({ ...mark, ...side }))]
}

/** What falls due beyond the axis, in the line of the legend at the other side, where it has room. */
function beyondNote(
  wordings: readonly string[],
  room: number,
  { scale, style }: Pick<ProgressInput, 'scale' | 'style'>,
): readonly TextMark[] {
  const size = 12 * scale
  const text = firstFitting(wordings, room, { size })
  return text === null
    ? []
    : [
        {
          type: 'text',
          key: 'beyond',
          role: 'note',
          x: 0,
          y: 10 * scale,
          text,
          size,
          color: style.ink2,
        },
      ]
}
