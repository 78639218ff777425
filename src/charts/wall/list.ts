import { itemStateOf } from '@/analysis/state/stateBoard'
import { lateUnits } from '@/analysis/state/unitStates'
import { isDone } from '@/analysis/state/workState'
import { evenRuns } from '@/charts/figure/paging'
import type { MarkRole } from '@/charts/scene/role'
import type { FlatMark } from '@/charts/scene/scene'
import { isSolid } from '@/charts/sign/flag'
import { stateBox } from '@/charts/sign/stateBox'
import { taskColor } from '@/charts/sign/style'
import { fitText, textWidth } from '@/charts/text/textWidth'
import { daysBetween } from '@/model/day'
import type { Item } from '@/model/plan'
import { printedDeadline, deadlineGroup, isDated } from '@/model/plan'
import type { WallInput } from './input'
import { wallType } from './input'

/** Px of the design that a line of a list takes. */
const leastLine = 66

/** How many lines of a list stand in a height, at least one. */
export function listLines(height: number, unit: number): number {
  return Math.max(1, Math.floor(height / (leastLine * unit)))
}

/** Px of a line where so many stand in a height: as high as lets them fill it, within bounds. */
export function lineHeight(height: number, lines: number, unit: number): number {
  return Math.min(120 * unit, Math.max(leastLine * unit, height / Math.max(1, lines)))
}

/**
 * The part of a list that a page shows, like a station's board: whole lines, as large and about as
 * many on every page; and how many pages it takes.
 */
export function listPage<T>(
  list: readonly T[],
  lines: number,
  page: number,
): { readonly shown: readonly T[]; readonly pages: number; readonly each: number } {
  const pages = Math.max(1, Math.ceil(list.length / lines))
  const at = Math.min(page, pages - 1)
  const [from, to] = evenRuns(list.length, pages)[at] ?? [0, 0]
  return { shown: list.slice(from, to), pages, each: Math.ceil(list.length / pages) }
}

/**
 * Lines of items: number in its state's shape, short title, units where there is room for those of
 * all pages, deadline as printed, and how many days are left or have passed.
 */
export function itemLines(
  input: WallInput,
  items: readonly Item[],
  at: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly unit: number
    readonly line: number
    readonly all: readonly Item[]
  },
): readonly FlatMark[] {
  const { unit, width, line, all } = at
  const size = wallType.row * unit
  const days = items.map(item => dayWords(input, item))
  const dayWidth = Math.max(0, ...all.map(item => textWidth(dayWords(input, item), size, 700)))
  const deadlines = all.map(item => printedDeadline(item.deadline))
  const deadlineWidth = Math.max(0, ...deadlines.map(text => textWidth(text, 26 * unit)))
  const titleWidth = Math.max(0, ...all.map(item => textWidth(item.title, size, 500)))
  const left = 84 * unit
  const right = width - dayWidth - 40 * unit
  const hasDeadline = right - left - Math.min(titleWidth, 14 * size) > deadlineWidth + 48 * unit
  const titleEnd = hasDeadline ? right - deadlineWidth - 48 * unit : right
  const unitsLeft = Math.max(left + titleWidth + 32 * unit, width * 0.4)
  const unitsRoom = titleEnd - unitsLeft
  const hasUnits = all.every(item => unitsIn(input, item, { room: unitsRoom, unit }) !== undefined)
  return items.flatMap((item, index): readonly FlatMark[] => {
    const y = at.y + (index + 0.5) * line
    const info = { item: item.id }
    const text = (
      name: string,
      x: number,
      of: {
        readonly role: MarkRole
        readonly text: string
        readonly size: number
        readonly weight?: 400 | 500 | 700
        readonly color: string
        readonly align?: 'right'
      },
    ): FlatMark => ({
      type: 'text',
      key: `line:${item.id}:${name}`,
      x: at.x + x,
      y,
      info,
      ...of,
    })
    return [
      ...(input.lit === item.id
        ? [
            {
              type: 'rect',
              key: `line:${item.id}:lit`,
              role: 'lit',
              x: at.x,
              y: y - line / 2,
              w: width,
              h: line,
              fill: input.style.sel,
            } as const,
          ]
        : []),
      ...numberBox(input, item, { x: at.x, y, unit }),
      text('title', left, {
        role: 'title',
        text: fitText(item.title, titleEnd - left, size, 500),
        size,
        weight: 500,
        color: input.style.ink,
      }),
      ...(hasUnits
        ? [
            text('units', unitsLeft, {
              role: 'units',
              text: unitsIn(input, item, { room: unitsRoom, unit }) ?? '',
              size: wallType.least * unit,
              color: input.style.ink2,
            }),
          ]
        : []),
      ...(hasDeadline
        ? [
            text('deadline', right - deadlineWidth, {
              role: 'deadline',
              text: printedDeadline(item.deadline),
              size: 26 * unit,
              color: input.style.ink2,
            }),
          ]
        : []),
      text('days', width, {
        role: 'note',
        text: days[index] ?? '',
        size,
        weight: 700,
        color: dayColor(input, item),
        align: 'right',
      }),
      {
        type: 'path',
        key: `line:${item.id}:rule`,
        role: 'rule',
        points: [
          [at.x, y + line / 2],
          [at.x + width, y + line / 2],
        ],
        stroke: input.style.line2,
        width: unit,
      },
    ]
  })
}

/** The units of an item, late ones first, in as many words as a room holds. */
function unitsIn(
  { board, words }: WallInput,
  item: Item,
  { room, unit }: { readonly room: number; readonly unit: number },
): string | undefined {
  const late = lateUnits(board, item)
  const texts = late ? words.lateUnits(late) : [words.unitsOf(item)]
  return texts.find(text => textWidth(text, wallType.least * unit) < room)
}

/** An item's number in the shape of its state and the hue of its task. */
export function numberBox(
  { board, style }: WallInput,
  item: Item,
  { x, y, unit }: { readonly x: number; readonly y: number; readonly unit: number },
): readonly FlatMark[] {
  const state = itemStateOf(board)(item)
  const box = { x, y: y - 21 * unit, w: 60 * unit, h: 42 * unit }
  const hue = taskColor(style, item.task)
  const info = { item: item.id }
  const solid = isSolid(state)
  const done = isDone(state)
  return [
    ...stateBox({
      key: `line:${item.id}:state`,
      role: 'state',
      of: `line:${item.id}`,
      box,
      state,
      style: { ...style, states: { ...style.states, [state]: hue } },
      scale: 2 * unit,
      info,
      corner: true,
    }),
    {
      type: 'text',
      key: `line:${item.id}:number`,
      role: 'number',
      of: `line:${item.id}`,
      x: x + (done || state === 'today' ? 24 : 30) * unit,
      y: y - (state === 'overdue' ? 6 : state === 'near' ? 5 : 0) * unit,
      text: String(item.id),
      size: wallType.row * unit,
      weight: 700,
      align: 'center',
      color: solid ? style.onflag : hue,
      info,
    },
  ]
}

/** How far an item's deadline is off, in words. */
function dayWords({ board, words }: WallInput, item: Item): string {
  const group = deadlineGroup(item.deadline)
  if (typeof group !== 'number') return words.state(group)
  const days = daysBetween(board.day, item.deadline.date)
  return days === 0 ? words.today : days > 0 ? words.left(days) : words.passed(-days)
}

function dayColor({ board, style }: WallInput, item: Item): string {
  const days = daysBetween(board.day, item.deadline.date)
  return days < 0 && isDated(item.deadline) ? style.states[itemStateOf(board)(item)] : style.ink
}
