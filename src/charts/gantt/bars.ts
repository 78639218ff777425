import { poleOf, slack, startX } from '@/charts/axis/pole'
import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX, timeX } from '@/charts/axis/timeScale'
import type { FlatMark } from '@/charts/scene/scene'
import { arrowRoom, flagMarks, flagReach } from '@/charts/sign/flag'
import { stateBox } from '@/charts/sign/stateBox'
import { blend } from '@/charts/sign/style'
import type { Day } from '@/model/day'
import { dayNumber } from '@/model/day'
import { dayWithin } from '@/model/deadlineSpan'
import type { Deadline, Item } from '@/model/plan'
import { deadlineGroup, isDated } from '@/model/plan'
import type { BarPlace, GanttInput } from './input'
import { deadlineText, drawnColor, rowState } from './input'

/** Where an item's bar stands in a row whose middle is y. */
export function placeBar(
  input: GanttInput,
  time: TimeScale,
  item: Item,
  at: { readonly row: number; readonly y: number; readonly isYearNamed: boolean },
): BarPlace {
  if (deadlineGroup(item.deadline) === 'undated') return undatedPlace(input, item, at)
  const { span, layout } = input
  const flag = { w: layout.flag.w, scale: layout.scale }
  const { x, edge, isMirrored } = poleOf(item.deadline, { span, time }, flag)
  const inferred = input.starts.get(item.id)
  const reach = flagReach({ ...flag, state: rowState(input, at.row, item), isMirrored })
  const flagLeft = x - reach.left
  const known = printedStart(item.deadline)
  const start =
    known !== null
      ? timeX(time, dayNumber(dayWithin(span, known)))
      : inferred
        ? startX(time, span, inferred.after)
        : flagLeft
  return {
    item,
    row: at.row,
    x,
    edge,
    y: at.y,
    flagLeft,
    flagRight: x + reach.right,
    isMirrored,
    start,
    hasStart: known !== null || inferred !== undefined,
    isKnown: known !== null,
    isUndated: false,
    milestones: milestonePlaces(input, time, item.deadline),
    color: drawnColor(input, at.row, item),
    words: deadlineText(input, item, at.isYearNamed),
  }
}

/** A row of words alone: they begin where the plot does, whatever days are in sight. */
function undatedPlace(
  input: GanttInput,
  item: Item,
  { row, y }: { readonly row: number; readonly y: number },
): BarPlace {
  const { plot, scale } = input.layout
  const x = plot.x + 10 * scale
  return {
    item,
    row,
    x,
    edge: null,
    y,
    flagLeft: x,
    flagRight: x + stateRoom * scale,
    isMirrored: true,
    start: x,
    hasStart: false,
    isKnown: false,
    isUndated: true,
    milestones: [],
    color: drawnColor(input, row, item),
    words: deadlineText(input, item, true),
  }
}

/** The first day of a range as printed; null for none, and for one after the range's last. */
function printedStart(deadline: Deadline): Day | null {
  const { from, date } = deadline
  return from !== undefined && isDated(deadline) && from <= date ? from : null
}

/** Px at scale 1 that the box of a state takes before the words of a row without a bar. */
const stateRoom = 21

/**
 * Whether a bar's pole lies in the window: after the end of the day before it, up to the end of its
 * last. On paper the edge of the plan's days, where an arrow stands, must lie there too.
 */
export function isInWindow({ layout }: GanttInput, place: BarPlace): boolean {
  const { x, edge, flagLeft } = place
  if (place.isUndated) return true
  const { plot, scale, page } = layout
  const arrow = page ? arrowRoom * scale : 0
  const right = plot.x + plot.w + slack
  if (edge === 'before' && page) return flagLeft - arrow >= plot.x - slack && x <= right
  return x > plot.x + slack && (edge === 'after' ? x + arrow : x) <= right
}

/** An item's flag as a page shows it, where none is cut: none where its pole lies out of the window. */
export function wholeFlag(input: GanttInput, place: BarPlace): readonly FlatMark[] {
  return isInWindow(input, place) ? barFlag(input, place) : []
}

/** An item's flag at its deadline. */
export function barFlag(input: GanttInput, place: BarPlace): readonly FlatMark[] {
  const { style, layout } = input
  if (place.isUndated) return undatedState(input, place)
  return flagMarks({
    key: `flag:${place.row}:${place.item.id}`,
    of: `row:${place.row}`,
    x: place.x,
    y: place.y,
    ...layout.flag,
    poleHeight: layout.row - 2 * layout.scale,
    text: String(place.item.id),
    beyond: place.edge,
    isMirrored: place.isMirrored,
    color: place.color,
    state: rowState(input, place.row, place.item),
    style,
    scale: layout.scale,
    info: { item: place.item.id, row: place.row },
  })
}

/** The state of a row without a bar, in a box before its words. */
function undatedState(
  input: GanttInput,
  { item, row, y, x, color }: BarPlace,
): readonly FlatMark[] {
  const { layout } = input
  const bg = item.id === input.selected ? input.style.sel : input.style.bg
  const style = { ...input.style, bg }
  const state = rowState(input, row, item)
  return stateBox({
    key: `undated:${row}:${item.id}`,
    role: 'deadline',
    of: `row:${row}`,
    box: { x, y: y - 6 * layout.scale, w: 15 * layout.scale, h: 12 * layout.scale },
    state,
    style: { ...style, states: { ...style.states, [state]: color } },
    scale: layout.scale,
    info: { item: item.id, row },
  })
}

