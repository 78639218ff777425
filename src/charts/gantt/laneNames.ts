import type { WorkState } from '@/analysis/state/workState'
import type { FlatMark } from '@/charts/scene/scene'
import { arrowRoom } from '@/charts/sign/flag'
import { textWidth } from '@/charts/text/textWidth'
import type { SpanEdge } from '@/model/deadlineSpan'
import type { GanttInput, LabelGround } from './input'
import { maskMarks } from './labels'

type Half = LaneFlag['half']

/** What is taken of a lane, or of one of its halves. */
interface Taken {
  readonly half: Half
  readonly left: number
  readonly right: number
  readonly isName: boolean
}

/**
 * The names of a lane's items beside their flags, right of the pole or left of the cloth, in two
 * lines where one is too long and the lane high enough: wherever whole names have room between
 * flags, other names and the as-of line.
 */
export function laneNames(
  input: GanttInput,
  flags: readonly LaneFlag[],
  { y, asOfX, ...around }: LabelGround & { readonly y: number },
): readonly FlatMark[] {
  const {
    layout: { scale, row, plot, edge },
  } = input
  const size = 12 * scale
  const isHigh = row >= 2 * size
  const taken: Taken[] = flags.map(flag => ({
    half: flag.half,
    left: flag.x - flag.w - (flag.edge === 'before' ? arrowRoom * scale : 0),
    right: flag.x + (flag.edge === 'after' ? arrowRoom : flag.state === 'today' ? 6 : 0) * scale,
    isName: false,
  }))
  const meets = (half: Half, one: Taken): boolean =>
    half === 0 || one.half === 0 || half === one.half || (one.isName && !isHigh)
  const isFree = (half: Half, left: number, right: number): boolean =>
    left >= plot.x - 8 * scale &&
    right <= edge &&
    (left - 4 * scale >= asOfX || right + 4 * scale <= asOfX) &&
    taken.every(
      one => !meets(half, one) || left - 5 * scale >= one.right || right + 5 * scale <= one.left,
    )
  const lines = flags.flatMap((flag): readonly Line[] => {
    for (const texts of wordings(flag, isHigh)) {
      const w = Math.max(...texts.map(text => textWidth(text, size)))
      const left = [
        flag.x + (flag.state === 'today' ? 13 : 7) * scale,
        flag.x - flag.w - 6 * scale - w,
      ].find(x => isFree(flag.half, x, x + w))
      if (left === undefined) continue
      taken.push({ half: flag.half, left, right: left + w, isName: true })
      const isLeft = left < flag.x
      return texts.map((text, at) => ({
        flag,
        text,
        key: `lane:${flag.key}:name${at}`,
        x: isLeft ? left + w - textWidth(text, size) : left,
        y: y + ((texts.length > 1 ? at - 0.5 : flag.half / 2) * row) / 2,
      }))
    }
    return []
  })
  return [
    ...lines.flatMap(line =>
      maskMarks(input, {
        key: line.key,
        role: 'title',
        of: line.key,
        box: { x: line.x, y: line.y - size / 2, w: textWidth(line.text, size), h: size },
        chosen: false,
        asOfX,
        ...around,
      }),
    ),
    ...lines.map(({ flag, ...line }): FlatMark => ({
      type: 'text',
      role: 'title',
      of: line.key,
      ...line,
      size,
      color: input.style.ink2,
      info: { items: flag.items },
    })),
  ]
}

interface Line {
  readonly flag: LaneFlag
  readonly text: string
  readonly key: string
  readonly x: number
  readonly y: number
}

/** The names of a flag's items in one line, or in two. */
function wordings({ names, half }: LaneFlag, isHigh: boolean): readonly (readonly string[])[] {
  const middle = Math.ceil(names.length / 2)
  const joined = (some: readonly string[]): string => some.join('、')
  if (names.length === 0) return []
  return [
    [joined(names)],
    ...(isHigh && half === 0 && names.length > 1
      ? [[joined(names.slice(0, middle)), joined(names.slice(middle))]]
      : []),
  ]
}

/**
 * A flag of a lane: items due on one day and in one state; where it would meet another, in the
 * upper or lower half of the lane.
 */
export interface LaneFlag {
  readonly key: string
  readonly items: readonly number[]
  readonly text: string
  readonly names: readonly string[]
  readonly state: WorkState
  readonly x: number
  /** The edge of the plan's days beyond which they are due. */
  readonly edge: SpanEdge | null
  readonly w: number
  readonly half: -1 | 0 | 1
  /** Whether it is wide enough for a tick within, clear of what stands above it. */
  readonly hasTickRoom: boolean
  /** Whether they have no day: a box where the lane begins, and no flag. */
  readonly isUndated: boolean
}
