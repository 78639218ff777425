import { stateTally } from '@/analysis/stateBoard'
import { ganttScene, ganttTime } from './gantt'
import type { GanttInput } from './ganttInput'
import { lanesHold } from './ganttLanes'
import { ganttOf } from './ganttOf'
import type { Mark } from './scene'
import { movedMarks } from './scene'
import { wallFigures } from './wallFigures'
import type { WallInput, WallPage, WallRoom } from './wallInput'
import { wallType } from './wallInput'

/** From this width on, in px of the design, tasks are named beside their items. */
const roomy = 1500

/** 总体: key figures over a Gantt chart of a line a task; where a line cannot hold every number on its own day, of a line an item. As many lines as fit a page. */
export function wallGantt(input: WallInput, room: WallRoom, title = input.words.title[stateTally(input.board).reported > 0 ? 'gantt' : 'arranged']): WallPage {
  const { style, words } = input
  const { unit, width, height } = room
  const figures = wallFigures(input, { width, unit, y: 0, ...(room.cuts ? { cuts: room.cuts } : {}) })
  const top = figures.height + 8 * unit
  const box = { width, height: height - top, unit }
  const lanes = wallRows(input, box, true)
  const { marks, pages } = ganttPage(lanesHold(lanes, ganttTime(lanes)) ? lanes : wallRows(input, box, false), room.page)
  const page = pages > 1 ? ` ${words.page(Math.min(room.page, pages - 1) + 1, pages)}` : ''
  return {
    pages,
    scene: {
      width, height, background: style.bg,
      marks: [
        ...figures.marks, { type: 'path', key: 'figures:foot', points: [[0, top - 4 * unit], [width, top - 4 * unit]], stroke: style.line2, width: unit }, ...movedMarks(marks, 0, top),
        // In the corner between the heads of columns and the axis, which is empty.
        { type: 'text', key: 'title', x: 0, y: top + 34 * unit, text: title + page, size: wallType.section * unit, weight: 700, color: style.ink },
      ],
    },
  }
}

function wallRows({ plan, items, board, words, style, lit, rule, lang }: WallInput, { width, height, unit }: { readonly width: number, readonly height: number, readonly unit: number }, isFolded: boolean): GanttInput {
  // Where there is little room the hue alone tells the task.
  return ganttOf({
    plan, items, board, group: isFolded || width / unit > roomy ? 'task' : 'none', folded: new Set(isFolded ? plan.tasks.map(task => String(task.no)) : []), rule, relations: [], selected: lit, lit: null,
    words: words.gantt(isFolded ? 'task' : 'none'), unitsKey: lang, style, width, height, scale: 2 * unit,
  })
}

/** A page of a Gantt chart's rows, whole ones only and each on one page, with no thumb to scroll by. */
export function ganttPage(gantt: GanttInput, page: number): { readonly marks: readonly Mark[], readonly pages: number } {
  const starts = pageStarts(gantt.layout)
  const at = Math.min(page, starts.length - 1)
  const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? gantt.rows.rows.length]
  const top = gantt.layout.tops[from] ?? 0
  const body = (gantt.layout.tops[to - 1] ?? 0) + gantt.layout.row - top
  const scene = ganttScene({ ...gantt, layout: { ...gantt.layout, body }, window: { ...gantt.window, top } })
  return { marks: scene.marks.filter(mark => !mark.key.startsWith('scroll:')), pages: starts.length }
}

/** The first row of each page. */
function pageStarts({ tops, row, body }: GanttInput['layout']): readonly number[] {
  const starts = [0]
  for (let at = 1; at < tops.length - 1; at += 1) if ((tops[at] ?? 0) + row - (tops[starts[starts.length - 1] ?? 0] ?? 0) > body + 0.5) starts.push(at)
  return starts
}
