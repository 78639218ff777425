import type { GanttGroup } from '@/analysis/screen/ganttRows'
import type { WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { TimeScale } from '@/charts/axis/timeScale'
import type { FlatMark } from '@/charts/scene/scene'
import { flagMarks, flagReach, halfRoom, shownState } from '@/charts/sign/flag'
import { taskColor } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import type { Day } from '@/model/day'
import type { DaySpan } from '@/model/deadlineSpan'
import { spanEdge } from '@/model/deadlineSpan'
import { memo, memoLast } from '@/model/memo'
import { numberRuns } from '@/model/numberRuns'
import type { Item } from '@/model/plan'
import { deadlineGroup } from '@/model/plan'
import type { GanttInput } from './input'
import type { Pole } from '@/charts/axis/pole'
import { poleOf } from '@/charts/axis/pole'

/**
 * Numbers of a group's items that fall due on one day and are in one state, and those said shortly.
 */
interface DueDay {
  readonly key: string
  /** One of the items due on the day. */
  readonly item: Item
  readonly state: WorkState
  readonly ids: readonly number[]
  readonly text: string
}

/**
 * Days of one state whose flags would meet share the flag of the last, and each other keeps a pole
 * of its own; a `bare` day has no flag at all. A flag stands in the whole row, or in its upper or
 * lower half.
 */
interface Bunch extends Pole {
  readonly w: number
  readonly half: -1 | 0 | 1
  readonly text: string
  readonly days: readonly [DueDay, ...DueDay[]]
  readonly bare: boolean
}

/** Px at scale 1 of a flag in half a row, and of a row from which on halves can be read. */
const [halfHeight, halvedRow] = [12.5, 23]

/**
 * A folded group's single row: a flag per deadline day and state as flags tell it, naming the items
 * that share it, in half the row where flags would meet; and how many items there are.
 */
export function foldedMarks(
  input: GanttInput,
  time: TimeScale,
  at: { readonly group: number; readonly y: number },
): readonly FlatMark[] {
  const group = input.rows.groups[at.group]
  if (!group) return []
  const { scale, row, plot, flag } = input.layout
  const bunches = bunched(dueDays(group, input.stateIn(group)), {
    days: { span: input.span, time },
    words: input.words,
    size: flag.h * 0.74,
    scale,
    isHigh: row >= halvedRow * scale,
  })
  const flags = bunches
    .filter(({ x, w }) => x >= plot.x - w && x - w <= plot.x + plot.w + 60 * scale)
    .flatMap(bunch => bunchMarks(input, time, { group, bunch, y: at.y }))
  // A group of items without a day has no flag to stand beside.
  if (bunches.length === 0) return [countMark(input, group, { x: plot.x - 2 * scale, y: at.y })]
  const latest = Math.max(...bunches.map(bunch => endsOf(bunch, scale).right))
  const isInSight = latest >= plot.x && latest <= plot.x + plot.w
  return isInSight ? [...flags, countMark(input, group, { x: latest, y: at.y })] : flags
}

function countMark(
  { layout, style, words }: GanttInput,
  group: GanttGroup,
  { x, y }: { readonly x: number; readonly y: number },
): FlatMark {
  return {
    type: 'text',
    key: `folded:${group.key}:count`,
    role: 'group',
    part: 'count',
    x: x + 12 * layout.scale,
    y,
    text: words.groupCount(group.items.length),
    size: 13 * layout.scale,
    color: style.ink2,
  }
}

/** Where a flag stands in its row: the whole of it, or one of its halves. */
function flagPlace({ layout }: GanttInput, half: Bunch['half'], y: number) {
  const { row, flag, scale } = layout
  if (half === 0) return { y, h: flag.h, poleHeight: row - 3 * scale }
  return {
    y: y + (half * row) / 4,
    h: Math.min(halfHeight * scale, row / 2 - 1.6 * scale),
    poleHeight: row / 2 - scale,
  }
}

/** The flag of a bunch at its last day, and the poles of its other days; of a bare one poles alone. */
function bunchMarks(
  input: GanttInput,
  time: TimeScale,
  { group, bunch, y }: { readonly group: GanttGroup; readonly bunch: Bunch; readonly y: number },
): readonly FlatMark[] {
  const { style, byTask, layout } = input
  const { scale } = layout
  const { x, edge, isMirrored, w, half, text, days, bare } = bunch
  const [last] = days
  const color = group.task === null || !byTask ? style.ink2 : taskColor(style, group.task)
  const info = { group: group.key, items: idsOf(days) }
  const place = flagPlace(input, half, y)
  const key = (day: DueDay): string => `folded:${group.key}:${day.key}`
  const poles = (bare ? days : days.slice(1)).map((day): FlatMark => ({
    type: 'rect',
    key: `${key(day)}:pole`,
    role: 'flag',
    of: key(day),
    part: 'pole',
    x: poleOf(day.item.deadline, { span: input.span, time }, { w, scale }).x - scale,
    y: place.y - place.poleHeight / 2,
    w: scale,
    h: place.poleHeight,
    fill: color,
    info,
  }))
  if (bare) return poles
  const { state } = last
  const flag = {
    key: key(last),
    x,
    beyond: edge,
    isMirrored,
    w,
    ...place,
    isHalf: half !== 0,
    text,
    color,
    state,
    style,
    scale,
    info,
  }
  return [...poles, ...flagMarks(flag)]
}

function idsOf(days: readonly DueDay[]): readonly number[] {
  return days.length === 1 ? (days[0]?.ids ?? []) : days.flatMap(day => day.ids)
}

interface Fitting {
  readonly days: { readonly span: DaySpan; readonly time: TimeScale }
  readonly words: GanttInput['words']
  readonly size: number
  readonly scale: number
  readonly isHigh: boolean
}

/**
 * Days from the gravest state to the lightest, so that what presses is never the one without a
 * flag: in the whole row where no other is near, else in a half, else on the flag of a later day in
 * its state, else bare. What lies beyond the edge comes first, for its words are nowhere else.
 */
function bunched(days: readonly DueDay[], fitting: Fitting): readonly Bunch[] {
  const alone = days.map(day => bunchOf([day], 0, fitting))
  const near = meeting(alone, fitting.scale)
  const bunches: Bunch[] = []
  const bare: Bunch[] = []
  const isFar = (at: number): boolean => (alone[at]?.edge ?? null) !== null
  const order = [...days.keys()].sort((a, b) => Number(isFar(b)) - Number(isFar(a)))
  for (const at of order) {
    const day = days[at]
    if (!day) continue
    const whole = alone[at] ?? bunchOf([day], 0, fitting)
    const halves = near[at] === true && fitting.isHigh ? ([-1, 1] as const) : []
    const own = ownFlags(day, whole, { halves, fitting }).find(one => isFree(one, bunches, fitting))
    if (own) {
      bunches.push(own)
      continue
    }
    const joined = isFar(at) ? undefined : joinedFlag(day, whole.x, { bunches, fitting })
    if (joined) bunches[joined.at] = joined.bunch
    else bare.push({ ...whole, w: 0, half: 0, text: '', bare: true })
  }
  return [...bunches.sort((a, b) => b.x - a.x), ...bare]
}

/** Days on the flag of the first; `isShort` only counts their items. */
function bunchOf(
  days: readonly [DueDay, ...DueDay[]],
  half: Bunch['half'],
  { days: where, words, size, scale, isShort = false }: Fitting & { readonly isShort?: boolean },
): Bunch {
  const [{ item, text: own }] = days
  const isFar = spanEdge(where.span, item.deadline) !== null
  const count = days.reduce((sum, day) => sum + day.ids.length, 0)
  const whole = days.length === 1 ? own : runText(idsOf(days))
  const numbers = isShort ? `×${count}` : whole
  const text = isFar ? `${numbers} ${words.deadlineOf(item, true)}` : numbers
  const room = half === 0 ? 10 * scale : 13 * scale + halfRoom(days[0].state, scale)
  const type = half === 0 ? size : 12 * scale
  const w = Math.max(28 * scale, textWidth(text, type, 700) + room)
  return {
    ...poleOf(item.deadline, where, { w, scale }),
    w,
    half,
    text,
    days,
    bare: false,
  }
}

/** Flags that a day could have to itself, the best first: numbers in full, then counted. */
function ownFlags(
  day: DueDay,
  whole: Bunch,
  { halves, fitting }: { readonly halves: readonly (-1 | 1)[]; readonly fitting: Fitting },
): readonly Bunch[] {
  const short = { ...fitting, isShort: true }
  return [
    ...halves.map(half => bunchOf([day], half, fitting)),
    whole,
    ...(day.ids.length > 1 ? [...halves, 0 as const].map(half => bunchOf([day], half, short)) : []),
  ]
}

/** The flag of a later day in the same state with a day joined to it, and its place among bunches. */
function joinedFlag(
  day: DueDay,
  x: number,
  { bunches, fitting }: { readonly bunches: readonly Bunch[]; readonly fitting: Fitting },
): { readonly at: number; readonly bunch: Bunch } | undefined {
  return bunches
    .map((bunch, at) => ({ at, bunch }))
    .filter(
      ({ bunch }) =>
        bunch.edge === null &&
        bunch.days[0].state === day.state &&
        x > bunch.x - bunch.w - 2 * fitting.scale &&
        x <= bunch.x,
    )
    .map(({ at, bunch }) => ({ at, bunch: bunchOf([...bunch.days, day], bunch.half, fitting) }))
    .find(({ at, bunch }) =>
      isFree(
        bunch,
        bunches.filter((_, other) => other !== at),
        fitting,
      ),
    )
}

/** Whether a flag stands clear of others, in another half or beside them. */
function isFree(one: Bunch, others: readonly Bunch[], { scale }: Fitting): boolean {
  const gap = 2 * scale
  return others.every(other => {
    const isOtherHalf = one.half !== 0 && other.half !== 0 && one.half !== other.half
    const [ends, others] = [endsOf(one, scale), endsOf(other, scale)]
    return isOtherHalf || ends.right + gap <= others.left || others.right + gap <= ends.left
  })
}

function endsOf(bunch: Bunch, scale: number): { readonly left: number; readonly right: number } {
  const { left, right } = flagReach({ ...bunch, state: bunch.days[0].state, scale })
  return { left: bunch.x - left, right: bunch.x + right }
}

/** Which of some flags would meet another one. */
function meeting(flags: readonly Bunch[], scale: number): readonly boolean[] {
  const gap = 2 * scale
  const meets = flags.map(() => false)
  const order = flags
    .map((flag, at) => ({ at, ...endsOf(flag, scale) }))
    .sort((a, b) => a.right - b.right)
  for (const [place, { at, left }] of order.entries()) {
    const before = order[place - 1]
    if (before && left < before.right + gap) meets[at] = meets[before.at] = true
  }
  // A wide flag may reach over more than the one before it.
  let leftmost = Infinity
  for (const { at, left, right } of [...order].reverse()) {
    if (right + gap > leftmost) meets[at] = true
    leftmost = Math.min(leftmost, left)
  }
  return meets
}

type StateOf = (item: Item) => WorkState

/**
 * The deadline days of a group by state, the gravest first and of one state the latest; parted once
 * for a board.
 */
const dueDays = memoLast((group: GanttGroup, stateOf: StateOf): readonly DueDay[] =>
  daysOf(group)
    .flatMap(day => statesOfDay(day, stateOf))
    .sort((a, b) => workStates.indexOf(a.state) - workStates.indexOf(b.state)),
)

/** A day's items by the states that flags tell them in. */
function statesOfDay({ key, items }: DayItems, stateOf: StateOf): readonly DueDay[] {
  const [item] = items
  const byState = new Map<WorkState, number[]>()
  for (const item of items) {
    const state = shownState(stateOf(item))
    const ids = byState.get(state)
    if (ids) ids.push(item.id)
    else byState.set(state, [item.id])
  }
  return workStates.flatMap((state): readonly DueDay[] => {
    const ids = byState.get(state)
    return ids && item ? [{ key: `${key}:${state}`, item, state, ids, text: runText(ids) }] : []
  })
}

interface DayItems {
  readonly key: string
  readonly day: Day
  readonly items: readonly Item[]
}

/** The items of a group by deadline day, latest first, open-ended ones apart, and none of those
 * that have no day otherwise; gathered once. */
const daysOf = memo((group: GanttGroup): readonly DayItems[] => {
  const byDay = new Map<string, DayItems & { readonly items: Item[] }>()
  for (const item of group.items) {
    const { date, precision } = item.deadline
    if (deadlineGroup(item.deadline) === 'undated') continue
    const key = precision === 'open' ? `${date}:open` : date
    const found = byDay.get(key)
    if (found) found.items.push(item)
    else byDay.set(key, { key, day: date, items: [item] })
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? 1 : -1))
})

/** Numbers said shortly: 1–3 for a run, 22·24 for two apart, ×4 for many. */
function runText(ids: readonly number[]): string {
  if (ids.length > 30) return `×${ids.length}`
  const sorted = [...ids].sort((a, b) => a - b)
  const runs = numberRuns(sorted, 3)
  return sorted.length <= 3 || runs.length === 1 ? runs.join('·') : `×${sorted.length}`
}
