import type { MarkWhole } from '@/charts/scene/role'
import type { Mark } from '@/charts/scene/scene'
import { verticalHeight, verticalMarks } from '@/charts/scene/vertical'
import { taskColor } from '@/charts/sign/style'
import { breakLines, isChinese } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import { inset, unitPaint } from './cell'
import type { WorkloadDrawing } from './drawing'
import { isSelected } from './items'
import { nameStep } from './layout'
import type { Bracket } from './places'
import type { WorkloadWords } from './words'

/** The words that say what each line of the head is. */
export function headLabelMarks(
  { figures, layout, style }: WorkloadDrawing,
  words: WorkloadWords,
): readonly Mark[] {
  if (figures.items.length === 0) return []
  const { scale, left, type, chip, titles, numbers, bars } = layout
  const head = (key: string, text: string, y: number): Mark => ({
    type: 'text',
    key: `head:${key}`,
    role: 'head',
    x: left.x - 8 * scale,
    y,
    text,
    size: type.small,
    color: style.ink3,
    align: 'right',
  })
  return [
    ...(layout.tasks.every(({ task }) => task === 0)
      ? []
      : [head('task', words.task, chip.y + chip.h / 2)]),
    head('titles', words.itemTitles, titles.y + 8 * scale),
    head('numbers', words.itemNumber, numbers.y + numbers.h / 2),
    head('units', words.unitsPerItem(figures.office), bars.y + bars.h - 7 * scale),
  ]
}

/** Unit names with ◇ before a 集合单位. */
export function unitMarks({ layout, style, selected }: WorkloadDrawing): readonly Mark[] {
  const { scale, left, type } = layout
  const x = left.x - 8 * scale
  return layout.rows.flatMap((box): Mark[] => {
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

/** The word over the loads. */
export function loadHead({ layout, style }: WorkloadDrawing, words: WorkloadWords): Mark {
  const { scale, load, bars, type } = layout
  return {
    type: 'text',
    key: 'head:load',
    role: 'head',
    x: load.x,
    y: bars.y + bars.h - 7 * scale,
    text: words.load,
    size: type.small,
    color: style.ink3,
  }
}

/** Each row's load as a bar with its number. */
export function loadMarks({ figures, layout, style }: WorkloadDrawing): readonly Mark[] {
  const { scale, load, type } = layout
  return layout.rows.flatMap(({ row, y, h }): Mark[] => {
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
        ...unitPaint(collective, style.ink2, { style, scale }),
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
  })
}

/** Rules above, between and below the rows. */
export function ruleMarks({ layout, style }: WorkloadDrawing): readonly Mark[] {
  const { scale, load, left, margin } = layout
  // Scrolled aside, loads may stand left of the columns.
  const end = Math.max(load.x + load.w, left.x)
  return layout.rules.map(({ key, y }) => ({
    type: 'rect',
    key,
    role: 'rule',
    x: margin,
    y: y - scale / 2,
    w: end - margin,
    h: scale,
    fill: style.line3,
  }))
}

/** Assignments of each task, in the 合计 row below the rows. */
export function taskTotalMarks({ layout, style }: WorkloadDrawing): readonly Mark[] {
  return layout.tasks.map(({ task, x, w, load }) => ({
    type: 'text',
    key: `task:${task}:total`,
    role: 'task',
    part: 'total',
    x: x + w / 2,
    y: layout.totalY,
    text: String(load),
    size: layout.type.row,
    weight: 700,
    color: taskColor(style, task),
    align: 'center',
  }))
}

/** The name of the 合计 row. */
export function totalLabel({ layout, style }: WorkloadDrawing, words: WorkloadWords): Mark {
  return {
    type: 'text',
    key: 'total:label',
    role: 'total',
    part: 'name',
    x: layout.left.x - 8 * layout.scale,
    y: layout.totalY,
    text: words.total,
    size: layout.type.small,
    color: style.ink2,
    align: 'right',
  }
}

/** All assignments, below the loads. */
export function totalLoad({ figures, layout, style }: WorkloadDrawing): Mark {
  return {
    type: 'text',
    key: 'total:load',
    role: 'total',
    part: 'count',
    x: layout.load.x,
    y: layout.totalY,
    text: String(figures.matrix.total),
    size: layout.type.row,
    weight: 700,
    color: style.ink,
  }
}

/** Brackets over rows that are alike, with the words that offer to fold them. */
export function bracketMarks(drawing: WorkloadDrawing, words: WorkloadWords): readonly Mark[] {
  const { figures, layout, style } = drawing
  const { scale } = layout
  if (layout.bracket.w <= 0) return []
  return layout.brackets.flatMap((one): readonly Mark[] => {
    const { key, alike, count } = one
    const [top, bottom] = [one.top + 3 * scale, one.bottom - 3 * scale]
    const [x, arm] = [layout.bracket.x + 14 * scale, 6 * scale]
    const line: Mark = {
      type: 'path',
      key,
      role: 'same',
      part: 'line',
      points: [
        [x - arm, top],
        [x, top],
        [x, bottom],
        [x - arm, bottom],
      ],
      stroke: style.ink3,
      width: 1.2 * scale,
      info: { alike },
    }
    return [line, ...bracketText(one, words.identical(count, figures.office), drawing)]
  })
}

/** The fullest wording that the height of a bracket holds, downwards where it is Chinese. */
function bracketText(
  { key, alike, top, bottom }: Bracket,
  wordings: readonly string[],
  { layout: { scale, bracket }, style }: WorkloadDrawing,
): readonly Mark[] {
  const size = 12 * scale
  const left = bracket.x + 20 * scale
  const room = bracket.w - 22 * scale
  const middle = (top + bottom) / 2
  const high = bottom - top
  const drawn = { role: 'same', size, color: style.ink2, info: { alike } } as const
  for (const text of wordings) {
    const down = verticalHeight(text, size, { room, columns: 1 })
    if (isChinese(text) && down <= high)
      return verticalMarks(`${key}:words`, text, {
        ...drawn,
        x: left + size / 2,
        y: middle - down / 2,
        room,
        columns: 1,
      })
    const lines = isChinese(text) ? [] : breakLines(text, room, { size, pauses: true, whole: true })
    const isNarrow = lines.every(line => textWidth(line, size) <= room + 2 * scale)
    if (lines.length > 0 && isNarrow && lines.length * 16 * scale <= high)
      return lines.map((line, index) => ({
        ...drawn,
        type: 'text',
        key: `${key}:words:${index}`,
        part: 'words',
        x: left,
        y: middle + (index - (lines.length - 1) / 2) * 16 * scale,
        text: line,
      }))
  }
  return []
}
