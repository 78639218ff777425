import type { Box } from '@/charts/scene/box'
import { boxAround } from '@/charts/scene/markBox'
import { customXml, emuBox, placeXml, presetXml } from './geometry'

type Point = readonly [number, number]

/** A connector's end: the shape it is glued to, and which of its sites. */
export interface Glue {
  readonly shape: number
  readonly site: number
}

/**
 * A connector smaller than this in its first direction (a tenth of a point) could not say how far
 * its bends lie beyond it.
 */
const least = 1270

/**
 * Place and form of a line through points of px: straight, or bent at right angles as often as a
 * connector can be; else drawn as it runs.
 */
export function routeXml(points: readonly Point[], emu: number): string {
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = points
  const [ex, ey] = points[points.length - 1] ?? [0, 0]
  const corners = points.length - 2
  if (corners < 1)
    return (
      placeXml(emuBox(boxAround(points), emu), turn({ flipH: ex < ax, flipV: ey < ay })) +
      presetXml('straightConnector1')
    )
  if (corners > 4 || !isBent(points))
    return (
      placeXml(emuBox(boxAround(points), emu)) +
      customXml(boxAround(points), { points, closed: false }, { sites: [], emu })
    )
  return bentXml(points, { emu, upright: ax === bx && ay !== by })
}

/** Whether lines run level and upright in turns. */
function isBent(points: readonly Point[]): boolean {
  return points.slice(1).every(([x, y], at) => {
    const [px, py] = points[at] ?? [0, 0]
    const [nx, ny] = points[at + 2] ?? [py === y ? x : NaN, py === y ? NaN : y]
    return (py === y && nx === x) || (px === x && ny === y)
  })
}

/**
 * Connectors set out level by name; one that sets out upright is turned by a quarter. Bends are
 * told in hundred-thousandths of the way across and down.
 */
function bentXml(
  points: readonly Point[],
  { emu, upright }: { readonly emu: number; readonly upright: boolean },
): string {
  const flat = points.map(([x, y]): Point => (upright ? [y * emu, -x * emu] : [x * emu, y * emu]))
  const [[ax, ay] = [0, 0]] = flat
  const [ex, ey] = flat[flat.length - 1] ?? [0, 0]
  const [across, down] = [ex - ax, ey - ay]
  const [w, h] = [
    Math.max(least, Math.round(Math.abs(across))),
    Math.max(least, Math.round(Math.abs(down))),
  ]
  const bends = flat
    .slice(1, -2)
    .map(([x, y], at) =>
      Math.round(
        (at % 2 === 0
          ? ((x - ax) * (across < 0 ? -1 : 1)) / w
          : ((y - ay) * (down < 0 ? -1 : 1)) / h) * 100_000,
      ),
    )
  const [cx, cy] = upright ? [-(ay + ey) / 2, (ax + ex) / 2] : [(ax + ex) / 2, (ay + ey) / 2]
  const box: Box = { x: Math.round(cx - w / 2), y: Math.round(cy - h / 2), w, h }
  return (
    placeXml(box, turn({ rot: upright, flipH: across < 0, flipV: down < 0 })) +
    presetXml(`bentConnector${points.length - 1}`, bends)
  )
}

function turn({
  rot,
  flipH,
  flipV,
}: {
  readonly rot?: boolean
  readonly flipH: boolean
  readonly flipV: boolean
}): string {
  return `${rot ? ' rot="5400000"' : ''}${flipH ? ' flipH="1"' : ''}${flipV ? ' flipV="1"' : ''}`
}

/** What a connector is glued to at either end. */
export function glueXml({
  start,
  end,
}: {
  readonly start: Glue | null
  readonly end: Glue | null
}): string {
  const side = (name: string, glue: Glue | null): string =>
    glue ? `<a:${name} id="${glue.shape}" idx="${glue.site}"/>` : ''
  return `<p:cNvCxnSpPr>${side('stCxn', start)}${side('endCxn', end)}</p:cNvCxnSpPr>`
}
