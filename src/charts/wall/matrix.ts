import type { StateBoard } from '@/analysis/state/stateBoard'
import { partStateOf, stateTally } from '@/analysis/state/stateBoard'
import { movedMarks } from '@/charts/scene/scene'
import type { WorkloadStates } from '@/charts/workload/items'
import { shownStates } from '@/charts/workload/items'
import type { WorkloadFigures, WorkloadInput } from '@/charts/workload/rows'
import { workloadFigures } from '@/charts/workload/rows'
import type { WorkloadOptions } from '@/charts/workload/workload'
import { workloadScene, workloadSize } from '@/charts/workload/workload'
import type { Cross } from './cross'
import { wallCross } from './cross'
import type { WallInput, WallPage, WallRoom } from './input'
import { wallHead, wallHeading } from './input'

/** More pages than this would keep a wall too long, and tell nobody anything. */
const mostPages = 40

/**
 * 责任单位 × 具体事项 by state, units with the same items in the same states as one: a unit a row,
 * with the months beside it where they fit, where all of it stands on one page with the names of
 * its items; else an item a row.
 * Loads and totals are those of the whole on every page. Throws where it would take too many.
 */
export function wallMatrix(input: WallInput, room: WallRoom): WallPage {
  const { unit, width, height } = room
  const head = wallHead * unit
  const box = { width, height: height - head, unit, ...(room.cuts ? { cuts: room.cuts } : {}) }
  const { figures, months, cross } = arranged(input, box)
  const pages = cross?.pages ?? 1
  if (pages > mostPages) throw new Error(input.words.tooLarge(mostPages))
  const at = Math.min(room.page, pages - 1)
  const marks = cross
    ? cross.marks(at)
    : workloadScene(...matrixOf(input, figures, { ...box, months })).marks
  const heading = wallHeading(
    input.words.title.units,
    cross && pages > 1 ? noteOf(input, figures, { cross, at }) : '',
    { room, style: input.style },
  )
  return {
    pages,
    scene: {
      width,
      height,
      background: input.style.bg,
      marks: [...heading.marks, ...movedMarks(marks, 0, head)],
    },
  }
}

/** Which items and units a page is of, where it is not of all. */
function noteOf(
  { words }: WallInput,
  { items, rows }: WorkloadFigures,
  { cross, at }: { readonly cross: Cross; readonly at: number },
): string {
  const {
    items: [from, to],
    units: [first, last],
  } = cross.part(at)
  return [
    ...(to - from < items.length
      ? [words.itemRange(items[from]?.id ?? 0, items[to - 1]?.id ?? 0)]
      : []),
    ...(last - first < rows.length ? [words.rowRange(first + 1, last, rows.length)] : []),
    words.page(at + 1, cross.pages),
  ].join(' · ')
}

type Box = Pick<WallRoom, 'width' | 'height' | 'unit' | 'cuts'>
/** How a board stands in a box: whether with months, and the crossing where an item takes a row. */
interface Arranged {
  readonly figures: WorkloadFigures
  readonly months: boolean
  readonly cross: Cross | null
}
const kept = new WeakMap<
  StateBoard,
  Arranged & { readonly key: string; readonly of: Pick<WallInput, 'items' | 'lit' | 'style'> }
>()

/** Looked at once for a board, a box and a language. */
function arranged(input: WallInput, box: Box): Arranged {
  const key = [
    box.width,
    box.height,
    box.unit,
    input.lang,
    ...(box.cuts ?? []).map(cut => cut.at),
  ].join()
  const known = kept.get(input.board)
  if (
    known?.key === key &&
    known.of.items === input.items &&
    known.of.lit === input.lit &&
    known.of.style === input.style
  )
    return known
  const states = statesOf(input)
  const figures = workloadFigures(inputOf(input), true, input.words.workload, shownStates(states))
  const months = fitsWith(input, figures, { ...box, months: true })
  const isWhole = months || fitsWith(input, figures, { ...box, months: false })
  const made = {
    key,
    of: input,
    figures,
    months,
    cross: isWhole ? null : wallCross(input, figures, { states, box }),
  }
  kept.set(input.board, made)
  return made
}

/** A column takes 20 px of the desk at least, so that many items need not be tried. */
function fitsWith(
  input: WallInput,
  figures: WorkloadFigures,
  box: Box & { readonly months: boolean },
): boolean {
  if (figures.items.length * 20 * 2 * box.unit > box.width) return false
  const size = workloadSize(...matrixOf(input, figures, box))
  return size.width <= box.width + 2 && size.height <= box.height + 2
}

function statesOf({ board, items, words }: WallInput): WorkloadStates {
  return {
    of: partStateOf(board, 'merged'),
    counts: stateTally(board, items).assignments,
    words: words.legend,
  }
}

function inputOf({ items, plan }: WallInput): WorkloadInput {
  return { items, units: plan.units, offices: 'merged', order: 'load' }
}

function matrixOf(
  input: WallInput,
  { items, rows, months: all }: WorkloadFigures,
  { width, height, unit, months }: Box & { readonly months: boolean },
): readonly [WorkloadInput, WorkloadOptions] {
  const { style, words, lit } = input
  return [
    inputOf(input),
    {
      width,
      height,
      style,
      scale: 2 * unit,
      words: words.workload,
      foldSame: true,
      part: {
        columns: [0, items.length],
        rows: [0, rows.length],
        months: [0, months ? all.months.length : 0],
      },
      selected: lit === null ? null : { item: lit },
      states: statesOf(input),
    },
  ]
}
