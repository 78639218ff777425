import type { UnitItemCell } from '@/analysis/plan/workload'
import type { StateCounts, WorkState } from '@/analysis/state/workState'
import { isDone, workStates } from '@/analysis/state/workState'
import type { MarkWhole } from '@/charts/scene/role'
import type { Mark, MarkInfo, RectMark } from '@/charts/scene/scene'
import { verticalMarks } from '@/charts/scene/vertical'
import { isSolid, shownState } from '@/charts/sign/flag'
import type { StateWords } from '@/charts/sign/stateBox'
import { stateBox } from '@/charts/sign/stateBox'
import type { ChartStyle } from '@/charts/sign/style'
import { taskColor } from '@/charts/sign/style'
import { firstFitting, textWidth } from '@/charts/text/textWidth'
import type { RowBox, Span, WorkloadLayout } from './places'
import type { WorkloadFigures } from './rows'

/**
 * Where parts of the work stand: of one unit or office (named as its row is) in an item, how many
 * are in each state, and the legend's words.
 */
export interface WorkloadStates {
  readonly of: (row: string, item: number) => WorkState
  readonly counts: StateCounts
  readonly words: StateWords
}

/** What a drawing function of the workload chart is given. */
export interface WorkloadDrawing {
  readonly figures: WorkloadFigures
  readonly layout: WorkloadLayout
  readonly style: ChartStyle
  readonly selected: MarkInfo
  readonly states: WorkloadStates | null
}

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
        text: String(task),
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
      ...verticalMarks(`title:${item.id}`, item.title, {
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

interface CellPlace {
  /** What the cell is a part of. */
  readonly whole: MarkWhole & { readonly of: string }
  readonly box: Pick<RowBox, 'row' | 'y' | 'h'>
  readonly column: Span
  readonly info: MarkInfo
  readonly layout: Pick<WorkloadLayout, 'scale'>
  readonly style: ChartStyle
}

/** A dot where a unit has no part; shared by both matrices. */
export function emptyCell(
  key: string,
  { whole, box, column, layout, style }: Omit<CellPlace, 'info'>,
): Mark {
  return {
    type: 'circle',
    key,
    ...whole,
    cx: column.x + column.w / 2,
    cy: box.y + box.h / 2,
    r: 1.3 * layout.scale,
    fill: style.line3,
  }
}

/** The rectangle of a cell inside its row and column, with the hairline of ground around it. */
function cellBox(
  box: Pick<RowBox, 'y' | 'h'>,
  column: Span,
  scale: number,
): Pick<RectMark, 'x' | 'y' | 'w' | 'h'> {
  const across = (column.w >= 26 * scale ? 1.5 : 1) * scale
  const down = (box.h >= 24 * scale ? 1.5 : 1) * scale
  return { x: column.x + across, y: box.y + down, w: column.w - 2 * across, h: box.h - 2 * down }
}

/**
 * How a named unit's and a 集合单位's cell or bar is filled: plain, or hatched within an outline.
 */
export function unitPaint(
  collective: boolean,
  color: string,
  ground: string,
  scale: number,
): Pick<RectMark, 'fill' | 'stroke' | 'width' | 'hatch'> {
  return collective
    ? {
        fill: ground,
        stroke: color,
        width: 1.2 * scale,
        hatch: { color, pitch: 5 * scale, width: 1.6 * scale },
      }
    : { fill: color }
}

/** Keeps an outline of `width` px inside the box it is drawn for. */
export function inset(
  box: Pick<RectMark, 'x' | 'y' | 'w' | 'h'>,
  by: number,
): Pick<RectMark, 'x' | 'y' | 'w' | 'h'> {
  return {
    x: box.x + by,
    y: box.y + by,
    w: Math.max(0, box.w - 2 * by),
    h: Math.max(0, box.h - 2 * by),
  }
}

/** The gravest state of the units that share a row. */
export function rowState(
  { row }: Pick<RowBox, 'row'>,
  item: number,
  states: WorkloadStates,
): WorkState {
  const all = row.units.map(unit => states.of(unit, item))
  return workStates.find(state => all.includes(state)) ?? 'unreported'
}

/**
 * A unit's part in an item: by its state where there is one, else by its task's hue, with the
 * initials of the offices named.
 */
export function filledCell(
  key: string,
  cell: UnitItemCell,
  place: CellPlace & { readonly color: string; readonly state: WorkState | null },
): Mark[] {
  const {
    whole,
    box,
    column,
    info,
    layout: { scale },
    style,
    state,
  } = place
  const color = state ? style.states[state] : place.color
  const { collective } = box.row.first
  const outer = cellBox(box, column, scale)
  const rect = collective ? inset(outer, 0.6 * scale) : outer
  const marks: Mark[] = state
    ? [
        ...stateBox({
          ...whole,
          key,
          box: rect,
          state,
          style,
          scale,
          info,
          corner: cell.offices.length > 0,
        }),
      ]
    : [
        {
          type: 'rect',
          key,
          ...whole,
          ...rect,
          ...unitPaint(collective, color, style.bg, scale),
          info,
        },
      ]
  const text = officeText(cell, rect.w, scale)
  if (!text) return marks
  // The tick of what is done keeps its corner.
  const aside = state && isDone(state) && rect.w < 30 * scale ? 4 * scale : 0
  const middle = { x: rect.x + rect.w / 2 - aside, y: rect.y + rect.h / 2 }
  const plate = Math.min(rect.h - 2 * scale, 17 * scale)
  const w = textWidth(text, 12 * scale, 700) + 2 * scale
  const open = state ? !isSolid(state) : collective
  if (collective && open)
    marks.push({
      type: 'rect',
      key: `${key}:plate`,
      ...whole,
      part: 'plate',
      x: middle.x - w / 2,
      y: middle.y - plate / 2,
      w,
      h: plate,
      fill: style.bg,
      info,
    })
  return [
    ...marks,
    {
      type: 'text',
      key: `${key}:office`,
      ...whole,
      part: 'office',
      ...middle,
      text,
      size: officeSize(box, scale),
      weight: 700,
      color: open ? color : style.onflag,
      align: 'center',
      info,
    },
  ]
}

function officeSize(box: Pick<RowBox, 'h'>, scale: number): number {
  return (box.h >= 28 * scale ? 13 : 12) * scale
}

/** First characters of the offices named (宣, 行, 便); more than fit are the first and a plus. */
function officeText(cell: UnitItemCell, room: number, scale: number): string | null {
  if (!cell.offices.length) return null
  const initials = cell.offices.map(officeInitial)
  return (
    firstFitting([initials.join(''), `${initials[0] ?? ''}+`], room, {
      size: 12 * scale,
      weight: 700,
    }) ??
    initials[0] ??
    null
  )
}

/** The one character an office is known by inside a cell: 宣 for 宣传. */
export function officeInitial(office: string): string {
  return [...office][0] ?? ''
}

/**
 * Where a row stands in an item as far as cells tell it: what is done looks the same on whichever
 * side of its deadline.
 */
export function shownStates(
  states: Pick<WorkloadStates, 'of'> | null,
): ((row: string, item: number) => string) | null {
  if (!states) return null
  return (row, item) => shownState(states.of(row, item))
}
