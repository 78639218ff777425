import { dueState } from '@/analysis/dueState'
import type { Item } from '@/model/plan'
import { flagMarks } from './flag'
import type { GanttInput } from './ganttInput'
import { litItems } from './ganttInput'
import { nameLines } from './ganttLayout'
import type { Mark } from './scene'
import { taskColor } from './style'
import { textWidth } from './textWidth'
import type { TimeScale } from './timeScale'
import { dayEndX } from './timeScale'

/** Columns left of the plot for the rows that show: groups as merged cells whose words stay in sight, number, short title, units. */
export function columnMarks(input: GanttInput, first: number, last: number): readonly Mark[] {
  const { rows, layout, window } = input
  const lit = litItems(input)
  const y = (row: number): number => layout.head + (layout.tops[row] ?? 0) - window.top
  const cells = rows.rows.slice(first, last + 1).flatMap((row, index): readonly Mark[] => row.item ? rowMarks(input, row.item, { row: first + index, y: y(first + index), lit }) : [])
  const groups: Mark[] = []
  let at = first
  while (at > 0 && rows.rows[at - 1]?.group === rows.rows[first]?.group) at -= 1
  while (at <= last && at < rows.rows.length) {
    const group = rows.rows[at]?.group ?? 0
    let end = at
    while (rows.rows[end + 1]?.group === group) end += 1
    if (layout.group.w > 0) groups.push(...groupMarks(input, group, { top: y(at), bottom: y(end) + layout.row }))
    at = end + 1
  }
  return [...cells, ...groups]
}

function rowMarks(input: GanttInput, item: Item, { row, y, lit }: { readonly row: number, readonly y: number, readonly lit: ReadonlySet<number> }): readonly Mark[] {
  const { layout, style, words } = input
  const middle = y + layout.row / 2
  const chosen = lit.has(item.id)
  const info = { item: item.id }
  const weight = chosen ? 700 : 500
  const ends = input.rows.rows[row + 1]?.group !== input.rows.rows[row]?.group
  return [
    { type: 'rect', key: `cell:${row}`, x: layout.group.w, y, w: layout.plot.x - layout.group.w, h: layout.row, fill: chosen ? style.sel : style.bg, info },
    ...(item.id === input.selected ? [{ type: 'rect' as const, key: `cell:${row}:mark`, x: layout.group.w, y, w: 3 * layout.scale, h: layout.row, fill: style.ink }] : []),
    ...(ends ? [] : [{ type: 'path' as const, key: `cell:${row}:rule`, points: [[layout.group.w, y + layout.row], [layout.plot.x, y + layout.row]] as const, stroke: style.line, width: layout.scale }]),
    { type: 'text', key: `number:${row}`, x: layout.number, y: middle, text: String(item.id), size: layout.text, weight: 700, align: 'right', color: taskColor(style, item.task), info },
    { type: 'text', key: `title:${row}`, x: layout.title, y: middle, text: item.title, size: layout.text, weight, color: style.ink, info },
    ...(layout.units === null ? [] : [{ type: 'text' as const, key: `units:${row}`, x: layout.units, y: middle, text: words.unitsOf(item), size: 13 * layout.scale, color: style.ink2, info }]),
  ]
}

