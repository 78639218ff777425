import type { Run } from '@/charts/figure/paging'
import type { FlatMark, Mark } from '@/charts/scene/scene'
import { verticalHeight, verticalMarks } from '@/charts/scene/vertical'
import { taskColor } from '@/charts/sign/style'
import { fitText } from '@/charts/text/textWidth'
import { emptyCell, filledCell } from '@/charts/workload/cell'
import type { WorkloadStates } from '@/charts/workload/states'
import { rowState } from '@/charts/workload/states'
import { diamond } from '@/charts/workload/margins'
import type { WorkloadFigures, WorkloadRow } from '@/charts/workload/rows'
import { shortText } from '@/model/graphemes'
import type { WallInput } from './input'

/**
 * Places of a block in px: its left edge, the height of its head, a row's and a column's px, where
 * titles begin, where columns do, what the counts take, and the size of words and of items' names.
 */
export interface CrossPlace {
  readonly x: number
  readonly head: number
  readonly row: number
  readonly column: number
  readonly titleX: number
  readonly left: number
  readonly count: number
  readonly size: number
  readonly name: number
  readonly unit: number
}

interface BlockOf {
  readonly figures: WorkloadFigures
  readonly states: WorkloadStates
  readonly rows: readonly WorkloadRow[]
  readonly items: Run
  readonly name: string
}

/**
 * A block of a crossing: units by name above their columns with their loads, an item a row with its
 * cells and how many units it has.
 */
export function crossBlock(input: WallInput, of: BlockOf, place: CrossPlace): readonly Mark[] {
  const { style } = input
  const { x, head, row, column, left, count, unit } = place
  const [from, to] = of.items
  const right = x + left + of.rows.length * column + count
  const rule = (at: string, y: number): FlatMark => ({
    type: 'path',
    key: `${of.name}:${at}`,
    role: 'rule',
    points: [
      [x, y],
      [right, y],
    ],
    stroke: style.line3,
    width: unit,
  })
  return [
    ...Array.from({ length: to - from }, (_, at) =>
      bandMarks(input, of, { at: from + at, y: head + at * row, right }, place),
    ).flat(),
    ...headMarks(input, of, place),
    rule('top', head),
    ...Array.from({ length: to - from }, (_, at) =>
      itemMarks(input, of, { at: from + at, y: head + at * row }, place),
    ).flat(),
    rule('foot', head + (to - from) * row),
  ]
}

interface Line {
  readonly at: number
  readonly y: number
}

/**
 * A tint behind every other task, and behind the item that a presenter chose; a hairline where a
 * task ends.
 */
function bandMarks(
  { style, lit }: WallInput,
  { figures: { items }, items: [from], name }: BlockOf,
  { at, y, right }: Line & { readonly right: number },
  { x, row, unit }: CrossPlace,
): readonly FlatMark[] {
  const item = items[at]
  if (!item) return []
  const tasks = [...new Set(items.map(one => one.task))]
  const isLit = item.id === lit
  return [
    ...(isLit || tasks.indexOf(item.task) % 2 === 0
      ? [
          {
            type: 'rect',
            key: `${name}:band:${item.id}`,
            role: 'band',
            x,
            y,
            w: right - x,
            h: row,
            fill: isLit ? style.sel : style.band,
          } as const,
        ]
      : []),
    ...(at > from && items[at - 1]?.task !== item.task
      ? [
          {
            type: 'path',
            key: `${name}:rule:${item.id}`,
            role: 'rule',
            points: [
              [x, y],
              [right, y],
            ],
            stroke: style.line2,
            width: unit,
          } as const,
        ]
      : []),
  ]
}

/** How many signs of a unit's name stand over its column. */
const longestHead = 18

/** A unit's name as it stands over its column; the table beside the wall has the whole. */
export function crossHead({ label }: Pick<WorkloadRow, 'label'>): string {
  return shortText(label, longestHead)
}

/** Assignments of all units of a column, so that its head sums up to the plan's. */
export function loadOf({ first, units }: WorkloadRow): number {
  return first.load * units.length
}

