import type { ConflictClass, UnitKind } from '@/analysis/item/itemClass'
import type { Box } from '@/charts/scene/box'
import type { FlatMark } from '@/charts/scene/scene'

interface Cue {
  readonly key: string
  readonly of: string
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly color: string
}

const dot = ({ key, of, x, y, scale, color }: Cue, by: number): FlatMark => ({
  type: 'circle',
  key: `${key}:dot${by}`,
  role: 'class',
  of,
  part: 'cue',
  cx: x + by * scale,
  cy: y,
  r: 2.1 * scale,
  fill: color,
})
const line = (
  cue: Cue,
  name: string,
  points: readonly (readonly [number, number])[],
  closed = false,
): FlatMark => ({
  type: 'path',
  key: `${cue.key}:${name}`,
  role: 'class',
  of: cue.of,
  part: 'cue',
  points: points.map(([x, y]) => [cue.x + x * cue.scale, cue.y + y * cue.scale]),
  closed,
  stroke: cue.color,
  width: 1.6 * cue.scale,
})
const diamond = (cue: Cue, by: number): FlatMark =>
  line(
    cue,
    'diamond',
    [
      [by - 4, 0],
      [by, -4],
      [by + 4, 0],
      [by, 4],
    ],
    true,
  )

/**
 * Shapes that say the same as a class's colour: dots for named units, ◇ for 集合单位; an arrow
 * against the reading direction, two strokes side by side, two sheets.
 */
const cues: Readonly<
  Record<Exclude<UnitKind | ConflictClass, 'clear' | 'none'>, (cue: Cue) => readonly FlatMark[]>
> = {
  one: cue => [dot(cue, 0)],
  several: cue => [-6, 0, 6].map(by => dot(cue, by)),
  mixed: cue => [dot(cue, -5), diamond(cue, 4)],
  collective: cue => [diamond(cue, 0)],
  inverted: cue => [
    line(cue, 'shaft', [
      [-7, 0],
      [7, 0],
    ]),
    line(cue, 'head', [
      [-3, -4],
      [-7, 0],
      [-3, 4],
    ]),
  ],
  sameDay: cue =>
    [-2.5, 2.5].map(by =>
      line(cue, `stroke${by}`, [
        [by, -4.5],
        [by, 4.5],
      ]),
    ),
  duplicate: cue => [
    line(cue, 'under', [
      [-2, -2],
      [-2, -4],
      [5, -4],
      [5, 2],
      [3, 2],
    ]),
    line(
      cue,
      'over',
      [
        [-5, -2],
        [2, -2],
        [2, 4],
        [-5, 4],
      ],
      true,
    ),
  ],
}

/**
 * The shape of a class in the middle of a box at least 20 × 12 px wide at scale 1; a class without
 * one has no marks.
 */
export function cueMarks(
  key: string,
  cls: string,
  {
    of,
    box,
    scale,
    color,
  }: {
    readonly of: string
    readonly box: Box
    readonly scale: number
    readonly color: string
  },
): readonly FlatMark[] {
  const known: Readonly<Record<string, ((cue: Cue) => readonly FlatMark[]) | undefined>> = cues
  return (
    known[cls]?.({
      key: `${key}:cue`,
      of,
      x: box.x + box.w / 2,
      y: box.y + box.h / 2,
      scale,
      color,
    }) ?? []
  )
}