function groupMarks(input: GanttInput, index: number, { top, bottom }: { readonly top: number, readonly bottom: number }): readonly Mark[] {
  const { layout, style, words } = input
  const group = input.rows.groups[index]
  if (!group) return []
  const { scale } = layout
  const color = group.task === null ? style.line3 : taskColor(style, group.task)
  const named = { ...group, name: words.groupName(group.key, group.name) }
  const visible = Math.max(top, Math.min(layout.head, bottom - layout.row))
  const lines = nameLines(named, { height: bottom - visible, row: layout.row, scale })
  const info = { group: group.key }
  const lineHeight = 17 * scale
  const count = words.groupCount(group.items.length)
  const tall = bottom - visible >= lineHeight * (lines.length + 1) + 4 * scale
  const y = visible + (tall || lines.length > 1 ? Math.min(layout.row / 2, lineHeight / 2 + 4 * scale) : layout.row / 2)
  const x = (group.task === null ? 28 : 58) * scale
  const caret = 17 * scale
  const text = (key: string, at: number, words_: string, size: number, ink: string): Mark => ({ type: 'text', key: `group:${group.key}:${key}`, x, y: y + at * lineHeight, text: words_, size, weight: at === 0 || size === 13 * scale ? 500 : 400, color: ink, info })
  return [
    { type: 'rect', key: `group:${group.key}`, x: 0, y: top, w: layout.group.w, h: bottom - top, fill: style.bg, info },
    { type: 'rect', key: `group:${group.key}:bar`, x: 0, y: top + scale, w: 6 * scale, h: bottom - top - 2 * scale, fill: color, info },
    { type: 'path', key: `group:${group.key}:caret`, closed: true, fill: style.ink3, info, points: group.folded ? [[caret - 2 * scale, y - 4 * scale], [caret + 3 * scale, y], [caret - 2 * scale, y + 4 * scale]] : [[caret - 4 * scale, y - 2 * scale], [caret + 4 * scale, y - 2 * scale], [caret, y + 3 * scale]] },
    ...(group.task === null ? [] : [{ type: 'text' as const, key: `group:${group.key}:no`, x: 40 * scale, y, text: String(group.task), size: 16 * scale, weight: 700 as const, align: 'center' as const, color, info }]),
    ...lines.map((line, at) => text(`name${at}`, at, line, 13 * scale, style.ink)),
    ...(tall ? [text('count', lines.length, count, 12 * scale, style.ink3)] : []),
    { type: 'path', key: `group:${group.key}:rule`, points: [[0, bottom + layout.gap / 2], [layout.plot.x, bottom + layout.gap / 2]], stroke: style.line2, width: scale },
  ]
}

/** A folded group's single row: one flag per deadline day, naming the items that share it, and how many there are. */
export function foldedMarks(input: GanttInput, time: TimeScale, at: { readonly group: number, readonly y: number }): readonly Mark[] {
  const group = input.rows.groups[at.group]
  if (!group) return []
  const { style, layout: { scale, row } } = input
  const byDay = new Map<string, Item[]>()
  for (const item of group.items) {
    const list = byDay.get(item.deadline.date)
    if (list) list.push(item)
    else byDay.set(item.deadline.date, [item])
  }
  const { h } = input.layout.flag
  const latest = Math.max(...[...byDay.keys()].map(day => dayEndX(time, day)))
  const count: Mark = { type: 'text', key: `folded:${group.key}:count`, x: latest + 12 * scale, y: at.y, text: input.words.groupCount(group.items.length), size: 13 * scale, color: style.ink2, halo: style.bg }
  const flags = [...byDay.entries()].sort(([a], [b]) => b.localeCompare(a)).flatMap(([day, items]) => {
    const text = runText(items.map(item => item.id))
    const first = items[0]
    if (!first) return []
    const color = group.task === null ? style.ink2 : taskColor(style, group.task)
    return flagMarks({ key: `folded:${group.key}:${day}`, x: dayEndX(time, day), y: at.y, w: Math.max(28 * scale, textWidth(text, h * 0.74, 700) + 14 * scale), h, poleHeight: row - 3 * scale, text, color, state: dueState(first.deadline, input.asOf), style, scale, info: { group: group.key, items: items.map(item => item.id) } })
  })
  return latest < input.layout.plot.x || latest > input.layout.plot.x + input.layout.plot.w ? flags : [...flags, count]
}

/** Numbers said shortly: 1–3 for a run, 22·24 for two apart, 4 项 for many. */
function runText(ids: readonly number[]): string {
  const first = ids[0] ?? 0
  const last = ids[ids.length - 1] ?? 0
  if (ids.length === 1) return String(first)
  if (last - first === ids.length - 1) return ids.length === 2 ? `${first}·${last}` : `${first}–${last}`
  return ids.length <= 3 ? ids.join('·') : `×${ids.length}`
}
