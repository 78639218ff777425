import type { GanttGroup } from '@/analysis/screen/ganttRows'
import type { WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { TimeScale } from '@/charts/axis/timeScale'
import { dayEndX } from '@/charts/axis/timeScale'
import type { FlatMark } from '@/charts/scene/scene'
import { flagMarks, shownState } from '@/charts/sign/flag'
import { taskColor } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import type { Day } from '@/model/day'
import { memo, memoLast } from '@/model/memo'
import { numberRuns } from '@/model/numberRuns'
import type { Item } from '@/model/plan'
import type { GanttInput } from './input'

/**
 * Numbers of a group's items that fall due on one day and are in one state, and those said shortly.
 */
interface DueDay {
  readonly key: string
  readonly day: Day
  readonly state: WorkState
  readonly ids: readonly number[]
  readonly text: string
}

/**
 * Days of one state whose flags would meet share the flag of the last, and each other keeps a pole
 * of its own; a `bare` day has no flag at all. A flag stands in the whole row, or in its upper or
 * lower half.
 */
interface Bunch {
  readonly x: number
  readonly w: number
  readonly half: -1 | 0 | 1
  readonly text: string
  readonly days: readonly DueDay[]
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
  const {
    style,
    layout: { scale, row, plot },
  } = input
  const { h } = input.layout.flag
  const color = group.task === null || !input.byTask ? style.ink2 : taskColor(style, group.task)
  const bunches = bunched(dueDays(group, input.stateOf), {
    time,
    size: h * 0.74,
    scale,
    isHigh: row >= halvedRow * scale,
  })
  const flags = bunches.flatMap(({ x, w, half, text, days, bare }) => {
    const last = days[0]
    const others = bare ? days : days.slice(1)
    if (!last || x < plot.x - w || x - w > plot.x + plot.w + 60 * scale) return []
    const info = { group: group.key, items: idsOf(days) }
    const high =
      half === 0
        ? { y: at.y, h, pole: row - 3 * scale }
        : {
            y: at.y + (half * row) / 4,
            h: Math.min(halfHeight * scale, row / 2 - 1.6 * scale),
            pole: row / 2 - scale,
          }
    return [
      ...others.map((other): FlatMark => ({
        type: 'rect',
        key: `folded:${group.key}:${other.key}:pole`,
        role: 'flag',
        of: `folded:${group.key}:${other.key}`,
        part: 'pole',
        x: dayEndX(time, other.day) - scale,
        y: high.y - high.pole / 2,
        w: scale,
        h: high.pole,
        fill: color,
        info,
      })),
      ...(bare
        ? []
        : flagMarks({
            key: `folded:${group.key}:${last.key}`,
            x,
            y: high.y,
            w,
            h: high.h,
            poleHeight: high.pole,
            text,
            color,
            state: last.state,
            style,
            scale,
            info,
          })),
    ]
  })
  const latest = Math.max(...bunches.map(({ x }) => x))
  if (latest < plot.x || latest > plot.x + plot.w) return flags
  return [
    ...flags,
    {
      type: 'text',
      key: `folded:${group.key}:count`,
      role: 'group',
      part: 'count',
      x: latest + 12 * scale,
      y: at.y,
      text: input.words.groupCount(group.items.length),
      size: 13 * scale,
      color: style.ink2,
    },
  ]
}

function idsOf(days: readonly DueDay[]): readonly number[] {
  return days.length === 1 ? (days[0]?.ids ?? []) : days.flatMap(day => day.ids)
}

interface Fitting {
  readonly time: TimeScale
  readonly size: number
  readonly scale: number
  readonly isHigh: boolean
}

/**
 * Days from the gravest state to the lightest, so that what presses is never the one without a
 * flag: in the whole row where no other is near, else in a half, else on the flag of a later day in
 * its state, else bare.
 */
function bunched(
  days: readonly DueDay[],
  { time, size, scale, isHigh }: Fitting,
): readonly Bunch[] {
  const bunch = (of: readonly DueDay[], half: Bunch['half'], isShort = false): Bunch => {
    const text = isShort
      ? `×${of.reduce((sum, day) => sum + day.ids.length, 0)}`
      : of.length === 1
        ? (of[0]?.text ?? '')
        : runText(idsOf(of))
    return {
      x: dayEndX(time, of[0]?.day ?? ''),
      w: Math.max(
        28 * scale,
        textWidth(text, half === 0 ? size : 12 * scale, 700) + (half === 0 ? 10 : 13) * scale,
      ),
      half,
      text,
      days: of,
      bare: false,
    }
  }
  const alone = days.map(day => bunch([day], 0))
  const near = meeting(alone, 2 * scale)
  const bunches: Bunch[] = []
  const bare: Bunch[] = []
  const isFree = (one: Bunch, but: Bunch | null): boolean =>
    bunches.every(
      other =>
        other === but ||
        (one.half !== 0 && other.half !== 0 && one.half !== other.half) ||
        one.x + 2 * scale <= other.x - other.w ||
        other.x + 2 * scale <= one.x - one.w,
    )
  for (const [at, day] of days.entries()) {
    const halves = near[at] && isHigh ? ([-1, 1] as const) : []
    const short =
      day.ids.length > 1
        ? [...halves.map(half => bunch([day], half, true)), bunch([day], 0, true)]
        : []
    const own = [
      ...halves.map(half => bunch([day], half)),
      ...alone.slice(at, at + 1),
      ...short,
    ].find(one => isFree(one, null))
    if (own) {
      bunches.push(own)
      continue
    }
    const x = alone[at]?.x ?? 0
    const like = bunches
      .filter(
        other =>
          other.days[0]?.state === day.state && x > other.x - other.w - 2 * scale && x <= other.x,
      )
      .map(other => ({ other, joined: bunch([...other.days, day], other.half) }))
      .find(({ other, joined }) => isFree(joined, other))
    if (like) bunches[bunches.indexOf(like.other)] = like.joined
    else bare.push({ x, w: 0, half: 0, text: '', days: [day], bare: true })
  }
  return [...bunches.sort((a, b) => b.x - a.x), ...bare]
}

/** Which of some flags would meet another one. */
function meeting(flags: readonly Bunch[], gap: number): readonly boolean[] {
  const meets = flags.map(() => false)
  const order = flags.map((_, at) => at).sort((a, b) => (flags[a]?.x ?? 0) - (flags[b]?.x ?? 0))
  let last = -1
  let right = -Infinity
  for (const at of order) {
    const flag = flags[at]
    if (!flag) continue
    if (flag.x - flag.w < right + gap) meets[at] = meets[last] = true
    last = at
    right = flag.x
  }
  // A wide flag may reach over more than the one before it.
  let left = Infinity
  for (const at of [...order].reverse()) {
    const flag = flags[at]
    if (!flag) continue
    if (flag.x + gap > left) meets[at] = true
    left = Math.min(left, flag.x - flag.w)
  }
  return meets
}

type StateOf = (item: Item) => WorkState

/**
 * The deadline days of a group by state, the gravest first and of one state the latest; parted once
 * for a board.
 */
const dueDays = memoLast((group: GanttGroup, of: StateOf): readonly DueDay[] =>
  daysOf(group)
    .flatMap(({ key, day, items }) => {
      const byState: number[][] = workStates.map(() => [])
      for (const item of items) byState[workStates.indexOf(shownState(of(item)))]?.push(item.id)
      return byState.flatMap((ids, at): readonly DueDay[] => {
        const state = workStates[at]
        return ids.length === 0 || !state
          ? []
          : [{ key: `${key}:${state}`, day, state, ids, text: runText(ids) }]
      })
    })
    .sort((a, b) => workStates.indexOf(a.state) - workStates.indexOf(b.state)),
)

interface DayItems {
  readonly key: string
  readonly day: Day
  readonly items: readonly Item[]
}

/** The items of a group by deadline day, latest first, open-ended ones apart; gathered once. */
const daysOf = memo((group: GanttGroup): readonly DayItems[] => {
  const byDay = new Map<string, DayItems & { readonly items: Item[] }>()
  for (const item of group.items) {
    const { date, precision } = item.deadline
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
