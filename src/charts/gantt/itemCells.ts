import type { FlatMark } from '@/charts/scene/scene'
import { cueMarks } from '@/charts/sign/colorCue'
import { fitText, textWidth } from '@/charts/text/textWidth'
import type { Item } from '@/model/plan'
import type { GanttInput } from './input'
import { drawnColor, isDimmed } from './input'

/** An item's row, and the px of its upper edge. */
export interface RowPlace {
  readonly item: Item
  readonly row: number
  readonly y: number
}

/** An item's cells: the ground they stand on, and its number, short title and units. */
export function itemCells(input: GanttInput, place: RowPlace): readonly FlatMark[] {
  const { rows, selected, layout } = input
  const { row, item } = place
  const endsGroup = rows.rows[row + 1]?.group !== rows.rows[row]?.group
  return [
    cell(input, place),
    ...(item.id === selected ? [selectedMark(input, place)] : []),
    ...(endsGroup ? [] : [cellRule(input, place)]),
    number(input, place),
    title(input, place),
    ...(layout.units === null ? [] : [units(input, place, layout.units)]),
  ]
}

/** Whether an item is chosen, or said to say the same as the one that is. */
function isChosen({ selected, twins, lit }: GanttInput, item: number): boolean {
  if (selected === null) return false
  return item === selected || (twins.has(item) && !isDimmed({ lit }, item))
}

function cell(input: GanttInput, { item, row, y }: RowPlace): FlatMark {
  const { layout, style } = input
  return {
    type: 'rect',
    key: `cell:${row}`,
    role: 'cell',
    of: `row:${row}`,
    x: layout.group.w,
    y,
    w: layout.plot.x - layout.group.w,
    h: layout.row,
    fill: isChosen(input, item.id) ? style.sel : style.bg,
    info: { item: item.id, row },
  }
}

function selectedMark({ layout, style }: GanttInput, { row, y }: RowPlace): FlatMark {
  return {
    type: 'rect',
    key: `cell:${row}:mark`,
    role: 'cell',
    of: `row:${row}`,
    part: 'mark',
    x: layout.group.w,
    y,
    w: 3 * layout.scale,
    h: layout.row,
    fill: style.ink,
  }
}

function cellRule({ layout, style }: GanttInput, { row, y }: RowPlace): FlatMark {
  return {
    type: 'path',
    key: `cell:${row}:rule`,
    role: 'cell',
    part: 'rule',
    points: [
      [layout.group.w, y + layout.row],
      [layout.plot.x, y + layout.row],
    ],
    stroke: style.line,
    width: layout.scale,
  }
}

function number(input: GanttInput, { item, row, y }: RowPlace): FlatMark {
  const { layout } = input
  return {
    type: 'text',
    key: `number:${row}`,
    role: 'number',
    of: `row:${row}`,
    x: layout.number,
    y: y + layout.row / 2,
    text: String(item.id),
    size: layout.text,
    weight: 700,
    align: 'right',
    color: drawnColor(input, row, item),
    info: { item: item.id, row },
  }
}

function title(input: GanttInput, { item, row, y }: RowPlace): FlatMark {
  const { layout, style } = input
  return {
    type: 'text',
    key: `title:${row}`,
    role: 'title',
    of: `row:${row}`,
    x: layout.title,
    y: y + layout.row / 2,
    text: fitText(item.title, layout.titleWidth, layout.text, 700),
    size: layout.text,
    weight: isChosen(input, item.id) ? 700 : 500,
    color: isDimmed(input, item.id) ? style.ink3 : style.ink,
    info: { item: item.id, row },
  }
}

function units(input: GanttInput, { item, row, y }: RowPlace, x: number): FlatMark {
  const { layout, style } = input
  const size = 13 * layout.scale
  const texts = input.unitsOf(item)
  const text = texts.find(one => textWidth(one, size) <= layout.unitsWidth) ?? texts.at(-1) ?? ''
  return {
    type: 'text',
    key: `units:${row}`,
    role: 'units',
    of: `row:${row}`,
    x,
    y: y + layout.row / 2,
    text: fitText(text, layout.unitsWidth, size),
    size,
    color: isDimmed(input, item.id) ? style.ink3 : style.ink2,
    info: { item: item.id, row },
  }
}

/** The shape of an item's class on a chip of its colour, as in the legend; null where it has none. */
export function classCue(
  input: GanttInput,
  { item, row, y }: RowPlace,
): { readonly chip: FlatMark; readonly shape: readonly FlatMark[] } | null {
  const { cueOf, style, layout } = input
  const { scale, cue: x } = layout
  if (x === null || !cueOf) return null
  const of = `row:${row}`
  const middle = y + layout.row / 2
  const box = { x: x - 11 * scale, y: middle - 7 * scale, w: 22 * scale, h: 14 * scale }
  return {
    chip: {
      type: 'rect',
      key: `class:${row}`,
      role: 'class',
      of,
      part: 'chip',
      ...box,
      fill: drawnColor(input, row, item),
      info: { item: item.id, row },
    },
    shape: cueMarks(`class:${row}`, cueOf(item), { of, box, scale, color: style.onflag }),
  }
}
