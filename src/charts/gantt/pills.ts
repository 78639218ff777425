/**
 * Words on conflicts and duplicates. A reader takes words for those of the line they touch, so they
 * stand on their own line and touch no other; where it has no free run they stand beside it with a
 * leader, and where no leader is free, in the row of the first item with both numbers.
 */
import type { Box } from '@/charts/scene/box'
import { overlaps } from '@/charts/scene/box'
import type { Mark } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import type { GanttInput } from './input'
import { emphasisOf } from './relations'
import type { Route } from './routes'

/** Words on a conflict or a duplicate, and the boxes they take. */
export interface Pill {
  readonly marks: readonly Mark[]
  readonly boxes: readonly Box[]
}

/** What words keep clear of, and what lies behind where they have the choice. */
export interface PillRoom {
  /** Words, flags and bars. */
  readonly placed: readonly Box[]
  /** Where the words of a row end, in px from the left; its pole where it has none. */
  readonly rowEnd: (row: number) => number
  readonly asOfX: number
}

/** Words as they stand; `leader` leads from their line to them. */
interface Place {
  readonly text: string
  readonly box: Box
  readonly leader: Segment | null
}

type Segment = readonly [from: readonly [number, number], to: readonly [number, number]]

/** Px at scale 1 of the words and the box around them, and what box and leader keep from others. */
const [textSize, boxHeight, boxGap, leaderGap] = [12, 18, 2, 0.8]

/**
 * Words for each conflict and duplicate among some routes that finds room for them. On paper those
 * that find none come first in a second round, kept where more words then stand.
 */
export function pills(input: GanttInput, list: readonly Route[], room: PillRoom): readonly Pill[] {
  const lines = list.flatMap(route =>
    segmentsOf(route).map(part => ({ route, box: segmentBox(part) })),
  )
  const said = list.flatMap(route => {
    const text = pillText(route, input.words)
    return text && emphasisOf(input, route) !== 'dim' ? [{ route, text }] : []
  })
  const first = placedInTurn(input, said, { ...room, lines })
  if (!input.layout.page || first.missing.length === 0) return first.pills
  const rest = said.filter(one => !first.missing.includes(one))
  const second = placedInTurn(input, [...first.missing, ...rest], { ...room, lines })
  return (second.missing.length < first.missing.length ? second : first).pills
}

/** A line and what its words say. */
interface Saying {
  readonly route: Route
  readonly text: string
}

/** Places words one after the other, each clear of those before it. */
function placedInTurn(
  input: GanttInput,
  said: readonly Saying[],
  {
    placed,
    rowEnd,
    asOfX,
    lines,
  }: PillRoom & { readonly lines: readonly { readonly route: Route; readonly box: Box }[] },
): { readonly pills: readonly Pill[]; readonly missing: readonly Saying[] } {
  const { head, body, scale } = input.layout
  const asOf = { x: asOfX - 1, y: head, w: 2, h: body }
  const taken = [...placed]
  const [found, missing]: [Pill[], Saying[]] = [[], []]
  for (const one of said) {
    const { route, text } = one
    const reach = reachOf(route, 260 * scale)
    const around = taken.filter(box => overlaps(box, reach))
    for (const line of lines)
      if (line.route !== route && overlaps(line.box, reach)) around.push(line.box)
    const place = placeOf(input, { route, text, rowEnd, around, asOf })
    if (!place) {
      missing.push(one)
      continue
    }
    const boxes = [place.box, ...(place.leader ? [segmentBox(place.leader)] : [])]
    taken.push(...boxes)
    found.push({ boxes, marks: pillMarks(input, route, place) })
  }
  return { pills: found, missing }
}

function pillText(route: Route, words: GanttInput['words']): string | null {
  if (route.conflict)
    return route.conflict.kind === 'sameDay' ? words.sameDay : words.late(route.conflict.days)
  return route.relation.kind === 'duplicate' ? words.duplicate : null
}

function segmentsOf({ points }: Route): readonly Segment[] {
  return points.slice(1).flatMap((point, at): readonly Segment[] => {
    const before = points[at]
    return before ? [[before, point]] : []
  })
}

function segmentBox([[ax, ay], [bx, by]]: Segment): Box {
  return {
    x: Math.min(ax, bx),
    y: Math.min(ay, by),
    w: Math.abs(bx - ax),
    h: Math.abs(by - ay),
  }
}

/** As far around a route as its words may stand. */
function reachOf({ trunk, from, to }: Route, by: number): Box {
  const left = Math.min(trunk.x, from.flagLeft, to.flagLeft)
  return {
    x: left - by,
    y: trunk.top - by,
    w: trunk.x - left + 2 * by,
    h: trunk.bottom - trunk.top + 2 * by,
  }
}

/** How many heights of a long line a leader is tried at. */
const mostHeights = 13

