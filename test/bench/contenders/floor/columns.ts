import { lightStyle as style, taskColor } from '@/charts/sign/style'
import type { Layout } from './layout'
import { nameLines } from './layout'
import type { Pen } from './pen'
import { addLine, fontOf, strokeWith, write } from './pen'
import type { FloorPlan } from './shape'

/** Rows that show and where they stand. */
export interface Shown {
  readonly first: number
  readonly last: number
  readonly top: number
}

/**
 * Number, title and units of the rows that show, and their groups as merged cells whose words stay
 * in sight.
 */
export function drawColumns(pen: Pen, plan: FloorPlan, layout: Layout, shown: Shown): void {
  const { rows } = plan
  const y = (row: number): number => layout.head + (layout.tops[row] ?? 0) - shown.top
  const middle = (row: number): number => y(row) + layout.row / 2
  const list = Array.from({ length: shown.last - shown.first + 1 }, (_, at) => shown.first + at)
  write(pen, fontOf(layout.text, 500), style.ink)
  for (const row of list) pen.fillText(rows.title[row] ?? '', layout.title, middle(row))
  write(pen, fontOf(13), style.ink2)
  for (const row of list) pen.fillText(rows.units[row] ?? '', layout.units, middle(row))
  write(pen, fontOf(layout.text, 700), style.ink, 'right')
  for (const row of list) {
    pen.fillStyle = taskColor(style, plan.groups.no[rows.group[row] ?? 0] ?? 0)
    pen.fillText(String(rows.id[row]), layout.number, middle(row))
  }
  pen.beginPath()
  for (const row of list)
    if (rows.group[row + 1] === rows.group[row])
      addLine(pen, [layout.groupWidth, y(row) + layout.row], [layout.plot.x, y(row) + layout.row])
  strokeWith(pen, style.line, 1)
  drawGroups(pen, plan, layout, shown)
}

function drawGroups(
  pen: Pen,
  { groups, rows }: FloorPlan,
  layout: Layout,
  { first, last, top }: Shown,
): void {
  const ends: number[] = []
  for (let group = rows.group[first] ?? 0; group <= (rows.group[last] ?? 0); group += 1) {
    const start = groups.first[group] ?? 0
    const count = (groups.first[group + 1] ?? rows.id.length) - start
    const upper = layout.head + (layout.tops[start] ?? 0) - top
    const lower = upper + count * layout.row
    const seen = Math.max(upper, Math.min(layout.head, lower - layout.row))
    const no = groups.no[group] ?? 0
    const lines = nameLines(groups.name[group] ?? '', lower - seen)
    const tall = lower - seen >= 17 * (lines.length + 1) + 4
    const y = seen + (tall || lines.length > 1 ? Math.min(layout.row / 2, 12.5) : layout.row / 2)
    pen.fillStyle = taskColor(style, no)
    pen.fillRect(0, upper + 1, 6, lower - upper - 2)
    write(pen, fontOf(16, 700), taskColor(style, no), 'center')
    pen.fillText(String(no), 40, y)
    pen.fillStyle = style.ink3
    pen.beginPath()
    pen.moveTo(13, y - 2)
    pen.lineTo(21, y - 2)
    pen.lineTo(17, y + 3)
    pen.fill()
    write(pen, fontOf(13, 500), style.ink)
    lines.forEach((line, at) => {
      pen.fillText(line, 58, y + at * 17)
    })
    if (tall) {
      write(pen, fontOf(12), style.ink3)
      pen.fillText(`${count} 项`, 58, y + lines.length * 17)
    }
    ends.push(lower + layout.gap / 2)
  }
  pen.beginPath()
  for (const end of ends) addLine(pen, [0, end], [layout.plot.x, end])
  strokeWith(pen, style.line2, 1)
}

/** Rules under the rows of the plot: stronger where a group ends. */
export function drawRules(
  pen: Pen,
  { rows }: FloorPlan,
  layout: Layout,
  { first, last, top }: Shown,
): void {
  const rules = (ends: boolean): void => {
    pen.beginPath()
    for (let row = first; row <= last; row += 1) {
      if ((rows.group[row + 1] !== rows.group[row]) !== ends) continue
      const y =
        layout.head + (layout.tops[row] ?? 0) - top + layout.row + (ends ? layout.gap / 2 : 0)
      addLine(pen, [layout.plot.x, y], [layout.width, y])
    }
  }
  rules(false)
  strokeWith(pen, style.line, 1)
  rules(true)
  strokeWith(pen, style.line2, 1)
}
