import type { TimeConflict } from '@/analysis/conflict'
import type { Relation } from '@/model/plan'
import type { BarPlace } from './ganttBars'
import type { GanttInput } from './ganttInput'

/** A relation as drawn: right-angled points from its first item to its second, and how its end meets the bar. */
export interface Route {
  readonly relation: Relation
  readonly conflict: TimeConflict | null
  readonly from: BarPlace
  readonly to: BarPlace
  readonly points: readonly (readonly [number, number])[]
  readonly end: 'arrow' | 'dot' | 'none'
  /** The vertical run: what labels keep clear of. */
  readonly trunk: { readonly x: number, readonly top: number, readonly bottom: number }
}

/** Routes between placed bars. Time runs left to right, so a conflict or a mutual relation takes the right-hand side, in a lane of its own clear of the flags between. */
export function routes(input: GanttInput, pairs: readonly { readonly relation: Relation, readonly from: BarPlace, readonly to: BarPlace }[], bars: readonly BarPlace[]): readonly Route[] {
  const conflicts = new Map(input.conflicts.map(conflict => [conflict.relation.id, conflict]))
  const lanes: Route['trunk'][] = []
  return pairs.map(pair => {
    const conflict = conflicts.get(pair.relation.id) ?? null
    if (pair.relation.directed && !conflict) return forwardRoute(input, pair)
    const route = rightRoute(input, { ...pair, conflict }, { lanes, bars })
    lanes.push(route.trunk)
    return route
  })
}

function forwardRoute(input: GanttInput, { relation, from, to }: Pick<Route, 'relation' | 'from' | 'to'>): Route {
  const { scale, row } = input.layout
  const down = to.y >= from.y ? 1 : -1
  const x = from.x - 1.5 * scale
  const start: [number, number] = [x, from.y + down * (row / 2 - 2 * scale)]
  const left = to.hasStart ? to.start : to.flagLeft
  const base = { relation, conflict: null, from, to, trunk: { x, top: Math.min(start[1], to.y), bottom: Math.max(start[1], to.y) } }
  const flagHalf = input.layout.flag.h / 2
  if (to.hasStart && Math.abs(to.start - from.x) < scale) {
    const thin = to.flagLeft - to.start < 6 * scale
    return { ...base, points: [start, [x, to.y - (thin ? down * flagHalf : 0)]], end: 'dot' }
  }
  if (x < left - 9 * scale) return { ...base, points: [start, [x, to.y], [left - scale, to.y]], end: 'arrow' }
  return { ...base, points: [start, [x, to.y - down * flagHalf]], end: 'arrow' }
}

function rightRoute(input: GanttInput, { relation, from, to, conflict }: Pick<Route, 'relation' | 'from' | 'to' | 'conflict'>, { lanes, bars }: { readonly lanes: readonly Route['trunk'][], readonly bars: readonly BarPlace[] }): Route {
  const { scale } = input.layout
  const top = Math.min(from.y, to.y)
  const bottom = Math.max(from.y, to.y)
  let x = Math.max(from.x, to.x) + 12 * scale
  const between = bars.filter(bar => bar.y > top && bar.y < bottom)
  for (let tries = 0; tries < 40; tries += 1) {
    const flag = between.find(bar => x > bar.flagLeft - 4 * scale && x < bar.x + 6 * scale)
    if (flag) x = flag.x + 8 * scale
    else if (lanes.some(lane => Math.abs(lane.x - x) < 6 * scale && lane.top <= bottom && lane.bottom >= top)) x += 7 * scale
    else break
  }
  const gap = 3 * scale
  return {
    relation, conflict, from, to, points: [[from.x + gap, from.y], [x, from.y], [x, to.y], [to.x + gap, to.y]],
    end: relation.directed ? 'arrow' : 'none', trunk: { x, top, bottom },
  }
}