interface Wanted {
  readonly route: Route
  readonly text: string
  readonly rowEnd: PillRoom['rowEnd']
  readonly around: readonly Box[]
  /** The as-of line: words keep clear of it, a leader may cross it as relations do. */
  readonly asOf: Box
}

function placeOf(input: GanttInput, wanted: Wanted): Place | undefined {
  const { plot, width, scale, head, body, edge } = input.layout
  const { route, around, asOf } = wanted
  if (route.trunk.x < plot.x || route.trunk.x > width) return undefined
  const clear = (box: Box, gap: number): boolean =>
    !around.some(other => overlaps(box, other, gap * scale))
  const fits = ({ box, leader }: Place): boolean =>
    box.y >= head &&
    box.y + box.h <= head + body &&
    box.x > plot.x &&
    box.x + box.w <= edge &&
    clear(box, boxGap) &&
    !overlaps(box, asOf, boxGap * scale) &&
    (leader === null || clear(segmentBox(leader), leaderGap))
  return (
    onLine(input, wanted).find(fits) ??
    withLeader(input, wanted).find(fits) ??
    inRow(input, wanted).find(fits)
  )
}

function sizeOf({ layout: { scale } }: GanttInput, text: string): Pick<Box, 'w' | 'h'> {
  return { w: textWidth(text, textSize * scale, 700) + 12 * scale, h: boxHeight * scale }
}

/** The part of a route's upright run that shows, and heights along it from its middle outwards. */
function heightsOf(
  { layout: { row, head, body } }: GanttInput,
  { trunk }: Route,
): readonly number[] {
  const from = Math.max(trunk.top, head)
  const to = Math.min(trunk.bottom, head + body)
  const middle = (from + to) / 2
  const heights = [middle]
  for (let step = 0.5; step * row <= (to - from) / 2; step += 0.5)
    heights.push(middle + step * row, middle - step * row)
  return heights
}

/** On the line into the second item, where that is long, and along the upright run. */
function onLine(input: GanttInput, { route, text }: Wanted): readonly Place[] {
  const { scale } = input.layout
  const { w, h } = sizeOf(input, text)
  const { x } = route.trunk
  const at = (cx: number, cy: number): Place => ({
    text,
    box: { x: cx - w / 2, y: cy - h / 2, w, h },
    leader: null,
  })
  const isLong = x - route.to.x > w + 90 * scale
  return [
    ...(isLong
      ? [at((x + route.to.x) / 2 + 30 * scale, route.to.y), at(x - w / 2 - 8 * scale, route.to.y)]
      : []),
    ...heightsOf(input, route).map(y => at(x, y)),
  ]
}

/** Beside the upright run, the nearest first, a leader between. */
function withLeader(input: GanttInput, { route, text }: Wanted): readonly Place[] {
  const { scale } = input.layout
  const { w, h } = sizeOf(input, text)
  const { x } = route.trunk
  const heights = heightsOf(input, route).slice(0, mostHeights)
  const places: Place[] = []
  for (let shift = 6; shift <= 160; shift += 14)
    for (const y of heights)
      for (const side of [1, -1] as const) {
        const edge = x + side * shift * scale
        places.push({
          text,
          box: { x: side > 0 ? edge : edge - w, y: y - h / 2, w, h },
          leader: [
            [x + side * scale, y],
            [edge, y],
          ],
        })
      }
  return places
}

/** After the words of either item's row, with the numbers of both. */
function inRow(input: GanttInput, { route, text, rowEnd }: Wanted): readonly Place[] {
  const { from, to, directed } = route.relation
  const named = `${from}${directed ? '→' : '·'}${to} ${text}`
  const { w, h } = sizeOf(input, named)
  const { scale } = input.layout
  return [route.from, route.to].flatMap(({ row, y }) =>
    [10, 40, 80, 120].map(shift => ({
      text: named,
      box: { x: rowEnd(row) + shift * scale, y: y - h / 2, w, h },
      leader: null,
    })),
  )
}

function pillMarks(
  { style, layout: { scale } }: GanttInput,
  { conflict, relation, from }: Route,
  { text, box, leader }: Place,
): readonly Mark[] {
  const color = conflict ? style.accent : style.rel
  const key = `pill:${relation.id}:${from.row}`
  const info = { pair: [relation.from, relation.to] as const }
  return [
    ...(leader
      ? [
          {
            type: 'path',
            key: `${key}:leader`,
            role: 'pill',
            of: key,
            part: 'line',
            points: [...leader],
            stroke: color,
            width: scale,
            info,
          } as const,
        ]
      : []),
    {
      type: 'rect',
      key,
      role: 'pill',
      of: key,
      ...box,
      fill: style.bg,
      stroke: color,
      width: scale,
      info,
    },
    {
      type: 'text',
      key: `${key}:text`,
      role: 'pill',
      of: key,
      part: 'words',
      x: box.x + box.w / 2,
      y: box.y + box.h / 2,
      text,
      size: textSize * scale,
      weight: 700,
      align: 'center',
      color,
      info,
    },
  ]
}
