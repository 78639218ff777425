import type { RelationKind } from '@/model/plan'
import { arrowMark } from './arrow'
import type { RelationsInput } from './relationsInput'
import type { Way } from './relationsSlots'
import type { Mark, Paint } from './scene'
import type { ChartStyle } from './style'

type Point = readonly [number, number]

/** How a line stands against what the reader picked: part of it, plain where nothing is picked, or dimmed. */
export type Emphasis = 'lit' | 'plain' | 'dim'

/** Emphasis of a relation between two items. */
export function linkEmphasis({ relation }: Way['link'], input: Pick<RelationsInput, 'selected' | 'pair'>): Emphasis {
  const { selected, pair } = input
  if (selected !== null) return relation.from === selected || relation.to === selected ? 'lit' : 'dim'
  return pair?.includes(relation.from) && pair.includes(relation.to) ? 'lit' : 'plain'
}

/** The colour of a line and its words: vermilion for a conflict, dimmed where something else is picked. */
export function lineColor(kind: RelationKind, conflict: boolean, at: { readonly style: ChartStyle, readonly emphasis: Emphasis }): string {
  const { style, emphasis } = at
  if (emphasis === 'dim') return style.line2
  if (conflict) return style.accent
  if (kind === 'duplicate' || emphasis === 'lit') return style.ink
  return kind === 'prerequisite' ? style.rel : style.ink3
}

/** Line of a kind: 先后 strong, 供用 thin, 同渠道 dotted, a conflict 2 px in any kind. */
export function linePaint(kind: RelationKind, conflict: boolean, at: { readonly style: ChartStyle, readonly scale: number, readonly emphasis: Emphasis }): Paint {
  const width = (conflict || kind === 'prerequisite' ? 2 : kind === 'channel' ? 1.6 : 1.1) * at.scale
  return {
    stroke: lineColor(kind, conflict, at), width: kind === 'feeds' && at.emphasis === 'lit' ? 1.5 * at.scale : width,
    ...(kind === 'channel' ? { dash: [1.6 * at.scale, 3 * at.scale] } : {}),
  }
}

/** The line of one relation with its arrow, or the double line of a duplicate, and dots where it joins another. */
export function lineMarks(way: Way, input: RelationsInput): readonly Mark[] {
  const { link, points } = way
  const { scale, style } = input
  const { relation } = link
  const info = { pair: [relation.from, relation.to] as const }
  const conflict = link.conflict !== null
  const at = { style, scale, emphasis: linkEmphasis(link, input) }
  const paint = linePaint(relation.kind, conflict, at)
  const color = lineColor(relation.kind, conflict, at)
  const dots = way.joints.map(([cx, cy], index): Mark => ({ type: 'circle', key: `joint:${relation.id}:${index}`, cx, cy, r: 2.2 * scale, fill: color, info }))
  if (relation.kind === 'duplicate') return [{ type: 'path', key: `relation:${relation.id}`, points: doubled(points, 2 * scale), closed: true, ...paint, width: 1.3 * scale, info }]
  const ordered = link.end === 'top' ? [...points].reverse() : points
  const line: Mark = { type: 'path', key: `relation:${relation.id}`, points: link.end === null ? points : shortened(ordered, (relation.kind === 'feeds' && !conflict ? 1 : 5) * scale), ...paint, info }
  return [line, ...dots, ...(link.end === null ? [] : arrowHead(`arrow:${relation.id}`, ordered, { open: relation.kind !== 'prerequisite' && !conflict, scale, paint, color }).map(mark => ({ ...mark, info })))]
}

/** The arrow of a kind: filled for 先后 and conflicts, open for the others. */
export function arrowHead(key: string, points: readonly Point[], look: { readonly open: boolean, readonly scale: number, readonly paint: Paint, readonly color: string }): readonly Mark[] {
  const { scale } = look
  if (!look.open) return [arrowMark(key, points, { size: 7.5 * scale, color: look.color })]
  const [x, y] = points[points.length - 1] ?? [0, 0]
  return [{ type: 'path', key, points: [[x - 5.5 * scale, y - 3.2 * scale], [x, y], [x - 5.5 * scale, y + 3.2 * scale]], stroke: look.color, width: 1.3 * scale }]
}

/** The outline of a double line: the way moved `by` px to its one side and back along the other. */
function doubled(points: readonly Point[], by: number): readonly Point[] {
  const side = (sign: number): Point[] => points.map(([x, y], index) => {
    const upper = index < points.length / 2
    const trunk = index > 0 && index < points.length - 1
    return [trunk ? x - sign * by : x, y + (upper ? -sign : sign) * by]
  })
  return [...side(1), ...side(-1).reverse()]
}

/** A way that ends a little before its arrow's point, so that a thick line does not stand out beside it. */
function shortened(points: readonly Point[], by: number): readonly Point[] {
  const last = points[points.length - 1]
  return last ? [...points.slice(0, -1), [last[0] - by, last[1]]] : points
}
