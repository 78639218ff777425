/** What stands around the lines: axis and grid, groups with their names, and the as-of day. */
import type { RelationGraph } from '@/analysis/relations/graph'
import type { AxisInput } from '@/charts/axis/input'
import { axisMarks, gridMarks } from '@/charts/axis/timeAxis'
import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX } from '@/charts/axis/timeScale'
import type { FlatMark, Mark, MarkInfo } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { Stretch } from '@/charts/scene/stretches'
import { asOfChip, chipWidth } from '@/charts/sign/asOfChip'
import { dayNumber } from '@/model/day'
import type { RelationsInput } from './input'
import { deadlineYear } from '@/model/plan'

/**
 * Where the parts of the chart stand: its axis' scale and height, the foot of its rows, the top and
 * bottom of each group, and how many items fall due in each year.
 */
export interface RelationsFrame {
  readonly time: TimeScale
  readonly head: number
  readonly foot: number
  readonly groups: readonly GroupPlace[]
  readonly due: ReadonlyMap<number, number>
}

/** A group from its top to its bottom, in px. */
export interface GroupPlace {
  readonly index: number
  readonly top: number
  readonly bottom: number
  readonly info: MarkInfo
}

/** Items falling due in each year, those without a day left out. */
export function dueByYear({ groups }: RelationGraph): ReadonlyMap<number, number> {
  const due = new Map<number, number>()
  for (const { deadline } of groups.flatMap(group => group.items)) {
    const year = deadlineYear(deadline)
    if (year !== null) due.set(year, (due.get(year) ?? 0) + 1)
  }
  return due
}

/** Which px of the rows are drawn, and the groups that stand in them. */
export interface ShownRows extends Stretch {
  readonly groups: readonly GroupPlace[]
}

/**
 * What lies under the lines: year tints, the rows' bands, grid, rules between groups, and the as-of
 * line.
 */
export function groundMarks(
  frame: RelationsFrame,
  { from, to, groups, bands }: ShownRows & { readonly bands: readonly Mark[] },
  input: RelationsInput,
): readonly Mark[] {
  const { style, scale, width } = input
  const grid = gridMarks(axisInput(frame, input), from, to)
  const rules = groups.filter(group => group.index > 0)
  return [
    ...grid.filter(mark => mark.type === 'rect'),
    ...bands,
    ...grid.filter(mark => mark.type !== 'rect'),
    ...rules.map(({ index, top }): Mark => ({
      type: 'path',
      key: `group-rule:${index - 1}`,
      role: 'group',
      part: 'rule',
      points: [
        [0, top],
        [width, top],
      ],
      stroke: style.line2,
      width: scale,
    })),
    rule('head', frame.head, input),
    rule('foot', frame.foot, input),
    ...asOfX(frame, input).map((x): Mark => ({
      type: 'path',
      key: 'as-of',
      role: 'as-of',
      of: 'as-of',
      part: 'line',
      points: [
        [x, from],
        [x, to],
      ],
      stroke: style.ink,
      width: 1.6 * scale,
    })),
  ]
}

/** The rule above or below the rows. */
export function rule(
  key: 'head' | 'foot',
  y: number,
  { style, scale, width }: RelationsInput,
): FlatMark {
  return {
    type: 'path',
    key: `rule:${key}`,
    role: 'rule',
    points: [
      [0, y],
      [width, y],
    ],
    stroke: style.line3,
    width: scale,
  }
}

/** Tints and rules of years as far as they stand behind the axis. */
export function axisGround(frame: RelationsFrame, input: RelationsInput): readonly FlatMark[] {
  return allMarks(gridMarks(axisInput(frame, input), frame.head, frame.head)).map(mark => ({
    ...mark,
    key: `${mark.key}:axis`,
  }))
}

/** The axis, and the word over the names of groups. */
export function headMarks(frame: RelationsFrame, input: RelationsInput): readonly Mark[] {
  const { style, scale, words } = input
  const axis = axisMarks(axisInput(frame, input))
  if (words.groupHead === '') return axis
  const name: Mark = {
    type: 'text',
    key: 'head:group',
    role: 'head',
    x: 12 * scale,
    y: (frame.head * 5) / 6,
    text: words.groupHead,
    size: 12 * scale,
    color: style.ink3,
  }
  return [...axis, name]
}

/**
 * The as-of chip at the foot of its line, clear of the axis; off the axis, at the end it lies
 * beyond; none where the axis is shorter than it.
 */
export function footChip(frame: RelationsFrame, input: RelationsInput): readonly Mark[] {
  const { scale, words, asOf, style } = input
  const { time, foot } = frame
  const text = words.asOf(asOf)
  const padding = 7 * scale
  if (time.x1 - time.x0 < chipWidth(text, { padding, scale })) return []
  const x = asOfX(frame, input)[0] ?? (dayNumber(asOf) < time.from ? time.x0 : time.x1)
  const place = { x, between: [time.x0, time.x1] as const, top: foot + scale, h: 18 * scale }
  return asOfChip(text, { ...place, padding, scale, style })
}

/**
 * The names of groups with what they hold, at their tops or, where these are out of sight, at
 * `from`.
 */
export function groupMarks(
  groups: readonly GroupPlace[],
  from: number,
  { graph, style, scale, words }: RelationsInput,
): readonly Mark[] {
  if (words.groupHead === '') return []
  const x = 12 * scale
  return groups.flatMap(({ index, top, bottom, info }): readonly Mark[] => {
    const group = graph.groups[index]
    if (!group) return []
    const lowest = Math.max(top, bottom - 42 * scale)
    const y = Math.min(lowest, Math.max(top, from)) + 14 * scale
    const { key, related, items, relations } = group
    return [
      {
        type: 'text',
        key: `group:${key}`,
        role: 'group',
        part: 'name',
        x,
        y,
        text: related ? words.group(index + 1, group) : words.loose,
        size: 14 * scale,
        weight: 700,
        color: related ? style.ink : style.ink2,
        info,
      },
      {
        type: 'text',
        key: `group:${key}:counts`,
        role: 'group',
        part: 'count',
        x,
        y: y + 17 * scale,
        text: related
          ? words.groupCounts(items.length, relations.length)
          : words.looseCounts(items.length),
        size: 12 * scale,
        color: style.ink3,
        info,
      },
    ]
  })
}

function axisInput(
  { time, head, due }: RelationsFrame,
  { scale, style, words }: RelationsInput,
): AxisInput {
  return { time, y: 0, h: head, scale, style, words, due: year => due.get(year) ?? 0 }
}

/** Px of the as-of line, none where that day lies off the axis. */
function asOfX({ time }: RelationsFrame, { asOf }: RelationsInput): readonly number[] {
  const end = dayNumber(asOf) + 1
  return end < time.from || end > time.to ? [] : [dayEndX(time, asOf)]
}
