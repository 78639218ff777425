/**
 * Relations along time: a row per item in connected groups, its deadline a pole, relations as level
 * and upright lines.
 */
import type { RelationGraph } from '@/analysis/relations/graph'
import { neighbours } from '@/analysis/relations/graph'
import type { Box } from '@/charts/scene/box'
import type { Mark, Scene } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import { memoSlot } from '@/model/memo'
import type { RelationsFrame } from './frame'
import { dueByYear, footChip, groundMarks, groupMarks, headMarks } from './frame'
import type { RelationsDrawing, RelationsInput, RelationsPick } from './input'
import { labelMarks, rowMark } from './labels'
import { relationsLegend } from './legend'
import { lineMarks, linkEmphasis } from './lines'
import type { Pill } from './pills'
import { pills } from './pills'
import type { Link } from './routes'
import { relationsRoutes } from './routes'
import type { RelationsRow } from './rows'
import { relationsRows } from './rows'
import type { Way } from './slots'
import { rowSlots, waysOf } from './slots'

/** Everything's place in px, whatever the reader picks: `y` is the middle of each row. */
export interface RelationsPlaces {
  readonly input: RelationsInput
  readonly rows: readonly RelationsRow[]
  readonly y: readonly number[]
  /** Px of a row, of its words, and of the names of groups left of it. */
  readonly row: number
  readonly text: number
  readonly column: number
  readonly frame: RelationsFrame
  readonly ways: readonly Way[]
  readonly legend: readonly Mark[]
  /** Px of the whole chart, at least those of the room. */
  readonly height: number
}

/** Places rows and lines; as high as they need where that is more than the room. */
export function relationsPlaces(input: RelationsInput): RelationsPlaces {
  const { graph, scale } = input
  const { rows, time, column, text } = relationsRows(input)
  const links = linksOf(rows, column, input)
  const slots = rowSlots(links)
  const legendHeight = relationsLegend(links, { y: 0 }, input).height + 34 * scale
  const stand = standing(graph, {
    rows: rows.length,
    head: 54 * scale,
    room: input.height - legendHeight,
    least: leastRow([...slots.values()]) * scale,
    scale,
    named: input.words.groupHead !== '',
  })
  const { y, row, ...frame } = stand
  const legend = relationsLegend(links, { y: frame.foot + 26 * scale }, input)
  return {
    input,
    rows,
    y,
    row,
    text,
    column,
    frame: { ...frame, time, due: dueByYear(graph) },
    ways: waysOf(links, { rows, slots, y, height: row, scale }),
    legend: legend.marks,
    height: Math.max(input.height, frame.foot + 26 * scale + legend.height + 8 * scale),
  }
}

function linksOf(
  rows: readonly RelationsRow[],
  column: number,
  { graph, conflicts, scale, words }: RelationsInput,
): readonly Link[] {
  const pill = Math.max(
    textWidth(words.sameDay, 12 * scale, 700),
    textWidth(words.kinds.duplicate, 12 * scale, 700),
  )
  return relationsRoutes(
    rows,
    graph.groups.flatMap(group => group.relations),
    { conflicts, scale, left: column + 4 * scale, pill: pill + 26 * scale },
  )
}

/** Px at scale 1 that no row is lower than. */
export const lowestRow = 18

/** Px at scale 1 that a row must have so that the lines which meet one stand apart. */
function leastRow(slots: readonly (readonly string[])[]): number {
  const densest = slots.reduce((most, list) => Math.max(most, list.length), 1)
  return Math.min(34, Math.max(lowestRow, 7 + 4 * (densest - 1)))
}

/**
 * Heights: rows as high as the room allows between `least` and 34 px, groups never lower than their
 * two lines of words.
 */
function standing(
  graph: RelationGraph,
  at: {
    readonly rows: number
    readonly head: number
    readonly room: number
    readonly least: number
    readonly scale: number
    readonly named: boolean
  },
): Pick<RelationsFrame, 'head' | 'foot' | 'groups'> & Pick<RelationsPlaces, 'y' | 'row'> {
  const { rows, head, room, least, scale, named } = at
  const pad = 3 * scale
  const even = (room - head - 2 * pad * graph.groups.length) / Math.max(1, rows)
  const row = Math.min(34 * scale, Math.max(least, even))
  const y: number[] = []
  let bottom = head
  const groups = graph.groups.map(({ key, items }, index) => {
    const top = bottom
    for (const at of items.keys()) y.push(top + pad + row * (at + 0.5))
    bottom = top + Math.max(2 * pad + row * items.length, named ? 42 * scale : 0)
    return { index, top, bottom, info: { group: key, items: items.map(item => item.id) } }
  })
  return { head, foot: Math.max(bottom, head + row), groups, y, row }
}

