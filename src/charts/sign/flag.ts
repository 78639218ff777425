import type { WorkState } from '@/analysis/state/workState'
import { isDone } from '@/analysis/state/workState'
import type { MarkWhole } from '@/charts/scene/role'
import type { FlatMark, MarkInfo } from '@/charts/scene/scene'
import type { ChartStyle } from './style'

/**
 * A deadline flag: its pole's right edge stands exactly at the end of the last day, its cloth
 * carries the item's number.
 */
export interface FlagInput {
  readonly key: string
  /** The whole that the flag is a part of; without one it is its own. */
  readonly of?: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly poleHeight: number
  readonly text: string
  readonly color: string
  readonly state: WorkState
  readonly style: ChartStyle
  readonly scale: number
  /** Whether it stands in half a row, wide enough for a tick within it. */
  readonly isHalf?: boolean
  /** Where its deadline lies beyond what is drawn: an arrow points there. */
  readonly beyond?: 'before' | 'after' | null
  /** Whether pole and cloth stand right of the end of the last day, not left of it. */
  readonly isMirrored?: boolean
  readonly info?: MarkInfo
}

type Point = readonly [number, number]

/** Px at scale 1 that an arrow towards a deadline beyond the edge takes beside its flag. */
export const arrowRoom = 8

/** Px at scale 1 that the tick takes of the cloth of a flag in half a row. */
const tickRoom = 9

/** Px by which a flag in half a row is wider than its number asks for: a tick stands within it. */
export function halfRoom(state: WorkState, scale: number): number {
  return isDone(state) ? tickRoom * scale : 0
}

/**
 * Whether a state's flag is of solid cloth: its deadline has come, and it is not known to be done.
 */
export function isSolid(state: WorkState): boolean {
  return state === 'overdue' || state === 'due' || state === 'today'
}

/** A state as flags tell it: what is done looks the same on whichever side of its deadline. */
export function shownState(state: WorkState): WorkState {
  return isDone(state) ? 'done' : state
}

/** Px at scale 1 that a pole takes, and so the gap before a second one. */
const poleWide = 3

/** Px that a flag takes left and right of its x, by its state and on which side it stands. */
export function flagReach({
  w,
  state,
  scale,
  isMirrored = false,
}: Pick<FlagInput, 'w' | 'state' | 'scale' | 'isMirrored'>): {
  readonly left: number
  readonly right: number
} {
  if (!isMirrored) return { left: w, right: 0 }
  return { left: 0, right: w + secondPole(state, scale) }
}

function secondPole(state: WorkState, scale: number): number {
  return state === 'today' ? 2 * poleWide * scale : 0
}

/** A flag's marks, mirrored at its x where it stands right of that, all but words and a tick. */
export function flagMarks(flag: FlagInput): readonly FlatMark[] {
  if (!flag.isMirrored) return plainFlag(flag)
  // Of two poles the one at the end of the day is then the outer one.
  const x = flag.x + secondPole(flag.state, flag.scale)
  return plainFlag({ ...flag, x }).map(mark => mirrored(mark, x))
}

function mirrored(mark: FlatMark, x: number): FlatMark {
  switch (mark.type) {
    case 'path':
      return { ...mark, points: mark.points.map(([px, py]) => [2 * x - px, py]) }
    case 'rect':
      return { ...mark, x: 2 * x - mark.x - mark.w }
    case 'text':
      return { ...mark, x: 2 * x - mark.x }
    case 'circle':
      return { ...mark, cx: 2 * x - mark.cx }
  }
}

/**
 * Marks of a flag. State is told by shape: solid for 到期未报, with a striped hem for 逾期, with a second
 * pole for 今日到期; hollow before the deadline, dashed for 未填报, plain for 未开始, open at both ends for
 * 长期, above and below for 无截止日, with a solid hem for 即将到期 and a solid tail for 进行中; hollow with a tick for 已完成.
 */
function plainFlag(flag: FlagInput): readonly FlatMark[] {
  const { x, y, w, h, scale, style, key, state } = flag
  const whole = wholeOf(flag)
  const solid = isSolid(state)
  const pole = poleWide * scale
  const info = flag.info ? { info: flag.info } : {}
  const cloth: Point[] = [
    [x - w, y - h / 2],
    [x - pole, y - h / 2],
    [x - pole, y + h / 2],
    [x - w, y + h / 2],
    [x - w + 4 * scale, y],
  ]
  const tick = flag.isHalf ? halfRoom(state, scale) : 0
  const fontSize = Math.min(13.5 * scale, Math.max(12 * scale, h * 0.74))
  return [
    {
      type: 'path',
      key: `${key}:cloth`,
      ...whole,
      part: 'cloth',
      points: cloth,
      closed: true,
      fill: solid ? flag.color : style.bg,
      stroke: flag.color,
      width: 1.6 * scale,
      ...(state === 'unreported' ? { dash: [3 * scale, 2 * scale] } : {}),
      ...(state === 'open' || state === 'undated' ? { stroke: style.bg } : {}),
      ...info,
    },
    ...stateMarks(flag),
    ...arrowMarks(flag),
    {
      type: 'rect',
      key: `${key}:pole`,
      ...whole,
      part: 'pole',
      x: x - pole,
      y: y - flag.poleHeight / 2,
      w: pole,
      h: flag.poleHeight,
      fill: flag.color,
      ...info,
    },
    ...(state === 'today'
      ? [
          {
            type: 'rect' as const,
            key: `${key}:today`,
            ...whole,
            part: 'today' as const,
            x: x + pole,
            y: y - flag.poleHeight / 2,
            w: pole,
            h: flag.poleHeight,
            fill: flag.color,
            ...info,
          },
        ]
      : []),
    {
      type: 'text',
      key: `${key}:number`,
      ...whole,
      part: 'number',
      x: x - (w + pole - tick) / 2 + 2.5 * scale,
      y,
      text: flag.text,
      size: fontSize,
      weight: 700,
      align: 'center',
      color: solid ? style.onflag : flag.color,
      ...info,
    },
  ]
}