/** Days before an item's last on which a part of it is due, a diamond each. */
export function barMilestones({ layout, style }: GanttInput, place: BarPlace): readonly FlatMark[] {
  return place.milestones.map((x, at): FlatMark => ({
    type: 'path',
    key: `milestone:${place.row}:${place.item.id}:${at}`,
    role: 'milestone',
    of: `row:${place.row}`,
    points: diamond(x, place.y, milestoneSize(layout)),
    closed: true,
    fill: style.bg,
    stroke: place.color,
    width: 1.6 * layout.scale,
    info: { item: place.item.id, row: place.row },
  }))
}

/** Px from a milestone's middle to its corners. */
export function milestoneSize({ scale, flag }: GanttInput['layout']): number {
  return Math.min(6 * scale, flag.h * 0.42)
}

/** Where the milestones of a deadline stand that are in sight, but for its last day, which has a flag. */
function milestonePlaces(
  { layout, span }: GanttInput,
  time: TimeScale,
  { milestones = [], date }: Deadline,
): readonly number[] {
  const { plot } = layout
  return milestones
    .filter(one => one.date !== date && dayWithin(span, one.date) === one.date)
    .map(one => dayEndX(time, one.date))
    .filter(x => x > plot.x + milestoneSize(layout) && x <= plot.x + plot.w)
    .sort((a, b) => a - b)
}

/** The corners of a diamond around a point. */
export function diamond(
  x: number,
  y: number,
  size: number,
): readonly (readonly [number, number])[] {
  return [
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
  ]
}

/** Whether what is inferred is too short to be seen beside its flag, and lies below it. */
export function isThin({ flagLeft, start, isMirrored }: BarPlace, scale: number): boolean {
  return !isMirrored && flagLeft - start < 6 * scale
}

/**
 * The inferred stretch (hatched, solid as far as it is recorded as done), or the fade that says its
 * start is unknown.
 */
export function barStretch(input: GanttInput, place: BarPlace): readonly FlatMark[] {
  const { scale } = input.layout
  const of = `row:${place.row}`
  const look = {
    key: `${place.row}:${place.item.id}`,
    color: place.color,
    flagHeight: input.layout.flag.h,
  }
  const info = { item: place.item.id, row: place.row }
  if (place.edge === 'before' || place.isUndated) return []
  if (!place.hasStart) {
    const lead = 44 * scale
    // A gradient dies in a photocopier: on paper the fade is a row of square dots.
    if (input.style.name === 'paper')
      return input.start === 'none'
        ? []
        : [
            {
              type: 'path',
              key: `lead:${look.key}`,
              role: 'lead',
              of,
              points: [
                [place.flagLeft - lead * 0.7, place.y],
                [place.flagLeft, place.y],
              ],
              stroke: look.color,
              width: 2.2 * scale,
              dash: [2.2 * scale, 2.2 * scale],
              info,
            },
          ]
    return input.start === 'none'
      ? []
      : [
          {
            type: 'rect',
            key: `lead:${look.key}`,
            role: 'lead',
            of,
            x: place.flagLeft - lead,
            y: place.y - 5 * scale,
            w: lead + 3 * scale,
            h: 10 * scale,
            fill: { from: `${look.color}00`, to: `${look.color}80` },
            info,
          },
        ]
  }
  // What is printed is filled, what is inferred hatched.
  const ground = (pitch: number) =>
    place.isKnown
      ? { fill: blend(look.color, input.style.bg, 0.7) }
      : { hatch: { color: look.color, pitch: pitch * scale, width: 1.4 * scale } }
  if (isThin(place, scale)) {
    const y = place.y + look.flagHeight / 2 + 0.5 * scale
    return [
      {
        type: 'rect',
        key: `stretch:${look.key}`,
        role: 'stretch',
        of,
        x: place.start,
        y,
        w: Math.max(0, place.x - place.start - 3 * scale),
        h: 3 * scale,
        ...ground(3),
        info,
      },
    ]
  }
  const h = Math.min(11 * scale, look.flagHeight - 4 * scale)
  const { plot } = input.layout
  const left = Math.max(place.start, plot.x - 40 * scale)
  const w = Math.min(place.flagLeft + 3 * scale, plot.x + plot.w) - left
  if (w <= 0) return []
  const edge = (y: number, side: string): FlatMark => ({
    type: 'path',
    key: `stretch:${look.key}:${side}`,
    role: 'stretch',
    of,
    part: 'side',
    points: [
      [left, y],
      [left + w, y],
    ],
    stroke: look.color,
    width: scale,
  })
  const done = place.start + (place.flagLeft - place.start) * input.shareOf(place.item) - left
  return [
    {
      type: 'rect',
      key: `stretch:${look.key}`,
      role: 'stretch',
      of,
      x: left,
      y: place.y - h / 2,
      w,
      h,
      ...ground(5),
      info,
    },
    ...(done > 0
      ? [
          {
            type: 'rect' as const,
            key: `share:${look.key}`,
            role: 'share' as const,
            of,
            x: left,
            y: place.y - h / 2,
            w: Math.min(w, done),
            h,
            fill: look.color,
            info,
          },
        ]
      : []),
    edge(place.y - h / 2, 'top'),
    edge(place.y + h / 2, 'bottom'),
  ]
}
