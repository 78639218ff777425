import type { GanttGroup } from '@/analysis/ganttRows'
import { workStates } from '@/analysis/workState'
import type { WorkState } from '@/analysis/workState'
import type { Day } from '@/model/day'
import type { Item } from '@/model/plan'
import { flagMarks } from './flag'
import type { GanttInput } from './ganttInput'
import type { FlatMark } from './scene'
import { taskColor } from './style'
import { textWidth } from './textWidth'
import type { TimeScale } from './timeScale'
import { dayEndX } from './timeScale'

/** Items of a group that fall due on one day, open-ended ones apart. */
interface DueDay { readonly key: string, readonly day: Day, readonly items: readonly Item[] }

/** Days so close that their flags would meet share the flag of the last where they are in one state, and each other keeps a pole of its own; a `bare` day, in a lighter state than its neighbour, has no flag at all. */
interface Bunch { readonly x: number, readonly w: number, readonly text: string, readonly days: readonly DueDay[], readonly bare: boolean }

/** A folded group's single row: one flag per deadline day, naming the items that share it, and how many there are. */
export function foldedMarks(input: GanttInput, time: TimeScale, at: { readonly group: number, readonly y: number }): readonly FlatMark[] {
  const group = input.rows.groups[at.group]
  if (!group) return []
  const { style, layout: { scale, row, plot } } = input
  const { h } = input.layout.flag
  const color = group.task === null || !input.byTask ? style.ink2 : taskColor(style, group.task)
  const bunches = bunched(dueDays(group), { time, size: h * 0.74, scale, stateOf: day => dayState(day, input.stateOf) })
  const flags = bunches.flatMap(({ x, w, text, days, bare }) => {
    const last = days[0]
    const others = bare ? days : days.slice(1)
    if (!last || x < plot.x - w || x - w > plot.x + plot.w + 60 * scale) return []
    const info = { group: group.key, items: days.flatMap(day => day.items.map(item => item.id)) }
    return [
      ...others.map((other): FlatMark => ({ type: 'rect', key: `folded:${group.key}:${other.key}:pole`, x: dayEndX(time, other.day) - scale, y: at.y - row / 2 + 1.5 * scale, w: scale, h: row - 3 * scale, fill: color, info })),
      ...(bare ? [] : flagMarks({ key: `folded:${group.key}:${last.key}`, x, y: at.y, w, h, poleHeight: row - 3 * scale, text, color, state: dayState(last, input.stateOf), style, scale, info })),
    ]
  })
  const latest = bunches[0]?.x ?? 0
  if (latest < plot.x || latest > plot.x + plot.w) return flags
  return [...flags, { type: 'text', key: `folded:${group.key}:count`, x: latest + 12 * scale, y: at.y, text: input.words.groupCount(group.items.length), size: 13 * scale, color: style.ink2 }]
}

/** Days from the gravest state to the lightest, so that what presses is never the one without a flag; of one state the latest first. */
function bunched(days: readonly DueDay[], { time, size, scale, stateOf }: { readonly time: TimeScale, readonly size: number, readonly scale: number, readonly stateOf: (day: DueDay) => WorkState }): readonly Bunch[] {
  const bunch = (of: readonly DueDay[]): Bunch => {
    const text = runText(of.flatMap(day => day.items.map(item => item.id)))
    return { x: dayEndX(time, of[0]?.day ?? ''), w: Math.max(28 * scale, textWidth(text, size, 700) + 10 * scale), text, days: of, bare: false }
  }
  const bunches: Bunch[] = []
  const bare: Bunch[] = []
  const isFree = (one: Bunch, but: Bunch | null): boolean => bunches.every(other => other === but || one.x + 2 * scale <= other.x - other.w || other.x + 2 * scale <= one.x - one.w)
  for (const day of [...days].sort((a, b) => workStates.indexOf(stateOf(a)) - workStates.indexOf(stateOf(b)))) {
    const alone = bunch([day])
    const like = bunches.find(other => other.days[0] && stateOf(other.days[0]) === stateOf(day) && !isFree(alone, null) && alone.x > other.x - other.w - 2 * scale && alone.x <= other.x)
    const joined = like ? bunch([...like.days, day]) : null
    if (isFree(alone, null)) bunches.push(alone)
    else if (like && joined && isFree(joined, like)) bunches[bunches.indexOf(like)] = joined
    else bare.push({ x: alone.x, w: 0, text: '', days: [day], bare: true })
  }
  return [...bunches.sort((a, b) => b.x - a.x), ...bare]
}

type StateOf = (item: Item) => WorkState

const states = new WeakMap<DueDay, { readonly of: StateOf, readonly state: WorkState }>()

/** The gravest state of the items due on a day, looked for once. */
function dayState(day: DueDay, of: StateOf): WorkState {
  const known = states.get(day)
  if (known?.of === of) return known.state
  const gravest = Math.min(...new Set(day.items.map(item => workStates.indexOf(of(item)))))
  const state = workStates[gravest] ?? 'unreported'
  states.set(day, { of, state })
  return state
}

const known = new WeakMap<GanttGroup, readonly DueDay[]>()

/** The deadline days of a group, latest first, gathered once. */
function dueDays(group: GanttGroup): readonly DueDay[] {
  const made = known.get(group)
  if (made) return made
  const byDay = new Map<string, { readonly key: string, readonly day: Day, readonly items: Item[] }>()
  for (const item of group.items) {
    const { date, precision } = item.deadline
    const key = precision === 'open' ? `${date}:open` : date
    const known = byDay.get(key)
    if (known) known.items.push(item)
    else byDay.set(key, { key, day: date, items: [item] })
  }
  const days = [...byDay.values()].sort((a, b) => a.day < b.day ? 1 : -1)
  known.set(group, days)
  return days
}

/** Numbers said shortly: 1–3 for a run, 22·24 for two apart, ×4 for many. */
function runText(ids: readonly number[]): string {
  if (ids.length > 30) return `×${ids.length}`
  const sorted = [...ids].sort((a, b) => a - b)
  const first = sorted[0] ?? 0
  const last = sorted[sorted.length - 1] ?? 0
  if (sorted.length === 1) return String(first)
  if (last - first === sorted.length - 1) return sorted.length === 2 ? `${first}·${last}` : `${first}–${last}`
  return sorted.length <= 3 ? sorted.join('·') : `×${sorted.length}`
}
