import type { RelationGraph } from '@/analysis/relations/graph'
import { neighbours } from '@/analysis/relations/graph'
import type { Box } from '@/charts/scene/box'
import type { Mark, Scene } from '@/charts/scene/scene'
import { stateBox } from '@/charts/sign/stateBox'
import { taskColor } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import type { RelationsFrame } from './frame'
import { groundMarks, headMarks } from './frame'
import type { RelationsInput } from './input'
import { relationsLegend } from './legend'
import { lineMarks, linkEmphasis } from './lines'
import { pillMarks } from './pills'
import { relationsRoutes } from './routes'
import type { RelationsRow } from './rows'
import { relationsRows, stateRoom } from './rows'
import { rowSlots, waysOf } from './slots'

/**
 * Relations along time: a row per item in connected groups, its deadline a pole, relations as level
 * and upright lines; taller than asked where it does not fit.
 */
export function relationsScene(graph: RelationGraph, input: RelationsInput): Scene {
  const { scale, style, width } = input
  const { rows, time, column, text } = relationsRows(graph, input)
  const links = relationsRoutes(
    rows,
    graph.groups.flatMap(group => group.relations),
    {
      conflicts: input.conflicts,
      scale,
      left: column + 4 * scale,
      pill:
        Math.max(
          textWidth(input.words.sameDay, 12 * scale, 700),
          textWidth(input.words.kinds.duplicate, 12 * scale, 700),
        ) +
        26 * scale,
    },
  )
  const slots = rowSlots(links)
  const densest = Math.max(1, ...[...slots.values()].map(list => list.length))
  const legendHeight = relationsLegend(links, { y: 0 }, input).height + 34 * scale
  const stand = standing(graph, {
    rows,
    head: 54 * scale,
    room: input.height - legendHeight,
    least: Math.min(34, Math.max(18, 7 + 4 * (densest - 1))) * scale,
    scale,
    named: input.words.groupHead !== '',
  })
  const frame: RelationsFrame = { time, ...stand }
  const ways = [...waysOf(links, { rows, slots, y: stand.y, height: stand.height, scale })].sort(
    (a, b) => depth(a.link, input) - depth(b.link, input),
  )
  const legend = relationsLegend(links, { y: stand.foot + 26 * scale }, input)
  const lit = litItems(graph, input)
  const labels = rows.map((row, index): Box => ({
    x: Math.min(row.label.x, row.x - 3 * scale),
    y: (stand.y[index] ?? 0) - text / 2,
    w: Math.max(row.x, row.label.x + row.label.w) - Math.min(row.label.x, row.x - 3 * scale),
    h: text,
  }))
  return {
    width,
    height: Math.max(input.height, stand.foot + 26 * scale + legend.height + 8 * scale),
    background: style.bg,
    marks: [
      ...groundMarks(
        graph,
        frame,
        rows.map((row, index) =>
          rowMark(row, { y: stand.y[index] ?? 0, h: stand.height, column }, input),
        ),
        input,
      ),
      ...ways.flatMap(way => lineMarks(way, input)),
      ...rows.flatMap((row, index) =>
        labelMarks(
          row,
          { y: stand.y[index] ?? 0, h: stand.height, text, lit: lit?.has(row.item.id) ?? true },
          input,
        ),
      ),
      ...headMarks(graph, frame, input),
      ...pillMarks(ways, { labels, left: column, right: width - 4 * scale }, input),
      ...legend.marks,
    ],
  }
}

/**
 * Heights: rows as high as the room allows between `least` and 34 px, groups never lower than their
 * two lines of words.
 */
function standing(
  graph: RelationGraph,
  at: {
    readonly rows: readonly RelationsRow[]
    readonly head: number
    readonly room: number
    readonly least: number
    readonly scale: number
    readonly named: boolean
  },
): Omit<RelationsFrame, 'time'> & { readonly y: readonly number[]; readonly height: number } {
  const pad = 3 * at.scale
  const height = Math.min(
    34 * at.scale,
    Math.max(
      at.least,
      (at.room - at.head - 2 * pad * graph.groups.length) / Math.max(1, at.rows.length),
    ),
  )
  const y: number[] = []
  let top = at.head
  const groups = graph.groups.map(group => {
    const start = top
    for (const index of group.items.keys()) y.push(start + pad + height * (index + 0.5))
    top = start + Math.max(2 * pad + height * group.items.length, at.named ? 42 * at.scale : 0)
    return { top: start, bottom: top }
  })
  return { head: at.head, foot: Math.max(top, at.head + height), groups, y, height }
}

