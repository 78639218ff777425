import { ganttScene } from './gantt'
import { ganttOf } from './ganttOf'
import { deepest } from './ganttWindow'
import type { Mark } from './scene'
import { wallFigures } from './wallFigures'
import type { WallInput, WallPage, WallRoom } from './wallInput'
import { movedBy, wallType } from './wallInput'

/** 总体: key figures over a Gantt chart of a line a task, with as many lines as fit a page. */
export function wallGantt(input: WallInput, room: WallRoom, title = input.words.title.gantt): WallPage {
  const { plan, items, board, words, style, lit } = input
  const { unit, width, height } = room
  const figures = wallFigures(input, { width, unit, y: 0 })
  const top = figures.height + 8 * unit
  const gantt = ganttOf({
    plan, items, board, group: 'task', folded: new Set(plan.tasks.map(task => String(task.no))), rule: input.rule, relations: [], selected: lit, lit: null,
    words: words.gantt('task'), unitsKey: input.lang, style, width, height: height - top, scale: 2 * unit,
  })
  const { marks, pages } = ganttPage(gantt, room.page)
  const page = pages > 1 ? ` ${words.page(Math.min(room.page, pages - 1) + 1, pages)}` : ''
  return {
    pages,
    scene: {
      width, height, background: style.bg,
      marks: [
        ...figures.marks, { type: 'path', key: 'figures:foot', points: [[0, top - 4 * unit], [width, top - 4 * unit]], stroke: style.line2, width: unit }, ...movedBy(marks, 0, top),
        // In the corner between the heads of columns and the axis, which is empty.
        { type: 'text', key: 'title', x: 0, y: top + 34 * unit, text: title + page, size: wallType.section * unit, weight: 700, color: style.ink },
      ],
    },
  }
}

/** A page of a Gantt chart's rows, whole ones only, with no thumb to scroll by. */
export function ganttPage(gantt: ReturnType<typeof ganttOf>, page: number): { readonly marks: readonly Mark[], readonly pages: number } {
  const { layout } = gantt
  const total = layout.tops[layout.tops.length - 1] ?? 0
  const pages = Math.max(1, Math.ceil((total - 1) / layout.body))
  const top = Math.min(deepest(layout), Math.min(page, pages - 1) * layout.body)
  const scene = ganttScene({ ...gantt, window: { ...gantt.window, top } })
  return { marks: scene.marks.filter(mark => !mark.key.startsWith('scroll:')), pages }
}
