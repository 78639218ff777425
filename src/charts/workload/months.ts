import type { UnitMonthMatrix } from '@/analysis/plan/workload'
import type { Box } from '@/charts/scene/box'
import type { Mark, MarkInfo } from '@/charts/scene/scene'
import { firstFitting } from '@/charts/text/textWidth'
import type { WorkloadDrawing } from './items'
import { cellBox, emptyCell, isSelected } from './items'
import type { RowBox, Span } from './places'
import type { WorkloadRow } from './rows'
import type { WorkloadWords } from './words'

const darkText = '#23201B'
const lightText = '#FFFFFF'

/**
 * The upper bound of each of the four heat steps: 1 2 3 4 while nothing is higher, else quarters of
 * the highest count.
 */
export function heatSteps(most: number): readonly number[] {
  return [1, 2, 3, 4].map(step => (most <= 4 ? step : Math.ceil((most * step) / 4)))
}

/** Fill and text colour of a count on the heat ramp. */
export function heatPaint(
  count: number,
  steps: readonly number[],
  heat: readonly string[],
): { readonly fill: string; readonly text: string } {
  const step = Math.max(
    0,
    steps.findIndex(upper => count <= upper),
  )
  return { fill: heat[step] ?? 'none', text: step === 3 ? lightText : darkText }
}

/** A row that units by months share with units by items, and where it stands. */
type MonthRow = Pick<WorkloadRow, 'key' | 'label' | 'info'> & Pick<RowBox, 'y' | 'h'>

/**
 * 责任单位 × 到期月份 as data, in the order and at the heights of the rows beside it: what any chart
 * of it is drawn from.
 */
export interface UnitMonths {
  /** Where its cells stand, in px. */
  readonly box: Box
  readonly rows: readonly MonthRow[]
  readonly months: UnitMonthMatrix['months']
  /** Px of each month's column. */
  readonly columns: readonly Span[]
  /** A row's cells, one for each month; null where nothing of it falls due then. */
  readonly cells: readonly WorkloadRow['months'][]
  readonly highest: number
}

/** Units by months of a heatmap whose rows stand. */
export function unitMonths({
  figures,
  layout,
}: Pick<WorkloadDrawing, 'figures' | 'layout'>): UnitMonths {
  const { right, rows, rowsTop, rowsBottom } = layout
  return {
    box: { x: right.x, y: rowsTop, w: right.w, h: rowsBottom - rowsTop },
    rows: rows.map(({ row: { key, label, info }, y, h }) => ({ key, label, info, y, h })),
    months: figures.months.months,
    columns: layout.months,
    cells: rows.map(({ row }) => row.months),
    highest: figures.longest.cells,
  }
}

/** All marks of units by months, in the order they are drawn. */
export function monthMatrixMarks(drawing: WorkloadDrawing, words: WorkloadWords): readonly Mark[] {
  return [...monthRowMarks(drawing, words), ...monthHeadMarks(drawing, words)]
}

/**
 * Its rows as far as an x: the selected one, rules, cells, and the years' totals below.
 */
export function monthRowMarks(
  drawing: WorkloadDrawing,
  words: WorkloadWords,
  end = Infinity,
): readonly Mark[] {
  if (drawing.figures.months.months.length === 0) return []
  return [...rowMarks(drawing), ...monthCellMarks(drawing, end), ...yearTotalMarks(drawing, words)]
}

/** The selected unit's row, and the rules above, between and below rows. */
function rowMarks({ layout, style, selected }: WorkloadDrawing): readonly Mark[] {
  const { right } = layout
  const selection = layout.rows
    .filter(box => isSelected(box, selected))
    .map(({ row, y, h }): Mark => ({
      type: 'rect',
      key: `selected:${row.key}:months`,
      role: 'selection',
      x: right.x,
      y,
      w: right.w,
      h,
      fill: style.sel,
    }))
  return [...selection, ...monthRules({ layout, style })]
}

