import type { Link } from './routes'
import type { RelationsRow } from './rows'

type Point = readonly [number, number]

/**
 * A link with the points of its way, from its upper row to its lower, and the places where it joins
 * or leaves a shared line.
 */
export interface Way {
  readonly link: Link
  readonly points: readonly Point[]
  readonly joints: readonly Point[]
}

interface Slot {
  readonly key: string
  readonly up: boolean
  x: number
}

/**
 * The lines that meet a row on its left, from top to bottom: those that come from above, then those
 * that go below, ordered so that they do not cross.
 */
export type RowSlots = ReadonlyMap<number, readonly string[]>

/** Which lines meet which row, by row index; its longest list says how high rows must be. */
export function rowSlots(links: readonly Link[]): RowSlots {
  const slots = new Map<number, Map<string, Slot>>()
  const meet = (row: number, key: string, up: boolean, x: number): void => {
    const list = slots.get(row) ?? new Map<string, Slot>()
    const slot = list.get(key)
    if (slot) slot.x = Math.min(slot.x, x)
    else list.set(key, { key, up, x })
    slots.set(row, list)
  }
  for (const link of links) {
    meet(link.bottom, bottomKey(link), true, link.trunk.x)
    if (!link.trunk.drop) meet(link.top, topKey(link), false, link.trunk.x)
  }
  return new Map(
    [...slots].map(([row, list]) => [
      row,
      [...list.values()]
        .sort((a, b) => Number(b.up) - Number(a.up) || (a.up ? b.x - a.x : a.x - b.x))
        .map(slot => slot.key),
    ]),
  )
}

/** The ways of links once rows stand: `y` is the middle of a row, `height` its height. */
export function waysOf(
  links: readonly Link[],
  at: {
    readonly rows: readonly RelationsRow[]
    readonly slots: RowSlots
    readonly y: readonly number[]
    readonly height: number
    readonly scale: number
  },
): readonly Way[] {
  const { rows, slots, scale } = at
  const slotY = (row: number, key: string): number => {
    const list = slots.get(row) ?? []
    const step =
      list.length < 2 ? 0 : Math.min(5.5 * scale, (at.height - 7 * scale) / (list.length - 1))
    return (at.y[row] ?? 0) + (list.indexOf(key) - (list.length - 1) / 2) * step
  }
  const shared = new Map<string, number>()
  for (const link of links) {
    const key = `${link.bottom}|${bottomKey(link)}`
    shared.set(key, Math.min(shared.get(key) ?? Infinity, link.trunk.x))
  }
  return links.map(link => {
    const { trunk, top, bottom } = link
    const low = slotY(bottom, bottomKey(link))
    const high = trunk.drop
      ? (at.y[top] ?? 0) + at.height / 2 - 2 * scale
      : slotY(top, topKey(link))
    const start = (rows[top]?.left ?? 0) - scale
    const points: Point[] = [
      ...(trunk.drop ? [] : [[start, high] as const]),
      [trunk.x, high],
      [trunk.x, low],
      [(rows[bottom]?.left ?? 0) - scale, low],
    ]
    const leaves =
      bottom < trunk.bottom || (shared.get(`${bottom}|${bottomKey(link)}`) ?? trunk.x) < trunk.x
    return {
      link,
      points,
      joints: [
        ...(leaves ? [[trunk.x, low] as const] : []),
        ...(!trunk.drop && top > trunk.top ? [[trunk.x, high] as const] : []),
      ],
    }
  })
}

function bottomKey(link: Link): string {
  return link.conflict || link.relation.kind === 'duplicate'
    ? link.relation.id
    : `${link.relation.kind}:${link.end}`
}

function topKey(link: Link): string {
  return `trunk:${link.trunk.key}`
}
