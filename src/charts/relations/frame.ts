import type { RelationGraph } from '@/analysis/relations/graph'
import type { AxisInput } from '@/charts/axis/input'
import { axisMarks, gridMarks } from '@/charts/axis/timeAxis'
import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX } from '@/charts/axis/timeScale'
import type { Box } from '@/charts/scene/box'
import type { Mark } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import { dayNumber } from '@/model/day'
import type { RelationsInput } from './input'

/**
 * Where the parts of the chart stand: its axis' scale and height, the foot of its rows, and the top
 * and bottom of each group.
 */
export interface RelationsFrame {
  readonly time: TimeScale
  readonly head: number
  readonly foot: number
  readonly groups: readonly { readonly top: number; readonly bottom: number }[]
}

/**
 * What lies under the lines: year tints, the rows' bands, grid, rules between groups, and the as-of
 * line.
 */
export function groundMarks(
  graph: RelationGraph,
  frame: RelationsFrame,
  bands: readonly Mark[],
  input: RelationsInput,
): readonly Mark[] {
  const { style, scale, width } = input
  const grid = gridMarks(axisInput(graph, frame, input), frame.head, frame.foot)
  return [
    ...grid.filter(mark => mark.type === 'rect'),
    ...bands,
    ...grid.filter(mark => mark.type !== 'rect'),
    ...frame.groups.slice(1).map(({ top }, index): Mark => ({
      type: 'path',
      key: `group-rule:${index}`,
      role: 'group',
      part: 'rule',
      points: [
        [0, top],
        [width, top],
      ],
      stroke: style.line2,
      width: scale,
    })),
    {
      type: 'path',
      key: 'rule:head',
      role: 'rule',
      points: [
        [0, frame.head],
        [width, frame.head],
      ],
      stroke: style.line3,
      width: scale,
    },
    {
      type: 'path',
      key: 'rule:foot',
      role: 'rule',
      points: [
        [0, frame.foot],
        [width, frame.foot],
      ],
      stroke: style.line3,
      width: scale,
    },
    ...asOfX(frame, input).map((x): Mark => ({
      type: 'path',
      key: 'as-of',
      role: 'as-of',
      of: 'as-of',
      part: 'line',
      points: [
        [x, frame.head],
        [x, frame.foot],
      ],
      stroke: style.ink,
      width: 1.6 * scale,
    })),
  ]
}

/** The axis with its as-of chip, and the names of groups with what they hold. */
export function headMarks(
  graph: RelationGraph,
  frame: RelationsFrame,
  input: RelationsInput,
): readonly Mark[] {
  const { style, scale, words } = input
  const chip = chipBox(frame, input)
  const size = 12 * scale
  return [
    ...axisMarks(axisInput(graph, frame, input)),
    ...(chip
      ? [
          {
            type: 'rect' as const,
            key: 'as-of:chip',
            role: 'as-of' as const,
            of: 'as-of',
            part: 'chip' as const,
            ...chip,
            fill: style.ink,
          },
          {
            type: 'text' as const,
            key: 'as-of:text',
            role: 'as-of' as const,
            of: 'as-of',
            part: 'words' as const,
            x: chip.x + chip.w / 2,
            y: chip.y + chip.h / 2,
            text: words.asOf(input.asOf),
            size,
            weight: 700 as const,
            align: 'center' as const,
            color: style.bg,
          },
        ]
      : []),
    ...(words.groupHead === ''
      ? []
      : [
          {
            type: 'text' as const,
            key: 'head:group',
            role: 'head' as const,
            x: 12 * scale,
            y: (frame.head * 5) / 6,
            text: words.groupHead,
            size,
            color: style.ink3,
          },
        ]),
    ...(words.groupHead === '' ? [] : graph.groups).flatMap((group, index): readonly Mark[] => {
      const y = (frame.groups[index]?.top ?? 0) + 14 * scale
      const info = { group: group.key, items: group.items.map(item => item.id) }
      return [
        {
          type: 'text',
          key: `group:${group.key}`,
          role: 'group',
          part: 'name',
          x: 12 * scale,
          y,
          text: group.related ? words.group(index + 1, group) : words.loose,
          size: 14 * scale,
          weight: 700,
          color: group.related ? style.ink : style.ink2,
          info,
        },
        {
          type: 'text',
          key: `group:${group.key}:counts`,
          role: 'group',
          part: 'count',
          x: 12 * scale,
          y: y + 17 * scale,
          text: group.related
            ? words.groupCounts(group.items.length, group.relations.length)
            : words.looseCounts(group.items.length),
          size,
          color: style.ink3,
          info,
        },
      ]
    }),
  ]
}

function axisInput(
  graph: RelationGraph,
  frame: RelationsFrame,
  { scale, style, words }: RelationsInput,
): AxisInput {
  const due = new Map<number, number>()
  for (const { deadline } of graph.groups.flatMap(group => group.items)) {
    const year = Number(deadline.date.slice(0, 4))
    if (deadline.precision !== 'open') due.set(year, (due.get(year) ?? 0) + 1)
  }
  return {
    time: frame.time,
    y: 0,
    h: frame.head,
    scale,
    style,
    words,
    due: year => due.get(year) ?? 0,
  }
}

/** Px of the as-of line, none where that day lies off the axis. */
function asOfX({ time }: RelationsFrame, { asOf }: RelationsInput): readonly number[] {
  const end = dayNumber(asOf) + 1
  return end < time.from || end > time.to ? [] : [dayEndX(time, asOf)]
}

/**
 * The as-of chip stands at the foot of its line, clear of the axis; off the axis, at the end it
 * lies beyond.
 */
function chipBox(frame: RelationsFrame, input: RelationsInput): Box | null {
  const { scale, words, asOf } = input
  const { time, foot } = frame
  const w = textWidth(words.asOf(asOf), 12 * scale, 700) + 14 * scale
  const x = asOfX(frame, input)[0] ?? (dayNumber(asOf) < time.from ? time.x0 : time.x1)
  return time.x1 - time.x0 < w
    ? null
    : { x: Math.min(Math.max(x - w / 2, time.x0), time.x1 - w), y: foot + scale, w, h: 18 * scale }
}
