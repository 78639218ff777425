import type { Grouping } from '@/analysis/screen/ganttRows'
import { ganttRows, isGrouped } from '@/analysis/screen/ganttRows'
import { stateTally } from '@/analysis/state/stateBoard'
import { ganttInput } from '@/charts/gantt/answer'
import { ganttScene, ganttTime } from '@/charts/gantt/gantt'
import type { GanttInput, GanttWords } from '@/charts/gantt/input'
import { movedDeadlines } from '@/charts/gantt/moved/moved'
import { lanesHold } from '@/charts/gantt/lanes'
import type { OnWall } from '@/charts/gantt/question'
import type { Mark } from '@/charts/scene/scene'
import { movedMarks } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import type { WallCut, WallInput, WallPage, WallRoom } from './input'
import { wallType } from './input'
import { wallFigures } from './keyFigures'

/** From this width on, in px of the design, groups are named beside their items. */
const roomy = 1500

/** Px of the design that a row takes at least and at most where rows go over pages. */
const [leastRow, mostRow] = [34.5, 60]

/**
 * 总体: key figures over a Gantt chart, of a line an item where one page holds them all, else of a
 * line a group, else of flags and names alone, as close as can be read, over pages about as full as
 * one another. Grouped, sorted and coloured as the view is, or it says that it is not grouped.
 */
export function wallGantt(
  input: WallInput,
  room: WallRoom,
  title = input.words.title[stateTally(input.board).reported > 0 ? 'gantt' : 'arranged'],
): WallPage {
  const { style, words } = input
  const { unit, width, height } = room
  const figures = wallFigures(input, {
    width,
    unit,
    y: 0,
    ...(room.cuts ? { cuts: room.cuts } : {}),
  })
  const top = figures.height + 8 * unit
  const gantt = arranged(input, { width, height: height - top, unit, cuts: room.cuts ?? [] })
  const { marks, pages } = ganttPage(gantt, room.page)
  const name =
    pages > 1 ? `${title} ${words.page(Math.min(room.page, pages - 1) + 1, pages)}` : title
  const size = Math.min(
    wallType.section,
    Math.max(wallType.least, (gantt.layout.plot.x - 12 * unit) / textWidth(name, unit, 700)),
  )
  return {
    pages,
    scene: {
      width,
      height,
      background: style.bg,
      marks: [
        ...figures.marks,
        {
          type: 'path',
          key: 'figures:foot',
          role: 'rule',
          points: [
            [0, top - 4 * unit],
            [width, top - 4 * unit],
          ],
          stroke: style.line2,
          width: unit,
        },
        ...movedMarks(marks, 0, top),
        // In the corner between the heads of columns and the axis, which is empty.
        {
          type: 'text',
          key: 'title',
          role: 'heading',
          x: 0,
          y: top + 34 * unit,
          text: name,
          size: size * unit,
          weight: 700,
          color: style.ink,
        },
      ],
    },
  }
}

interface Box {
  readonly width: number
  readonly height: number
  readonly unit: number
  readonly cuts: readonly WallCut[]
}

function arranged(input: WallInput, box: Box): GanttInput {
  const { group, color } = input.arrangement
  const isRoomy = box.width / box.unit > roomy
  const items = wallRows(input, box, isRoomy ? { group } : ungrouped(input))
  if (isWhole(items)) return items
  // A flag of a lane stands for items of several colours, so it can tell no other than its task's.
  if (!isGrouped(input.plan, group) || color !== 'task') return closeRows(input, box)
  const lanes = laneRows(input, box)
  return isWhole(lanes) && lanesHold(lanes, ganttTime(lanes)) ? lanes : closeRows(input, box)
}

function laneRows(input: WallInput, box: Box): GanttInput {
  const { plan, items, arrangement } = input
  const { groups } = ganttRows(plan, items, { ...arrangement, folded: new Set() })
  // At an upright seam a name could end up on another side than its flag.
  const named =
    box.cuts.length > 0 ? { ...input, items: items.map(item => ({ ...item, title: '' })) } : input
  const fold = new Set(groups.map(group => group.key))
  return wallRows(named, box, { group: arrangement.group, fold })
}

/**
 * Rows without groups, which is said unless a number and a hue tell the task; `bare` ones have no
 * hatch to explain.
 */
function ungrouped({ arrangement: { group }, words }: WallInput, bare = false): Rows {
  const { legend } = words.gantt(bare ? 'task' : 'none')
  const before = group === 'none' || group === 'task' ? '' : words.ungrouped(group)
  const note = (confirmed: number): string => `${before}${legend.note(confirmed)}`
  return { group: 'none', bare, words: { ...words.gantt('none'), legend: { ...legend, note } } }
}

function isWhole({ layout: { tops, body } }: GanttInput): boolean {
  return (tops[tops.length - 1] ?? 0) <= body + 0.5
}

/**
 * Rows as close as can be read, or as far apart as lets them fill no more pages than that takes.
 */
function closeRows(input: WallInput, box: Box): GanttInput {
  const { items } = input
  const least = leastRow * box.unit
  const bare = ungrouped(input, true)
  const {
    layout: { height, head, foot },
  } = wallRows(input, box, { ...bare, row: least })
  const room = height - head - foot
  const each = Math.ceil(
    items.length / Math.ceil(items.length / Math.max(1, Math.floor(room / least))),
  )
  return wallRows(input, box, {
    ...bare,
    row: Math.min(mostRow * box.unit, Math.max(least, Math.floor(room / each))),
  })
}

/** How rows are drawn: grouped or not, folded or not, in words of their own. */
interface Rows extends Pick<OnWall, 'row' | 'bare'> {
  readonly group: Grouping
  readonly fold?: ReadonlySet<string>
  readonly words?: GanttWords
}

function wallRows(
  { plan, items, board, words, style, lit, arrangement }: WallInput,
  { width, height, unit, cuts }: Box,
  { group, fold = new Set(), words: own = words.gantt(group), ...rows }: Rows,
): GanttInput {
  return ganttInput(
    {
      plan,
      items,
      board,
      arrangement: { ...arrangement, group, fold, scope: 'none', from: null, to: null },
      style,
      words: own,
      moved: movedDeadlines(plan, items, words.moved),
      room: { width, height, scale: 2 * unit, wall: { cuts, ...rows } },
    },
    { selected: lit },
  )
}

/**
 * A page of a Gantt chart's rows, whole ones only and each on one page, with no thumb to scroll by.
 */
export function ganttPage(
  gantt: GanttInput,
  page: number,
): { readonly marks: readonly Mark[]; readonly pages: number } {
  const starts = pageStarts(gantt.layout)
  const at = Math.min(page, starts.length - 1)
  const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? gantt.rows.rows.length]
  const top = gantt.layout.tops[from] ?? 0
  const body = (gantt.layout.tops[to - 1] ?? 0) + gantt.layout.row - top
  const scene = ganttScene({
    ...gantt,
    layout: { ...gantt.layout, body },
    window: { ...gantt.window, top },
  })
  return {
    marks: scene.marks.filter(mark => mark.role !== 'scroll'),
    pages: starts.length,
  }
}

/** The first row of each page. */
function pageStarts({ tops, row, body }: GanttInput['layout']): readonly number[] {
  const starts = [0]
  for (let at = 1; at < tops.length - 1; at += 1)
    if ((tops[at] ?? 0) + row - (tops[starts[starts.length - 1] ?? 0] ?? 0) > body + 0.5)
      starts.push(at)
  return starts
}
