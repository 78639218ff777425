/** Units by items: tints of tasks, what is selected, heads of columns, and the cells. */
import type { Mark, MarkInfo } from '@/charts/scene/scene'
import { verticalMarks } from '@/charts/scene/vertical'
import { taskColor } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { emptyCell, filledCell } from './cell'
import type { WorkloadDrawing } from './drawing'
import { headTitle } from './names'
import type { RowBox } from './places'
import { rowState } from './states'

/** Tint behind every other task, from its chip down to the last row. */
export function bandMarks({ layout, style }: WorkloadDrawing): readonly Mark[] {
  const y = layout.chip.y + layout.chip.h
  return layout.tasks
    .filter(task => task.isTinted)
    .map(({ task, x, w }) => ({
      type: 'rect',
      key: `band:${task}`,
      role: 'band',
      x,
      y,
      w,
      h: layout.rowsBottom - y,
      fill: style.band,
    }))
}

/** The selected item's column. */
export function chosenColumn(drawing: WorkloadDrawing): readonly Mark[] {
  const { figures, layout, style, selected } = drawing
  const y = layout.titles.y - 2 * layout.scale
  const column = layout.columns[figures.items.findIndex(item => item.id === selected.item)]
  if (!column) return []
  const box = { x: column.x, y, w: column.w, h: layout.rowsBottom - y }
  return [{ type: 'rect', key: 'selected:item', role: 'selection', ...box, fill: style.sel }]
}

/** The selected unit's rows, as far as the brackets. */
export function chosenRows({ layout, style, selected }: WorkloadDrawing): readonly Mark[] {
  const x = layout.margin / 2
  return layout.rows
    .filter(box => isSelected(box, selected))
    .map(({ row, y, h }) => ({
      type: 'rect',
      key: `selected:${row.key}`,
      role: 'selection',
      x,
      y,
      w: Math.max(layout.bracket.x, layout.left.x) - x,
      h,
      fill: style.sel,
    }))
}

/** Whether a row stands for the selected unit; with an office selected, only that office's row. */
export function isSelected({ row }: RowBox, selected: MarkInfo): boolean {
  if (selected.unit === undefined)
    return selected.alike !== undefined && selected.alike === row.info.alike
  return (
    row.units.includes(selected.group ?? selected.unit) ||
    (selected.group === undefined && row.first.unit === selected.unit)
  )
}

/** Task chips, vertical titles, item numbers and the bars of how many units each item has. */
export function columnHeadMarks(drawing: WorkloadDrawing): readonly Mark[] {
  const { figures, layout, style, selected } = drawing
  const { chip, titles, numbers, type, scale } = layout
  const chips = layout.tasks.flatMap(({ task, x, w, items }): Mark[] => {
    if (task === 0) return []
    const info = { items }
    const of = `task:${task}`
    return [
      {
        type: 'rect',
        key: `task:${task}`,
        role: 'task',
        of,
        x,
        y: chip.y,
        w,
        h: chip.h,
        fill: taskColor(style, task),
        info,
      },
      {
        type: 'text',
        key: `task:${task}:no`,
        role: 'task',
        of,
        part: 'number',
        x: x + w / 2,
        y: chip.y + chip.h / 2,
        text: chipText(task, w, drawing),
        size: 13 * scale,
        weight: 700,
        color: style.onflag,
        align: 'center',
        info,
      },
    ]
  })
  const heads = figures.items.flatMap((item, index): Mark[] => {
    const column = layout.columns[index]
    if (!column) return []
    const x = column.x + column.w / 2
    const info = { item: item.id }
    const weight = item.id === selected.item ? 700 : 400
    return [
      ...verticalMarks(`title:${item.id}`, headTitle(item.title), {
        role: 'title',
        of: `item:${item.id}`,
        x,
        y: titles.y,
        size: type.title,
        color: style.ink,
        weight,
        info,
        room: column.w,
        columns: type.titleColumns,
      }),
      {
        type: 'text',
        key: `no:${item.id}`,
        role: 'number',
        x,
        y: numbers.y + numbers.h / 2,
        text: String(item.id),
        size: Math.min(14 * scale, type.title),
        weight: 700,
        color: taskColor(style, item.task),
        align: 'center',
        info,
      },
    ]
  })
  return [...chips, ...heads, ...unitBarMarks(drawing)]
}

/** The number of a task; of a plan its name too, where there is room. */
function chipText(
  task: number,
  w: number,
  { figures, layout: { scale } }: WorkloadDrawing,
): string {
  const named = `${task} ${figures.plans?.[task - 1] ?? ''}`.trim()
  return textWidth(named, 13 * scale, 700) <= w - 8 * scale ? named : String(task)
}

function unitBarMarks({ figures, layout, style }: WorkloadDrawing): readonly Mark[] {
  const { bars, scale } = layout
  return figures.items.flatMap((item, index): Mark[] => {
    const column = layout.columns[index]
    if (!column) return []
    const count = figures.matrix.columnUnits[index] ?? 0
    const h = Math.max(2 * scale, (count / figures.longest.units) * (bars.h - 16 * scale))
    const inset = Math.round(column.w * 0.15)
    const top = bars.y + bars.h - h
    return [
      {
        type: 'rect',
        key: `units:${item.id}`,
        role: 'units',
        of: `item:${item.id}`,
        x: column.x + inset,
        y: top,
        w: column.w - 2 * inset,
        h,
        fill: taskColor(style, item.task),
        info: { item: item.id },
      },
      {
        type: 'text',
        key: `units:${item.id}:count`,
        role: 'units',
        of: `item:${item.id}`,
        part: 'count',
        x: column.x + column.w / 2,
        y: top - 8 * scale,
        text: String(count),
        size: 12 * scale,
        color: style.ink2,
        align: 'center',
        info: { item: item.id },
      },
    ]
  })
}

/** One mark or small group of marks per row and item. */
export function itemCellMarks({
  figures,
  layout,
  style,
  states,
}: WorkloadDrawing): readonly Mark[] {
  return layout.rows.flatMap(box =>
    figures.items.flatMap((item, index) => {
      const column = layout.columns[index]
      const cell = box.row.first.cells[index] ?? null
      if (!column) return []
      const key = `cell:${box.row.key}:${item.id}`
      const whole = { role: 'cell', of: key, row: `unit:${box.row.key}` } as const
      const { info: ofRow } = box.row
      const { alike } = ofRow
      const info = { item: item.id, ...(alike === undefined ? ofRow : { alike }) }
      return cell
        ? filledCell(key, cell, {
            whole,
            box,
            column,
            info,
            layout,
            style,
            color: taskColor(style, item.task),
            state: states ? rowState(box, item.id, states) : null,
          })
        : [emptyCell(key, { whole, box, column, layout, style })]
    }),
  )
}
