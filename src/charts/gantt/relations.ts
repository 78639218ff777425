import type { Box } from '@/charts/scene/box'
import { cutLine } from '@/charts/scene/lineCuts'
import type { CircleMark, PathMark } from '@/charts/scene/scene'
import { keyPart } from '@/charts/scene/scene'
import type { Emphasis } from '@/charts/sign/relationStroke'
import { arrowHead, lineColor, linePaint, offsetBracket } from '@/charts/sign/relationStroke'
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

/** How a route is drawn beside what is lit. */
export function emphasisOf(input: GanttInput, route: Route): Emphasis {
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
