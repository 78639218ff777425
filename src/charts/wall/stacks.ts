import { itemStateOf } from '@/analysis/state/stateBoard'
import type { FlatMark } from '@/charts/scene/scene'
import { stateBox } from '@/charts/sign/stateBox'
import { taskColor } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { dayNumber, lastDayOfMonth, yearMonth } from '@/model/day'
import type { Item } from '@/model/plan'
import { deadlineGroup } from '@/model/plan'
import type { WallInput } from './input'
import { wallType } from './input'
import { numberBox } from './list'

/**
 * Items that fall due in so many months from one on, numbered from year 0; those without a last day
 * in one of their own, after all others.
 */
interface Stack {
  readonly first: number
  readonly months: number
  readonly items: readonly Item[]
  /** Why its items have no last day; null where they have one. */
  readonly undated: 'open' | 'undated' | null
}

/** Px of the design of an item's box, and what parts boxes. */
interface Boxes {
  readonly w: number
  readonly h: number
  readonly gap: number
}

/**
 * Deadlines in columns as they fit a box: how an item is drawn, how wide a column is in px, and how
 * many items stand beside one another in one.
 */
export interface Stacks {
  readonly stacks: readonly Stack[]
  readonly boxes: Boxes
  readonly column: number
  readonly across: number
}

/** An item's box with its number, and ever smaller ones without. */
const sizes: readonly Boxes[] = [
  { w: 60, h: 42, gap: 6 },
  { w: 26, h: 20, gap: 5 },
  { w: 13, h: 11, gap: 3 },
  { w: 7, h: 6, gap: 2 },
]

/**
 * Deadlines by month, quarter or year, the boxes of items as large and the columns as fine as a
 * room holds; null where it holds none.
 */
export function stacksThatFit(
  input: WallInput,
  {
    width,
    height,
    unit,
  }: { readonly width: number; readonly height: number; readonly unit: number },
): Stacks | null {
  for (const boxes of sizes)
    for (const months of [1, 3, 12]) {
      const stacks = stacksOf(input.items, months)
      const column = Math.min(240 * unit, width / Math.max(1, stacks.length))
      const step = { x: (boxes.w + boxes.gap) * unit, y: (boxes.h + boxes.gap) * unit }
      const across = Math.floor((column - 4 * unit + boxes.gap * unit) / step.x)
      const names = stacks.map(stack => textWidth(nameOf(input, stack), wallType.least * unit))
      const lines = stacks.map(stack => Math.ceil(stack.items.length / Math.max(1, across)))
      const isWide = across > 0 && column >= Math.max(...names) + 8 * unit
      if (isWide && Math.max(...lines) * step.y <= height - 34 * unit)
        return { stacks, boxes, column, across }
    }
  return null
}

function stacksOf(items: readonly Item[], months: number): readonly Stack[] {
  const byFirst = new Map<number | 'open' | 'undated', Item[]>()
  for (const item of items) {
    const { year, month } = yearMonth(item.deadline.date)
    const group = deadlineGroup(item.deadline)
    const first =
      typeof group === 'number' ? Math.floor((year * 12 + month - 1) / months) * months : group
    byFirst.set(first, [...(byFirst.get(first) ?? []), item])
  }
  const dated = [...byFirst].flatMap(([first, own]): readonly Stack[] =>
    typeof first === 'number' ? [{ first, months, items: own, undated: null }] : [],
  )
  const rest = (['open', 'undated'] as const).flatMap((undated): readonly Stack[] => {
    const own = byFirst.get(undated)
    return own ? [{ first: Infinity, months, items: own, undated }] : []
  })
  return [...dated.sort((a, b) => a.first - b.first), ...rest]
}

/** 8月, 三季度, or nothing where a year stands for itself. */
function nameOf({ words }: WallInput, { first, months, undated }: Stack): string {
  const axis = words.gantt('none')
  if (undated) return words.state(undated)
  if (months === 12) return axis.year(first / 12)
  return months === 1
    ? axis.month((first % 12) + 1)
    : axis.quarter(Math.floor((first % 12) / 3) + 1)
}

/**
 * Items over the month they fall due in, each in its state's shape, with how many there are, and
 * the line of the day.
 */
