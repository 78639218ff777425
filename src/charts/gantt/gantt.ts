import { axisGround, axisMarks, gridMarks } from '@/charts/axis/timeAxis'
import type { TimeScale } from '@/charts/axis/timeScale'
import type { FlatMark, Mark, Scene } from '@/charts/scene/scene'
import { memoSlot } from '@/model/memo'
import { bandNames, bandsOf } from './bands'
import { columnMarks } from './columns'
import { focusMarks, headMarks, noteMarks, scrollMarks } from './edges'
import { footChip } from './ground'
import type { GanttInput } from './input'
import { rowAt } from './layout'
import { ganttLegend } from './legend'
import { plotMarks } from './plot'

/** The time scale of a Gantt chart's window. */
export function ganttTime(input: Pick<GanttInput, 'layout' | 'window'>): TimeScale {
  const { plot } = input.layout
  return { from: input.window.from, to: input.window.to, x0: plot.x, x1: plot.x + plot.w }
}

/**
 * The display list of a Gantt chart's window: only rows that show are placed, and only relations
 * that touch or cross them.
 */
export function ganttScene(input: GanttInput): Scene {
  const { layout, style, words, window } = input
  const time = ganttTime(input)
  const top = layout.head
  const right = layout.width - layout.plot.x
  const left = layout.lanes === null ? layout.plot.x : layout.lanes + 6 * layout.scale
  // The tick of a flag in the upper half of the first lane stands a little above it.
  const above = layout.lanes === null ? 0 : 3 * layout.scale
  const { grid, axis, color } = ground(
    [window.from, window.to, layout, words, style, input.due],
    () => groundOf(input, time),
  )
  const [first, last] = layout.page ?? [
    rowAt(layout, window.top),
    rowAt(layout, window.top + layout.body),
  ]
  const plot = plotMarks(input, time, { first, last, rules: uprights(grid), ground: color })
  return {
    width: layout.width,
    height: layout.height,
    background: style.bg,
    marks: [
      ...grid,
      ...axis,
      {
        type: 'clip',
        key: 'columns',
        role: 'window',
        x: 0,
        y: top,
        w: layout.plot.x,
        h: Math.ceil(layout.body),
        ground: style.bg,
        marks: columns(
          [
            input.rows,
            layout,
            window.top,
            input.selected,
            input.twins,
            input.lit,
            input.colorIn,
            layout.units === null ? '' : unitsInSight(input, first, last),
            input.cueOf,
            input.byTask,
            style,
            words,
          ],
          () => columnMarks(input, first, last),
        ),
      },
      ...bandsOf(input, first, last).map((band): Mark => ({
        type: 'rect',
        key: `band:${band.group}`,
        role: 'band',
        x: 0,
        y: band.y,
        w: layout.width,
        h: layout.band,
        fill: style.bg2,
      })),
      {
        type: 'clip',
        key: 'selection',
        role: 'window',
        x: layout.plot.x,
        y: top,
        w: right,
        h: layout.body,
        marks: plot.back,
      },
      {
        type: 'clip',
        key: 'plot',
        role: 'window',
        x: left,
        y: top - above,
        w: layout.width - left,
        h: layout.body + above,
        marks: plot.marks,
      },
      ...bandNames(input, first, last),
      ...headMarks(input),
      ...focusMarks(input),
      ...scrollMarks(input),
      ...footChip(input, time),
      ...noteMarks(input, time, plot),
      ...legend(
        [
          layout,
          words,
          style,
          input.counts,
          input.ofUnits,
          input.shares,
          input.stateColor,
          input.start,
          input.span.first,
          input.far,
          input.conflicts,
          input.relations,
          input.explained,
          input.printed,
          input.colors,
          input.cuts,
          input.moved,
          layout.lanes === null ? null : input.asOf,
        ],
        () => legendOf(input),
      ),
    ],
  }
}

/** What lies behind rows and words, and its colour at a px. */
interface Ground {
  readonly grid: readonly Mark[]
  readonly axis: readonly Mark[]
  readonly color: (x: number) => string
}

const ground = memoSlot<Ground>()
const columns = memoSlot<readonly FlatMark[]>()
const legend = memoSlot<readonly Mark[]>()

/** The words of the units column, which follow the as-of day where an item is late. */
function unitsInSight({ rows, unitsOf }: GanttInput, first: number, last: number): string {
  return rows.rows
    .slice(first, last + 1)
    .map(({ item }) => (item ? unitsOf(item)[0] : ''))
    .join('\n')
}

function groundOf(
  { layout: { head, body, scale }, style, words, due }: GanttInput,
  time: TimeScale,
): Ground {
  const axis = { time, y: 0, h: head, scale, style, words, due }
  return {
    grid: gridMarks(axis, head, head + body),
    axis: axisMarks(axis),
    color: axisGround(axis),
  }
}

function legendOf(input: GanttInput): readonly Mark[] {
  const { scale, width, height, foot, lanes } = input.layout
  const isLanes = lanes !== null
  return ganttLegend({
    ...input,
    tellsDay: isLanes,
    scale,
    x: 14 * scale,
    y: height - foot + (isLanes ? 8 : 26) * scale,
    width: width - 24 * scale,
  }).marks
}

/** Where the grid's upright lines stand. */
function uprights(grid: readonly Mark[]): readonly number[] {
  return grid.flatMap(mark =>
    mark.type === 'path' && mark.points.length === 2 && mark.points[0]?.[0] === mark.points[1]?.[0]
      ? [mark.points[0]?.[0] ?? 0]
      : [],
  )
}
