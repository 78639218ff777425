/** Where the rows and columns of a heatmap that show stand in its window. */
import { runWithin } from '@/charts/scene/stretches'
import type { MarkInfo } from '@/charts/scene/scene'
import type { WorkloadDrawing } from './drawing'
import type { Span, WorkloadLayout } from './places'
import { partOfFigures } from './rows'
import type { WorkloadPlaces } from './workload'

/** Px scrolled to the right and down, and what is lit. */
export interface WorkloadWindow {
  readonly left: number
  readonly top: number
  readonly selected: MarkInfo | null
}

/**
 * Px that each part is moved by, and where what scrolls begins (`x`, `y`) and ends; `right` are
 * loads and brackets.
 */
export interface WindowFrame {
  readonly names: number
  readonly columns: number
  readonly right: number
  readonly heads: number
  readonly rows: number
  readonly x: number
  readonly y: number
  readonly end: number
}

/** Heads and names are held only where they leave most of the room to what scrolls. */
export function windowFrame(
  { input: { room }, layout, isPinned }: WorkloadPlaces,
  { left, top }: WorkloadWindow,
): WindowFrame {
  const isNameHeld = layout.left.x <= room.width / 2
  const isHeadHeld = layout.rowsTop <= room.height * 0.6
  const right = isPinned ? room.width - layout.width : -left
  return {
    names: isNameHeld ? 0 : -left,
    columns: -left,
    right,
    heads: isHeadHeld ? 0 : -top,
    rows: -top,
    x: isNameHeld ? layout.left.x : 0,
    y: isHeadHeld ? layout.rowsTop : 0,
    end: isPinned ? layout.left.x + layout.left.w + right : room.width,
  }
}

/** The rows and columns of a heatmap that show, each where it shows. */
export function windowDrawing(places: WorkloadPlaces, window: WorkloadWindow): WorkloadDrawing {
  const { input, figures, layout } = places
  const at = windowFrame(places, window)
  const across = { from: at.x - at.columns, to: at.end - at.columns }
  const down = { from: at.y - at.rows, to: input.room.height - at.rows }
  const columns = runWithin(
    layout.columns.length,
    index => stretchOf(layout.columns[index]),
    across,
  )
  const rows = runWithin(
    layout.rows.length,
    index => {
      const { y = 0, h = 0 } = layout.rows[index] ?? {}
      return { from: y, to: y + h }
    },
    down,
  )
  const part = partOfFigures(figures, { columns, rows, months: [0, figures.months.months.length] })
  return {
    figures: part,
    style: input.style,
    selected: window.selected ?? {},
    states: input.states,
    layout: {
      ...layout,
      ...acrossWindow(layout, at),
      ...downWindow(layout, at, down),
      columns: layout.columns.slice(...columns).map(span => moved(span, at.columns)),
      rows: layout.rows.slice(...rows).map((box, index) => ({
        ...box,
        row: part.rows[index] ?? box.row,
        y: box.y + at.rows,
      })),
    },
  }
}

function stretchOf(span: Span | undefined): { readonly from: number; readonly to: number } {
  return span ? { from: span.x, to: span.x + span.w } : { from: 0, to: 0 }
}

function moved<S extends Span>(span: S, by: number): S {
  return { ...span, x: span.x + by }
}

/** Places across as they show; a task in part has its number in the middle of that part. */
function acrossWindow(layout: WorkloadLayout, at: WindowFrame): Partial<WorkloadLayout> {
  const run = runWithin(layout.tasks.length, index => stretchOf(layout.tasks[index]), {
    from: at.x - at.columns,
    to: at.end - at.columns,
  })
  return {
    margin: layout.margin + at.names,
    left: moved(layout.left, at.names),
    load: moved(layout.load, at.right),
    bracket: moved(layout.bracket, at.right),
    tasks: layout.tasks.slice(...run).map(task => {
      const x = Math.max(at.x, task.x + at.columns)
      return { ...task, x, w: Math.min(at.end, task.x + task.w + at.columns) - x }
    }),
  }
}

function downWindow(
  layout: WorkloadLayout,
  at: WindowFrame,
  shown: { readonly from: number; readonly to: number },
): Partial<WorkloadLayout> {
  const { brackets, chip, titles, numbers, bars } = layout
  const [top, ...rules] = layout.rules
  const head = <Y extends { readonly y: number }>(part: Y): Y => ({ ...part, y: part.y + at.heads })
  const within = runWithin(rules.length, index => stretchAt(rules[index]?.y ?? 0), shown)
  const alike = runWithin(
    brackets.length,
    index => ({ from: brackets[index]?.top ?? 0, to: brackets[index]?.bottom ?? 0 }),
    shown,
  )
  return {
    chip: head(chip),
    titles: head(titles),
    numbers: head(numbers),
    bars: head(bars),
    rules: [
      ...(top ? [head(top)] : []),
      ...rules.slice(...within).map(rule => ({ ...rule, y: rule.y + at.rows })),
    ],
    brackets: brackets.slice(...alike).map(bracket => ({
      ...bracket,
      top: bracket.top + at.rows,
      bottom: bracket.bottom + at.rows,
    })),
    rowsTop: layout.rowsTop + at.heads,
    rowsBottom: layout.rowsBottom + at.rows,
    totalY: layout.totalY + at.rows,
    bottom: layout.bottom + at.rows,
  }
}

function stretchAt(y: number): { readonly from: number; readonly to: number } {
  return { from: y - 1, to: y + 1 }
}

/** How far to scroll, no further than needed, so that an item's column shows whole. */
export function revealedColumn(
  places: WorkloadPlaces,
  window: WorkloadWindow,
  item: number,
): Pick<WorkloadWindow, 'left' | 'top'> {
  const { left, top } = window
  const column = places.layout.columns[places.figures.items.findIndex(({ id }) => id === item)]
  if (!column) return { left, top }
  const { x, end } = windowFrame(places, window)
  return { left: Math.min(column.x - x, Math.max(left, column.x + column.w - end)), top }
}
