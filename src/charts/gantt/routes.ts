import type { TimeConflict } from '@/analysis/relations/conflict'
import { textWidth } from '@/charts/text/textWidth'
import { memo } from '@/model/memo'
import type { Relation } from '@/model/plan'
import { isThin } from './bars'
import type { BarPlace, GanttInput } from './input'

type Point = readonly [number, number]

/**
 * A relation as drawn: right-angled points from its first item to its second, and how its end meets
 * the bar.
 */
export interface Route {
  readonly relation: Relation
  readonly conflict: TimeConflict | null
  readonly from: BarPlace
  readonly to: BarPlace
  readonly points: readonly Point[]
  readonly end: 'arrow' | 'dot' | 'none'
  /** The vertical run: what labels keep clear of. */
  readonly trunk: { readonly x: number; readonly top: number; readonly bottom: number }
}

type Pair = Pick<Route, 'relation' | 'from' | 'to'>

/**
 * Routes between placed bars. Time runs left to right, so a conflict or a mutual relation takes the
 * right-hand side, in a lane of its own; every upright run stands clear of the flags between.
 */
export function routes(
  input: GanttInput,
  pairs: readonly Pair[],
  bars: readonly BarPlace[],
): readonly Route[] {
  const conflicts = conflictsById(input.conflicts)
  const lanes: Route['trunk'][] = []
  return pairs.map(pair => {
    const conflict = conflicts.get(pair.relation.id) ?? null
    if (pair.relation.directed && !conflict) return forwardRoute(input, pair, bars)
    const route = rightRoute(input, { ...pair, conflict }, { lanes, bars })
    lanes.push(route.trunk)
    return route
  })
}

const conflictsById = memo(
  (conflicts: readonly TimeConflict[]): ReadonlyMap<string, TimeConflict> =>
    new Map(conflicts.map(conflict => [conflict.relation.id, conflict])),
)

/**
 * Drops from the first item's pole to the second's level. Where a flag stands in the way it turns
 * below the first row's middle, passes beside, and goes on.
 */
function forwardRoute(
  input: GanttInput,
  { relation, from, to }: Pair,
  bars: readonly BarPlace[],
): Route {
  const { scale, row } = input.layout
  const down = to.y >= from.y ? 1 : -1
  const x = from.x + (from.isMirrored ? 1.5 : -1.5) * scale
  const foot = from.y + down * (row / 2 - 2 * scale)
  const left = to.hasStart ? to.start : to.flagLeft
  const flagHalf = input.layout.flag.h / 2
  const route = (lane: number, end: Point, how: Route['end']): Route => ({
    relation,
    conflict: null,
    from,
    to,
    end: how,
    trunk: { x: lane, top: Math.min(foot, to.y), bottom: Math.max(foot, to.y) },
    points: [
      [x, foot],
      ...(lane === x
        ? []
        : ([
            [x, from.y + down * (row / 2 + scale)],
            [lane, from.y + down * (row / 2 + scale)],
          ] satisfies Point[])),
      [lane, end[1]],
      ...(end[0] === lane ? [] : [end]),
    ],
  })
  if (to.hasStart && Math.abs(to.start - from.x) < scale) {
    return route(x, [x, to.y - (isThin(to, scale) ? down * flagHalf : 0)], 'dot')
  }
  if (x < left - 9 * scale)
    return route(
      clearLane(x, left - 9 * scale, between(bars, from, to), scale),
      [left - scale, to.y],
      'arrow',
    )
  return route(x, [x, to.y - down * flagHalf], 'arrow')
}

function between(bars: readonly BarPlace[], a: BarPlace, b: BarPlace): readonly BarPlace[] {
  const top = Math.min(a.y, b.y)
  const bottom = Math.max(a.y, b.y)
  return bars.filter(bar => bar.y > top && bar.y < bottom)
}

/**
 * The x nearest right of `from` at which an upright line passes no flag; `from` itself where none
 * is free up to `most`.
 */
function clearLane(from: number, most: number, bars: readonly BarPlace[], scale: number): number {
  let x = from
  for (let tries = 0; tries < 40; tries += 1) {
    const flag = bars.find(
      bar => x > bar.flagLeft - 2 * scale && x < bar.flagRight + (tries === 0 ? 0 : 3) * scale,
    )
    if (!flag) return x
    x = flag.flagRight + 5 * scale
    if (x > most) return from
  }
  return from
}

/** A little further right where that leaves the words between flag and line. */
function pastWords(input: GanttInput, { words, flagRight }: BarPlace, x: number): number {
  const { scale } = input.layout
  const end = flagRight + 20 * scale + textWidth(words, 13 * scale, 500)
  return end > x && end - x <= 24 * scale ? end : x
}

function rightRoute(
  input: GanttInput,
  { relation, from, to, conflict }: Pair & Pick<Route, 'conflict'>,
  {
    lanes,
    bars,
  }: { readonly lanes: readonly Route['trunk'][]; readonly bars: readonly BarPlace[] },
): Route {
  const { scale } = input.layout
  const top = Math.min(from.y, to.y)
  const bottom = Math.max(from.y, to.y)
  let x = pastWords(input, to, Math.max(from.flagRight, to.flagRight) + 12 * scale)
  const beside = between(bars, from, to)
  for (let tries = 0; tries < 40; tries += 1) {
    const flag = beside.find(bar => x > bar.flagLeft - 4 * scale && x < bar.flagRight + 6 * scale)
    if (flag) x = flag.flagRight + 8 * scale
    else if (
      lanes.some(
        lane => Math.abs(lane.x - x) < 6 * scale && lane.top <= bottom && lane.bottom >= top,
      )
    )
      x += 7 * scale
    else break
  }
  const gap = 3 * scale
  return {
    relation,
    conflict,
    from,
    to,
    points: [
      [from.flagRight + gap, from.y],
      [x, from.y],
      [x, to.y],
      [to.flagRight + gap, to.y],
    ],
    end: relation.directed ? 'arrow' : 'none',
    trunk: { x, top, bottom },
  }
}
