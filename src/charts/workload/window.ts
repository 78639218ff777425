/**
 * The part of a heatmap that shows where it is larger than its room: heads stay above, names of
 * units left, and only cells of rows and columns in sight are placed.
 */
import type { ClipMark, Mark, Scene } from '@/charts/scene/scene'
import { movedMarks } from '@/charts/scene/scene'
import type { MemoSlot } from '@/model/memo'
import { memoSlot } from '@/model/memo'
import { bandMarks, chosenColumn, chosenRows, columnHeadMarks, itemCellMarks } from './items'
import type { WorkloadDrawing } from './drawing'
import { workloadLegend } from './legend'
import {
  bracketMarks,
  headLabelMarks,
  loadHead,
  loadMarks,
  ruleMarks,
  taskTotalMarks,
  totalLabel,
  totalLoad,
  unitMarks,
} from './margins'
import type { WindowFrame, WorkloadWindow } from './windowFrame'
import { windowDrawing, windowFrame } from './windowFrame'
import type { WorkloadPlaces } from './workload'
import { wholeScene } from './workload'

/**
 * A heatmap as far as it shows, as large as its room; whole where it fits. Heads and rows, of names,
 * columns and what is right of them, make six fields; what is not held shares the field of what it
 * scrolls with.
 */
export function workloadWindow(places: WorkloadPlaces, window: WorkloadWindow): Scene {
  const { style, room } = places.input
  const { width, height } = room
  if (places.layout.width <= width && places.height <= height)
    return wholeScene(places, window.selected)
  const at = windowFrame(places, window)
  const parts = partsOf(places, windowDrawing(places, window))
  const fields = columnsOf(places, at).flatMap(column =>
    bandsOf(at, height).map((band): ClipMark => {
      const follows = [
        places,
        window.selected,
        column.key === 'middle' ? window.left : null,
        band.key === 'rows' ? window.top : null,
      ]
      const marks = (memory[`${column.key}:${band.key}`] ??= memoSlot())(follows, () =>
        column.holds.flatMap(part => band.holds.flatMap(row => parts[part][row](column.key))),
      )
      return {
        type: 'clip',
        role: 'window',
        key: `${column.key}:${band.key}`,
        ...column.box,
        ...band.box,
        ground: style.bg,
        marks,
      }
    }),
  )
  return {
    width,
    height,
    background: style.bg,
    marks: [...fields, ...legendField(places, window, at)],
  }
}

/** What stays the same while only the other direction is scrolled is made once. */
const memory: Record<string, MemoSlot<readonly Mark[]>> = {}

type Part = 'names' | 'middle' | 'right'
type Row = 'rows' | 'heads'

interface Field<Key, Holds, Box> {
  readonly key: Key
  readonly holds: readonly Holds[]
  readonly box: Box
}

function columnsOf(
  { input: { room }, isPinned }: WorkloadPlaces,
  { x, end }: WindowFrame,
): readonly Field<Part, Part, Pick<ClipMark, 'x' | 'w'>>[] {
  const isNameHeld = x > 0
  const names: Part[] = isNameHeld ? [] : ['names']
  const right: Part[] = isPinned ? [] : ['right']
  return [
    {
      key: 'middle',
      holds: ['middle', ...names, ...right],
      box: { x, w: Math.max(0, end - x) },
    },
    ...(isNameHeld ? [{ key: 'names', holds: ['names'], box: { x: 0, w: x } } as const] : []),
    ...(isPinned
      ? [{ key: 'right', holds: ['right'], box: { x: end, w: room.width - end } } as const]
      : []),
  ]
}

function bandsOf(
  { y }: WindowFrame,
  height: number,
): readonly Field<Row, Row, Pick<ClipMark, 'y' | 'h'>>[] {
  const isHeadHeld = y > 0
  return [
    {
      key: 'rows',
      holds: isHeadHeld ? ['rows'] : ['rows', 'heads'],
      box: { y, h: Math.max(0, height - y) },
    },
    ...(isHeadHeld ? [{ key: 'heads', holds: ['heads'], box: { y: 0, h: y } } as const] : []),
  ]
}

/** The marks of each part; those that run through several fields are named by the field. */
function partsOf(
  { input: { words } }: WorkloadPlaces,
  drawing: WorkloadDrawing,
): Readonly<Record<Part, Readonly<Record<Row, (field: Part) => readonly Mark[]>>>> {
  const through = (field: Part): readonly Mark[] => [
    ...chosenRows(drawing).map(mark => named(mark, field)),
    ...ruleMarks(drawing).map(mark => named(mark, field)),
  ]
  const topRule = (field: Part): readonly Mark[] =>
    ruleMarks(drawing)
      .slice(0, 1)
      .map(mark => named(mark, `${field}:heads`))
  return {
    middle: {
      rows: field => [
        ...bandMarks(drawing),
        ...chosenColumn(drawing),
        ...through(field),
        ...taskTotalMarks(drawing),
        ...itemCellMarks(drawing),
      ],
      heads: field => [
        ...bandMarks(drawing).map(mark => named(mark, 'heads')),
        ...chosenColumn(drawing).map(mark => named(mark, 'heads')),
        ...topRule(field),
        ...columnHeadMarks(drawing),
      ],
    },
    names: {
      rows: field => [
        ...(field === 'names' ? through(field) : []),
        totalLabel(drawing, words),
        ...unitMarks(drawing),
      ],
      heads: field => [
        ...(field === 'names' ? topRule(field) : []),
        ...headLabelMarks(drawing, words),
      ],
    },
    right: {
      rows: field => [
        ...(field === 'right' ? through(field) : []),
        totalLoad(drawing),
        ...loadMarks(drawing),
        ...bracketMarks(drawing, words),
      ],
      heads: field => [...(field === 'right' ? topRule(field) : []), loadHead(drawing, words)],
    },
  }
}

function named(mark: Mark, field: string): Mark {
  return { ...mark, key: `${mark.key}:${field}` }
}

const legend = memoSlot<readonly Mark[]>()

/** Legend and notes below the rows, where they show; beside held loads they do not move aside. */
function legendField(
  places: WorkloadPlaces,
  { left, top }: WorkloadWindow,
  { y }: WindowFrame,
): readonly ClipMark[] {
  const { input, figures, layout, isPinned } = places
  const { width, height } = input.room
  if (layout.bottom - top >= height) return []
  const marks = legend(
    [places],
    () => workloadLegend(figures, input.words, { ...places.legend, y: layout.bottom }).marks,
  )
  const shown = movedMarks(marks, isPinned ? 0 : -left, -top)
  return [
    { type: 'clip', role: 'window', key: 'legend', x: 0, y, w: width, h: height - y, marks: shown },
  ]
}
