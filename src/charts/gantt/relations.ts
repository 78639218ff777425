import type { Box } from '@/charts/scene/box'
import { overlaps } from '@/charts/scene/box'
import { cutLine } from '@/charts/scene/lineCuts'
import type { CircleMark, Mark, PathMark } from '@/charts/scene/scene'
import { keyPart } from '@/charts/scene/scene'
import type { Emphasis } from '@/charts/sign/relationStroke'
import { arrowHead, lineColor, linePaint, offsetBracket } from '@/charts/sign/relationStroke'
import { textWidth } from '@/charts/text/textWidth'
import type { GanttInput } from './input'
import type { Route } from './routes'

/**
 * Lines of the routes, stopped before every box of words: those lit in ink, the rest behind,
 * conflicts in vermilion on top.
 */
export function routeMarks(
  input: GanttInput,
  list: readonly Route[],
  words: readonly Box[],
): readonly (PathMark | CircleMark)[] {
  const order = [...list].sort((a, b) => rank(input, a) - rank(input, b))
  return order.flatMap(route => lineMarks(input, route, words))
}

function rank(input: GanttInput, route: Route): number {
  return (route.conflict ? 2 : 0) + (isLit(input, route) ? 1 : 0)
}

function isLit({ lit }: GanttInput, route: Route): boolean {
  return lit !== null && lit.relations.has(route.relation.id)
}

function emphasisOf(input: GanttInput, route: Route): Emphasis {
  return isLit(input, route) ? 'lit' : input.lit === null || route.conflict ? 'plain' : 'dim'
}

function lineMarks(
  input: GanttInput,
  route: Route,
  words: readonly Box[],
): readonly (PathMark | CircleMark)[] {
  const {
    style,
    layout: { scale },
  } = input
  const { kind, from, to, id } = route.relation
  const key = `relation:${keyPart(id)}:${route.from.row}:${route.to.row}`
  const conflict = route.conflict !== null
  const look = { style, scale, emphasis: emphasisOf(input, route) }
  const paint = linePaint(kind, conflict, look)
  const color = lineColor(kind, conflict, look)
  const info = { pair: [from, to] as const, rows: [route.from.row, route.to.row] as const }
  const line = (
    name: string,
    points: Route['points'],
    own: Partial<PathMark> = { part: 'line' },
  ): readonly PathMark[] =>
    longParts(cutLine(points, words), 6 * scale).map((part, at) => ({
      type: 'path',
      key: `${name}${at === 0 ? '' : `:${at}`}`,
      role: 'relation',
      of: key,
      points: part,
      ...paint,
      ...own,
      info,
    }))
  const lines =
    kind === 'duplicate'
      ? [2, -2].flatMap(by =>
          line(`${key}:${by}`, offsetBracket(route.points, by * scale), {
            part: by > 0 ? 'outer' : 'inner',
            width: 1.3 * scale,
          }),
        )
      : line(key, route.points)
  const [cx, cy] = route.points[route.points.length - 1] ?? [0, 0]
  if (route.end === 'dot')
    return [
      ...lines,
      {
        type: 'circle',
        key: `${key}:dot`,
        role: 'relation',
        of: key,
        part: 'dot',
        cx,
        cy,
        r: 2.6 * scale,
        fill: color,
      },
    ]
  return route.end === 'arrow'
    ? [
        ...lines,
        ...arrowHead(`${key}:arrow`, route.points, {
          open: kind !== 'prerequisite' && !conflict,
          scale,
          color,
          of: key,
        }),
      ]
    : lines
}

/** Parts without the stubs that words leave of a line; a line that is short itself stays. */
function longParts(parts: readonly Route['points'][], least: number): readonly Route['points'][] {
  const length = (points: Route['points']): number =>
    points.reduce(
      (sum, [x, y], at) =>
        sum +
        (at === 0
          ? 0
          : Math.abs(x - (points[at - 1]?.[0] ?? x)) + Math.abs(y - (points[at - 1]?.[1] ?? y))),
      0,
    )
  return parts.length < 2 ? parts : parts.filter(part => length(part) >= least)
}

/** Words on a conflict or a duplicate, and the box they take. */
export interface Pill {
  readonly marks: readonly Mark[]
  readonly box: Box
}

/**
 * Words on conflicts and duplicates, each in a box on its line's longest free run, clear of what is
 * already placed.
 */
export function pills(
  input: GanttInput,
  list: readonly Route[],
  placed: readonly Box[],
): readonly Pill[] {
  const { style, words, layout } = input
  const taken = [...placed]
  return list.flatMap((route): Pill[] => {
    const text = pillText(route, words)
    if (!text || emphasisOf(input, route) === 'dim') return []
    const size = 12 * layout.scale
    const w = textWidth(text, size, 700) + 12 * layout.scale
    const h = 18 * layout.scale
    const box = pillBox(input, route, { w, h }, taken)
    if (!box) return []
    taken.push(box)
    const color = route.conflict ? style.accent : style.rel
    const key = `pill:${route.relation.id}:${route.from.row}`
    const info = { pair: [route.relation.from, route.relation.to] as const }
    return [
      {
        box,
        marks: [
          {
            type: 'rect',
            key,
            role: 'pill',
            of: key,
            ...box,
            fill: style.bg,
            stroke: color,
            width: layout.scale,
            info,
          },
          {
            type: 'text',
            key: `${key}:text`,
            role: 'pill',
            of: key,
            part: 'words',
            x: box.x + w / 2,
            y: box.y + h / 2,
            text,
            size,
            weight: 700,
            align: 'center',
            color,
            info,
          },
        ],
      },
    ]
  })
}

function pillText(route: Route, words: GanttInput['words']): string | null {
  if (route.conflict)
    return route.conflict.kind === 'sameDay' ? words.sameDay : words.late(route.conflict.days)
  return route.relation.kind === 'duplicate' ? words.duplicate : null
}

function pillBox(
  input: GanttInput,
  route: Route,
  size: { readonly w: number; readonly h: number },
  taken: readonly Box[],
): Box | null {
  const { scale, row, edge, width, head, body } = input.layout
  const { x, top, bottom } = route.trunk
  if (x < input.layout.plot.x || x > width) return null
  const at = (cx: number, cy: number): Box => ({
    x: Math.min(cx - size.w / 2, edge - size.w),
    y: cy - size.h / 2,
    ...size,
  })
  const from = Math.max(top, head)
  const to = Math.min(bottom, head + body)
  const middle = (from + to) / 2
  const candidates: Box[] = []
  const run = x - route.to.x
  if (run > size.w + 90 * scale)
    candidates.push(
      at((x + route.to.x) / 2 + 30 * scale, route.to.y),
      at(x - size.w / 2 - 8 * scale, route.to.y),
    )
  for (let step = 0; step * row <= (to - from) / 2; step += 0.5)
    candidates.push(at(x, middle + step * row), at(x, middle - step * row))
  for (let shift = 6; shift <= 160; shift += 14)
    candidates.push(
      at(x + size.w / 2 + shift * scale, middle),
      at(x + size.w / 2 + shift * scale, middle + row / 2),
      at(x + size.w / 2 + shift * scale, middle - row / 2),
    )
  for (let shift = 60; shift <= 200; shift += 14)
    candidates.push(at(x - size.w / 2 - shift * scale, middle))
  return (
    candidates.find(
      box =>
        box.y >= head &&
        box.y + box.h <= head + body &&
        box.x > input.layout.plot.x &&
        !taken.some(other => overlaps(box, other, 2 * scale)),
    ) ?? null
  )
}
