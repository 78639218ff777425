/** What points of units by months say, stand for and lead to. */
import type { MarkInfo } from '@/charts/scene/scene'
import type { Chart, ChartPoint, ChartTip } from '@/charts/option/chart'
import type { WorkloadFigures, WorkloadRow } from '@/charts/workload/rows'
import { alikeRuns } from '@/charts/workload/rows'
import type { MonthsDrawing } from './drawing'
import type { MonthCell } from './input'
import { printedDeadline } from '@/model/plan'

/** Points as keys walk them: heads of months, then each unit: its name, its cells, its load. */
export function pointRows({ figures, cells }: MonthsDrawing): Chart['rows'] {
  const { months } = figures.months
  const byPlace = new Map(cells.map(({ row, month }, index) => [`${row} ${month}`, index]))
  const heads = months.map((_, index) => ({ series: 'months', index }))
  const cellAt = (row: number, month: number): ChartPoint | null => {
    const index = byPlace.get(`${row} ${month}`)
    return index === undefined ? null : { series: 'cells', index }
  }
  const units = figures.rows.map((_, row) => [
    { series: 'units', index: row },
    ...months.map((__, month) => cellAt(row, month)),
    { series: 'loads', index: row },
  ])
  return [[null, ...heads, null], ...units]
}

/** What a point stands for: its unit, its month, its items, or the alike units that it may fold. */
export function pointInfo(
  { figures, cells }: MonthsDrawing,
  { series, index }: ChartPoint,
): MarkInfo {
  const { months, years } = figures.months
  const itemsIn = (columns: readonly number[]): MarkInfo => ({
    items: columns.flatMap(column => months[column]?.items ?? []),
  })
  switch (series) {
    case 'cells':
      return cellInfo(figures, cells[index])
    case 'units':
    case 'loads':
      return figures.rows[index]?.info ?? {}
    case 'years':
      return itemsIn(years[index]?.columns ?? [])
    case 'months':
    case 'items':
    case 'assignments':
      return itemsIn([index])
    case 'same': {
      const run = alikeRuns(figures.rows)[index]
      return run ? { alike: run.alike } : {}
    }
    default:
      return {}
  }
}

function cellInfo({ rows, months }: WorkloadFigures, cell: MonthCell | undefined): MarkInfo {
  const [row, month] = [rows[cell?.row ?? -1], months.months[cell?.month ?? -1]]
  return row && month && cell ? { ...row.info, month: month.key, items: cell.items } : {}
}

/** The items that a point leads to; of a unit all of its items. */
export function pointItems(drawing: MonthsDrawing, point: ChartPoint): readonly number[] {
  const info = pointInfo(drawing, point)
  if (info.items) return info.items
  const row = drawing.figures.rows.find(one => one.info === info || one.alike === info.alike)
  return row ? rowItems(row) : []
}

function rowItems({ first }: WorkloadRow): readonly number[] {
  return first.cells.flatMap(cell => (cell ? [cell.item] : []))
}

/** So many items are named in a tip. */
const named = 8

/** What a point says: of which unit or month, how much, and the first of its items. */
export function pointTip(drawing: MonthsDrawing, point: ChartPoint): ChartTip | null {
  const head = tipHead(drawing, point)
  if (!head) return null
  const { tip } = drawing.words.months
  const ids = pointItems(drawing, point)
  const found = drawing.figures.items.filter(({ id }) => ids.includes(id))
  return {
    head: head.words,
    lines: [
      tip.cell(head.count, found.length),
      ...found
        .slice(0, named)
        .map(({ id, title, deadline }) => tip.item(id, title, printedDeadline(deadline))),
      ...(found.length > named ? [tip.more(found.length - named)] : []),
    ],
  }
}

/** Who or when a point is about, and how many assignments it counts. */
interface TipHead {
  readonly words: string
  readonly count: number
}

function tipHead(drawing: MonthsDrawing, { series, index }: ChartPoint): TipHead | null {
  const { figures, cells, words } = drawing
  const { months, years, assignments } = figures.months
  const { monthName } = words.months
  const nameOf = (at: number): string => {
    const column = months[at]
    return column ? monthName(column.year, column.month) : ''
  }
  const cell = cells[index]
  const [row, year] = [figures.rows[index], years[index]]
  if (series === 'cells' && cell) {
    const unit = figures.rows[cell.row]?.label ?? ''
    return { words: `${unit} · ${nameOf(cell.month)}`, count: cell.count }
  }
  if ((series === 'units' || series === 'loads') && row)
    return { words: row.label, count: row.first.load }
  if (series === 'years' && year)
    return { words: monthName(year.year, null), count: year.assignments }
  if (series === 'months' || series === 'items' || series === 'assignments')
    return { words: nameOf(index), count: assignments[index] ?? 0 }
  return null
}