/** All of it; `pick` lights an item with its neighbours, or a pair. */
export function relationsScene(
  input: RelationsInput,
  pick: RelationsPick = { selected: null, pair: null },
): Scene {
  return wholeScene(relationsPlaces(input), pick)
}

/** The same of relations whose places are known. */
export function wholeScene(places: RelationsPlaces, pick: RelationsPick): Scene {
  const { input, frame, rows, ways, height } = places
  const { width, style } = input
  const drawing = { ...input, ...pick }
  const at = [...rows.keys()]
  const shown = { from: frame.head, to: frame.foot, groups: frame.groups }
  const bands = bandMarks(places, at, drawing)
  return {
    width,
    height,
    background: style.bg,
    marks: [
      ...groundMarks(frame, { ...shown, bands }, input),
      ...byDepth(ways, pick).flatMap(way => lineMarks(way, drawing)),
      ...itemMarks(places, at, drawing),
      ...headMarks(frame, input),
      ...footChip(frame, input),
      ...groupMarks(frame.groups, -Infinity, input),
      ...pillsOf(places, pick).flatMap(pill => pill.marks),
      ...places.legend,
    ],
  }
}

/** The bands of some rows. */
export function bandMarks(
  { rows, y, row: h, column }: RelationsPlaces,
  indices: readonly number[],
  drawing: RelationsDrawing,
): readonly Mark[] {
  return indices.flatMap(at => {
    const row = rows[at]
    return row ? [rowMark(row, { y: y[at] ?? 0, h, column }, drawing)] : []
  })
}

/** Poles, numbers, states and titles of some rows. */
export function itemMarks(
  places: RelationsPlaces,
  indices: readonly number[],
  drawing: RelationsDrawing,
): readonly Mark[] {
  const { rows, y, row: h, text } = places
  const lit = litItems(places, drawing.selected)
  return indices.flatMap(at => {
    const row = rows[at]
    if (!row) return []
    const isLit = lit?.has(row.item.id) ?? true
    return labelMarks(row, { y: y[at] ?? 0, h, text, lit: isLit }, drawing)
  })
}

const lit = memoSlot<ReadonlySet<number> | null>()

/** The selected item with all it is related to; null where none is selected. */
function litItems(places: RelationsPlaces, selected: number | null): ReadonlySet<number> | null {
  return lit([places, selected], () => {
    if (selected === null) return null
    const relations = places.input.graph.groups.flatMap(group => group.relations)
    const { predecessors, successors, peers } = neighbours(relations, selected)
    return new Set([selected, ...predecessors, ...successors, ...peers])
  })
}

/** Dimmed lines lie lowest, then plain ones, conflicts, and what the reader picked. */
export function byDepth(ways: readonly Way[], pick: RelationsPick): readonly Way[] {
  const depth = ({ link }: Way): number => {
    const emphasis = linkEmphasis(link, pick)
    return (emphasis === 'dim' ? 0 : emphasis === 'plain' ? 2 : 4) + (link.conflict ? 1 : 0)
  }
  return [...ways].sort((a, b) => depth(a) - depth(b))
}

const placed = memoSlot<readonly Pill[]>()

/** The words on all lines, found a place once for what is picked. */
export function pillsOf(places: RelationsPlaces, pick: RelationsPick): readonly Pill[] {
  const { input, ways, column } = places
  return placed([places, pick.selected, pick.pair?.join()], () => {
    const room = { labels: labelBoxes(places), left: column, right: input.width - 4 * input.scale }
    return pills(byDepth(ways, pick), room, { ...input, ...pick })
  })
}

function labelBoxes({ rows, y, text, input: { scale } }: RelationsPlaces): readonly Box[] {
  return rows.map(({ x, label }, at) => {
    const left = Math.min(label.x, x - 3 * scale)
    const right = Math.max(x, label.x + label.w)
    return { x: left, y: (y[at] ?? 0) - text / 2, w: right - left, h: text }
  })
}
