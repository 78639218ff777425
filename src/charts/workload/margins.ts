import type { MarkWhole } from '@/charts/scene/role'
import type { Mark } from '@/charts/scene/scene'
import { verticalHeight, verticalMarks } from '@/charts/scene/vertical'
import { taskColor } from '@/charts/sign/style'
import { breakLines, isChinese } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { WorkloadDrawing } from './items'
import { inset, isSelected, unitPaint } from './items'
import { nameStep } from './layout'
import type { RowBox, WorkloadLayout } from './places'
import { groupRuns } from './rows'
import type { WorkloadWords } from './words'

/** Unit names with ◇ before a 集合单位, and the words that say what each line of the head is. */
export function labelMarks(
  { figures, layout, style, selected }: WorkloadDrawing,
  words: WorkloadWords,
): readonly Mark[] {
  const { scale, left, type, chip, titles, numbers, bars } = layout
  const x = left.x - 8 * scale
  const head = (key: string, text: string, y: number): Mark => ({
    type: 'text',
    key: `head:${key}`,
    role: 'head',
    x,
    y,
    text,
    size: type.small,
    color: style.ink3,
    align: 'right',
  })
  const rows = layout.rows.flatMap((box): Mark[] => {
    const y = box.y + box.h / 2
    const { row } = box
    const weight = isSelected(box, selected) ? 700 : 500
    const labels = box.label.map((text, at): Mark => ({
      type: 'text',
      key: `unit:${row.key}${at > 0 ? `:${at}` : ''}`,
      role: 'unit',
      row: `unit:${row.key}`,
      part: 'name',
      x,
      y: y + (at - (box.label.length - 1) / 2) * nameStep * type.row,
      text,
      size: type.row,
      weight,
      color: style.ink,
      align: 'right',
      info: row.info,
    }))
    const widest = Math.max(0, ...box.label.map(text => textWidth(text, type.row, weight)))
    return row.first.collective
      ? [
          ...labels,
          diamond(`unit:${row.key}:collective`, {
            role: 'unit',
            row: `unit:${row.key}`,
            x: x - widest - 10 * scale,
            y,
            r: 5 * scale,
            color: style.ink2,
          }),
        ]
      : labels
  })
  return figures.items.length === 0
    ? rows
    : [
        head('task', words.task, chip.y + chip.h / 2),
        head('titles', words.itemTitles, titles.y + 8 * scale),
        head('numbers', words.itemNumber, numbers.y + numbers.h / 2),
        head('units', words.unitsPerItem(figures.office), bars.y + bars.h - 7 * scale),
        ...rows,
      ]
}

/** The ◇ that marks a 集合单位. */
export function diamond(
  key: string,
  at: MarkWhole & {
    readonly x: number
    readonly y: number
    readonly r: number
    readonly color: string
  },
): Mark {
  const { x, y, r, color, ...whole } = at
  return {
    type: 'path',
    key,
    ...whole,
    part: 'mark',
    closed: true,
    points: [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ],
    stroke: color,
    width: r / 4,
  }
}

/** Each row's load as a bar with its number. */
export function loadMarks(
  { figures, layout, style }: WorkloadDrawing,
  words: WorkloadWords,
): readonly Mark[] {
  const { scale, load, bars, type } = layout
  const head: Mark = {
    type: 'text',
    key: 'head:load',
    role: 'head',
    x: load.x,
    y: bars.y + bars.h - 7 * scale,
    text: words.load,
    size: type.small,
    color: style.ink3,
  }
  return [
    head,
    ...layout.rows.flatMap(({ row, y, h }): Mark[] => {
      const w = Math.max(2 * scale, (row.first.load / figures.longest.loads) * load.bar)
      const high = Math.round(Math.min(h, 36 * scale) * 0.5)
      const { collective } = row.first
      const box = { x: load.x, y: y + (h - high) / 2, w, h: high }
      return [
        {
          type: 'rect',
          key: `load:${row.key}`,
          role: 'load',
          row: `unit:${row.key}`,
          ...(collective ? inset(box, 0.6 * scale) : box),
          ...unitPaint(collective, style.ink2, style.bg, scale),
          info: row.info,
        },
        {
          type: 'text',
          key: `load:${row.key}:count`,
          role: 'load',
          row: `unit:${row.key}`,
          part: 'count',
          x: load.x + w + 6 * scale,
          y: y + h / 2,
          text: row.loadLabel,
          size: type.row,
          weight: 700,
          color: style.ink,
          info: row.info,
        },
      ]
    }),
  ]
}