/** Rules above, between and below the rows of the months. */
export function monthRules({
  layout: { rules, right, scale },
  style,
}: Pick<WorkloadDrawing, 'layout' | 'style'>): readonly Mark[] {
  if (right.w <= 0) return []
  return rules.map(({ key, y }) => ({
    type: 'rect',
    key: `${key}:months`,
    role: 'rule',
    x: right.x,
    y: y - scale / 2,
    w: right.w,
    h: scale,
    fill: style.line3,
  }))
}

/** One mark or pair of marks per row and month: the count on its heat, or a dot. */
function monthCellMarks(drawing: WorkloadDrawing, end: number): readonly Mark[] {
  const { figures, layout, style } = drawing
  const steps = heatSteps(figures.longest.cells)
  return layout.rows.flatMap(box =>
    figures.months.months.flatMap(({ key: month }, index): Mark[] => {
      const column = layout.months[index]
      const cell = box.row.months[index] ?? null
      if (!column || column.x >= end || column.x + column.w <= 0) return []
      const key = `month:${box.row.key}:${month}`
      const whole = { role: 'month', of: key, row: `unit:${box.row.key}` } as const
      const info = { ...box.row.info, month, items: cell?.items ?? [] }
      if (!cell) return [emptyCell(key, { whole, box, column, layout, style })]
      const { fill, text } = heatPaint(cell.count, steps, style.heat)
      const rect = cellBox(box, column, layout.scale)
      return [
        { type: 'rect', key, ...whole, ...rect, fill, info },
        {
          type: 'text',
          key: `${key}:count`,
          ...whole,
          part: 'count',
          x: rect.x + rect.w / 2,
          y: rect.y + rect.h / 2,
          text: String(cell.count),
          size: layout.type.row,
          weight: cell.count > 2 ? 700 : 500,
          color: text,
          align: 'center',
          info,
        },
      ]
    }),
  )
}

/** Heading, year bands, months and the two margins: 事项 hollow above, 项次 solid below. */
export function monthHeadMarks(drawing: WorkloadDrawing, words: WorkloadWords): readonly Mark[] {
  if (drawing.figures.months.months.length === 0) return []
  const { layout, style } = drawing
  const { scale, chip, right } = layout
  const lines = layout.busiest.map((text, index): Mark => ({
    type: 'text',
    key: `busiest:${index}`,
    role: 'busiest',
    x: right.x,
    y: chip.y + chip.h + (13 + index * 17) * scale,
    text,
    size: 12 * scale,
    color: style.ink2,
  }))
  return [
    {
      type: 'text',
      key: 'months:heading',
      role: 'head',
      x: right.x,
      y: chip.y + chip.h / 2,
      text: words.monthsHeading,
      size: 15 * scale,
      weight: 700,
      color: style.ink,
    },
    ...lines,
    ...yearMarks(drawing, words),
    ...monthMarginMarks(drawing, words),
  ]
}

/** A year with its place, and the items that fall due in it. */
interface YearPlace {
  readonly year: UnitMonthMatrix['years'][number]
  readonly key: string
  readonly span: Span
  readonly info: MarkInfo
}

function yearPlaces({ figures, layout }: WorkloadDrawing): readonly YearPlace[] {
  return figures.months.years.flatMap((year, index) => {
    const span = layout.years[index]
    const items = year.columns.flatMap(column => figures.months.months[column]?.items ?? [])
    return span ? [{ year, key: `year:${year.year ?? 'open'}`, span, info: { items } }] : []
  })
}

function yearTotalMarks(drawing: WorkloadDrawing, words: WorkloadWords): readonly Mark[] {
  const { layout, style } = drawing
  const letters = { size: layout.type.row, weight: 700 } as const
  return yearPlaces(drawing).map(({ year, key, span, info }) => ({
    ...letters,
    type: 'text',
    key: `${key}:total`,
    role: 'year',
    part: 'total',
    x: span.x + span.w / 2,
    y: layout.totalY,
    text:
      firstFitting(words.yearTotal(year.year, year.assignments), span.w, letters) ??
      String(year.assignments),
    color: style.ink,
    align: 'center',
    info,
  }))
}

