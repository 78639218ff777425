import type { GanttGroup } from '@/analysis/screen/ganttRows'
import type { FlatMark } from '@/charts/scene/scene'
import { taskColor } from '@/charts/sign/style'
import { fitText } from '@/charts/text/textWidth'
import type { GanttInput } from './input'
import { nameLines } from './layout'

/** A group's cell by the px of its edges. */
interface CellEdges {
  readonly top: number
  readonly bottom: number
}

/** Where the words of a cell stand: as much of its name as shows, and whether its count does. */
interface CellWords {
  readonly lines: readonly string[]
  readonly y: number
  readonly lineHeight: number
  readonly hasCount: boolean
}

/**
 * A group's cell over all of its rows: a bar in its hue, a caret, its number and name where they
 * stay in sight, and how many items it has.
 */
export function groupCell(
  input: GanttInput,
  group: GanttGroup,
  edges: CellEdges,
): readonly FlatMark[] {
  const words = cellWords(input, group, edges)
  return [
    ...cellGround(input, group, edges),
    ...caretMarks(input, group, words.y),
    ...numberMarks(input, group, words.y),
    ...nameMarks(input, group, words),
    ...(input.layout.lanes === null ? [] : [laneCount(input, group, edges)]),
    cellRule(input, group, edges.bottom),
  ]
}

function cellWords(input: GanttInput, group: GanttGroup, { top, bottom }: CellEdges): CellWords {
  const { layout, words } = input
  const { scale, row, head } = layout
  const name = words.groupName(group.key, group.name)
  const visible = Math.max(top, Math.min(head, bottom - row))
  const height = bottom - visible
  const lines = layout.page ? [name] : nameLines({ ...group, name }, { height, row, scale })
  const lineHeight = 17 * scale
  const hasCount = height >= lineHeight * (lines.length + 1) + 4 * scale
  const isHigh = hasCount || lines.length > 1
  const middle = isHigh ? Math.min(row / 2, lineHeight / 2 + 4 * scale) : row / 2
  return { lines, y: visible + middle, lineHeight, hasCount }
}

function hueOf({ byTask, style }: GanttInput, { task }: GanttGroup): string | null {
  return task === null || !byTask ? null : taskColor(style, task)
}

function cellGround(
  input: GanttInput,
  group: GanttGroup,
  { top, bottom }: CellEdges,
): readonly FlatMark[] {
  const { layout, style } = input
  const { scale } = layout
  const info = { group: group.key }
  return [
    {
      type: 'rect',
      key: `group:${group.key}`,
      role: 'group',
      x: 0,
      y: top,
      w: layout.group.w,
      h: bottom - top,
      fill: style.bg,
      info,
    },
    {
      type: 'rect',
      key: `group:${group.key}:bar`,
      role: 'group',
      part: 'bar',
      x: 0,
      y: top + scale,
      w: 6 * scale,
      h: bottom - top - 2 * scale,
      fill: hueOf(input, group) ?? style.line3,
      info,
    },
  ]
}

function numberMarks(input: GanttInput, group: GanttGroup, y: number): readonly FlatMark[] {
  const { layout, style } = input
  if (group.task === null) return []
  const size = group.task > 999 ? 11 : group.task > 99 ? 13 : 16
  return [
    {
      type: 'text',
      key: `group:${group.key}:no`,
      role: 'group',
      part: 'number',
      x: (layout.lanes === null ? 40 : 30) * layout.scale,
      y,
      text: String(group.task),
      size: size * layout.scale,
      weight: 700,
      align: 'center',
      color: hueOf(input, group) ?? style.ink2,
      info: { group: group.key },
    },
  ]
}

/** The lines of a group's name, and its count below them where there is room. */
function nameMarks(
  { layout, style, words }: GanttInput,
  group: GanttGroup,
  { lines, y, lineHeight, hasCount }: CellWords,
): readonly FlatMark[] {
  const { scale, lanes } = layout
  const x = (lanes !== null ? 48 : group.task === null ? 28 : 58) * scale
  const text = { type: 'text', role: 'group', x, info: { group: group.key } } as const
  const fit = (name: string, size: number): string => fitText(name, layout.group.w - x, size, 500)
  const names = lines.map((line, at): FlatMark => ({
    ...text,
    key: `group:${group.key}:name${at}`,
    part: 'name',
    y: y + at * lineHeight,
    text: fit(line, 13 * scale),
    size: 13 * scale,
    weight: 500,
    color: style.ink,
  }))
  if (lanes !== null || !hasCount) return names
  const count = {
    ...text,
    key: `group:${group.key}:count`,
    part: 'count',
    y: y + lines.length * lineHeight,
    text: fit(words.groupCount(group.items.length), 12 * scale),
    size: 12 * scale,
    weight: lines.length === 0 ? 500 : 400,
    color: style.ink3,
  } as const
  return [...names, count]
}

/** Beside lanes the count has a column of its own. */
function laneCount(
  { layout, style, words }: GanttInput,
  group: GanttGroup,
  { top, bottom }: CellEdges,
): FlatMark {
  return {
    type: 'text',
    key: `group:${group.key}:count`,
    role: 'group',
    part: 'count',
    x: layout.lanes ?? 0,
    y: (top + bottom) / 2,
    text: words.groupCount(group.items.length),
    size: 13 * layout.scale,
    align: 'right',
    color: style.ink2,
    info: { group: group.key },
  }
}

function cellRule({ layout, style }: GanttInput, group: GanttGroup, bottom: number): FlatMark {
  const y = bottom + layout.gap / 2
  return {
    type: 'path',
    key: `group:${group.key}:rule`,
    role: 'group',
    part: 'rule',
    points: [
      [0, y],
      [layout.plot.x, y],
    ],
    stroke: style.line2,
    width: layout.scale,
  }
}

/** The sign that a group can be folded, or unfolded; paper does not unfold, nor do lanes. */
function caretMarks(
  { layout, style }: GanttInput,
  { key, folded }: GanttGroup,
  y: number,
): readonly FlatMark[] {
  if (layout.lanes !== null || layout.page) return []
  const { scale } = layout
  const x = 17 * scale
  const right = [
    [x - 2 * scale, y - 4 * scale],
    [x + 3 * scale, y],
    [x - 2 * scale, y + 4 * scale],
  ] as const
  const down = [
    [x - 4 * scale, y - 2 * scale],
    [x + 4 * scale, y - 2 * scale],
    [x, y + 3 * scale],
  ] as const
  return [
    {
      type: 'path',
      key: `group:${key}:caret`,
      role: 'group',
      part: 'caret',
      closed: true,
      fill: style.ink3,
      points: folded ? right : down,
      info: { group: key },
    },
  ]
}