/** Px of the rules above, between and below the rows of both matrices. */
export function ruleYs({ scale, rows, rowsTop, rowsBottom }: WorkloadLayout): readonly number[] {
  return [rowsTop - scale, ...rows.flatMap(box => box.rule ?? []), rowsBottom]
}

/** Rules above, between and below the rows, and the 合计 row below them. */
export function ruleMarks(
  { figures, layout, style }: WorkloadDrawing,
  words: WorkloadWords,
): readonly Mark[] {
  const { scale, left, load, type, totalY } = layout
  const lines = ruleYs(layout).map((y, index): Mark => ({
    type: 'rect',
    key: `rule:${index}`,
    role: 'rule',
    x: layout.margin,
    y: y - scale / 2,
    w: load.x + load.w - layout.margin,
    h: scale,
    fill: style.line3,
  }))
  const tasks = layout.tasks.map(({ task, x, w, from, to }): Mark => {
    const count = figures.matrix.columnLoads.slice(from, to + 1).reduce((a, b) => a + b, 0)
    return {
      type: 'text',
      key: `task:${task}:total`,
      role: 'task',
      part: 'total',
      x: x + w / 2,
      y: totalY,
      text: String(count),
      size: type.row,
      weight: 700,
      color: taskColor(style, task),
      align: 'center',
    }
  })
  return [
    ...lines,
    ...tasks,
    {
      type: 'text',
      key: 'total:label',
      role: 'total',
      part: 'name',
      x: left.x - 8 * scale,
      y: totalY,
      text: words.total,
      size: type.small,
      color: style.ink2,
      align: 'right',
    },
    {
      type: 'text',
      key: 'total:load',
      role: 'total',
      part: 'count',
      x: load.x,
      y: totalY,
      text: String(figures.matrix.total),
      size: type.row,
      weight: 700,
      color: style.ink,
    },
  ]
}

/** Brackets over rows that are alike, with the words that offer to fold them. */
export function bracketMarks(drawing: WorkloadDrawing, words: WorkloadWords): readonly Mark[] {
  const { layout, style } = drawing
  const { scale, rows, bracket } = layout
  return bracket.w <= 0
    ? []
    : groupRuns(rows.map(box => box.row)).flatMap(({ group, from, to }): Mark[] => {
        const [first, last] = [rows[from], rows[to]]
        if (!first || !last) return []
        const [top, end] = [first.y + 3 * scale, last.y + last.h - 3 * scale]
        const [x, arm] = [bracket.x + 14 * scale, 6 * scale]
        const key = `same:${from}`
        const line: Mark = {
          type: 'path',
          key,
          role: 'same',
          part: 'line',
          points: [
            [x - arm, top],
            [x, top],
            [x, end],
            [x - arm, end],
          ],
          stroke: style.ink3,
          width: 1.2 * scale,
          info: { group },
        }
        return [
          line,
          ...bracketText(key, words.identical(to - from + 1, drawing.figures.office), drawing, {
            first,
            last,
            group,
          }),
        ]
      })
}

function bracketText(
  key: string,
  wordings: readonly string[],
  { layout, style }: WorkloadDrawing,
  at: { readonly first: RowBox; readonly last: RowBox; readonly group: string },
): readonly Mark[] {
  const { scale, bracket } = layout
  const size = 12 * scale
  const left = bracket.x + 20 * scale
  const room = bracket.w - 22 * scale
  const middle = (at.first.y + at.last.y + at.last.h) / 2
  const high = at.last.y + at.last.h - at.first.y
  const info = { group: at.group }
  for (const text of wordings) {
    const down = verticalHeight(text, size, { room, columns: 1 })
    if (isChinese(text) && down <= high)
      return verticalMarks(`${key}:words`, text, {
        role: 'same',
        x: left + size / 2,
        y: middle - down / 2,
        size,
        color: style.ink2,
        info,
        room,
        columns: 1,
      })
    const lines = breakLines(text, room, { size, pauses: true, whole: true })
    if (
      !isChinese(text) &&
      lines.length * 16 * scale <= high &&
      lines.every(line => textWidth(line, size) <= room + 2 * scale)
    ) {
      return lines.map((line, index): Mark => ({
        type: 'text',
        key: `${key}:words:${index}`,
        role: 'same',
        part: 'words',
        x: left,
        y: middle + (index - (lines.length - 1) / 2) * 16 * scale,
        text: line,
        size,
        color: style.ink2,
        info,
      }))
    }
  }
  return []
}
