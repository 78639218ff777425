import type { Box } from '@/charts/scene/box'

type Point = readonly [number, number]

/**
 * Where a connector is glued to a shape, in px of the page, and the way it leaves there in degrees,
 * clockwise from the right.
 */
export interface Site {
  readonly at: Point
  readonly angle: number
}

/** A chain of lines within a shape, closed where it is an area. */
export interface Outline {
  readonly points: readonly Point[]
  readonly closed: boolean
}

/** A box in whole EMU; neighbours that touch in px touch here too. */
export function emuBox({ x, y, w, h }: Box, emu: number): Box {
  const [left, top] = [Math.round(x * emu), Math.round(y * emu)]
  return {
    x: left,
    y: top,
    w: Math.round((x + w) * emu) - left,
    h: Math.round((y + h) * emu) - top,
  }
}

/** Position and size of a shape. */
export function placeXml({ x, y, w, h }: Box, attributes = ''): string {
  return `<a:xfrm${attributes}><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>`
}

/** A form that every program knows by name. */
export function presetXml(name: string, adjustments: readonly number[] = []): string {
  const guides = adjustments
    .map((value, at) => `<a:gd name="adj${at + 1}" fmla="val ${value}"/>`)
    .join('')
  return `<a:prstGeom prst="${name}"><a:avLst>${guides}</a:avLst></a:prstGeom>`
}

/** Sites 0 to 3 of a rectangle: the middles of its upper, left, lower and right edge. */
function edgeSites({ x, y, w, h }: Box): readonly Site[] {
  return [
    { at: [x + w / 2, y], angle: 270 },
    { at: [x, y + h / 2], angle: 180 },
    { at: [x + w / 2, y + h], angle: 90 },
    { at: [x + w, y + h / 2], angle: 0 },
  ]
}

/**
 * A form of its own in a box of px: its outline, and its sites, of which the first four are a
 * rectangle's where none is given. Sites move with the form when it is stretched.
 */
export function customXml(
  box: Box,
  { points, closed }: Outline,
  { sites, emu }: { readonly sites: readonly (Site | null)[]; readonly emu: number },
): string {
  const { x, y, w, h } = emuBox(box, emu)
  const inner = ([px, py]: Point): Point => [Math.round(px * emu) - x, Math.round(py * emu) - y]
  const own = edgeSites(box)
  const all = [...own.map((site, at) => sites[at] ?? site), ...sites.slice(own.length)].flatMap(
    site => (site ? [{ ...site, at: inner(site.at) }] : []),
  )
  const guides = all
    .map(
      ({ at }, n) =>
        `<a:gd name="x${n}" fmla="*/ w ${at[0]} ${Math.max(1, w)}"/><a:gd ` +
        `name="y${n}" fmla="*/ h ${at[1]} ${Math.max(1, h)}"/>`,
    )
    .join('')
  const cxn = all
    .map(({ angle }, n) => `<a:cxn ang="${angle * 60_000}"><a:pos x="x${n}" y="y${n}"/></a:cxn>`)
    .join('')
  const steps = points
    .map((point, n) => {
      const [px, py] = inner(point)
      const pt = `<a:pt x="${px}" y="${py}"/>`
      return n === 0 ? `<a:moveTo>${pt}</a:moveTo>` : `<a:lnTo>${pt}</a:lnTo>`
    })
    .join('')
  const path =
    `<a:path w="${w}" ` +
    `h="${h}"${closed ? '' : ' fill="none"'}>${steps}${closed ? '<a:close/>' : ''}</a:path>`
  return (
    `<a:custGeom><a:avLst/><a:gdLst>${guides}</a:gdLst><a:ahLst/><a:cxnLst>${cxn}</a:cxnLst><a:rect ` +
    `l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>`
  )
}
