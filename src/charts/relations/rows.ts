import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX } from '@/charts/axis/timeScale'
import { textWidth } from '@/charts/text/textWidth'
import { dayNumber } from '@/model/day'
import { spanEdge } from '@/model/deadlineSpan'
import type { Item } from '@/model/plan'
import { deadlineGroup } from '@/model/plan'
import type { RelationsInput } from './input'

/** Px at scale 1 between a row's number and its title where a box tells the item's state. */
export const stateRoom = 20

/**
 * One item's row before it has a height: pole's right edge `x`, and `left`, where lines to it must
 * end: the pole's, or its label's where that stands left.
 */
export interface RelationsRow {
  readonly item: Item
  readonly group: number
  readonly x: number
  readonly left: number
  readonly label: {
    readonly x: number
    readonly w: number
    readonly number: number
    readonly title: string
    readonly isLeft: boolean
  }
}

/** The rows of a graph along time, with the size of their text in px. */
export interface RelationsRows {
  readonly rows: readonly RelationsRow[]
  readonly time: TimeScale
  readonly column: number
  readonly text: number
}

/**
 * Rows along the axis: drawn as wide as leaves every label its place right of its pole, or left of
 * it where the axis would suffer.
 */
export function relationsRows(input: RelationsInput): RelationsRows {
  const { graph, scale } = input
  const items = graph.groups.flatMap((group, index) => group.items.map(item => ({ item, index })))
  const text =
    ((input.height - 150 * scale) / Math.max(1, items.length) < 24 * scale ? 13 : 14) * scale
  const number = Math.max(
    0,
    ...[...new Set(items.map(({ item }) => String(item.id).length))].map(length =>
      textWidth('0'.repeat(length), text, 700),
    ),
  )
  const column = columnWidth(input)
  const right = input.width - 10 * scale
  const labelWidth = (item: Item): number =>
    7 * scale + number + (6 + stateRoom) * scale + textWidth(titleOf(input, item), text, 700)
  const span = dayNumber(input.to) + 1 - dayNumber(input.from)
  const part = (item: Item): number =>
    isBeyond(item)
      ? 1
      : Math.min(1, Math.max(0, (dayNumber(item.deadline.date) + 1 - dayNumber(input.from)) / span))
  const whole = items.reduce(
    (w, { item }) =>
      Math.min(
        w,
        (right - column - beyondRoom(item) * scale - labelWidth(item)) / Math.max(0.01, part(item)),
      ),
    right - column,
  )
  const time = {
    from: dayNumber(input.from),
    to: dayNumber(input.to) + 1,
    x0: column,
    x1: column + Math.max(whole, (right - column) * (input.leastAxis ?? 0.8)),
  }
  const rows = items.map(({ item, index }) => {
    const x = isBeyond(item)
      ? time.x1 + beyondRoom(item) * scale
      : Math.min(time.x1, Math.max(time.x0 + 3 * scale, dayEndX(time, item.deadline.date)))
    return rowAt(item, index, {
      title: titleOf(input, item),
      x,
      min: column + 40 * scale,
      max: right,
      scale,
      text,
      number,
      w: labelWidth(item),
    })
  })
  return { rows, time, column, text }
}

/** Whether an item has no day at which it may stand: its place is beyond the axis. */
function isBeyond({ deadline }: Item): boolean {
  return deadlineGroup(deadline) === 'undated'
}

/** Px at scale 1 beyond the axis. */
function beyondRoom(item: Item): number {
  return isBeyond(item) ? 18 : 0
}

function rowAt(
  item: Item,
  group: number,
  at: {
    readonly title: string
    readonly x: number
    readonly min: number
    readonly max: number
    readonly scale: number
    readonly text: number
    readonly number: number
    readonly w: number
  },
): RelationsRow {
  const { x, scale, number } = at
  const pole = x - 3 * scale
  const leftwards = x + at.w > at.max + 0.5 && pole - at.w > at.min
  const title = leftwards
    ? at.title
    : fitted(at.title, at.max - x - (13 + stateRoom) * scale - number, at.text)
  const w = number + (6 + stateRoom) * scale + textWidth(title, at.text, 700)
  const start = leftwards ? pole - 7 * scale - w : x + 7 * scale
  return {
    item,
    group,
    x,
    left: leftwards ? start - 3 * scale : pole,
    label: { x: start, w, number, title, isLeft: leftwards },
  }
}

/**
 * An item's title; where its deadline lies beyond the axis, an arrow and the day before it, which
 * stand where the title is cut.
 */
function titleOf({ from, to }: RelationsInput, { title, text, deadline }: Item): string {
  const name = title || text
  const edge = spanEdge({ first: from, last: to }, deadline)
  if (edge === null) return name
  return `${edge === 'after' ? '→' : '←'} ${deadline.date} ${name}`
}

/**
 * A title that fits neither side is cut at its end; the whole is one click away, as the row names
 * its item.
 */
function fitted(title: string, room: number, size: number): string {
  if (textWidth(title, size, 700) <= room + 0.5) return title
  const chars = Array.from(title)
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size, 700) > room) chars.pop()
  return `${chars.join('')}…`
}

function columnWidth({ graph, scale, words }: RelationsInput): number {
  if (words.groupHead === '') return 12 * scale
  const widths = graph.groups.map((group, index) =>
    group.related
      ? Math.max(
          textWidth(words.group(index + 1, group), 14 * scale, 700),
          textWidth(words.groupCounts(group.items.length, group.relations.length), 12 * scale),
        )
      : Math.max(
          textWidth(words.loose, 14 * scale, 700),
          textWidth(words.looseCounts(group.items.length), 12 * scale),
        ),
  )
  return Math.max(textWidth(words.groupHead, 12 * scale), ...widths) + 22 * scale
}