export function stackMarks(
  input: WallInput,
  { stacks, boxes, column, across }: Stacks,
  { top, base, unit }: { readonly top: number; readonly base: number; readonly unit: number },
): readonly FlatMark[] {
  const { style, board, words } = input
  const size = wallType.least * unit
  const stateOf = itemStateOf(board)
  const asOf = asOfX(stacks, column, board.day)
  const step = (boxes.h + boxes.gap) * unit
  return [
    ...(asOf === null
      ? []
      : [
          {
            type: 'path',
            key: 'as-of',
            role: 'as-of',
            of: 'as-of',
            part: 'line',
            points: [
              [asOf, top],
              [asOf, base],
            ],
            stroke: style.ink,
            width: 4 * unit,
          } as const,
        ]),
    ...stacks.flatMap((stack, at): readonly FlatMark[] => {
      const wide = Math.min(across, stack.items.length) * (boxes.w + boxes.gap) - boxes.gap
      const left = (at + 0.5) * column - (wide / 2) * unit
      const begins =
        stack.months < 12 &&
        stack.undated === null &&
        Math.floor((stacks[at - 1]?.first ?? -1) / 12) !== Math.floor(stack.first / 12)
      const line = { x: (at + 0.5) * column, size, align: 'center' } as const
      return [
        ...(begins
          ? [
              {
                type: 'path',
                key: `year:${stack.first}`,
                role: 'year',
                part: 'line',
                points: [
                  [at * column, top],
                  [at * column, base + 76 * unit],
                ],
                stroke: style.line2,
                width: unit,
              } as const,
              {
                type: 'text',
                key: `year:${stack.first}:name`,
                role: 'year',
                part: 'name',
                x: at * column + 8 * unit,
                y: base + 60 * unit,
                text: words.gantt('none').year(Math.floor(stack.first / 12)),
                size,
                weight: 700,
                color: style.ink,
              } as const,
            ]
          : []),
        {
          type: 'text',
          key: `month:${stack.undated ?? stack.first}`,
          role: 'month',
          part: 'name',
          ...line,
          y: base + 24 * unit,
          text: nameOf(input, stack),
          color: style.ink2,
        },
        {
          type: 'text',
          key: `month:${stack.undated ?? stack.first}:count`,
          role: 'month',
          part: 'count',
          ...line,
          y: base - Math.ceil(stack.items.length / across) * step - 16 * unit,
          text: String(stack.items.length),
          weight: 700,
          color: style.ink2,
          halo: style.bg,
        },
        ...stack.items.flatMap((item, index): readonly FlatMark[] => {
          const x = left + (index % across) * (boxes.w + boxes.gap) * unit
          const y = base - (Math.floor(index / across) + 1) * step
          if (boxes === sizes[0]) return numberBox(input, item, { x, y: y + 21 * unit, unit })
          const state = stateOf(item)
          return stateBox({
            key: `due:${item.id}`,
            role: 'state',
            of: `due:${item.id}`,
            box: { x, y, w: boxes.w * unit, h: boxes.h * unit },
            state,
            style: { ...style, states: { ...style.states, [state]: taskColor(style, item.task) } },
            scale: Math.min(2, boxes.h / 10) * unit,
            info: { item: item.id },
          })
        }),
      ]
    }),
    {
      type: 'path',
      key: 'foot',
      role: 'axis',
      points: [
        [0, base],
        [stacks.length * column, base],
      ],
      stroke: style.line3,
      width: unit,
    },
  ]
}

/**
 * Where a day stands among columns: at the end of the last that it has passed, or as far into one
 * as it is; null before the first day of the first.
 */
function asOfX(stacks: readonly Stack[], column: number, day: string): number | null {
  const { year, month } = yearMonth(day)
  const now = year * 12 + month - 1
  const at = stacks.findIndex(stack => now < stack.first + stack.months)
  const stack = stacks[at]
  if (!stack) return stacks.length * column
  if (now < stack.first) return at === 0 ? null : at * column
  const firstDay = dayNumber(
    lastDayOfMonth(Math.floor((stack.first - 1) / 12), ((stack.first - 1) % 12) + 1),
  )
  const last = stack.first + stack.months - 1
  const lastDay = dayNumber(lastDayOfMonth(Math.floor(last / 12), (last % 12) + 1))
  return (at + (dayNumber(day) - firstDay) / (lastDay - firstDay)) * column
}
