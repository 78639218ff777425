import type { Box } from './box'
import type { BarPlace } from './ganttBars'
import type { GanttInput } from './ganttInput'
import type { Route } from './ganttRoutes'
import type { Mark } from './scene'
import { textWidth } from './textWidth'

/** A deadline's words beside its flag, and the box they take. */
export interface PlacedLabel { readonly marks: readonly Mark[], readonly box: Box }

/** Places a label right of its pole, moved a little past a line that would cross it, on a mask of the ground's colour where a line lies further along it; at its pole or left of its flag, on a mask, where the right has no room. */
export function deadlineLabel(input: GanttInput, place: BarPlace, { list, asOfX, ground }: { readonly list: readonly Route[], readonly asOfX: number, readonly ground: (x: number) => string }): PlacedLabel | null {
  const { scale, plot, width } = input.layout
  if (place.x < plot.x - scale || place.x > plot.x + plot.w + scale) return null
  const text = input.words.deadlineOf(place.item)
  const size = 13 * scale
  const w = textWidth(text, size, 500)
  const near = place.x + (place.item.deadline.date === input.asOf ? 13 : 7) * scale
  const end = width - 2 * scale
  const x = [rightX(place, w, { near, list, asOfX, scale }), near].find(right => right + w <= end)
  const left = x ?? place.flagLeft - 6 * scale - w
  // A doubted label is underlined close by: a halo, drawn with its text, would cover the dots.
  const doubt = place.item.deadline.doubt !== null
  const chosen = place.item.id === input.selected
  const key = `deadline:${place.row}:${place.item.id}`
  const halo = chosen ? input.style.sel : ground(left + w / 2)
  const mask: Mark = { type: 'rect', key: `${key}:mask`, x: left - 3 * scale, y: place.y - size * 0.6, w: w + 6 * scale, h: size * 1.2, fill: halo }
  const mark: Mark = { type: 'text', key, x: left, y: place.y, text, size, weight: chosen ? 700 : 500, color: input.style.ink, ...(doubt ? {} : { halo }), info: { item: place.item.id } }
  const crossed = list.some(route => crosses(route.points, { x: left - 2 * scale, y: place.y - size / 2, w: w + 4 * scale, h: size }))
  return { marks: crossed || doubt ? [mask, mark] : [mark], box: { x: left, y: place.y - size / 2, w, h: size } }
}

/** Whether a chain of level and upright lines enters a box. */
function crosses(points: Route['points'], box: Box): boolean {
  return points.some(([x, y], index) => {
    const [px, py] = points[index - 1] ?? [x, y]
    return Math.min(x, px) < box.x + box.w && Math.max(x, px) > box.x && Math.min(y, py) < box.y + box.h && Math.max(y, py) > box.y
  })
}

function rightX(place: BarPlace, w: number, { near, list, asOfX, scale }: { readonly near: number, readonly list: readonly Route[], readonly asOfX: number, readonly scale: number }): number {
  const incoming = list.some(route => route.to === place && route.points.length === 4 && route.end === 'arrow')
  const crossing = list.map(route => route.trunk).filter(trunk => trunk.top - 6 * scale <= place.y && trunk.bottom + 6 * scale >= place.y).map(trunk => trunk.x)
  const trunks = [...crossing, asOfX].sort((a, b) => a - b)
  const first = incoming ? place.x + 17 * scale : near
  let x = first
  for (const trunk of trunks) if (trunk > x - 6 * scale && trunk < x + w + 4 * scale && trunk > place.x) x = trunk + 8 * scale
  return x - first > (incoming ? 48 : 26) * scale ? first : x
}
