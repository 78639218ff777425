import type { Bar, Trunk } from './bars'
import type { Layout } from './layout'
import type { FloorPlan } from './shape'
import { kinds } from './shape'

/** A point in px. */
export type Point = readonly [number, number]

/** A relation's line as placed. */
export interface Route {
  readonly kind: (typeof kinds)[number]
  readonly late: number
  readonly points: readonly Point[]
  readonly end: 'arrow' | 'dot' | 'none'
  readonly trunk: Trunk
  readonly to: Bar
}

/**
 * Lines of the relations: forward ones drop from their pole, conflicts and mutual ones take a lane
 * on the right, clear of the flags between.
 */
export function routesOf(
  { links }: FloorPlan,
  layout: Layout,
  at: {
    readonly near: readonly number[]
    readonly bars: readonly Bar[]
    readonly barAt: (row: number) => Bar
  },
): readonly Route[] {
  const lanes: Trunk[] = []
  return at.near.map(link => {
    const base = {
      kind: kinds[links.kind[link] ?? 0] ?? 'feeds',
      late: links.late[link] ?? -1,
      from: at.barAt(links.from[link] ?? 0),
      to: at.barAt(links.to[link] ?? 0),
    }
    const directed = links.directed[link] === 1
    if (directed && base.late < 0) return forward(layout, base)
    const route = around(base, { directed, lanes, bars: at.bars })
    lanes.push(route.trunk)
    return route
  })
}

type Ends = Pick<Route, 'kind' | 'late' | 'to'> & { readonly from: Bar }

function forward({ row, flag }: Layout, { from, to, ...base }: Ends): Route {
  const down = to.y >= from.y ? 1 : -1
  const x = from.x - 1.5
  const start: Point = [x, from.y + down * (row / 2 - 2)]
  const made = {
    ...base,
    to,
    trunk: { x, top: Math.min(start[1], to.y), bottom: Math.max(start[1], to.y) },
  }
  if (to.hasStart && Math.abs(to.start - from.x) < 1)
    return {
      ...made,
      points: [start, [x, to.y - (to.flagLeft - to.start < 6 ? (down * flag.h) / 2 : 0)]],
      end: 'dot',
    }
  if (x < to.start - 9)
    return { ...made, points: [start, [x, to.y], [to.start - 1, to.y]], end: 'arrow' }
  return { ...made, points: [start, [x, to.y - (down * flag.h) / 2]], end: 'arrow' }
}

function around(
  { from, to, ...base }: Ends,
  {
    directed,
    lanes,
    bars,
  }: {
    readonly directed: boolean
    readonly lanes: readonly Trunk[]
    readonly bars: readonly Bar[]
  },
): Route {
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
  let x = Math.max(from.x, to.x) + 12
  for (let tries = 0; tries < 40; tries += 1) {
    const at = x
    const flag = bars.find(
      bar => bar.y > top && bar.y < bottom && at > bar.flagLeft - 4 && at < bar.x + 6,
    )
    if (flag) x = flag.x + 8
    else if (
      lanes.some(lane => Math.abs(lane.x - at) < 6 && lane.top <= bottom && lane.bottom >= top)
    )
      x += 7
    else break
  }
  return {
    ...base,
    to,
    points: [
      [from.x + 3, from.y],
      [x, from.y],
      [x, to.y],
      [to.x + 3, to.y],
    ],
    end: directed ? 'arrow' : 'none',
    trunk: { x, top, bottom },
  }
}
