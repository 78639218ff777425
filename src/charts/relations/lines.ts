import type { Mark } from '@/charts/scene/scene'
import { keyPart } from '@/charts/scene/scene'
import type { Emphasis } from '@/charts/sign/relationStroke'
import { arrowHead, lineColor, linePaint } from '@/charts/sign/relationStroke'
import type { RelationsDrawing, RelationsPick } from './input'
import type { Way } from './slots'

type Point = readonly [number, number]

/** Emphasis of a relation between two items. */
export function linkEmphasis(
  { relation }: Way['link'],
  { selected, pair }: RelationsPick,
): Emphasis {
  if (selected !== null)
    return relation.from === selected || relation.to === selected ? 'lit' : 'dim'
  return pair?.includes(relation.from) && pair.includes(relation.to) ? 'lit' : 'plain'
}

/**
 * The line of one relation with its arrow, or the double line of a duplicate, and dots where it
 * joins another.
 */
export function lineMarks(way: Way, input: RelationsDrawing): readonly Mark[] {
  const { link, points } = way
  const { scale, style } = input
  const { relation } = link
  const info = { pair: [relation.from, relation.to] as const }
  const conflict = link.conflict !== null
  const of = `relation:${relation.id}`
  const at = { style, scale, emphasis: linkEmphasis(link, input) }
  const paint = linePaint(relation.kind, conflict, at)
  const color = lineColor(relation.kind, conflict, at)
  const dots = way.joints.map(([cx, cy], index): Mark => ({
    type: 'circle',
    key: `joint:${relation.id}:${index}`,
    role: 'relation',
    part: 'joint',
    cx,
    cy,
    r: 2.2 * scale,
    fill: color,
    info,
  }))
  if (relation.kind === 'duplicate')
    return [
      {
        type: 'path',
        key: `relation:${keyPart(relation.id)}`,
        role: 'relation',
        of,
        points: doubled(points, 2 * scale),
        closed: true,
        ...paint,
        width: 1.3 * scale,
        info,
      },
    ]
  const ordered = link.end === 'top' ? [...points].reverse() : points
  const line: Mark = {
    type: 'path',
    key: `relation:${keyPart(relation.id)}`,
    role: 'relation',
    of,
    points:
      link.end === null
        ? points
        : shortened(ordered, (relation.kind === 'feeds' && !conflict ? 1 : 5) * scale),
    ...paint,
    info,
  }
  return [
    line,
    ...dots,
    ...(link.end === null
      ? []
      : arrowHead(`arrow:${keyPart(relation.id)}`, ordered, {
          open: relation.kind !== 'prerequisite' && !conflict,
          scale,
          color,
          of,
        }).map(mark => ({ ...mark, info }))),
  ]
}

/** The outline of a double line: the way moved `by` px to its one side and back along the other. */
function doubled(points: readonly Point[], by: number): readonly Point[] {
  const side = (sign: number): Point[] =>
    points.map(([x, y], index) => {
      const upper = index < points.length / 2
      const trunk = index > 0 && index < points.length - 1
      return [trunk ? x - sign * by : x, y + (upper ? -sign : sign) * by]
    })
  return [...side(1), ...side(-1).reverse()]
}

/**
 * A way that ends a little before its arrow's point, so that a thick line does not stand out beside
 * it.
 */
function shortened(points: readonly Point[], by: number): readonly Point[] {
  const last = points[points.length - 1]
  return last ? [...points.slice(0, -1), [last[0] - by, last[1]]] : points
}