function headMarks(
  { style, words: { workload: words } }: WallInput,
  {
    rows,
    figures: {
      items,
      office,
      matrix: { total },
    },
    name,
  }: BlockOf,
  { x, head, column, left, count, titleX, size, unit }: CrossPlace,
): readonly Mark[] {
  const foot = head - 46 * unit
  const upright = (
    key: string,
    text: string,
    {
      x: middle,
      color,
      room,
    }: { readonly x: number; readonly color: string; readonly room: number },
  ): readonly Mark[] =>
    verticalMarks(`${name}:${key}`, text, {
      role: 'head',
      x: middle,
      y: foot - verticalHeight(text, size, { room, columns: 1 }),
      size,
      color,
      room,
      columns: 1,
    })
  const word = (key: string, text: string, y: number): Mark => ({
    type: 'text',
    key: `${name}:${key}`,
    role: 'head',
    x: x + titleX,
    y,
    text,
    size,
    color: style.ink3,
  })
  return [
    ...(items.some(item => item.title !== '')
      ? [word('head:titles', words.itemTitles, foot - 16 * unit)]
      : []),
    word('head:load', words.load, head - 22 * unit),
    ...upright('head:units', words.unitsPerItem(office), {
      x: x + left + rows.length * column + count / 2,
      color: style.ink3,
      room: count,
    }),
    {
      type: 'text',
      key: `${name}:head:total`,
      role: 'total',
      x: x + left + rows.length * column + count / 2,
      y: head - 22 * unit,
      text: String(total),
      size,
      weight: 700,
      align: 'center',
      color: style.ink,
    },
    ...rows.flatMap((row, at): readonly Mark[] => {
      const middle = x + left + (at + 0.5) * column
      return [
        ...upright(`unit:${row.key}`, crossHead(row), {
          x: middle,
          color: style.ink,
          room: column,
        }),
        ...(row.first.collective
          ? [
              diamond(`${name}:unit:${row.key}:collective`, {
                role: 'unit',
                x: middle,
                y:
                  foot -
                  verticalHeight(crossHead(row), size, { room: column, columns: 1 }) -
                  14 * unit,
                r: 9 * unit,
                color: style.ink2,
              }),
            ]
          : []),
        {
          type: 'text',
          key: `${name}:unit:${row.key}:load`,
          role: 'load',
          x: middle,
          y: head - 22 * unit,
          text: String(loadOf(row)),
          size,
          weight: 700,
          align: 'center',
          color: style.ink2,
        },
      ]
    }),
  ]
}

function itemMarks(
  { style }: WallInput,
  { figures, states, rows }: BlockOf,
  { at, y }: Line,
  { x, row, column, left, titleX, count, size, name, unit }: CrossPlace,
): readonly Mark[] {
  const item = figures.items[at]
  if (!item) return []
  const color = taskColor(style, item.task)
  const info = { item: item.id }
  const middle = y + row / 2
  const cells = rows.flatMap((one, index): readonly Mark[] => {
    const cell = one.first.cells[at]
    const key = `cell:${one.key}:${item.id}`
    const spot = {
      whole: { role: 'cell', of: key } as const,
      box: { row: one, y, h: row, rule: null },
      column: { x: x + left + index * column, w: column },
      info,
      layout: { scale: 2 * unit },
      style,
    }
    return cell
      ? filledCell(key, cell, { ...spot, color, state: rowState(spot.box, item.id, states) })
      : [emptyCell(key, spot)]
  })
  return [
    {
      type: 'rect',
      key: `task:${item.id}`,
      role: 'task',
      x,
      y: y + unit,
      w: 8 * unit,
      h: row - 2 * unit,
      fill: color,
      info,
    },
    {
      type: 'text',
      key: `no:${item.id}`,
      role: 'number',
      x: x + titleX - 10 * unit,
      y: middle,
      text: String(item.id),
      size: name,
      weight: 700,
      align: 'right',
      color,
      info,
    },
    {
      type: 'text',
      key: `title:${item.id}`,
      role: 'title',
      x: x + titleX,
      y: middle,
      text: fitText(item.title, left - titleX, name, 500),
      size: name,
      weight: 500,
      color: style.ink,
      info,
    },
    ...cells,
    {
      type: 'text',
      key: `units:${item.id}:count`,
      role: 'units',
      part: 'count',
      x: x + left + rows.length * column + count / 2,
      y: middle,
      text: String(figures.matrix.columnUnits[at] ?? 0),
      size,
      align: 'center',
      color: style.ink2,
      info,
    },
  ]
}