/** An arrow past the pole, or before the cloth, towards a deadline beyond the edge. */
function arrowMarks({ key, of = key, x, y, w, h, ...flag }: FlagInput): readonly FlatMark[] {
  if (!flag.beyond) return []
  const side = flag.beyond === 'after' ? 1 : -1
  const foot = side > 0 ? x + 1.5 * flag.scale : x - w - 1.5 * flag.scale
  const half = Math.min(5.5 * flag.scale, h / 2)
  return [
    {
      type: 'path',
      key: `${key}:arrow`,
      role: 'flag',
      of,
      part: 'arrow',
      points: [
        [foot, y - half],
        [foot + side * 6 * flag.scale, y],
        [foot, y + half],
      ],
      closed: true,
      fill: flag.color,
      ...(flag.info ? { info: flag.info } : {}),
    },
  ]
}

/** What tells states of one cloth apart, clear of the number. */
function stateMarks(flag: FlagInput): readonly FlatMark[] {
  const { x, y, w, h, scale, style, color, state, key } = flag
  const whole = wholeOf(flag)
  // A low flag leaves its number the height.
  const hem = (h < 14 * scale ? 2.2 : 3.5) * scale
  const slant = (8 * scale * hem) / h
  const bottom = y + h / 2
  if (state === 'overdue')
    return [
      {
        type: 'rect',
        key: `${key}:stripes`,
        ...whole,
        part: 'hem',
        x: x - w + slant,
        y: bottom - hem,
        w: w - slant - 3 * scale,
        h: hem,
        hatch: { color: style.onflag, pitch: 4 * scale, width: 1.4 * scale },
      },
    ]
  if (state === 'near')
    return [
      shape(
        { ...whole, key: `${key}:hem` },
        [
          [x - w + slant, bottom - hem],
          [x - 3 * scale, bottom - hem],
          [x - 3 * scale, bottom],
          [x - w, bottom],
        ],
        color,
      ),
    ]
  if (state === 'underway') {
    const tail = 4 * scale
    return [
      shape(
        { ...whole, key: `${key}:tail` },
        [
          [x - w, y - h / 2],
          [x - w + tail, y - h / 2],
          [x - w + tail + 4 * scale, y],
          [x - w + tail, bottom],
          [x - w, bottom],
          [x - w + 4 * scale, y],
        ],
        color,
      ),
    ]
  }
  if (state === 'open')
    return [-1, 1].map((side): FlatMark => ({
      type: 'path',
      key: `${key}:edge${side}`,
      ...whole,
      part: 'edge',
      points: [
        [x - w, y + (side * h) / 2],
        [x, y + (side * h) / 2],
      ],
      stroke: color,
      width: 1.6 * scale,
    }))
  if (state === 'undated')
    return [
      {
        type: 'path',
        key: `${key}:edge`,
        ...whole,
        part: 'edge',
        points: [
          [x - w, y - h / 2],
          [x - w, bottom],
        ],
        stroke: color,
        width: 1.6 * scale,
      },
    ]
  if (!isDone(state)) return []
  // In half a row the tick stands within the cloth, clear of a flag above.
  const at = flag.isHalf
    ? { x: x - w + 10 * scale, y: y + scale }
    : { x: x - w + scale, y: y - h / 2 + 1.5 * scale }
  const way = flag.isMirrored ? -1 : 1
  const tick: Point[] = [
    [-4, -0.5],
    [-1, 2.5],
    [4.5, -4],
  ].map(([right = 0, down = 0]) => [at.x + way * right * scale, at.y + down * scale])
  return [
    {
      type: 'path',
      key: `${key}:halo`,
      ...whole,
      part: 'halo',
      points: tick,
      stroke: style.bg,
      width: 5 * scale,
    },
    {
      type: 'path',
      key: `${key}:tick`,
      ...whole,
      part: 'tick',
      points: tick,
      stroke: color,
      width: 2 * scale,
    },
  ]
}

function shape(
  named: MarkWhole & { readonly key: string },
  points: readonly Point[],
  fill: string,
): FlatMark {
  return { type: 'path', ...named, part: 'hem', points, closed: true, fill }
}

function wholeOf({ key, of = key }: FlagInput): MarkWhole {
  return { role: 'flag', of }
}