function yearMarks(drawing: WorkloadDrawing, words: WorkloadWords): readonly Mark[] {
  const { figures, layout, style } = drawing
  const { scale, numbers } = layout
  const y = numbers.y - 20 * scale
  const letters = { size: 12 * scale, weight: 700 } as const
  const years = yearPlaces(drawing).flatMap(({ year, key, span, info }): readonly Mark[] => {
    const text = firstFitting(words.year(year.year, year.items), span.w - 2 * scale, letters)
    const box = { x: span.x + scale, y, w: span.w - 2 * scale, h: 18 * scale }
    const name: Mark = {
      ...letters,
      type: 'text',
      key: `${key}:label`,
      role: 'year',
      of: key,
      part: 'name',
      x: span.x + span.w / 2,
      y: y + 9 * scale,
      text: text ?? '',
      color: style.bg,
      align: 'center',
      info,
    }
    return [
      { type: 'rect', key, role: 'year', of: key, ...box, fill: style.ink2, info },
      ...(text === null ? [] : [name]),
    ]
  })
  const months = figures.months.months.flatMap((month, index): Mark[] => {
    const span = layout.months[index]
    if (!span || month.month === null) return []
    return [
      {
        type: 'text',
        key: `month:${month.key}`,
        role: 'month',
        part: 'name',
        x: span.x + span.w / 2,
        y: numbers.y + numbers.h / 2,
        text: words.month(month.month),
        size: 12 * scale,
        color: style.ink,
        align: 'center',
        info: { items: month.items },
      },
    ]
  })
  return [...years, ...months]
}

function monthMarginMarks(
  { figures, layout, style }: WorkloadDrawing,
  words: WorkloadWords,
): readonly Mark[] {
  const { scale, bars, numbers, chip } = layout
  const { months, items, assignments, busiest } = figures.months
  const itemsBase = numbers.y - 24 * scale
  const itemsRoom = Math.min(
    72 * scale,
    itemsBase - (chip.y + chip.h + (layout.busiest.length * 17 + 24) * scale),
  )
  const margin = (
    name: 'items' | 'assignments',
    counts: readonly number[],
    at: {
      readonly base: number
      readonly room: number
      readonly longest: number
      readonly peak: readonly string[]
      readonly hollow: boolean
    },
  ): readonly Mark[] =>
    months.flatMap((month, index): Mark[] => {
      const span = layout.months[index]
      const count = counts[index] ?? 0
      if (!span || count === 0) return []
      const h = Math.max(2 * scale, (count / at.longest) * at.room)
      const inset = Math.round(span.w * 0.16)
      const peak = at.peak.includes(month.key)
      const box = { x: span.x + inset, y: at.base - h, w: span.w - 2 * inset, h }
      const info = { items: month.items }
      return [
        {
          type: 'rect',
          key: `${name}:${month.key}`,
          role: name,
          of: `${name}:${month.key}`,
          ...box,
          ...(at.hollow
            ? { fill: style.bg, stroke: style.ink2, width: 1.4 * scale }
            : { fill: style.ink2 }),
          info,
        },
        {
          type: 'text',
          key: `${name}:${month.key}:count`,
          role: name,
          of: `${name}:${month.key}`,
          part: 'count',
          x: span.x + span.w / 2,
          y: at.base - h - 8 * scale,
          text: String(count),
          size: 12 * scale,
          weight: peak ? 700 : 400,
          color: peak ? style.ink : style.ink2,
          align: 'center',
          info,
        },
      ]
    })
  const label = (role: 'items' | 'assignments', text: string, y: number): Mark => ({
    type: 'text',
    key: `${role}:label`,
    role,
    part: 'name',
    x: layout.right.x - 8 * scale,
    y,
    text,
    size: 12 * scale,
    color: style.ink3,
    align: 'right',
  })
  return [
    ...margin('items', items, {
      base: itemsBase,
      room: itemsRoom,
      longest: figures.longest.items,
      peak: busiest.items.months,
      hollow: true,
    }),
    ...margin('assignments', assignments, {
      base: bars.y + bars.h,
      room: bars.h - 16 * scale,
      longest: figures.longest.assignments,
      peak: busiest.assignments.months,
      hollow: false,
    }),
    label('items', words.items, itemsBase - 7 * scale),
    label('assignments', words.assignments, bars.y + bars.h - 7 * scale),
  ]
}
