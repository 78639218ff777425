import type { GanttGroup } from '@/analysis/screen/ganttRows'
import type { WorkState } from '@/analysis/state/workState'
import type { TimeScale } from '@/charts/axis/timeScale'
import type { FlatMark } from '@/charts/scene/scene'
import type { FlagInput } from '@/charts/sign/flag'
import { flagMarks, halfRoom, shownState } from '@/charts/sign/flag'
import { stateBox } from '@/charts/sign/stateBox'
import { taskColor } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { spanEdge } from '@/model/deadlineSpan'
import { numberRuns } from '@/model/numberRuns'
import type { Item } from '@/model/plan'
import { deadlineGroup } from '@/model/plan'
import type { GanttInput, LabelGround } from './input'
import type { LaneFlag } from './laneNames'
import { laneNames } from './laneNames'
import { poleOf } from '@/charts/axis/pole'

/** Px at scale 1 of a flag in half a lane: high enough for the smallest number. */
const halfHeight = 11.5
/**
 * Px at scale 1 of the numbers on flags, and of the height that one needs to stand clear of the
 * next, digits being lower than a line.
 */
const [numberSize, numberHigh] = [12, 10.75]

/**
 * Whether each lane has room for a flag of every day and state, so that no number is dropped, none
 * stands on another day and none touches the one below it.
 */
export function lanesHold(input: GanttInput, time: TimeScale): boolean {
  const { row, scale } = input.layout
  const lanes = input.rows.groups.map(group => laneFlags(input, time, group))
  return lanes.every(
    flags => flags?.every(({ half }) => half === 0 || row >= 2 * numberHigh * scale) ?? false,
  )
}

/**
 * A group's items on one line: a flag a deadline day and state, in two halves where they stand
 * close, each with the names of its items where they have room.
 */
export function laneMarks(
  input: GanttInput,
  time: TimeScale,
  at: LabelGround & { readonly group: number; readonly y: number },
): readonly FlatMark[] {
  const group = input.rows.groups[at.group]
  if (!group) return []
  const {
    style,
    layout: { scale, row, flag },
  } = input
  const color = group.task === null || !input.byTask ? style.ink2 : taskColor(style, group.task)
  const flags = laneFlags(input, time, group) ?? []
  return [
    ...laneNames(input, flags, at),
    ...flags.flatMap(one => {
      const h = one.half === 0 ? flag.h : Math.min(halfHeight * scale, row / 2)
      // As far as may be from the other half, whose names reach up to the middle.
      const middle = Math.max(h / 2, row / 2 - scale / 2 - h / 2)
      const y = at.y + one.half * middle
      const info = { group: group.key, items: one.items }
      if (one.isUndated) return daylessMarks(one, { y, h, color, style, scale, info })
      return flagMarks({
        key: `lane:${one.key}`,
        x: one.x,
        y,
        isHalf: one.hasTickRoom,
        w: one.w,
        h,
        poleHeight: one.half === 0 ? row - 3 * scale : h,
        text: one.text,
        beyond: one.edge,
        color,
        state: one.state,
        style,
        scale,
        info,
      })
    }),
  ]
}

function isDayless({ deadline }: Item): boolean {
  return deadlineGroup(deadline) === 'undated'
}

/** The numbers of items without a day in the box of their state. */
function daylessMarks(
  { key, x, w, state, text }: LaneFlag,
  at: Pick<FlagInput, 'y' | 'h' | 'color' | 'style' | 'scale' | 'info'>,
): readonly FlatMark[] {
  const { y, h, color, style, scale, info } = at
  const whole = { role: 'flag', of: `lane:${key}` } as const
  const own = info ? { info } : {}
  return [
    ...stateBox({
      ...whole,
      key: `lane:${key}:box`,
      box: { x: x - w, y: y - h / 2, w, h },
      state,
      style: { ...style, states: { ...style.states, [state]: color } },
      scale,
      corner: true,
      ...own,
    }),
    {
      type: 'text',
      key: `lane:${key}:number`,
      ...whole,
      part: 'number',
      x: x - w / 2,
      y,
      text,
      size: Math.min(13.5 * scale, Math.max(12 * scale, h * 0.74)),
      weight: 700,
      align: 'center',
      color,
      ...own,
    },
  ]
}