/** Dimmed lines lie lowest, then plain ones, conflicts, and what the reader picked. */
function depth(link: Parameters<typeof linkEmphasis>[0], input: RelationsInput): number {
  const emphasis = linkEmphasis(link, input)
  return (emphasis === 'dim' ? 0 : emphasis === 'plain' ? 2 : 4) + (link.conflict ? 1 : 0)
}

/** The selected item with all it is related to; null where none is selected. */
function litItems(graph: RelationGraph, { selected }: RelationsInput): ReadonlySet<number> | null {
  if (selected === null) return null
  const near = neighbours(
    graph.groups.flatMap(group => group.relations),
    selected,
  )
  return new Set([selected, ...near.predecessors, ...near.successors, ...near.peers])
}

function rowMark(
  { item }: RelationsRow,
  at: { readonly y: number; readonly h: number; readonly column: number },
  input: RelationsInput,
): Mark {
  const picked = picks(item.id, input)
  return {
    type: 'rect',
    key: `row:${item.id}`,
    role: 'row',
    x: at.column,
    y: at.y - at.h / 2,
    w: input.width - at.column,
    h: at.h,
    fill: picked ? input.style.sel : 'transparent',
    info: { item: item.id },
  }
}

function picks(item: number, { selected, pair }: RelationsInput): boolean {
  return selected === item || (pair?.includes(item) ?? false)
}

function labelMarks(
  { item, x, label }: RelationsRow,
  at: { readonly y: number; readonly h: number; readonly text: number; readonly lit: boolean },
  input: RelationsInput,
): readonly Mark[] {
  const { scale, style } = input
  const hue = taskColor(style, item.task)
  const info = { item: item.id }
  const of = `item:${item.id}`
  const picked = picks(item.id, input)
  const halo = picked ? style.sel : style.bg
  const color = at.lit ? hue : style.line3
  const box = {
    x: x - 3 * scale,
    y: at.y - at.h / 2 + 2 * scale,
    w: 3 * scale,
    h: at.h - 4 * scale,
  }
  const beside = label.number + (6 + stateRoom) * scale
  const title = label.x + (label.isLeft ? label.w - beside : beside)
  const foot = at.y + Math.min(0.62 * at.text, at.h / 2 - 2 * scale)
  const within =
    item.deadline.precision !== 'open' &&
    item.deadline.date >= input.from &&
    item.deadline.date <= input.to
  return [
    {
      type: 'rect',
      key: `pole:${item.id}`,
      role: 'pole',
      of,
      ...box,
      ...(within ? { fill: color } : { fill: style.bg, stroke: color, width: scale }),
      info,
    },
    // Left of its pole a label is mirrored, its number by the pole, and a leader below takes the
    // lines that end before it on to their day.
    ...(label.isLeft
      ? [
          {
            type: 'path' as const,
            key: `leader:${item.id}`,
            role: 'leader' as const,
            points: [
              [x - 3 * scale, foot],
              [label.x - 3 * scale, foot],
              [label.x - 3 * scale, at.y],
            ] as const,
            stroke: color,
            width: scale,
            info,
          },
        ]
      : []),
    {
      type: 'text',
      key: `number:${item.id}`,
      role: 'number',
      of,
      x: label.x + (label.isLeft ? label.w : label.number),
      y: at.y,
      text: String(item.id),
      size: at.text,
      weight: 700,
      align: 'right',
      color: at.lit ? hue : style.ink3,
      halo,
      info,
    },
    ...stateBox({
      key: `state:${item.id}`,
      role: 'state',
      of,
      box: {
        x: label.isLeft ? title + 5 * scale : label.x + label.number + 6 * scale,
        y: at.y - 6 * scale,
        w: 15 * scale,
        h: 12 * scale,
      },
      state: input.stateOf(item),
      style,
      scale,
      info,
    }),
    {
      type: 'text',
      key: `title:${item.id}`,
      role: 'title',
      of,
      x: title,
      y: at.y,
      text: label.title,
      size: at.text,
      weight: picked ? 700 : 500,
      ...(label.isLeft ? { align: 'right' as const } : {}),
      color: at.lit ? style.ink : style.ink3,
      halo,
      info,
    },
  ]
}
