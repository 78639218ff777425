import type { Mark, Paint, PathMark } from '@/charts/scene/scene'
import type { RelationKind } from '@/model/plan'
import type { ChartStyle } from './style'

type Point = readonly [number, number]

/**
 * How a line stands against what the reader picked: part of it, plain where nothing is picked, or
 * dimmed.
 */
export type Emphasis = 'lit' | 'plain' | 'dim'

/**
 * The colour of a line and its words: vermilion for a conflict in any case, dimmed where something
 * else is picked.
 */
export function lineColor(
  kind: RelationKind,
  conflict: boolean,
  at: { readonly style: ChartStyle; readonly emphasis: Emphasis },
): string {
  const { style, emphasis } = at
  if (conflict) return style.accent
  if (emphasis === 'dim') return style.line2
  if (kind === 'duplicate' || emphasis === 'lit') return style.ink
  return kind === 'prerequisite' ? style.rel : style.ink3
}

/**
 * Line of a kind: 先后 strong, 供用 thin, 同渠道 dotted, a conflict 2 px in any kind, 2.6 on paper,
 * where no colour tells it.
 */
export function linePaint(
  kind: RelationKind,
  conflict: boolean,
  at: { readonly style: ChartStyle; readonly scale: number; readonly emphasis: Emphasis },
): Paint {
  const strong = conflict && at.style.name === 'paper' ? 2.6 : 2
  const width =
    (conflict || kind === 'prerequisite' ? strong : kind === 'channel' ? 1.6 : 1.1) * at.scale
  return {
    stroke: lineColor(kind, conflict, at),
    width: kind === 'feeds' && at.emphasis === 'lit' ? 1.5 * at.scale : width,
    ...(kind === 'channel' ? { dash: [1.6 * at.scale, 3 * at.scale] } : {}),
  }
}

/**
 * The arrow of a kind at the end of a chain of points, turned along its last stretch: filled for 先
 * 后 and conflicts, open for the others.
 */
export function arrowHead(
  key: string,
  points: readonly Point[],
  look: {
    readonly open: boolean
    readonly scale: number
    readonly color: string
    readonly of: string
  },
): readonly PathMark[] {
  const [x, y] = points[points.length - 1] ?? [0, 0]
  const [px, py] = points[points.length - 2] ?? [x - 1, y]
  const length = Math.hypot(x - px, y - py) || 1
  const ux = (x - px) / length
  const uy = (y - py) / length
  const back = (look.open ? 5.5 : 7.5) * look.scale
  const half = (look.open ? 3.2 : 3.75) * look.scale
  const arrow = { role: 'relation', of: look.of, part: 'arrow' } as const
  const wing = (sign: number): Point => [
    x - ux * back - uy * half * sign,
    y - uy * back + ux * half * sign,
  ]
  return look.open
    ? [
        {
          type: 'path',
          key,
          ...arrow,
          points: [wing(1), [x, y], wing(-1)],
          stroke: look.color,
          width: 1.3 * look.scale,
        },
      ]
    : [
        {
          type: 'path',
          key,
          ...arrow,
          closed: true,
          fill: look.color,
          points: [[x, y], wing(1), wing(-1)],
        },
      ]
}

/**
 * A chain of right angles drawn beside itself: each point moved outwards or inwards by `by` px, for
 * double lines.
 */
export function offsetBracket(points: readonly Point[], by: number): readonly Point[] {
  const top = Math.min(...points.map(p => p[1]))
  const right = Math.max(...points.map(p => p[0]))
  return points.map(([x, y]) => [x === right ? x + by : x, y === top ? y - by : y + by])
}

/** A legend's sample of a kind of relation, or of a conflict, 29 px long. */
export function kindSample(
  kind: RelationKind,
  conflict: boolean,
  { x, y }: { readonly x: number; readonly y: number },
  { scale, style }: { readonly scale: number; readonly style: ChartStyle },
): readonly Mark[] {
  const look = { style, scale, emphasis: 'plain' as const }
  const paint = linePaint(kind, conflict, look)
  const color = lineColor(kind, conflict, look)
  const end = x + 29 * scale
  const key = `legend:${conflict ? 'conflict' : kind}`
  if (kind === 'duplicate')
    return [-2, 2].map(by => ({
      type: 'path',
      key: `${key}:${by}`,
      role: 'legend',
      part: 'line',
      points: [
        [x, y + by * scale],
        [end, y + by * scale],
      ],
      ...paint,
      width: 1.3 * scale,
    }))
  return [
    {
      type: 'path',
      key: `${key}:line`,
      role: 'legend',
      part: 'line',
      points: [
        [x, y],
        [end - (kind === 'feeds' && !conflict ? 1 : 5) * scale, y],
      ],
      ...paint,
    },
    ...arrowHead(
      `${key}:arrow`,
      [
        [x, y],
        [end, y],
      ],
      { open: kind !== 'prerequisite' && !conflict, scale, color, of: key },
    ),
  ]
}