/**
 * The flags of a group from left to right; null where some would stand on one another even in
 * halves.
 */
function laneFlags(
  input: GanttInput,
  time: TimeScale,
  group: GanttGroup,
): readonly LaneFlag[] | null {
  const placed: LaneFlag[] = []
  let cluster: LaneFlag[] = []
  let right = -Infinity
  const flush = (): boolean => {
    const halves = cluster.length > 1 ? inHalves(cluster, input.layout.scale) : cluster
    placed.push(...(halves ?? []))
    cluster = []
    return halves !== null
  }
  for (const flag of dayFlags(input, time, group)) {
    if (flag.x - flag.w < right + 2 * input.layout.scale || cluster.length === 0) cluster.push(flag)
    else if (flush()) cluster.push(flag)
    else return null
    right = Math.max(right, flag.x)
  }
  return flush() ? placed : null
}

/**
 * Flags that meet, each in the upper half where that is free there, else in the lower, with room for
 * a tick within where there is any; null where neither is free.
 */
function inHalves(flags: readonly LaneFlag[], scale: number): readonly LaneFlag[] | null {
  const ends = { '-1': -Infinity, '1': -Infinity }
  const placed: LaneFlag[] = []
  for (const flag of flags) {
    const isFree = (half: -1 | 1, w: number): boolean => flag.x - w >= ends[half] + 2 * scale
    const wide = flag.w + halfRoom(flag.state, scale)
    const found = [wide, flag.w]
      .flatMap(w => ([-1, 1] as const).map(half => ({ half, w })))
      .find(({ half, w }) => isFree(half, w))
    if (!found) return null
    ends[found.half] = flag.x
    placed.push({ ...flag, ...found, hasTickRoom: found.w === wide })
  }
  return placed
}

function dayFlags(
  { stateIn, span, words, layout: { scale, flag, plot } }: GanttInput,
  time: TimeScale,
  group: GanttGroup,
): readonly LaneFlag[] {
  const stateOf = stateIn(group)
  const byKey = new Map<string, { readonly state: WorkState; readonly items: Item[] }>()
  for (const item of group.items) {
    const state = shownState(stateOf(item))
    const key = `${isDayless(item) ? 'undated' : item.deadline.date} ${state}`
    const known = byKey.get(key)
    if (known) known.items.push(item)
    else byKey.set(key, { state, items: [item] })
  }
  return [...byKey]
    .map(([key, { state, items }]): LaneFlag => {
      const ids = items.map(item => item.id).sort((a, b) => a - b)
      const [first] = items
      const isFar = first !== undefined && spanEdge(span, first.deadline) !== null
      const numbers = numberRuns(ids, 3).join('·')
      const text = isFar ? `${numbers} ${words.deadlineOf(first, true)}` : numbers
      const w = Math.max(flag.w, textWidth(text, numberSize * scale, 700) + 13 * scale)
      const isUndated = first !== undefined && isDayless(first)
      // What has no day stands where the plot begins, whatever days are in sight.
      const pole =
        first && !isUndated
          ? poleOf(first.deadline, { span, time }, { w, scale })
          : { x: plot.x + w + 6 * scale, edge: null }
      return {
        key: `${group.key}:${key}`,
        items: ids,
        text,
        names: items.map(item => item.title).filter(Boolean),
        state,
        ...pole,
        isUndated,
        w,
        half: 0,
        hasTickRoom: false,
      }
    })
    .sort((a, b) => a.x - b.x || a.key.localeCompare(b.key))
}
